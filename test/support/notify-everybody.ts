import type { Desk } from '#usecases/desk'
import { hasNews, notifyPeople } from '#usecases/notify-people'

/** One beat of telling: tells people what every customer's ledger has to tell. Throws the first fault once all have been tried. */
export async function notifyEverybody(desk: Desk): Promise<void> {
  const outcomes = await Promise.allSettled((await desk.ledgers.active()).filter(hasNews).map((ledger) => notifyPeople(desk, ledger)))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
