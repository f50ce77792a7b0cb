import assert from 'node:assert/strict'
import { advance } from '#domain/case-events'
import type { Case } from '#domain/case'
import { confirmationOf } from '#domain/quoted'
import { happen, emptyLedger } from '#domain/ledger'
import { isKnownPosting, withMarkClaimed } from '#domain/ledger-postings'
import { roomHeld } from '#domain/cap-uses'
import { isRefundedInFull, matchPosting } from '#domain/posting'
import type { PurchasePosting } from '#domain/purchase'
import { matchPurchase } from '#domain/purchase-posting'
import { aFiledCase, aPosting, aReturnRequest, aTicket, HELEN } from '#test/support/a-case'
import { amountOf, day, usd } from '#test/support/a-quote'
import { aPurchase, aReservation, aReturn, quotedExchange } from '#test/support/an-exchange'

const SECOND = aReturn({ reservation: aReservation({ id: 'reservation-2', orderId: 'order-2' }), price: { amount: usd('365.00'), source: 'schedule' } })
const MONTHLY = aPurchase({ billingPlan: 'Monthly', sku: 'Standard_E4s_v5' }, { total: usd('1200.00'), firstPayment: usd('100.00') })

/** Filed: gives back 1840.00 on order-1 and 184.00 on order-2, and buys for 2000.00 at once and for 100.00 a month. */
function anExchange(changes: Partial<Case> = {}): Case {
  const { quoted } = quotedExchange({ returns: [aReturn(), SECOND], purchases: [aPurchase(), MONTHLY] })
  return aFiledCase({
    action: 'exchange',
    returns: [aReturnRequest(), aReturnRequest({ orderId: 'order-2', reservationId: 'reservation-2' })],
    purchases: [aPurchase().purchase, MONTHLY.purchase],
    subscriptionId: 'subscription-1',
    confirmation: confirmationOf(quoted) ?? assert.fail(),
    ...changes,
  })
}

function bought(amount: string, changes: Partial<PurchasePosting> = {}): PurchasePosting {
  return { id: `purchase-${amount}`, orderId: 'order-new', postedAt: '2026-07-10T00:00:00.000Z', amount: usd(amount), sku: 'Standard_D4s_v5', region: 'westeurope', term: 'P1Y', quantity: 1, subscriptionId: 'subscription-1', ...changes }
}

describe('the refunds of an exchange', () => {
  it('are expected on each order by itself', () => {
    const matched = (amount: string, orderId: string) => matchPosting(aPosting(amount, { orderId }), [anExchange()]).kind
    assert.deepEqual([matched('1840.00', 'order-1'), matched('184.00', 'order-2'), matched('1840.00', 'order-2'), matched('184.00', 'order-3')], ['case', 'case', 'question', 'none'])
  })

  it('are whole when every order has its own', () => {
    const isWhole = (...postings: Case['postings']) => isRefundedInFull(anExchange({ postings }))
    const [first, second] = [aPosting('1840.00'), aPosting('184.00', { orderId: 'order-2' })]
    assert.deepEqual([isWhole(first), isWhole(second), isWhole(first, second), isWhole(aPosting('2024.00'))], [false, false, true, false])
  })

  it('are not looked for in a swap of sizes', () => {
    assert.deepEqual(matchPosting(aPosting('1840.00'), [anExchange({ action: 'swap' })]), { kind: 'none' })
  })
})

describe('a posted purchase', () => {
  it('belongs to the exchange that waits for just this', () => {
    assert.deepEqual(matchPurchase(bought('2000.00'), [anExchange()]), { caseId: 'RD-7K3F9Q', of: 0 })
    assert.deepEqual(matchPurchase(bought('100.00', { sku: 'Standard_E4s_v5' }), [anExchange()]), { caseId: 'RD-7K3F9Q', of: 1 }, 'the first month')
    assert.deepEqual(matchPurchase(bought('2000.00', { sku: 'standard_d4s_V5' }), [anExchange()])?.of, 0)
  })

  it('may differ by 2 %, not more', () => {
    assert.equal(matchPurchase(bought('2040.00'), [anExchange()])?.of, 0)
    assert.equal(matchPurchase(bought('2040.01'), [anExchange()]), undefined)
    assert.equal(matchPurchase(bought('1959.99'), [anExchange()]), undefined)
  })

  it('belongs to nobody where anything else differs', () => {
    const others: Partial<PurchasePosting>[] = [{ sku: 'Standard_D8s_v5' }, { region: 'northeurope' }, { term: 'P3Y' }, { quantity: 2 }, { subscriptionId: 'subscription-2' }, { amount: amountOf('EUR', '2000.00') }, { postedAt: '2026-07-01T23:59:59.000Z' }]
    for (const other of others) assert.equal(matchPurchase(bought('2000.00', other), [anExchange()]), undefined, JSON.stringify(other, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)))
    assert.equal(matchPurchase(bought('2000.00'), [anExchange({ state: 'approved' })]), undefined)
    assert.equal(matchPurchase(bought('2000.00'), [anExchange({ action: 'swap' })]), undefined)
  })

  it('is taken although Microsoft names no subscription', () => {
    const { subscriptionId: _, ...anonymous } = bought('2000.00')
    assert.equal(matchPurchase(anonymous, [anExchange()])?.of, 0)
  })

  it('is taken for the second purchase where the first is the same and was posted', () => {
    const twice = anExchange({ purchases: [aPurchase().purchase, aPurchase().purchase], bought: [{ of: 0, posting: bought('2000.00') }] })
    const { confirmation } = twice
    assert.ok(confirmation.exchange)
    const price = { total: usd('2000.00'), firstPayment: usd('2000.00') }
    const same = { ...twice, confirmation: { ...confirmation, exchange: { ...confirmation.exchange, purchases: [price, price] } } }
    assert.equal(matchPurchase(bought('2000.00'), [same])?.of, 1)
  })

  it('was not made hours before the exchange was filed', () => {
    const at = (postedAt: string) => matchPurchase(bought('2000.00', { postedAt }), [anExchange()])?.of
    // Filed on 2 July at 10:00; a posting without a time is of that day.
    assert.deepEqual([at('2026-07-02T09:00:00.000Z'), at('2026-07-02T08:59:59.999Z'), at('2026-07-02T00:00:00.000Z')], [0, undefined, 0])
  })

  it('is nobody’s where exchanges of two customers wait for the same and Microsoft names no subscription', () => {
    const { subscriptionId: _, ...anonymous } = bought('2000.00')
    const other = anExchange({ id: 'RD-OTHER', customer: { id: 'customer-2', name: 'Northwind' } })
    assert.equal(matchPurchase(anonymous, [anExchange(), other]), undefined)
    assert.equal(matchPurchase(anonymous, [anExchange(), { ...other, customer: anExchange().customer }])?.caseId, 'RD-7K3F9Q')
  })

  it('is taken once, and by the exchange that was filed first', () => {
    const done = anExchange({ bought: [{ of: 0, posting: bought('2000.00') }] })
    assert.equal(matchPurchase(bought('2000.00'), [done]), undefined)
    const [early, late] = [anExchange({ id: 'RD-EARLY' }), anExchange({ id: 'RD-LATE', ticket: aTicket({ filedAt: '2026-07-03T10:00:00.000Z' }) })]
    assert.equal(matchPurchase(bought('2000.00'), [late, early])?.caseId, 'RD-EARLY')
  })
})

