/*
 * The search answers one question: can at most so many cases bring so much credit within a room? It chooses a reservation and one
 * of its options, then the next one, and turns back where the bounds say that the rest cannot be reached any more. Three things
 * make it fast:
 * - the last two cases are not tried but looked up: for each option of one, the sorted list of all options tells whether a second
 *   one completes the plan. 20,000 options make 200 million pairs, so one look at all of them often finds the exact cent;
 * - a position that was hopeless once is remembered, however it is reached again;
 * - of a family, a member is only tried where all members before it are chosen.
 * It ends with a plan, with a proof that there is none, or without an answer when its steps are used up.
 */
import type { Board, Bounds, Goal } from '#domain/plan/plan-board'
import { Memory } from '#domain/plan/plan-memory'
import type { Offer, Offers, Steps } from '#domain/plan/plan-offers'

/** To go one case deeper, and to remember it, is worth so many steps. */
const DEEPER = 3

/** A plan that was found; `none` where it is proven that there is none; `unknown` where the steps ended first. */
export type Found = { readonly answer: 'plan'; readonly offers: readonly Offer[] } | { readonly answer: 'none' | 'unknown' }

/** Looks for at most `mostCases` returns that reach the goal, until about `last` steps are used in all: one for each option that is looked at. */
export function search(board: Board, { mostCredit, canReach }: Bounds, offers: Offers, goal: Goal, mostCases: number, steps: Steps, last: number): Found {
  const { credits, counted, nextFamily, least, isPlain } = board
  const size = credits.length
  const taken = new Uint8Array(size)
  const chosen: Offer[] = []
  const memory = new Memory()
  const [columns, rows] = [board.mostCases + 1, goal.room + 1]
  const remembers = size * columns * rows < Number.MAX_SAFE_INTEGER

  function reach(from: number, most: number, room: number, credit: number): boolean {
    if (credit <= 0) return true
    const single = offers.find(room, credit, taken, -1)
    if (single) return chosen.push(single) > 0
    const cases = least[from]! * most > room ? Math.floor(room / least[from]!) : most
    if (cases <= 1) return false
    const position = (from * columns + cases) * rows + room
    if (cases > 2 && remembers && memory.isHopeless(position, credit)) return false
    for (let place = from; place < size && canReach(place, cases, room, credit); place = nextFamily[place]!) {
      if (tryOptions(place, cases, room, credit)) return true
      if (steps.used > last) return false
    }
    if (cases > 2 && remembers) memory.note(position, credit)
    return false
  }

  function tryOptions(place: number, cases: number, room: number, credit: number): boolean {
    const [brings, counts, most] = [credits[place]!, counted[place]!, mostCredit(place + 1, cases - 1)]
    for (let choice = 0; choice < brings.length && steps.used <= last; choice++) {
      const [left, missing] = [room - counts[choice]!, credit - brings[choice]!]
      if (missing > most) break
      steps.used++
      if (left >= 0 && (cases === 2 ? complete(place, left, missing) : goOn(place, cases, left, missing))) return chosen.push({ place, choice }) > 0
    }
    return false
  }

  function complete(place: number, room: number, credit: number): boolean {
    if (credit <= 0) return true
    if (!isPlain && !canReach(place + 1, 1, room, credit)) return false
    const other = offers.find(room, credit, taken, place)
    if (other) chosen.push(other)
    return other !== undefined
  }

  function goOn(place: number, cases: number, room: number, credit: number): boolean {
    if (!canReach(place + 1, cases - 1, room, credit)) return false
    taken[place] = 1
    steps.used += DEEPER
    const isReached = reach(place + 1, cases - 1, room, credit)
    taken[place] = 0
    return isReached
  }

  if (canReach(0, mostCases, goal.room, goal.credit) && reach(0, mostCases, goal.room, goal.credit)) return { answer: 'plan', offers: chosen }
  return { answer: steps.used > last ? 'unknown' : 'none' }
}
