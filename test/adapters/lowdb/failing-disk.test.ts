import assert from 'node:assert/strict'
import { realDisk, type Disk } from '#adapters/lowdb/disk'
import type { Store } from '#adapters/lowdb/store'
import { emptyLedger } from '#domain/ledger'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { ledgerWith, storedCase } from '#test/support/stored-case'

type Call = keyof Disk
const CALLS = ['read', 'writeSynced', 'rename', 'remove', 'makeFolder', 'list', 'syncFolder'] as const satisfies readonly Call[]

/** The real disk, whose one call fails, before or after it did what was asked; a write that fails leaves half a file. */
function diskThatFailsAt(failing: number, when: 'before' | 'after') {
  const seen = { calls: 0, failed: undefined as Call | undefined }
  const wrap = (name: Call) => async (...given: never[]) => {
    const isMine = seen.calls++ === failing
    if (isMine) seen.failed = name
    const broken = Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' })
    if (isMine && when === 'before') {
      const [path, text] = given as unknown as [string, string]
      if (name === 'writeSynced') await realDisk.writeSynced(path, text.slice(0, text.length / 2))
      throw broken
    }
    const answer = await (realDisk[name] as (...given: never[]) => Promise<unknown>)(...given)
    if (isMine) throw broken
    return answer
  }
  return { seen, disk: Object.fromEntries(CALLS.map((name) => [name, wrap(name)])) as unknown as Disk }
}

describe('The embedded store on a disk of which a call fails', function () {
  this.timeout(60_000)
  let place: LowdbPlace

  beforeEach(async () => {
    place = await newLowdbPlace()
  })
  afterEach(() => place.remove())

  const changes: ((store: Store) => Promise<unknown>)[] = [
    (store: Store) => store.ledgers.commit({ ledger: ledgerWith('c', 'RD-1'), readAt: 0, operationId: 'one' }),
    (store: Store) => store.ledgers.commit({ ledger: emptyLedger('c'), readAt: 1, closes: storedCase('RD-1', { state: 'withdrawn' }), operationId: 'two' }),
    (store: Store) => store.documents('d').write('k', 1),
    (store: Store) => store.documents('d').write('k', 2),
    (store: Store) => store.documents('d').remove('k'),
    (store: Store) => store.documents('d').write('l', 3),
  ]

  /** Does every change, again where it fails: what fails says so, and what was asked again is done once. */
  const doAll = async (disk: Disk) => {
    let errors = 0
    const again = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work()
      } catch (error) {
        errors++
        assert.match(String(error), /ENOSPC/)
        return work()
      }
    }
    const store = await again(() => place.open({ warn: () => {}, disk }))
    for (const change of changes) assert.notEqual(await again(() => change(store)), false)
    const active = await store.ledgers.active()
    await store.close()
    return { errors, active }
  }

  for (const when of ['before', 'after'] as const) {
    it(`says so, changes nothing twice and goes on, whichever call fails ${when} it did its work`, async () => {
      for (let failing = 0; ; failing++) {
        await place.remove()
        const { disk, seen } = diskThatFailsAt(failing, when)
        const { errors, active } = await doAll(disk)
        assert.equal(errors, seen.failed ? 1 : 0, `call ${failing}: ${seen.failed}`)
        assert.deepEqual(active, [])
        const store = await place.open()
        assert.deepEqual(await store.ledgers.read('c'), { ledger: emptyLedger('c'), version: 2 })
        assert.equal((await store.ledgers.closedCase('c', 'RD-1'))?.state, 'withdrawn')
        assert.deepEqual(await store.documents('d').list(), [{ key: 'l', value: 3 }])
        await store.close()
        if (!seen.failed) break
      }
    })
  }
})
