import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpHeaders, RestError, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialsFor } from '#adapters/microsoft/credentials'
import { openLog } from '#adapters/pino/log'
import { botAdapter, startServer } from '#bot/server'
import { guardForTeams, teamsRules, type Guard } from '#bot/guard/guard'
import { signingKeys } from '#bot/guard/signing-keys'
import { parseDay } from '#domain/calendar'
import { whatWentWrong } from '#ports/service-error'
import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_TENANT } from '#adapters/sandbox/staff'
import type { Canaries } from '#test/hardening/a8-canaries'
import { exporting } from '#test/adapters/microsoft/exporting'
import { BOT, ConnectorAuthority, goodClaims, signed, teamsActivity } from '#test/support/connector-authority'
import { NO_LIMITS, post, recorder } from '#test/support/guarded-bot'
import { TEAMS } from '#test/support/hostile-tokens'

export interface Heard {
  readonly log: string[]
  readonly answers: string[]
}

/** Good and refused requests to a bot with an identity, and turns that break with what an error of a request carries. */
export async function knock(canaries: Canaries, isLoggingHeaders: boolean): Promise<Heard> {
  const [log, answers]: [string[], string[]] = [[], []]
  const logger = openLog({ level: 'debug', secrets: [] }, { write: (line) => log.push(line) })
  const warn = (message: string, details: Record<string, unknown>) => logger.warn(details, message)
  const authority = await new ConnectorAuthority([TEAMS]).start()
  const identity = { ...BOT, appPassword: canaries.plant('MICROSOFT_APP_PASSWORD') }
  const real = guardForTeams({ ...teamsRules(BOT, signingKeys({ metadataUrl: authority.metadataUrl, now: Date.now, warn }), Date.now), limits: NO_LIMITS })
  const guard: Guard = async (request, response) => {
    if (isLoggingHeaders) logger.debug({ asked: request.rawHeaders }, 'A request came.')
    return real(request, response)
  }
  const options = { host: '127.0.0.1', port: 0, identity, isStopping: () => false, missing: async () => ['store'], warn, refused: (code: string) => logger.debug({ code }, 'A request was refused.'), guard }
  const broken = async () => {
    const cause = Object.assign(new Error(canaries.plant('the cause of an error')), { request: { headers: { authorization: canaries.plant('the request of an error') } } })
    throw Object.assign(new Error('It broke.', { cause }), { config: { appPassword: identity.appPassword, headers: canaries.plant('the config of an error') } })
  }
  const server = await startServer(botAdapter(options, recorder().outbound), broken, options)
  const good = signed(TEAMS, { ...goodClaims(Date.now()), secret: 'x' })
  canaries.note(good, 'a good token').split('.').slice(1).forEach((part) => canaries.note(part, 'a part of a good token'))
  const typed = { text: canaries.plant('what was typed'), from: { id: '29:x', name: canaries.plant('the name of a person'), aadObjectId: '5a1e5a1e-0000-4000-8000-000000000001' } }
  try {
    for (const authorization of [`Bearer ${good}`, `Bearer ${canaries.plant('a token that is none')}`, `Basic ${canaries.plant('a password')}`, `Bearer ${good.split('.')[0]}.${canaries.plant('the claims of a token')}.x`, undefined]) {
      for (const body of [teamsActivity(typed), `{"text": "${canaries.plant('a body that is no JSON')}`, { type: canaries.plant('a body without fields') }, teamsActivity({ serviceUrl: `https://${canaries.plant('an address')}.example` })]) {
        const { status, text } = await post(server.url, body, { authorization, cookie: canaries.plant('a cookie'), 'x-forwarded-for': canaries.plant('an address of a client') })
        answers.push(`${status} ${text}`)
      }
    }
    for (const path of ['readyz', 'healthz', canaries.plant('a path that nobody answers').slice(0, 3)]) answers.push(await (await fetch(`${server.url}/${path}`)).text())
  } finally {
    await server.stop()
    authority.stop()
  }
  return { log, answers }
}

