import { chooseCustomer, isOfCustomer, withCustomer } from '#bot/dialogs/choose'
import type { CustomerSearch, DialogState, DialogTurn, HoldingSearch, Wanted } from '#bot/dialogs/dialog-state'
import { customersNamed, nameStarts, takenBy, type NamedCustomer } from '#bot/reading/customers-named'
import { quantityIn, saysException } from '#bot/reading/quantity'
import { actionIn } from '#bot/reading/read-sentence'
import { meansReservation } from '#bot/reading/reservation-words'
import { isTelling, piecesOf, sentenceOf, typedFor, type Sentence } from '#bot/reading/sentence'
import type { Customer } from '#domain/reservation'

/** More customers than this are listed, and not told apart by what they have. */
const MOST_LOOKED_INTO = 4

/** Goes on with the customers that were found: those whose names begin with the text; else those whom it names as a sentence. */
export function takeCustomers(state: DialogState, search: HoldingSearch): DialogTurn {
  const { search: text, starts, customers, correction } = search
  if (starts) return chooseNamed(state, search)
  const within = customers.length === 0 && text !== '' ? lookWithin(state, search) : undefined
  if (within) return within
  if (!correction) return chooseCustomer(state, search)
  if (customers.length === 0 || customersNamed(sentenceOf(text), customers).length > 0) return chooseNamed(state, search)
  return chooseCustomer({ asking: 'customer', wanted: correction.wanted }, search)
}

// Looks for the names within the text, as in a sentence. Undefined where there is nothing more to look for.
function lookWithin(state: DialogState, search: CustomerSearch): DialogTurn | undefined {
  const sentence = sentenceOf(search.search)
  const starts = nameStarts(sentence).map(({ search: start }) => start)
  const found = { ...search, customers: [], more: false }
  if (starts.length === 1 && starts[0] === search.search) return chooseNamed(state, found)
  if (starts.length > 0) return { state, step: { ...search, type: 'find-customers', starts } }
  const isSaid = piecesOf(sentence).some((piece) => isTelling(piece) || piece.kind === 'number' || piece.kind === 'all')
  if (search.chosen && (isSaid || isOfCustomer(state.wanted?.action))) return chooseNamed(state, found)
  return isSaid || search.correction ? undefined : { state, step: { type: 'find-customers', search: '' } }
}

// Goes on with the customer whom a sentence names; looks at what they have where several may be meant.
function chooseNamed(state: DialogState, search: HoldingSearch): DialogTurn {
  const { chosen } = search
  const named = customersNamed(sentenceOf(search.search), search.customers)
  const longest = named.filter(({ letters }) => letters === named[0]?.letters)
  const [only] = named.length === 1 ? named : []
  const { action } = wantedBy(state, search, only)
  if (isOfCustomer(action)) {
    const customer = longest.length === 1 ? longest[0]?.customer : named.length === 0 && !saysMore(search.search) ? chosen : undefined
    return customer ? withCustomer({ asking: 'customer', customer: { id: customer.id, name: customer.name }, wanted: { action } }, customer.id, '') : listNamed(state, search, longest)
  }
  if (only && !chosen) return { state: stateWith(state, search, only.customer, only), step: { type: 'find-reservations', customerId: only.customer.id, page: 0, filter: filterFor(state, search, only), ...(search.saysAction ? { saysAction: true } : {}) } }
  const near = named.length > MOST_LOOKED_INTO ? longest : named
  if (near.length > MOST_LOOKED_INTO || (near.length === 0 && !chosen)) return listNamed(state, search, near)
  const customers = near.map(({ customer }) => customer)
  return { state, step: { ...search, type: 'find-holdings', customers, customerIds: [...new Set([...customers, ...(chosen ? [chosen] : [])].map(({ id }) => id))] } }
}

/** Asks which of the customers whom a sentence may mean. Nobody: the open question stays as it was; else the search is shown again, or all customers where it names none. */
export function listNamed(state: DialogState, search: HoldingSearch, named: readonly NamedCustomer[]): DialogTurn {
  const { correction } = search
  const sentence = sentenceOf(search.search)
  const [first] = named
  if (first) {
    const before = wantedBy(state, search, first)
    const action = (search.saysAction && actionIn(sentence, takenBy(first))) || before.action
    const wanted = { ...before, action, ...(correction && !saysMore(search.search, first) ? {} : { words: search.search }) }
    return chooseCustomer({ asking: 'customer', wanted }, { search: typedFor(sentence, first), customers: named.map(({ customer }) => customer), more: search.more })
  }
  if (correction && state.asking === 'reservation' && search.chosen) return { state, step: { type: 'find-reservations', customerId: search.chosen.id, page: 0, filter: correction.text } }
  if (correction) return { state, step: { type: 'say-unknown', text: correction.text } }
  const { kept, isAll } = keptFrom(sentence)
  const meant: DialogState = { asking: 'customer', wanted: { ...wantedBy(state, search), ...kept } }
  if (isAll) return { state: meant, step: { type: 'find-customers', search: '' } }
  return chooseCustomer(meant, { search: search.search, customers: [], more: false })
}

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
  return { kept: !saysException(pieces) && (words || quantity) ? { words, ...(quantity === undefined ? {} : { quantity }) } : {}, isAll: telling.length > 0 && sure.length === telling.length }
}
