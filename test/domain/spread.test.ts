import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formatDay } from '#domain/calendar'
import { add, compare, convert, decimalOf, money, zero, type Money } from '#domain/money'
import { POLICIES } from '#domain/policies'
import type { Policy } from '#domain/policy'
import { expiryOf } from '#domain/prorate'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'
import { ratio } from '#domain/ratio'
import { spreadReturn, type Spread, type SpreadEffort } from '#domain/spread'
import { soonestPlan } from '#domain/spread/spread-climb'
import { emptyPlan } from '#domain/spread/spread-plan'
import { bestFrom, bestPlan, type Found } from '#domain/spread/spread-search'
import { daysOf, type SpreadTask } from '#domain/spread/spread-task'
import { amountOf, day, policy, usd } from '#test/support/a-quote'
import { anyFacts } from '#test/support/any-facts'
import { SEED } from '#test/support/seed'

const RUNS = Number(process.env.FC_RUNS ?? 2000)

/** 100 units of 1,000.00 USD, upfront for the 1,095 days from 1 March 2024, used; on 1 March 2025 (730 days left) each is worth 666.67. */
const FACTS: CancellationFacts = {
  asOf: day('2025-03-01'),
  resourceType: 'VirtualMachines',
  term: 'P3Y',
  billingPlan: 'Upfront',
  purchasedOn: day('2024-03-01'),
  owned: 100,
  quantity: 100,
  unitPrice: usd('1000.00'),
  used: true,
  capEntries: [],
  usdRate: ratio(1, 1),
}

function spread(changes: Partial<CancellationFacts> = {}, effort: SpreadEffort = {}, version = 'self-service-2022'): Spread {
  return spreadReturn({ ...FACTS, ...changes }, policy(version), effort)
}

/** The parts as one reads them: `75 on 2025-03-01: 50000.00`. */
function read({ parts }: Spread): string[] {
  return parts.map((part) => `${part.quantity} on ${formatDay(part.day)}: ${decimalOf(part.credit)}`)
}

