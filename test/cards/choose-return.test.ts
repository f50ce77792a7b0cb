import assert from 'node:assert/strict'
import { chooseReturnCard } from '#cards/choose-return/choose-return.card'
import { partsOfType } from '#test/cards/card-parts'
import { aCustomer, aReservation, today } from '#test/cards/examples'

const buttons = partsOfType(chooseReturnCard({ customer: aCustomer(), reservation: aReservation(), today }, 'en'), 'Action.Execute')

describe('the question what should happen with a reservation', () => {
  it('offers to cancel it, to exchange it, to compare the two, and to see all about it', () => {
    const reservation = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
    const sent = buttons.map(({ title, data }) => [title, data])
    assert.deepEqual(sent, [
      ['Cancel it', { verb: 'cancel.quote', ...reservation }],
      ['Exchange it', { verb: 'exchange.begin', ...reservation }],
      ['Compare', { verb: 'compare.show', ...reservation }],
      ['Manage', { verb: 'manage.show', ...reservation }],
      ['Stop', { verb: 'stop' }],
    ])
  })

  it('sends the quantity along with each of them, and with nothing else', () => {
    for (const { verb, associatedInputs } of buttons) assert.equal(associatedInputs, verb === 'stop' || verb === 'manage.show' ? 'none' : undefined)
  })
})
