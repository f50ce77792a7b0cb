import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compare, money, sum, type Money } from '#domain/money'
import { planReturns, type Plan, type PlanCandidate, type PlanOption } from '#domain/plan'
import { Memory } from '#domain/plan/plan-memory'
import { PLAN_CORPUS, type PlanCase } from '#test/support/plan-corpus'
import { SEED } from '#test/support/seed'

const RUNS = Number(process.env.FC_RUNS ?? 1000)
const usd = (cents: number): Money => money('USD', BigInt(cents))
const centsOf = ({ minor }: Money): number => Number(minor)

/** An option of a quantity: what it brings, and what it counts unless that is the same. */
const option = (quantity: number, credit: number, counted = credit): PlanOption => ({ quantity, creditUsd: usd(credit), countedUsd: usd(counted) })
const candidate = (id: string, ...options: PlanOption[]): PlanCandidate => ({ id, options })
const told = ({ chosen }: Plan) => chosen.map(({ id, option: { quantity } }) => `${quantity} of ${id}`)

describe('a plan of returns', () => {
  it('fills the room to the cent if it can', () => {
    // 30.00 + 45.00 = 75.00; all that is larger is above: 60.00 + 20.00 = 80.00, 45.00 + 20.00 + 30.00 = 95.00.
    const plan = planReturns([candidate('a', option(1, 3000), option(2, 6000)), candidate('b', option(1, 4500)), candidate('c', option(1, 2000))], usd(7500))
    assert.deepEqual(told(plan), ['1 of a', '1 of b'])
    assert.deepEqual([plan.creditUsd, plan.countedUsd, plan.boundUsd, plan.leastCases, plan.isProven], [usd(7500), usd(7500), usd(7500), 2, true])
  })

  it('has the fewest cases of all that bring as much', () => {
    // 10.00 + 20.00 + 30.00 = 60.00 in three cases, 20.00 + 40.00 in two, 60.00 of d alone.
    const candidates = [candidate('a', option(1, 1000), option(2, 2000)), candidate('b', option(1, 2000), option(2, 4000)), candidate('c', option(1, 3000)), candidate('d', option(1, 2000), option(2, 4000), option(3, 6000))]
    assert.deepEqual(told(planReturns(candidates, usd(6000))), ['3 of d'])
    assert.deepEqual(told(planReturns(candidates.slice(0, 3), usd(6000))), ['2 of a', '2 of b'])
  })

  it('brings the most for the room where payments to come count as well', () => {
    // 10.00 for 50.00 of room is less than 9.00 for 30.00 and 8.00 for 20.00: 17.00 for 50.00.
    const candidates = [candidate('a', option(1, 1000, 5000)), candidate('b', option(1, 900, 3000)), candidate('c', option(1, 800, 2000))]
    const plan = planReturns(candidates, usd(5000))
    assert.deepEqual(told(plan), ['1 of b', '1 of c'])
    assert.deepEqual([plan.creditUsd, plan.countedUsd], [usd(1700), usd(5000)])
    assert.deepEqual(told(planReturns(candidates, usd(4999))), ['1 of b'])
  })

  it('returns everything that brings something where it fits, each as much as brings most', () => {
    // 2 units of b bring no more than 1: they only count more.
    const plan = planReturns([candidate('b', option(1, 500), option(2, 500, 700)), candidate('a', option(1, 100), option(2, 200)), candidate('none'), candidate('nothing', option(1, 0))], usd(700))
    assert.deepEqual(told(plan), ['2 of a', '1 of b'])
    assert.deepEqual([plan.creditUsd, plan.isProven, plan.leastCases], [usd(700), true, 2])
  })

  it('is empty where nothing fits, and where there is nothing', () => {
    for (const candidates of [[], [candidate('a')], [candidate('a', option(1, 101), option(2, 202))]]) {
      const plan = planReturns(candidates, usd(100))
      assert.deepEqual([plan.chosen, plan.creditUsd, plan.boundUsd, plan.isProven], [[], usd(0), usd(0), true])
    }
  })

  it('takes nothing that counts anything where there is no room, or less than none', () => {
    const candidates = [candidate('a', option(1, 1), option(2, 2)), candidate('free', option(1, 700, 0), option(2, 900, 1))]
    for (const cents of [0, -1, -5_000_000]) assert.deepEqual(told(planReturns(candidates, usd(cents))), ['1 of free'])
  })

  it('never takes two options of one reservation, and never one that brings nothing', () => {
    // 1 and 2 units would fill 30.00 together; 20.00 is the most that one option brings.
    assert.deepEqual(told(planReturns([candidate('a', option(1, 1000), option(2, 2000)), candidate('b', option(1, 0))], usd(3000))), ['2 of a'])
  })

  it('takes the first id, and the fewest units, of equals', () => {
    const copies = ['c', 'a', 'b'].map((id) => candidate(id, option(1, 400), option(2, 400), option(3, 700)))
    assert.deepEqual(told(planReturns(copies, usd(800))), ['1 of a', '1 of b'])
    assert.deepEqual(told(planReturns(copies.toReversed(), usd(800))), ['1 of a', '1 of b'])
  })

  it('needs another case for a cent more', () => {
    // 50.00 + 50.00 = 100.00 in two cases, 99.99 in one: credit goes before cases.
    const candidates = [candidate('a', option(1, 5000)), candidate('b', option(1, 5000)), candidate('c', option(1, 9999))]
    assert.deepEqual(told(planReturns(candidates, usd(10_000))), ['1 of a', '1 of b'])
    assert.deepEqual(told(planReturns(candidates, usd(9999))), ['1 of c'])
  })

  it('says how far it may be from the best where the steps end before the proof', () => {
    const { candidates, room } = PLAN_CORPUS.find(({ name }) => name === 'weakly-correlated') ?? assert.fail()
    const [quick, best] = [planReturns(candidates, room, 1000), planReturns(candidates, room)]
    assert.ok(!quick.isProven && best.isProven)
    assert.ok(compare(quick.creditUsd, best.creditUsd) <= 0 && compare(best.creditUsd, quick.boundUsd) <= 0)
  })

  it('refuses options that count less than nothing, and amounts that cannot be added exactly', () => {
    assert.throws(() => planReturns([candidate('a', option(1, 5, -1))], usd(10)), RangeError)
    assert.throws(() => planReturns([candidate('a', option(1, 2 ** 52)), candidate('b', option(1, 2 ** 52))], money('USD', 2n ** 60n)), RangeError)
  })
})

