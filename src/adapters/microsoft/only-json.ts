import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline'
import { ServiceError, type Service } from '#ports/service-error'

/**
 * Refuses an answer of Azure that is no JSON object, such as the page of a proxy or nothing at all: Microsoft's clients take it for an
 * empty one, and then no refund was ever posted.
 */
export function onlyJson(service: Service): PipelinePolicy {
  return {
    name: 'onlyJson',
    async sendRequest(request, next) {
      const response = await next(request)
      if (response.status !== 200 || new URL(request.url).host !== 'management.azure.com' || isJsonObject(response)) return response
      throw new ServiceError(service, 'not-understood', `The answer of ${service} could not be read: it is no JSON object.`)
    },
  }
}

// Without a type the clients read JSON.
function isJsonObject({ headers, bodyAsText }: PipelineResponse): boolean {
  return /^\s*\{/.test(bodyAsText?.replace(/^\uFEFF/, '') ?? '') && /json|^$/i.test(headers.get('content-type') ?? '')
}
