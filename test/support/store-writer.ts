// A process that changes a store until it is killed: `node store-writer.ts DIRECTORY [too-early]`.
// It prints the number of each change after it was acknowledged; with `too-early`, a planted bug, before.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openStore } from '#adapters/lowdb/store'
import { storedCase } from '#test/support/stored-case'

const [directory = '', mode] = process.argv.slice(2)
const store = await openStore(directory, { warn: () => {} })
writeSync(1, 'open\n')
for (;;) {
  const { ledger, version } = await store.ledgers.read('c')
  const number = version + 1
  if (mode === 'too-early') writeSync(1, `${number}\n`)
  const [oldest, ...others] = ledger.openCases
  const closes = ledger.openCases.length > 2 && oldest ? { ...oldest, state: 'withdrawn' as const } : undefined
  const openCases = [...(closes ? others : ledger.openCases), storedCase(`RD-${number}`)]
  await store.ledgers.commit({ ledger: { ...ledger, openCases }, readAt: version, ...(closes ? { closes } : {}), operationId: randomUUID() })
  await store.documents<number>('counters').write('last', number)
  if (mode !== 'too-early') writeSync(1, `${number}\n`)
}
