import type { Instant } from '#domain/calendar'

const FIRST_SECONDS = 15
const LONGEST_SECONDS = 600
const FORGOTTEN_MILLISECONDS = 86_400_000
/** After so long without an answer something is given up, and people look what came of it. */
const GIVEN_UP_MILLISECONDS = 3_600_000

/** When to try again what failed: each time after a longer pause, or after the one that a service asked for. Not kept over a restart. */
export class Pauses {
  readonly #pauses = new Map<string, { readonly until: number; readonly seconds: number }>()

  /** True if nothing speaks against trying now. */
  isOver(key: string, now: Instant): boolean {
    return Date.parse(now) >= (this.#pauses.get(key)?.until ?? -Infinity)
  }

  /** Notes a failure; `retryAfterSeconds` is what the service asked for. */
  failed(key: string, now: Instant, retryAfterSeconds = 0): void {
    const before = this.#pauses.get(key)
    const seconds = Math.min(before ? 2 * before.seconds : FIRST_SECONDS, LONGEST_SECONDS)
    this.#pauses.set(key, { seconds, until: Date.parse(now) + 1000 * Math.max(seconds, retryAfterSeconds) })
    for (const [old, { until }] of this.#pauses) if (Date.parse(now) - until > FORGOTTEN_MILLISECONDS) this.#pauses.delete(old)
  }

  /** Notes a failure of what has been tried since an instant; true if it is to be given up. */
  failedTooLong(key: string, since: Instant, now: Instant, retryAfterSeconds?: number): boolean {
    // After a restart one failure says little: the service may be back at the next look.
    const hasFailedBefore = this.#pauses.has(key)
    this.failed(key, now, retryAfterSeconds)
    return hasFailedBefore && Date.parse(now) - Date.parse(since) >= GIVEN_UP_MILLISECONDS
  }

  /** Notes that nothing needs to be tried again. */
  succeeded(key: string): void {
    this.#pauses.delete(key)
  }
}
