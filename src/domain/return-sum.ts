import type { Day } from '#domain/calendar'
import { compare, share, times, type Money } from '#domain/money'
import type { Prorated } from '#domain/prorate'
import { ratio } from '#domain/ratio'
import type { BillingPlan, Term } from '#domain/reservation'

/** Units of a reservation that are to be returned. */
export interface ReturnedUnits {
  readonly resourceType: string
  readonly term: Term
  readonly billingPlan: BillingPlan
  readonly purchasedOn: Day
  /** Units owned. */
  readonly owned: number
  /** Units to return. */
  readonly quantity: number
  /** One unit, one payment. */
  readonly unitPrice: Money
  /** The same at today's price; the lower of the two is the base of the refund. */
  readonly currentUnitPrice?: Money
  readonly used: boolean
}

/** What a return is worth before any fee, in the billing currency. */
export interface ReturnSum {
  /** The lower of the bought and the current price. */
  readonly price: Money
  /** The price of all units, for the term or for the current month. */
  readonly paid: Money
  readonly refund: Money
  /** Payments that are not made yet and fall away; always at the price that was bought at. */
  readonly futurePayments: Money
}

/** The sum of a return of so many units (source of each rule: `policies.ts`; the sum in docs/quote.md). */
export function sumOf(units: ReturnedUnits, quantity: number, { days, paymentsToCome }: Prorated): ReturnSum {
  const price = lower(units.unitPrice, units.currentUnitPrice)
  const paid = times(price, quantity)
  const refund = comesBackInFull(units, days) ? paid : share(paid, ratio(days.remaining, days.term))
  return { price, paid, refund, futurePayments: times(times(units.unitPrice, quantity), paymentsToCome) }
}

/** True within the first days where nothing was used: then all that was paid comes back. */
export function comesBackInFull({ used }: Pick<ReturnedUnits, 'used'>, { withinWindow }: Prorated['days']): boolean {
  return withinWindow && !used
}

function lower(bought: Money, current: Money | undefined): Money {
  return current && compare(current, bought) < 0 ? current : bought
}
