import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildBot } from '#test/support/child-bot'
import { FakeTeams } from '#test/support/fake-teams'
import { eventually } from '#test/support/open-desk'

describe('A bot that is to stop', function () {
  this.timeout(60_000)
  const teams = new FakeTeams()
  const sales = teams.person('sales')
  let folder: string
  let bot: ChildBot

  before(() => teams.start())
  after(() => teams.stop())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stop-'))
    bot = await ChildBot.start(folder)
    teams.botUrl = bot.url
  })
  afterEach(async () => {
    await bot.signal('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  /** Types what takes Microsoft so long that the bot is still at it when it is to stop. */
  const saySlowly = async () => {
    await bot.misbehave('api.partnercenter', { times: 9, with: { waitMilliseconds: 1_500 } })
    const said = sales.say('cancel northwind')
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { said }
  }

  it('answers what it has taken, and says meanwhile that it lives and takes nothing more', async () => {
    const { said } = await saySlowly()
    const ended = bot.signal()
    await eventually('that it begins to stop', () => bot.log.includes('is closing'))
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200)
    const ready = await fetch(`${bot.url}/readyz`)
    assert.deepEqual([ready.status, await ready.json()], [503, { status: 'stopping' }])
    const refused = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '10'])
    assert.notEqual((await said).length, 0)
    assert.equal((await ended).code, 0)
    assert.match(bot.log, /"isFinished":true/)
    assert.ok(!existsSync(join(folder, 'lock')))
  })

  it('stops at once where nothing is under way', async () => {
    await fetch(`${bot.url}/readyz`)
    const { code, milliseconds } = await bot.signal('SIGINT')
    assert.equal(code, 0)
    assert.ok(milliseconds < 3_000, `${milliseconds} ms`)
  })

  it('ends at once at a second signal', async () => {
    const { said } = await saySlowly()
    const lost = said.catch((error: unknown) => error)
    void bot.signal()
    await eventually('that it begins to stop', () => bot.log.includes('is closing'))
    assert.equal((await bot.signal()).code, 1)
    assert.ok((await lost) instanceof Error)
  })

  it('is stopped in order by a fault that nobody caught, and says so to whoever starts it again', async () => {
    const { said } = await saySlowly()
    await bot.misbehave('fault')
    assert.notEqual((await said).length, 0)
    assert.equal((await bot.ended).code, 1)
    assert.match(bot.log, /A fault that nobody caught[\s\S]*"isFinished":true/)
    assert.ok(!existsSync(join(folder, 'lock')))
  })

  it('goes on stopping in order where one fault follows another', async () => {
    const { said } = await saySlowly()
    await bot.misbehave('fault')
    await eventually('that it begins to stop', () => bot.log.includes('is closing'))
    await bot.misbehave('fault')
    assert.notEqual((await said).length, 0)
    assert.equal((await bot.ended).code, 1)
    assert.match(bot.log, /(A fault that nobody caught[\s\S]*){2}"isFinished":true/)
    assert.ok(!existsSync(join(folder, 'lock')))
  })

  it('goes on stopping in order where a fault follows a signal, and says so with its exit code', async () => {
    const { said } = await saySlowly()
    const ended = bot.signal()
    await eventually('that it begins to stop', () => bot.log.includes('is closing'))
    await bot.misbehave('fault')
    assert.notEqual((await said).length, 0)
    assert.equal((await ended).code, 1)
    assert.match(bot.log, /A fault that nobody caught[\s\S]*"isFinished":true/)
    assert.ok(!existsSync(join(folder, 'lock')))
  })
})
