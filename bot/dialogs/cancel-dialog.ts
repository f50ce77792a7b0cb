import type { Customer, Reservation } from '#domain/reservation'
import { isGuid, readOneLine } from '#bot/dialogs/understand'
import { matching, pageOf, type ReservationPage } from '#bot/dialogs/reservation-list'

/** Where somebody is in the conversation. Small, short-lived, and without any figure. */
export interface DialogState {
  readonly asking: 'nothing' | 'customer' | 'reservation' | 'return'
  /** Kept after the dialog ends, so that the next one-line form need not name it. */
  readonly customer?: Pick<Customer, 'id' | 'name'>
  readonly reservation?: Pick<Reservation, 'id' | 'orderId' | 'quantity'>
  /** What the one-line form said already. */
  readonly wanted?: { readonly action: 'cancel' | 'exchange'; readonly orderId?: string; readonly quantity?: number }
  readonly filter?: string
}

/** What came in: words, a card's button, or the facts that the step before asked for. */
export type DialogInput =
  | { readonly type: 'begin'; readonly action: 'cancel' | 'exchange'; readonly words: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'stop' }
  | { readonly type: 'exchange' }
  | { readonly type: 'find'; readonly search: string }
  | { readonly type: 'pick-customer'; readonly customerId: string }
  | { readonly type: 'pick-reservation'; readonly customerId: string; readonly orderId: string; readonly reservationId: string }
  | { readonly type: 'turn-page'; readonly customerId: string; readonly page: number; readonly filter: string }
  | { readonly type: 'customers'; readonly search: string; readonly customers: readonly Customer[]; readonly more: boolean }
  | { readonly type: 'reservations'; readonly customer: Customer; readonly reservations: readonly Reservation[]; readonly page: number; readonly filter: string; readonly reservationId?: string; readonly notANumber?: boolean }

/** What to do next: fetch facts and come back with them, or answer. */
export type DialogStep =
  | { readonly type: 'find-customers'; readonly search: string }
  | { readonly type: 'find-reservations'; readonly customerId: string; readonly page: number; readonly filter: string; readonly reservationId?: string; readonly notANumber?: boolean }
  | { readonly type: 'ask-customer'; readonly search: string; readonly customers: readonly Customer[]; readonly more: boolean }
  | ({ readonly type: 'ask-reservation'; readonly customer: Customer } & ReservationPage)
  | { readonly type: 'ask-return'; readonly customer: Customer; readonly reservation: Reservation; readonly notANumber?: boolean }
  | { readonly type: 'quote'; readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity?: number }
  | { readonly type: 'say'; readonly what: 'stopped' | 'nothing-to-stop' | 'exchange-comes-next' }
  | { readonly type: 'say-unknown'; readonly text: string }

export interface DialogTurn {
  readonly state: DialogState
  readonly step: DialogStep
}

export const IDLE: DialogState = { asking: 'nothing' }

/** One turn of the conversation: pure, so that a transcript tests it. */
export function converse(state: DialogState, input: DialogInput): DialogTurn {
  switch (input.type) {
    case 'begin':
      return state.asking === 'return' && input.words === '' ? answerAction(state, input.action) : begin(state, input.action, input.words)
    case 'stop':
      return { state: idle(state), step: { type: 'say', what: state.asking === 'nothing' ? 'nothing-to-stop' : 'stopped' } }
    case 'exchange':
      return { state, step: { type: 'say', what: 'exchange-comes-next' } }
    case 'text':
      return answer(state, input.text)
    case 'find':
      return { state: { ...state, asking: 'customer' }, step: { type: 'find-customers', search: input.search } }
    case 'pick-customer':
      return { state, step: { type: 'find-reservations', customerId: input.customerId, page: 0, filter: '' } }
    case 'turn-page':
      return { state, step: { type: 'find-reservations', customerId: input.customerId, page: input.page, filter: input.filter } }
    case 'pick-reservation':
      return { state, step: { type: 'find-reservations', customerId: input.customerId, page: 0, filter: '', reservationId: input.reservationId } }
    case 'customers':
      return chooseCustomer(state, input.search, input.customers, input.more)
    case 'reservations':
      return chooseReservation(state, input)
  }
}

