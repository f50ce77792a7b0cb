import type { Day } from '#domain/calendar'
import { add, compare, subtract, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'

/** An amount that counts against the cap from its day on: a refund that was paid, or room held for one that was asked for. */
export interface CapEntry {
  readonly date: Day
  readonly usd: Money
}

/** The cap as it stands on a day, USD. `remainingBefore` is negative where more was refunded than the limit. */
export interface CapBefore {
  readonly limit: Money
  readonly consumed: Money
  readonly remainingBefore: Money
}

/** What is used of the refund limit on a day (source: rolling window of `capWindowDays` days from each refund). */
export function capOn(day: Day, entries: readonly CapEntry[], policy: Policy): CapBefore {
  const consumed = sum(policy.capLimit.currency, countingOn(day, entries, policy).map(({ usd }) => usd))
  return { limit: policy.capLimit, consumed, remainingBefore: subtract(policy.capLimit, consumed) }
}

/** The first day after `day` on which `counted` fits as old refunds fall out of the window; null if it is above the limit itself. */
export function firstDayThatFits(counted: Money, day: Day, entries: readonly CapEntry[], policy: Policy): Day | null {
  let room = capOn(day, entries, policy).remainingBefore
  for (const { date, usd } of countingOn(day, entries, policy).sort((a, b) => a.date - b.date)) {
    room = add(room, usd)
    if (compare(counted, room) <= 0) return date + policy.capWindowDays
  }
  return null
}

/** The same rules without a cap: for what a return would bring whether it fits or not. */
export function withoutCap(policy: Policy): Policy {
  return { ...policy, capLimit: { ...policy.capLimit, minor: 10n ** 30n } }
}

function countingOn(day: Day, entries: readonly CapEntry[], { capWindowDays }: Policy): CapEntry[] {
  return entries.filter(({ date }) => date <= day && day < date + capWindowDays)
}
