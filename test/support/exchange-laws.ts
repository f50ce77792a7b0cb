import assert from 'node:assert/strict'
import type { ExchangeFacts, ExchangeQuote, quoteExchange } from '#domain/exchange'
import { money, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { quoteCancellation } from '#domain/quote'
import { ratio } from '#domain/ratio'
import type { ReturnedUnits } from '#domain/return-sum'

/** Whatever quotes exchanges: the domain's function, or a broken one that a law must catch. */
export type Exchanging = typeof quoteExchange

const FLAWS: readonly { readonly code: string; readonly change: (units: ReturnedUnits, facts: ExchangeFacts) => Partial<ReturnedUnits> }[] = [
  { code: 'invalid-quantity', change: ({ owned }) => ({ quantity: owned + 1 }) },
  { code: 'not-started', change: (_, { asOf }) => ({ purchasedOn: asOf + 1 }) },
  { code: 'expired', change: (_, { asOf }) => ({ purchasedOn: asOf - 1827 }) },
  { code: 'not-exchangeable', change: () => ({ resourceType: 'RedHat' }) },
]

/** What holds for every exchange. Each law throws where it does not. */
export const LAWS: Readonly<Record<string, (quote: Exchanging, facts: ExchangeFacts, policy: Policy) => void>> = {
  'the lines add up to what is payable'(quote, facts, policy) {
    const { lines, netPayable } = affordable(quote, facts, policy)
    assert.deepEqual(sum(netPayable.currency, lines.map(({ amount }) => amount)), netPayable)
  },

  'what is payable is never negative: what is bought less what is returned'(quote, facts, policy) {
    const { netPayable, purchases, returned } = affordable(quote, facts, policy)
    assert.ok(netPayable.minor >= 0n)
    assert.equal(netPayable.minor, purchases.minor - returned.minor)
  },

  'what is returned is the sum of its parts, and what is bought of its own'(quote, facts, policy) {
    const asked = withEnough(facts)
    const { returns, returned, purchases } = affordable(quote, facts, policy)
    assert.deepEqual(returns.map(({ quantity }) => quantity), facts.returns.map(({ quantity }) => quantity))
    assert.equal(returned.minor, total(returns.flatMap(({ refund, futurePayments }) => [refund, futurePayments])))
    assert.equal(purchases.minor, total(asked.purchases.map((purchase) => purchase.total)))
  },

  'a return brings what cancelling it would, without a fee and without a limit'(quote, facts, policy) {
    const { returns } = affordable(quote, facts, policy)
    for (const [index, units] of facts.returns.entries()) {
      const alone = quoteCancellation({ ...units, asOf: facts.asOf, capEntries: [], usdRate: ratio(1, 10n ** 30n) }, policy)
      if (alone.outcome === 'refusal') assert.fail(`refused: ${alone.code}`)
      assert.deepEqual([returns[index]?.refund, returns[index]?.futurePayments, returns[index]?.days], [alone.refund, alone.futurePayments, alone.days])
    }
  },

  'returning in two parts changes the total by one minor unit at most'(quote, facts, policy) {
    const [first] = facts.returns
    if (!first || first.quantity < 2) return
    const whole = affordable(quote, { ...facts, returns: [first] }, policy)
    const parts = affordable(quote, { ...facts, returns: [{ ...first, quantity: 1 }, { ...first, quantity: first.quantity - 1 }] }, policy)
    const difference = parts.returned.minor - whole.returned.minor // three refunds, each off by half a unit at most; payments to come are not rounded
    assert.ok(difference >= -1n && difference <= 1n, `${difference}`)
  },

  'the order of the returns does not matter'(quote, facts, policy) {
    const there = affordable(quote, facts, policy)
    const back = affordable(quote, { ...facts, returns: facts.returns.toReversed() }, policy)
    assert.deepEqual([back.returned, back.netPayable, back.returns.toReversed()], [there.returned, there.netPayable, there.returns])
  },

  'one flaw among several returns is told wherever it stands, and where'(quote, facts, policy) {
    for (const { code, change } of FLAWS) {
      for (const [index, units] of facts.returns.entries()) {
        const answer = quote({ ...facts, returns: facts.returns.with(index, { ...units, ...change(units, facts) }) }, open(policy))
        assert.equal(answer.outcome === 'refusal' && answer.code, code)
        if (facts.returns.length > 1) assert.equal(answer.outcome === 'refusal' && 'return' in answer.details && answer.details.return, index)
      }
    }
  },

  'what is bought may equal what is returned; a minor unit less is refused, short by it'(quote, facts, policy) {
    const { returned } = affordable(quote, facts, policy)
    const bought = (minor: bigint) => quote({ ...facts, purchases: [{ resourceType: facts.returns[0]?.resourceType ?? '', term: 'P1Y', total: money(returned.currency, minor) }] }, open(policy))
    const equal = bought(returned.minor)
    assert.equal(equal.outcome === 'quote' && equal.netPayable.minor, 0n)
    if (returned.minor === 0n) return
    const short = bought(returned.minor - 1n)
    assert.deepEqual(short.outcome === 'refusal' && short.code === 'new-commitment-too-small' && short.details.shortBy, money(returned.currency, 1n))
  },

  'an exchange is the last one exactly where something that it buys cannot be exchanged later'(quote, facts, policy) {
    const answer = quote(withEnough(facts), policy)
    if (answer.outcome === 'refusal') return assert.equal(answer.code, 'exchange-window-closed')
    const isClosed = withEnough(facts).purchases.some(({ resourceType, total }) => {
      const again: ReturnedUnits = { resourceType, term: 'P3Y', billingPlan: 'Upfront', purchasedOn: facts.asOf, owned: 1, quantity: 1, unitPrice: total, used: true }
      const later = quote({ asOf: facts.asOf + 30, returns: [again], purchases: [{ resourceType, term: 'P3Y', total }] }, policy)
      return later.outcome === 'refusal' && later.code === 'exchange-window-closed'
    })
    assert.equal(answer.isLastExchange, isClosed)
  },

  'the same facts give the same answer'(quote, facts, policy) {
    assert.deepEqual(quote(facts, policy), quote(structuredClone(facts), policy))
  },
}

// The sums themselves, whenever it was bought and however little is bought.
function affordable(quote: Exchanging, facts: ExchangeFacts, policy: Policy): ExchangeQuote {
  const answer = quote(withEnough(facts), open(policy))
  return answer.outcome === 'quote' ? answer : assert.fail(`refused: ${answer.code}`)
}

function withEnough(facts: ExchangeFacts): ExchangeFacts {
  const [first, ...others] = facts.purchases
  return first ? { ...facts, purchases: [{ ...first, total: money(first.total.currency, first.total.minor + 10n ** 13n) }, ...others] } : facts
}

function open(policy: Policy): Policy {
  return { ...policy, exchangeEnd: undefined }
}

function total(amounts: readonly Money[]): bigint {
  return amounts.reduce((sum, { minor }) => sum + minor, 0n)
}
