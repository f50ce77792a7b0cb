import type { Day } from '#domain/calendar'
import { withoutCap } from '#domain/cap'
import { add, convert, times, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { prorate } from '#domain/prorate'
import { quoteCancellation } from '#domain/quote'
import { ratio } from '#domain/ratio'
import type { QuoteRefusalReason } from '#domain/refusal'
import type { Order } from '#adapters/sandbox/world'
import type { ReservationRow } from '#adapters/sandbox/world-file'
import type { Fault } from '#adapters/sandbox/wire'

/** What Microsoft would say of a return. Refund and credit differ by the fee, of which the API knows nothing. */
export interface Figures {
  readonly refund: Money
  /** The refund as the policy has it, whatever `microsoftDiffersBy` says. */
  readonly refundByRule: Money
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
  const uncapped = withoutCap(policy)
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
    refund: add(quote.refund, order.microsoftDiffersBy ?? zero(quote.refund.currency)),
    refundByRule: quote.refund,
    credit: quote.credit,
    refundUsd: usdOf('refund'),
    creditUsd: usdOf('credit'),
    remainingCommitment: quote.futurePayments,
    totalPaid: times(times(order.unitPrice, reservation.quantity), paymentsMade),
    paymentsMade,
    payments,
  }
}

/** The figures of a return that Microsoft.Capacity would reckon with, or why it would not. */
export function reckonReturn(order: Order, reservation: ReservationRow, quantity: number, day: Day, policy: Policy): Figures | Fault {
  if (reservation.state !== 'Succeeded') return { code: 'OperationCannotBePerformedInCurrentState', message: `The reservation is ${reservation.state} and cannot be returned.` }
  const figures = figuresOf(order, reservation, quantity, day, policy)
  if (!('refusal' in figures)) return figures
  if (figures.refusal === 'not-refundable') return { code: 'SelfServiceRefundNotSupported', message: `Reservations of type ${order.resourceType} cannot be returned.` }
  if (figures.refusal === 'invalid-quantity') return { code: 'InvalidRefundQuantity', message: `${quantity} is not a quantity that can be returned of ${reservation.quantity}.` }
  return { code: 'OperationCannotBePerformedInCurrentState', message: 'The reservation is not in force today.' }
}

/** How many payments there are and how many were made by a day. */
export function paymentsOf({ boughtOn, term, billingPlan }: Order, day: Day, policy: Policy): { paymentsMade: number; payments: number } {
  const payments = billingPlan === 'Upfront' ? 1 : 12 * Number(term.slice(1, -1))
  return { payments, paymentsMade: payments - prorate(day, boughtOn, term, billingPlan, policy.windowDays).paymentsToCome }
}
