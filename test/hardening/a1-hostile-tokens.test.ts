import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compactVerify, decodeProtectedHeader } from 'jose'
import type { TeamsRules } from '#bot/guard/guard'
import { CONNECTOR_ISSUER } from '#bot/guard/connector-token'
import { signingKeys } from '#bot/guard/signing-keys'
import { target, type Run } from '#test/hardening/target'
import { BOT, ConnectorAuthority, goodClaims, signed } from '#test/support/connector-authority'
import { guardedBot, post, type GuardedBotOptions } from '#test/support/guarded-bot'
import { FAMILIES, hostile, TEAMS, UNENDORSED, WEBCHAT, type Chance } from '#test/support/hostile-tokens'

const AT_ONCE = 20
const MOST_BYTES_KEPT = 30 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

// What a guard that overlooks one claim would make of a well-signed token: the claim is put right, and the rest is checked as ever.
const OVERLOOKED = {
  'the issuer is not looked at': () => ({ iss: CONNECTOR_ISSUER }),
  'the audience is not looked at': () => ({ aud: BOT.appId }),
  'a list of audiences is taken': ({ aud }) => (Array.isArray(aud) && aud.includes(BOT.appId) ? { aud: BOT.appId } : {}),
  'the end is not looked at': () => ({ exp: goodClaims(Date.now())['exp'] }),
  'the beginning is not looked at': () => ({ nbf: goodClaims(Date.now())['nbf'] }),
} satisfies Record<string, (claims: Record<string, unknown>) => object>

type Bug = keyof typeof OVERLOOKED | 'the signature is not looked at' | 'the address for answers is not compared' | 'the tenant is not compared' | 'the channel is not compared' | 'endorsements are not compared' | 'each unknown key is looked for at once'

target<Bug>({
  id: 'A1',
  rule: 'no request with a hostile token comes in: 4xx without a word, no turn, nothing sent, no storm of fetches, no memory kept',
  counts: { quick: 3 * Object.keys(FAMILIES).length, full: 10_000, of: `hostile requests in ${Object.keys(FAMILIES).length} families` },
  bugs: [
    'the issuer is not looked at',
    'the audience is not looked at',
    'a list of audiences is taken',
    'the end is not looked at',
    'the beginning is not looked at',
    'the signature is not looked at',
    'the address for answers is not compared',
    'the tenant is not compared',
    'the channel is not compared',
    'endorsements are not compared',
    'each unknown key is looked for at once',
  ],
  noticedWithin: Object.keys(FAMILIES).length,
  faultsOf,
})

async function faultsOf({ count, random, bug }: Run<Bug>): Promise<string[]> {
  const authority = await new ConnectorAuthority([TEAMS, WEBCHAT, UNENDORSED]).start()
  const bot = await guardedBot({ authority, ...broken(bug, authority) })
  const number = (below: number) => Math.floor(random() * below)
  const chance: Chance = { now: Date.now(), number, pick: (items) => items[number(items.length)]! }
  const families = Object.entries(FAMILIES)
  const faults: string[] = []
  let bytes: number | undefined
  try {
    for (let start = 0; start < count && faults.length === 0; start += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, async (_, index) => {
        const [name, family] = families[(start + index) % families.length]!
        const { authorization, activity } = hostile(family, chance)
        const { status, text } = await post(bot.server.url, activity, { authorization })
        if (status < 400 || status >= 500 || text !== '') faults.push(`${name}: ${status} ${text} (${JSON.stringify({ authorization, activity })})`)
      })
      await Promise.all(some)
      // Once it is warm.
      if (start === 1_000) bytes = bytesKept()
      if (authority.fetches > 2) faults.push(`The keys were fetched ${authority.fetches} times.`)
    }
    if (bot.turns() > 0) faults.push(`${bot.turns()} turns were taken.`)
    if (bot.sent.length > 0) faults.push(`Something was sent to ${bot.sent[0]?.url}.`)
    if (bot.refusals.length < count && faults.length === 0) faults.push(`Only ${bot.refusals.length} refusals were counted.`)
    if (bytes !== undefined && bytesKept() - bytes > MOST_BYTES_KEPT) faults.push(`${bytesKept() - bytes} bytes were kept.`)
  } finally {
    await bot.server.stop()
    authority.stop()
  }
  return faults
}

function bytesKept(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

function broken(bug: Bug | undefined, authority: ConnectorAuthority): Partial<GuardedBotOptions> {
  switch (bug) {
    case undefined:
      return {}
    case 'the signature is not looked at':
      return { otherwise: (rules) => ({ checkToken: (authorization) => rules.checkToken(putRight(authorization, () => ({}))) }) }
    case 'the address for answers is not compared':
      return { otherwise: ({ matchToken }) => ({ matchToken: (vouched, activity) => matchToken({ ...vouched, serviceUrl: activity.serviceUrl }, activity) }) }
    case 'the tenant is not compared':
      return overlooking('other-tenant')
    case 'the channel is not compared':
      return { otherwise: ({ matchToken }) => ({ matchToken: (vouched, activity) => matchToken(vouched, { ...activity, channelId: 'msteams' }) }) }
    case 'endorsements are not compared':
      return overlooking('no-endorsement')
    case 'each unknown key is looked for at once':
      return { otherKeys: ({ keyFor, ...keys }) => ({ ...keys, keyFor: async (kid) => (await keyFor(kid)) ?? signingKeys({ metadataUrl: authority.metadataUrl, now: Date.now, warn: () => undefined }).keyFor(kid) }) }
    default:
      return { otherwise: (rules) => ({ checkToken: async (authorization) => rules.checkToken((await isWellSigned(authorization)) ? putRight(authorization, OVERLOOKED[bug]) : authorization) }) }
  }
}

function overlooking(code: ReturnType<TeamsRules['matchToken']>): Partial<GuardedBotOptions> {
  return { otherwise: ({ matchToken }) => ({ matchToken: (vouched, activity) => [matchToken(vouched, activity)].find((found) => found !== code) }) }
}

function putRight(authorization: string | undefined, overlook: (claims: Record<string, unknown>) => object): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(authorization!.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
    return `Bearer ${signed(TEAMS, { ...claims, ...overlook(claims) })}`
  } catch {
    return authorization
  }
}

async function isWellSigned(authorization: string | undefined): Promise<boolean> {
  const token = authorization?.slice('Bearer '.length) ?? ''
  try {
    const by = [TEAMS, WEBCHAT, UNENDORSED].find(({ kid }) => kid === decodeProtectedHeader(token).kid)
    return by !== undefined && Boolean(await compactVerify(token, by.publicKey, { algorithms: ['RS256'] }))
  } catch {
    return false
  }
}
