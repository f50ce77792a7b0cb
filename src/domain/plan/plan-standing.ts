/*
 * What stands so far of a plan that is being looked for: the best one found, the most that any could bring, and how many steps of
 * work are left. Whoever looks for a plan asks here, and what is found or ruled out is kept.
 */
import { boundsOf, type Board, type Bounds, type Goal } from '#domain/plan/plan-board'
import { commonDivisor } from '#domain/plan/plan-choices'
import { worthOf } from '#domain/plan/plan-moves'
import { creditOf, firstThatFit, offersOf, type Offer, type Offers, type Steps } from '#domain/plan/plan-offers'
import { bestOfRooms } from '#domain/plan/plan-rooms'
import { search } from '#domain/plan/plan-search'
import { sweepOf } from '#domain/plan/plan-sweep'

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
  readonly #divisor: number
  readonly #steps: Steps = { used: 0 }
  readonly #mostSteps: number
  readonly #offers: Offers
  readonly #boundsFor: (goal: Goal) => Bounds
  readonly #sweep: ReturnType<typeof sweepOf>
  #last = 0

  /** `divisor` divides the room and what each option counts. */
  constructor(board: Board, room: number, divisor: number, mostSteps: number) {
    this.board = board
    this.#room = room
    this.#divisor = divisor
    this.#mostSteps = mostSteps
    this.#offers = offersOf(board, this.#steps)
    this.#boundsFor = boundsOf(board, room)
    this.#sweep = sweepOf(board, room, this.#steps)
    this.unit = board.credits.reduce((unit, credits) => credits.reduce((divisor, credit) => commonDivisor(credit, divisor), unit), 0)
    this.best = firstThatFit(board, room)
    this.credit = creditOf(board, this.best)
    this.bound = this.#mostWithinBounds()
  }

  get steps(): number {
    return this.#steps.used
  }

  /** False once no better plan is possible, or the steps for this work are used up. */
  get isOpen(): boolean {
    return this.credit < this.bound && this.hasSteps
  }

  get isProven(): boolean {
    return this.credit === this.bound && this.leastCases === this.best.length
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
    return this.#keep(search(this.board, this.#boundsFor(goal), this.#offers, goal, cases, this.#steps, this.#lastOf(share)))
  }

  /** The best of all plans that bring more than `credit`, with a share of all steps; if that is what the best one brings, also of those with fewer cases. */
  sweepAbove(credit: number, share: number): Answer {
    const { mostCases } = this.board
    const worth = credit === this.credit ? worthOf(credit, this.best.length, mostCases) : worthOf(credit, 0, mostCases)
    return this.#keep(this.#sweep(worth, this.#lastOf(share)))
  }

  /** Makes the best plan without a search, where the room is small enough for that. */
  fillSmallRoom(): void {
    const offers = this.isProven ? undefined : bestOfRooms(this.board, this.#room, this.#divisor, this.#steps, this.#last)
    if (offers) this.settle(offers)
  }

  /** Takes what is known to be the best plan. */
  settle(offers: readonly Offer[]): void {
    this.best = offers
    this.bound = this.credit = creditOf(this.board, offers)
    this.leastCases = offers.length
  }

  #keep(found: { readonly answer: 'plan'; readonly offers: readonly Offer[] } | { readonly answer: 'none' | 'unknown' }): Answer {
    if (found.answer === 'plan') {
      this.best = found.offers
      this.credit = creditOf(this.board, found.offers)
    }
    return found.answer
  }

  #lastOf(share: number): number {
    return Math.min(this.#last, this.#steps.used + this.#mostSteps * share)
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
