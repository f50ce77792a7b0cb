import type { Action } from '#cards/locales/spoken'
import { isOfCustomer, withCustomer } from '#bot/dialogs/choose'
import { takeCustomers } from '#bot/dialogs/choose-named'
import { correct } from '#bot/dialogs/correct'
import { idle, type CustomerSearch, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'
import { withoutNewThing } from '#bot/reading/new-thing'
import { isGuid, looksLikeQuantity, readOneLine, readQuantity } from '#bot/reading/one-line'
import { quantityAlone } from '#bot/reading/quantity'
import { isTelling, piecesOf, sentenceOf } from '#bot/reading/sentence'

/** No name begins with more than this. */
const LONGEST_NAME = 100

/** Begins what a message asks for, or takes it as the answer to the question that is open. */
export function beginOrAnswer(state: DialogState, { action, words: said, text = '' }: Extract<DialogInput, { type: 'begin' }>): DialogTurn {
  const words = action === 'exchange' ? withoutNewThing(said) : said
  const { asking, customer } = state
  const isAnswer = asking === 'return' && !isOfCustomer(action) && (words === '' || looksLikeQuantity(words))
  const answered = isAnswer ? answerReturn(state, action, words) : changeOpen(state, action, words)
  if (answered) return answered
  const mayBeName = text !== '' && words !== '' && text.length <= LONGEST_NAME && !readOneLine(words).orderId
  if (mayBeName && asking === 'customer') return { state, step: { type: 'find-customers', search: text, otherwise: { action, words } } }
  if (mayBeName && asking === 'reservation' && customer) return { state, step: { type: 'find-reservations', customerId: customer.id, page: 0, filter: text, otherwise: { action, words } } }
  return begin(state, action, words)
}

/** Begins anew. What a customer needs no reservation for is answered for the customer who is chosen already. */
export function begin(state: DialogState, action: Action, words: string): DialogTurn {
  const { customer, ...said } = readOneLine(words)
  if (isOfCustomer(action) && words === '' && state.customer) return { state: idle(state), step: { type: action, customerId: state.customer.id } }
  if (state.customer && customer === '' && said.orderId && !isOfCustomer(action)) {
    const begun: DialogState = { asking: 'reservation', customer: state.customer, wanted: { action, ...said } }
    return { state: begun, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: said.orderId, lone: 'order' } }
  }
  return answerCustomer({ asking: 'customer', wanted: { action } }, words, state.customer ? { chosen: state.customer } : {})
}

/** Takes a text as the answer to which customer. An id alone is the customer's; only where it is not, the order's. */
export function answerCustomer({ wanted: before = { action: 'cancel' } }: DialogState, text: string, how: Pick<CustomerSearch, 'chosen' | 'saysAction'>): DialogTurn {
  const { customer, orderId, ...said } = readOneLine(text)
  if (customer === '' && orderId && isOfCustomer(before.action)) return withCustomer({ asking: 'customer', wanted: before }, orderId, '')
  if (customer === '' && orderId) {
    const state: DialogState = { asking: 'customer', wanted: { ...before, ...said } }
    return { state, step: { type: 'find-reservations', customerId: orderId, page: 0, filter: before.orderId ?? '', lone: 'customer' } }
  }
  const wanted = { ...before, ...(orderId ? { orderId } : {}), ...said }
  const state: DialogState = { asking: 'customer', wanted }
  if (isGuid(customer)) return withCustomer(state, customer.toLowerCase(), wanted.orderId ?? '')
  if (customer.length > LONGEST_NAME) return takeCustomers(state, { ...how, search: customer, customers: [], more: false })
  return { state, step: { ...how, type: 'find-customers', search: customer } }
}

/** The same list, for something else. */
export function listFor(state: DialogState, action: Action, quantity?: string): DialogTurn | undefined {
  const { customer } = state
  const wanted = { ...state.wanted, action, ...(quantity === undefined ? {} : { quantity, words: state.wanted?.words ?? '' }) }
  return customer && { state: { ...state, wanted }, step: { type: 'find-reservations', customerId: customer.id, page: 0, filter: wanted.words ?? '' } }
}

// “Exchange them”, while something is open, is about that.
function changeOpen(state: DialogState, action: Action, words: string): DialogTurn | undefined {
  if (words === '' && ((state.asking === 'quote' && action !== 'cancel') || (state.asking === 'exchange' && action !== 'exchange')) && !isOfCustomer(action)) return correct(state, '', action)
  if (words === '' || isOfCustomer(action) || readOneLine(words).orderId || piecesOf(sentenceOf(words)).some(isTelling)) return undefined
  return state.asking === 'reservation' ? listFor(state, action, quantityAlone(words)) : correct(state, words, action)
}

// "cancel", "exchange", "compare" or "manage" alone, or with a quantity, answers the question that lists them.
function answerReturn(state: DialogState, action: Action, quantity: string): DialogTurn | undefined {
  const { customer, reservation } = state
  if (!customer || !reservation || isOfCustomer(action)) return undefined
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  if (action === 'cancel' || action === 'exchange') return { state, step: { type: 'find-reservation', ...ids, quantity: quantity || (reservation.quantity === 1 ? 'all' : action), card: 'return', action } }
  if (action === 'manage') return { state: idle(state), step: { type: 'manage', ...ids } }
  const units = readQuantity(quantity || 'all', reservation.quantity)
  return { state, step: { type: 'compare', ...ids, ...(units === undefined ? {} : { quantity: units }) } }
}
