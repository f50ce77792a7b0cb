import type { ReservationPage } from '#bot/dialogs/reservation-list'
import type { Action } from '#bot/dialogs/understand'
import type { Instant } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'

/** Where somebody is in the conversation. Small, short-lived, and without any figure. `quote`: a quote is shown and not yet submitted; `exchange`: a purchase is being chosen, or its quote is shown. */
export interface DialogState {
  readonly asking: 'nothing' | 'customer' | 'reservation' | 'return' | 'quote' | 'exchange'
  /** Kept after the dialog ends, so that the next one-line form need not name it. */
  readonly customer?: Pick<Customer, 'id' | 'name'>
  readonly reservation?: Pick<Reservation, 'id' | 'orderId' | 'quantity'>
  /** What the one-line form said already; the quantity as it was typed. */
  readonly wanted?: { readonly action: Action; readonly orderId?: string; readonly quantity?: string }
  /** When it was kept. */
  readonly keptAt?: Instant
}

/** Which of a customer's reservations to list. `lone`: what an id that was typed alone is being tried as. */
export interface ListWish {
  readonly customerId: string
  readonly page: number
  readonly filter: string
  readonly lone?: 'order' | 'customer' | 'neither'
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

/** What came in: words, a card's button, or the facts that the step before asked for. */
export type DialogInput =
  | { readonly type: 'begin'; readonly action: Action; readonly words: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'stop' }
  | { readonly type: 'find'; readonly search: string }
  | { readonly type: 'pick-customer'; readonly customerId: string }
  | ({ readonly type: 'turn-page' } & ListWish)
  | ({ readonly type: 'units' } & UnitsWish)
  | { readonly type: 'customers'; readonly search: string; readonly customers: readonly Customer[]; readonly more: boolean }
  | ({ readonly type: 'reservations'; readonly customer: Customer; readonly reservations: readonly Reservation[] } & ListWish)
  | ({ readonly type: 'reservation'; readonly customer: Customer; readonly reservation?: Reservation } & UnitsWish)
  | { readonly type: 'no-customer'; readonly customerId: string; readonly lone?: ListWish['lone'] }

/** What to do next: fetch facts and come back with them, or answer. */
export type DialogStep =
  | { readonly type: 'find-customers'; readonly search: string }
  | ({ readonly type: 'find-reservations' } & ListWish)
  | ({ readonly type: 'find-reservation' } & UnitsWish)
  | { readonly type: 'ask-customer'; readonly search: string; readonly customers: readonly Customer[]; readonly more: boolean; readonly takenAsOrder?: string }
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

const LONGEST_HOURS = 12

/** The state after a dialog: only the customer is remembered. */
export function idle({ customer }: DialogState): DialogState {
  return { ...IDLE, ...(customer ? { customer } : {}) }
}

/** What was kept, unless it is from another day's work. */
export function stillMeant(kept: DialogState | undefined, now: Instant): DialogState {
  return kept?.keptAt !== undefined && Date.parse(now) - Date.parse(kept.keptAt) <= LONGEST_HOURS * 3_600_000 ? kept : IDLE
}
