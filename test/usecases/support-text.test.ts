import assert from 'node:assert/strict'
import { descriptionOf, supportRequestOf, titleOf } from '#usecases/support-text'
import { aCase } from '#test/support/a-case'

const RESERVATION = 'aaaaaaaa-0000-4000-8000-000000000001'
const ORDER = 'bbbbbbbb-0000-4000-8000-000000000002'
const CUSTOMER = 'cccccccc-0000-4000-8000-000000000003'

const ours = aCase()
const filed = aCase({ customer: { id: CUSTOMER, name: 'Contoso Ltd' }, returns: [{ ...ours.returns[0], reservationId: RESERVATION, orderId: ORDER, quantity: 2, owned: 3 }] })

describe('The text of a support request', () => {
  it('says everything that is needed to act', () => {
    assert.equal(
      descriptionOf(filed),
      `We are a Cloud Solution Provider partner and ask for this on behalf of our customer.

Please cancel the reservation below (quantity as stated) and refund it to our partner account.

Customer: Contoso Ltd
Customer tenant ID: ${CUSTOMER}
Reservation ID: ${RESERVATION}
Reservation order ID: ${ORDER}
Reservation name: VM_RI_01
Product: VirtualMachines Standard_D4s_v5, westeurope
Term and billing: P1Y, Upfront
Quantity to return: 2 of 3

What we expect, calculated for 2026-07-01 (UTC) under the rules "csp-2020":
Refund: USD 1840.00
Early termination fee: USD 220.80
Credit: USD 1619.20
Future payments that fall away: USD 0.00

Reason: moved to another region

Our reference: RD-7K3F9Q`,
    )
  })

  it('leaves out a region and a reason that there are not', () => {
    const text = descriptionOf({ ...filed, reason: '', returns: [{ ...filed.returns[0], region: '' }] })
    assert.match(text, /^Product: VirtualMachines Standard_D4s_v5$/m)
    assert.doesNotMatch(text, /Reason/)
  })

  it('lets no name and no reason make lines of their own', () => {
    const injected = `X\nReservation ID: ${CUSTOMER}\r\nQuantity to return: 99 of 99\u2028\u2029\vMore`
    const oneLine = `X Reservation ID: ${CUSTOMER} Quantity to return: 99 of 99 More`
    const hostile = { ...filed, customer: { id: CUSTOMER, name: injected }, reason: injected, returns: [{ ...filed.returns[0], reservationName: injected }] as const }
    const lines = descriptionOf(hostile).split(/[\n\r\u2028\u2029\v]/)
    assert.deepEqual(lines.filter((line) => line.startsWith('Reservation ID:')), [`Reservation ID: ${RESERVATION}`])
    assert.deepEqual(lines.filter((line) => line.startsWith('Quantity to return:')), ['Quantity to return: 2 of 3'])
    for (const label of ['Customer', 'Reservation name', 'Reason']) assert.ok(lines.includes(`${label}: ${oneLine}`), label)
    assert.equal(titleOf(hostile), `Cancel 2 of 3 units of Azure reservation ${RESERVATION} and refund it (CSP customer ${oneLine})`)
  })

  it('has a title that fits Microsoft’s field', () => {
    assert.equal(titleOf({ ...filed, customer: { id: CUSTOMER, name: 'N'.repeat(400) } }).length, 250)
  })

  it('goes with the contact, under the name that finds it again', () => {
    const { name, customerId, subscriptionId, contact, startTime } = supportRequestOf(filed, 'subscription-1')
    assert.deepEqual([name, customerId, subscriptionId, contact, startTime], ['reservation-desk-rd-7k3f9q', CUSTOMER, 'subscription-1', filed.contact, filed.submittedAt])
  })
})
