import type { Day } from '#domain/calendar'
import { objectionToExchange, worthOf } from '#domain/exchange'
import { add, share, subtract, times, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { expiryOf, prorate } from '#domain/prorate'
import { quoteCancellation, type CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'
import { objectionToReturns, type Objection } from '#domain/return-objections'

/** What can be done with units of a reservation. */
export type ChoiceCode = 'cancel-now' | 'exchange' | 'keep' | 'cancel-later'

/** One way to go on, seen from today; the same lines for each, in the billing currency. */
export interface Choice {
  readonly code: ChoiceCode
  /** The day on which it happens: today, the later day, or the expiry. */
  readonly day: Day
  /** What comes back before any fee. */
  readonly refund: Money
  readonly fee: Money
  readonly credit: Money
  /** What is paid from today on: payments until then, and the least new commitment of an exchange. */
  readonly stillToPay: Money
  /** Credit minus what is still paid: the money that moves in the end. */
  readonly net: Money
  /** What of the money already committed goes unused at today's utilisation; undefined where that is not known. */
  readonly idle?: Money
  /** What it counts against the cap, USD. */
  readonly countedUsd: Money
}

/** A way that is not open, and why. */
export interface ClosedChoice {
  readonly code: ChoiceCode
  readonly day: Day
  readonly refusal: Objection
}

/** Cancel now, exchange, keep to the end, cancel on a later day: always these four, in this order. */
export type Comparison = readonly (Choice | ClosedChoice)[]

/** Compares what can be done with the units. `usedPercent`: today's utilisation; undefined where Microsoft does not say. */
export function compareReturn(facts: CancellationFacts, policy: Policy, laterDay: Day, usedPercent: number | undefined): Comparison {
  const objection = objectionToReturns([facts], facts.asOf)
  if (objection) return (['cancel-now', 'exchange', 'keep', 'cancel-later'] as const).map((code) => ({ code, day: facts.asOf, refusal: objection }))
  return [cancelOn('cancel-now', facts.asOf, facts, policy, usedPercent), exchangeNow(facts, policy), keep(facts, policy, usedPercent), cancelOn('cancel-later', laterDay, facts, policy, usedPercent)]
}

/** The later day that is worth a look: the first on which a return over the cap fits, else 30 days on, but before the expiry. */
export function laterDayFor(facts: CancellationFacts, policy: Policy): Day {
  const answer = quoteCancellation(facts, policy)
  const fits = answer.outcome === 'refusal' && answer.code === 'refund-limit-exceeded' ? answer.details.firstDate : null
  return Math.max(facts.asOf + 1, Math.min(fits ?? facts.asOf + 30, expiryOf(facts.purchasedOn, facts.term) - 1))
}

function cancelOn(code: 'cancel-now' | 'cancel-later', day: Day, facts: CancellationFacts, policy: Policy, usedPercent: number | undefined): Choice | ClosedChoice {
  const quote = quoteCancellation({ ...facts, asOf: day }, policy)
  if (quote.outcome === 'refusal') return { code, day, refusal: quote }
  const paidUntil = subtract(committedOn(facts.asOf, facts, policy).future, committedOn(day, facts, policy).future)
  const consumed = subtract(add(committedOn(facts.asOf, facts, policy).worth, paidUntil), committedOn(day, facts, policy).worth)
  return choice(code, day, { refund: quote.refund, fee: quote.fee, stillToPay: paidUntil, countedUsd: quote.cap.counted }, code === 'cancel-now' ? zero(quote.refund.currency) : idleOf(consumed, usedPercent))
}

function exchangeNow(facts: CancellationFacts, policy: Policy): Choice | ClosedChoice {
  const { asOf } = facts
  const objection = objectionToExchange([facts], [], policy)
  if (objection) return { code: 'exchange', day: asOf, refusal: objection }
  const { refund, futurePayments } = worthOf(facts, asOf, policy).quote
  const none = zero(refund.currency)
  return choice('exchange', asOf, { refund, fee: none, stillToPay: add(refund, futurePayments), countedUsd: zero('USD') }, none)
}

function keep(facts: CancellationFacts, policy: Policy, usedPercent: number | undefined): Choice {
  const { worth, future } = committedOn(facts.asOf, facts, policy)
  const none = zero(worth.currency)
  return choice('keep', expiryOf(facts.purchasedOn, facts.term), { refund: none, fee: none, stillToPay: future, countedUsd: zero('USD') }, idleOf(add(worth, future), usedPercent))
}

function choice(code: ChoiceCode, day: Day, sums: Pick<Choice, 'refund' | 'fee' | 'stillToPay' | 'countedUsd'>, idle: Money | undefined): Choice {
  const credit = subtract(sums.refund, sums.fee)
  return { code, day, ...sums, credit, net: subtract(credit, sums.stillToPay), ...(idle ? { idle } : {}) }
}

// What is paid for and not used up yet, and what is to be paid until the end; for a day within the term.
function committedOn(day: Day, { purchasedOn, term, billingPlan, unitPrice, quantity }: CancellationFacts, policy: Policy): { worth: Money; future: Money } {
  const { days, paymentsToCome } = prorate(day, purchasedOn, term, billingPlan, policy.windowDays)
  const payment = times(unitPrice, quantity)
  return { worth: share(payment, ratio(days.remaining, days.term)), future: times(payment, paymentsToCome) }
}

function idleOf(committed: Money, usedPercent: number | undefined): Money | undefined {
  if (usedPercent === undefined) return undefined
  const idleHundredths = Math.round((100 - Math.min(Math.max(usedPercent, 0), 100)) * 100)
  return share(committed, ratio(idleHundredths, 10_000))
}
