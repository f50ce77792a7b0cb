import { bearerTokenAuthenticationPolicy, createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest, type HttpClient, type HttpMethods, type PipelineResponse } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/core-auth'
import { prepare } from '#adapters/microsoft/pipeline'
import type { Service } from '#ports/service-error'

/** Sends one request to a REST service for which there is no client package, and gives the text of its answer. Throws a ServiceError. */
export type Rest = (method: HttpMethods, url: string, options?: { headers?: Record<string, string>; body?: unknown }) => Promise<string>

/** The same, with all that came back. */
export type RestAnswers = (...request: Parameters<Rest>) => Promise<PipelineResponse>

interface RestService {
  readonly service: Service
  readonly scope: string
  readonly credential: TokenCredential
  readonly httpClient?: HttpClient | undefined
  /** Where it is, where that is not where the service usually is. */
  readonly isOwnHost?: (host: string) => boolean
}

/** A REST service with our pipeline, whose tokens are for `scope`. */
export function rest(of: RestService): Rest {
  const ask = restAnswers(of)
  // Partner Center's answers were seen to begin with a byte order mark.
  return async (...request) => ((await ask(...request)).bodyAsText ?? '').replace(/^\uFEFF/, '')
}

/** A REST service whose answers say something in their headers too. */
export function restAnswers({ service, scope, credential, httpClient, isOwnHost }: RestService): RestAnswers {
  const client = httpClient ?? createDefaultHttpClient()
  const pipeline = createPipelineFromOptions({})
  // Partner Center answers a request for deflate with a zip file; without this policy none is asked for.
  pipeline.removePolicy({ name: 'decompressResponsePolicy' })
  prepare(pipeline, service, isOwnHost)
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: scope }), { phase: 'Sign' })
  return async (method, url, { headers = {}, body } = {}) => {
    const request = createPipelineRequest({
      method,
      url,
      headers: createHttpHeaders({ accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return pipeline.sendRequest(client, request)
  }
}
