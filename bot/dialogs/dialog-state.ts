import type { Action } from '#cards/locales/spoken'
import type { CustomerSearch, Holding, HoldingSearch, ListWish, UnitsWish, Wanted } from '#bot/dialogs/dialog-wishes'
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
  /** When it was kept. */
  readonly keptAt?: Instant
}

/** What came in: words, a card's button, or the facts that the step before asked for. */
export type DialogInput =
  /** `text`: the whole message. */
  | { readonly type: 'begin'; readonly action: Action; readonly words: string; readonly text?: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'stop' }
  | { readonly type: 'find'; readonly search: string }
  | { readonly type: 'pick-customer'; readonly customerId: string }
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

const LONGEST_HOURS = 12

/** The state after a dialog: only the customer is remembered. */
export function idle({ customer }: DialogState): DialogState {
  return { ...IDLE, ...(customer ? { customer } : {}) }
}

/** What was kept, unless it is from another day's work. */
export function stillMeant(kept: DialogState | undefined, now: Instant): DialogState {
  return kept?.keptAt !== undefined && Date.parse(now) - Date.parse(kept.keptAt) <= LONGEST_HOURS * 3_600_000 ? kept : IDLE
}
