import type { Day } from '#domain/calendar'
import { capOn, firstDayThatFits, type CapBefore, type CapEntry } from '#domain/cap'
import { add, compare, convert, share, subtract, times, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { expiryOf, prorate, type Days, type Prorated } from '#domain/prorate'
import { ratio, type Ratio } from '#domain/ratio'
import { refuse, type QuoteRefusalReason, type Refusal } from '#domain/refusal'
import { isKnownResourceType, type BillingPlan, type Term } from '#domain/reservation'

/** Everything that a cancellation's quote depends on. */
export interface CancellationFacts {
  readonly asOf: Day
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
  /** What counts against the cap already, USD. */
  readonly capEntries: readonly CapEntry[]
  /** USD for one unit of the billing currency. */
  readonly usdRate: Ratio
}

/** The cap with this return in it, USD. `commitment` is what Microsoft's documents would count; `thisRefund` what its service counts. */
export interface Cap extends CapBefore {
  readonly thisRefund: Money
  readonly commitment: Money
  /** `thisRefund` or `commitment`, as the policy says. */
  readonly counted: Money
  readonly remainingAfter: Money
}

/** One line of the sum; the lines add up to the credit. */
export type QuoteLine =
  | { readonly code: 'paid'; readonly amount: Money; readonly inputs: { readonly price: Money; readonly quantity: number } }
  | { readonly code: 'used'; readonly amount: Money; readonly inputs: Days & { readonly used: boolean } }
  | { readonly code: 'fee'; readonly amount: Money; readonly inputs: { readonly rate: Ratio; readonly refund: Money; readonly charged: boolean } }

/** What a cancellation brings, in the billing currency; nothing is negative except the lines `used` and `fee`. */
export interface Quote {
  readonly outcome: 'quote'
  readonly policy: string
  readonly source: string
  readonly asOf: Day
  readonly expiry: Day
  readonly quantity: number
  readonly days: Days
  readonly refund: Money
  readonly fee: Money
  /** What the fee would be, where the policy reserves one but does not charge it. */
  readonly feeReserved?: Money
  readonly credit: Money
  readonly futurePayments: Money
  readonly cap: Cap
  readonly lines: readonly QuoteLine[]
  readonly unknownProduct: boolean
}

/** Quotes the return of a reservation, or says why not. Source of each rule: the policy, and the sum in docs/quote.md. */
export function quoteCancellation(facts: CancellationFacts, policy: Policy): Quote | (Refusal & QuoteRefusalReason) {
  const { asOf, owned, quantity, resourceType } = facts
  const expiry = expiryOf(facts.purchasedOn, facts.term)
  if (quantity < 1 || quantity > owned) return refuse({ code: 'invalid-quantity', details: { quantity, owned } })
  if (asOf < facts.purchasedOn) return refuse({ code: 'not-started', details: { purchaseDate: facts.purchasedOn } })
  if (asOf >= expiry) return refuse({ code: 'expired', details: { expiry } })
  if (policy.notRefundable.includes(resourceType)) return refuse({ code: 'not-refundable', details: { reservedResourceType: resourceType } })

  const period = prorate(asOf, facts.purchasedOn, facts.term, facts.billingPlan, policy.windowDays)
  const sums = sumsFor(quantity, period, facts, policy)
  const before = capOn(asOf, facts.capEntries, policy)
  if (compare(sums.counted, before.remainingBefore) > 0) {
    const largestQuantity = largestThatFits(before.remainingBefore, period, facts, policy)
    const firstDate = firstDayThatFits(sums.counted, asOf, facts.capEntries, policy)
    return refuse({ code: 'refund-limit-exceeded', details: { measure: policy.capMeasure, counted: sums.counted, remainingBefore: before.remainingBefore, largestQuantity, firstDate } })
  }
  const { days } = period
  const { price, paid, refund, fee, feeReserved, credit, futurePayments, thisRefund, commitment, counted } = sums
  return {
    outcome: 'quote',
    policy: policy.version,
    source: policy.source,
    asOf,
    expiry,
    quantity,
    days,
    refund,
    fee,
    ...(policy.feeIsCharged ? {} : { feeReserved }),
    credit,
    futurePayments,
    cap: { ...before, thisRefund, commitment, counted, remainingAfter: subtract(before.remainingBefore, counted) },
    lines: [
      { code: 'paid', amount: paid, inputs: { price, quantity } },
      { code: 'used', amount: subtract(refund, paid), inputs: { ...days, used: facts.used } },
      { code: 'fee', amount: subtract(zero(fee.currency), fee), inputs: { rate: policy.feeRate, refund, charged: policy.feeIsCharged } },
    ],
    unknownProduct: !isKnownResourceType(resourceType),
  }
}

function sumsFor(quantity: number, { days, paymentsToCome }: Prorated, facts: CancellationFacts, policy: Policy) {
  const price = lower(facts.unitPrice, facts.currentUnitPrice)
  const paid = times(price, quantity)
  const inFull = days.withinWindow && !facts.used
  const refund = inFull ? paid : share(paid, ratio(days.remaining, days.term))
  const none = zero(refund.currency)
  const feeReserved = days.withinWindow ? none : share(refund, policy.feeRate)
  const fee = policy.feeIsCharged ? feeReserved : none
  const credit = subtract(refund, fee)
  const futurePayments = times(times(facts.unitPrice, quantity), paymentsToCome)
  const thisRefund = convert(credit, 'USD', facts.usdRate)
  const commitment = convert(add(credit, futurePayments), 'USD', facts.usdRate)
  const counted = policy.capMeasure === 'refund' ? thisRefund : commitment
  return { price, paid, refund, fee, feeReserved, credit, futurePayments, thisRefund, commitment, counted }
}

// More units never count less, so the border is found by halving.
function largestThatFits(room: Money, period: Prorated, facts: CancellationFacts, policy: Policy): number {
  let [fits, tooMany] = [0, facts.quantity]
  while (tooMany - fits > 1) {
    const middle = fits + Math.floor((tooMany - fits) / 2)
    if (compare(sumsFor(middle, period, facts, policy).counted, room) <= 0) fits = middle
    else tooMany = middle
  }
  return fits
}

function lower(bought: Money, current: Money | undefined): Money {
  return current && compare(current, bought) < 0 ? current : bought
}
