import type { Day } from '#domain/calendar'
import { compare, subtract, sum, type Money } from '#domain/money'
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
  const counting = entries.filter(({ date }) => date <= day && day < date + policy.capWindowDays)
  const consumed = sum(policy.capLimit.currency, counting.map(({ usd }) => usd))
  return { limit: policy.capLimit, consumed, remainingBefore: subtract(policy.capLimit, consumed) }
}

/** The first day after `day` on which `counted` fits as old refunds fall out of the window; null if it is above the limit itself. */
export function firstDayThatFits(counted: Money, day: Day, entries: readonly CapEntry[], policy: Policy): Day | null {
  const candidates = entries.map(({ date }) => date + policy.capWindowDays).filter((candidate) => candidate > day)
  for (const candidate of candidates.sort((a, b) => a - b)) {
    if (compare(counted, capOn(candidate, entries, policy).remainingBefore) <= 0) return candidate
  }
  return null
}
