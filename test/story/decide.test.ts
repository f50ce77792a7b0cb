import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const API_SERVERS = '3a124c64-7e02-4f05-b7c1-dce27f7695f5'
const MAINFRAME_EXIT = '38a1dbf3-7ddf-4778-a4ad-39b64a1f1e54'

describe('What helps to decide', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson

  before(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    sales = desk.teams.person('sales')
    await sales.install()
  })
  after(() => desk.close())

  const said = async (line: string): Promise<Seen> => (await sales.say(line))[0] ?? assert.fail('no answer')

  it('sets the choices side by side, and leads to each', async () => {
    const card = await said(`compare proseware ${API_SERVERS}`)
    for (const amount of ['545.60', '14,260.00', '14,880.00']) assert.ok(textOf(card.card).includes(amount), amount)
    await sales.press(card, 'Compare again', { laterDay: '2027-05-01' })
    assert.match(textOf(card.card), /1 May 2027/)
    await sales.press(card, 'Quote the cancellation')
    assert.match(textOf(card.card), /USD 545\.60/)
    const again = await said(`compare proseware ${API_SERVERS} 3`)
    await sales.press(again, 'Exchange it')
    assert.match(textOf(again.card), /What to buy instead[^]*3 of 10 units/)
  })

  it('says when how much of the cap comes free, and plans within it', async () => {
    const card = await said('cap wingtip')
    for (const words of ['USD 4,404.80', '25 Nov 2026', '+USD 19,420.80', 'USD 33,536.00']) assert.ok(textOf(card.card).includes(words), words)
    await sales.press(card, 'Plan returns')
    assert.match(textOf(card.card), /USD 2,249\.78[^]*Proven/)
    const leaderboard = /"value":"(b3b71866[^"]*)"/.exec(JSON.stringify(card.card))?.[1] ?? assert.fail('the reservation is not offered')
    await sales.press(card, 'Plan again', { reservations: leaderboard })
    assert.match(textOf(card.card), /USD 266\.04/)
    assert.doesNotMatch(textOf(card.card), /USD 2,249\.78/)
  })

  it('spreads a return that is over the cap', async () => {
    const card = await said(`cancel northwind ${MAINFRAME_EXIT} all`)
    assert.match(textOf(card.card), /over the refund limit/)
    assert.match(textOf(card.card), /by then all of it fits, for USD 49,872\.13/)
    assert.ok(titlesOf(card.card).includes('See the refund limit'))
  })

  it('tells the rules, what changed and what will', async () => {
    assert.match(textOf((await said('policy')).card), /csp-2020[^]*1 Feb 2027[^]*exchange-2027/)
  })

  it('is for those who may quote: a user administrator sees the rules, but no sums', async () => {
    const users = desk.teams.person('users')
    await users.install()
    assert.match(textOf((await users.say('policy'))[0]?.card), /csp-2020/)
    for (const line of ['cap wingtip', 'plan wingtip', `compare proseware ${API_SERVERS}`, `exchange proseware ${API_SERVERS} 3`]) {
      const [answer] = await users.say(line)
      assert.equal(answer?.card, undefined, line)
      assert.match(answer?.text ?? '', /sales agent/i, line)
    }
    const outsider = desk.teams.person('outsider')
    await outsider.install()
    assert.equal((await outsider.say('policy'))[0]?.card, undefined)
  })

  it('needs the customer once', async () => {
    await said('cap wingtip')
    assert.match(textOf((await said('plan')).card), /Wingtip Toys/)
    assert.match(textOf((await said('cap zzz')).card), /Which customer/)
  })
})
