/*
 * The board is what the search plays on: the reservations in the order in which they are tried, and bounds that tell of a position
 * "from here on, with so many cases and so much room left, that credit is out of reach". Places and choices are numbers and what
 * they mean stands in packed lists, as the search looks at millions of them; all of them lie within their lists, hence each `!`.
 */
import { commonDivisor, familiesOf, mostCasesIn, type Holding } from '#domain/plan/plan-choices'
import { gridOf, noiseOf, onGrid, type Grid, type OnGrid } from '#domain/plan/plan-grid'
import { frontiersOf, gainOf, pricesOf } from '#domain/plan/plan-price'
import { greatestSums, packed, widthFor } from '#domain/plan/plan-table'

/** The reservations in order, each family together. */
export interface Board {
  readonly holdings: readonly Holding[]
  /** What each option of the holding at a place brings, and what it counts, cents, most first. */
  readonly credits: readonly Float64Array[]
  readonly counted: readonly Float64Array[]
  /** No plan has more cases. */
  readonly mostCases: number
  /** True where every option counts what it brings: then a room is filled best to the cent. */
  readonly isPlain: boolean
  /** For each place the place at which the next family starts. */
  readonly nextFamily: Int32Array
  /** The least that an option from each place on counts; Infinity behind the last. */
  readonly least: Float64Array
  /** What each option counts beyond its credit is a multiple of this; 1 where nothing follows from it. */
  readonly beyondUnit: number
  readonly grid?: OnGrid
}

/** What a search is to find: at least this credit within this room, in cents. */
export interface Goal {
  readonly room: number
  readonly credit: number
}

/** What at most so many cases from a place on can do. */
export interface Bounds {
  /** The most that they bring in any room. */
  mostCredit(place: number, cases: number): number
  /** False is a proof that they cannot bring this credit within this room. */
  canReach(place: number, cases: number, room: number, credit: number): boolean
}

/** Lays out the board: what the best plan is likely to need first, but what is off the grid before what is on it. */
export function boardOf(holdings: readonly Holding[], room: number): Board {
  const mostCases = mostCasesIn(holdings, room)
  const isPlain = holdings.every(({ choices }) => choices.every(({ credit, counted }) => credit === counted))
  const families = familiesOf(holdings, mostCases)
  const grid = isPlain ? gridOf(families) : undefined
  const ranked = rankedBy(families, isPlain ? 1 : pricesOf(frontiersOf(holdings, ({ counted }) => counted, ({ credit }) => credit))(room), grid)
  const ordered = ranked.flat()
  let start = 0
  return {
    holdings: ordered,
    credits: ordered.map(({ choices }) => packed(choices, ({ credit }) => credit)),
    counted: ordered.map(({ choices }) => packed(choices, ({ counted }) => counted)),
    mostCases,
    isPlain,
    nextFamily: Int32Array.from(ranked.flatMap((family) => ((start += family.length), family.map(() => start)))),
    least: leastFrom(ordered),
    beyondUnit: isPlain ? 1 : beyondUnitOf(holdings),
    ...(grid ? { grid: onGrid(ordered, grid, mostCases) } : {}),
  }
}

function rankedBy(families: readonly Holding[][], price: number, grid: Grid | undefined): Holding[][] {
  const ranked = families.map((family) => {
    const choices = family[0]?.choices ?? []
    const gain = choices.reduce((most, { credit, counted }) => Math.max(most, credit - price * counted), 0)
    return { family, noise: grid ? noiseOf(family, grid) : 0, gain, credit: choices[0]?.credit ?? 0 }
  })
  ranked.sort((a, b) => (a.noise === b.noise ? b.gain - a.gain || b.credit - a.credit : b.noise - a.noise))
  return ranked.map(({ family }) => family)
}

function leastFrom(holdings: readonly Holding[]): Float64Array {
  const least = new Float64Array(holdings.length + 1).fill(Infinity)
  for (let place = holdings.length - 1; place >= 0; place--) least[place] = Math.min(holdings[place]!.choices.at(-1)!.counted, least[place + 1]!)
  return least
}

function beyondUnitOf(holdings: readonly Holding[]): number {
  let unit = 0
  for (const { choices } of holdings) for (const { credit, counted } of choices) unit = counted < credit ? 1 : commonDivisor(counted - credit, unit)
  return unit
}

/**
 * The bounds of a board with a room:
 * - the greatest credits of as many cases as are left;
 * - what they gain above the price of room (plan-price.ts), and the room that is left at that price;
 * - the same for what they count beyond their credit. Where all such amounts are multiples of one number (a future payment for each
 *   unit, or a fixed amount for each case), what a goal leaves for them is rounded down to it, which makes this the strongest bound;
 * - the grid (plan-grid.ts), where the room must be filled to the cent.
 */
export function boundsOf(board: Board, room: number): (goal: Goal) => Bounds {
  const { holdings, mostCases, isPlain, least, grid } = board
  const width = widthFor(mostCases)
  const credits = greatestSums(holdings.map(({ choices: [{ credit }] }) => credit), mostCases)
  const mostCredit = (place: number, cases: number) => credits[place * width + Math.min(cases, width - 1)]!
  if (isPlain) {
    const canReach: Bounds['canReach'] = (place, cases, left, credit) => {
      if (credit <= 0) return true
      if (credit > left || credit > mostCredit(place, cases) || left < least[place]!) return false
      return !grid || left !== credit || grid(place, cases, credit)
    }
    return () => ({ mostCredit, canReach })
  }
  const frontiers = frontiersOf(holdings, ({ counted }) => counted, ({ credit }) => credit)
  const price = pricesOf(frontiers)(room)
  const gains = greatestSums(frontiers.map((frontier) => gainOf(frontier, price)), mostCases)
  const beyond = beyondCredit(board)
  return (goal) => {
    const rest = beyond(goal)
    const canReach: Bounds['canReach'] = (place, cases, left, credit) => {
      if (credit <= 0) return true
      const at = place * width + Math.min(cases, width - 1)
      if (credit > credits[at]! || left < least[place]! || credit - price * left > gains[at]!) return false
      if (!rest) return true
      const spare = left - credit - rest.rounded
      return spare >= 0 && credit - rest.price * spare <= rest.gains[at]!
    }
    return { mostCredit, canReach }
  }
}

/** The bound on what is counted beyond the credit, where rounding sharpens it for the goal; undefined where not. */
function beyondCredit({ holdings, mostCases, beyondUnit }: Board): (goal: Goal) => { rounded: number; price: number; gains: Float64Array } | undefined {
  if (beyondUnit === 1) return () => undefined
  const frontiers = frontiersOf(holdings, ({ counted, credit }) => counted - credit, ({ credit }) => credit)
  const prices = pricesOf(frontiers)
  return (goal) => {
    const rounded = (goal.room - goal.credit) % beyondUnit
    if (goal.room < goal.credit || rounded === 0) return undefined
    const price = prices(goal.room - goal.credit - rounded)
    return { rounded, price, gains: greatestSums(frontiers.map((frontier) => gainOf(frontier, price)), mostCases) }
  }
}
