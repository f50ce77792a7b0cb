import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import { quote } from '#usecases/quote'
import { submitCase } from '#usecases/submit-case'
import { withdrawCase } from '#usecases/decide-case'
import { aDesk, CONTACT, onCardOf, person, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

describe('Submitting an offer', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  it('makes a case with the figures that were confirmed', async () => {
    const opened = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Web servers production', 2))
    assert.equal(opened.state, 'submitted')
    assert.equal(opened.returns[0].quantity, 2)
    assert.equal(opened.confirmation.policy, 'csp-2020')
    // EUR 1,104.00 x 2 = 2,208.00, bought 2026-04-22: 151 of 365 days remain on 2026-11-22: 913.45; less 12 % (109.61).
    assert.equal(decimalOf(opened.confirmation.refund), '913.45')
    assert.equal(decimalOf(opened.confirmation.fee), '109.61')
    assert.equal(decimalOf(opened.confirmation.credit), '803.84')
  })

  it('makes one case of one offer, however often the button is pressed', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Batch nodes', 2)
    const offer = await quote(on.desk, person('sales'), wish)
    assert.equal(offer.outcome, 'offer')
    const press = () => submitCase(on.desk, person('sales'), { wish, draft: offer.draft, reason: '', contact: CONTACT })
    const results = await Promise.all([press(), press(), press()])
    assert.equal(new Set(results.map((result) => (result.outcome === 'submitted' ? result.case.id : result.outcome))).size, 1)
    assert.equal((await on.desk.ledgers.read(wish.customerId)).ledger.openCases.length, 1)
  })

  it('does not make a second case of an offer whose case is closed', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Batch nodes', 2)
    const offer = await quote(on.desk, person('sales'), wish)
    assert.equal(offer.outcome, 'offer')
    const submission = { wish, draft: offer.draft, reason: '', contact: CONTACT }
    const first = await submitCase(on.desk, person('sales'), submission)
    assert.equal(first.outcome, 'submitted')
    await withdrawCase(on.desk, person('sales'), onCardOf(first.case))
    const again = await submitCase(on.desk, person('sales'), submission)
    assert.deepEqual(again, { outcome: 'refusal', code: 'case-moved-on', details: { state: 'withdrawn' } })
  })

  it('shows new figures instead of taking a yes to old ones', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Web servers production', 2)
    const offer = await quote(on.desk, person('sales'), wish)
    assert.equal(offer.outcome, 'offer')
    on.pass({ days: 1 })
    const result = await submitCase(on.desk, person('sales'), { wish, draft: offer.draft, reason: '', contact: CONTACT })
    assert.equal(result.outcome, 'offer')
    assert.equal((await on.desk.ledgers.read(wish.customerId)).ledger.openCases.length, 0)
  })

  it('holds the room in the cap, so that two together cannot overspend it', async () => {
    // Each machine of Northwind brings about 33,000 USD of the 50,000.
    const wish = await wishFor(on, 'Northwind', 'Mainframe exit', 1)
    const offers = await Promise.all([quote(on.desk, person('sales'), wish), quote(on.desk, person('sales'), wish)])
    const results = await Promise.all(offers.map((offer) => submitCase(on.desk, person('sales'), { wish, draft: offer.outcome === 'offer' ? offer.draft : '', reason: '', contact: CONTACT })))
    const outcomes = results.map((result) => (result.outcome === 'offer' ? result.quoted.answer.outcome : result.outcome)).sort()
    assert.deepEqual(outcomes, ['refusal', 'submitted'])
  })

  it('refuses units that another open case returns already', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Orders database', 3)
    const first = await submitted(on, wish)
    const offer = await quote(on.desk, person('sales'), wish)
    assert.equal(offer.outcome, 'offer')
    const second = await submitCase(on.desk, person('sales'), { wish, draft: offer.draft, reason: '', contact: CONTACT })
    assert.ok(second.outcome === 'refusal')
    assert.deepEqual([second.code, second.details], ['quantity-in-open-case', { caseId: first.id, free: 1 }])
  })

  it('names the quantity that was asked for where it is too large', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Orders database', 99)
    const result = await submitCase(on.desk, person('sales'), { wish, draft: 'x', reason: '', contact: CONTACT })
    assert.ok(result.outcome === 'refusal')
    assert.deepEqual([result.code, result.details, result.reservation?.name], ['invalid-quantity', { quantity: 99, owned: 4 }, 'Orders database'])
  })

  it('gives the room back when the case is withdrawn, once', async () => {
    const wish = await wishFor(on, 'Northwind', 'Mainframe exit', 1)
    const opened = await submitted(on, wish)
    const held = await quote(on.desk, person('sales'), wish)
    assert.equal(held.outcome === 'offer' && held.quoted.answer.outcome, 'refusal')
    await withdrawCase(on.desk, person('sales'), onCardOf(opened))
    assert.equal((await withdrawCase(on.desk, person('sales'), onCardOf(opened)) as { code?: string }).code, 'case-moved-on')
    const free = await quote(on.desk, person('sales'), wish)
    assert.equal(free.outcome === 'offer' && free.quoted.answer.outcome, 'quote')
  })

  it('is refused to those without the role, and to everybody while the directory is down', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Batch nodes', 1)
    const submission = { wish, draft: 'x', reason: '', contact: CONTACT }
    for (const key of ['outsider', 'users'] as const) {
      const result = await submitCase(on.desk, person(key), submission)
      assert.equal(result.outcome === 'refusal' && result.code, 'not-allowed')
    }
    on.sandbox.misbehave({ match: /checkMemberObjects/, times: 9, with: { status: 503 } })
    const down = await submitCase(on.desk, person('admin'), submission)
    assert.equal(down.outcome === 'refusal' && down.code, 'directory-down')
  })
})
