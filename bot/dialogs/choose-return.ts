import { idle, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'
import type { UnitsWish } from '#bot/dialogs/dialog-wishes'
import { readQuantity } from '#bot/dialogs/understand'
import type { Customer, Reservation } from '#domain/reservation'

/** What was said of the units, and the words that led to their reservation. */
type Said = Pick<UnitsWish, 'quantity' | 'reason' | 'card' | 'action'> & { readonly words?: string }

/** Goes on with one reservation and, where it is said, how many of its units. */
export function chooseUnits(state: DialogState, { customer, reservation, customerId, orderId, reservationId, ...said }: Extract<DialogInput, { type: 'reservation' }>): DialogTurn {
  if (reservation) return chooseReturn(state, customer, reservation, said)
  return { state, step: { type: 'quote', customerId, orderId, reservationId } } // the refusal of the quote says what is missing
}

/** Goes on with a reservation: to the quote, or to what else is asked for, where the quantity is known; else to that question. */
export function chooseReturn(state: DialogState, customer: Customer, reservation: Reservation, said: Said): DialogTurn {
  const { quantity: typed, reason, card, action: pressed } = said
  const { id, orderId, quantity: owned } = reservation
  const { wanted } = state
  const isSentence = wanted?.words !== undefined && state.customer?.id === customer.id
  const isWanted = typed === undefined && (isSentence || (wanted?.orderId !== undefined && [orderId, id].includes(wanted.orderId)))
  const action = pressed ?? wanted?.action ?? 'cancel'
  const ids = { customerId: customer.id, orderId, reservationId: id }
  if (action === 'manage') return { state: idle({ asking: card, customer: { id: customer.id, name: customer.name } }), step: { type: 'manage', ...ids } }
  const isAll = action === 'compare' || (owned === 1 && (isWanted || action === 'exchange'))
  const kept = wanted?.keptQuantity !== undefined && readQuantity(wanted.keptQuantity, owned) !== undefined ? wanted.keptQuantity : undefined
  const asSaid = typed ?? (isWanted ? (wanted?.quantity ?? kept) : undefined)
  const text = asSaid ?? (isAll ? 'all' : undefined)
  const quantity = text === undefined ? undefined : readQuantity(text, owned)
  const chosen: DialogState = { asking: card, customer: { id: customer.id, name: customer.name }, reservation: { id, orderId, quantity: owned }, ...meantBy(state, reservation, { ...said, quantity: asSaid }, quantity) }
  if (quantity !== undefined && action === 'exchange') return { state: { ...chosen, asking: 'exchange' }, step: { type: 'exchange', ...ids, quantity } }
  if (quantity !== undefined && action === 'compare') return { state: chosen, step: { type: 'compare', ...ids, quantity } }
  if (quantity !== undefined || reservation.state !== 'Active') return { state: { ...chosen, asking: 'quote' }, step: { type: 'quote', ...ids, ...(quantity === undefined ? {} : { quantity }), ...(reason ? { reason } : {}) } }
  if (card === 'quote') return { state: chosen, step: { type: 'say-quantity', owned } }
  const asked = action === 'exchange' ? { ...chosen, wanted: { action } } : chosen
  return { state: asked, step: { type: 'ask-return', customer, reservation, isWrong: text !== undefined } }
}

// What a correction starts from. A quantity that is wrong changes nothing of the open question.
function meantBy(state: DialogState, { id, quantity: owned }: Reservation, said: Omit<Said, 'quantity'> & { readonly quantity: string | undefined }, quantity: number | undefined): Pick<DialogState, 'meant'> {
  const before = state.reservation?.id === id ? state.meant : undefined
  const words = said.words ?? before?.words ?? state.wanted?.words
  const units = quantity === undefined || said.quantity === undefined ? before?.quantity : quantity === owned && !/\d/.test(said.quantity) ? 'all' : String(quantity)
  return words || units ? { meant: { ...(words ? { words } : {}), ...(units ? { quantity: units } : {}) } } : {}
}
