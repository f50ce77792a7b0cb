import type { Day } from '#domain/calendar'
import type { Currency } from '#domain/currency'
import type { ServiceTrouble } from '#domain/service-trouble'
import type { Money } from '#domain/money'
import type { CancellationFacts, Quote } from '#domain/quote'
import type { Objection } from '#domain/return-objections'
import type { Policy } from '#domain/policy'
import type { Ratio } from '#domain/ratio'
import type { Customer, Reservation, UnitPrice } from '#domain/reservation'

/** Microsoft's own figures for a return. It knows no fee. */
export interface MicrosoftRefund {
  /** Billing currency. */
  readonly refund: Money
  /** The same as Microsoft counts it against the cap, USD. */
  readonly refundUsd: Money
  /** What remains to be paid and would fall away. */
  readonly remainingCommitment: Money
  /** What was paid for the whole reservation so far. */
  readonly totalPaid: Money
  readonly consumedUsd: Money
  readonly limitUsd: Money
  /** Reasons for which Microsoft would refuse. */
  readonly policyErrors: readonly ServiceTrouble[]
}

/** A quote, or its refusal, with everything that it was made from: what the quote card shows. */
export interface QuotedReturn {
  readonly action: 'cancel'
  readonly customer: Customer
  readonly reservation: Reservation
  readonly quantity: number
  readonly policy: Policy
  readonly facts: CancellationFacts
  readonly answer: Quote | Objection
  readonly price: UnitPrice
  /** Unknown counts as used. */
  readonly usage: 'used' | 'unused' | 'unknown'
  readonly rate: RateUsed
  readonly cap: CapSources
  /** Microsoft's own figures; undefined if Microsoft could not be asked. */
  readonly microsoft?: MicrosoftFigures
  /** Set where Microsoft answered with a no instead of figures. */
  readonly microsoftRefuses?: ServiceTrouble
}

/** The rate to USD that the quote used. `same` for USD itself; `calculate-refund`: the ratio of Microsoft's two amounts. */
export interface RateUsed {
  /** The billing currency. */
  readonly currency: Currency
  readonly source: 'same' | 'partner-center' | 'calculate-refund'
  readonly usd: Ratio
  /** The first day of the rate's month. */
  readonly month?: Day
}

/** What the used part of the cap is made of, USD. */
export interface CapSources {
  /** Refunds that were paid in the window. */
  readonly refunded: Money
  /** Room held by the customer's other open cases. */
  readonly held: Money
  readonly heldByCases: readonly string[]
  /** `consumed-total`: the refunds could not be listed, Microsoft's sum stands in for them; `unknown`: neither could be had. */
  readonly source: 'transactions' | 'consumed-total' | 'unknown'
  /** Microsoft's sum, where it is not what we count as refunded. */
  readonly microsoftDiffers?: Money
  /** Microsoft's limit, where it is not the policy's. */
  readonly limitDiffers?: Money
}

/** What Microsoft's calculateRefund says of the same return. */
export interface MicrosoftFigures {
  readonly refund: Money
  /** Ours (before the fee) minus Microsoft's, where they differ by more than 0.01; undefined where they agree. */
  readonly difference?: Money
  readonly policyErrors: readonly ServiceTrouble[]
}
