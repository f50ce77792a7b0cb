import type { Ledgers } from '#ports/ledgers'
import type { Levels } from '#ports/telemetry'

/** How much there is to do, over all customers. */
export async function levelsOf(ledgers: Pick<Ledgers, 'active'>): Promise<Levels> {
  const active = await ledgers.active()
  const sum = (count: (ledger: (typeof active)[number]) => number) => active.reduce((total, ledger) => total + count(ledger), 0)
  return { outboxDepth: sum(({ notices, errandNotices }) => notices.length + errandNotices.length), openCases: sum(({ openCases }) => openCases.length) }
}
