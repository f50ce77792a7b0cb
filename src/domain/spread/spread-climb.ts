/*
 * A good plan to begin with: days, on each of which in turn as many units are returned as fit. From some starts the days are moved
 * as long as that is worth more. Here units are worth and count their share of the whole, so that a try takes a fraction of a
 * microsecond; the plan that comes out of it is exact.
 */
import { better, choose, hasTime, nearDays, startsOf, withDays, type Choice, type Dates } from '#domain/spread/spread-dates'
import { emptyPlan, isBetter, largestPart, nextPart, withPart, type Plan } from '#domain/spread/spread-plan'
import type { SpreadDays } from '#domain/spread/spread-task'

/** So many days before and after one are tried too: a few days decide whether one unit more fits. */
const CLOSE_BY = 4

/** A plan that is at least as good as returning as many units as fit as soon as they fit. */
export function firstPlan(days: SpreadDays): Plan {
  if (days.valueFrom[0] === 0) return emptyPlan(days)
  const near = nearDays(days)
  const nearby = (dates: Dates, at: number) => [...near, ...around(dates, at, days)]
  const climbed = startsOf(near, days).map((start) => climb(start, nearby, near, days)).reduce(better)
  const everyDay = Array.from({ length: days.dayCount }, (_, day) => day)
  const polished = climb(climbed.dates, () => everyDay, [], days)
  const [plan, soonest] = [planOn(polished.dates, days), soonestPlan(days)]
  return isBetter(plan, soonest) ? plan : soonest
}

/** As many units as fit as soon as they fit, until there are as many parts as may be. */
export function soonestPlan(days: SpreadDays): Plan {
  let plan = emptyPlan(days)
  while (plan.parts.length < days.mostParts && plan.left > 0) {
    const part = nextPart((plan.parts.at(-1)?.day ?? -1) + 1, plan, days)
    if (!part) break
    plan = withPart(plan, part)
  }
  return plan
}

function planOn(dates: Dates, days: SpreadDays): Plan {
  let plan = emptyPlan(days)
  for (const day of new Set(dates)) {
    const part = largestPart(day, plan, days)
    if (part) plan = withPart(plan, part)
  }
  return plan
}

/** Moves one day at a time, and where that does not help two that lie a window apart, as long as it is worth more. */
function climb(start: Dates, nearby: (dates: Dates, at: number) => Dates, pairs: Dates, days: SpreadDays): Choice {
  let best = choose(start, days)
  for (let before: Choice | undefined; before !== best && hasTime(days); ) {
    before = best
    for (let at = 0; at < best.dates.length; at++) {
      const others = best.dates.toSpliced(at, 1)
      for (const day of nearby(best.dates, at)) best = better(best, choose(withDays(others, day), days))
    }
    if (before === best) best = movePair(best, pairs, days)
  }
  return best
}

function movePair(start: Choice, pairs: Dates, days: SpreadDays): Choice {
  const { dates } = start
  for (let one = 0; one < dates.length; one++) {
    for (let other = one + 1; other < dates.length; other++) {
      const others = dates.filter((_, at) => at !== one && at !== other)
      for (const day of pairs) {
        if (day + days.windowDays >= days.dayCount) break
        const moved = better(start, choose(withDays(others, day, day + days.windowDays), days))
        if (moved !== start) return moved
      }
    }
  }
  return start
}

/** The days one window before and after the others, and those close by. */
function around(dates: Dates, at: number, { windowDays, dayCount }: SpreadDays): Dates {
  const found = dates.flatMap((day) => [day - windowDays, day + windowDays])
  for (let by = -CLOSE_BY; by <= CLOSE_BY; by++) found.push(dates[at]! + by)
  return found.filter((day) => day >= 0 && day < dayCount)
}
