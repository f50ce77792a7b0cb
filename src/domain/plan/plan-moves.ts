import type { Board } from '#domain/plan/plan-board'
import type { Choice, Holding } from '#domain/plan/plan-choices'
import { frontiersOf, gainOf, pricesOf, type Frontier } from '#domain/plan/plan-price'

/** What a credit is worth in cases, less 1 for each case: the greatest worth has the most credit, and with that the fewest cases. */
export function worthOf(credit: number, cases: number, mostCases: number): number {
  return credit * (mostCases + 1) - cases
}

/** What may be done with a holding; `choice` -1 is to keep it. */
export interface Move {
  readonly choice: number
  readonly counted: number
  readonly worth: number
  /** How much less it gains than the best move at the price of room. */
  readonly loss: number
  /** The same at the price of what is counted beyond the credit; 0 where that says nothing. */
  readonly beyondLoss: number
}

/** All moves that a plan with more than some worth can contain, and what such a plan may lose in all. */
export interface Moves {
  /** The price of an empty cent. */
  readonly price: number
  readonly slack: number
  readonly beyondSlack: number
  /** The moves of each holding, the one that loses least first; those of a family together and in order. */
  readonly each: readonly { readonly place: number; readonly isFamily: boolean; readonly moves: readonly Move[] }[]
}

/** A price, what each holding gains above it, and what no plan is worth more than. */
interface Priced {
  readonly price: number
  readonly gains: readonly number[]
  readonly bound: number
}

function pricedBy(frontiers: readonly Frontier[], room: number): Priced {
  const price = pricesOf(frontiers)(room)
  const gains = frontiers.map((frontier) => gainOf(frontier, price))
  return { price, gains, bound: gains.reduce((sum, gain) => sum + gain, price * room) }
}

/** Tells the moves for plans that are worth more than `given`; undefined where there is no such plan. */
export function movesOn({ holdings, mostCases, nextFamily, beyondUnit }: Board, room: number): (given: number) => Moves | undefined {
  const worth = ({ credit }: Choice) => worthOf(credit, 1, mostCases)
  let inRoom: Priced | undefined
  const beyondFrontiers = frontiersOf(beyondUnit === 1 ? [] : holdings, ({ counted, credit }) => counted - credit, worth)
  return (given) => {
    const priced = (inRoom ??= pricedBy(frontiersOf(holdings, ({ counted }) => counted, worth), room))
    const beyondRoom = room - Math.ceil((given + 1) / (mostCases + 1))
    if (beyondUnit !== 1 && beyondRoom < 0) return undefined
    const beyond = beyondUnit === 1 ? undefined : pricedBy(beyondFrontiers, beyondRoom - (beyondRoom % beyondUnit))
    const [slack, beyondSlack] = [priced.bound - given - 1, (beyond?.bound ?? Infinity) - given - 1]
    if (slack < 0 || beyondSlack < 0) return undefined
    const each = holdings.map((holding, place) => {
      const moves = movesOf(holding, place, worth, priced, beyond).filter(({ loss, beyondLoss }) => loss <= slack && beyondLoss <= beyondSlack)
      return { place, family: nextFamily[place]!, isFamily: nextFamily[place] === nextFamily[place - 1], moves }
    })
    // Large ranges first: what is left can then make up for little, and most combinations are dropped at once.
    const ranges = new Map(each.map(({ family, moves }) => [family, rangeOf(moves)]))
    each.sort((a, b) => ranges.get(b.family)! - ranges.get(a.family)! || a.place - b.place)
    return { price: priced.price, slack, beyondSlack, each }
  }
}

function movesOf({ choices }: Holding, place: number, worth: (choice: Choice) => number, inRoom: Priced, beyond: Priced | undefined): Move[] {
  const [gain, beyondGain] = [inRoom.gains[place]!, beyond?.gains[place] ?? 0]
  const moves = choices.map((choice, at): Move => ({
    choice: at,
    counted: choice.counted,
    worth: worth(choice),
    loss: gain - worth(choice) + inRoom.price * choice.counted,
    beyondLoss: beyond ? beyondGain - worth(choice) + beyond.price * (choice.counted - choice.credit) : 0,
  }))
  return [...moves, { choice: -1, counted: 0, worth: 0, loss: gain, beyondLoss: beyondGain }].sort((a, b) => a.loss - b.loss)
}

function rangeOf(moves: readonly Move[]): number {
  const { least, most } = extentOf(moves)
  return most - least
}

/** What the moves count at least and at most. */
export function extentOf(moves: readonly Move[]): { least: number; most: number } {
  return moves.reduce(({ least, most }, { counted }) => ({ least: Math.min(least, counted), most: Math.max(most, counted) }), { least: Infinity, most: 0 })
}
