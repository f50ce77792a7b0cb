/*
 * In a small room, or with few options, no search is needed: the best plan for every size of room up to this one is made from the
 * best plans without one more reservation. That takes a step for each option and each size, which is too many for large rooms.
 */
import type { Board } from '#domain/plan/plan-board'
import { worthOf } from '#domain/plan/plan-moves'
import type { Offer, Steps } from '#domain/plan/plan-offers'

/** So much work is about as quick as one step of a search. */
const WORK_OF_A_STEP = 16

/** More sizes of all reservations together would take too much memory. */
const MOST_SIZES = 8_000_000

/** The best plan for certain, if that takes at most so many steps; else undefined. `divisor` divides what each option counts. */
export function bestOfRooms({ credits, counted, mostCases }: Board, room: number, divisor: number, steps: Steps, last: number): Offer[] | undefined {
  const sizes = Math.floor(room / divisor) + 1
  const work = (counted.reduce((sum, options) => sum + options.length, 0) * sizes) / WORK_OF_A_STEP
  if (counted.length * sizes > MOST_SIZES || steps.used + work > last) return undefined
  steps.used += Math.ceil(work)
  let worths = new Float64Array(sizes)
  const choices = counted.map((options, place) => {
    const [before, chosen] = [worths, new Int32Array(sizes)]
    worths = before.slice()
    for (let choice = 0; choice < options.length; choice++) {
      const [size, worth] = [options[choice]! / divisor, worthOf(credits[place]![choice]!, 1, mostCases)]
      for (let at = size; at < sizes; at++) {
        if (before[at - size]! + worth <= worths[at]!) continue
        worths[at] = before[at - size]! + worth
        chosen[at] = choice + 1
      }
    }
    return chosen
  })
  const offers: Offer[] = []
  let at = sizes - 1
  for (let place = counted.length - 1; place >= 0; place--) {
    const choice = choices[place]![at]! - 1
    if (choice < 0) continue
    offers.push({ place, choice })
    at -= counted[place]![choice]! / divisor
  }
  return offers
}
