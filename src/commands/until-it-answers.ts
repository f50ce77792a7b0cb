import { setTimeout as pause } from 'node:timers/promises'

const BETWEEN_TRIES = 100
const LONGEST = 30_000

/** Waits until GET of the address answers 200. Throws with the last answer after half a minute, or when the signal says to stop. */
export async function untilItAnswers(url: string, signal: AbortSignal): Promise<void> {
  const end = Date.now() + LONGEST
  let last = 'no answer'
  while (Date.now() < end) {
    signal.throwIfAborted()
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      const text = await answer.text()
      if (answer.ok) return
      last = `${answer.status} ${text}`
    } catch {
      // Not listening yet: `last` keeps what is worth telling.
    }
    await pause(BETWEEN_TRIES)
  }
  throw new Error(`${url} was not ready after ${LONGEST / 1000} seconds: ${last}`)
}
