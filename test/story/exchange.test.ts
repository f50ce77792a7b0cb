import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const BUILD_AGENTS = '6301bbfc-a0c5-454e-8ff9-bb510944fe0c' // 4 × Standard_F1 for a year, USD 365.00 each: 212.00 left
const API_SERVERS = '3a124c64-7e02-4f05-b7c1-dce27f7695f5' // 10 × Standard_D4s_v5 for three years, USD 62.00 a month: 1,488.00 left
const CONTACT = { timeZone: 'W. Europe Standard Time' }

describe('An exchange, from the first word to the posted purchase', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    ;[sales, helpdesk] = [desk.teams.person('sales'), desk.teams.person('helpdesk')]
    await sales.install()
    await helpdesk.install()
  })
  afterEach(() => desk.close())

  /** The card that answers a line. */
  const said = async (line: string): Promise<Seen> => (await sales.say(line))[0] ?? assert.fail('no answer')
  const submitAndApprove = async (card: Seen): Promise<Seen> => {
    await sales.press(card, 'Continue', { reason: 'The customer needs larger machines.' })
    await sales.press(card, 'Submit for approval', CONTACT)
    const approval = await eventually('an approval card', () => helpdesk.seen.findLast((seen) => titlesOf(seen.card).includes('Approve')))
    await helpdesk.press(approval, 'Approve')
    return approval
  }

  it('goes through the whole story', async () => {
    const card = await said(`exchange proseware ${BUILD_AGENTS} 2`)
    assert.match(textOf(card.card), /What to buy instead/)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_F2s', term: 'P1Y', billingPlan: 'Upfront', quantity: '1' })
    // 2 × 212.00 come back; one Standard_F2s for a year costs 730.00.
    for (const amount of ['USD 306.00', 'USD 730.00', 'USD 424.00']) assert.ok(textOf(card.card).includes(amount), `${amount} is on the card: ${textOf(card.card)}`)
    const approval = await submitAndApprove(card)
    assert.match(textOf(approval.card), /Standard_F2s/)
    await eventually('the exchange to be done', () => /Exchange done/.test(textOf(card.card)))
    const told = await eventually('the message', () => sales.seen.find((seen) => seen !== card && /Standard_F2s/.test(textOf(seen.card)) && /posted/i.test(textOf(seen.card))))
    assert.match(textOf(told.card), /USD 424\.00/)
    const [cases] = await sales.say('cases')
    assert.match(textOf(cases?.card), /Build agents/)
  })

  it('keeps what was typed where the form is not complete', async () => {
    const card = await said(`exchange proseware ${BUILD_AGENTS} 2`)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_F2s', quantity: '1.5' })
    const form = JSON.stringify(card.card)
    assert.match(form, /"value":"Standard_F2s"/)
    assert.match(textOf(card.card), /whole number/)
    await sales.press(card, 'Show sizes', { search: 'nothing is called so' })
    assert.match(JSON.stringify(card.card), /nothing is called so/)
    await sales.press(card, 'Show sizes', { search: 'f2s' })
    assert.match(JSON.stringify(card.card), /Standard_F2s_v2/)
    assert.doesNotMatch(JSON.stringify(card.card), /Standard_D4s_v5/)
  })

  it('shows the sizes of another region, and forgets one that is not sold there', async () => {
    const card = await said(`exchange proseware ${BUILD_AGENTS} 2`)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_M128m', region: 'eastus2', quantity: '1' })
    assert.match(textOf(card.card), /What to buy instead/)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_F2s', region: 'westeurope', quantity: '1' })
    assert.match(textOf(card.card), /westeurope/)
    assert.ok(titlesOf(card.card).includes('Continue'))
  })

  it('offers what would do where the new commitment is too small', async () => {
    const card = await said(`exchange proseware ${API_SERVERS} 3`)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_D4s_v5', term: 'P1Y', billingPlan: 'Monthly', quantity: '3' })
    assert.match(textOf(card.card), /1,008\.00/)
    const enough = titlesOf(card.card).find((title) => /^Quote \d+ units/.test(title))
    assert.ok(enough, titlesOf(card.card).join())
    await sales.press(card, enough)
    assert.ok(titlesOf(card.card).includes('Continue'), textOf(card.card))
  })

  it('gives back one more, and buys one more, in the same exchange', async () => {
    const card = await said(`exchange proseware ${API_SERVERS} 3`)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_D4s_v5', term: 'P3Y', billingPlan: 'Upfront', quantity: '2' })
    // Exactly even: 4,464.00 on both sides.
    assert.match(textOf(card.card), /USD 0\.00/)
    const other = /"value":"(6301bbfc[^"]*)"/.exec(JSON.stringify(card.card))?.[1] ?? assert.fail('the other reservation is not offered')
    await sales.press(card, 'Buy one more')
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_F8s', term: 'P1Y', billingPlan: 'Upfront', quantity: '1' })
    await sales.press(card, 'Quote with it', { alsoReservation: other, alsoQuantity: '4' })
    assert.match(textOf(card.card), /5,312\.00/) // 3 × 1,488.00 + 4 × 212.00
    const approval = await submitAndApprove(card)
    await eventually('the exchange to be done', () => /Exchange done/.test(textOf(approval.card)))
  })

  it('changes a size in place, without money', async () => {
    const card = await said(`exchange proseware ${BUILD_AGENTS} 4`)
    await sales.press(card, 'Quote the exchange', { sku: 'Standard_F1s', term: 'P1Y', billingPlan: 'Upfront', quantity: '4' })
    assert.match(textOf(card.card), /in place/)
    const approval = await submitAndApprove(card)
    await eventually('the size to be changed', () => /Size changed/.test(textOf(approval.card)))
  })
})
