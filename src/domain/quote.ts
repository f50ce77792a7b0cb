import type { Day } from '#domain/calendar'
import { capOn, firstDayThatFits, type CapBefore, type CapEntry } from '#domain/cap'
import { add, compare, convert, negate, share, subtract, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { expiryOf, prorate, type Days, type Prorated } from '#domain/prorate'
import type { Ratio } from '#domain/ratio'
import { refuse } from '#domain/refusal'
import { isKnownResourceType } from '#domain/reservation'
import { firstObjection, objectionToReturns, type Objection } from '#domain/return-objections'
import { comesBackInFull, sumOf, type ReturnedUnits } from '#domain/return-sum'

/** Everything that a cancellation's quote depends on. */
export interface CancellationFacts extends ReturnedUnits {
  readonly asOf: Day
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

/** One line of the sum; the lines add up to the credit. `rule`: the amount as a formula of the inputs. `source`: where the rule stands. */
export type QuoteLine = { readonly amount: Money; readonly rule: string; readonly source: string } & (
  | { readonly code: 'paid'; readonly inputs: { readonly price: Money; readonly quantity: number } }
  | { readonly code: 'used'; readonly inputs: Days & { readonly used: boolean } }
  | { readonly code: 'fee'; readonly inputs: { readonly rate: Ratio; readonly refund: Money; readonly charged: boolean } }
)

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
export function quoteCancellation(facts: CancellationFacts, policy: Policy): Quote | Objection {
  const { asOf, resourceType, purchasedOn, term, billingPlan } = facts
  const objection = objectionToReturns([facts], asOf) ?? firstObjection([facts], () => (policy.notReturnable.includes(resourceType) ? { code: 'not-refundable', details: { reservedResourceType: resourceType } } : undefined))
  if (objection) return objection

  const period = prorate(asOf, purchasedOn, term, billingPlan, policy.windowDays)
  const sums = creditOf(facts.quantity, period, facts, policy)
  const before = capOn(asOf, facts.capEntries, policy)
  if (compare(sums.counted, before.remainingBefore) > 0) return overTheCap(sums.counted, before, period, facts, policy)
  const { refund, fee, feeReserved, credit, futurePayments, thisRefund, commitment, counted } = sums
  return {
    outcome: 'quote',
    policy: policy.version,
    source: policy.source,
    asOf,
    expiry: expiryOf(purchasedOn, term),
    quantity: facts.quantity,
    days: period.days,
    refund,
    fee,
    ...(policy.feeIsCharged ? {} : { feeReserved }),
    credit,
    futurePayments,
    cap: { ...before, thisRefund, commitment, counted, remainingAfter: subtract(before.remainingBefore, counted) },
    lines: linesOf(sums, period.days, facts, policy),
    unknownProduct: !isKnownResourceType(resourceType),
  }
}

function linesOf({ price, paid, refund, fee }: ReturnType<typeof creditOf>, days: Days, facts: CancellationFacts, policy: Policy): QuoteLine[] {
  const { sources, feeRate, feeIsCharged } = policy
  const inFull = comesBackInFull(facts, days)
  const feeRule = days.withinWindow ? 'within the window: 0' : feeIsCharged ? '-(refund × rate)' : 'reserved, not charged: 0'
  return [
    { code: 'paid', amount: paid, inputs: { price, quantity: facts.quantity }, rule: 'price × quantity', source: sources.price },
    { code: 'used', amount: subtract(refund, paid), inputs: { ...days, used: facts.used }, rule: inFull ? 'unused within the window: 0' : 'paid × remaining ÷ term - paid', source: inFull ? sources.window : sources.days },
    { code: 'fee', amount: negate(fee), inputs: { rate: feeRate, refund, charged: feeIsCharged }, rule: feeRule, source: days.withinWindow ? sources.window : sources.fee },
  ]
}

function creditOf(quantity: number, period: Prorated, facts: CancellationFacts, policy: Policy) {
  const { price, paid, refund, futurePayments } = sumOf(facts, quantity, period)
  const none = zero(refund.currency)
  const feeReserved = period.days.withinWindow ? none : share(refund, policy.feeRate)
  const fee = policy.feeIsCharged ? feeReserved : none
  const credit = subtract(refund, fee)
  const thisRefund = convert(credit, 'USD', facts.usdRate)
  const commitment = convert(add(credit, futurePayments), 'USD', facts.usdRate)
  const counted = policy.capMeasure === 'refund' ? thisRefund : commitment
  return { price, paid, refund, fee, feeReserved, credit, futurePayments, thisRefund, commitment, counted }
}

function overTheCap(counted: Money, { remainingBefore }: CapBefore, period: Prorated, facts: CancellationFacts, policy: Policy): Objection {
  const fits = (quantity: number) => compare(creditOf(quantity, period, facts, policy).counted, remainingBefore) <= 0
  const firstDate = firstDayThatFits(counted, facts.asOf, facts.capEntries, policy)
  return refuse({ code: 'refund-limit-exceeded', details: { measure: policy.capMeasure, counted, remainingBefore, largestQuantity: largestThatFits(facts.quantity, fits), firstDate } })
}

// More units never count less, so the border is found by halving.
function largestThatFits(asked: number, fits: (quantity: number) => boolean): number {
  let [largest, tooMany] = [0, asked]
  while (tooMany - largest > 1) {
    const middle = largest + Math.floor((tooMany - largest) / 2)
    if (fits(middle)) largest = middle
    else tooMany = middle
  }
  return largest
}