describe('a return that is spread over days', () => {
  it('is one part where all of it fits today', () => {
    // 75 × 1000 × 730 / 1095 = 50,000.00: the cap to the cent.
    const found = spread({ quantity: 75 })
    assert.deepEqual(read(found), ['75 on 2025-03-01: 50000.00'])
    assert.deepEqual([found.quantity, found.left, found.isProven, found.boundValue], [75, 0, true, undefined])
  })

  it('returns the rest when the first part counts no more', () => {
    // 75 units fill the cap today. 365 days later it is free again: 25 × 1000 × 365 / 1095 = 8,333.33.
    const found = spread()
    assert.deepEqual(read(found), ['75 on 2025-03-01: 50000.00', '25 on 2026-03-01: 8333.33'])
    assert.deepEqual([found.credit, found.left, found.isProven], [usd('58333.33'), 0, true])
  })

  it('waits a day where that lets one unit more in', () => {
    // A day earlier a unit is worth 1000 × 731 / 1095 = 667.58, and 74 of them 49,400.91: 26 would have to wait for a year.
    // In one day 75 are 50,000.00: 75 × 0.91 less, but one unit is returned at 666.67 instead of 1000 × 366 / 1095 = 334.25.
    const found = spread({ asOf: day('2025-02-28') }, { mostParts: 2 })
    assert.deepEqual(read(found), ['75 on 2025-03-01: 50000.00', '25 on 2026-03-01: 8333.33'])
    assert.equal(found.isProven, true)
  })

  it('does not wait for what is worth less than having the money sooner', () => {
    // Two units of 61,200.00 a year, 222 days left, 12 % of fee: one is worth 32,756.25 today (61,200.00 × 222 ÷ 365 less 12 %), the other fits in 106 days for 17,115.88.
    // A few cents more come of other days, for nothing but rounding.
    const changes = { term: 'P1Y', purchasedOn: day('2026-07-02'), asOf: day('2026-11-22'), quantity: 2, owned: 2, unitPrice: usd('61200.00') } as const
    const [most, soonest] = [spread(changes, {}, 'csp-2020'), spread(changes, { indifference: usd('1.00') }, 'csp-2020')]
    assert.ok(most.credit.minor - soonest.credit.minor <= 100n && most.credit.minor >= soonest.credit.minor)
    assert.deepEqual(read(soonest), ['1 on 2026-11-22: 32756.25', '1 on 2027-03-08: 17115.88'])
    assert.deepEqual(soonest.boundValue ?? soonest.credit, most.credit)
    // Where waiting pays, it is waited for.
    assert.deepEqual(read(spread({ asOf: day('2025-02-28') }, { mostParts: 2, indifference: usd('1.00') })), ['75 on 2025-03-01: 50000.00', '25 on 2026-03-01: 8333.33'])
  })

  it('returns a single unit apart where that is worth a part', () => {
    // 74 units today, and one when it has shrunk into what is left: 50,000.00 - 49,400.91 = 599.09 = 1000 × 656 / 1095, in 75 days.
    // The other 25 a year after the 74, not a day later: 25 × 1000 × 366 / 1095 = 8,356.16. In all 22.83 more than in two parts.
    const asOf = day('2025-02-28')
    assert.deepEqual(read(spread({ asOf })), ['74 on 2025-02-28: 49400.91', '1 on 2025-05-14: 599.09', '25 on 2026-02-28: 8356.16'])
    assert.deepEqual(read(spread({ asOf }, { leastGain: usd('22.82') })).length, 3)
    assert.deepEqual(read(spread({ asOf }, { leastGain: usd('22.84') })).length, 2)
  })

  it('uses what is left, and the rest when an earlier refund counts no more', () => {
    // 40,000.00 were refunded on 31 March 2024. 15 × 666.67 = 10,000.00 fit today; on 31 March 2025 there is room for 40,000.00 and
    // 700 days left: 45 × 1000 × 700 / 1095 = 28,767.12.
    const found = spread({ quantity: 60, capEntries: [{ date: day('2024-03-31'), usd: usd('40000.00') }] })
    assert.deepEqual(read(found), ['15 on 2025-03-01: 10000.00', '45 on 2025-03-31: 28767.12'])
    assert.equal(found.isProven, true)
  })

  it('is empty where nothing fits before the reservation ends', () => {
    // One year from 1 April 2024: gone before the refund of February 2025 counts no more.
    const found = spread({ term: 'P1Y', purchasedOn: day('2024-04-01'), capEntries: [{ date: day('2025-02-01'), usd: usd('50000.00') }] })
    assert.deepEqual(found, { parts: [], credit: usd('0.00'), futurePayments: usd('0.00'), quantity: 0, left: 100, isProven: true })
  })

  it('waits until a unit above the cap has shrunk below it', () => {
    // 100,000 × 182 / 365 = 49,863.01 is the first below 50,000: 183 days after the purchase.
    const found = spread({ term: 'P1Y', purchasedOn: day('2025-01-01'), owned: 1, quantity: 1, unitPrice: usd('100000.00') })
    assert.deepEqual(read(found), ['1 on 2025-07-03: 49863.01'])
    assert.equal(found.isProven, true)
  })

  it('leaves what never fits', () => {
    // 60 unused units, within the window: 50 × 1000 in full. They count for 365 days, and the year is over.
    const found = spread({ term: 'P1Y', purchasedOn: day('2025-03-01'), used: false, quantity: 60 })
    assert.deepEqual(read(found), ['50 on 2025-03-01: 50000.00'])
    assert.deepEqual([found.quantity, found.left, found.isProven], [50, 10, true])
  })

  it('takes the fee into account', () => {
    // The fee makes a unit worth 666.67 - 12 %: 85 × 1000 × 730 / 1095 = 56,666.67, less 6,800.00. 86 would be 50,453.33.
    // The fees of 15 units a year later: 5,000.00 - 600.00.
    assert.deepEqual(read(spread({}, {}, 'csp-2020')), ['85 on 2025-03-01: 49866.67', '15 on 2026-03-01: 4400.00'])
  })

  it('does not pay another month for a higher credit', () => {
    // On the last day of the month 1000 / 31 = 32.26 come back and 23 payments fall away; tomorrow it were 1000.00 and 22.
    const found = spread({ billingPlan: 'Monthly', asOf: day('2025-03-31'), quantity: 1 })
    assert.deepEqual(read(found), ['1 on 2025-03-31: 32.26'])
    assert.deepEqual(found.futurePayments, usd('23000.00'))
  })

  it('waits within a month until all payments can fall away', () => {
    // 100 × 1000 a month: on 16 April half of April is left, 15 of 30 days: 50,000.00, and 22 months fall away for all.
    const found = spread({ billingPlan: 'Monthly', asOf: day('2025-04-01') }, { mostParts: 1 })
    assert.deepEqual(read(found), ['100 on 2025-04-16: 50000.00'])
    assert.deepEqual([found.futurePayments, found.isProven], [usd('2200000.00'), true])
  })

  it('has no more parts than allowed', () => {
    const capEntries = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((month) => ({ date: day('2024-03-15') + month * 30, usd: usd('5000.00') }))
    const credits = [1, 2, 3, 4, 6, 8].map((mostParts) => {
      const found = spread({ capEntries }, { mostParts })
      assert.ok(found.parts.length <= mostParts)
      return found.credit
    })
    for (const [index, credit] of credits.entries()) assert.ok(index === 0 || compare(credit, credits[index - 1]!) > 0, `${index} does not bring more`)
  })

  it('says what no plan exceeds where the steps are too few for a proof', () => {
    const facts = { quantity: 100, capEntries: [1, 2, 3, 4, 5].map((month) => ({ date: day('2024-03-15') + month * 60, usd: usd('9000.00') })) }
    const [hasty, patient] = [spread(facts, { steps: 0 }), spread(facts)]
    assert.equal(hasty.isProven, false)
    assert.ok(compare(patient.credit, hasty.boundValue ?? usd('0.00')) <= 0)
    assert.ok(compare(hasty.credit, patient.credit) <= 0)
  })

  it('counts in USD and pays in the billing currency', () => {
    // 75 units are 50,000.00 EUR, at 1.25 USD 62,500.00. 60 are 40,000.00 EUR and 50,000.00 USD; the others wait for a year.
    const found = spread({ quantity: 75, unitPrice: amountOf('EUR', '1000.00'), usdRate: ratio(5, 4) })
    assert.deepEqual(read(found), ['60 on 2025-03-01: 40000.00', '15 on 2026-03-01: 5000.00'])
    assert.deepEqual(found.parts.map(({ countedUsd }) => countedUsd), [usd('50000.00'), usd('6250.00')])
  })

  it('returns nothing that cannot be returned', () => {
    const refused = [{ resourceType: 'Databricks' }, { quantity: 0 }, { quantity: 101 }, { asOf: day('2027-03-01') }]
    for (const changes of refused) {
      const { parts, quantity, left, isProven } = spread(changes)
      assert.deepEqual({ parts, quantity, left, isProven }, { parts: [], quantity: 0, left: changes.quantity ?? 100, isProven: true })
    }
    // Before the purchase there is nothing to return yet; on its day, in full.
    assert.deepEqual(read(spread({ asOf: day('2024-02-20'), quantity: 50, used: false })), ['50 on 2024-03-01: 50000.00'])
  })

  it('refuses amounts that are too large to be exact', () => {
    assert.throws(() => spread({ unitPrice: money('USD', 10n ** 16n) }), RangeError)
  })
})

