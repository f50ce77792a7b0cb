import { addMonths, addYears, wholeMonthsBetween, type Day } from '#domain/calendar'
import type { BillingPlan, Term } from '#domain/reservation'

/** The days that a refund is prorated by, all in UTC calendar days. */
export interface Days {
  /** Since the purchase. */
  readonly elapsed: number
  /** Left of the period that is paid for: the term if Upfront, the current month if Monthly. */
  readonly remaining: number
  /** Length of that period. */
  readonly term: number
  /** True within the first days, in which there is no fee. */
  readonly withinWindow: boolean
}

/** The days, and how many payments are still to come after the current period's. */
export interface Prorated {
  readonly days: Days
  readonly paymentsToCome: number
}

const YEARS: Record<Term, number> = { P1Y: 1, P3Y: 3, P5Y: 5 }

/** The day on which a reservation ends: it is no longer in force on this day. */
export function expiryOf(purchasedOn: Day, term: Term): Day {
  return addYears(purchasedOn, YEARS[term])
}

/** How many payments the whole term has. */
export function paymentsIn(term: Term, billingPlan: BillingPlan): number {
  return billingPlan === 'Upfront' ? 1 : 12 * YEARS[term]
}

/**
 * The days of the paid period and the payments still to come, for a day within the term.
 * Monthly: payment k falls on the purchase day k months later (source: daily proration by remaining days in UTC).
 */
export function prorate(asOf: Day, purchasedOn: Day, term: Term, billingPlan: BillingPlan, windowDays: number): Prorated {
  const elapsed = asOf - purchasedOn
  const withinWindow = elapsed <= windowDays
  if (billingPlan === 'Upfront') {
    const expiry = expiryOf(purchasedOn, term)
    return { days: { elapsed, remaining: expiry - asOf, term: expiry - purchasedOn, withinWindow }, paymentsToCome: 0 }
  }
  const current = wholeMonthsBetween(purchasedOn, asOf)
  const start = addMonths(purchasedOn, current)
  const next = addMonths(purchasedOn, current + 1)
  return { days: { elapsed, remaining: next - asOf, term: next - start, withinWindow }, paymentsToCome: paymentsIn(term, billingPlan) - current - 1 }
}
