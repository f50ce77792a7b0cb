import { importJWK, type CryptoKey } from 'jose'
import { z } from 'zod'
import { inTime } from '#bot/in-time'

/** Where Microsoft says which keys the Connector signs with (Bot Framework authentication, "Authenticate requests from the Bot Connector service"). */
export const CONNECTOR_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

const FRESH_MILLISECONDS = 24 * 3_600_000
// A key that was withdrawn meanwhile must not count for ever where its server is kept from the bot.
const OLDEST_MILLISECONDS = 7 * FRESH_MILLISECONDS
const PATIENCE_MILLISECONDS = 5_000
/** How long a request waits for keys that are being fetched. */
const WAIT_MILLISECONDS = 4_000
// How long after one attempt the next may follow: without any key nobody gets in, so that is tried sooner, but not before the last attempt is over.
const PAUSE_MILLISECONDS = { withKeys: 60_000, withoutKeys: 15_000 }

const METADATA = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) })
const KEYS = z.object({ keys: z.array(z.unknown()) })
const KEY = z.looseObject({ kid: z.string(), kty: z.literal('RSA'), endorsements: z.array(z.string()).default([]) })

/** A key of the Connector, and the channels that it may speak for. */
export interface SigningKey {
  readonly key: CryptoKey
  readonly endorsements: readonly string[]
}

export interface SigningKeys {
  /** Undefined for a key that is not the Connector's, or where its keys cannot be had. */
  keyFor(kid: string): Promise<SigningKey | undefined>
  /** False where no token can be checked: the keys could not be fetched yet, or not for a week. */
  areThere(): boolean
  /** Fetches the keys where there are none; not again at once where that has just failed. */
  fetch(): Promise<void>
}

interface World {
  readonly metadataUrl: string
  readonly now: () => number
  readonly warn: (message: string, details: Record<string, unknown>) => void
}

/**
 * The Connector's keys, kept. After a day they are fetched anew while the old ones go on serving, for a week at most where the key
 * server is away. An unknown key may be a new one, so it is looked for, but once a minute at most, however many ask;
 * there is never more than one fetch at a time.
 */
export function signingKeys({ metadataUrl, now, warn }: World): SigningKeys {
  let kept: ReadonlyMap<string, SigningKey> = new Map()
  let fetchedAt = -Infinity
  let triedAt = -Infinity
  let fetching: Promise<void> | undefined

  function refresh(): Promise<void> {
    const pause = kept.size > 0 ? PAUSE_MILLISECONDS.withKeys : PAUSE_MILLISECONDS.withoutKeys
    if (!fetching && Math.abs(now() - triedAt) < pause) return Promise.resolve()
    fetching ??= fetchOnce().finally(() => (fetching = undefined))
    return fetching
  }

  async function fetchOnce(): Promise<void> {
    triedAt = now()
    try {
      const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
      const { jwks_uri } = METADATA.parse(await fetchJson(metadataUrl, signal))
      if (new URL(jwks_uri).protocol !== new URL(metadataUrl).protocol) throw new Error('The list of keys is elsewhere than it should be.')
      const keys = await keysOf(await fetchJson(jwks_uri, signal))
      if (keys.size === 0) throw new Error('The list of keys is empty.')
      kept = keys
      fetchedAt = now()
    } catch (error) {
      warn('The keys with which Teams signs cannot be fetched. Until they can, new ones are not known; without any, nobody is let in.', { error: error instanceof Error ? error.message : 'unknown' })
    }
  }

  const areThere = () => kept.size > 0 && now() - fetchedAt < OLDEST_MILLISECONDS
  return {
    areThere,
    fetch: () => (areThere() ? Promise.resolve() : refresh()),
    async keyFor(kid) {
      const known = areThere() ? kept.get(kid) : undefined
      if (known && now() - fetchedAt < FRESH_MILLISECONDS) return known
      const refreshed = refresh()
      if (known) return known
      await inTime(refreshed, WAIT_MILLISECONDS)
      return areThere() ? kept.get(kid) : undefined
    },
  }
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal })
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return response.json()
}

// A key that cannot be read must not take the others with it.
async function keysOf(answer: unknown): Promise<ReadonlyMap<string, SigningKey>> {
  const read = KEYS.parse(answer).keys.map(async (written): Promise<[string, SigningKey][]> => {
    const { data: jwk } = KEY.safeParse(written)
    const key = jwk && (await importJWK({ ...jwk, kty: 'RSA' }, 'RS256').catch(() => undefined))
    return key ? [[jwk.kid, { key, endorsements: jwk.endorsements }]] : []
  })
  return new Map((await Promise.all(read)).flat())
}
