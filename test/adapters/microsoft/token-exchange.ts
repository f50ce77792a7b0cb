import { inspect } from 'node:util'
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import { ServiceError, whatWentWrong } from '#ports/service-error'

export const PARTNER = '00000000-0000-4000-8000-0000000000aa'
export const CUSTOMER = '11111111-1111-4111-8111-111111111111'
export const APP = '22222222-2222-4222-8222-222222222222'
export const ARM_SCOPE = 'https://management.azure.com/.default'
export const CORRELATION = '33333333-3333-4333-8333-333333333333'
/** Secrets that must never be seen again. */
export const CANARIES = { clientSecret: 'canary/secret~1', refreshToken: '0.canary-refresh-1', renewed: '0.canary-renewed-2' } as const

export interface Asked {
  readonly method: string
  readonly url: string
  readonly authorization: string | undefined
  readonly body: string
  readonly tenantId: string | undefined
  readonly form: Record<string, string>
}

/** An answer of Microsoft Entra: JSON, or text as it is, or an error instead of an answer. */
export interface EntraAnswer {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly error?: Error
}

/** A transport that answers requests for tokens, and remembers them. What Microsoft's package looks up before is answered by itself. */
export function entra(answerTo: (asked: Asked, index: number) => EntraAnswer | Promise<EntraAnswer>): { httpClient: HttpClient; asked: Asked[]; requests: PipelineRequest[] } {
  const asked: Asked[] = []
  const requests: PipelineRequest[] = []
  const httpClient: HttpClient = {
    async sendRequest(request) {
      requests.push(request)
      const url = new URL(request.url)
      const body = typeof request.body === 'string' ? request.body : ''
      const question = { method: request.method, url: request.url, authorization: request.headers.get('authorization'), body, tenantId: url.pathname.split('/')[1], form: Object.fromEntries(new URLSearchParams(body)) }
      const { status = 200, body: answer, headers = {}, error } = url.pathname.endsWith('/openid-configuration') ? { body: discoveryOf(question.tenantId) } : await answerTo(question, asked.push(question) - 1)
      if (error) throw error
      return { request, status, headers: createHttpHeaders({ 'content-type': 'application/json', ...headers }), bodyAsText: typeof answer === 'string' ? answer : JSON.stringify(answer) }
    },
  }
  return { httpClient, asked, requests }
}

function discoveryOf(tenantId: string | undefined): Record<string, string> {
  const base = `https://login.microsoftonline.com/${tenantId}`
  return { token_endpoint: `${base}/oauth2/v2.0/token`, authorization_endpoint: `${base}/oauth2/v2.0/authorize`, issuer: `${base}/v2.0`, jwks_uri: `${base}/discovery/v2.0/keys` }
}

/** A token as the host of a managed identity gives it. */
export function identityToken(token: string): EntraAnswer {
  return { body: { access_token: token, expires_in: '3600', expires_on: String(Math.floor(Date.now() / 1000) + 3600), resource: 'x', token_type: 'Bearer' } }
}

/** A refusal as Entra words it; what was sent is repeated in it, which Entra does not do, to see that nothing of it gets on. */
export function refusal(error: string, number: number, { form }: Asked): EntraAnswer {
  const echo = JSON.stringify(form)
  return { status: 400, body: { error, error_description: `AADSTS${number}: Refused, ${echo}. Trace ID: t-1 Correlation ID: ${CORRELATION} Timestamp: 2026-11-22 10:00:00Z`, error_codes: [number], correlation_id: CORRELATION, timestamp: echo } }
}

/** Everything that an error, its causes and its log line show. */
export function everythingShownBy(error: unknown): string {
  const causes: string[] = []
  for (let each = error; each instanceof Error; each = each.cause) causes.push(each.message, each.stack ?? '', JSON.stringify(each), JSON.stringify(Object.getOwnPropertyDescriptors(each)))
  return [...causes, inspect(error, { depth: 12, showHidden: true }), JSON.stringify(whatWentWrong(error))].join('\n')
}

/** The ServiceError with which something fails. */
export async function refused(attempt: Promise<unknown>): Promise<ServiceError> {
  const error = await attempt.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ServiceError)) throw new Error('No ServiceError', { cause: error })
  return error
}
