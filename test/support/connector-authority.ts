import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CONNECTOR_ISSUER } from '#bot/guard/connector-token'

export const BOT = { appId: 'b0700000-0000-4000-8000-0000000000b0', appPassword: 'secret', appTenantId: '7e4a7e4a-0000-4000-8000-000000000001' }
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/'

/** A pair of keys, with the name and the channels under which it is published. */
export interface Pair {
  readonly kid: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly endorsements?: readonly string[]
}

export function pair(kid: string, endorsements: readonly string[] | undefined = ['msteams', 'webchat']): Pair {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }), ...(endorsements ? { endorsements } : {}) }
}

/** A stand-in for the place where Microsoft publishes the keys of the Connector. */
export class ConnectorAuthority {
  published: readonly Pair[]
  isAway = false
  /** How often its keys were fetched. */
  fetches = 0
  metadataUrl = ''
  readonly #server = createServer((request, response) => {
    if (this.isAway) return void request.socket.destroy()
    const isKeys = request.url === '/keys'
    if (isKeys) this.fetches++
    const keys = this.published.map(({ kid, publicKey, endorsements }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements }))
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: CONNECTOR_ISSUER, jwks_uri: this.metadataUrl.replace(/metadata$/, 'keys') }))
  })

  constructor(published: readonly Pair[]) {
    this.published = published
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.metadataUrl = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/metadata`
    return this
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

/** What a good token says at a time in milliseconds. */
export function goodClaims(now: number): Record<string, unknown> {
  const seconds = Math.floor(now / 1000)
  return { iss: CONNECTOR_ISSUER, aud: BOT.appId, nbf: seconds - 60, exp: seconds + 3_540, serviceurl: SERVICE_URL }
}

/** Signs with RS256, or as `digest` and `options` say. */
export function signed({ kid, privateKey }: Pair, claims: object, header: object = {}): string {
  const text = `${base64url({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${base64url(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

export function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** What Teams posts when somebody of the bot's tenant says something. */
export function teamsActivity(changes: object = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: crypto.randomUUID(),
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:x', name: 'X', aadObjectId: '5a1e5a1e-0000-4000-8000-000000000001' },
    conversation: { id: 'a:x', conversationType: 'personal', tenantId: BOT.appTenantId },
    recipient: { id: '28:bot' },
    channelData: { tenant: { id: BOT.appTenantId } },
    ...changes,
  }
}