/** A plan to make. */
interface Instance {
  readonly candidates: readonly PlanCandidate[]
  readonly room: number
  /** Undefined for as many as the plan takes by itself. */
  readonly steps: number | undefined
}
type Planning = (candidates: readonly PlanCandidate[], room: Money, steps?: number) => Plan

/** Reservations of a few products in several sizes, and some with any options; amounts are rounded units, and multiples of a number. */
const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    products: fc.array(fc.record({ tenths: fc.integer({ min: 1, max: 300 }), beyond: fc.oneof(fc.constant(0), fc.nat(30)), byCase: fc.oneof(fc.constant(0), fc.nat(40)) }), { minLength: 1, maxLength: 4 }),
    isPlain: fc.boolean(),
    members: fc.array(fc.record({ product: fc.nat(3), quantity: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 }),
    others: fc.array(fc.array(fc.record({ credit: fc.nat(60), counted: fc.nat(60) }), { maxLength: 5 }), { maxLength: 2 }),
    multiple: fc.constantFrom(1, 1, 7, 100),
    roomAt: fc.integer({ min: -20, max: 1020 }),
    steps: fc.oneof(fc.constant(undefined), fc.nat(2000)),
  })
  .map(({ products, isPlain, members, others, multiple, roomAt, steps }) => {
    const known = members.map(({ product, quantity }) => {
      const { tenths, beyond, byCase } = products[product % products.length] ?? assert.fail()
      return Array.from({ length: quantity }, (_, index) => {
        const credit = Math.round((tenths * (index + 1)) / 10) * multiple
        return option(index + 1, credit, isPlain ? credit : credit + (beyond * (index + 1) + byCase) * multiple)
      })
    })
    const any = others.map((options) => options.map(({ credit, counted }, index) => option(index + 1, credit, isPlain ? credit : counted)))
    const candidates = [...known, ...any].map((options, at) => candidate(`r${at}`, ...options))
    const all = candidates.reduce((total, { options }) => total + Math.max(0, ...options.map(({ countedUsd }) => centsOf(countedUsd))), 0)
    return { candidates, room: Math.round((all * roomAt) / 1000), steps }
  })

/** The best credit and the fewest cases, for certain: for every amount of room the best of what was seen so far, one reservation after the other. */
function bestOf({ candidates, room }: Instance): { credit: number; cases: number } {
  const size = Math.max(0, room) + 1
  let [credits, cases] = [new Int32Array(size), new Int32Array(size)]
  for (const { options } of candidates) {
    const [before, casesBefore] = [credits, cases]
    credits = before.slice()
    cases = casesBefore.slice()
    for (const { creditUsd, countedUsd } of options) {
      const [credit, counted] = [centsOf(creditUsd), centsOf(countedUsd)]
      for (let at = counted; credit > 0 && at < size; at++) {
        const [total, count] = [before[at - counted]! + credit, casesBefore[at - counted]! + 1]
        if (total < credits[at]! || (total === credits[at] && count >= cases[at]!)) continue
        credits[at] = total
        cases[at] = count
      }
    }
  }
  return { credit: credits[size - 1]!, cases: cases[size - 1]! }
}

