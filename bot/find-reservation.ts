import { wordsIn } from '#cards/words'
import type { Caller } from '#bot/caller'
import { runDialog } from '#bot/dialogs/run-dialog'
import type { Office } from '#bot/office'
import type { PressedOn } from '#bot/pressed'
import { isGuid } from '#bot/reading/one-line'
import type { Reply } from '#bot/reply'

/** Goes on with what was chosen in the form: as far as it says, in one turn. A client that sends what it shows instead of an id is read like a sentence. */
export function goOnWith(office: Office, caller: Caller, { action, customer, reservation, quantity }: PressedOn<'find.go'>): Promise<Reply[]> {
  const [orderId = '', reservationId = ''] = reservation.toLowerCase().split('/')
  if (customer === '') return Promise.resolve([{ text: wordsIn(caller.locale)('findReservation.noCustomer') }])
  if (!isGuid(customer) || (reservation !== '' && !isGuid(reservationId))) return runDialog(office, caller, { type: 'begin', action, words: [quantity, customer, reservation].filter(Boolean).join(' ') })
  if (action === 'cap' || action === 'plan' || reservation === '') return runDialog(office, caller, { type: 'pick-customer', customerId: customer.toLowerCase(), wanted: { action, ...(quantity === '' ? {} : { quantity, words: '' }) } })
  return runDialog(office, caller, { type: 'units', customerId: customer.toLowerCase(), orderId, reservationId, card: 'return', action, ...(quantity === '' ? {} : { quantity }) })
}