function begin(state: DialogState, action: 'cancel' | 'exchange', words: string): DialogTurn {
  const { customer, ...said } = readOneLine(words)
  const wanted = { action, ...said }
  if (customer === '' && said.orderId && !state.customer) {
    // A lone id before any customer was chosen can only be the customer's.
    return { state: { asking: 'customer', wanted: { action } }, step: { type: 'find-reservations', customerId: said.orderId, page: 0, filter: '' } }
  }
  if (customer === '' && said.orderId && state.customer) {
    return { state: { ...idle(state), wanted }, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: said.orderId } }
  }
  return { state: { asking: 'customer', wanted }, step: findCustomer(customer) }
}

// "cancel" or "exchange" alone answers the question that lists both.
function answerAction(state: DialogState, action: 'cancel' | 'exchange'): DialogTurn {
  if (action === 'exchange') return { state, step: { type: 'say', what: 'exchange-comes-next' } }
  return answer(state, state.reservation?.quantity === 1 ? 'all' : 'cancel')
}

function findCustomer(text: string): DialogStep {
  return isGuid(text) ? { type: 'find-reservations', customerId: text.toLowerCase(), page: 0, filter: '' } : { type: 'find-customers', search: text }
}

function answer(state: DialogState, text: string): DialogTurn {
  const { asking, customer, reservation } = state
  if (asking === 'customer') return { state, step: findCustomer(text) }
  if (asking === 'reservation' && customer) return { state, step: { type: 'find-reservations', customerId: customer.id, page: 0, filter: text } }
  if (asking === 'return' && customer && reservation) {
    const quantity = /^all\W*$/i.test(text) ? reservation.quantity : /^\d{1,9}$/.test(text) ? Number(text) : undefined
    const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
    if (quantity !== undefined) return { state: idle(state), step: { type: 'quote', ...ids, quantity } }
    return { state, step: { type: 'find-reservations', customerId: customer.id, page: 0, filter: '', reservationId: reservation.id, notANumber: true } }
  }
  return { state, step: { type: 'say-unknown', text } }
}

function chooseCustomer(state: DialogState, search: string, customers: readonly Customer[], more: boolean): DialogTurn {
  const exact = customers.filter(({ name, domain }) => [name, domain].some((known) => known.toLowerCase() === search.toLowerCase()))
  const [only] = search !== '' && customers.length === 1 && !more ? customers : exact.length === 1 ? exact : []
  if (only) return { state, step: { type: 'find-reservations', customerId: only.id, page: 0, filter: state.wanted?.orderId ?? '' } }
  return { state: { ...state, asking: 'customer' }, step: { type: 'ask-customer', search, customers, more } }
}

function chooseReservation(state: DialogState, input: Extract<DialogInput, { type: 'reservations' }>): DialogTurn {
  const { customer, reservations, reservationId } = input
  const filter = input.filter || (reservationId ? '' : state.wanted?.orderId ?? '')
  const listed = reservationId ? reservations.filter(({ id }) => id === reservationId) : matching(reservations, filter)
  const [only] = (reservationId !== undefined || filter !== '') && listed.length === 1 ? listed : []
  const known: DialogState = { asking: 'reservation', customer: { id: customer.id, name: customer.name }, ...(state.wanted ? { wanted: state.wanted } : {}), ...(filter ? { filter } : {}) }
  if (!only) return { state: known, step: { type: 'ask-reservation', customer, ...pageOf(reservations, filter, input.page) } }
  return chooseReturn(state, known, customer, only, input.notANumber === true)
}

function chooseReturn(before: DialogState, known: DialogState, customer: Customer, reservation: Reservation, notANumber: boolean): DialogTurn {
  const { wanted } = before
  const chosen: DialogState = { ...known, asking: 'return', reservation: { id: reservation.id, orderId: reservation.orderId, quantity: reservation.quantity } }
  const straight = wanted?.orderId !== undefined && wanted.orderId === reservation.orderId
  if (straight && wanted.action === 'exchange') return { state: idle(chosen), step: { type: 'say', what: 'exchange-comes-next' } }
  const quantity = wanted?.quantity ?? (reservation.quantity === 1 ? 1 : undefined)
  const ended = reservation.state !== 'Active'
  if (ended || (straight && quantity !== undefined)) {
    return { state: idle(chosen), step: { type: 'quote', customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, ...(quantity === undefined ? {} : { quantity }) } }
  }
  return { state: chosen, step: { type: 'ask-return', customer, reservation, ...(notANumber ? { notANumber } : {}) } }
}

function idle(state: DialogState): DialogState {
  return { asking: 'nothing', ...(state.customer ? { customer: state.customer } : {}) }
}
