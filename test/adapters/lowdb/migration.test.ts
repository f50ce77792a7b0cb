import assert from 'node:assert/strict'
import { cp, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskOn } from '#adapters/lowdb/disk'
import type { Store } from '#adapters/lowdb/store'
import { chain, tipAfter } from '#domain/audit'
import { faultOfChain } from '#domain/audit-check'
import { digest } from '#src/wiring/digest'
import { newLowdbPlace } from '#test/support/lowdb-place'
import { ModelDisk } from '#test/support/model-disk'
import { SEED } from '#test/support/seed'
import { seededRandom } from '#test/support/seeded-random'
import { openOn, ROOT } from '#test/support/small-world'
import { ledgerWith } from '#test/support/stored-case'

const FORMAT_1 = fileURLToPath(new URL('format-1', import.meta.url))
const STATES_PER_CALL = 20

/** A change of each kind of file, the ledger's with a record of it. */
async function change(store: Store, operationId: string): Promise<void> {
  const { ledger, version } = await store.ledgers.read('customer-1')
  const audit = chain(ledger.audit, [{ at: '2026-07-01T09:00:00.000Z', deed: 'case.expire', by: 'desk', customerId: 'customer-1' }], digest)
  assert.equal(await store.ledgers.commit({ ledger: { ...ledger, audit: tipAfter(ledger.audit, audit) }, readAt: version, audit, operationId }), true)
  await store.documents('places').write('approvals', { conversationId: 'c' })
}

/** All that the store of format 1 held must still be there; how many records its audit has. */
async function look(store: Store): Promise<number> {
  const { ledger, version } = await store.ledgers.read('customer-1')
  const { openCases } = ledgerWith('customer-1', 'RD-2')
  assert.deepEqual(ledger.openCases, openCases)
  assert.equal(ledger.errands.length, 1)
  assert.equal((await store.ledgers.closedCase('customer-1', 'RD-1'))?.state, 'credited')
  assert.equal((await store.ledgers.closedCase('Customer/2', 'RD-3'))?.state, 'withdrawn')
  assert.deepEqual([...(await store.ledgers.customers())].sort(), ['Customer/2', 'customer-1'])
  const records = await store.ledgers.audit('customer-1')
  assert.equal(faultOfChain(records, ledger.audit, digest), undefined)
  assert.equal(records.length, version - 2)
  return records.length
}

async function filesOf(folder: string): Promise<Record<string, Buffer>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return Object.fromEntries(await Promise.all(files.map(async ({ parentPath, name }) => [join(ROOT, join(parentPath, name).slice(folder.length)), await readFile(join(parentPath, name))] as const)))
}

describe('A store of format 1', () => {
  it('is read, goes on with an audit from its next change, and is of format 2 then', async () => {
    const place = await newLowdbPlace()
    await cp(FORMAT_1, place.directory, { recursive: true })
    const store = await place.open()
    assert.equal(await look(store), 0)
    await change(store, 'fourth')
    assert.equal(await look(store), 1)
    await store.close()
    const again = await place.open()
    assert.equal(await look(again), 1)
    await again.close()
    assert.match(await readFile(join(place.directory, 'customers', 'customer-1', 'head.json'), 'utf8'), /^\{"format":2,/)
    await place.remove()
  })

  it(`is whole, in the old format or in the new, wherever the power goes as it is read and written (FC_SEED=${SEED})`, async () => {
    const names = ModelDisk.holding(ROOT, await filesOf(FORMAT_1))
    const random = seededRandom(SEED)
    for (let callsUntilPowerCut = 0; ; callsUntilPowerCut++) {
      const disk = new ModelDisk(names, { callsUntilPowerCut })
      let done = 0
      await openOn(disk).then(async (store) => {
        for (const operationId of ['fourth', 'fifth']) {
          await change(store, operationId)
          done++
        }
      }).catch((error: unknown) => assert.ok(disk.lostPower, String(error)))
      for (let state = 0; state < STATES_PER_CALL; state++) {
        const records = await look(await openOn(new ModelDisk(disk.afterPowerCut(random))))
        assert.ok(records === done || records === done + 1, `${records} records after ${done}, power cut at call ${callsUntilPowerCut}`)
      }
      if (!disk.lostPower) break
    }
  })

  it('is left as it is by a disk that takes nothing', async () => {
    const files = await filesOf(FORMAT_1)
    const disk = new ModelDisk(ModelDisk.holding(ROOT, files), { callsUntilPowerCut: 3 })
    await openOn(disk).then((store) => change(store, 'fourth')).catch(() => undefined)
    const head = join(ROOT, 'customers', 'customer-1', 'head.json')
    assert.deepEqual(await diskOn(new ModelDisk(disk.afterTheWorst())).read(head), files[head]?.toString())
  })
})