/** Every plan that fits. */
function* everyPlan([first, ...rest]: readonly PlanCandidate[], room: number): Generator<{ credit: number; cases: number; chosen: Plan['chosen'] }> {
  if (!first) {
    yield { credit: 0, cases: 0, chosen: [] }
    return
  }
  yield* everyPlan(rest, room)
  for (const each of first.options) {
    if (centsOf(each.countedUsd) > Math.max(0, room) || centsOf(each.creditUsd) === 0) continue
    for (const { credit, cases, chosen } of everyPlan(rest, room - centsOf(each.countedUsd))) yield { credit: credit + centsOf(each.creditUsd), cases: cases + 1, chosen: [{ id: first.id, option: each }, ...chosen] }
  }
}

/** What holds for every plan. Each law throws where it does not. */
const LAWS: Readonly<Record<string, (plan: Planning, instance: Instance) => void>> = {
  'what is chosen fits the room, and is at most one option of each reservation'(plan, { candidates, room, steps }) {
    const { chosen } = plan(candidates, usd(room), steps)
    assert.equal(new Set(chosen.map(({ id }) => id)).size, chosen.length, 'twice the same')
    for (const { id, option } of chosen) assert.ok(candidates.some((each) => each.id === id && each.options.includes(option)), 'not an option')
    assert.ok(chosen.every(({ option: { creditUsd } }) => creditUsd.minor > 0n), 'brings nothing')
    assert.ok(sum('USD', chosen.map(({ option }) => option.countedUsd)).minor <= BigInt(Math.max(0, room)), 'does not fit')
  },

  'the amounts are the sums of what is chosen'(plan, { candidates, room, steps }) {
    const { chosen, creditUsd, countedUsd } = plan(candidates, usd(room), steps)
    assert.deepEqual([creditUsd, countedUsd], [sum('USD', chosen.map(({ option }) => option.creditUsd)), sum('USD', chosen.map(({ option }) => option.countedUsd))])
  },

  'no other plan brings more'(plan, instance) {
    assert.equal(centsOf(plan(instance.candidates, usd(instance.room)).creditUsd), bestOf(instance).credit)
  },

  'no other plan that brings as much has fewer cases'(plan, instance) {
    assert.equal(plan(instance.candidates, usd(instance.room)).chosen.length, bestOf(instance).cases)
  },

  'a small plan is proven'(plan, { candidates, room }) {
    assert.ok(plan(candidates, usd(room)).isProven)
  },

  'what is called proven is the best'(plan, instance) {
    const { isProven, creditUsd, chosen } = plan(instance.candidates, usd(instance.room), instance.steps)
    if (isProven) assert.deepEqual({ credit: centsOf(creditUsd), cases: chosen.length }, bestOf(instance))
  },

  'the bounds are never on the wrong side of the best plan'(plan, instance) {
    const [best, { creditUsd, boundUsd, leastCases }] = [bestOf(instance), plan(instance.candidates, usd(instance.room), instance.steps)]
    assert.ok(centsOf(creditUsd) <= best.credit && best.credit <= centsOf(boundUsd), `${creditUsd.minor} <= ${best.credit} <= ${boundUsd.minor}`)
    if (centsOf(creditUsd) === best.credit) assert.ok(leastCases <= best.cases, `${leastCases} <= ${best.cases}`)
  },

  'the order of the candidates does not matter'(plan, { candidates, room, steps }) {
    assert.deepEqual(plan(candidates.toReversed(), usd(room), steps), plan(candidates, usd(room), steps))
  },
}

/** Runs a law on random plans: undefined where it held, else what fast-check says of the smallest counter-example. */
function counterExample(law: string, plan: Planning, runs = RUNS): string | undefined {
  const check = LAWS[law] ?? assert.fail(`no law "${law}"`)
  const details = fc.check(fc.property(anyInstance, (instance) => check(plan, instance)), { seed: SEED, numRuns: runs })
  return details.failed ? fc.defaultReportMessage(details) ?? 'failed' : undefined
}

