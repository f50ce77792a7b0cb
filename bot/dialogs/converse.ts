import { chooseCustomer, chooseReservation, chooseUnits, isOfCustomer, withCustomer, withoutCustomer } from '#bot/dialogs/choose'
import { idle, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'
import { isGuid, looksLikeQuantity, readOneLine, readQuantity, type Action } from '#bot/dialogs/understand'

/** One turn of the conversation: pure, so that a transcript tests it. */
export function converse(state: DialogState, input: DialogInput): DialogTurn {
  switch (input.type) {
    case 'begin':
      return answersReturn(state, input.action, input.words) ? answerAction(state, input.action, input.words) : begin(state, input.action, input.words)
    case 'stop':
      return { state: idle(state), step: { type: 'say', what: state.asking === 'nothing' ? 'nothing-to-stop' : 'stopped' } }
    case 'text':
      return answer(state, input.text)
    case 'find':
      return answerCustomer(state.asking === 'customer' ? state : { asking: 'customer' }, input.search)
    case 'pick-customer':
      return withCustomer(state.asking === 'customer' ? state : idle(state), input.customerId, '')
    case 'turn-page':
      return { state, step: { ...input, type: 'find-reservations' } }
    case 'units':
      return { state, step: { ...input, type: 'find-reservation' } }
    case 'customers':
      return chooseCustomer(state, input)
    case 'reservations':
      return chooseReservation(state, input)
    case 'reservation':
      return chooseUnits(state, input)
    case 'no-customer':
      return withoutCustomer(state, input)
  }
}

// What a customer needs no reservation for is answered for the customer who is chosen already.
function begin(state: DialogState, action: Action, words: string): DialogTurn {
  const { customer, ...said } = readOneLine(words)
  if (isOfCustomer(action) && words === '' && state.customer) return { state: idle(state), step: { type: action, customerId: state.customer.id } }
  if (state.customer && customer === '' && said.orderId && !isOfCustomer(action)) {
    const begun: DialogState = { asking: 'reservation', customer: state.customer, wanted: { action, ...said } }
    return { state: begun, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: said.orderId, lone: 'order' } }
  }
  return answerCustomer({ asking: 'customer', wanted: { action } }, words)
}

// An id alone is taken as the customer's; only where it is not, as the order's.
function answerCustomer({ wanted: before = { action: 'cancel' } }: DialogState, text: string): DialogTurn {
  const { customer, orderId, ...said } = readOneLine(text)
  if (customer === '' && orderId && isOfCustomer(before.action)) return withCustomer({ asking: 'customer', wanted: before }, orderId, '')
  if (customer === '' && orderId) {
    const state: DialogState = { asking: 'customer', wanted: { ...before, ...said } }
    return { state, step: { type: 'find-reservations', customerId: orderId, page: 0, filter: before.orderId ?? '', lone: 'customer' } }
  }
  const wanted = { ...before, ...(orderId ? { orderId } : {}), ...said }
  const state: DialogState = { asking: 'customer', wanted }
  return isGuid(customer) ? withCustomer(state, customer.toLowerCase(), wanted.orderId ?? '') : { state, step: { type: 'find-customers', search: customer } }
}

// "cancel", "exchange", "compare" or "manage" alone, or with a quantity, answers the question that lists them.
function answersReturn({ asking }: DialogState, action: Action, words: string): boolean {
  return asking === 'return' && !isOfCustomer(action) && (words === '' || looksLikeQuantity(words))
}

function answerAction(state: DialogState, action: Action, quantity: string): DialogTurn {
  const { customer, reservation } = state
  if (!customer || !reservation) return answer(state, action)
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  if (action === 'cancel' || action === 'exchange') return { state, step: { type: 'find-reservation', ...ids, quantity: quantity || (reservation.quantity === 1 ? 'all' : action), card: 'return', action } }
  if (action === 'manage') return { state: idle(state), step: { type: 'manage', ...ids } }
  const units = readQuantity(quantity || 'all', reservation.quantity)
  return { state, step: { type: 'compare', ...ids, ...(units === undefined ? {} : { quantity: units }) } }
}

function answer(state: DialogState, text: string): DialogTurn {
  const { asking, customer, reservation } = state
  if (asking === 'customer') return answerCustomer(state, text)
  if (asking === 'reservation' && customer) return answerReservation(state, customer.id, text)
  if (customer && reservation && (asking === 'return' || (asking === 'quote' && looksLikeQuantity(text)))) {
    return { state, step: { type: 'find-reservation', customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: text, card: asking } }
  }
  return { state, step: { type: 'say-unknown', text } }
}

function answerReservation(state: DialogState, customerId: string, text: string): DialogTurn {
  const { customer, ...said } = readOneLine(text)
  if (customer !== '' || !said.orderId) return { state, step: { type: 'find-reservations', customerId, page: 0, filter: text } }
  return { state: { ...state, wanted: { action: state.wanted?.action ?? 'cancel', ...said } }, step: { type: 'find-reservations', customerId, page: 0, filter: said.orderId } }
}
