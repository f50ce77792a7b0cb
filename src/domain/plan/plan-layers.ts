import { LONGEST_LIST } from '#domain/plan/plan-choices'
import type { Move } from '#domain/plan/plan-moves'
import type { Offer, Steps } from '#domain/plan/plan-offers'

/** The combinations after a holding, by what they count; `before` is the combination that each was made of, and `choice` what was then chosen. */
export interface Layer {
  readonly place: number
  readonly counted: Float64Array
  readonly worth: Float64Array
  readonly loss: Float64Array
  readonly beyondLoss: Float64Array
  readonly before: Int32Array
  readonly choice: Int32Array
}

/** What a combination must keep to so that it may still become better than the given plan. */
export interface Limits {
  readonly room: number
  readonly price: number
  readonly slack: number
  readonly beyondSlack: number
  /** What the holdings to come count at least and at most. */
  readonly least: number
  readonly most: number
}

/** A layer has at most so many combinations before the dispensable ones are dropped. */
export const MOST_COMBINATIONS = LONGEST_LIST

/** To sort a combination that is kept is worth so many steps. */
const SORTED = 4

/** An empty layer of a size. */
export function layerOf(place: number, size: number): Layer {
  const amounts = () => new Float64Array(size)
  return { place, counted: amounts(), worth: amounts(), loss: amounts(), beyondLoss: amounts(), before: new Int32Array(size), choice: new Int32Array(size) }
}

/** Makes every move from every combination; how many combinations there are then, or -1 where they are too many for the layer, or the steps are. */
export function spread(from: Layer, moves: readonly Move[], isFamily: boolean, to: Layer, limits: Limits, steps: Steps, last: number): number {
  const { room, price, slack, beyondSlack, least, most } = limits
  const toKeep = moves.filter(({ choice }) => choice < 0)
  let count = 0
  for (let before = 0; before < from.counted.length; before++) {
    // Where the member before was kept, what this one could do was done with that one already.
    for (const move of isFamily && from.choice[before]! < 0 ? toKeep : moves) {
      const loss = from.loss[before]! + move.loss
      if (loss > slack) break
      steps.used++
      const counted = from.counted[before]! + move.counted
      const beyondLoss = from.beyondLoss[before]! + move.beyondLoss
      const empty = room - counted - most
      if (beyondLoss > beyondSlack || counted + least > room || (empty > 0 && loss + price * empty > slack)) continue
      if (count === to.counted.length) return -1
      steps.used += SORTED
      to.counted[count] = counted
      to.worth[count] = from.worth[before]! + move.worth
      to.loss[count] = loss
      to.beyondLoss[count] = beyondLoss
      to.before[count] = before
      to.choice[count++] = move.choice
    }
    if (steps.used > last) return -1
  }
  return count
}

/** The first `count` combinations without those that count as much as another or more and are worth no more, by what they count. */
export function undominated(all: Layer, count: number, place: number): Layer {
  const keys = new Float64Array(count)
  for (let at = 0; at < count; at++) keys[at] = all.counted[at]! * MOST_COMBINATIONS + at
  keys.sort()
  let [size, most, counted] = [0, -1, -1]
  for (const key of keys) {
    const at = key % MOST_COMBINATIONS
    if (all.worth[at]! <= most) continue
    if (all.counted[at] !== counted) size++
    keys[size - 1] = at
    most = all.worth[at]!
    counted = all.counted[at]!
  }
  const kept = keys.subarray(0, size)
  const amounts = (of: Float64Array) => kept.map((at) => of[at]!)
  const numbers = (of: Int32Array) => Int32Array.from(kept, (at) => of[at]!)
  return { place, counted: amounts(all.counted), worth: amounts(all.worth), loss: amounts(all.loss), beyondLoss: amounts(all.beyondLoss), before: numbers(all.before), choice: numbers(all.choice) }
}

/** The choices of the last combination of the last layer: it counts most, so it is worth most. */
export function offersOfLast(layers: readonly Layer[]): Offer[] {
  const offers: Offer[] = []
  let at = (layers.at(-1)?.counted.length ?? 0) - 1
  for (const { place, before, choice } of layers.toReversed()) {
    if (choice[at]! >= 0) offers.push({ place, choice: choice[at]! })
    at = before[at]!
  }
  return offers
}
