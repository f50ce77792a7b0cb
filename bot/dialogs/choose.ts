import { idle, type DialogInput, type DialogState, type DialogTurn, type UnitsWish } from '#bot/dialogs/dialog-state'
import { matching, pageOf } from '#bot/dialogs/reservation-list'
import { readQuantity, type Action } from '#bot/dialogs/understand'
import type { Customer, Reservation } from '#domain/reservation'

type Facts<Type extends DialogInput['type']> = Extract<DialogInput, { type: Type }>

/** Goes on with the customer who is meant; asks which one where that is open. */
export function chooseCustomer(state: DialogState, { search, customers, more }: Facts<'customers'>): DialogTurn {
  const { orderId } = state.wanted ?? {}
  const exact = customers.filter(({ name, domain }) => [name, domain].some((known) => known.toLowerCase() === search.toLowerCase()))
  const [only] = search !== '' && customers.length === 1 && !more ? customers : exact.length === 1 ? exact : []
  if (only) return withCustomer({ ...state, customer: { id: only.id, name: only.name } }, only.id, orderId ?? '')
  return { state: { ...state, asking: 'customer' }, step: { type: 'ask-customer', search, customers, more, ...(search === '' && orderId ? { takenAsOrder: orderId } : {}) } }
}

/** True for what is asked of a customer as a whole. */
export function isOfCustomer(action: Action | undefined): action is 'cap' | 'plan' {
  return action === 'cap' || action === 'plan'
}

/** Goes on with a customer: lists the reservations, unless what was asked for needs none. */
export function withCustomer(state: DialogState, customerId: string, filter: string): DialogTurn {
  const { action, orderId } = state.wanted ?? {}
  if (isOfCustomer(action)) return { state: idle(state), step: { type: action, customerId } }
  return { state, step: { type: 'find-reservations', customerId, page: 0, filter: filter || (orderId ?? '') } }
}

/** There is no such customer: an id that was typed alone is then the order's. */
export function withoutCustomer(state: DialogState, { customerId, lone }: Facts<'no-customer'>): DialogTurn {
  if (lone === 'order') return { state, step: { type: 'find-reservations', customerId, page: 0, filter: '', lone: 'customer' } }
  if (lone !== 'customer') return { state, step: { type: 'refuse-customer' } }
  if (state.customer) return { state, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: customerId, lone: 'neither' } }
  return { state: { asking: 'customer', wanted: { action: 'cancel', ...state.wanted, orderId: customerId } }, step: { type: 'find-customers', search: '' } }
}

/** Goes on with the reservation that the text points at; lists them where that is open. An order that was missed is not looked for again. */
export function chooseReservation(state: DialogState, { customer, reservations, page, filter, lone }: Facts<'reservations'>): DialogTurn {
  const found = filter === '' ? [] : matching(reservations, filter)
  if (found.length === 0 && lone === 'order') return { state, step: { type: 'find-reservations', customerId: filter, page: 0, filter: '', lone: 'customer' } }
  const [only] = found.length === 1 ? found : []
  const known: DialogState = { asking: 'reservation', customer: { id: customer.id, name: customer.name }, ...(state.wanted ? { wanted: found.length > 0 ? state.wanted : { action: state.wanted.action } } : {}) }
  if (!only) return { state: known, step: { type: 'ask-reservation', customer, ...pageOf(reservations, filter, page), isNoCustomer: lone === 'neither' } }
  return chooseReturn(known, customer, only, { card: 'return' })
}

/** Goes on with one reservation and, where it is said, how many of its units. */
export function chooseUnits(state: DialogState, { customer, reservation, customerId, orderId, reservationId, ...said }: Facts<'reservation'>): DialogTurn {
  if (reservation) return chooseReturn(state, customer, reservation, said)
  return { state, step: { type: 'quote', customerId, orderId, reservationId } } // the refusal of the quote says what is missing
}

function chooseReturn({ wanted }: DialogState, customer: Customer, reservation: Reservation, { quantity: typed, reason, card, action: pressed }: Pick<UnitsWish, 'quantity' | 'reason' | 'card' | 'action'>): DialogTurn {
  const { id, orderId, quantity: owned } = reservation
  const chosen: DialogState = { asking: card, customer: { id: customer.id, name: customer.name }, reservation: { id, orderId, quantity: owned } }
  const isWanted = typed === undefined && wanted?.orderId !== undefined && [orderId, id].includes(wanted.orderId)
  const action = pressed ?? wanted?.action ?? 'cancel'
  const ids = { customerId: customer.id, orderId, reservationId: id }
  if (action === 'manage') return { state: idle(chosen), step: { type: 'manage', ...ids } }
  const isAll = action === 'compare' || (owned === 1 && (isWanted || action === 'exchange'))
  const text = typed ?? (isWanted ? wanted.quantity : undefined) ?? (isAll ? 'all' : undefined)
  const quantity = text === undefined ? undefined : readQuantity(text, owned)
  if (quantity !== undefined && action === 'exchange') return { state: { ...chosen, asking: 'exchange' }, step: { type: 'exchange', ...ids, quantity } }
  if (quantity !== undefined && action === 'compare') return { state: chosen, step: { type: 'compare', ...ids, quantity } }
  if (quantity !== undefined || reservation.state !== 'Active') return { state: { ...chosen, asking: 'quote' }, step: { type: 'quote', ...ids, ...(quantity === undefined ? {} : { quantity }), ...(reason ? { reason } : {}) } }
  if (card === 'quote') return { state: chosen, step: { type: 'say-quantity', owned } }
  const asked = action === 'exchange' ? { ...chosen, wanted: { action } } : chosen
  return { state: asked, step: { type: 'ask-return', customer, reservation, isWrong: text !== undefined } }
}
