/*
 * What stands so far of a plan that is being looked for: the best one found, the most that any could bring, and how many steps of
 * work are left. Whoever looks for a plan asks here, and what is found or ruled out is kept.
 */
import { boundsOf, type Board, type Bounds, type Goal } from '#domain/plan-board'
import { commonDivisor } from '#domain/plan-choices'
import { worthOf } from '#domain/plan-moves'
import { offersOf, type Offer, type Offers, type Steps } from '#domain/plan-offers'
import { search } from '#domain/plan-search'
import { sweepOf } from '#domain/plan-sweep'

/** A plan, a proof that there is none, or neither within the steps. */
export type Answer = 'plan' | 'none' | 'unknown'

/** The best plan so far, and what is proven. Amounts are cents. */
export class Standing {
  readonly board: Board
  /** All credits are multiples of this. */
  readonly unit: number
  best: readonly Offer[]
  credit: number
  /** No plan brings more. */
  bound: number
  /** No plan that brings `bound` has fewer cases. */
  leastCases = 1
  readonly #room: number
  readonly #steps: Steps = { used: 0 }
  readonly #mostSteps: number
  readonly #offers: Offers
  readonly #boundsFor: (goal: Goal) => Bounds
  readonly #sweep: ReturnType<typeof sweepOf>
  #last = 0

  constructor(board: Board, room: number, mostSteps: number) {
    this.board = board
    this.#room = room
    this.#mostSteps = mostSteps
    this.#offers = offersOf(board, this.#steps)
    this.#boundsFor = boundsOf(board, room)
    this.#sweep = sweepOf(board, room, this.#steps)
    this.unit = board.credits.reduce((unit, credits) => credits.reduce((divisor, credit) => commonDivisor(credit, divisor), unit), 0)
    this.best = firstThatFit(board, room)
    this.credit = this.#creditOf(this.best)
    this.bound = this.#mostWithinBounds()
  }

  get steps(): number {
    return this.#steps.used
  }

  /** False once no better plan is possible, or the steps for this work are used up. */
  get isOpen(): boolean {
    return this.credit < this.bound && this.hasSteps
  }

  get hasSteps(): boolean {
    return this.#steps.used < this.#last
  }

  /** Does some work until it ends by itself, or a share of all steps is used. */
  until(share: number, work: (standing: this) => void): void {
    this.#last = this.#mostSteps * Math.min(share, 1)
    work(this)
  }

  /** To bring exactly this in a plain plan, which then fills its room to the cent; at least this in any other. */
  goal(credit: number): Goal {
    return { room: this.board.isPlain ? credit : this.#room, credit }
  }

  /** To bring at least this. */
  goalFrom(credit: number): Goal {
    return { room: this.#room, credit }
  }

  /** The fewest cases with which the bounds allow a goal; undefined where they rule it out. */
  fewestFor(goal: Goal): number | undefined {
    const { canReach } = this.#boundsFor(goal)
    if (!canReach(0, this.board.mostCases, goal.room, goal.credit)) return undefined
    let cases = 1
    while (!canReach(0, cases, goal.room, goal.credit)) cases++
    return cases
  }

  /** Looks for a plan of so many cases with a share of all steps. */
  search(goal: Goal, cases: number, share: number): Answer {
    const last = Math.min(this.#last, this.#steps.used + this.#mostSteps * share)
    return this.#keep(search(this.board, this.#boundsFor(goal), this.#offers, goal, cases, this.#steps, last))
  }

  /** Looks for a plan of any number of cases: the fewest first, as the search is best at few, then all, then somewhat more than the fewest. */
  ask(goal: Goal, share: number, mostMore = Infinity): Answer {
    const fewest = this.fewestFor(goal)
    const { mostCases } = this.board
    if (fewest === undefined) return 'none'
    const first = this.search(goal, fewest, share)
    const any = first === 'plan' ? first : this.search(goal, mostCases, share)
    if (any !== 'unknown') return any
    for (let more = 1; more <= mostMore && fewest + more < mostCases && this.hasSteps; more *= 2) {
      if (this.search(goal, fewest + more, share) === 'plan') return 'plan'
    }
    return 'unknown'
  }

  /** The best of all plans that bring more than `credit`; if that is what the best one brings, also of those with fewer cases. */
  sweepAbove(credit: number): Answer {
    const { mostCases } = this.board
    const worth = credit === this.credit ? worthOf(credit, this.best.length, mostCases) : worthOf(credit, 0, mostCases)
    return this.#keep(this.#sweep(worth, this.#last))
  }

  #keep(found: { readonly answer: 'plan'; readonly offers: readonly Offer[] } | { readonly answer: 'none' | 'unknown' }): Answer {
    if (found.answer === 'plan') {
      this.best = found.offers
      this.credit = this.#creditOf(found.offers)
    }
    return found.answer
  }

  #creditOf(offers: readonly Offer[]): number {
    return offers.reduce((sum, { place, choice }) => sum + this.board.credits[place]![choice]!, 0)
  }

  // By halving: where the bounds rule a credit out, they rule out all that are greater.
  #mostWithinBounds(): number {
    let [possible, tooMuch] = [this.credit, this.#boundsFor(this.goalFrom(0)).mostCredit(0, this.board.mostCases) + 1]
    while (tooMuch - possible > 1) {
      const middle = possible + Math.floor((tooMuch - possible) / 2)
      if (this.fewestFor(this.goalFrom(middle)) === undefined) tooMuch = middle
      else possible = middle
    }
    return possible - (possible % this.unit)
  }
}

/** A plan to begin with: of each reservation in order the option that brings most of what still fits. */
function firstThatFit({ counted }: Board, room: number): Offer[] {
  let left = room
  return counted.flatMap((options, place) => {
    const choice = options.findIndex((option) => option <= left)
    left -= options[choice] ?? 0
    return choice < 0 ? [] : [{ place, choice }]
  })
}
