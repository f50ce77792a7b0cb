import { addMonths, type Day } from '#domain/calendar'
import { capOn } from '#domain/cap'
import type { CapUse } from '#domain/cap-uses'
import { sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'

/** For how many months the forecast looks ahead: after 12 everything that counts today is free, the 13th shows it. */
export const FORECAST_MONTHS = 13

/** Room that comes free on a day, because what was refunded a year before no longer counts. */
export interface CapRelease {
  readonly day: Day
  /** What comes free on that day, USD; one line for each refund. */
  readonly uses: readonly CapUse[]
  readonly usd: Money
  /** What remains from that day on. */
  readonly remaining: Money
}

/** The cap as it stands on a day. */
export interface CapPoint {
  readonly day: Day
  readonly consumed: Money
  readonly remaining: Money
}

/** How a customer's cap will come free if nothing else is returned; USD. */
export interface CapForecast {
  readonly asOf: Day
  readonly limit: Money
  readonly consumed: Money
  /** Negative where more was refunded than the limit. */
  readonly remaining: Money
  /** Today, and the same day of each of the next months. */
  readonly months: readonly CapPoint[]
  /** In order; each but the last leaves something that still counts. */
  readonly releases: readonly CapRelease[]
}

/** Looks ahead (source: a refund counts for the policy's `capWindowDays`). What open cases hold, and an undated total, is taken to count from today. */
export function forecastCap(asOf: Day, uses: readonly CapUse[], policy: Policy): CapForecast {
  const { limit, consumed, remainingBefore } = capOn(asOf, uses, policy)
  const months = Array.from({ length: FORECAST_MONTHS + 1 }, (_, month) => pointOn(addMonths(asOf, month), uses, policy))
  const days = [...new Set(uses.map(({ date }) => date + policy.capWindowDays))].filter((day) => day > asOf).sort((a, b) => a - b)
  const releases = days.map((day) => {
    const released = uses.filter(({ date }) => date + policy.capWindowDays === day)
    return { day, uses: released, usd: sum('USD', released.map(({ usd }) => usd)), remaining: pointOn(day, uses, policy).remaining }
  })
  return { asOf, limit, consumed, remaining: remainingBefore, months, releases }
}

function pointOn(day: Day, uses: readonly CapUse[], policy: Policy): CapPoint {
  const { consumed, remainingBefore } = capOn(day, uses, policy)
  return { day, consumed, remaining: remainingBefore }
}
