import { chooseReservation } from '#bot/dialogs/choose'
import { filterFor, listNamed, stateWith } from '#bot/dialogs/choose-named'
import type { DialogInput, DialogState, DialogTurn, Holding, HoldingSearch } from '#bot/dialogs/dialog-state'
import { customersNamed, takenBy, type NamedCustomer } from '#bot/reading/customers-named'
import { narrow, type Narrowed } from '#bot/reading/narrow'
import { sentenceOf } from '#bot/reading/sentence'

interface Read extends Narrowed {
  readonly holding: Holding
  readonly named?: NamedCustomer
}

/** Tells the customers whom a sentence may mean by what they have: the one whose reservations all of it fits, or the one whom it names; lists them where that is open. */
export function chooseHolding(state: DialogState, { holdings, ...search }: Extract<DialogInput, { type: 'holdings' }>): DialogTurn {
  const named = customersNamed(sentenceOf(search.search), search.customers)
  const read = holdings.map((holding) => readOf(state, search, holding, named))
  const chosen = read.find(({ holding, named: isNamed }) => !isNamed && holding.customer.id === search.chosen?.id)
  const fitting = fittingOf(read)
  const isTold = named.every(({ customer }) => holdings.some((holding) => holding.customer.id === customer.id))
  const meant = !isTold ? [] : fitting.length > 0 ? fitting : chosen?.isAllHeeded && chosen.found.length > 0 ? [chosen] : longestOf(read)
  const [only] = meant.length === 1 ? meant : []
  if (only) return goOn(state, search, only)
  if (named.length === 0 && chosen && (chosen.found.length > 0 || chosen.said === '')) return goOn(state, search, chosen)
  return listNamed(state, search, isTold && fitting.length > 0 ? fitting.flatMap((each) => each.named ?? []) : named)
}

// Those that all of the sentence fits. Where all are named by the same word, what fits nobody tells nothing.
function fittingOf(read: readonly Read[]): Read[] {
  const fitting = read.filter(({ found, named }) => named && found.length > 0)
  const whole = fitting.filter(({ isAllHeeded }) => isAllHeeded)
  return whole.length > 0 || !isOneName(read) ? whole : fitting
}

// The customer who is named by the most letters, where the others are named by the same word.
function longestOf(read: readonly Read[]): Read[] {
  const most = Math.max(...read.map(({ named }) => named?.letters ?? 0))
  return isOneName(read) ? read.filter(({ named }) => named?.letters === most) : []
}

function isOneName(read: readonly Read[]): boolean {
  return new Set(read.flatMap(({ named }) => named?.from ?? [])).size === 1
}

function readOf(state: DialogState, search: HoldingSearch, holding: Holding, named: readonly NamedCustomer[]): Read {
  const own = named.find(({ customer }) => customer.id === holding.customer.id)
  const filter = filterFor(state, search, own)
  return { holding, ...(own ? { named: own } : {}), ...narrow(holding.reservations, sentenceOf(filter), filter === search.search ? takenBy(own) : undefined) }
}

function goOn(state: DialogState, search: HoldingSearch, { holding: { customer, reservations }, named }: Read): DialogTurn {
  const facts = { type: 'reservations' as const, customer, reservations, customerId: customer.id, page: 0, filter: filterFor(state, search, named), ...(search.saysAction ? { saysAction: search.saysAction } : {}) }
  return chooseReservation(stateWith(state, search, customer, named), facts, named ? '' : search.correction?.wanted.words)
}
