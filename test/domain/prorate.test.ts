import assert from 'node:assert/strict'
import { formatDay } from '#domain/calendar'
import { expiryOf, paymentsIn, prorate } from '#domain/prorate'
import { day } from '#test/support/a-quote'

const WINDOW = 5

describe('prorating', () => {
  it('ends a term on the same day, years later', () => {
    assert.deepEqual((['P1Y', 'P3Y', 'P5Y'] as const).map((term) => formatDay(expiryOf(day('2024-02-29'), term))), ['2025-02-28', '2027-02-28', '2029-02-28'])
  })

  it('counts the days of an upfront term, and no payments to come', () => {
    const first = prorate(day('2026-01-01'), day('2026-01-01'), 'P1Y', 'Upfront', WINDOW)
    assert.deepEqual(first, { days: { elapsed: 0, remaining: 365, term: 365, withinWindow: true }, paymentsToCome: 0 })
    const last = prorate(day('2028-12-31'), day('2026-01-01'), 'P3Y', 'Upfront', WINDOW)
    assert.deepEqual(last, { days: { elapsed: 1095, remaining: 1, term: 1096, withinWindow: false }, paymentsToCome: 0 })
  })

  it('keeps the window open on the fifth day and closes it on the sixth', () => {
    const isOpen = (days: number) => prorate(day('2026-01-01') + days, day('2026-01-01'), 'P1Y', 'Upfront', WINDOW).days.withinWindow
    assert.deepEqual([0, 5, 6].map(isOpen), [true, true, false])
  })

  it('starts a monthly period on the payment day itself', () => {
    const on = (text: string) => prorate(day(text), day('2026-01-31'), 'P1Y', 'Monthly', WINDOW)
    assert.deepEqual(on('2026-02-27'), { days: { elapsed: 27, remaining: 1, term: 28, withinWindow: false }, paymentsToCome: 11 })
    assert.deepEqual(on('2026-02-28'), { days: { elapsed: 28, remaining: 31, term: 31, withinWindow: false }, paymentsToCome: 10 })
    assert.deepEqual(on('2027-01-30'), { days: { elapsed: 364, remaining: 1, term: 31, withinWindow: false }, paymentsToCome: 0 })
  })

  it('ends the last month of a term that began on 29 February with the term', () => {
    const last = prorate(day('2025-02-27'), day('2024-02-29'), 'P1Y', 'Monthly', WINDOW)
    assert.deepEqual(last, { days: { elapsed: 364, remaining: 1, term: 30, withinWindow: false }, paymentsToCome: 0 })
  })

  it('has 12 payments a year, or one', () => {
    assert.deepEqual([paymentsIn('P1Y', 'Monthly'), paymentsIn('P3Y', 'Monthly'), paymentsIn('P5Y', 'Monthly'), paymentsIn('P5Y', 'Upfront')], [12, 36, 60, 1])
  })
})