describe('an exchange', () => {
  it('is done when every refund and every purchase was posted', () => {
    let exchange = anExchange()
    const events = [
      { type: 'post', posting: aPosting('1840.00') },
      { type: 'post-purchase', posting: bought('2000.00'), of: 0 },
      { type: 'post', posting: aPosting('184.00', { orderId: 'order-2' }) },
      { type: 'post-purchase', posting: bought('100.00'), of: 1 },
    ] as const
    const states = events.map((event) => {
      const after = advance(exchange, event, '2026-07-10T00:00:00.000Z')
      exchange = 'outcome' in after ? assert.fail(after.code) : after
      return exchange.state
    })
    assert.deepEqual(states, ['filed', 'filed', 'filed', 'credited'])
  })

  it('that a person marked leaves Microsoft’s postings of each order to it', () => {
    const ledger = { ...emptyLedger('customer-1'), openCases: [anExchange({ postings: [aPosting('184.00', { orderId: 'order-2' })] })] }
    const done = happen(ledger, 'RD-7K3F9Q', { type: 'credit-by-hand', posting: aPosting('1840.00', { id: 'by-hand/RD-7K3F9Q' }), by: HELEN }, '2026-07-10T00:00:00.000Z')
    assert.ok(!('outcome' in done))
    assert.deepEqual(done.ledger.refunds.map(({ markedByHand }) => markedByHand), [[{ orderId: 'order-1', amount: usd('1840.00') }]])
    const all = { ...ledger, openCases: [anExchange()] }
    const both = happen(all, 'RD-7K3F9Q', { type: 'credit-by-hand', posting: aPosting('2024.00', { id: 'by-hand/RD-7K3F9Q' }), by: HELEN }, '2026-07-10T00:00:00.000Z')
    assert.ok(!('outcome' in both))
    assert.deepEqual(both.ledger.refunds[0]?.markedByHand.map(({ orderId }) => orderId), ['order-1', 'order-2'])
    const claimed = withMarkClaimed(both.ledger, aPosting('184.00', { orderId: 'order-2' }))
    assert.deepEqual(claimed?.refunds[0]?.markedByHand.map(({ orderId }) => orderId), ['order-1'])
  })

  it('can be marked as done without an amount where no refund is missing', () => {
    const refunded = anExchange({ postings: [aPosting('1840.00'), aPosting('184.00', { orderId: 'order-2' })] })
    const after = advance(refunded, { type: 'credit-by-hand', by: HELEN }, '2026-07-10T00:00:00.000Z')
    assert.ok(!('outcome' in after))
    assert.deepEqual([after.state, after.postings.length, after.creditedBy], ['credited', 2, HELEN])
  })

  it('takes nothing of the cap, neither while it is open nor when it is done', () => {
    const posted = anExchange({ postings: [aPosting('1840.00')], bought: [{ of: 0, posting: bought('2000.00') }, { of: 1, posting: bought('100.00') }] })
    const ledger = { ...emptyLedger('customer-1'), openCases: [posted] }
    assert.deepEqual(roomHeld(ledger, day('2026-07-10')), [])
    const done = happen(ledger, posted.id, { type: 'post', posting: aPosting('184.00', { orderId: 'order-2' }) }, '2026-07-10T00:00:00.000Z')
    assert.ok(!('outcome' in done) && done.case.state === 'credited')
    assert.deepEqual(done.ledger.refunds.map(({ usd: counted }) => counted), [usd('0.00')])
    for (const id of ['posting-1840.00', 'posting-184.00', 'purchase-2000.00', 'purchase-100.00']) assert.ok(isKnownPosting(done.ledger, id), id)
  })
})
