import { request as httpRequest } from 'node:http'
import type { TurnContext } from 'botbuilder'
import { botAdapter, startServer, type BotServer, type ServerOptions } from '#bot/server'
import type { Outbound } from '#bot/connector'
import { guardForTeams, teamsRules, type Guard, type TeamsRules } from '#bot/guard/guard'
import type { RefusalCode } from '#bot/guard/refused'
import { signingKeys, type SigningKeys } from '#bot/guard/signing-keys'
import { BOT, type ConnectorAuthority } from '#test/support/connector-authority'

export const NO_LIMITS = { refusedPerAddress: 1e9, perPerson: 1e9, perConversation: 1e9 }

/** A request as it leaves the bot. */
export interface Sent {
  readonly url: string
  readonly authorization: string | undefined
}

/** Takes what the bot sends: with a token that needs no login, to nowhere. `answer`: what comes back. */
export function recorder(answer: (sent: Sent) => { status: number; location?: string } = () => ({ status: 200 })): { outbound: Outbound; sent: Sent[] } {
  const sent: Sent[] = []
  const credentials = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async (request: { headers: { set(name: string, value: string): void } }) => request.headers.set('authorization', 'Bearer the-bots-own') }),
  }
  const httpClient = {
    sendRequest: async (request: { url: string; headers: { get(name: string): string | undefined } }) => {
      const one = { url: request.url, authorization: request.headers.get('authorization') }
      sent.push(one)
      const { status, location } = answer(one)
      const given: Record<string, string> = { 'content-type': 'application/json', ...(location ? { location } : {}) }
      const headers = { get: (name: string) => given[name.toLowerCase()], contains: (name: string) => name.toLowerCase() in given, toJson: () => given, headersArray: () => Object.entries(given).map(([name, value]) => ({ name, value })) }
      return { request, status, headers, bodyAsText: '{"id":"1"}' }
    },
  }
  return { outbound: { credentials, httpClient } as unknown as Outbound, sent }
}

export interface GuardedBot {
  readonly server: BotServer
  readonly sent: readonly Sent[]
  readonly refusals: RefusalCode[]
  /** How many turns were taken. */
  turns(): number
}

export interface GuardedBotOptions {
  readonly authority: ConnectorAuthority
  readonly now?: () => number
  /** Other rules than the real ones, made from them. */
  readonly otherwise?: (rules: TeamsRules) => Partial<TeamsRules>
  readonly otherKeys?: (keys: SigningKeys) => SigningKeys
  readonly otherGuard?: (guard: Guard) => Guard
  readonly takeTurn?: (context: TurnContext) => Promise<void>
  readonly times?: ServerOptions['times']
}

/** A bot with an identity behind its real guard; each turn answers with a message. */
export async function guardedBot({ authority, now = Date.now, otherwise, otherKeys = (keys) => keys, otherGuard = (guard) => guard, takeTurn, times }: GuardedBotOptions): Promise<GuardedBot> {
  const warn = () => undefined
  const { outbound, sent } = recorder()
  const refusals: RefusalCode[] = []
  const rules: TeamsRules = { ...teamsRules(BOT, otherKeys(signingKeys({ metadataUrl: authority.metadataUrl, now, warn })), now), limits: NO_LIMITS }
  const guard = otherGuard(guardForTeams({ ...rules, ...otherwise?.(rules) }))
  let turns = 0
  const turn = async (context: TurnContext) => {
    turns++
    await (takeTurn ? takeTurn(context) : context.sendActivity('hello'))
  }
  const options = { host: '127.0.0.1', port: 0, identity: BOT, isStopping: () => false, missing: async () => [], warn, refused: (code: RefusalCode) => refusals.push(code), guard, ...(times ? { times } : {}) }
  const server = await startServer(botAdapter(options, outbound), turn, options)
  return { server, sent, refusals, turns: () => turns }
}

/** Posts to a bot; gives the status and the text of the answer. */
export function post(url: string, body: unknown, headers: Record<string, string | undefined> = {}): Promise<{ status: number; text: string }> {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/api/messages`, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(bytes)), ...given } }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(bytes)
  })
}
