/*
 * The sweep finds the best plan of all, provided that it is better than a given one; otherwise it proves that there is no better.
 * It goes through the reservations one by one and keeps every combination of options so far that may still become better.
 *
 * A plan loses against the bound (see plan-price.ts) with every option that gains less than its reservation's best, and with every
 * cent of room that stays empty. A better plan cannot lose more than the bound is above the given plan. So options and combinations
 * that lose more are dropped: the closer the given plan, the fewer are left, and most reservations have one option only. Of two
 * combinations, one that counts more and is worth no more is dropped as well.
 */
import type { Board } from '#domain/plan/plan-board'
import { layerOf, MOST_COMBINATIONS, offersOfLast, spread, undominated, type Layer } from '#domain/plan/plan-layers'
import { extentOf, movesOn, type Moves } from '#domain/plan/plan-moves'
import type { Offer, Steps } from '#domain/plan/plan-offers'

/** The best plan above some worth; `none` where it is proven that there is none; `unknown` where the work became too much. */
export type Swept = { readonly answer: 'plan'; readonly offers: readonly Offer[] } | { readonly answer: 'none' | 'unknown' }

/** As a rule there are no more; room for more is made only where it is needed, as that alone takes milliseconds. */
const FEW_COMBINATIONS = 2 ** 12

/** A sweep of a board, to be asked again and again for the best plan that is worth more than `worth`, until about `last` steps are used in all. */
export function sweepOf(board: Board, room: number, steps: Steps): (worth: number, last: number) => Swept {
  const movesFor = movesOn(board, room)
  let buffer = layerOf(-1, FEW_COMBINATIONS)
  return (worth, last) => {
    const moves = movesFor(worth)
    if (!moves) return { answer: 'none' }
    const extents = restsOf(moves)
    const layers: Layer[] = []
    for (const [at, { place, isFamily, moves: all }] of moves.each.entries()) {
      const [from, limits] = [layers.at(-1) ?? layerOf(-1, 1), { ...moves, ...extents[at + 1]!, room }]
      let count = spread(from, all, isFamily, buffer, limits, steps, last)
      if (count < 0 && steps.used <= last && buffer.counted.length < MOST_COMBINATIONS) {
        buffer = layerOf(-1, MOST_COMBINATIONS)
        count = spread(from, all, isFamily, buffer, limits, steps, last)
      }
      if (count < 0) return { answer: 'unknown' }
      if (count === 0) return { answer: 'none' }
      layers.push(undominated(buffer, count, place))
    }
    return { answer: 'plan', offers: offersOfLast(layers) }
  }
}

/** What the moves from each holding on count at least and at most. */
function restsOf({ each }: Moves): { least: number; most: number }[] {
  const rests = [{ least: 0, most: 0 }]
  for (const { moves } of each.toReversed()) {
    const [extent, rest] = [extentOf(moves), rests[0]!]
    rests.unshift({ least: extent.least + rest.least, most: extent.most + rest.most })
  }
  return rests
}
