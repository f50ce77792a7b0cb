import { isRestError, type PipelineResponse, type RestError } from '@azure/core-rest-pipeline'
import { ServiceError, type Service } from '#ports/service-error'

/** Runs a question to a service; whatever goes wrong in it leaves as a ServiceError. */
export async function asking<Answer>(service: Service, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    throw errorOf(service, error)
  }
}

/** The answer, or undefined where the service says that there is no such thing (404). */
export async function orUndefined<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined
    throw error
  }
}

/** Any error of a vendor's client as a ServiceError. */
export function errorOf(service: Service, error: unknown): ServiceError {
  if (error instanceof ServiceError) return error
  const response = responseOf(error)
  if (response && response.status >= 400) return errorOfResponse(service, response, error)
  // Neither a refusal nor an answer: half a body, or a redirection that nobody followed. Its own words would repeat the whole body.
  if (response) return new ServiceError(service, 'not-understood', `The answer of ${service} could not be read (HTTP ${response.status}).`, { cause: error })
  const message = error instanceof Error ? error.message : String(error)
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError' || name === 'TimeoutError') return new ServiceError(service, 'timeout', `${service} did not answer in time.`, { cause: error })
  if (name === 'AuthenticationError') return noToken(service, error)
  if (name === 'CredentialUnavailableError') return new ServiceError(service, 'no-token', message, { cause: error })
  if (isRestError(error) && error.code !== 'PARSE_ERROR') return new ServiceError(service, 'unreachable', `${service} could not be reached: ${message}`, { cause: error })
  return new ServiceError(service, 'not-understood', `The answer of ${service} could not be read: ${message}`, { cause: error })
}

// By its name: a client writes an envelope's message into its error as it is, and with a number there the package does not know its own error.
function responseOf(error: unknown): PipelineResponse | undefined {
  return error instanceof Error && error.name === 'RestError' ? (error as RestError).response : undefined
}

/** An answer that says no as a ServiceError. */
export function errorOfResponse(service: Service, response: Pick<PipelineResponse, 'status' | 'headers' | 'bodyAsText'>, cause?: unknown): ServiceError {
  const { status } = response
  const { code, message } = envelopeOf(response.bodyAsText ?? '')
  const header = (name: string) => response.headers.get(name)
  const correlationId = header('x-ms-correlation-request-id') ?? header('MS-CorrelationId') ?? header('x-ms-request-id') ?? header('request-id')
  const retryAfterSeconds = secondsOf(header('retry-after'))
  return new ServiceError(service, code ?? `http-${status}`, message ?? `${service} answered ${status}.`, {
    status,
    ...(correlationId ? { correlationId } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    cause,
  })
}

/** Seconds of a Retry-After header: a number or a date; undefined for anything else. */
export function secondsOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter)
  const until = Date.parse(retryAfter)
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}

// Azure and Graph write {"error":{"code","message"}}, Azure support also {"Error":{"Code","Message"}}, Partner Center {"code","description"}.
function envelopeOf(body: string): { code?: string; message?: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return {}
  }
  const outer = lowerCased(parsed)
  const inner = lowerCased(outer.error ?? policyErrorOf(outer) ?? parsed)
  const [code, message] = [inner.code, inner.message ?? inner.description]
  return {
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  }
}

// A calculation that failed may give its reason as a policy error alone (source: CalculateExchangeOperationResultResponse).
function policyErrorOf({ properties }: Record<string, unknown>): unknown {
  const { policyerrors } = lowerCased(lowerCased(properties).policyresult)
  return Array.isArray(policyerrors) ? policyerrors[0] : undefined
}

function lowerCased(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner as unknown]))
}

function noToken(service: Service, error: unknown): ServiceError {
  const { errorResponse } = error as { errorResponse?: { error?: string; correlationId?: string } }
  return new ServiceError(service, errorResponse?.error ?? 'no-token', `Microsoft Entra gave no token for ${service}: ${(error as Error).message}`, {
    status: 401,
    ...(errorResponse?.correlationId ? { correlationId: errorResponse.correlationId } : {}),
    cause: error,
  })
}
