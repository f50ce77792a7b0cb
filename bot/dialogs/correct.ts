import type { Action } from '#cards/locales/spoken'
import { askReservation, chooseReservation, chooseReturn, isOfCustomer } from '#bot/dialogs/choose'
import { idle, type Correction, type DialogInput, type DialogState, type DialogStep, type DialogTurn, type Wanted } from '#bot/dialogs/dialog-state'
import { alsoSaid, pageOf, pointedAt, type Pointed } from '#bot/dialogs/reservation-list'
import { narrow } from '#bot/reading/narrow'
import { readOneLine } from '#bot/reading/one-line'
import { quantityIn } from '#bot/reading/quantity'
import { actionIn, withoutCorrection } from '#bot/reading/read-sentence'
import { isTelling, piecesOf, sentenceOf, type Sentence } from '#bot/reading/sentence'
import type { Customer, Reservation } from '#domain/reservation'

/** Takes a text as a correction of the open question: another quantity or action at once; another reservation, or customer, once they are looked at. `asked`: the action before the text. Undefined where it is none. */
export function correct(state: DialogState, text: string, asked?: Action): DialogTurn | undefined {
  const { customer, reservation, asking, meant = {} } = state
  if (!customer || !reservation || asking === 'nothing' || asking === 'customer' || asking === 'reservation' || readOneLine(text).orderId) return undefined
  const { rest, isLed } = withoutCorrection(text)
  const sentence = sentenceOf(rest)
  const pieces = piecesOf(sentence)
  const [quantity, action] = [quantityIn(pieces, sentence), asked ?? actionIn(sentence)]
  const ids = { customerId: customer.id, orderId: reservation.orderId, reservationId: reservation.id }
  const telling = pieces.filter(isTelling)
  const isOther = pieces.some(({ kind }) => kind === 'other')
  if (telling.length > 0 || isOther) {
    if (action && !isLed && telling.length > 0) return undefined
    const correction: Correction = { text, rest, isLed, wanted: { action: (telling.length === 0 ? action : undefined) ?? actionOf(state), words: meant.words ?? '', ...keptOf(state) } }
    if (isLed && !isOther && mayName(sentence)) return { state, step: lookForOther(customer, correction) }
    return { state, step: { type: 'find-reservations', customerId: customer.id, page: 0, filter: rest, correction } }
  }
  if (isOfCustomer(action)) return { state: idle(state), step: { type: action, customerId: customer.id } }
  const units = quantity ?? (action ? meant.quantity : undefined)
  if (action) return { state, step: { type: 'find-reservation', ...ids, card: 'return', action, ...(units === undefined ? {} : { quantity: units }) } }
  if (units === undefined) return undefined
  return { state, step: { type: 'find-reservation', ...ids, quantity: units, ...(asking === 'exchange' ? { card: 'return', action: 'exchange' } : { card: asking }) } }
}

/** Takes an answer that a correction begins, where reservations are listed, as another customer’s name. Undefined where it can be none. */
export function correctList({ customer, wanted = { action: 'cancel' }, ...state }: DialogState, text: string): DialogTurn | undefined {
  const { rest, isLed } = withoutCorrection(text)
  const correction: Correction = { text, rest, isLed, wanted: { ...wanted, words: wanted.words ?? '' } }
  return customer && isLed && mayName(sentenceOf(rest)) ? { state: { ...state, customer, wanted }, step: lookForOther(customer, correction) } : undefined
}

// A size, a region and a term are no names; a name may be like a product's.
function mayName(sentence: Sentence): boolean {
  return piecesOf(sentence).some(({ kind, from }) => kind === 'word' && !/[a-z]\d/.test(sentence.words[from]?.text ?? ''))
}

// The customer who is chosen may be meant all the same.
function lookForOther(chosen: Pick<Customer, 'id' | 'name'>, correction: Correction): DialogStep {
  return { type: 'find-customers', search: correction.rest, chosen, saysAction: true, correction }
}

/** Goes on with the reservation of the same customer that a correction points at, or lists them; looks for another customer where it points at none. Undefined where it is no correction. */
export function chooseCorrected(state: DialogState, facts: Extract<DialogInput, { type: 'reservations' }>): DialogTurn | undefined {
  const { customer, reservations, filter, correction } = facts
  if (!correction) return undefined
  const isOther = piecesOf(sentenceOf(filter)).some(({ kind }) => kind === 'other')
  const pool = isOther ? reservations.filter(({ id }) => id !== state.reservation?.id) : reservations
  const pointed = pointedBy(state, pool, filter, isOther)
  if (pointed?.excepts) return chooseReservation({ ...state, wanted: correction.wanted }, facts)
  if (!pointed || pointed.found.length === 0) return correction.isLed ? { state, step: lookForOther(customer, correction) } : undefined
  const { found, said } = pointed
  const [only] = found.length === 1 ? found : []
  const wanted: Wanted = { action: pointed.action ?? correction.wanted.action, words: said, ...(pointed.quantity === undefined ? keptOf(state) : { quantity: pointed.quantity }) }
  const known: DialogState = { asking: 'reservation', customer: { id: customer.id, name: customer.name }, wanted, ...(isOther ? { without: state.reservation?.id ?? '' } : {}) }
  if (only) return chooseReturn(known, customer, only, { card: 'return', words: said })
  return askReservation(known, { type: 'ask-reservation', customer, ...pageOf(pool, pointed, 0), isNoCustomer: false })
}

// Of “the other one” the words before say which: the other of the two that they pointed at.
function pointedBy({ meant }: DialogState, pool: readonly Reservation[], text: string, isOther: boolean): Pointed | undefined {
  const read = narrow(pool, sentenceOf(text))
  if (read.excepts) return read
  if (read.found.length > 0 && (isOther || read.isAllHeeded)) return alsoSaid(read, meant?.words ?? '')
  if (!isOther || read.said !== '') return undefined
  const near = pointedAt(pool, meant?.words ?? '', undefined, true)
  return near.found.length > 0 ? near : { found: pool.filter(({ state }) => state === 'Active'), said: '' }
}

function keptOf({ meant }: DialogState): Pick<Wanted, 'keptQuantity'> {
  return meant?.quantity === undefined ? {} : { keptQuantity: meant.quantity }
}

function actionOf({ asking, wanted }: DialogState): Wanted['action'] {
  return asking === 'exchange' ? 'exchange' : asking === 'return' ? (wanted?.action ?? 'cancel') : 'cancel'
}
