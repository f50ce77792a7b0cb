import type { Action } from '#cards/locales/spoken'
import type { ReservationPage } from '#bot/dialogs/reservation-list'
import type { Instant } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'

/** Where somebody is in the conversation. Small, short-lived, and without any figure. `quote`: a quote is shown and not yet submitted; `exchange`: a purchase is being chosen, or its quote is shown. */
export interface DialogState {
  readonly asking: 'nothing' | 'customer' | 'reservation' | 'return' | 'quote' | 'exchange'
  /** Kept after the dialog ends, so that the next one-line form need not name it. */
  readonly customer?: Pick<Customer, 'id' | 'name'>
  readonly reservation?: Pick<Reservation, 'id' | 'orderId' | 'quantity'>
  readonly wanted?: Wanted
  /** What a correction starts from: the quantity of the open question, and the words that led to its reservation. */
  readonly meant?: { readonly quantity?: string; readonly words?: string }
  /** The id of the reservation that is not the one: “the other one” was asked for. */
  readonly without?: string
  /** The customers that are listed: an answer chooses among them first. */
  readonly listed?: readonly Pick<Customer, 'id' | 'name'>[]
  /** The reservations on the page that is shown: an answer may be a place among them. */
  readonly shown?: readonly Pick<Reservation, 'id' | 'orderId'>[]
  /** When it was kept. */
  readonly keptAt?: Instant
}

/** What came in: words, a card's button, or the facts that the step before asked for. */
export type DialogInput =
  /** `text`: the whole message. */
  | { readonly type: 'begin'; readonly action: Action; readonly words: string; readonly text?: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'stop' }
  /** `action`: what the card was for; it counts where nothing is wanted any more. */
  | { readonly type: 'find'; readonly search: string; readonly action?: Action | undefined }
  | { readonly type: 'pick-customer'; readonly customerId: string; readonly action?: Action | undefined; readonly wanted?: Wanted }
  | ({ readonly type: 'turn-page' } & ListWish)
  | ({ readonly type: 'units' } & UnitsWish)
  | ({ readonly type: 'customers' } & HoldingSearch)
  | ({ readonly type: 'holdings'; readonly holdings: readonly Holding[] } & HoldingSearch)
  | ({ readonly type: 'reservations'; readonly customer: Customer; readonly reservations: readonly Reservation[] } & ListWish)
  | ({ readonly type: 'reservation'; readonly customer: Customer; readonly reservation?: Reservation } & UnitsWish)
  | { readonly type: 'no-customer'; readonly customerId: string; readonly lone?: ListWish['lone'] }

/** What to do next: fetch facts and come back with them, or answer. */
export type DialogStep =
  | ({ readonly type: 'find-customers' } & CustomerSearch)
  | ({ readonly type: 'find-holdings'; readonly customerIds: readonly string[] } & HoldingSearch)
  | ({ readonly type: 'find-reservations' } & ListWish)
  | ({ readonly type: 'find-reservation' } & UnitsWish)
  | { readonly type: 'ask-customer'; readonly action: Action; readonly search: string; readonly customers: readonly Customer[]; readonly more: boolean; readonly takenAsOrder?: string }
  | ({ readonly type: 'ask-reservation'; readonly customer: Customer; readonly isNoCustomer: boolean } & ReservationPage)
  | { readonly type: 'ask-return'; readonly customer: Customer; readonly reservation: Reservation; readonly isWrong: boolean }
  | { readonly type: 'quote'; readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity?: number; readonly reason?: string }
  | { readonly type: 'exchange' | 'compare'; readonly customerId: string; readonly orderId: string; readonly reservationId: string; readonly quantity?: number }
  | { readonly type: 'manage'; readonly customerId: string; readonly orderId: string; readonly reservationId: string }
  | { readonly type: 'cap' | 'plan'; readonly customerId: string }
  | { readonly type: 'say-quantity'; readonly owned: number }
  | { readonly type: 'say'; readonly what: 'stopped' | 'nothing-to-stop' }
  | { readonly type: 'say-unknown'; readonly text: string }
  | { readonly type: 'refuse-customer' }

export interface DialogTurn {
  readonly state: DialogState
  readonly step: DialogStep
}

export const IDLE: DialogState = { asking: 'nothing' }

/** The state after a dialog: only the customer is remembered. */
export function idle({ customer }: DialogState): DialogState {
  return { ...IDLE, ...(customer ? { customer } : {}) }
}

/** What the one-line form, or a sentence, said already; the quantity as it was typed, and the words about the reservation. */
export interface Wanted {
  readonly action: Action
  readonly orderId?: string
  readonly quantity?: string
  /** What was said of another reservation: kept where it fits. */
  readonly keptQuantity?: string
  readonly words?: string
}

/** What was typed to correct what is open, and what is wanted then of another customer. `rest`: without what begins a correction; `isLed`: something began it. */
export interface Correction {
  readonly text: string
  readonly rest: string
  readonly isLed: boolean
  readonly wanted: Wanted
}

/** What a message begins where its text is no name that was asked for: “Gestion Dupont” may be a customer. */
export interface Otherwise {
  readonly action: Action
  readonly words: string
}

/** A customer to find by the beginning of the name or, by `starts`, within a sentence. */
export interface CustomerSearch {
  readonly search: string
  /** Where names may begin in the sentence. */
  readonly starts?: readonly string[]
  /** The customer who is chosen already, and meant where the sentence names none. */
  readonly chosen?: Pick<Customer, 'id' | 'name'>
  /** The sentence says what is to be done too. */
  readonly saysAction?: true
  readonly correction?: Correction
  readonly otherwise?: Otherwise
}

/** Customers whom a sentence may mean, each to be told by their reservations. */
export interface HoldingSearch extends CustomerSearch {
  readonly customers: readonly Customer[]
  readonly more: boolean
}

/** A customer with all reservations. */
export interface Holding {
  readonly customer: Customer
  readonly reservations: readonly Reservation[]
}

/** Which of a customer's reservations to list. `lone`: what an id that was typed alone is being tried as. */
export interface ListWish {
  readonly customerId: string
  readonly page: number
  readonly filter: string
  readonly lone?: 'order' | 'customer' | 'neither'
  /** The filter is what somebody answered, so it may be more than a filter. */
  readonly isAnswer?: true
  /** The filter is a sentence that says what is to be done too. */
  readonly saysAction?: true
  readonly correction?: Correction
  readonly otherwise?: Otherwise
}

/** One reservation, the quantity as it was typed, and the card or question that it was typed at. */
export interface UnitsWish {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly card: 'return' | 'quote'
  /** Left out: what was said before, or a cancellation. */
  readonly action?: 'cancel' | 'exchange' | 'compare' | 'manage'
  /** Left out: not said yet. */
  readonly quantity?: string
  readonly reason?: string
}
