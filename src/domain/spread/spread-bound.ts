/*
 * How much plans can be worth at most, without looking at them one by one.
 *
 * The bound lets units be cut, and puts a price on them: for each unit that is not returned yet a plan gets the price at once, and
 * pays it when it returns the unit. A plan does not lose by that. What it wins is then a matter of room alone: a unit of room that
 * is used on a day brings (value - price) / count there. How room can be used is granted generously (see the curves), but on no more
 * days than parts are left. Any price gives a true bound; the least of some is taken.
 *
 * Units that are cut would make the bound too weak: room for 89.4 units is no room for 90 until a unit has become smaller. So until
 * room comes free the next time (the lull) either no more units are returned than fit today, and the rest of the room waits; or at
 * least one more, and each is paid in full.
 */
import { carriedOn, freedByRefunds, windowAfter, type Curve } from '#domain/spread/spread-curve'
import { partOf, withPart, type Part, type Plan } from '#domain/spread/spread-plan'
import { pricesOf, worthOf } from '#domain/spread/spread-price'
import { staircasesOf } from '#domain/spread/spread-staircase'
import type { SpreadDays } from '#domain/spread/spread-task'

/** What no plan of many exceeds, and the number of the price that shows it: the next bound is best sought from there. */
export interface Bound {
  readonly atMost: number
  readonly price: number
}

export interface Bounds {
  /** The number of the price to begin with where one unit more or less is worth so much. */
  priceNear(value: number): number
  /** Of all plans that go on with a part on `next.day` or later; `next` is the largest on the first day on which one fits. */
  after(plan: Plan, next: Part, price: number): Bound
  /** Of all plans that go on with a part on `next.day` of at most its units. */
  on(plan: Plan, next: Part, price: number): Bound
}

