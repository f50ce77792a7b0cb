import type { Instant } from '#domain/calendar'

/** The one place where time comes from. */
export interface Clock {
  now(): Instant
}
