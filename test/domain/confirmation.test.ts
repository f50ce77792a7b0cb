import assert from 'node:assert/strict'
import { confirm, whyAskAgain } from '#domain/confirmation'
import type { CancellationFacts } from '#domain/quote'
import { amountOf, day, policy, someFacts, someQuote, usd } from '#test/support/a-quote'

const CSP = policy('csp-2020')
const confirmed = (changes: Partial<CancellationFacts> = {}, under = CSP) => confirm(someQuote(changes, under), someFacts(changes), under)

describe('a confirmation', () => {
  it('keeps the figures of the quote, and as its floor the credit five days later', () => {
    const { asOf, policy: version, credit, floor, countedUsd, creditUsd } = confirmed()
    // 179 days at 10.00, less 12 %
    assert.deepEqual({ asOf, version, credit, floor, countedUsd, creditUsd }, { asOf: day('2026-07-01'), version: 'csp-2020', credit: usd('1619.20'), floor: usd('1575.20'), countedUsd: usd('1619.20'), creditUsd: usd('1619.20') })
  })

  it('expects the fee where the window closes within the five days', () => {
    // Day 0, unused: all of 3650.00. Day 5 is still within the window, day 6 (from day 1) is not.
    assert.deepEqual(confirmed({ asOf: day('2026-01-01'), used: false }).floor, usd('3650.00'))
    assert.deepEqual(confirmed({ asOf: day('2026-01-02'), used: false }).floor, usd('3159.20'))
  })

  it('has a floor of nothing where the reservation ends within the five days', () => {
    assert.deepEqual(confirmed({ asOf: day('2026-12-28') }).floor, usd('0.00'))
  })

  // 30 July: 2 of 31 days of 310.00, less 12 %. 31 July: 1 day. 1 August: a whole new month.
  it('keeps the lowest of the five days where a new month is paid meanwhile', () => {
    const endOfMonth = { billingPlan: 'Monthly', unitPrice: usd('310.00'), asOf: day('2026-07-30') } as const
    assert.deepEqual([confirmed(endOfMonth).credit, confirmed(endOfMonth).floor], [usd('17.60'), usd('8.80')])
  })

  it('does not lose its floor where the new month would not fit into the cap', () => {
    const large = { billingPlan: 'Monthly', unitPrice: usd('310000.00'), asOf: day('2026-07-30') } as const
    assert.deepEqual(confirmed(large).floor, usd('8800.00'))
  })

  it('covers a quote at or above the floor, for five days, under the same policy', () => {
    const yes = confirmed()
    const why = (changes: Partial<CancellationFacts>, under = CSP) => whyAskAgain(yes, confirmed(changes, under))
    assert.equal(why({}), undefined)
    assert.equal(why({ asOf: day('2026-07-06') }), undefined)
    assert.equal(why({ asOf: day('2026-07-07') }), 'below-the-floor')
    assert.equal(why({ asOf: day('2026-07-06'), currentUnitPrice: usd('3649.90') }), 'below-the-floor')
    assert.equal(why({}, policy('self-service-2026')), 'policy-changed')
    assert.equal(why({ unitPrice: amountOf('EUR', '3650.00') }), 'below-the-floor')
  })

  it('does not cover a later quote that is above the floor again', () => {
    assert.equal(whyAskAgain(confirmed(), confirmed({ asOf: day('2026-07-07'), unitPrice: usd('9000.00') })), 'too-late')
  })
})
