import assert from 'node:assert/strict'
import { capOn } from '#domain/cap'
import { compare, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { CancellationFacts, quoteCancellation, Quote } from '#domain/quote'

/** Whatever quotes: the domain's function, or a broken one that a law must catch. */
export type Quoting = typeof quoteCancellation

/** What holds for every quote. Each law throws where it does not. */
export const LAWS: Readonly<Record<string, (quote: Quoting, facts: CancellationFacts, policy: Policy) => void>> = {
  'the credit lies between nothing and what was paid'(quote, facts, policy) {
    const { credit, lines, fee, futurePayments } = uncapped(quote, facts, policy)
    const paid = lines[0]?.amount ?? assert.fail('no line paid')
    assert.ok(credit.minor >= 0n && compare(credit, paid) <= 0 && fee.minor >= 0n && futurePayments.minor >= 0n)
    assert.ok(paid.minor <= facts.unitPrice.minor * BigInt(facts.quantity), 'refunds a price above the one that was paid')
  },

  'the lines add up to the credit'(quote, facts, policy) {
    const { lines, credit } = uncapped(quote, facts, policy)
    assert.deepEqual(sum(credit.currency, lines.map(({ amount }) => amount)), credit)
  },

  'a day later in the same period never brings more'(quote, facts, policy) {
    const today = uncapped(quote, facts, policy)
    if (today.days.remaining === 1) return // tomorrow is another period, or too late
    const tomorrow = uncapped(quote, { ...facts, asOf: facts.asOf + 1 }, policy)
    assert.ok(compare(tomorrow.credit, today.credit) <= 0, `${today.credit.minor}, then ${tomorrow.credit.minor}`)
  },

  'returning in two parts changes the total by rounding only'(quote, facts, policy) {
    if (facts.quantity < 2) return
    const whole = uncapped(quote, facts, policy)
    const parts = [1, facts.quantity - 1].map((quantity) => uncapped(quote, { ...facts, quantity }, policy))
    const difference = (pick: (of: Quote) => Money) => sum(whole.credit.currency, parts.map(pick)).minor - pick(whole).minor
    assert.equal(difference(({ futurePayments }) => futurePayments), 0n)
    // Each of three refunds is off by half a unit at most, each of three fees likewise.
    assert.ok([-1n, 0n, 1n].includes(difference(({ refund }) => refund)), 'refund')
    assert.ok([-3n, -2n, -1n, 0n, 1n, 2n, 3n].includes(difference(({ credit }) => credit)), 'credit')
  },

  'a refund is never further than half a unit from the exact share'(quote, facts, policy) {
    const { refund, lines, days } = uncapped(quote, facts, policy)
    const paid = lines[0]?.amount.minor ?? assert.fail('no line paid')
    if (days.withinWindow && !facts.used) return assert.equal(refund.minor, paid)
    const twice = 2n * (refund.minor * BigInt(days.term) - paid * BigInt(days.remaining))
    assert.ok(twice <= BigInt(days.term) && twice >= -BigInt(days.term))
  },

  'the largest quantity fits, and one more does not'(quote, facts, policy) {
    const answer = quote(facts, policy)
    if (answer.outcome === 'quote' || answer.code !== 'refund-limit-exceeded') return
    const { largestQuantity } = answer.details
    const fits = (quantity: number) => quote({ ...facts, quantity }, policy).outcome === 'quote'
    assert.ok(largestQuantity === 0 || fits(largestQuantity), `${largestQuantity} does not fit`)
    assert.ok(largestQuantity < facts.quantity && !fits(largestQuantity + 1), `${largestQuantity + 1} fits too`)
  },

  'the first date is the first later day on which the same count fits'(quote, facts, policy) {
    const answer = quote(facts, policy)
    if (answer.outcome === 'quote' || answer.code !== 'refund-limit-exceeded') return
    const { counted, firstDate } = answer.details
    const days = Array.from({ length: policy.capWindowDays }, (_, index) => facts.asOf + 1 + index)
    // Not by way of capOn, which the answer was found with.
    const room = (day: number) => facts.capEntries.reduce((left, { date, usd }) => (day - date < 365 ? left - usd.minor : left), 5_000_000n)
    assert.equal(firstDate, days.find((day) => counted.minor <= room(day)) ?? null)
  },

  'what fits is what does not count more than the room'(quote, facts, policy) {
    const { remainingBefore } = capOn(facts.asOf, facts.capEntries, policy)
    const { cap } = uncapped(quote, facts, policy)
    assert.equal(quote(facts, policy).outcome, compare(cap.counted, remainingBefore) <= 0 ? 'quote' : 'refusal')
  },

  'the same facts give the same answer'(quote, facts, policy) {
    assert.deepEqual(quote(facts, policy), quote(structuredClone(facts), policy))
  },
}

// The sums themselves, however much is left of the cap.
function uncapped(quote: Quoting, facts: CancellationFacts, policy: Policy): Quote {
  const capLimit = { ...policy.capLimit, minor: 10n ** 30n }
  const answer = quote({ ...facts, capEntries: [] }, { ...policy, capLimit })
  return answer.outcome === 'quote' ? answer : assert.fail(`refused: ${answer.code}`)
}
