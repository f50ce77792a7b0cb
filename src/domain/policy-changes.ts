import type { Day } from '#domain/calendar'
import { compare, type Money } from '#domain/money'
import { POLICIES } from '#domain/policies'
import type { CapMeasure, Policy } from '#domain/policy'
import type { Ratio } from '#domain/ratio'

/** One thing that a version rules otherwise than another does. */
export type PolicyChange =
  | Changed<'fee-charged', boolean>
  | Changed<'fee-rate', Ratio>
  | Changed<'window', number>
  | Changed<'cap-limit', Money>
  | Changed<'cap-measure', CapMeasure>
  | Changed<'cap-window', number>
  | { readonly code: 'not-returnable'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | Changed<'exchange-end', Policy['exchangeEnd']>

interface Changed<Code, Value> {
  readonly code: Code
  readonly before: Value
  readonly after: Value
}

type Rules = Omit<Policy, 'version' | 'from' | 'source' | 'sources'>

// One for each field of a policy, in the order in which changes are told: a field that is not compared does not compile.
const COMPARISONS: { readonly [Field in keyof Required<Rules>]: (before: Policy, after: Policy) => PolicyChange | undefined } = {
  feeIsCharged: ({ feeIsCharged: before }, { feeIsCharged: after }) => (before === after ? undefined : { code: 'fee-charged', before, after }),
  feeRate: ({ feeRate: before }, { feeRate: after }) => (before.numerator * after.denominator === after.numerator * before.denominator ? undefined : { code: 'fee-rate', before, after }),
  windowDays: ({ windowDays: before }, { windowDays: after }) => (before === after ? undefined : { code: 'window', before, after }),
  capLimit: ({ capLimit: before }, { capLimit: after }) => (before.currency === after.currency && compare(before, after) === 0 ? undefined : { code: 'cap-limit', before, after }),
  capMeasure: ({ capMeasure: before }, { capMeasure: after }) => (before === after ? undefined : { code: 'cap-measure', before, after }),
  capWindowDays: ({ capWindowDays: before }, { capWindowDays: after }) => (before === after ? undefined : { code: 'cap-window', before, after }),
  notReturnable: ({ notReturnable: before }, { notReturnable: after }) => {
    const [added, removed] = [without(after, before), without(before, after)]
    return added.length + removed.length === 0 ? undefined : { code: 'not-returnable', added, removed }
  },
  exchangeEnd: ({ exchangeEnd: before }, { exchangeEnd: after }) => (isSameEnd(before, after) ? undefined : { code: 'exchange-end', before, after }),
}

/** What changes from one version to another; nothing where only its documents are others. */
export function changesBetween(before: Policy, after: Policy): PolicyChange[] {
  return Object.values(COMPARISONS)
    .map((compared) => compared(before, after))
    .filter((change) => change !== undefined)
}

/** The first version that comes into force after a day; undefined where none is known. */
export function nextChangeAfter(day: Day, policies: readonly Policy[] = POLICIES): Policy | undefined {
  return policies.filter(({ from }) => from > day).sort((a, b) => a.from - b.from)[0]
}

function isSameEnd(a: Policy['exchangeEnd'], b: Policy['exchangeEnd']): boolean {
  if (!a || !b) return a === b
  return a.boughtFrom === b.boughtFrom && without(a.products, b.products).length + without(b.products, a.products).length === 0
}

function without(these: readonly string[], those: readonly string[]): string[] {
  return these.filter((one) => !those.includes(one))
}
