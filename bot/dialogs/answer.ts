import { answerCustomer, begin, listFor } from '#bot/dialogs/begin'
import { chooseReservation, withCustomer } from '#bot/dialogs/choose'
import { chooseCorrected, correct, correctList } from '#bot/dialogs/correct'
import { idle, type DialogInput, type DialogState, type DialogTurn } from '#bot/dialogs/dialog-state'
import { narrow } from '#bot/reading/narrow'
import { readOneLine } from '#bot/reading/one-line'
import { withoutNewThing } from '#bot/reading/new-thing'
import { placeIn } from '#bot/reading/quantity'
import { askedIn, withoutCorrection } from '#bot/reading/read-sentence'
import { sentenceOf } from '#bot/reading/sentence'
import { understand } from '#bot/reading/understand'

/** Takes a text that begins with no command as the answer to the question that is open, as its correction, or as a sentence that asks for something. */
export function answer(state: DialogState, text: string): DialogTurn {
  const { asking, customer } = state
  if (asking === 'customer') return answerListed(state, text) ?? answerCustomer(state, text, { saysAction: true })
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
  const place = state.shown ? placeIn(text) : undefined
  if (place !== undefined) return choosePlace(state, customerId, place)
  const { customer, ...said } = readOneLine(text)
  if (customer !== '' || !said.orderId) return correctList(state, text) ?? { state, step: { type: 'find-reservations', customerId, page: 0, filter: text, isAnswer: true } }
  return { state: { ...state, wanted: { action: state.wanted?.action ?? 'cancel', ...said } }, step: { type: 'find-reservations', customerId, page: 0, filter: said.orderId } }
}

// A place among the customers that are listed, or a part of the name of one of them.
function answerListed({ listed = [], ...state }: DialogState, text: string): DialogTurn | undefined {
  const place = placeIn(text)
  const said = text.trim().toLowerCase()
  const isNamed = said.length > 1 && !listed.some(({ name }) => name.toLowerCase().startsWith(said))
  const near = isNamed ? listed.filter(({ name }) => name.toLowerCase().split(/[\s,.]+/).some((word) => word.startsWith(said))) : []
  const chosen = place === undefined ? (near.length === 1 ? near[0] : undefined) : listed[place - 1]
  return chosen && withCustomer({ ...state, customer: chosen }, chosen.id, state.wanted?.orderId ?? '')
}

// What is no place of the list shows it again.
function choosePlace(state: DialogState, customerId: string, place: number): DialogTurn {
  const chosen = state.shown?.[place - 1]
  if (!chosen) return { state, step: { type: 'find-reservations', customerId, page: 0, filter: state.wanted?.words ?? '' } }
  return { state, step: { type: 'find-reservation', customerId, orderId: chosen.orderId, reservationId: chosen.id, card: 'return' } }
}

// What answers no question may ask for something, wherever in the sentence: “I want to cancel …”.
function answerPlainly(state: DialogState, said: string): DialogTurn {
  const { asking, customer, reservation } = state
  const text = askedIn(said)?.action === 'exchange' ? withoutNewThing(said) : said
  const asked = askedIn(text)
  if (asked?.isAmid) return answerCustomer({ asking: 'customer', wanted: { action: asked.action } }, text, { saysAction: true, ...(customer ? { chosen: customer } : {}) })
  if (asked) return begin(state, asked.action, asked.words)
  if (!customer || !reservation || asking !== 'return') return { state, step: { type: 'say-unknown', text } }
  return { state, step: { type: 'find-reservation', customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id, quantity: text, card: 'return' } }
}
