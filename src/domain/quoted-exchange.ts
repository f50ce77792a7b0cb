import type { Day } from '#domain/calendar'
import type { ExchangeFacts, ExchangeQuote } from '#domain/exchange'
import type { Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { Purchase, PurchasePrice } from '#domain/purchase'
import type { ServiceTrouble } from '#domain/service-trouble'
import type { RateUsed } from '#domain/quoted-return'
import type { Objection } from '#domain/return-objections'
import type { Customer, Reservation, UnitPrice } from '#domain/reservation'

/** A reservation that is given back in an exchange, with what its worth was made from. */
export interface ReturnedReservation {
  readonly reservation: Reservation
  readonly quantity: number
  readonly price: UnitPrice
  /** Unknown counts as used. */
  readonly usage: 'used' | 'unused' | 'unknown'
}

/** What is bought instead, at Microsoft's price. */
export interface PricedPurchase {
  readonly purchase: Purchase
  readonly price: PurchasePrice
}

/**
 * A size that differs in premium storage alone: the reservation is changed in place.
 * Its term goes on, nothing is refunded or charged, and it is no new purchase.
 */
export interface SizeSwap {
  readonly outcome: 'swap'
  readonly policy: string
  readonly source: string
  readonly asOf: Day
  readonly quantity: number
  /** Stays as it is. */
  readonly expiry: Day
}

/** An exchange's quote, or its refusal, with everything that it was made from: what the exchange card shows. */
export interface QuotedExchange {
  readonly action: 'exchange'
  readonly customer: Customer
  readonly policy: Policy
  readonly asOf: Day
  readonly returns: readonly ReturnedReservation[]
  readonly purchases: readonly PricedPurchase[]
  readonly facts: ExchangeFacts
  readonly answer: ExchangeQuote | SizeSwap | Objection
  readonly rate: RateUsed
  /** Microsoft's own figures; undefined if Microsoft could not be asked, or need not be (a swap). */
  readonly microsoft?: ExchangeComparison
  /** Set where Microsoft answered with a no instead of figures. */
  readonly microsoftRefuses?: ServiceTrouble
  /** What would do, where the new commitment is too small; the least change first. */
  readonly enough: readonly PricedPurchase[]
}

/** What Microsoft's calculateExchange says of the same exchange. */
export interface ExchangeComparison {
  readonly returned: Money
  readonly purchases: Money
  readonly netPayable: Money
  /** Our net payable minus Microsoft's, where they differ by more than 0.01; undefined where they agree. */
  readonly difference?: Money
  readonly policyErrors: readonly ServiceTrouble[]
}
