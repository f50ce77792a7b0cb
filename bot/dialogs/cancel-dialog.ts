import { chooseCustomer, chooseReservation, chooseUnits, withoutCustomer } from '#bot/dialogs/choose'
import { idle, type Action, type DialogInput, type DialogState, type DialogStep, type DialogTurn } from '#bot/dialogs/dialog-state'
import { isGuid, looksLikeQuantity, readOneLine } from '#bot/dialogs/understand'

/** One turn of the conversation: pure, so that a transcript tests it. */
export function converse(state: DialogState, input: DialogInput): DialogTurn {
  switch (input.type) {
    case 'begin':
      return state.asking === 'return' && (input.words === '' || looksLikeQuantity(input.words)) ? answerAction(state, input.action, input.words) : begin(state, input.action, input.words)
    case 'stop':
      return { state: idle(state), step: { type: 'say', what: state.asking === 'nothing' ? 'nothing-to-stop' : 'stopped' } }
    case 'exchange':
      return { state, step: { type: 'say', what: 'exchange-comes-next' } }
    case 'text':
      return answer(state, input.text)
    case 'find':
      return answerCustomer(state.asking === 'customer' ? state : { asking: 'customer' }, input.search)
    case 'pick-customer':
      return { state, step: { type: 'find-reservations', customerId: input.customerId, page: 0, filter: (state.asking === 'customer' && state.wanted?.orderId) || '' } }
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

function begin(state: DialogState, action: Action, words: string): DialogTurn {
  const { customer, ...said } = readOneLine(words)
  if (state.customer && customer === '' && said.orderId) {
    const begun: DialogState = { asking: 'reservation', customer: state.customer, wanted: { action, ...said } }
    return { state: begun, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: said.orderId, lone: 'order' } }
  }
  return answerCustomer({ asking: 'customer', wanted: { action } }, words)
}

// An id alone is taken as the customer's; only where it is not, as the order's.
function answerCustomer({ wanted: before = { action: 'cancel' } }: DialogState, text: string): DialogTurn {
  const { customer, orderId, ...said } = readOneLine(text)
  if (customer === '' && orderId) {
    const state: DialogState = { asking: 'customer', wanted: { ...before, ...said } }
    return { state, step: { type: 'find-reservations', customerId: orderId, page: 0, filter: before.orderId ?? '', lone: 'customer' } }
  }
  const wanted = { ...before, ...(orderId ? { orderId } : {}), ...said }
  const step: DialogStep = isGuid(customer) ? { type: 'find-reservations', customerId: customer.toLowerCase(), page: 0, filter: wanted.orderId ?? '' } : { type: 'find-customers', search: customer }
  return { state: { asking: 'customer', wanted }, step }
}

// "cancel" or "exchange" alone, or "cancel 2", answers the question that lists both.
function answerAction(state: DialogState, action: Action, quantity: string): DialogTurn {
  if (action === 'exchange') return { state, step: { type: 'say', what: 'exchange-comes-next' } }
  return answer(state, quantity || (state.reservation?.quantity === 1 ? 'all' : action))
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
