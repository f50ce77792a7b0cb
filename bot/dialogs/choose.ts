import type { Action } from '#cards/locales/spoken'
import { idle, type DialogInput, type DialogState, type DialogStep, type DialogTurn, type HoldingSearch, type UnitsWish, type Wanted } from '#bot/dialogs/dialog-state'
import { alsoSaid, pageOf, pointedAt, type Pointed } from '#bot/dialogs/reservation-list'
import { readQuantity } from '#bot/reading/one-line'
import type { Customer, Reservation } from '#domain/reservation'

type Facts<Type extends DialogInput['type']> = Extract<DialogInput, { type: Type }>

/** What is kept of words that nothing matches. */
const LONGEST_WORDS = 200

/** Goes on with the customer who is meant; asks which one where that is open. */
export function chooseCustomer(state: DialogState, { search, customers, more }: Pick<HoldingSearch, 'search' | 'customers' | 'more'>): DialogTurn {
  const { orderId } = state.wanted ?? {}
  const exact = customers.filter(({ name, domain }) => [name, domain].some((known) => known.toLowerCase() === search.toLowerCase()))
  const [only] = search !== '' && customers.length === 1 && !more ? customers : exact.length === 1 ? exact : []
  if (only) return withCustomer({ ...state, customer: { id: only.id, name: only.name } }, only.id, orderId ?? '')
  const listed = customers.map(({ id, name }) => ({ id, name }))
  return { state: { ...state, asking: 'customer', listed }, step: { type: 'ask-customer', action: state.wanted?.action ?? 'cancel', search, customers, more, ...(search === '' && orderId ? { takenAsOrder: orderId } : {}) } }
}

/** True for what is asked of a customer as a whole. */
export function isOfCustomer(action: Action | undefined): action is 'cap' | 'plan' {
  return action === 'cap' || action === 'plan'
}

/** Goes on with a customer: lists the reservations, unless what was asked for needs none. */
export function withCustomer(state: DialogState, customerId: string, filter: string): DialogTurn {
  const { action, orderId, words = '' } = state.wanted ?? {}
  if (isOfCustomer(action)) return { state: idle(state), step: { type: action, customerId } }
  return { state, step: { type: 'find-reservations', customerId, page: 0, filter: filter || (orderId ?? words) } }
}

/** There is no such customer: an id that was typed alone is then the order's. */
export function withoutCustomer(state: DialogState, { customerId, lone }: Facts<'no-customer'>): DialogTurn {
  if (lone === 'order') return { state, step: { type: 'find-reservations', customerId, page: 0, filter: '', lone: 'customer' } }
  if (lone !== 'customer') return { state, step: { type: 'refuse-customer' } }
  if (state.customer) return { state, step: { type: 'find-reservations', customerId: state.customer.id, page: 0, filter: customerId, lone: 'neither' } }
  return { state: { asking: 'customer', wanted: { action: 'cancel', ...state.wanted, orderId: customerId } }, step: { type: 'find-customers', search: '' } }
}

/** Goes on with the reservation that the text points at; lists them where that is open. An order that was missed is not looked for again. */
export function chooseReservation(state: DialogState, { customer, reservations, page, filter, lone, isAnswer, saysAction }: Facts<'reservations'>, before = ''): DialogTurn {
  const listed = state.asking === 'reservation' && state.without !== undefined ? reservations.filter(({ id }) => id !== state.without) : reservations
  const earlier = isAnswer && state.asking === 'reservation' ? (state.wanted?.words ?? '') : before
  const pointed = alsoSaid(pointedAt(listed, filter, customer, state.wanted?.words !== undefined), earlier)
  const { found, said } = pointed
  if (found.length === 0 && lone === 'order') return { state, step: { type: 'find-reservations', customerId: filter, page: 0, filter: '', lone: 'customer' } }
  const [only] = found.length === 1 ? found : []
  const wanted = stillWanted(state.wanted, pointed, isAnswer ?? saysAction)
  const known: DialogState = { asking: 'reservation', customer: { id: customer.id, name: customer.name }, ...(wanted ? { wanted } : {}), ...(listed.length < reservations.length ? { without: state.without } : {}) }
  if (!only) return askReservation(known, { type: 'ask-reservation', customer, ...pageOf(listed, pointed, page), isNoCustomer: lone === 'neither' })
  return chooseReturn(known, customer, only, { card: 'return', words: wordsBefore(state, listed, only) ?? said, ...(pointed.isAllHeeded === false ? { isUnsure: true } : {}) })
}

/** Lists reservations, and keeps which they are. */
export function askReservation(state: DialogState, step: Extract<DialogStep, { type: 'ask-reservation' }>): DialogTurn {
  return { state: { ...state, shown: step.reservations.map(({ id, orderId }) => ({ id, orderId })) }, step }
}

// Of a list that words led to, they say more of what is meant than the answer that chose from it.
function wordsBefore({ asking, wanted }: DialogState, listed: readonly Reservation[], only: Reservation): string | undefined {
  return asking === 'reservation' && wanted?.words && pointedAt(listed, wanted.words, undefined, true).found.includes(only) ? wanted.words : undefined
}