export function boundsOf(days: SpreadDays): Bounds {
  const { dayCount, mostParts, leastGain, windowDays, rounding, countsItsValue, unitCounted, valueFrom, budget } = days
  const refunds = freedByRefunds(days)
  const bestStaircase = staircasesOf((refunds.length + mostParts + 2) * Math.ceil(dayCount / windowDays), leastGain)
  const prices = pricesOf(days, refunds)
  const worths: Float64Array[] = []
  const worthAt = (price: number) => (worths[price] ??= worthOf(prices[price]!, days))
  const rises = risesOf(days)

  function staircase(curve: Curve, parts: number, price: number): number {
    budget.stepsLeft -= 10 + curve.day.length * parts * 2
    return bestStaircase(curve, parts, worthAt(price))
  }

  // What rounding may add to a part. Not where units cost nothing, and each part brings just what it counts.
  function roundingOn(day: number, price: number): number {
    return countsItsValue && prices[price] === 0 ? 0 : rounding.value + rounding.counted * worthAt(price)[day]!
  }

  // Over the prices a bound falls, then rises: downhill from the last price.
  function least(boundAt: (price: number) => number, start: number): Bound {
    let best = { atMost: boundAt(start), price: start }
    for (const direction of [1, -1]) {
      for (let price = best.price + direction; price >= 0 && price < prices.length; price += direction) {
        const atMost = boundAt(price)
        if (atMost >= best.atMost) break
        best = { atMost, price }
      }
    }
    return best
  }

  function after(plan: Plan, next: Part, start: number): Bound {
    const { day, quantity } = next
    const parts = mostParts - plan.parts.length
    const window = windowAfter(plan, day, refunds, days)
    const total = window.room.at(-1)!
    const all = carriedOn(window, total, days)
    const lullEnd = Math.min(rises[day]!, all.day[1] ?? dayCount)
    const fitting = Math.min(window.room[0]!, quantity * unitCounted[day]! + parts * rounding.counted)
    const usable = quantity === plan.left ? all : carriedOn(waiting(window, fitting, lullEnd), total, days)
    const more = quantity === plan.left ? undefined : oneMore(plan, next, window, lullEnd)
    const bound = least((price) => {
      const asFits = staircase(usable, parts, price)
      const won = more ? Math.max(asFits, Math.min(staircase(all, parts, price), more(price))) : asFits
      return plan.value + prices[price]! * plan.left + won + parts * roundingOn(day, price)
    }, start)
    return { ...bound, atMost: Math.min(bound.atMost, plan.value + plan.left * valueFrom[day]! - leastGain + parts * rounding.value) }
  }

  // What is won where at least one unit more than fits today is returned in the lull; undefined where that cannot be.
  function oneMore(plan: Plan, next: Part, window: Curve, lullEnd: number): ((price: number) => number) | undefined {
    const parts = mostParts - plan.parts.length
    const units = next.quantity + 1
    const room = window.room[0]! + parts * rounding.counted
    if (units * unitCounted[lullEnd - 1]! > room) return undefined
    const { perCount, beyond } = countsItsValue ? { perCount: 1, beyond: 0 } : lineAbove(next.day, lullEnd, days)
    const later = carriedOn(window, window.room.at(-1)!, days, window.room[0])
    return (price) => {
      const perUnit = beyond - prices[price]!
      return Math.max(perCount, worthAt(price)[lullEnd]!) * room + perUnit * (perUnit > 0 ? plan.left : units) + staircase(later, parts - 1, price) - leastGain
    }
  }

  // For each price, the bound by the quantity is nowhere above both its ends, but for the rounding of the part itself.
  function on(plan: Plan, next: Part, start: number): Bound {
    const from = Math.min(next.day + 1, dayCount - 1)
    const parts = next.day + 1 < dayCount ? mostParts - plan.parts.length - 1 : 0
    const one = next.quantity > 1 ? partOf(next.day, 1, days) : undefined
    const ends = [next, ...(one ? [one] : [])].map((end) => withPart(plan, end))
    const windows = ends.map((end) => windowAfter(end, from, refunds, days))
    const curves = windows.map((window) => carriedOn(window, window.room.at(-1)!, days))
    const roundings = parts + (one ? 2 : 0)
    const bound = least((price) => {
      const won = ends.map((end, at) => end.value + prices[price]! * end.left + staircase(curves[at]!, parts, price))
      return Math.max(...won) + roundings * roundingOn(from, price)
    }, start)
    const atOnce = ends.map((end) => end.value + (parts > 0 ? Math.max(0, end.left * valueFrom[from]! - leastGain) : 0))
    return { ...bound, atMost: Math.min(bound.atMost, Math.max(...atOnce) + roundings * rounding.value) }
  }

  return { priceNear: (value) => Math.max(0, prices.findLastIndex((price) => price <= value)), after, on }
}

/** The curve of a window of whose first room only some can be used before a day. */
function waiting({ day: [first = 0, ...day], room: [all = 0, ...room] }: Curve, some: number, until: number): Curve {
  const isBetween = until < (day[0] ?? Infinity)
  return { day: [first, ...(isBetween ? [until] : []), ...day], room: [some, ...(isBetween ? [all] : []), ...room] }
}

/** For each day the first later one on which a unit counts more than on the day before it. */
function risesOf({ dayCount, unitCounted }: SpreadDays): Int32Array {
  const rises = new Int32Array(dayCount).fill(dayCount)
  for (let day = dayCount - 2; day >= 0; day--) rises[day] = unitCounted[day + 1]! > unitCounted[day]! ? day + 1 : rises[day + 1]!
  return rises
}

/** A line that no unit of some days is above: worth `beyond`, and `perCount` times what it counts. */
function lineAbove(from: number, end: number, { unitValue, unitCounted }: SpreadDays): { perCount: number; beyond: number } {
  const fall = unitCounted[from]! - unitCounted[end - 1]!
  const perCount = fall > 0 ? Math.max(0, (unitValue[from]! - unitValue[end - 1]!) / fall) : 0
  let beyond = 0
  for (let day = from; day < end; day++) beyond = Math.max(beyond, unitValue[day]! - perCount * unitCounted[day]!)
  return { perCount, beyond }
}