describe(`the laws of a plan (FC_SEED=${SEED})`, () => {
  for (const law of Object.keys(LAWS)) it(law, () => assert.equal(counterExample(law, planReturns), undefined)).timeout(60_000)

  it('agree with trying everything', () => {
    const few = anyInstance.filter(({ candidates }) => candidates.length <= 5)
    fc.assert(
      fc.property(few, (instance) => {
        const plans = [...everyPlan(instance.candidates, instance.room)]
        const credit = Math.max(...plans.map((plan) => plan.credit))
        assert.deepEqual(bestOf(instance), { credit, cases: Math.min(...plans.filter((plan) => plan.credit === credit).map(({ cases }) => cases)) })
      }),
      { seed: SEED, numRuns: Math.min(RUNS, 300) },
    )
  }).timeout(60_000)
})

// A law that no broken function breaks proves nothing: each is shown a bug that it must catch.
describe(`the laws of a plan catch a planted bug (FC_SEED=${SEED})`, () => {
  const fits = 'what is chosen fits the room, and is at most one option of each reservation'
  const bounds = 'the bounds are never on the wrong side of the best plan'
  const more = 'no other plan brings more'
  const fewer = 'no other plan that brings as much has fewer cases'
  const plus = ({ minor }: Money, cents: number) => usd(Number(minor) + cents)

  const greedily: Planning = (candidates, room) => {
    const best = candidates.flatMap(({ id, options }) => options.map((each) => ({ id, option: each }))).sort((a, b) => compare(b.option.creditUsd, a.option.creditUsd))
    let left = Math.max(0, centsOf(room))
    const chosen: Plan['chosen'][number][] = []
    for (const each of best) {
      const counted = centsOf(each.option.countedUsd)
      if (counted > left || each.option.creditUsd.minor === 0n || chosen.some(({ id }) => id === each.id)) continue
      left -= counted
      chosen.push(each)
    }
    return { ...planReturns(candidates, room), chosen, creditUsd: sum('USD', chosen.map(({ option }) => option.creditUsd)) }
  }
  const withMostCases: Planning = (candidates, room) => {
    const best = planReturns(candidates, room)
    if (candidates.length > 5) return best
    const equals = [...everyPlan(candidates, centsOf(room))].filter(({ credit }) => credit === centsOf(best.creditUsd))
    return { ...best, chosen: equals.reduce((a, b) => (b.cases > a.cases ? b : a)).chosen }
  }
  const byPlace: Planning = (candidates, room, steps) => {
    const plan = planReturns(candidates.map(({ options }, at) => candidate(String(at), ...options)), room, steps)
    return { ...plan, chosen: plan.chosen.map(({ id, option }) => ({ id: candidates[Number(id)]?.id ?? '', option })) }
  }
  const eachOptionAlone: Planning = (candidates, room, steps) => {
    const plan = planReturns(candidates.flatMap(({ id, options }) => options.map((each, at) => candidate(`${id}/${at}`, each))), room, steps)
    return { ...plan, chosen: plan.chosen.map(({ id, option }) => ({ id: id.split('/')[0] ?? '', option })) }
  }

  const BUGS: readonly [bug: string, law: string, plan: Planning][] = [
    ['a room that is a cent too large', fits, (candidates, room, steps) => planReturns(candidates, plus(room, 1), steps)],
    ['each option on its own', fits, eachOptionAlone],
    ['what is counted for what is brought', 'the amounts are the sums of what is chosen', (...facts) => { const plan = planReturns(...facts); return { ...plan, creditUsd: plan.countedUsd } }],
    ['the most credit first', more, greedily],
    ['a reservation that is forgotten', more, ([, ...candidates], room) => planReturns(candidates, room)],
    ['only whole reservations', more, (candidates, room) => planReturns(candidates.map(({ id, options }) => candidate(id, ...options.slice(-1))), room)],
    ['a room that is a cent too small', more, (candidates, room) => planReturns(candidates, plus(room, -1))],
    ['cases that do not count', fewer, withMostCases],
    ['a proof that is never complete', 'a small plan is proven', (...facts) => ({ ...planReturns(...facts), isProven: false })],
    ['a proof without a search', 'what is called proven is the best', (candidates, room) => ({ ...planReturns(candidates, room, 0), isProven: true })],
    ['a bound that is a cent too low', bounds, (...facts) => { const plan = planReturns(...facts); return { ...plan, boundUsd: plus(plan.boundUsd, -1) } }],
    ['a bound on the cases that is one too high', bounds, (...facts) => { const plan = planReturns(...facts); return { ...plan, leastCases: plan.leastCases + 1 } }],
    ['a bound that trusts the first plan', bounds, (candidates, room) => { const plan = planReturns(candidates, room, 0); return { ...plan, boundUsd: plan.creditUsd } }],
    ['ids that are not looked at', 'the order of the candidates does not matter', byPlace],
  ]
  for (const [bug, law, plan] of BUGS) it(`${bug}: ${law}`, () => assert.ok(counterExample(law, plan, 20_000), 'was not caught')).timeout(60_000)

  it('every law has its bug', () => assert.deepEqual(new Set(BUGS.map(([, law]) => law)), new Set(Object.keys(LAWS))))
})

