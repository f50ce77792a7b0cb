import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Activity } from 'botbuilder'
import { ConnectorAdapter } from '#bot/connector'
import { MOST_PER_ADDRESS } from '#bot/guard/bound-connections'
import { clientAddress } from '#bot/guard/client-address'
import { signingKeys } from '#bot/guard/signing-keys'
import { ConnectorAuthority, BOT, goodClaims, pair, signed, teamsActivity } from '#test/support/connector-authority'
import { guardedBot, NO_LIMITS, post, recorder, type GuardedBot } from '#test/support/guarded-bot'

describe('The guard', () => {
  const key = pair('one')
  let authority: ConnectorAuthority
  let bot: GuardedBot | undefined
  const good = () => ({ authorization: `Bearer ${signed(key, goodClaims(Date.now()))}` })
  const said = async (headers: Record<string, string> = good(), changes: object = {}) => (await post(bot!.server.url, teamsActivity(changes), headers)).status

  before(async () => {
    authority = await new ConnectorAuthority([key]).start()
  })
  afterEach(() => bot?.server.stop())
  after(() => authority.stop())

  it('lets a good token through where bad ones from the same address are too many', async () => {
    bot = await guardedBot({ authority, otherwise: () => ({ limits: { ...NO_LIMITS, refusedPerAddress: 2 } }) })
    const bad = { authorization: 'Bearer x.y.z' }
    assert.deepEqual([await said(bad), await said(bad), await said(bad), await said(), await said(bad), await said()], [401, 401, 429, 200, 429, 200])
    assert.deepEqual(bot.refusals, ['bad-token', 'bad-token', 'address-limit', 'address-limit'])
  })

  it('counts those whom a trusted proxy names one by one', async () => {
    bot = await guardedBot({ authority, otherwise: () => ({ trustedProxies: 1, limits: { ...NO_LIMITS, refusedPerAddress: 1 } }) })
    const from = (address: string) => said({ authorization: 'Bearer x.y.z', 'x-forwarded-for': address })
    assert.deepEqual([await from('203.0.113.7:1234'), await from('198.51.100.1'), await from('198.51.100.1, 203.0.113.7:99')], [401, 401, 429])
  })

  it('takes so much of a person and of a conversation in a minute, and no more', async () => {
    bot = await guardedBot({ authority, otherwise: () => ({ limits: { ...NO_LIMITS, perPerson: 2, perConversation: 3 } }) })
    const other = (key: number) => ({ from: { id: `29:${key}`, aadObjectId: `5a1e5a1e-0000-4000-8000-00000000000${key}` } })
    assert.deepEqual([await said(), await said(), await said(), await said(good(), other(2)), await said(good(), other(3))], [200, 200, 429, 200, 429])
    assert.deepEqual(bot.refusals, ['person-limit', 'conversation-limit'])
  })

  it('does not read the body of one without a good token', async () => {
    bot = await guardedBot({ authority })
    const { status, text } = await post(bot.server.url, '{"type":', { authorization: 'Bearer x.y.z', 'content-length': '200000' })
    assert.deepEqual([status, text, bot.refusals], [401, '', ['bad-token']])
  })

  it('tells nobody what went wrong inside', async () => {
    bot = await guardedBot({ authority, otherGuard: () => () => Promise.reject(new Error('canary')) })
    assert.deepEqual(await post(bot.server.url, teamsActivity(), good()), { status: 500, text: '' })
    for (const path of ['/canary', '/api/messages']) {
      const answer = await fetch(`${bot.server.url}${path}`)
      assert.deepEqual([answer.status >= 400, await answer.text(), answer.headers.get('server')], [true, '', null])
    }
  })

  it('takes a tenant’s id for the same in capital letters, and null for what is not there', async () => {
    bot = await guardedBot({ authority })
    assert.equal(await said(good(), { conversation: { id: 'a:x', tenantId: BOT.appTenantId.toUpperCase() }, channelData: null, recipient: null, entities: null }), 200)
    assert.equal(bot.turns(), 1)
  })
})

