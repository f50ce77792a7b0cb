import type { Day } from '#domain/calendar'
import { capOn, withoutCap } from '#domain/cap'
import { add, convert, money, sum, times, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { expiryOf } from '#domain/prorate'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'
import { bestPlan } from '#domain/spread/spread-search'
import type { Returned, SpreadTask } from '#domain/spread/spread-task'

/** So many units, returned on this day: the amounts that `quoteCancellation` gives then, if price, rate and rules stay as they are. */
export interface SpreadPart {
  readonly day: Day
  readonly quantity: number
  readonly credit: Money
  /** What it counts against the cap, USD. */
  readonly countedUsd: Money
  /** Payments of these units that fall away; nothing for Upfront. */
  readonly futurePayments: Money
}

/** A return in parts, each of which fits under the cap on its day. */
export interface Spread {
  /** By day; one part a day at most. None where nothing can be returned. */
  readonly parts: readonly SpreadPart[]
  /** Of all parts, as is what follows. */
  readonly credit: Money
  readonly futurePayments: Money
  readonly quantity: number
  /** Units in no part: what does not fit before they expire, or not in so few parts. */
  readonly left: number
  /** True where no other plan brings more. */
  readonly isProven: boolean
  /** Where that is not proven: credit and future payments that no plan exceeds. */
  readonly boundValue?: Money
}

/** How far to look for a plan. */
export interface SpreadEffort {
  /** Each part is a request of its own; at least 1. */
  readonly mostParts?: number
  /** What one part more must bring at least, in the billing currency; nothing if left out. */
  readonly leastGain?: Money
  /** A plan that pays sooner is taken where it brings less by no more than this; nothing if left out. */
  readonly indifference?: Money
  /** Steps of arithmetic, of some ten nanoseconds each, after which the best plan so far is taken. */
  readonly steps?: number
}

/**
 * Spreads a return that is over the refund cap: which units to return on which days, in at most `mostParts` parts.
 *
 * What is greatest is the value of all parts together: their credit, and the payments that then no longer fall due. That is what
 * each part brings compared with keeping its units to the end. For Upfront there are no payments to come, and the value is the
 * credit. For Monthly, a credit that is higher only because another month was paid in between is no gain: that payment
 * is one less that falls away. Of plans worth the same, the one with fewer parts is taken, then the earlier.
 *
 * Each part counts for `capWindowDays` from its day, so that room comes free again for the ones after it. Price, exchange rate, usage
 * and rules are taken to stay as they are. Nothing is planned for what `quoteCancellation` refuses for other reasons than the cap.
 * Always the same for the same facts. Throws a RangeError where an amount is above 4 * 10 ** 15 minor units.
 */
export function spreadReturn(facts: CancellationFacts, policy: Policy, { mostParts = 6, leastGain = zero(facts.unitPrice.currency), indifference = zero(facts.unitPrice.currency), steps = 3_000_000 }: SpreadEffort = {}): Spread {
  const { asOf, purchasedOn, term, billingPlan, quantity, unitPrice, usdRate } = facts
  const dayCount = quantity < 1 ? 0 : Math.max(0, expiryOf(purchasedOn, term) - asOf)
  const quoteOn = (day: number, units: number) => uncappedQuote({ ...facts, asOf: asOf + day, quantity: units }, policy)
  const task: SpreadTask = {
    dayCount,
    quantity,
    mostParts,
    leastGain: Number(add(zero(unitPrice.currency), leastGain).minor),
    windowDays: policy.capWindowDays,
    room: roomOn(dayCount, facts, policy),
    returnedOn: (day, units) => returned(quoteOn(day, units)),
    rounding: roundingOf(facts),
    countsItsValue: billingPlan === 'Upfront' && unitPrice.currency === policy.capLimit.currency && usdRate.numerator === usdRate.denominator,
    steps,
  }
  const { plan, atMost } = bestPlan(task, Number(add(zero(unitPrice.currency), indifference).minor))
  const parts = plan.parts.flatMap((part) => {
    const quote = quoteOn(part.day, part.quantity)
    return quote ? [{ day: quote.asOf, quantity: part.quantity, credit: quote.credit, countedUsd: quote.cap.counted, futurePayments: quote.futurePayments }] : []
  })
  const { currency } = unitPrice
  return {
    parts,
    credit: sum(currency, parts.map(({ credit }) => credit)),
    futurePayments: sum(currency, parts.map(({ futurePayments }) => futurePayments)),
    quantity: quantity - plan.left,
    left: plan.left,
    isProven: atMost <= plan.value,
    ...(atMost > plan.value ? { boundValue: add(money(currency, BigInt(atMost)), times(leastGain, plan.parts.length)) } : {}),
  }
}

function uncappedQuote(facts: CancellationFacts, policy: Policy): Quote | undefined {
  const answer = quoteCancellation({ ...facts, capEntries: [] }, withoutCap(policy))
  return answer.outcome === 'quote' ? answer : undefined
}

function returned(quote: Quote | undefined): Returned | undefined {
  return quote && { value: Number(add(quote.credit, quote.futurePayments).minor), counted: Number(quote.cap.counted.minor) }
}

// The room changes only on the days on which a refund begins or ends to count.
function roomOn(dayCount: number, { asOf, capEntries }: CancellationFacts, policy: Policy): number[] {
  const changes = new Set(capEntries.flatMap(({ date }) => [date, date + policy.capWindowDays]))
  let room = 0
  return Array.from({ length: dayCount }, (_, day) => {
    if (day === 0 || changes.has(asOf + day)) room = Number(capOn(asOf + day, capEntries, policy).remainingBefore.minor)
    return room
  })
}

/**
 * Refund and fee are rounded once each, the fee being the smaller: the credit of some units, and that of all, is less than one minor unit
 * from the exact amount. So it is less than two from its share; in USD, which are rounded once more, less than that and one.
 */
function roundingOf({ unitPrice, usdRate }: CancellationFacts): SpreadTask['rounding'] {
  return { value: 2, counted: Number(convert(money(unitPrice.currency, 2n), 'USD', usdRate).minor) + 2 }
}
