import { countedOn, type Plan } from '#domain/spread/spread-plan'
import type { SpreadDays } from '#domain/spread/spread-task'

/** How much room can have been used by a day, counted again each time that it is used again: `room[i]` by `day[i]`, both rising. */
export interface Curve {
  readonly day: readonly number[]
  readonly room: readonly number[]
}

/** Room that comes free on a day. */
export interface Freed {
  readonly day: number
  readonly room: number
}

/** The days on which room comes free that earlier refunds take, rising. */
export function freedByRefunds({ dayCount, roomUpTo }: SpreadDays): Freed[] {
  const freed: Freed[] = []
  for (let day = 1; day < dayCount; day++) if (roomUpTo[day]! > roomUpTo[day - 1]!) freed.push({ day, room: roomUpTo[day]! - roomUpTo[day - 1]! })
  return freed
}

/** The room after a plan's parts in the window that begins on `from`: nothing that is returned in it comes free in it. */
export function windowAfter(plan: Plan, from: number, refunds: readonly Freed[], days: SpreadDays): Curve {
  const { windowDays, roomUpTo } = days
  const day = [from]
  const room = [Math.max(0, roomUpTo[from]! - countedOn(from, plan, days))]
  const add = (freed: Freed) => {
    // What comes free later than in this window (after refunds that are dated ahead) is granted at its end.
    const on = Math.min(freed.day, from + windowDays - 1)
    const at = on === day.at(-1) ? day.length - 1 : day.length
    room[at] = room.at(-1)! + freed.room
    day[at] = on
  }
  let at = refunds.findIndex((refund) => refund.day > from)
  if (at < 0) at = refunds.length
  for (const part of plan.parts) {
    const ours = { day: part.day + windowDays, room: part.counted }
    if (ours.day <= from) continue
    for (; at < refunds.length && refunds[at]!.day <= ours.day; at++) add(refunds[at]!)
    add(ours)
  }
  for (; at < refunds.length; at++) add(refunds[at]!)
  return { day, room }
}

/**
 * A window's curve carried on to the last day: by any day no more can have been used than there is in all, and what was used by
 * the day one window before. `less`: how much of it is used otherwise.
 */
export function carriedOn(window: Curve, total: number, { dayCount, windowDays }: SpreadDays, less = 0): Curve {
  const [day, room]: [number[], number[]] = [[], []]
  for (let round = 0; round * windowDays < dayCount; round++) {
    for (let at = 0; at < window.day.length; at++) {
      const on = window.day[at]! + round * windowDays
      if (on >= dayCount) return { day, room }
      day.push(on)
      room.push(window.room[at]! + round * total - less)
    }
  }
  return { day, room }
}