/** A few units over a few days: falling or jumping values, counts that follow them or do not, refunds before and after the first day. */
const anyTask: fc.Arbitrary<SpreadTask> = fc
  .record({
    dayCount: fc.integer({ min: 1, max: 12 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    windowDays: fc.integer({ min: 1, max: 7 }),
    mostParts: fc.integer({ min: 1, max: 4 }),
    leastGain: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
    kind: fc.constantFrom('falling', 'monthly', 'any', 'apart'),
    scale: fc.constantFrom(1, 10, 100),
    numbers: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 24, maxLength: 24 }),
    limit: fc.integer({ min: 0, max: 500 }),
    refunds: fc.array(fc.record({ from: fc.integer({ min: -7, max: 6 }), share: fc.integer({ min: 0, max: 80 }) }), { maxLength: 3 }),
    notOn: fc.nat({ max: 20 }),
  })
  .map(({ kind, scale, numbers, limit, refunds, notOn, ...rest }) => {
    // In hundredths of a minor unit, so that quantities round differently.
    const valueOn = (at: number) => scale * (kind === 'falling' ? Math.floor((100 * (rest.dayCount - at)) / rest.dayCount) : kind === 'monthly' ? 25 * (4 - (at % 4)) + 80 * Math.floor((15 - at) / 4) : numbers[at]!)
    const countedOn = (at: number) => (kind === 'apart' ? scale * numbers[12 + at]! : kind === 'monthly' ? scale * 25 * (4 - (at % 4)) : kind === 'falling' ? Math.floor((valueOn(at) * 4) / 5) : valueOn(at))
    const room = Math.floor((limit * scale) / 100)
    return {
      ...rest,
      room: Array.from({ length: rest.dayCount }, (_, at) => refunds.reduce((left, { from, share }) => (from <= at && at < from + rest.windowDays ? left - Math.floor((room * share) / 100) : left), room)),
      returnedOn: (at: number, units: number) => (at === notOn ? undefined : { value: Math.round((units * valueOn(at)) / 100), counted: Math.round((units * countedOn(at)) / 100) }),
      rounding: { value: 1, counted: 1 },
      countsItsValue: kind === 'any',
      steps: 1e9,
    }
  })

