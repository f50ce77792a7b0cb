import { createHmac, randomBytes, sign, type KeyObject, type SignKeyObjectInput } from 'node:crypto'
import { base64url, BOT, goodClaims, pair, SERVICE_URL, signed, teamsActivity, type Pair } from '#test/support/connector-authority'

/** Keys of the Connector as it publishes them: one for Teams, one that may speak for another channel, one that may for none. */
export const TEAMS = pair('teams')
export const WEBCHAT = pair('webchat', ['webchat'])
export const UNENDORSED = { ...pair('unendorsed'), endorsements: undefined } as unknown as Pair
const STRANGER = pair('stranger')

const OTHER_ID = '0bad0bad-0000-4000-8000-000000000bad'
const OTHER_TENANT = { tenant: { id: OTHER_ID } }
const HERE = { id: 'a:x', conversationType: 'personal', tenantId: BOT.appTenantId }

/** A request that must not come in. */
export interface Hostile {
  readonly authorization: string | undefined
  readonly activity: object
}

export interface Chance {
  readonly now: number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly number: (below: number) => number
}

type Family = (chance: Chance) => Partial<Hostile> & { readonly token?: string }

const claims = (changes: (chance: Chance, seconds: number) => object, by: (chance: Chance) => Pair = () => TEAMS): Family => (chance) => ({ token: signed(by(chance), { ...goodClaims(chance.now), ...changes(chance, Math.floor(chance.now / 1000)) }) })
const header = (changes: (chance: Chance) => object, by: Pair = TEAMS): Family => (chance) => ({ token: signed(by, goodClaims(chance.now), changes(chance)) })
const raw = (authorization: (chance: Chance, good: string) => string | undefined): Family => (chance) => ({ authorization: authorization(chance, signed(TEAMS, goodClaims(chance.now))) })
const activity = (changes: (chance: Chance) => object): Family => (chance) => ({ token: signed(TEAMS, goodClaims(chance.now)), activity: teamsActivity(changes(chance)) })

function by(alg: string, signature: (text: string) => Buffer): Family {
  return ({ now }) => {
    const text = `${base64url({ alg, typ: 'JWT', kid: TEAMS.kid })}.${base64url(goodClaims(now))}`
    return { token: `${text}.${signature(text).toString('base64url')}` }
  }
}
const withKey = (digest: string, options: Omit<SignKeyObjectInput, 'key'> = {}) => (text: string) => sign(digest, Buffer.from(text), { key: TEAMS.privateKey, ...options })
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' })

