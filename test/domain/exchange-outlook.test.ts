import assert from 'node:assert/strict'
import { exchangeOutlook } from '#domain/exchange-outlook'
import { day } from '#test/support/a-quote'
import { aReservation } from '#test/support/an-exchange'

const THREE_YEARS = { term: 'P3Y', expiresOn: day('2029-01-01') } as const

describe('the outlook of exchanges', () => {
  it('is told before the day on which it begins', () => {
    assert.deepEqual(exchangeOutlook(aReservation(THREE_YEARS), day('2026-11-22')), { kind: 'once-from', day: day('2027-02-01') })
    assert.deepEqual(exchangeOutlook(aReservation(THREE_YEARS), day('2027-01-31')), { kind: 'once-from', day: day('2027-02-01') })
  })

  it('leaves one exchange to what was bought before, and none to what is bought after', () => {
    assert.deepEqual(exchangeOutlook(aReservation(THREE_YEARS), day('2027-02-01')), { kind: 'once' })
    assert.deepEqual(exchangeOutlook(aReservation({ ...THREE_YEARS, purchasedOn: day('2027-01-31') }), day('2027-06-01')), { kind: 'once' })
    assert.deepEqual(exchangeOutlook(aReservation({ ...THREE_YEARS, purchasedOn: day('2027-02-01') }), day('2027-06-01')), { kind: 'closed' })
  })

  it('does not concern what ends before, other products, or what is not active', () => {
    assert.equal(exchangeOutlook(aReservation(), day('2026-11-22')), undefined) // ends on 1 January 2027
    assert.equal(exchangeOutlook(aReservation({ expiresOn: day('2027-02-01') }), day('2026-11-22')), undefined)
    assert.deepEqual(exchangeOutlook(aReservation({ expiresOn: day('2027-02-02') }), day('2026-11-22')), { kind: 'once-from', day: day('2027-02-01') })
    assert.equal(exchangeOutlook(aReservation({ ...THREE_YEARS, resourceType: 'AVS' }), day('2026-11-22')), undefined)
    assert.equal(exchangeOutlook(aReservation({ ...THREE_YEARS, resourceType: 'RedHat' }), day('2026-11-22')), undefined)
    assert.equal(exchangeOutlook(aReservation({ ...THREE_YEARS, state: 'Cancelled' }), day('2026-11-22')), undefined)
    assert.equal(exchangeOutlook(aReservation(THREE_YEARS), day('2029-01-01')), undefined)
  })
})
