import { ServiceError } from '#ports/service-error'

/** Longer than this, nobody is made to wait: it is tried again by then. */
const LONGEST_RETRY_SECONDS = 3_600

/**
 * What it means that Teams did not take a message.
 * `gone`: nobody can be reached there (uninstalled, blocked, deleted). `refused`: Teams will never take this message (too large, malformed).
 * A ServiceError: it may work later. Source: "Send proactive messages", "Optimize your bot with rate limiting in Teams".
 */
export type NotTaken = 'gone' | 'refused' | ServiceError

/** Reads an error of the SDK's connector client; `now` in milliseconds, for a Retry-After that is a date. */
export function readTeamsError(error: unknown, now: number): NotTaken {
  const { statusCode: status, code, response } = (typeof error === 'object' && error !== null ? error : {}) as { statusCode?: unknown; code?: unknown; response?: { headers?: { get?(name: string): string | undefined } } }
  if (typeof status !== 'number') return teamsError(typeof code === 'string' ? code : 'unreachable', { cause: error })
  if (status === 403 || status === 404 || status === 410) return 'gone'
  const retryAfterSeconds = secondsOf(response?.headers?.get?.('retry-after'), now)
  const later = teamsError(typeof code === 'string' ? code : String(status), { status, cause: error, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) })
  return later.isFinal ? 'refused' : later
}

/** Teams, or the way there, could not take a message for now. */
export function teamsError(code: string, details: ConstructorParameters<typeof ServiceError>[3]): ServiceError {
  return new ServiceError('Microsoft Teams', code, 'Teams did not take a message.', details)
}

// A number of seconds, or an HTTP date; anything else says nothing.
function secondsOf(retryAfter = '', now: number): number | undefined {
  const text = retryAfter.trim()
  const seconds = /^\d+$/.test(text) ? Number(text) : text.endsWith('GMT') ? Math.ceil((Date.parse(text) - now) / 1000) : NaN
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), LONGEST_RETRY_SECONDS)
}
