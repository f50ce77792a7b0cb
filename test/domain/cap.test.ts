import assert from 'node:assert/strict'
import { capOn, firstDayThatFits } from '#domain/cap'
import { day, policy, usd } from '#test/support/a-quote'

const CSP = policy('csp-2020')
const refunded = (date: string, amount: string) => ({ date: day(date), usd: usd(amount) })

describe('the refund cap', () => {
  it('counts a refund on its day and for 364 days after, not on the 365th', () => {
    const consumed = (text: string) => capOn(day(text), [refunded('2025-07-01', '100.00')], CSP).consumed
    assert.deepEqual(['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map(consumed), [usd('0.00'), usd('100.00'), usd('100.00'), usd('0.00')])
  })

  it('counts days, so a leap year ends the window a day early by date', () => {
    const consumed = (text: string) => capOn(day(text), [refunded('2023-07-01', '100.00')], CSP).consumed
    assert.deepEqual(['2024-06-29', '2024-06-30'].map(consumed), [usd('100.00'), usd('0.00')])
  })

  it('shows room below zero where more was refunded than the limit', () => {
    const cap = capOn(day('2026-07-01'), [refunded('2026-06-01', '50000.00'), refunded('2026-06-02', '0.01')], CSP)
    assert.deepEqual(cap, { limit: usd('50000.00'), consumed: usd('50000.01'), remainingBefore: usd('-0.01') })
  })

  it('finds the first later day on which an amount fits', () => {
    const entries = [refunded('2026-05-01', '30000.00'), refunded('2025-09-01', '10000.00'), refunded('2025-09-01', '5000.00'), refunded('2025-01-01', '1.00')]
    const first = (amount: string) => firstDayThatFits(usd(amount), day('2026-07-01'), entries, CSP)
    assert.equal(first('20000.00'), day('2026-09-01'))
    assert.equal(first('20000.01'), day('2027-05-01'))
    assert.equal(first('50000.00'), day('2027-05-01'))
    assert.equal(first('50000.01'), null)
  })
})