type TriedPart = readonly [on: number, units: number, value: number, counted: number]

/** Tries every plan. Of plans worth the same: fewer parts; then earlier; then more units. */
function bestOfAll({ dayCount, quantity, windowDays, mostParts, leastGain, room, returnedOn }: SpreadTask): { value: number; parts: readonly TriedPart[] } {
  let best: { value: number; parts: readonly TriedPart[] } = { value: 0, parts: [] }
  const keyOf = (parts: readonly TriedPart[]) => parts.flatMap(([on, units]) => [on, -units])
  const isEarlier = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((number, index) => number !== b[index])
    return at >= 0 && a[at]! < b[at]!
  }
  const tryAll = (parts: readonly TriedPart[], value: number, left: number) => {
    if (value > best.value || (value === best.value && (parts.length < best.parts.length || (parts.length === best.parts.length && isEarlier(keyOf(parts), keyOf(best.parts)))))) best = { value, parts }
    if (parts.length === mostParts) return
    for (let on = (parts.at(-1)?.[0] ?? -1) + 1; on < dayCount; on++) {
      const counting = parts.reduce((total, [before, , , counted]) => (on < before + windowDays ? total + counted : total), 0)
      for (let units = 1; units <= left; units++) {
        const returned = returnedOn(on, units)
        if (returned && counting + returned.counted <= room[on]!) tryAll([...parts, [on, units, returned.value, returned.counted]], value + returned.value - leastGain, left - units)
      }
    }
  }
  tryAll([], 0, quantity)
  return best
}

/** Undefined where the plans are those of trying everything, and proven; else what fast-check says of the smallest counter-example. */
function counterExample(find: (task: SpreadTask) => Found, runs: number): string | undefined {
  const property = fc.property(anyTask, (task) => {
    const [{ plan, atMost }, best] = [find(task), bestOfAll(task)]
    assert.deepEqual({ value: plan.value, parts: plan.parts.map(({ day: on, quantity }) => [on, quantity]) }, { value: best.value, parts: best.parts.map(([on, units]) => [on, units]) })
    assert.equal(atMost, best.value)
  })
  const details = fc.check(property, { seed: SEED, numRuns: runs })
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : undefined
}

/** Without a plan to start with, so that the bounds alone decide what is looked at. */
function searchAlone(task: SpreadTask): Found {
  const days = daysOf(task)
  return bestFrom(emptyPlan(days), days)
}

describe(`a spread, against all plans there are (FC_SEED=${SEED})`, () => {
  it('is the best of all plans, and proven to be', () => assert.equal(counterExample(bestPlan, RUNS), undefined)).timeout(60_000)
  it('is the same without a plan to start with', () => assert.equal(counterExample(searchAlone, RUNS), undefined)).timeout(60_000)

  // A check that no broken search fails proves nothing.
  const soonest = (task: SpreadTask): Found => {
    const plan = soonestPlan(daysOf(task))
    return { plan, atMost: plan.value }
  }
  const BUGS: readonly [bug: string, find: (task: SpreadTask) => Found][] = [
    ['as many as fit as soon as they fit', soonest],
    ['a window that is a day short', (task) => bestPlan({ ...task, windowDays: task.windowDays - 1 || 1 })],
    ['a part too few', (task) => bestPlan({ ...task, mostParts: Math.max(1, task.mostParts - 1) })],
    ['bounds that know of no rounding', (task) => searchAlone({ ...task, rounding: { value: 0, counted: 0 } })],
    ['a search that gives up at once', (task) => searchAlone({ ...task, steps: 0 })],
    ['parts that count what they are worth', (task) => searchAlone({ ...task, countsItsValue: true })],
  ]
  for (const [bug, find] of BUGS) it(`catches ${bug}`, () => assert.ok(counterExample(find, 20_000), 'was not caught')).timeout(60_000)
})

