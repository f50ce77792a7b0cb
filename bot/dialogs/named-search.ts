import { isOfCustomer } from '#bot/dialogs/choose'
import { takenBy, type NamedCustomer } from '#bot/dialogs/customers-named'
import type { DialogState } from '#bot/dialogs/dialog-state'
import type { CustomerSearch, Wanted } from '#bot/dialogs/dialog-wishes'
import { meansReservation } from '#bot/dialogs/narrow'
import { actionIn, quantityIn } from '#bot/dialogs/read-sentence'
import { isTelling, piecesOf, sentenceOf, typedFor, type Sentence } from '#bot/dialogs/sentence'
import type { Customer } from '#domain/reservation'

/** What is wanted of whomever the search finds: a correction's own wish, or what was said before with what the sentence says is to be done. */
export function wantedBy(state: DialogState, { search, saysAction, correction }: CustomerSearch, named?: NamedCustomer): Wanted {
  const { action = 'cancel', ...wanted } = correction?.wanted ?? state.wanted ?? {}
  const sentence = sentenceOf(search)
  const quantity = correction && named ? quantityIn(piecesOf(sentence, takenBy(named)), sentence) : undefined
  const asked = saysAction ? actionIn(sentence, takenBy(named)) : undefined
  // Where reservations are said too, it may be a word of theirs: “Exchange servers”.
  const isSure = asked !== undefined && (isOfCustomer(asked) || !saysMore(search, named))
  return { ...wanted, ...(quantity === undefined ? {} : { quantity }), action: isSure ? asked : action }
}

/** The state with the customer that was found, before a reservation is. */
export function stateWith(state: DialogState, search: CustomerSearch, { id, name }: Pick<Customer, 'id' | 'name'>, named?: NamedCustomer): DialogState {
  return { asking: 'customer', customer: { id, name }, wanted: { ...wantedBy(state, search, named), words: search.search } }
}

/** What the reservations are to be narrowed by: an order; else the sentence. A correction that names the customer alone means them by the words before. */
export function filterFor(state: DialogState, search: CustomerSearch, named?: NamedCustomer): string {
  const { orderId, words = '' } = wantedBy(state, search)
  return orderId ?? (search.correction && !saysMore(search.search, named) ? words : search.search)
}

/** True for a search that says something of the reservations beside the customer's name. */
export function saysMore(search: string, named?: NamedCustomer): boolean {
  return piecesOf(sentenceOf(search), takenBy(named)).some(isTelling)
}

/** What a sentence surely says of reservations though it names no customer: “2 of the D4s in West Europe”; and whether that is all that it says. */
export function keptFrom(sentence: Sentence): { kept: Pick<Wanted, 'quantity' | 'words'>; isAll: boolean } {
  const pieces = piecesOf(sentence)
  const telling = pieces.filter(isTelling)
  const sure = telling.filter((piece) => meansReservation(piece, sentence))
  const quantity = quantityIn(pieces, sentence)
  const words = sure.map((piece) => typedFor(sentence, piece)).join(' ')
  return { kept: words || quantity ? { words, ...(quantity === undefined ? {} : { quantity }) } : {}, isAll: telling.length > 0 && sure.length === telling.length }
}
