import assert from 'node:assert/strict'
import type { Store } from '#adapters/lowdb/store'
import { emptyLedger } from '#domain/ledger'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { ModelDisk, type Lie } from '#test/support/model-disk'
import { SEED } from '#test/support/seed'
import { seededRandom } from '#test/support/seeded-random'
import { ledgerWith, storedCase } from '#test/support/stored-case'

const STATES = Number(process.env['POWER_CUT_STATES'] ?? 3_000)
const ignore = () => {}

type Names = ReturnType<typeof ModelDisk.names>

/** What was acknowledged before the power went. */
interface Acknowledged {
  version: number
  document: number
  documentIsRemoved: boolean
}

describe('The embedded store after a power cut', function () {
  this.timeout(120_000)
  let place: LowdbPlace

  beforeEach(async () => {
    place = await newLowdbPlace()
  })
  afterEach(() => place.remove())

  /** Four changes of a ledger, the third of which closes a case, and of a document; as far as the power lasts. */
  const work = async (store: Store, done: Acknowledged) => {
    const documents = store.documents<number>('d')
    for (let version = done.version; version < done.version + 4; ) {
      const closes = version % 4 === 2 ? { closes: storedCase(`RD-${version}`, { state: 'withdrawn' }) } : {}
      const ledger = version % 4 === 2 ? emptyLedger('c') : ledgerWith('c', `RD-${version + 1}`)
      await store.ledgers.commit({ ledger, readAt: version, operationId: `${version}`, ...closes })
      done.version = ++version
      await documents.write('k', version)
      Object.assign(done, { document: version, documentIsRemoved: false })
      if (version === 4) {
        await documents.remove('k')
        done.documentIsRemoved = true
        return
      }
    }
  }

  /** What is wrong with the store; empty if nothing is. */
  const faultsOf = async (names: Names, done: Acknowledged) => {
    const store = await place.open({ warn: ignore, disk: new ModelDisk(names) })
    try {
      const { version, ledger } = await store.ledgers.read('c')
      const faults: string[] = []
      if (version < done.version || version > done.version + 1) faults.push(`version ${version} after ${done.version} acknowledged`)
      const expected = version === 0 || version === 3 ? emptyLedger('c') : ledgerWith('c', `RD-${version}`)
      if (JSON.stringify(ledger.openCases.map(({ id }) => id)) !== JSON.stringify(expected.openCases.map(({ id }) => id))) faults.push(`another ledger at version ${version}`)
      if (version >= 3 && (await store.ledgers.closedCase('c', 'RD-2'))?.state !== 'withdrawn') faults.push('the closed case is lost')
      const document = await store.documents<number>('d').read('k')
      const isThere = document === done.document || document === done.document + 1
      if (!(isThere || (document === undefined && (done.document === 0 || done.document === 4)))) faults.push(`document ${document} after ${done.document}`)
      if (done.documentIsRemoved && document !== undefined) faults.push('the removed document is back')
      assert.equal(await store.ledgers.commit({ ledger, readAt: version, operationId: 'next' }), true)
      return faults
    } finally {
      await store.close()
    }
  }

  const faultsOfStates = async (states: number, lie?: Lie) => {
    const random = seededRandom(SEED)
    const faults: string[] = []
    for (let state = 0; state < states && faults.length < 5; state++) {
      const calls = Math.floor(random() * 75)
      const disk = new ModelDisk(ModelDisk.names(place.directory), calls, lie)
      const done: Acknowledged = { version: 0, document: 0, documentIsRemoved: false }
      const store = await place.open({ warn: ignore, disk }).catch(ignore)
      await (store && work(store, done).catch(ignore))
      await store?.close()
      const wrong = await faultsOf(disk.afterPowerCut(random), done).catch((error: unknown) => [String(error)])
      faults.push(...wrong.map((fault) => `FC_SEED=${SEED}, state ${state}, power cut at call ${calls}: ${fault}`))
    }
    return faults
  }

  it(`has lost nothing that was acknowledged, and can be read, in ${STATES} states (seed ${SEED})`, async () => {
    assert.deepEqual(await faultsOfStates(STATES), [])
  })

  for (const lie of ['never syncs names', 'never syncs content'] as const) {
    it(`would not have, on a disk that ${lie}`, async () => {
      assert.notDeepEqual(await faultsOfStates(STATES, lie), [])
    })
  }
})
