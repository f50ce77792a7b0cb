import assert from 'node:assert/strict'
import { addMonths, addYears, dayOfInstant, formatDay, parseDay, parseInstantDay, wholeMonthsBetween } from '#domain/calendar'
import { day } from '#test/support/a-quote'

describe('the calendar', () => {
  it('counts days from 1970-01-01 and writes them back', () => {
    for (const [text, count] of [['1970-01-01', 0], ['1969-12-31', -1], ['2000-03-01', 11017], ['0099-01-01', -683368]] as const) {
      assert.equal(parseDay(text), count, text)
      assert.equal(formatDay(count), text)
    }
  })

  it('knows the leap years', () => {
    for (const text of ['2024-02-29', '2000-02-29', '2400-02-29']) assert.notEqual(parseDay(text), undefined, text)
    for (const text of ['2023-02-29', '1900-02-29', '2100-02-29']) assert.equal(parseDay(text), undefined, text)
  })

  it('refuses impossible days and other ways of writing', () => {
    for (const text of ['2025-02-30', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1', '25-01-01', '2025-01-01 ', '20250101', '+002025-01-01', '', '2025-01-01T00:00:00Z']) {
      assert.equal(parseDay(text), undefined, text)
    }
  })

  it('takes the UTC day of an instant with an offset', () => {
    const days = { '2026-11-22T10:15:00Z': '2026-11-22', '2026-11-22T00:30:00+01:00': '2026-11-21', '2026-11-22T23:30:00-05:00': '2026-11-23', '2026-11-22T23:59:59.9999999Z': '2026-11-22', '2026-11-22T00:00Z': '2026-11-22', '2026-12-31T23:00:00-01:00': '2027-01-01' }
    for (const [instant, expected] of Object.entries(days)) assert.equal(parseInstantDay(instant), day(expected), instant)
  })

  it('refuses instants without an offset, and impossible ones', () => {
    for (const text of ['2026-11-22T10:15:00', '2026-11-22', '2026-02-30T10:15:00Z', '2026-11-22T24:00:00Z', '2026-11-22T10:60:00Z', '2026-11-22T10:15:61Z', '2026-11-22T10:15:00+24:00', '2026-11-22T10:15:00+0100', '2026-11-22 10:15:00Z', 'x2026-11-22T10:15:00Z', '2026-11-22T10:15:00Zx', 'now', '']) {
      assert.equal(parseInstantDay(text), undefined, text)
    }
  })

  it('throws for a stored instant that is none', () => {
    assert.equal(dayOfInstant('2026-11-22T10:15:00.000Z'), day('2026-11-22'))
    assert.throws(() => dayOfInstant('yesterday'), RangeError)
  })

  it('adds months, and takes the last day where the month is too short', () => {
    const from31st = [0, 1, 2, 3, 13, 25].map((months) => formatDay(addMonths(day('2026-01-31'), months)))
    assert.deepEqual(from31st, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2027-02-28', '2028-02-29'])
    assert.equal(formatDay(addMonths(day('2026-12-15'), 1)), '2027-01-15')
  })

  it('adds years; 29 February becomes 28 where the year lacks it', () => {
    assert.deepEqual([1, 3, 4, 5].map((years) => formatDay(addYears(day('2024-02-29'), years))), ['2025-02-28', '2027-02-28', '2028-02-29', '2029-02-28'])
    assert.equal(formatDay(addYears(day('2023-02-28'), 1)), '2024-02-28')
  })

  it('counts the whole months between two days, as adding them would', () => {
    for (const from of ['2026-01-31', '2024-02-29', '2026-03-01', '2026-12-31']) {
      for (let days = 0; days < 800; days++) {
        const [start, to] = [day(from), day(from) + days]
        const months = wholeMonthsBetween(start, to)
        assert.ok(addMonths(start, months) <= to && to < addMonths(start, months + 1), `${from} + ${days} days`)
      }
    }
  })
})
