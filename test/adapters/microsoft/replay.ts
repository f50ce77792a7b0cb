import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/core-auth'
import type { CloudSettings } from '#adapters/microsoft/cloud'

const SHARED = new URL('../../../../shared/', import.meta.url)

/** Reads Microsoft's reference material, which lies beside the project; skips the test, saying so, where it does not. */
export function reference(test: Mocha.Context, path: string): unknown {
  return JSON.parse(referenceText(test, path))
}

/** The same for what is no JSON. */
export function referenceText(test: Mocha.Context, path: string): string {
  if (!existsSync(SHARED)) {
    console.log('      skipped: the reference material (../shared) is not beside the project')
    return test.skip()
  }
  return readFileSync(new URL(path, SHARED), 'utf8').replace(/^\uFEFF/, '')
}

export interface Canned {
  readonly match: RegExp
  readonly status?: number
  /** Bytes are answered as a stream. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Thrown instead of an answer. */
  readonly error?: Error
}

/** A transport that gives canned answers, each as often as it is asked for, and remembers what it was asked. */
export function replaying(...canned: Canned[]): { httpClient: HttpClient; asked: PipelineRequest[] } {
  const asked: PipelineRequest[] = []
  const sendRequest: HttpClient['sendRequest'] = (request) => {
    asked.push(request)
    const answer = canned.find(({ match }) => match.test(`${request.method} ${decodeURIComponent(request.url)}`))
    if (!answer) return Promise.reject(new Error(`Nothing canned for ${request.method} ${request.url}`))
    if (answer.error) return Promise.reject(answer.error)
    const { status = 200, body, headers = {} } = answer
    const answered = { request, status, headers: createHttpHeaders({ 'content-type': 'application/json; charset=utf-8', ...headers }) }
    if (body instanceof Uint8Array) return Promise.resolve({ ...answered, readableStreamBody: Readable.from([body]) })
    const bodyAsText = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    return Promise.resolve({ ...answered, bodyAsText })
  }
  return { httpClient: { sendRequest }, asked }
}

/** The JSON that a request carried. */
export function sentBy(request: PipelineRequest | undefined): unknown {
  return typeof request?.body === 'string' ? JSON.parse(request.body) : undefined
}

export const credentialFor = (tenantId: string): TokenCredential => ({ getToken: () => Promise.resolve({ token: `token-of-${tenantId}`, expiresOnTimestamp: Date.now() + 3_600_000 }) })

export const settings: CloudSettings = {
  partnerTenantId: '00000000-0000-4000-8000-0000000000aa',
  billingAccountId: 'account',
  billingProfileId: 'profile',
  groups: { sales: 'group-sales', helpdesk: 'group-helpdesk', admin: 'group-admin' },
  directoryRoles: { globalAdmin: 'role-global', userAdmin: 'role-users' },
}