// What was answered says more than which reservation: how many, and what is to be done with it.
function stillWanted(wanted: Wanted | undefined, { found, said, missed, quantity, action: asked, excepts }: Pointed, saysAction = false): Wanted | undefined {
  if (!wanted && quantity === undefined) return undefined
  const { action, orderId, words, keptQuantity, ...before } = wanted ?? { action: 'cancel' }
  if (excepts) return { action: (saysAction && asked) || action }
  const isSentence = words !== undefined || quantity !== undefined
  const units = quantity ?? (found.length > 0 || isSentence ? before.quantity : undefined)
  return {
    action: (saysAction && asked) || action,
    ...(found.length > 0 && orderId ? { orderId } : {}),
    ...(units === undefined ? (keptQuantity ? { keptQuantity } : {}) : { quantity: units }),
    ...(isSentence ? { words: found.length > 0 ? said : (missed ?? '').slice(0, LONGEST_WORDS) } : {}),
  }
}

/** What was said of the units, and the words that led to their reservation. */
type Said = Pick<UnitsWish, 'quantity' | 'reason' | 'card' | 'action'> & {
  readonly words?: string
  /** A part of what was said fits nothing: which reservation it is is shown before anything is quoted. */
  readonly isUnsure?: true
}

/** Goes on with one reservation and, where it is said, how many of its units. */
export function chooseUnits(state: DialogState, { customer, reservation, customerId, orderId, reservationId, ...said }: Extract<DialogInput, { type: 'reservation' }>): DialogTurn {
  if (reservation) return chooseReturn(state, customer, reservation, said)
  return { state, step: { type: 'quote', customerId, orderId, reservationId } } // the refusal of the quote says what is missing
}

/** Goes on with a reservation: to the quote, or to what else is asked for, where the quantity is known; else to that question. */
export function chooseReturn(state: DialogState, customer: Customer, reservation: Reservation, said: Said): DialogTurn {
  const { quantity: typed, reason, card, action: pressed } = said
  const { id, orderId, quantity: owned } = reservation
  const { wanted } = state
  const isSentence = wanted?.words !== undefined && state.customer?.id === customer.id
  const isWanted = typed === undefined && (isSentence || (wanted?.orderId !== undefined && [orderId, id].includes(wanted.orderId)))
  const action = pressed ?? wanted?.action ?? 'cancel'
  const ids = { customerId: customer.id, orderId, reservationId: id }
  if (action === 'manage') return { state: idle({ asking: card, customer: { id: customer.id, name: customer.name } }), step: { type: 'manage', ...ids } }
  const isUnsure = said.isUnsure && reservation.state === 'Active' && (action === 'cancel' || action === 'exchange')
  const isAll = action === 'compare' || (owned === 1 && (isWanted || action === 'exchange'))
  const kept = wanted?.keptQuantity !== undefined && readQuantity(wanted.keptQuantity, owned) !== undefined ? wanted.keptQuantity : undefined
  const asSaid = typed ?? (isWanted ? (wanted?.quantity ?? kept) : undefined)
  const text = isUnsure ? undefined : (asSaid ?? (isAll ? 'all' : undefined))
  const quantity = text === undefined ? undefined : readQuantity(text, owned)
  const chosen: DialogState = { asking: card, customer: { id: customer.id, name: customer.name }, reservation: { id, orderId, quantity: owned }, ...meantBy(state, reservation, { ...said, quantity: asSaid }, quantity) }
  if (quantity !== undefined && action === 'exchange') return { state: { ...chosen, asking: 'exchange' }, step: { type: 'exchange', ...ids, quantity } }
  if (quantity !== undefined && action === 'compare') return { state: chosen, step: { type: 'compare', ...ids, quantity } }
  if (quantity !== undefined || reservation.state !== 'Active') return { state: { ...chosen, asking: 'quote' }, step: { type: 'quote', ...ids, ...(quantity === undefined ? {} : { quantity }), ...(reason ? { reason } : {}) } }
  if (card === 'quote') return { state: chosen, step: { type: 'say-quantity', owned } }
  const asked = action === 'exchange' ? { ...chosen, wanted: { action } } : chosen
  return { state: asked, step: { type: 'ask-return', customer, reservation, isWrong: text !== undefined } }
}

// What a correction starts from. A quantity that is wrong changes nothing of the open question.
function meantBy(state: DialogState, { id, quantity: owned }: Reservation, said: Omit<Said, 'quantity'> & { readonly quantity: string | undefined }, quantity: number | undefined): Pick<DialogState, 'meant'> {
  const before = state.reservation?.id === id ? state.meant : undefined
  const words = said.words ?? before?.words ?? state.wanted?.words
  const units = quantity === undefined || said.quantity === undefined ? before?.quantity : quantity === owned && !/\d/.test(said.quantity) ? 'all' : String(quantity)
  return words || units ? { meant: { ...(words ? { words } : {}), ...(units ? { quantity: units } : {}) } } : {}
}
