import assert from 'node:assert/strict'
import { forecastCap, FORECAST_MONTHS } from '#domain/cap-forecast'
import type { CapUse } from '#domain/cap-uses'
import { day, policy, usd } from '#test/support/a-quote'

const CSP = policy('csp-2020')
const refund = (date: string, amount: string): CapUse => ({ kind: 'refund', date: day(date), usd: usd(amount), orderId: 'order-1' })
const TODAY = day('2026-11-22')

describe('the forecast of a cap', () => {
  it('is flat where nothing counts', () => {
    const { remaining, months, releases } = forecastCap(TODAY, [], CSP)
    assert.deepEqual(remaining, usd('50000.00'))
    assert.equal(months.length, FORECAST_MONTHS + 1)
    assert.ok(months.every((month) => month.remaining.minor === 5_000_000n))
    assert.deepEqual(releases, [])
  })

  // 40,000 - refunded on 1 Feb 2026 - comes free on 1 Feb 2027; 5,000 of 20 Nov 2026 on 20 Nov 2027.
  it('says when how much comes free', () => {
    const { consumed, remaining, releases } = forecastCap(TODAY, [refund('2026-11-20', '5000.00'), refund('2026-02-01', '40000.00')], CSP)
    assert.deepEqual([consumed, remaining], [usd('45000.00'), usd('5000.00')])
    assert.deepEqual(releases.map((release) => [release.day, release.usd, release.remaining]), [[day('2027-02-01'), usd('40000.00'), usd('45000.00')], [day('2027-11-20'), usd('5000.00'), usd('50000.00')]])
  })

  it('shows each month on the same day, the day of the release already free', () => {
    const { months } = forecastCap(TODAY, [refund('2025-12-22', '10000.00'), refund('2025-12-23', '1.00')], CSP)
    assert.deepEqual(months.slice(0, 3).map((month) => [month.day, month.remaining]), [[TODAY, usd('39999.00')], [day('2026-12-22'), usd('49999.00')], [day('2027-01-22'), usd('50000.00')]])
  })

  it('adds up what comes free on the same day, and leaves out what is free already', () => {
    const { releases } = forecastCap(TODAY, [refund('2026-02-01', '10.00'), refund('2026-02-01', '5.00'), refund('2025-11-22', '7.00')], CSP)
    assert.deepEqual(releases.map(({ usd: amount, uses }) => [amount, uses.length]), [[usd('15.00'), 2]])
  })

  it('counts what an open case holds from today on', () => {
    const { releases } = forecastCap(TODAY, [{ kind: 'held', date: TODAY, usd: usd('100.00'), caseId: 'RD-1' }], CSP)
    assert.deepEqual(releases.map((release) => release.day), [TODAY + 365])
  })

  it('is all free within the thirteen months', () => {
    const uses = Array.from({ length: 365 }, (_, ago) => ({ ...refund('2026-11-22', '10.00'), date: TODAY - ago }))
    const { months, releases } = forecastCap(TODAY, uses, CSP)
    assert.deepEqual(months.at(-1)?.remaining, usd('50000.00'))
    assert.deepEqual([releases.length, releases.at(-1)?.remaining], [365, usd('50000.00')])
  })

  it('does not hide that more was refunded than the limit', () => {
    assert.deepEqual(forecastCap(TODAY, [refund('2026-11-20', '50000.01')], CSP).remaining, usd('-0.01'))
  })
})
