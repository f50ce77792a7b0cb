import { createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest, redirectPolicyName, retryPolicy, type HttpClient, type PipelineResponse } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import { errorOf, secondsOf } from '#adapters/microsoft/errors'
import { tokenRefusal } from '#adapters/microsoft/token-refusal'
import { ServiceError } from '#ports/service-error'

/** What a refresh token is redeemed with. */
export interface Redemption {
  readonly tenantId: string
  readonly scope: string
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
  readonly claims?: string | undefined
}

/** What it is redeemed for; Microsoft gives a new refresh token with it each time. */
export interface Redeemed {
  readonly token: string
  readonly expiresInSeconds: number
  readonly refreshToken?: string | undefined
}

const TIMEOUT_MS = 20_000
/** Pauses before Entra is asked again. Redeeming twice does no harm: a refresh token stays valid when it is used. */
const PAUSES_MS = [250, 1_000]
const LONGEST_PAUSE_SECONDS = 2

const GRANTED = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive(), refresh_token: z.string().min(1).optional() })
const REFUSED = z.object({ error: z.unknown(), error_description: z.string().optional(), error_codes: z.array(z.number()).optional(), correlation_id: z.unknown() }).partial()

/** Redeems refresh tokens at Microsoft Entra; throws a ServiceError that holds nothing of what was sent. */
export function tokenEndpoint(httpClient: HttpClient = createDefaultHttpClient()): (redemption: Redemption) => Promise<Redeemed> {
  const pipeline = createPipelineFromOptions({})
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  // The body holds secrets: it goes to Entra and nowhere else.
  pipeline.removePolicy({ name: redirectPolicyName })
  pipeline.addPolicy(asksAgain, { phase: 'Retry' })
  return async ({ tenantId, scope, clientId, clientSecret, refreshToken, claims }) => {
    const form = { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, scope: `${scope} offline_access`, refresh_token: refreshToken, ...(claims ? { claims } : {}) }
    const request = createPipelineRequest({
      method: 'POST',
      url: `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
      headers: createHttpHeaders({ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }),
      body: new URLSearchParams(form).toString(),
      timeout: TIMEOUT_MS,
    })
    const response = await pipeline.sendRequest(httpClient, request).catch((error: unknown) => {
      // Without the cause: it holds the request.
      if (errorOf('Microsoft Entra', error).code === 'timeout') throw new ServiceError('Microsoft Entra', 'timeout', 'Microsoft Entra did not answer in time.')
      throw new ServiceError('Microsoft Entra', 'unreachable', 'Microsoft Entra could not be reached for a token.')
    })
    return redeemedBy(response, tenantId, scope)
  }
}

const asksAgain = retryPolicy([{ name: 'asksAgain', retry: ({ retryCount, response }) => (mayBetterLater(response) ? { retryAfterInMs: PAUSES_MS[retryCount] ?? 0 } : { skipStrategy: true }) }], { maxRetries: PAUSES_MS.length })

// Without a response the connection broke.
function mayBetterLater(response: PipelineResponse | undefined): boolean {
  if (!response) return true
  return [408, 500, 502, 503, 504].includes(response.status) && (secondsOf(response.headers.get('retry-after')) ?? 0) <= LONGEST_PAUSE_SECONDS
}

function redeemedBy({ status, headers, bodyAsText }: PipelineResponse, tenantId: string, scope: string): Redeemed {
  const body = parsed(bodyAsText ?? '')
  const granted = GRANTED.safeParse(body)
  if (status === 200 && granted.success) return { token: granted.data.access_token, expiresInSeconds: granted.data.expires_in, refreshToken: granted.data.refresh_token }
  if (status === 200) throw new ServiceError('Microsoft Entra', 'not-understood', 'The answer of Microsoft Entra holds no token.')
  const { error, error_codes: [first] = [], error_description: description = '', correlation_id: correlationId } = REFUSED.safeParse(body).data ?? {}
  throw tokenRefusal({ tenantId, scope, status, error, number: first?.toString() ?? /AADSTS(\d+)/.exec(description)?.[1], correlationId, retryAfter: headers.get('retry-after') })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
