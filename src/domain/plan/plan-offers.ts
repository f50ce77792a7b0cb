import type { Board } from '#domain/plan/plan-board'
import { packed } from '#domain/plan/plan-table'

/** All options of all reservations by what they count, to find the one that completes a plan. */
export interface Offers {
  /** The place of a reservation and of its choice for an option that fits `room` and brings `credit`, of a reservation that is neither taken nor `except`; undefined where there is none. */
  find(room: number, credit: number, taken: Uint8Array, except: number): Offer | undefined
}

/** The choice at `choice` of the holding at `place`. */
export interface Offer {
  readonly place: number
  readonly choice: number
}

const FILTER = 0xffff

/** To halve the list until an amount is found is worth so many steps. */
const HALVINGS = 1

/** How many steps of work were done; one is a few nanoseconds. */
export interface Steps {
  used: number
}

/** Sorts the options of a board. */
export function offersOf({ counted, credits, isPlain }: Board, steps: Steps): Offers {
  const all: Offer[] = []
  for (const [place, options] of counted.entries()) for (let choice = 0; choice < options.length; choice++) all.push({ place, choice })
  const amounts = packed(all, ({ place, choice }) => counted[place]![choice]!)
  // Sorting plain numbers, each with the place of its option as the last digits, is several times as fast as sorting objects.
  const order = amounts.map((amount, at) => amount * all.length + at).sort().map((key) => key % all.length)
  const sorted = order.map((at) => amounts[at]!)
  const brings = order.map((at) => credits[all[at]!.place]![all[at]!.choice]!)
  const greatest = brings.slice()
  for (let at = 1; at < greatest.length; at++) greatest[at] = Math.max(greatest[at]!, greatest[at - 1]!)
  // Whether any option counts an amount, by its last 16 bits: most questions for an exact amount end here.
  const filter = new Uint8Array(FILTER + 1)
  for (const amount of amounts) filter[amount & FILTER] = 1

  return {
    find(room, credit, taken, except) {
      if (isPlain && room === credit && filter[credit & FILTER] === 0) return undefined
      steps.used += HALVINGS
      let [from, to] = [0, sorted.length]
      while (from < to) {
        const middle = (from + to) >>> 1
        if (sorted[middle]! <= room) from = middle + 1
        else to = middle
      }
      for (let at = from - 1; at >= 0 && greatest[at]! >= credit; at--) {
        steps.used++
        const offer = all[order[at]!]!
        if (brings[at]! >= credit && taken[offer.place] === 0 && offer.place !== except) return offer
      }
      return undefined
    },
  }
}

/** What chosen offers bring together. */
export function creditOf({ credits }: Board, offers: readonly Offer[]): number {
  return offers.reduce((sum, { place, choice }) => sum + credits[place]![choice]!, 0)
}

/** A plan to begin with: of each reservation in order the option that brings most of what still fits. */
export function firstThatFit({ counted }: Board, room: number): Offer[] {
  let left = room
  return counted.flatMap((options, place) => {
    const choice = options.findIndex((option) => option <= left)
    left -= options[choice] ?? 0
    return choice < 0 ? [] : [{ place, choice }]
  })
}
