/*
 * The best plan, by branching on the next part: its day, then its quantity. A branch that cannot hold a better plan by its bound is
 * cut off. What is open when the steps are used up still says how much better a plan could be.
 */
import { boundsOf, type Bound, type Bounds } from '#domain/spread/spread-bound'
import { firstPlan, soonestPlan } from '#domain/spread/spread-climb'
import { countedOn, emptyPlan, isBetter, largestPart, nextPart, partOf, withPart, type Part, type Plan } from '#domain/spread/spread-plan'
import { daysOf, type SpreadDays, type SpreadTask } from '#domain/spread/spread-task'

/** A plan, and what no plan is worth more than: the same, where the plan is proven to be the best. */
export interface Found {
  readonly plan: Plan
  readonly atMost: number
}

/** Plans that go on with a part on `next.day` of at most its units (`isOn`); or with any part on that day or later. */
interface Branch extends Bound {
  readonly plan: Plan
  readonly next: Part
  readonly isOn: boolean
}

/**
 * The best plan for a task, as far as its steps go. Returning as many as fit as soon as they fit is taken instead where it is worth
 * less by no more than `indifference`, in no more parts: money sooner. Always the same for the same task.
 */
export function bestPlan(task: SpreadTask, indifference = 0): Found {
  const days = daysOf(task)
  const found = bestFrom(firstPlan(days), days)
  const soonest = soonestPlan(days)
  const isAsGood = soonest.parts.length <= found.plan.parts.length && soonest.value + indifference >= found.plan.value
  return isAsGood ? { ...found, plan: soonest } : found
}

/**
 * The same from any plan. First with fewer parts: what is found there must be beaten, so that a plan with more parts is
 * worth more. Half of the steps are for that.
 */
export function bestFrom(first: Plan, days: SpreadDays): Found {
  const { mostParts, budget } = days
  const share = budget.stepsLeft / (2 * mostParts)
  let plan = first
  for (let parts = 1; parts < mostParts; parts++) ({ plan } = new Search({ ...days, mostParts: parts }, plan, budget.stepsLeft - share).run())
  return new Search(days, plan, 0).run()
}

class Search {
  readonly #days: SpreadDays
  readonly #bounds: Bounds
  /** What is still to be looked at, the most promising last. */
  readonly #open: Branch[] = []
  readonly #stepsKept: number
  #best: Plan

  /** Ends when everything is looked at, or when only so many steps are left. */
  constructor(days: SpreadDays, first: Plan, stepsKept: number) {
    this.#days = days
    this.#bounds = boundsOf(days)
    this.#stepsKept = stepsKept
    this.#best = first
  }

  run(): Found {
    const { unitValue } = this.#days
    const { parts, left } = this.#best
    const lastUnit = left > 0 ? 0 : unitValue[parts.at(-1)?.day ?? 0]!
    this.#keep(this.#after(emptyPlan(this.#days), 0, { atMost: Infinity, price: this.#bounds.priceNear(lastUnit) }))
    while (this.#open.length > 0 && this.#hasTime()) this.#follow(this.#open.pop())
    return { plan: this.#best, atMost: Math.max(this.#best.value, this.#open.at(-1)?.atMost ?? 0) }
  }

  // Always into the half that promises more, to its end: a good plan that is found early cuts off much.
  #follow(start: Branch | undefined): void {
    for (let branch = start; branch && this.#canWin(branch); ) {
      if (!this.#hasTime()) return this.#keep(branch)
      const [one, other] = this.#halves(branch)
      const isSecond = other !== undefined && (one === undefined || other.atMost > one.atMost)
      this.#keep(isSecond ? one : other)
      branch = isSecond ? other : one
    }
  }

  #halves({ plan, next, isOn, ...bound }: Branch): [Branch | undefined, Branch | undefined] {
    this.#days.budget.stepsLeft -= STEPS_A_BRANCH
    if (!isOn) return [this.#on(plan, next, bound), this.#after(plan, next.day + 1, bound)]
    const longer = withPart(plan, next)
    this.#offer(longer)
    const fewer = next.quantity > 1 ? partOf(next.day, next.quantity - 1, this.#days) : undefined
    return [this.#after(longer, next.day + 1, bound), fewer && this.#on(plan, fewer, bound)]
  }

  #after(plan: Plan, from: number, above: Bound): Branch | undefined {
    const partsLeft = this.#days.mostParts - plan.parts.length
    if (plan.left === 0 || partsLeft === 0) return undefined
    if (partsLeft === 1) return this.#finish(plan, from)
    const next = nextPart(from, plan, this.#days)
    return next && this.#branch({ plan, next, isOn: false, ...this.#bounds.after(plan, next, above.price) }, above)
  }

  #on(plan: Plan, next: Part, above: Bound): Branch | undefined {
    return this.#branch({ plan, next, isOn: true, ...this.#bounds.on(plan, next, above.price) }, above)
  }

  // Plans are worth whole minor units; the arithmetic of fractions may lose a little.
  #branch(branch: Branch, above: Bound): Branch | undefined {
    const atMost = Math.min(above.atMost, Math.floor(branch.atMost * (1 + 1e-12) + 1e-6))
    const within = { ...branch, atMost }
    return this.#canWin(within) ? within : undefined
  }

  // Nothing comes after the last part: the largest is the best of each day.
  #finish(plan: Plan, from: number): undefined {
    const { dayCount, room, unitCounted, unitValue, valueFrom, rounding, leastGain, budget } = this.#days
    const canReach = (value: number) => plan.value + value - leastGain + rounding.value >= this.#best.value
    for (let day = from; day < dayCount && canReach(plan.left * valueFrom[day]!); day++) {
      budget.stepsLeft -= 5
      const free = room[day]! - countedOn(day, plan, this.#days) + rounding.counted
      if (free < 0 || !canReach(Math.min(plan.left, free / unitCounted[day]!) * unitValue[day]!)) continue
      const part = largestPart(day, plan, this.#days)
      if (part) this.#offer(withPart(plan, part))
    }
  }

  #hasTime(): boolean {
    return this.#days.budget.stepsLeft > this.#stepsKept
  }

  #offer(plan: Plan): void {
    if (isBetter(plan, this.#best)) this.#best = plan
  }

  // With as much, a plan can still have fewer parts, or earlier ones.
  #canWin({ plan, atMost }: Branch): boolean {
    return atMost > this.#best.value || (atMost === this.#best.value && plan.parts.length < this.#best.parts.length)
  }

  #keep(branch: Branch | undefined): void {
    if (!branch) return
    let [low, high] = [0, this.#open.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#open[middle]!.atMost <= branch.atMost) low = middle + 1
      else high = middle
    }
    this.#open.splice(low, 0, branch)
  }
}

const STEPS_A_BRANCH = 500
