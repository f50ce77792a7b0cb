import { bearerTokenAuthenticationPolicy, createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest, type HttpClient, type HttpMethods } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/core-auth'
import { prepare } from '#adapters/microsoft/pipeline'
import type { Service } from '#ports/service-error'

/** Sends one request to a REST service for which there is no client package, and gives the text of its answer. Throws a ServiceError. */
export type Rest = (method: HttpMethods, url: string, options?: { headers?: Record<string, string>; body?: unknown }) => Promise<string>

/** A REST service with our pipeline, whose tokens are for `scope`. */
export function rest({ service, scope, credential, httpClient }: { service: Service; scope: string; credential: TokenCredential; httpClient?: HttpClient | undefined }): Rest {
  const client = httpClient ?? createDefaultHttpClient()
  const pipeline = createPipelineFromOptions({})
  // Partner Center answers a request for deflate with a zip file; without this policy none is asked for.
  pipeline.removePolicy({ name: 'decompressResponsePolicy' })
  prepare(pipeline, service)
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: scope }), { phase: 'Sign' })
  return async (method, url, { headers = {}, body } = {}) => {
    const request = createPipelineRequest({
      method,
      url,
      headers: createHttpHeaders({ accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await pipeline.sendRequest(client, request)
    // Partner Center's answers were seen to begin with a byte order mark.
    return (response.bodyAsText ?? '').replace(/^\uFEFF/, '')
  }
}