/** The families of requests with a token that is not good, or not good for what comes with it. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'no header': raw(() => undefined),
  'an empty header': raw(({ pick }) => pick(['', ' ', 'Bearer', 'Bearer ', 'Bearer null'])),
  'another scheme': raw(({ pick }, good) => `${pick(['Basic', 'Digest', 'Negotiate', 'bearer:', 'Token'])} ${good}`),
  'no scheme': raw((_, good) => good),
  'garbage': raw(({ number }) => `Bearer ${randomBytes(1 + number(200)).toString('base64url')}`),
  'two parts': raw((_, good) => `Bearer ${good.split('.').slice(0, 2).join('.')}`),
  'four parts': raw((_, good) => `Bearer ${good}.x`),
  'five parts, as an encrypted one': raw((_, good) => `Bearer ${good}.x.y`),
  'two tokens': raw((_, good) => `Bearer ${good}, Bearer ${good}`),
  'a signature cut short': raw(({ number }, good) => `Bearer ${good.slice(0, -1 - number(300))}`),
  'a signature with another bit': raw(({ number }, good) => `Bearer ${flip(good, number(300))}`),
  'other claims under the signature': raw(({ now }, good) => `Bearer ${withClaims(good, { ...goodClaims(now), name: 'x' })}`),
  'alg none': raw(({ now, pick }) => `Bearer ${base64url({ alg: pick(['none', 'None', 'NONE', 'nOnE', '']), kid: TEAMS.kid })}.${base64url(goodClaims(now))}.`),
  'alg none with a signature': header(({ pick }) => ({ alg: pick(['none', 'None', '', null, 0, ['RS256']]) })),
  'HS256 with the public key for a secret': by('HS256', (text) => createHmac('sha256', pem(TEAMS.publicKey)).update(text).digest()),
  'HS256 with an empty secret': by('HS256', (text) => createHmac('sha256', '').update(text).digest()),
  'RS384': by('RS384', withKey('sha384')),
  'RS512': by('RS512', withKey('sha512')),
  'PS256': by('PS256', withKey('sha256', { padding: 6, saltLength: 32 })),
  'RS1': by('RS1', withKey('sha1')),
  'ES256': by('ES256', withKey('sha256')),
  'a key of somebody else under a known name': claims(() => ({}), () => ({ ...STRANGER, kid: TEAMS.kid })),
  'a key of somebody else': claims(() => ({}), ({ number }) => ({ ...STRANGER, kid: `stranger-${number(1e6)}` })),
  'no kid': header(() => ({ kid: undefined })),
  'a kid that is no name': header(({ pick }) => ({ kid: pick([7, null, [TEAMS.kid], { kid: TEAMS.kid }, true]) })),
  'a kid that leads elsewhere': header(({ pick }) => ({ kid: pick(['../keys', '/dev/null', "' OR 1=1 --", '__proto__', 'constructor', '', 'teams ', 'TEAMS', 'x'.repeat(500)]) })),
  'a key that it brings along': header(() => ({ jwk: STRANGER.publicKey.export({ format: 'jwk' }) }), { ...STRANGER, kid: TEAMS.kid }),
  'a place to fetch its key from': header(({ pick }) => ({ [pick(['jku', 'x5u'])]: 'http://127.0.0.1:9/keys', kid: 'mine' }), STRANGER),
  'an extension that is critical': header(({ pick }) => ({ crit: pick([['exp'], ['x'], [], 'b64']), x: 1 })),
  'a payload that is not encoded': header(() => ({ b64: false, crit: ['b64'] })),
  'a header that is no object': raw((_, good) => `Bearer ${base64url([])}.${good.split('.').slice(1).join('.')}`),
  'claims that are no object': ({ pick }) => ({ token: signed(TEAMS, pick<object>([[], [1], Object('x') as object])) }),
  'expired': claims(({ number }, seconds) => ({ exp: seconds - 301 - number(1e6), nbf: seconds - 2e6 })),
  'no end': claims(() => ({ exp: undefined })),
  'an end that is no number': claims(({ pick }, seconds) => ({ exp: pick([null, String(seconds + 3600), [seconds + 3600], true]) })),
  'not yet valid': claims(({ number }, seconds) => ({ nbf: seconds + 301 + number(1e6), exp: seconds + 2e6 })),
  'no beginning': claims(() => ({ nbf: undefined })),
  'a beginning that is no number': claims(({ pick }, seconds) => ({ nbf: pick([null, String(seconds), [seconds], {}]) })),
  'for another bot': claims(({ pick }) => ({ aud: pick([OTHER_ID, BOT.appId.toUpperCase(), `${BOT.appId} `, `spn:${BOT.appId}`, `api://${BOT.appId}`, '*']) })),
  'for several': claims(({ pick }) => ({ aud: pick([[BOT.appId], [BOT.appId, OTHER_ID], [OTHER_ID, BOT.appId]]) })),
  'for nobody': claims(({ pick }) => ({ aud: pick([undefined, null, '', [], {}]) })),
  'from another issuer': claims(({ pick }) => ({ iss: pick(['https://api.botframework.com/', 'https://API.botframework.com', 'http://api.botframework.com', 'https://api.botframework.us', 'https://api.botframework.com.example.com', 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/']) })),
  'from no issuer': claims(({ pick }) => ({ iss: pick([undefined, null, '', ['https://api.botframework.com'], {}]) })),
  'the emulator’s': claims(({ pick }) => ({ iss: pick(['https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/', 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0', 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0']), appid: BOT.appId, azp: BOT.appId, ver: pick(['1.0', '2.0']) })),
  'the bot’s own, for sending': claims(() => ({ iss: `https://sts.windows.net/${BOT.appTenantId}/`, aud: 'https://api.botframework.com', appid: BOT.appId, tid: BOT.appTenantId })),
  'a person’s, of a web page': claims(() => ({ iss: `https://login.microsoftonline.com/${BOT.appTenantId}/v2.0`, azp: BOT.appId, tid: BOT.appTenantId, scp: 'access_as_user', ver: '2.0' })),
  'a skill’s': claims(({ pick }) => ({ iss: `https://sts.windows.net/${pick([BOT.appTenantId, OTHER_ID])}/`, appid: OTHER_ID, ver: '1.0' })),
  'an App Service Environment’s': claims(() => ({ iss: 'https://ase.botframework.com', serviceurl: undefined })),
  'no address for answers': claims(({ pick }) => ({ serviceurl: pick([undefined, null, '', [SERVICE_URL], {}, 7]) })),
  'the address for answers under another name': claims(({ pick }) => ({ serviceurl: undefined, [pick(['serviceUrl', 'ServiceUrl', 'service_url'])]: SERVICE_URL })),
  'another address for answers': claims(({ pick }) => ({ serviceurl: pick(['https://smba.trafficmanager.net/amer/', 'https://smba.trafficmanager.net/emea', `${SERVICE_URL}x`, 'https://SMBA.trafficmanager.net/emea/']) })),
  'an address for answers that is not of Teams': ({ now, pick }) => {
    const serviceUrl = pick(['https://evil.example.com/', 'https://evil.trafficmanager.net/', 'http://smba.trafficmanager.net/emea/', 'https://smba.trafficmanager.net@evil.example.com/'])
    return { token: signed(TEAMS, { ...goodClaims(now), serviceurl: serviceUrl }), activity: teamsActivity({ serviceUrl }) }
  },
  'another address in the activity': activity(({ pick }) => ({ serviceUrl: pick(['https://smba.trafficmanager.net/amer/', 'https://evil.example.com/', '', null, undefined, `${SERVICE_URL}?`]) })),
  'another channel': activity(({ pick }) => ({ channelId: pick(['webchat', 'emulator', 'directline', 'MSTEAMS', 'msteams ', 'skill']) })),
  'no channel': activity(({ pick }) => ({ channelId: pick([undefined, null, '', ['msteams'], {}]) })),
  'a key for another channel': claims(() => ({}), ({ pick }) => pick([WEBCHAT, UNENDORSED])),
  'another tenant': activity(({ pick }) => pick([{ conversation: { ...HERE, tenantId: OTHER_ID } }, { channelData: OTHER_TENANT }, { conversation: { ...HERE, tenantId: OTHER_ID }, channelData: OTHER_TENANT }, { conversation: { ...HERE, tenantId: '' } }])),
  'no tenant': activity(({ pick }) => ({ conversation: { ...HERE, tenantId: undefined }, channelData: pick([undefined, null, {}, { tenant: null }, { tenant: {} }]) })),
  'a tenant that is no name': activity(({ pick }) => pick<object>([{ conversation: { ...HERE, tenantId: [BOT.appTenantId] } }, { channelData: { tenant: { id: { x: BOT.appTenantId } } } }, { channelData: { tenant: BOT.appTenantId } }])),
}

/** A request of a family. */
export function hostile(family: Family, chance: Chance): Hostile {
  const { token, ...made } = family(chance)
  return { activity: teamsActivity(), authorization: token === undefined ? undefined : `Bearer ${token}`, ...made }
}

function flip(token: string, place: number): string {
  const at = token.lastIndexOf('.') + 1 + (place % 300)
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
}

function withClaims(token: string, other: object): string {
  const [head, , signature] = token.split('.')
  return `${head}.${base64url(other)}.${signature}`
}
