// A process that changes a store until it is killed: `node store-writer.ts DIRECTORY [BUG]`. It prints how long it took to open the
// store, and then the number of each change after it was acknowledged; with a planted bug it does something of that wrong.
import { writeSync } from 'node:fs'
import module from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'

module.enableCompileCache()
const { realDisk } = await import('#adapters/lowdb/disk')
const { lockFolder } = await import('#adapters/lowdb/lock')
const { openStore } = await import('#adapters/lowdb/store')
const { auditAfterTheHead, SmallWorld } = await import('#test/support/small-world')

/** What a process does wrong. */
export type WriterBug = 'too-early' | 'audit-late' | 'no-lock' | 'never-looks'

const [directory = '', bug] = process.argv.slice(2)
// The lock is looked at every tenth of a second, rather than every 20.
const soon: typeof lockFolder = (folder, warn, lost) => lockFolder(folder, warn, lost, 100)
const neverLooks: typeof lockFolder = async (...given) => {
  const release = await soon(...given)
  return () => release()
}
const lock = bug === 'no-lock' ? () => Promise.resolve(() => {}) : bug === 'never-looks' ? neverLooks : soon
const start = performance.now()
const store = await openStore(directory, {
  warn: () => {},
  ...(bug === 'audit-late' ? { disk: auditAfterTheHead(realDisk, () => wait(5)) } : {}),
  lock,
})
const world = new SmallWorld()
world.versions['a'] = (await store.ledgers.read('a')).version
writeSync(1, `open ${performance.now() - start}\n`)
for (;;) {
  const number = (world.versions['a'] ?? 0) + 1
  if (bug === 'too-early') writeSync(1, `${number}\n`)
  await world.commit(store, 'a')
  await store.documents<number>('d').write('k', number)
  if (bug !== 'too-early') writeSync(1, `${number}\n`)
}
