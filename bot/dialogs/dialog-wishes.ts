import type { Action } from '#cards/locales/spoken'
import type { Customer, Reservation } from '#domain/reservation'

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
