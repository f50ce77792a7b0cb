import type { Day } from '#domain/calendar'
import { add, convert, money, times, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { prorate } from '#domain/prorate'
import { quoteCancellation, type Quote } from '#domain/quote'
import { ratio } from '#domain/ratio'
import type { QuoteRefusalReason } from '#domain/refusal'
import type { Order, ReservationRow } from '#adapters/sandbox/world'

/** What Microsoft would say of a return. Refund and credit differ by the fee, of which the API knows nothing. */
export interface Figures {
  readonly refund: Money
  readonly refundUsd: Money
  readonly credit: Money
  readonly creditUsd: Money
  readonly remainingCommitment: Money
  /** For the whole reservation, not only for what is returned. */
  readonly totalPaid: Money
  readonly paymentsMade: number
  readonly payments: number
}

/** The figures of a return on a day, or the reason for which there are none. The cap is not looked at. */
export function figuresOf(order: Order, reservation: ReservationRow, quantity: number, day: Day, policy: Policy): Figures | { refusal: QuoteRefusalReason['code'] } {
  const uncapped = { ...policy, capLimit: money('USD', 10n ** 18n) }
  const facts = {
    asOf: day,
    resourceType: order.resourceType,
    term: order.term,
    billingPlan: order.billingPlan,
    purchasedOn: order.boughtOn,
    owned: reservation.quantity,
    quantity,
    used: order.utilization?.some((percent) => percent > 0) ?? false,
    capEntries: [],
  }
  const quote = quoteCancellation({ ...facts, unitPrice: order.unitPrice, usdRate: order.usdRate }, uncapped)
  if (quote.outcome === 'refusal') return { refusal: quote.code }
  // Microsoft prices in USD and bills in the customer's currency: the USD figure is not always the other one converted.
  const inUsd = order.unitPriceUsd ? quoteCancellation({ ...facts, unitPrice: order.unitPriceUsd, usdRate: ratio(1, 1) }, uncapped) : undefined
  const usdOf = (field: 'refund' | 'credit') => (inUsd?.outcome === 'quote' ? inUsd[field] : convert(quote[field], 'USD', order.usdRate))
  const { paymentsMade, payments } = paymentsOf(order, day, policy)
  return {
    ...withDifference(quote, order.microsoftDiffersBy),
    refundUsd: usdOf('refund'),
    creditUsd: usdOf('credit'),
    remainingCommitment: quote.futurePayments,
    totalPaid: times(times(order.unitPrice, reservation.quantity), paymentsMade),
    paymentsMade,
    payments,
  }
}

/** How many payments there are and how many were made by a day. */
export function paymentsOf({ boughtOn, term, billingPlan }: Order, day: Day, policy: Policy): { paymentsMade: number; payments: number } {
  const payments = billingPlan === 'Upfront' ? 1 : 12 * Number(term.slice(1, -1))
  return { payments, paymentsMade: payments - prorate(day, boughtOn, term, billingPlan, policy.windowDays).paymentsToCome }
}

function withDifference({ refund, credit }: Quote, difference: Money | undefined): { refund: Money; credit: Money } {
  return { refund: add(refund, difference ?? zero(refund.currency)), credit }
}
