import type { Returned, SpreadDays } from '#domain/spread/spread-task'

/** Some units, returned on a day. `value`: without the least gain of a part. */
export interface Part extends Returned {
  readonly day: number
  readonly quantity: number
}

/** Parts in the order of their days, which all differ. `left`: units in no part. */
export interface Plan {
  readonly parts: readonly Part[]
  readonly value: number
  readonly left: number
}

/** The plan that returns nothing. */
export function emptyPlan({ quantity }: SpreadDays): Plan {
  return { parts: [], value: 0, left: quantity }
}

/** A part of so many units; undefined where nothing can be returned. Whether it fits is another question. */
export function partOf(day: number, quantity: number, { returnedOn, leastGain }: SpreadDays): Part | undefined {
  const returned = returnedOn(day, quantity)
  return returned && { day, quantity, value: returned.value - leastGain, counted: returned.counted }
}

/** The plan with one more part, on a later day than all others. */
export function withPart({ parts, value, left }: Plan, part: Part): Plan {
  return { parts: [...parts, part], value: value + part.value, left: left - part.quantity }
}

/** The part with the most units that fits on a day after all others; undefined where none does, or it gains nothing. */
export function largestPart(day: number, plan: Plan, days: SpreadDays): Part | undefined {
  if (days.unitValue[day] === 0) return undefined
  const room = days.room[day]! - countedOn(day, plan, days)
  // But for rounding the number follows from what one unit counts.
  const most = Math.floor((room + days.rounding.counted) / days.unitCounted[day]!)
  for (let quantity = Math.min(plan.left, most); quantity > 0; quantity--) {
    const part = partOf(day, quantity, days)
    if (part && part.counted <= room) return part.value > 0 ? part : undefined
  }
  return undefined
}

/** The largest part that fits on the first day, from one on, on which one does. */
export function nextPart(from: number, plan: Plan, days: SpreadDays): Part | undefined {
  for (let day = from; day < days.dayCount; day++) {
    const part = largestPart(day, plan, days)
    if (part) return part
  }
  return undefined
}

/** What the parts count on a day that is not before any of them. */
export function countedOn(day: number, { parts }: Plan, { windowDays }: SpreadDays): number {
  let counted = 0
  for (const part of parts) if (day < part.day + windowDays) counted += part.counted
  return counted
}

/** True where the first plan is worth more; or as much with fewer parts; or with as many, the first that differs being earlier, or larger. */
export function isBetter(a: Plan, b: Plan): boolean {
  if (a.value !== b.value) return a.value > b.value
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length
  for (const [index, part] of a.parts.entries()) {
    const { day, quantity } = b.parts[index]!
    if (part.day !== day) return part.day < day
    if (part.quantity !== quantity) return part.quantity > quantity
  }
  return false
}
