import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { POLICIES } from '#domain/policies'
import type { Policy } from '#domain/policy'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'
import { anyFacts } from '#test/support/any-facts'
import { LAWS, type Quoting } from '#test/support/quote-laws'
import { SEED } from '#test/support/seed'

const RUNS = Number(process.env.FC_RUNS ?? 2000)
const anyPolicy = fc.constantFrom(...POLICIES, ...POLICIES.map((policy) => ({ ...policy, capMeasure: 'commitment' as const })))

/** Runs a law on random facts: undefined where it held, else what fast-check says of the smallest counter-example. */
function counterExample(law: string, quote: Quoting, runs = RUNS): string | undefined {
  const check = LAWS[law] ?? assert.fail(`no law "${law}"`)
  const details = fc.check(fc.property(anyFacts, anyPolicy, (facts, policy) => check(quote, facts, policy)), { seed: SEED, numRuns: runs })
  return details.failed ? fc.defaultReportMessage(details) ?? 'failed' : undefined
}

describe(`the laws of a quote (FC_SEED=${SEED})`, () => {
  for (const law of Object.keys(LAWS)) it(law, () => assert.equal(counterExample(law, quoteCancellation), undefined)).timeout(30_000)

  it('the time zone of the process does not matter, for any start from 2019 to 2035', async () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu']
    const answers = await Promise.all(zones.map((TZ) => promisify(execFile)(process.execPath, ['test/support/quote-sample.ts'], { env: { ...process.env, TZ, FC_SEED: String(SEED) }, maxBuffer: 1e8 })))
    const [first = ''] = answers.map(({ stdout }) => stdout)
    assert.equal(first.split('\n').length, 300 + 300 + 17 + 1)
    for (const [index, { stdout }] of answers.entries()) assert.deepEqual(stdout.split('\n'), first.split('\n'), zones[index])
  }).timeout(30_000)
})

// A law that no broken function breaks proves nothing: each is shown a bug that it must catch.
describe(`the laws catch a planted bug (FC_SEED=${SEED})`, () => {
  const onQuote = (change: (quote: Quote, facts: CancellationFacts, policy: Policy) => Partial<Quote>): Quoting => (facts, policy) => {
    const answer = quoteCancellation(facts, policy)
    return answer.outcome === 'quote' ? { ...answer, ...change(answer, facts, policy) } : answer
  }
  const onRefusal = (change: { largestQuantity?: (of: number) => number; firstDate?: (of: number | null) => number | null }): Quoting => (facts, policy) => {
    const answer = quoteCancellation(facts, policy)
    if (answer.outcome === 'quote' || answer.code !== 'refund-limit-exceeded') return answer
    const { largestQuantity, firstDate } = answer.details
    return { ...answer, details: { ...answer.details, largestQuantity: change.largestQuantity?.(largestQuantity) ?? largestQuantity, firstDate: change.firstDate ? change.firstDate(firstDate) : firstDate } }
  }
  const plus = <Amount extends { minor: bigint }>(amount: Amount, minor: bigint): Amount => ({ ...amount, minor: amount.minor + minor })
  const shareOf = <Amount extends { minor: bigint }>(paid: Amount, remaining: number, term: number): Amount => ({ ...paid, minor: (paid.minor * BigInt(remaining)) / BigInt(term) })
  const exactShare = 'a refund is never further than half a unit from the exact share'
  let calls = 0

  const BUGS: readonly [bug: string, law: string, quote: Quoting][] = [
    ['a refund that is rounded down', exactShare, onQuote(({ days, lines, refund }) => (days.withinWindow ? {} : { refund: shareOf(lines[0]?.amount ?? refund, days.remaining, days.term) }))],
    ['a term of 365 days in every year', exactShare, onQuote(({ days, lines, refund }) => ({ refund: shareOf(lines[0]?.amount ?? refund, days.remaining, 365) }))],
    ['the higher of two prices', 'the credit lies between nothing and what was paid', (facts, policy) => quoteCancellation({ ...facts, unitPrice: facts.currentUnitPrice ?? facts.unitPrice }, policy)],
    ['a fee that is not in the lines', 'the lines add up to the credit', onQuote(({ credit }) => ({ credit: plus(credit, -1n) }))],
    ['a window that opens late', 'a day later in the same period never brings more', (facts, policy) => quoteCancellation(facts, { ...policy, windowDays: facts.asOf - facts.purchasedOn === 3 ? -1 : 5 })],
    ['a rounding for each unit', 'returning in two parts changes the total by rounding only', onQuote((quote, { quantity }) => ({ credit: plus(quote.credit, BigInt(quantity * quantity)) }))],
    ['a quantity one too large', 'the largest quantity fits, and one more does not', onRefusal({ largestQuantity: (of) => of + 1 })],
    ['a quantity one too small', 'the largest quantity fits, and one more does not', onRefusal({ largestQuantity: (of) => Math.max(0, of - 1) })],
    ['a window of 366 days', 'the first date is the first later day on which the same count fits', (facts, policy) => quoteCancellation(facts, { ...policy, capWindowDays: 366 })],
    ['a first date a day late', 'the first date is the first later day on which the same count fits', onRefusal({ firstDate: (of) => of && of + 1 })],
    ['a window of 364 days', 'what fits is what does not count more than the room', (facts, policy) => quoteCancellation(facts, { ...policy, capWindowDays: 364 })],
    ['a memory', 'the same facts give the same answer', onQuote(({ credit }) => ({ credit: plus(credit, BigInt(calls++)) }))],
  ]
  for (const [bug, law, quote] of BUGS) it(`${bug}: ${law}`, () => assert.ok(counterExample(law, quote, 20_000), 'was not caught')).timeout(30_000)

  it('every law has its bug', () => assert.deepEqual(new Set(BUGS.map(([, law]) => law)), new Set(Object.keys(LAWS))))
})
