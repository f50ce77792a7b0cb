import { decodeJwt } from 'jose'
import { Refused } from '#bot/guard/refused'
import type { SigningKey } from '#bot/guard/signing-keys'
import { target, type Run } from '#test/hardening/target'
import { ConnectorAuthority, goodClaims, pair, signed, teamsActivity } from '#test/support/connector-authority'
import { guardedBot, post, type GuardedBotOptions } from '#test/support/guarded-bot'

const MINUTE = 60_000
const LARGEST_SKEW_SECONDS = 299
const PAIRS = [pair('first'), pair('second'), pair('third')] as const

type Bug = 'the clocks must agree to the second' | 'keys are never fetched again' | 'keys are forgotten while the key server is away' | 'keys are fetched for every token'

target<Bug>({
  id: 'A2',
  rule: 'a good token of the Connector passes, with clocks that differ, after a change of keys, and while the key server is away',
  counts: { quick: 200, full: 1_000, of: 'good tokens' },
  bugs: ['the clocks must agree to the second', 'keys are never fetched again', 'keys are forgotten while the key server is away', 'keys are fetched for every token'],
  noticedWithin: 60,
  faultsOf,
})

async function faultsOf({ count, random, bug }: Run<Bug>): Promise<string[]> {
  const authority = await new ConnectorAuthority([PAIRS[0]]).start()
  let now = Date.parse('2026-11-22T10:15:00Z')
  const bot = await guardedBot({ authority, now: () => now, ...broken(bug, authority, () => now) })
  const faults: string[] = []
  let turns = 0
  try {
    let [current]: readonly (typeof PAIRS)[number][] = PAIRS
    for (let index = 0; index < count && faults.length === 0; index++) {
      const part = Math.floor((index / count) * 5)
      // A fifth with the first key; two with the next, of which the first is gone; a fifth in which nothing can be fetched for 10 minutes; the last key.
      const [next, published, away] = [[PAIRS[0], [PAIRS[0]], false], [PAIRS[1], [PAIRS[0], PAIRS[1]], false], [PAIRS[1], [PAIRS[1]], false], [PAIRS[1], [], true], [PAIRS[2], [PAIRS[2]], false]][part] as [typeof current, typeof PAIRS, boolean]
      // Microsoft publishes a key before it signs with it; whoever asked a moment ago waits a minute at most.
      if (next !== current || authority.isAway !== away) now += MINUTE + 1
      current = next
      authority.published = published
      authority.isAway = away
      // In the fifth without a key server the keys grow older than a day, too.
      now += away ? Math.ceil((10 * MINUTE * 5) / count) : Math.floor(random() * 1_000)
      if (part === 3 && index === Math.ceil((count * 7) / 10)) now += 24 * 60 * MINUTE
      const { token, said } = skewed(current, now, random)
      const { status } = await post(bot.server.url, teamsActivity(), { authorization: `Bearer ${token}` })
      if (status !== 200 || bot.turns() !== ++turns) faults.push(`token ${index}, ${said}, key ${current.kid}${away ? ', no key server' : ''}: ${status}`)
    }
    if (authority.fetches > 8) faults.push(`The keys were fetched ${authority.fetches} times.`)
  } finally {
    await bot.server.stop()
    authority.stop()
  }
  return faults
}

function skewed(with_: (typeof PAIRS)[number], now: number, random: () => number): { token: string; said: string } {
  const seconds = Math.floor(now / 1000)
  const skew = random() < 0.3 ? LARGEST_SKEW_SECONDS : Math.floor(random() * LARGEST_SKEW_SECONDS)
  const times = [{ nbf: seconds + skew, exp: seconds + 3_600 }, { nbf: seconds - 3_600, exp: seconds - skew }, {}][Math.floor(random() * 3)] ?? {}
  return { token: signed(with_, { ...goodClaims(now), ...times }), said: JSON.stringify(times) }
}

function broken(bug: Bug | undefined, authority: ConnectorAuthority, now: () => number): Partial<GuardedBotOptions> {
  switch (bug) {
    case undefined:
      return {}
    case 'the clocks must agree to the second':
      return {
        otherwise: ({ checkToken }) => ({
          async checkToken(authorization) {
            const { exp = 0, nbf = 0 } = decodeJwt(authorization!.slice('Bearer '.length))
            if (exp * 1000 < now() || nbf * 1000 > now()) throw new Refused('bad-token')
            return checkToken(authorization)
          },
        }),
      }
    case 'keys are never fetched again': {
      const kept = new Map<string, SigningKey | undefined>()
      return {
        otherKeys: ({ keyFor, ...keys }) => ({
          ...keys,
          async keyFor(kid) {
            if (kept.size === 0) kept.set(kid, await keyFor(kid))
            return kept.get(kid)
          },
        }),
      }
    }
    case 'keys are forgotten while the key server is away':
      return { otherKeys: ({ keyFor, ...keys }) => ({ ...keys, keyFor: async (kid) => (authority.isAway ? undefined : keyFor(kid)) }) }
    case 'keys are fetched for every token':
      return {
        otherKeys: ({ keyFor, ...keys }) => ({
          ...keys,
          async keyFor(kid) {
            if (!authority.isAway) await fetch(authority.metadataUrl.replace(/metadata$/, 'keys'))
            return keyFor(kid)
          },
        }),
      }
  }
}