/** Entra and storage refuse, and repeat all that they were sent; what a bot logs of it. */
export async function askMicrosoft(canaries: Canaries, isTellingAll: boolean): Promise<Heard> {
  const log: string[] = []
  const logger = openLog({ level: 'debug', secrets: [] }, { write: (line) => log.push(line) })
  const folder = await mkdtemp(join(tmpdir(), 'canaries-'))
  const path = join(folder, 'token')
  await writeFile(path, canaries.plant('the refresh token'), { mode: 0o600 })
  const clientSecret = canaries.plant('AZURE_CLIENT_SECRET')
  const repeating = (request: PipelineRequest): PipelineResponse => ({ request, status: 400, headers: createHttpHeaders({ 'x-ms-echo': 'x' }), bodyAsText: JSON.stringify({ error: 'invalid_grant', error_description: `AADSTS70000: ${typeof request.body === 'string' ? request.body : ''} ${request.headers.get('authorization')}` }) })
  const vaultUrl = 'https://canaries.vault.azure.net'
  const app = { clientId: BOT.appId, clientSecret, partnerTenantId: SANDBOX_TENANT }
  const tell = (error: unknown) => {
    logger.warn(isTellingAll ? { told: allOf(error) } : whatWentWrong(error), 'A service did not answer.')
    logger.fatal({ error }, 'A fault.')
  }
  const warn = (message: string, details: Record<string, unknown>) => logger.warn(details, message)
  try {
    for (const sendRequest of [async (request: PipelineRequest) => repeating(request), async (request: PipelineRequest) => Promise.reject(new RestError('It broke.', { code: 'EPROTO', request }))]) {
      for (const refreshToken of [{ kind: 'file', path }, { kind: 'key-vault', vaultUrl, secretName: 'refresh-token' }] as const) {
        await credentialsFor({ kind: 'secure-application-model', ...app, refreshToken }, { httpClient: { sendRequest }, warn }).call(undefined, SANDBOX_TENANT).getToken('https://graph.microsoft.com/.default').catch(tell)
      }
    }
    await readInvoice(canaries, tell)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { log, answers: [] }
}

// The key to a file of lines stands in its address.
async function readInvoice(canaries: Canaries, tell: (error: unknown) => void): Promise<void> {
  canaries.note('sig=secret', 'the signature of an address')
  const token = canaries.plant('an access token')
  const day = parseDay('2026-11-20')!
  const { httpClient } = exporting({ invoices: { totalCount: 0, items: [] }, exported: { 'USD current': [{}], 'USD last': [{}] } })
  const sendRequest = async (request: PipelineRequest): Promise<PipelineResponse> => {
    if (request.url.includes('blob.core')) throw new RestError('It broke.', { code: 'EPROTO', request })
    return httpClient.sendRequest(request)
  }
  const cloud = connectCloud({ httpClient: { sendRequest }, credentialFor: () => ({ getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) }), settings: { partnerTenantId: SANDBOX_TENANT, groups: SANDBOX_GROUPS, directoryRoles: SANDBOX_DIRECTORY_ROLES, creditsFrom: 'invoice-lines' } })
  await cloud.reservationTransactions.between(day, day, day).catch(tell)
  const refusing = connectCloud({ httpClient: { sendRequest: async (request) => Promise.reject(new RestError('It broke.', { code: 'EPROTO', request, response: { request, status: 500, headers: createHttpHeaders(), bodyAsText: request.headers.get('authorization') ?? '' } })) }, credentialFor: () => ({ getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) }), settings: { partnerTenantId: SANDBOX_TENANT, groups: SANDBOX_GROUPS, directoryRoles: SANDBOX_DIRECTORY_ROLES, creditsFrom: 'invoice-lines' } })
  await refusing.supportRequests.find(SANDBOX_TENANT, SANDBOX_TENANT, 'x').catch(tell)
}

// What a careless log would write of an error: its causes, and what was asked.
function allOf(error: unknown): string {
  const { message, cause, request } = error as { message?: string; cause?: unknown; request?: PipelineRequest }
  return `${message} ${request?.url} ${JSON.stringify(request?.headers.toJSON())} ${cause ? allOf(cause) : ''}`
}
