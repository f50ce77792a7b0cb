import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledgers } from '#ports/ledgers'

/** As long as a store may take: whoever waits for it in Teams must be told within seconds. */
const LONGEST_MILLISECONDS = 2_000

/** Waits so many milliseconds, or until it is called off. */
export type Wait = (milliseconds: number, until: AbortSignal) => Promise<void>

/** The same ledgers, but where the store hangs a call ends with an error. What it was to change may have been changed, or may be yet: its operation id tells. */
export function promptLedgers(ledgers: Ledgers, wait: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal })): Ledgers {
  const inTime = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
    const over = new AbortController()
    const tooLong = wait(LONGEST_MILLISECONDS, over.signal).then(() => {
      throw new Error('The store does not answer. What was asked for may not have been saved: look again in a minute.')
    })
    try {
      return await Promise.race([asked, tooLong])
    } finally {
      tooLong.catch(() => undefined)
      over.abort()
    }
  }
  return {
    read: (customerId) => inTime(ledgers.read(customerId)),
    commit: (commit) => inTime(ledgers.commit(commit)),
    closedCase: (...of) => inTime(ledgers.closedCase(...of)),
    audit: (customerId) => inTime(ledgers.audit(customerId)),
    customers: () => inTime(ledgers.customers()),
    active: () => inTime(ledgers.active()),
  }
}