describe(`the memory of a search (FC_SEED=${SEED})`, () => {
  it('knows the least credit that was out of reach from each position, and nothing of the others', () => {
    const notes = fc.array(fc.tuple(fc.oneof(fc.nat(50), fc.integer({ min: 2 ** 40, max: 2 ** 40 + 50 })), fc.nat(20)), { maxLength: 200 })
    fc.assert(
      fc.property(notes, (all) => {
        const [memory, least] = [new Memory(), new Map<number, number>()]
        for (const [position, credit] of all) {
          memory.note(position, credit)
          least.set(position, Math.min(least.get(position) ?? Infinity, credit))
        }
        for (const position of [...Array(52).keys(), 2 ** 40, 2 ** 40 + 7, 2 ** 41]) {
          for (const credit of [0, 5, 10, 20]) assert.equal(memory.isHopeless(position, credit), credit >= (least.get(position) ?? Infinity))
        }
      }),
      { seed: SEED, numRuns: Math.min(RUNS, 300) },
    )
  })
})

/** The work that a plan of the corpus may be: well below the most that a plan takes by itself. */
const CORPUS_STEPS = 2_000_000

describe('the plans of 200 reservations that are hard to prove', () => {
  it('are at least 25 for the measure of the service and the measure of the documents', () => {
    assert.ok(PLAN_CORPUS.length >= 25)
    assert.ok(PLAN_CORPUS.every(({ candidates }) => candidates.length === 200 && candidates.every(({ options }) => options.length <= 100)))
    assert.deepEqual(new Set(PLAN_CORPUS.map(isPlain)), new Set([true, false]))
  })

  for (const { name, candidates, room } of PLAN_CORPUS) {
    it(name, () => {
      const plan = planReturns(candidates, room)
      assert.ok(plan.isProven, `brings ${plan.creditUsd.minor} of at most ${plan.boundUsd.minor} with ${plan.chosen.length} cases of at least ${plan.leastCases}`)
      assert.ok(plan.steps <= CORPUS_STEPS, `${plan.steps} steps`)
      LAWS['what is chosen fits the room, and is at most one option of each reservation']?.(() => plan, { candidates, room: centsOf(room), steps: undefined })
      assert.deepEqual(planReturns(candidates.toReversed(), room), plan)
    })
  }
})

const isPlain = ({ candidates }: PlanCase) => candidates.every(({ options }) => options.every(({ creditUsd, countedUsd }) => creditUsd.minor === countedUsd.minor))

// Where every option counts what it brings, a bit for each amount tells which totals there are: shifting all bits by an option adds it.
describe('the plans that are hard to prove, proven again with a bit for every total', () => {
  const dividesBoth = (a: bigint, b: bigint): bigint => (b === 0n ? a : dividesBoth(b, a % b))
  const divisorOf = (all: readonly bigint[]) => all.reduce(dividesBoth, 0n)
  const amountsOf = ({ candidates, room }: PlanCase) => candidates.map(({ options }) => options.map(({ countedUsd }) => countedUsd.minor).filter((minor) => minor <= room.minor))

  function greatestTotal(each: PlanCase): bigint {
    const amounts = amountsOf(each)
    const unit = divisorOf(amounts.flat())
    const last = each.room.minor / unit
    const mask = (1n << (last + 1n)) - 1n
    let totals = 1n
    for (const options of amounts) totals = options.reduce((bits, amount) => bits | (totals << (amount / unit)), totals) & mask
    return BigInt(totals.toString(16).length * 4 - Math.clz32(parseInt(totals.toString(16)[0] ?? '0', 16)) + 28 - 1) * unit
  }

  const bytes = (each: PlanCase) => (amountsOf(each).flat().length * Number(each.room.minor / (divisorOf(amountsOf(each).flat()) || 1n))) / 8
  const few = PLAN_CORPUS.filter((each) => isPlain(each) && bytes(each) < 3e8)

  it('are at least eight', () => assert.ok(few.length >= 8, few.map(({ name }) => name).join()))

  for (const each of few) it(each.name, () => assert.equal(planReturns(each.candidates, each.room).creditUsd.minor, greatestTotal(each))).timeout(30_000)
})
