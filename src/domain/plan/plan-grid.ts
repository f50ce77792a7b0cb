/*
 * Often no plan can fill the room to the cent, and no bound on sums alone can see why: all prices are whole dollars and the room
 * has odd cents, or all reservations are copies of one purchase. What they have in common is a grid: a step (one dollar, the price
 * of one unit) of which nearly every amount is a whole number of times, but for a little noise. Amounts add up, and so do their
 * steps and their noise. So a total can only be reached where it lies no further from a point of the grid than the noise of as
 * many cases can carry it.
 *
 * Noise needs units (a price of 10.40 rounds up at 2 units, not at 1), so there are lines as well: noise can never be more than
 * so much for each step and so much for each case. They are the edges of the hull of all points (steps, noise).
 */
import { commonDivisor, type Holding } from '#domain/plan/plan-choices'
import { greatestSums, packed, widthFor } from '#domain/plan/plan-table'

/** A step of `step / scale` cents. */
export interface Grid {
  readonly step: number
  readonly scale: number
}

/** Where the noise is more than this share of a step, an amount is not on the grid. */
const MOST_NOISE = 1 / 32

/** How far a family is off the grid: 0 where it is on it to the cent, then by powers of two; Infinity where it is on no grid to speak of. */
export function noiseOf(family: readonly Holding[], { step, scale }: Grid): number {
  let most = 0
  for (const { counted } of family[0]?.choices.toReversed() ?? []) {
    const noise = Math.abs(counted * scale - Math.round((counted * scale) / step) * step)
    if (noise > step * MOST_NOISE) return Infinity
    most = Math.max(most, noise)
  }
  return Math.ceil(Math.log2(1 + most / scale))
}

/** The grid that says most: many reservations on it, and a large step. Undefined where no two reservations share one. */
export function gridOf(families: readonly (readonly Holding[])[]): Grid | undefined {
  let [best, bestScore] = [undefined as Grid | undefined, 0]
  for (const grid of candidateGrids(families)) {
    const members = families.reduce((sum, family) => sum + (noiseOf(family, grid) < Infinity ? family.length : 0), 0)
    const score = members < 2 ? 0 : members * Math.log2(grid.step / grid.scale)
    if (score > bestScore) [best, bestScore] = [grid, score]
  }
  return best
}

/** How many neighbours are asked for a common divisor, and how many of the largest families for the price of a unit. */
const ASKED = { neighbours: 24, families: 12 }

function candidateGrids(families: readonly (readonly Holding[])[]): Grid[] {
  const divisors = families.map(([first]) => (first?.choices ?? []).reduceRight((divisor, { counted }) => (divisor === 1 ? 1 : commonDivisor(counted, divisor)), 0))
  const shared = divisors.slice(1, ASKED.neighbours).map((divisor, at) => commonDivisor(divisor, divisors[at] ?? 0))
  const steps = [divisors.reduce(commonDivisor, 0), ...shared].filter((divisor) => divisor > 1).map((step) => ({ step, scale: 1 }))
  const largest = [...families].sort((a, b) => b.length - a.length).slice(0, ASKED.families)
  const units = largest.flatMap(([first]) => (first ? [unitGrid(first)] : []))
  return [...new Map([...steps, ...units].map((grid) => [grid.step / grid.scale, grid])).values()]
}

function unitGrid({ choices: [{ counted, option: { quantity } }] }: Holding): Grid {
  const divisor = commonDivisor(counted, quantity)
  return { step: counted / divisor, scale: quantity / divisor }
}

/** Tells whether at most so many of the holdings from a place on can, as far as the grid shows, count exactly an amount. */
export type OnGrid = (place: number, cases: number, amount: number) => boolean

/** A line above all noise: `run * noise <= rise * steps + above`, for noise upwards (`sign` 1) or downwards (-1). */
interface Line {
  readonly sign: number
  readonly rise: number
  readonly run: number
  /** What the cases add to the line, as the tables are. */
  readonly above: Float64Array
}

/** Looks at more points of the grid than this only by the noise of each case. */
const POINTS = 4

/** So many lines are drawn; the first are the ones that tell most. */
const LINES = 5

/** The test of totals for holdings in an order. What is off the grid has noise as well, only much of it: the test holds for it too. */
export function onGrid(holdings: readonly Holding[], grid: Grid, mostCases: number): OnGrid {
  const { step, scale } = grid
  const width = widthFor(mostCases)
  const amounts = holdings.map(({ choices }) => packed(choices, ({ counted }) => counted * scale))
  const steps = amounts.map((all) => all.map((amount) => Math.round(amount / step)))
  const noises = amounts.map((all, at) => all.map((amount, choice) => amount - steps[at]![choice]! * step))
  const table = (sign: number, rise: number, run: number) => greatestSums(noises.map((all, at) => all.reduce((most, noise, choice) => Math.max(most, run * sign * noise - rise * steps[at]![choice]!), 0)), mostCases)
  const [up, down] = [table(1, 0, 1), table(-1, 0, 1)]
  const lines = [1, -1].flatMap((sign) => edges(steps, noises, step * MOST_NOISE, sign).map(({ rise, run }): Line => ({ sign, rise, run, above: table(sign, rise, run) })))
  return (place, cases, amount) => {
    const at = place * width + Math.min(cases, width - 1)
    const from = Math.max(0, Math.ceil((amount * scale - up[at]!) / step))
    const to = Math.floor((amount * scale + down[at]!) / step)
    if (to - from >= POINTS) return true
    for (let point = from; point <= to; point++) {
      if (isBelow(lines, at, point, amount * scale - point * step)) return true
    }
    return false
  }
}

function isBelow(lines: readonly Line[], at: number, steps: number, noise: number): boolean {
  for (const { sign, rise, run, above } of lines) if (run * sign * noise > rise * steps + above[at]!) return false
  return true
}

/** The first edges of the hull above all points (steps, noise) of what is on the grid, from the steepest on as long as they rise. */
function edges(steps: readonly Float64Array[], noises: readonly Float64Array[], mostNoise: number, sign: number): { rise: number; run: number }[] {
  const most = new Map<number, number>([[0, 0]])
  noises.forEach((all, at) => {
    if (all.some((noise) => Math.abs(noise) > mostNoise)) return
    for (let choice = 0; choice < all.length; choice++) {
      const [point, noise] = [steps[at]![choice]!, sign * all[choice]!]
      if (noise > (most.get(point) ?? 0)) most.set(point, noise)
    }
  })
  const hull: (readonly [steps: number, noise: number])[] = []
  for (const point of [...most].sort(([a], [b]) => a - b)) {
    while (hull.length > 1 && isUnder(hull.at(-2)!, hull.at(-1)!, point)) hull.pop()
    hull.push(point)
  }
  const all = hull.slice(1).map(([steps, noise], at) => ({ rise: noise - hull[at]![1], run: steps - hull[at]![0] }))
  return all.filter(({ rise }) => rise > 0).slice(0, LINES)
}

function isUnder(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): boolean {
  return (b[1] - a[1]) * (c[0] - b[0]) <= (c[1] - b[1]) * (b[0] - a[0])
}
