import assert from 'node:assert/strict'
import { formatDay } from '#domain/calendar'
import { idsOf, reservationFromArm, stateOf } from '#adapters/microsoft/reservation-from-arm'

describe('a reservation of Microsoft.Capacity', () => {
  const id = '/providers/microsoft.capacity/reservationOrders/AAAA/reservations/BBBB'

  it('is known by its id, whatever its case', () => {
    assert.deepEqual(idsOf(id), { orderId: 'aaaa', reservationId: 'bbbb' })
    assert.deepEqual(idsOf('/providers/Microsoft.Capacity/RESERVATIONORDERS/a/Reservations/b'), { orderId: 'a', reservationId: 'b' })
    assert.equal(idsOf('/providers/Microsoft.Capacity/reservationOrders/a'), undefined)
    assert.equal(idsOf(undefined), undefined)
  })
  it('is superseded where "Cancelled" means split or merged', () => {
    assert.equal(stateOf('Cancelled'), 'Cancelled')
    assert.equal(stateOf('Cancelled', 'Split'), 'Superseded')
    assert.equal(stateOf('cancelled', 'merged'), 'Superseded')
    assert.equal(stateOf('Succeeded'), 'Active')
    assert.equal(stateOf('Expired'), 'Expired')
    assert.equal(stateOf('BillingFailed'), 'Failed')
    assert.equal(stateOf('PendingBilling'), 'Pending')
  })
  it('is pending where its state is not known', () => {
    assert.equal(stateOf('Levitating'), 'Pending')
    assert.equal(stateOf(undefined), 'Pending')
  })
  it('is bought on the day in UTC', () => {
    const reservation = reservationFromArm({ id, properties: { term: 'P1Y', quantity: 1, purchaseDateTime: new Date('2026-03-01T00:30:00+02:00'), reservedResourceType: 'NewThing', appliedScopeType: 'Odd' } })
    assert.equal(reservation && formatDay(reservation.purchasedOn), '2026-02-28')
    assert.equal(reservation && formatDay(reservation.expiresOn), '2027-02-28')
    assert.equal(reservation?.scope, 'Unknown')
    assert.equal(reservation?.resourceType, 'NewThing')
  })
  it('is left out where nothing could be reckoned from it', () => {
    assert.equal(reservationFromArm({ id, properties: { term: 'P7D', purchaseDate: new Date('2026-01-01') } }), undefined)
    assert.equal(reservationFromArm({ id, properties: { term: 'P1Y' } }), undefined)
    assert.equal(reservationFromArm({ properties: { term: 'P1Y', purchaseDate: new Date('2026-01-01') } }), undefined)
  })
})
