import type { Instant } from '#domain/calendar'

/** A date as the clients read it; what Microsoft left out or wrote wrongly stands at the beginning of time, rather than hiding everything else. */
export function instantOf(date: Date | undefined): Instant {
  return (date && !Number.isNaN(date.getTime()) ? date : new Date(0)).toISOString()
}
