import type { Instant } from '#domain/calendar'

const FIRST_SECONDS = 15
const LONGEST_SECONDS = 600
/** A service that wants more than a day is asked again after one: it may have been a slip. */
const LONGEST_ASKED_SECONDS = 86_400
const FORGOTTEN_MILLISECONDS = 86_400_000
/** After so long without an answer something is given up, and people look what came of it. */
const GIVEN_UP_MILLISECONDS = 3_600_000
/** So long this process itself must have tried: what was before a restart may have been the bot's own trouble. */
const TRIED_MILLISECONDS = 600_000
/** After so long one failure is enough: a process that restarts every few minutes would never have tried for ten. */
const OVERDUE_MILLISECONDS = 6 * 3_600_000

interface Pause {
  readonly firstFailedAt: number
  readonly from: number
  readonly until: number
  readonly seconds: number
}

/** When to try again what failed: each time after a longer pause, or after the one that a service asked for. Not kept over a restart: then each is tried once. */
export class Pauses {
  readonly #pauses = new Map<string, Pause>()

  /** True if nothing speaks against trying now. A pause that seems to begin later is one of a clock that was set back. */
  isOver(key: string, now: Instant): boolean {
    const pause = this.#pauses.get(key)
    return !pause || Date.parse(now) >= pause.until || Date.parse(now) < pause.from
  }

  /** Notes a failure; `retryAfterSeconds` is what the service asked for. */
  failed(key: string, now: Instant, retryAfterSeconds = 0): void {
    const before = this.#pauses.get(key)
    const from = Date.parse(now)
    const seconds = Math.min(before ? 2 * before.seconds : FIRST_SECONDS, LONGEST_SECONDS)
    const until = from + 1000 * Math.max(seconds, Math.min(retryAfterSeconds, LONGEST_ASKED_SECONDS))
    this.#pauses.set(key, { firstFailedAt: Math.min(before?.firstFailedAt ?? from, from), from, until, seconds })
    for (const [old, pause] of this.#pauses) if (from - pause.until > FORGOTTEN_MILLISECONDS) this.#pauses.delete(old)
  }

  /** Notes a failure of our own, such as a store that is away: there is no service to spare, so the pause is short and does not grow. */
  failedAtHome(key: string, now: Instant): void {
    const before = this.#pauses.get(key)
    if (before && before.until > Date.parse(now)) return
    this.#pauses.set(key, { firstFailedAt: Date.parse(now), seconds: FIRST_SECONDS, ...before, from: Date.parse(now), until: Date.parse(now) + 1000 * FIRST_SECONDS })
  }

  /** Notes a failure of what has been tried since an instant; true if it is to be given up. */
  failedTooLong(key: string, since: Instant, now: Instant, retryAfterSeconds?: number): boolean {
    this.failed(key, now, retryAfterSeconds)
    const firstFailedAt = this.#pauses.get(key)?.firstFailedAt ?? Infinity
    const milliseconds = Date.parse(now) - Date.parse(since)
    return milliseconds >= OVERDUE_MILLISECONDS || (milliseconds >= GIVEN_UP_MILLISECONDS && Date.parse(now) - firstFailedAt >= TRIED_MILLISECONDS)
  }

  /** Notes that nothing needs to be tried again. */
  succeeded(key: string): void {
    this.#pauses.delete(key)
  }
}
