import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { mayAnswerTo } from '#bot/guard/connector-hosts'
import { openLog } from '#adapters/pino/log'
import { SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

describe('The bot’s server', function () {
  this.timeout(20_000)
  let desk: OpenDesk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.close())

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => fetch(`${desk.teams.botUrl}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const activity = (changes: object = {}) => ({
    type: 'message',
    id: crypto.randomUUID(),
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: desk.teams.serviceUrl,
    from: { id: '29:x', name: 'X', aadObjectId: '5a1e5a1e-0000-4000-8000-000000000001' },
    conversation: { id: 'a:x', conversationType: 'personal', tenantId: SANDBOX_TENANT },
    recipient: { id: '28:bot' },
    channelData: { tenant: { id: SANDBOX_TENANT } },
    ...changes,
  })
  const sent = () => [...desk.teams.messages.values()].flat().length

  it('is alive and ready', async () => {
    assert.equal((await fetch(`${desk.teams.botUrl}/healthz`)).status, 200)
    assert.deepEqual(await (await fetch(`${desk.teams.botUrl}/readyz`)).json(), { status: 'ready' })
  })

  it('tells everybody what it lacks to be ready, and nobody why', async () => {
    const other = await openDesk()
    try {
      other.misbehave({ match: /api\.partnercenter/, times: 9, with: { status: 403, body: { code: 'canary', description: 'canary' }, headers: { 'MS-CorrelationId': 'canary' } } })
      const answer = await fetch(`${other.teams.botUrl}/readyz`)
      assert.deepEqual([answer.status, await answer.json()], [503, { status: 'not ready', reasons: ['Partner Center cannot be used; the log says why.'] }])
    } finally {
      await other.close()
    }
  })

  it('logs that Teams refused an answer, but not in what words: they may repeat the answer', async () => {
    const log: string[] = []
    const other = await openDesk({}, openLog({ level: 'debug', secrets: [] }, { write: (line) => log.push(line) }))
    try {
      other.teams.away.set('a:sales', 400)
      other.teams.awayAnswer = { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { code: 'BadSyntax', message: 'canary' } }) }
      await other.teams.person('sales').say('hello').catch(() => undefined)
      assert.match(log.join(''), /Teams answered 400\./)
      assert.doesNotMatch(log.join(''), /canary/)
    } finally {
      await other.close()
    }
  })

  it('refuses a packed body, whatever is in it', async () => {
    assert.equal((await post('not gzip', { 'content-encoding': 'gzip' })).status, 415)
    assert.equal((await post(new Uint8Array(gzipSync(JSON.stringify(activity()))), { 'content-encoding': 'gzip' })).status, 415)
  })

  const refused: [string, () => Promise<Response>, number][] = [
    ['a body that is too large', () => post('x'.repeat(300_000)), 413],
    ['a body that is no JSON', () => post('{"type":'), 400],
    ['a list', () => post('[]'), 400],
    ['an activity without a type', () => post(JSON.stringify(activity({ type: undefined }))), 400],
    ['an activity with a number for a type', () => post(JSON.stringify(activity({ type: 7 }))), 400],
    ['an activity without a serviceUrl', () => post(JSON.stringify(activity({ serviceUrl: undefined }))), 400],
    ['an answer that is wanted elsewhere', () => post(JSON.stringify(activity({ serviceUrl: 'https://example.com/' }))), 403],
  ]
  for (const [what, send, status] of refused) {
    it(`refuses ${what}, and answers the next`, async () => {
      const before = sent()
      assert.equal((await send()).status, status)
      assert.equal(sent(), before)
      assert.ok((await post(JSON.stringify(activity()))).ok)
      assert.equal(sent(), before + 1)
    })
  }

  it('does not work for other tenants', async () => {
    const stranger = activity({ conversation: { id: 'a:stranger', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' } })
    await post(JSON.stringify(stranger))
    assert.match(desk.teams.messages.get('a:stranger')?.at(-1)?.text ?? '', /only work for the staff/)
  })

  it('does not take for its own whom no tenant vouches for, nor another channel than Teams', async () => {
    const personal = { conversationType: 'personal', tenantId: SANDBOX_TENANT }
    const answered = async (id: string, changes: object) => {
      await post(JSON.stringify(activity(changes)))
      const [first, ...more] = desk.teams.messages.get(id) ?? []
      assert.deepEqual([first?.textFormat, more], ['plain', []])
      return first?.text ?? ''
    }
    assert.match(await answered('a:nobody', { conversation: { id: 'a:nobody', conversationType: 'personal' }, channelData: undefined }), /only work for the staff/)
    assert.match(await answered('a:web', { conversation: { ...personal, id: 'a:web' }, channelId: 'webchat' }), /only work for the staff/)
  })

  it('answers a message once that comes twice', async () => {
    const twice = JSON.stringify(activity())
    const before = sent()
    await post(twice)
    await post(twice)
    assert.equal(sent(), before + 1)
  })

  it('survives an invoke of anything', async () => {
    for (const value of [null, 7, 'x', [], { action: null }, { action: { verb: {}, data: 'x' } }, { action: { verb: 'case.approve', data: { customerId: {}, caseId: [], version: 'x' } } }]) {
      const answer = await post(JSON.stringify(activity({ type: 'invoke', name: 'adaptiveCard/action', value })))
      assert.equal(answer.status, 200, JSON.stringify(value))
      assert.match(await answer.text(), /old one/)
    }
  })
})

describe('Where answers may go', () => {
  const teams = ['https://smba.trafficmanager.net/emea/', 'https://SMBA.trafficmanager.net/teams/5a1e/']
  const elsewhere = ['http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net:8443/', 'https://x@smba.trafficmanager.net/', 'https://smba.trafficmanager.net.example.com/', 'https://evil.trafficmanager.net/', 'https://smba.trafficmanager.net./', 'nonsense', '']
  for (const url of teams) it(`is ${url}`, () => assert.equal(mayAnswerTo(url, 'teams'), true))
  for (const url of elsewhere) it(`is not ${url || 'nowhere'}`, () => assert.equal(mayAnswerTo(url, 'teams'), false))
  it('is this machine alone without an identity', () => {
    assert.equal(mayAnswerTo('http://127.0.0.1:56150/_connector', 'loopback'), true)
    assert.equal(mayAnswerTo('http://localhost:56150/_connector', 'loopback'), true)
    assert.equal(mayAnswerTo('https://smba.trafficmanager.net/emea/', 'loopback'), false)
    assert.equal(mayAnswerTo('http://localhost.example.com/', 'loopback'), false)
  })
})