describe(`a spread of any return (FC_SEED=${SEED})`, () => {
  const anyPolicy = fc.constantFrom(...POLICIES, ...POLICIES.map((each) => ({ ...each, capMeasure: 'commitment' as const })))
  const check = (runs: number, law: (facts: CancellationFacts, under: Policy) => void) => fc.assert(fc.property(anyFacts, anyPolicy, law), { seed: SEED, numRuns: Math.ceil(runs) })
  const quick = { mostParts: 4, steps: 100_000 }
  const quoted = (facts: CancellationFacts, under: Policy): Quote => {
    const answer = quoteCancellation(facts, under)
    return answer.outcome === 'quote' ? answer : assert.fail(`refused: ${answer.code}`)
  }
  const valueOf = ({ credit, futurePayments }: Pick<Spread, 'credit' | 'futurePayments'>) => add(credit, futurePayments)

  it('can be filed part by part, to the cent', () => {
    check(RUNS / 80, (facts, under) => {
      const found = spreadReturn(facts, under, quick)
      assert.ok(found.parts.length <= quick.mostParts)
      const capEntries = [...facts.capEntries]
      let [owned, credit, payments]: [number, Money, Money] = [facts.owned, zero(facts.unitPrice.currency), zero(facts.unitPrice.currency)]
      let before = facts.asOf - 1
      for (const part of found.parts) {
        assert.ok(part.day > before)
        const quote = quoted({ ...facts, asOf: part.day, quantity: part.quantity, owned, capEntries }, under)
        assert.deepEqual({ ...part }, { day: quote.asOf, quantity: quote.quantity, credit: quote.credit, countedUsd: quote.cap.counted, futurePayments: quote.futurePayments })
        capEntries.push({ date: part.day, usd: part.countedUsd })
        ;[owned, credit, payments, before] = [owned - part.quantity, add(credit, part.credit), add(payments, part.futurePayments), part.day]
      }
      assert.deepEqual([found.credit, found.futurePayments], [credit, payments])
      assert.equal(found.quantity, facts.owned - owned)
      assert.equal(found.left, facts.quantity - found.quantity)
      assert.equal(found.isProven, found.boundValue === undefined)
      if (found.boundValue) assert.ok(compare(found.boundValue, valueOf(found)) > 0)
    })
  }).timeout(60_000)

  it('brings at least what returning as many as fit as soon as they fit brings', () => {
    check(RUNS / 80, (facts, under) => {
      const soonest = { credit: zero(facts.unitPrice.currency), futurePayments: zero(facts.unitPrice.currency) }
      const capEntries = [...facts.capEntries]
      let left = facts.quantity
      for (let asOf = facts.asOf, parts = 0; asOf < expiryOf(facts.purchasedOn, facts.term) && left > 0 && parts < quick.mostParts; asOf++) {
        const asked = { ...facts, asOf, quantity: left, capEntries }
        const answer = quoteCancellation(asked, under)
        const quantity = answer.outcome === 'quote' ? left : answer.code === 'refund-limit-exceeded' ? answer.details.largestQuantity : assert.fail(answer.code)
        if (quantity === 0) continue
        const quote = quoted({ ...asked, quantity }, under)
        soonest.credit = add(soonest.credit, quote.credit)
        soonest.futurePayments = add(soonest.futurePayments, quote.futurePayments)
        capEntries.push({ date: asOf, usd: quote.cap.counted })
        left -= quantity
        parts++
      }
      const found = spreadReturn(facts, under, quick)
      assert.ok(compare(valueOf(found), valueOf(soonest)) >= 0, `${decimalOf(valueOf(found))}, but as soon as they fit ${decimalOf(valueOf(soonest))}`)
      if (found.boundValue) assert.ok(compare(found.boundValue, valueOf(soonest)) >= 0)
    })
  }).timeout(60_000)

  it('is the same for the same facts', () => {
    check(RUNS / 200, (facts, under) => assert.deepEqual(spreadReturn(facts, under, quick), spreadReturn(structuredClone(facts), under, quick)))
  }).timeout(60_000)

  // The bounds rest on this.
  it('has parts that are their share of the whole, but for rounding', () => {
    check(RUNS, (facts, under) => {
      const uncapped = { ...under, capLimit: money('USD', 10n ** 30n) }
      const amounts = (quantity: number) => {
        const quote = quoted({ ...facts, quantity, capEntries: [] }, uncapped)
        return [valueOf(quote).minor, quote.cap.counted.minor] as const
      }
      const whole = amounts(facts.quantity)
      const most = [2n, convert(money(facts.unitPrice.currency, 2n), 'USD', facts.usdRate).minor + 2n] as const
      for (const quantity of [1, Math.ceil(facts.quantity / 3)]) {
        const some = amounts(quantity)
        for (const at of [0, 1] as const) {
          const off = some[at] * BigInt(facts.quantity) - whole[at] * BigInt(quantity)
          assert.ok((off < 0n ? -off : off) <= most[at] * BigInt(facts.quantity), `${quantity} units: ${some[at]}, of all ${whole[at]}`)
        }
      }
    })
  }).timeout(60_000)
})