describe('Who holds a connection', () => {
  it('shares them with those of other addresses, and loses it where nothing was let in', async () => {
    const authority = await new ConnectorAuthority([]).start()
    const bot = await guardedBot({ authority })
    const { hostname, port } = new URL(bot.server.url)
    const open = () => new Promise<Socket>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(socket)).once('error', reject)
    })
    const held = await Promise.all(Array.from({ length: MOST_PER_ADDRESS }, open))
    const oneMore = await open()
    await once(oneMore.resume(), 'close')
    assert.deepEqual(bot.refusals, ['connection-limit'])
    const [first, ...others] = held
    const answered = once(first!.on('data', () => undefined), 'close')
    first!.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
    await answered
    for (const socket of others) socket.destroy()
    await bot.server.stop()
    authority.stop()
  })
})

describe('The Connector’s keys', () => {
  it('are no reason to call a token bad where they cannot be had', async () => {
    const key = pair('one')
    const authority = await new ConnectorAuthority([key]).start()
    authority.isAway = true
    const bot = await guardedBot({ authority })
    const status = async () => (await post(bot.server.url, teamsActivity(), { authorization: `Bearer ${signed(key, goodClaims(Date.now()))}` })).status
    assert.deepEqual([await status(), await status(), bot.refusals], [503, 503, ['no-keys', 'no-keys']])
    await bot.server.stop()
    authority.stop()
  })

  it('serve for a week while they cannot be fetched anew, and not for ever', async () => {
    const authority = await new ConnectorAuthority([pair('one')]).start()
    let now = 0
    const keys = signingKeys({ metadataUrl: authority.metadataUrl, now: () => now, warn: () => undefined })
    await keys.fetch()
    authority.isAway = true
    const week = 7 * 24 * 3_600_000
    now = week - 1
    assert.deepEqual([await keys.keyFor('one') !== undefined, keys.areThere()], [true, true])
    now = week
    assert.deepEqual([await keys.keyFor('one'), keys.areThere()], [undefined, false])
    authority.stop()
  })

  it('are fetched once for all who wait, and for unknown ones once a minute at most', async () => {
    const [one, two] = [pair('one'), pair('two')]
    const authority = await new ConnectorAuthority([one]).start()
    let now = 0
    const keys = signingKeys({ metadataUrl: authority.metadataUrl, now: () => now, warn: () => undefined })
    const known = async (...kids: string[]) => (await Promise.all(kids.map((kid) => keys.keyFor(kid)))).map((found) => found !== undefined)
    assert.deepEqual([await known('one', 'one', 'x', 'y'), authority.fetches], [[true, true, false, false], 1])
    authority.published = [one, two]
    assert.deepEqual([await known('two', 'x', 'one'), authority.fetches], [[false, false, true], 1])
    now = 60_000
    assert.deepEqual([await known('two', 'x', 'one'), authority.fetches], [[true, false, true], 2])
    authority.stop()
  })
})

describe('Where a request comes from', () => {
  const from = (remoteAddress: string, forwarded: string | undefined, proxies: number) => clientAddress({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as unknown as IncomingMessage, proxies)
  const rows: [string, string | undefined, number, string][] = [
    ['192.0.2.1', '203.0.113.7', 0, '192.0.2.1'],
    ['192.0.2.1', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['192.0.2.1', '198.51.100.1, 203.0.113.7:51234', 2, '198.51.100.1'],
    ['192.0.2.1', undefined, 1, '192.0.2.1'],
    ['192.0.2.1', 'nonsense', 1, '192.0.2.1'],
    ['192.0.2.1', '[2001:db8:1:2:3::4]:443', 1, '2001:db8:1:2'],
    ['::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['2001:db8::1', undefined, 0, '2001:db8:0:0'],
  ]
  for (const [address, forwarded, proxies, expected] of rows) it(`is ${expected} with ${proxies} proxies for ${address} and ${forwarded ?? 'nothing forwarded'}`, () => assert.equal(from(address, forwarded, proxies), expected))
})

describe('What the bot sends', () => {
  it('goes out once, whatever is answered, by one client for each address', async () => {
    const { outbound, sent } = recorder(() => ({ status: 503 }))
    const adapter = new ConnectorAdapter(BOT, outbound)
    const clients = new Set<unknown>()
    const statuses: unknown[] = []
    for (const _ of [1, 2]) {
      await adapter.takeIn(teamsActivity() as unknown as Activity, async (context) => {
        clients.add(context.turnState.get(adapter.ConnectorClientKey))
        await context.sendActivity('hello').catch((error: { statusCode?: unknown }) => statuses.push(error.statusCode))
      })
    }
    assert.deepEqual([sent.length, clients.size, statuses], [2, 1, [503, 503]])
  })
})
