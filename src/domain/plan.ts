/*
 * Which reservations should be returned, and how many units of each, so that the most credit comes back within what remains of a
 * refund cap? There are far too many combinations to try (100 units each of 200 reservations: a number of 400 digits), yet the
 * answer here is mostly proven to be the best one. How, step by step:
 * - plan-choices.ts keeps the options that a best plan could want;
 * - plan-board.ts puts them in order and tells what is out of reach, with plan-price.ts, plan-table.ts and plan-grid.ts;
 * - plan-search.ts looks for a plan with a given credit and number of cases, with plan-offers.ts and plan-memory.ts;
 * - plan-sweep.ts looks for the best plan above a given one, with plan-moves.ts and plan-layers.ts;
 * - plan-rooms.ts needs to look for nothing, but only manages small rooms;
 * - plan-proof.ts asks them until nothing better is possible, with plan-standing.ts.
 */
import { money, type Money } from '#domain/money'
import { holdingsOf, type PlanCandidate, type PlanOption } from '#domain/plan/plan-choices'
import { prove } from '#domain/plan/plan-proof'

export type { PlanCandidate, PlanOption } from '#domain/plan/plan-choices'

/** An option that a plan chooses. */
export interface PlannedOption {
  readonly id: string
  readonly option: PlanOption
}

/** The best set of returns that was found, by id, and what is proven of it. */
export interface Plan {
  readonly chosen: readonly PlannedOption[]
  readonly creditUsd: Money
  readonly countedUsd: Money
  /** The most that any plan could bring: equal to `creditUsd` where no plan brings more. */
  readonly boundUsd: Money
  /** No plan that brings as much has fewer cases. */
  readonly leastCases: number
  /** True where it is proven that no plan brings more, and none that brings the same needs fewer cases. */
  readonly isProven: boolean
  /** How much work it was. */
  readonly steps: number
}

/** About a tenth of a second on a slow machine. */
const MOST_STEPS = 3_000_000

/**
 * The best set of returns within what remains of a cap, both USD: the most credit, and with that the fewest cases. At most one
 * option of each candidate is chosen, none that brings nothing, and together they count at most `room`; where that is negative,
 * nothing that counts anything. The same candidates give the same plan in any order. If `mostSteps` of work do not prove the
 * plan to be best, it is the best that was found.
 *
 * Throws a RangeError where an option counts less than nothing, or where the amounts are too large to be added exactly.
 */
export function planReturns(candidates: readonly PlanCandidate[], room: Money, mostSteps = MOST_STEPS): Plan {
  const cents = room.minor < 0n ? 0n : room.minor
  const holdings = holdingsOf(candidates, cents)
  const everything = holdings.map(({ id, choices: [{ option }] }) => ({ id, option }))
  if (everything.reduce((sum, { option }) => sum + option.countedUsd.minor, 0n) <= cents) return planOf(everything, {})
  const { board, offers, bound, leastCases, steps } = prove(holdings, Number(cents), mostSteps)
  const chosen = offers.map(({ place, choice }) => ({ id: board.holdings[place]!.id, option: board.holdings[place]!.choices[choice]!.option }))
  return planOf(chosen, { bound: BigInt(bound), leastCases, steps })
}

function planOf(chosen: readonly PlannedOption[], proven: { bound?: bigint; leastCases?: number; steps?: number }): Plan {
  const credit = chosen.reduce((sum, { option }) => sum + option.creditUsd.minor, 0n)
  const counted = chosen.reduce((sum, { option }) => sum + option.countedUsd.minor, 0n)
  const { bound = credit, leastCases = chosen.length, steps = 0 } = proven
  return {
    chosen: [...chosen].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    creditUsd: money('USD', credit),
    countedUsd: money('USD', counted),
    boundUsd: money('USD', bound),
    leastCases,
    isProven: bound === credit && leastCases === chosen.length,
    steps,
  }
}
