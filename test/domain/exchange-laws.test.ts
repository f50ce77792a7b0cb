import assert from 'node:assert/strict'
import fc from 'fast-check'
import { quoteExchange, type ExchangeFacts, type ExchangeQuote } from '#domain/exchange'
import { POLICIES } from '#domain/policies'
import { anyExchange } from '#test/support/any-facts'
import { LAWS, type Exchanging } from '#test/support/exchange-laws'
import { SEED } from '#test/support/seed'

const RUNS = Number(process.env.FC_RUNS ?? 1000)

/** Runs a law on random facts: undefined where it held, else what fast-check says of the smallest counter-example. */
function counterExample(law: string, quote: Exchanging, runs = RUNS): string | undefined {
  const check = LAWS[law] ?? assert.fail(`no law "${law}"`)
  const details = fc.check(fc.property(anyExchange, fc.constantFrom(...POLICIES), (facts, policy) => check(quote, facts, policy)), { seed: SEED, numRuns: runs })
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : undefined
}

describe(`the laws of an exchange (FC_SEED=${SEED})`, () => {
  for (const law of Object.keys(LAWS)) it(law, () => assert.equal(counterExample(law, quoteExchange), undefined)).timeout(30_000)
})

// A law that no broken function breaks proves nothing: each is shown a bug that it must catch.
describe(`the laws of an exchange catch a planted bug (FC_SEED=${SEED})`, () => {
  const onQuote = (change: (quote: ExchangeQuote, facts: ExchangeFacts) => Partial<ExchangeQuote>): Exchanging => (facts, policy) => {
    const answer = quoteExchange(facts, policy)
    return answer.outcome === 'quote' ? { ...answer, ...change(answer, facts) } : answer
  }
  const plus = <Amount extends { minor: bigint }>(amount: Amount, minor: bigint): Amount => ({ ...amount, minor: amount.minor + minor })
  const firstLine = (lines: ExchangeQuote['lines']) => lines.map((line, index) => (index === 0 ? { ...line, amount: plus(line.amount, 1n) } : line))
  let calls = 0

  const BUGS: readonly [bug: string, law: string, quote: Exchanging][] = [
    ['a line that is off by one', 'the lines add up to what is payable', onQuote(({ lines }) => ({ lines: firstLine(lines) }))],
    ['lines without the payments to come', 'the lines add up to what is payable', onQuote(({ lines }) => ({ lines: lines.filter(({ code }) => code !== 'future-payments') }))],
    ['too little that is paid out', 'what is payable is never negative: what is bought less what is returned', onQuote(({ netPayable }) => ({ netPayable: { ...netPayable, minor: -netPayable.minor } }))],
    ['payments to come that are forgotten', 'what is returned is the sum of its parts, and what is bought of its own', onQuote(({ returned, returns }) => ({ returned: plus(returned, -(returns[0]?.futurePayments.minor ?? 0n)) }))],
    ['one purchase of several', 'what is returned is the sum of its parts, and what is bought of its own', (facts, policy) => quoteExchange({ ...facts, purchases: facts.purchases.slice(0, 1) }, policy)],
    ['a fee', 'a return brings what cancelling it would, without a fee and without a limit', onQuote(({ returns }) => ({ returns: returns.map((part) => ({ ...part, refund: { ...part.refund, minor: (part.refund.minor * 88n) / 100n } })) }))],
    ['a rounding for each unit', 'returning in two parts changes the total by one minor unit at most', onQuote(({ returned, returns }) => ({ returned: plus(returned, BigInt(returns.reduce((sum, { quantity }) => sum + quantity ** 2, 0))) }))],
    ['a first return that counts more', 'the order of the returns does not matter', onQuote(({ returned, returns }) => ({ returned: plus(returned, BigInt(returns[0]?.days.elapsed ?? 0)) }))],
    ['only the first return is looked at', 'one flaw among several returns is told wherever it stands, and where', (facts, policy) => quoteExchange({ ...facts, returns: facts.returns.slice(0, 1) }, policy)],
    ['more is wanted than is returned', 'what is bought may equal what is returned; a minor unit less is refused, short by it', (facts, policy) => {
      const answer = quoteExchange(facts, policy)
      return answer.outcome === 'quote' && answer.netPayable.minor === 0n ? { outcome: 'refusal', code: 'new-commitment-too-small', details: { shortBy: answer.netPayable, returned: answer.returned, purchases: answer.purchases } } : answer
    }],
    ['a unit less that is let through', 'what is bought may equal what is returned; a minor unit less is refused, short by it', (facts, policy) => {
      const [first] = facts.purchases
      return quoteExchange(first ? { ...facts, purchases: facts.purchases.with(0, { ...first, total: plus(first.total, 1n) }) } : facts, policy)
    }],
    ['a last exchange whatever the day', 'an exchange is the last one exactly where something that it buys cannot be exchanged later', (facts, policy) => {
      const answer = quoteExchange(facts, policy)
      return answer.outcome === 'quote' ? { ...answer, isLastExchange: facts.purchases.some(({ resourceType }) => policy.exchangeEnd?.products.includes(resourceType)) } : answer
    }],
    ['a last exchange for what is returned', 'an exchange is the last one exactly where something that it buys cannot be exchanged later', (facts, policy) => {
      const answer = quoteExchange(facts, policy)
      const end = policy.exchangeEnd
      return answer.outcome === 'quote' ? { ...answer, isLastExchange: end !== undefined && facts.asOf >= end.boughtFrom && facts.returns.some(({ resourceType }) => end.products.includes(resourceType)) } : answer
    }],
    ['a memory', 'the same facts give the same answer', onQuote(({ netPayable }) => ({ netPayable: plus(netPayable, BigInt(calls++)) }))],
  ]
  for (const [bug, law, quote] of BUGS) it(`${bug}: ${law}`, () => assert.ok(counterExample(law, quote, 20_000), 'was not caught')).timeout(30_000)

  it('every law has its bug', () => assert.deepEqual(new Set(BUGS.map(([, law]) => law)), new Set(Object.keys(LAWS))))
})
