import { freedByRefunds } from '#domain/spread/spread-curve'
import type { SpreadDays } from '#domain/spread/spread-task'

/** Days, rising. One that is there twice is of no use the second time. */
export type Dates = readonly number[]

/** What days are worth. */
export interface Choice {
  readonly dates: Dates
  readonly value: number
}

/** What it is worth to return on each of the days in turn as many units as fit. But for rounding. */
export function choose(dates: Dates, days: SpreadDays): Choice {
  const { quantity, windowDays, room, unitValue, unitCounted, leastGain, budget } = days
  budget.stepsLeft -= 10 + dates.length * dates.length
  const counted: number[] = []
  let [left, value] = [quantity, 0]
  for (let at = 0; at < dates.length && left > 0; at++) {
    const day = dates[at]!
    let free = room[day]!
    for (let before = at - 1; before >= 0 && day < dates[before]! + windowDays; before--) free -= counted[before]!
    const units = free < unitCounted[day]! ? 0 : Math.min(left, Math.floor(free / unitCounted[day]! + 1e-9))
    counted.push(units * unitCounted[day]!)
    left -= units
    if (units > 0) value += units * unitValue[day]! - leastGain
  }
  return { dates, value }
}

/** The second where it is worth more: less than half a minor unit is no gain but the noise of fractions. */
export function better(a: Choice, b: Choice): Choice {
  return b.value > a.value + 0.5 ? b : a
}

/** The days on which room comes free, and each again one window later and so on. */
export function nearDays(days: SpreadDays): Dates {
  const first = [0, ...freedByRefunds(days).map(({ day }) => day)]
  return [...new Set(first.flatMap((day) => inEachWindow([day], days)))].sort((a, b) => a - b)
}

function inEachWindow(some: Dates, { dayCount, windowDays }: SpreadDays): number[] {
  const found: number[] = []
  for (let by = 0; by < dayCount; by += windowDays) for (const day of some) if (day + by < dayCount) found.push(day + by)
  return found
}

/** In each window the same days: the best two, or some evenly over those on which room comes free; then what else is best. */
export function startsOf(near: Dates, days: SpreadDays): Dates[] {
  const { windowDays, mostParts } = days
  const first = near.filter((day) => day < windowDays)
  const same = (some: Dates) => inEachWindow(some, days).slice(0, mostParts)
  const even = [1, 2, 3, mostParts].map((count) => same(Array.from({ length: count }, (_, at) => first[Math.floor(((at + 0.5) * first.length) / count)]!)))
  let pair: Choice = { dates: [], value: 0 }
  for (const [at, one] of first.entries()) for (const other of first.slice(at)) if (hasTime(days)) pair = better(pair, choose(same([...new Set([one, other])]), days))
  return [pair.dates, ...even].map((dates) => filledUp(dates, near, days))
}

function filledUp(dates: Dates, near: Dates, days: SpreadDays): Dates {
  let filled = dates
  while (filled.length < days.mostParts && hasTime(days)) filled = near.map((day) => choose(withDays(filled, day), days)).reduce(better).dates
  return filled
}

/** The days with more of them, rising. */
export function withDays(dates: Dates, ...more: Dates): number[] {
  const all = [...dates]
  for (const day of more) {
    const at = all.findIndex((other) => other > day)
    all.splice(at < 0 ? all.length : at, 0, day)
  }
  return all
}

/** Half of the steps are for the search. */
export function hasTime({ budget, steps }: SpreadDays): boolean {
  return budget.stepsLeft > steps / 2
}
