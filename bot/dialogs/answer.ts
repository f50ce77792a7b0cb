import { answerCustomer, begin, listFor } from '#bot/dialogs/begin'
import { chooseReservation } from '#bot/dialogs/choose'
import { chooseCorrected, correct, correctList } from '#bot/dialogs/correct'
import { idle, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'
import { narrow } from '#bot/reading/narrow'
import { readOneLine } from '#bot/reading/one-line'
import { askedIn, withoutCorrection } from '#bot/reading/read-sentence'
import { sentenceOf } from '#bot/reading/sentence'
import { understand } from '#bot/reading/understand'

/** Takes a text that begins with no command as the answer to the question that is open, as its correction, or as a sentence that asks for something. */
export function answer(state: DialogState, text: string): DialogTurn {
  const { asking, customer } = state
  if (asking === 'customer') return answerCustomer(state, text, { saysAction: true })
  if (asking === 'reservation' && customer) return answerReservation(state, customer.id, text)
  const { rest, isLed } = withoutCorrection(text)
  if (isLed && understand(rest).type === 'stop') return stop(state)
  return correct(state, text) ?? answerPlainly(state, text)
}

/** Ends what is open. */
export function stop(state: DialogState): DialogTurn {
  return { state: idle(state), step: { type: 'say', what: state.asking === 'nothing' ? 'nothing-to-stop' : 'stopped' } }
}

/** Goes on with a customer's reservations, as a list, an answer or a correction wants them. */
export function takeReservations(state: DialogState, facts: Extract<DialogInput, { type: 'reservations' }>): DialogTurn {
  const { correction, filter, isAnswer, otherwise, reservations } = facts
  if (otherwise && !reservations.some(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))) return begin(state, otherwise.action, otherwise.words)
  if (correction) return chooseCorrected(state, facts) ?? answerPlainly(state, correction.text)
  const turn = chooseReservation(state, facts)
  const asked = isAnswer && turn.step.type === 'ask-reservation' && (turn.step.missed || narrow(reservations, sentenceOf(filter)).excepts) ? askedIn(filter) : undefined
  if (asked?.words === '') return listFor(state, asked.action) ?? turn
  return asked ? answerPlainly({ ...state, asking: 'nothing' }, filter) : turn
}

function answerReservation(state: DialogState, customerId: string, text: string): DialogTurn {
  const { customer, ...said } = readOneLine(text)
  if (customer !== '' || !said.orderId) return correctList(state, text) ?? { state, step: { type: 'find-reservations', customerId, page: 0, filter: text, isAnswer: true } }
  return { state: { ...state, wanted: { action: state.wanted?.action ?? 'cancel', ...said } }, step: { type: 'find-reservations', customerId, page: 0, filter: said.orderId } }
}

// What answers no question may ask for something, wherever in the sentence: “I want to cancel …”.
function answerPlainly(state: DialogState, text: string): DialogTurn {
  const { asking, customer, reservation } = state
  const asked = askedIn(text)
  if (asked?.isAmid) return answerCustomer({ asking: 'customer', wanted: { action: asked.action } }, text, { saysAction: true, ...(customer ? { chosen: customer } : {}) })
  if (asked) return begin(state, asked.action, asked.words)
  if (!customer || !reservation || asking !== 'return') return { state, step: { type: 'say-unknown', text } }
  return { state, step: { type: 'find-reservation', customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: text, card: 'return' } }
}
