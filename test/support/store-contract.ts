import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { emptyLedger, type Ledger } from '#domain/ledger'
import { money } from '#domain/money'
import type { Documents } from '#ports/documents'
import type { Ledgers } from '#ports/ledgers'
import { ledgerWith, storedCase } from '#test/support/stored-case'

/** What every store offers, whatever it is made of. */
export interface StoreUnderTest {
  readonly ledgers: Ledgers
  documents<Value>(collection: string): Documents<Value>
  close(): Promise<void>
}

/** A place that a store keeps its things in: what one store wrote there, the next one opened there finds. */
export interface StorePlace {
  open(): Promise<StoreUnderTest>
  remove(): Promise<void>
}

// Ids come from outside: each of these is another customer and another document.
const HOSTILE_IDS = ['', '.', '..', '../..', '../../escape', '/etc/passwd', 'C:\\con', 'con', 'a/b', 'a\\b', 'a?b#c%2f', 'Case', 'case', 'CASE', 'é', 'e\u0301', '\u0000', '\ud800', '\ud801', '__proto__', 'x'.repeat(5_000), 'x'.repeat(5_001), 'a~b', '😀']

// A record is a text, whatever is in it.
const AWKWARD_BODIES = ['{"sequence":1,"amount":{"currency":"USD","amount":"12.340"}}', '', 'two\nlines\r\n', '\u0000\u007f\u2028é😀', '\\u0041 "quoted"', 'x'.repeat(50_000)]

/** The rules of the ports `Ledgers` and `Documents`, as tests of the store that `newPlace` makes places for. */
export function storeContract(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(`${name} keeps ledgers and documents`, () => {
    let place: StorePlace
    let store: StoreUnderTest

    beforeEach(async () => {
      place = await newPlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const reopen = async () => {
      await store.close()
      store = await place.open()
    }
    const commit = (ledger: Ledger, readAt: number, operationId: string = randomUUID()) => store.ledgers.commit({ ledger, readAt, operationId })
    const namesOfActive = async () => (await store.ledgers.active()).map(({ customerId }) => customerId).sort()

    it('gives an unknown customer an empty ledger of version 0', async () => {
      assert.deepEqual(await store.ledgers.read('nobody'), { ledger: emptyLedger('nobody'), version: 0 })
    })

    it('gives back exactly what was committed, money to the last digit, also after it was opened again', async () => {
      const ledger = ledgerWith('customer-1', 'RD-1', 'RD-2')
      assert.equal(await commit(ledger, 0), true)
      const read = await store.ledgers.read('customer-1')
      assert.deepEqual(read.ledger, ledger)
      await reopen()
      assert.deepEqual(await store.ledgers.read('customer-1'), read)
    })

    it('refuses a commit that was made from an older version, and changes nothing', async () => {
      await commit(ledgerWith('customer-1', 'RD-1'), 0)
      const before = await store.ledgers.read('customer-1')
      const closes = storedCase('RD-1', { state: 'rejected' })
      assert.equal(await store.ledgers.commit({ ledger: emptyLedger('customer-1'), readAt: 0, closes, operationId: randomUUID() }), false)
      assert.deepEqual(await store.ledgers.read('customer-1'), before)
      assert.equal(await store.ledgers.closedCase('customer-1', 'RD-1'), undefined)
    })

    it('refuses a commit from a version that never was', async () => {
      assert.equal(await commit(ledgerWith('customer-1', 'RD-1'), 7), false)
    })

    it('says yes again to a commit that it did, without doing it twice, also after later ones and a restart', async () => {
      await commit(ledgerWith('customer-1', 'RD-1'), 0, 'first')
      const { version } = await store.ledgers.read('customer-1')
      assert.equal(await commit(ledgerWith('customer-1', 'RD-1', 'RD-2'), version, 'second'), true)
      await reopen()
      const before = await store.ledgers.read('customer-1')
      assert.equal(await commit(ledgerWith('customer-1', 'RD-1'), 0, 'first'), true)
      assert.deepEqual(await store.ledgers.read('customer-1'), before)
    })

    it('lets exactly one of many commits from the same version win', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => commit(ledgerWith('customer-1', `RD-${index}`), 0)))
      assert.equal(answers.filter(Boolean).length, 1)
      assert.deepEqual((await store.ledgers.read('customer-1')).ledger, ledgerWith('customer-1', `RD-${answers.indexOf(true)}`))
    })

    it('loses none of many changes that are each made again when they are refused', async () => {
      const addCase = async (id: string) => {
        for (;;) {
          const { ledger, version } = await store.ledgers.read('customer-1')
          if (await commit({ ...ledger, openCases: [...ledger.openCases, storedCase(id)] }, version)) return
        }
      }
      const ids = Array.from({ length: 12 }, (_, index) => `RD-${index}`)
      await Promise.all(ids.map(addCase))
      const { ledger } = await store.ledgers.read('customer-1')
      assert.deepEqual(ledger.openCases.map(({ id }) => id).sort(), ids.sort())
    })

    it('keeps the records of an audit just as they were given, each with its change, and lists the customers that it has', async () => {
      const written = AWKWARD_BODIES.map((body, index) => ({ sequence: index + 1, body, hash: `hash-${index}` }))
      assert.deepEqual(await store.ledgers.audit('customer-1'), [])
      await store.ledgers.commit({ ledger: ledgerWith('customer-1', 'RD-1'), readAt: 0, audit: written.slice(0, 1), operationId: 'one' })
      await commit(ledgerWith('customer-1', 'RD-1'), (await store.ledgers.read('customer-1')).version)
      await reopen()
      await store.ledgers.commit({ ledger: ledgerWith('customer-1', 'RD-1'), readAt: (await store.ledgers.read('customer-1')).version, audit: written.slice(1), operationId: 'two' })
      await reopen()
      assert.deepEqual(await store.ledgers.audit('customer-1'), written)
      await commit(emptyLedger('at-rest'), 0)
      await store.ledgers.read('only-looked-at')
      assert.deepEqual(await store.ledgers.audit('at-rest'), [])
      assert.deepEqual([...(await store.ledgers.customers())].sort(), ['at-rest', 'customer-1'])
      await reopen()
      assert.deepEqual([...(await store.ledgers.customers())].sort(), ['at-rest', 'customer-1'])
    })

    it('records nothing of a change that it refuses, and nothing twice of one that comes again', async () => {
      const audit = [{ sequence: 1, body: 'mine', hash: 'h' }]
      const mine = { ledger: ledgerWith('customer-1', 'RD-1'), readAt: 0, audit, operationId: 'mine' }
      await store.ledgers.commit(mine)
      assert.equal(await store.ledgers.commit({ ...mine, audit: [{ sequence: 1, body: 'too late', hash: 'h' }], operationId: 'other' }), false)
      assert.equal(await store.ledgers.commit(mine), true)
      assert.deepEqual(await store.ledgers.audit('customer-1'), audit)
    })

    it('keeps every record of many changes, in the order of the versions', async () => {
      const add = async (body: string) => {
        for (;;) {
          const { ledger, version } = await store.ledgers.read('customer-1')
          const audit = [{ sequence: ledger.audit.sequence + 1, body, hash: body }]
          if (await store.ledgers.commit({ ledger: { ...ledger, audit: { sequence: ledger.audit.sequence + 1, hash: body } }, readAt: version, audit, operationId: randomUUID() })) return
        }
      }
      const bodies = Array.from({ length: 12 }, (_, index) => `deed ${index}`)
      await Promise.all(bodies.map(add))
      const records = await store.ledgers.audit('customer-1')
      assert.deepEqual(records.map(({ sequence }) => sequence), bodies.map((_, index) => index + 1))
      assert.deepEqual(records.map(({ body }) => body).sort(), bodies.sort())
      assert.equal((await store.ledgers.read('customer-1')).ledger.audit.hash, records.at(-1)?.hash)
    })

    it('finds a closed case however the ledger went on, and no case that is still open', async () => {
      await commit(ledgerWith('customer-1', 'RD-1', 'RD-2'), 0)
      assert.equal(await store.ledgers.closedCase('customer-1', 'RD-1'), undefined)
      const closes = storedCase('RD-1', { state: 'credited', version: 9 })
      const { version } = await store.ledgers.read('customer-1')
      assert.equal(await store.ledgers.commit({ ledger: ledgerWith('customer-1', 'RD-2'), readAt: version, closes, operationId: 'close' }), true)
      await commit(ledgerWith('customer-1', 'RD-2', 'RD-3'), (await store.ledgers.read('customer-1')).version)
      await reopen()
      assert.deepEqual(await store.ledgers.closedCase('customer-1', 'RD-1'), closes)
      assert.equal(await store.ledgers.closedCase('customer-1', 'RD-2'), undefined)
      assert.equal(await store.ledgers.closedCase('customer-2', 'RD-1'), undefined)
    })

    it('knows the ledgers with open or lately closed cases or notices, and forgets those without', async () => {
      const notice = { id: 'n', caseId: 'RD-1', kind: 'refresh', at: '2026-11-22T10:15:00.000Z' } as const
      await commit(ledgerWith('open', 'RD-1'), 0)
      await commit({ ...emptyLedger('to-tell'), notices: [notice] }, 0)
      await commit(ledgerWith('done', 'RD-1'), 0)
      await commit(emptyLedger('done'), (await store.ledgers.read('done')).version)
      await store.ledgers.read('only-looked-at')
      assert.deepEqual(await namesOfActive(), ['open', 'to-tell'])
      await reopen()
      assert.deepEqual(await namesOfActive(), ['open', 'to-tell'])
      assert.deepEqual((await store.ledgers.active()).find(({ customerId }) => customerId === 'open'), ledgerWith('open', 'RD-1'))
    })

    it('keeps customers and cases apart, whatever their ids look like', async () => {
      for (const id of HOSTILE_IDS) {
        const closes = storedCase(id, { reason: id })
        assert.equal(await store.ledgers.commit({ ledger: ledgerWith(id, 'RD-1'), readAt: 0, closes, operationId: 'same' }), true)
      }
      await reopen()
      assert.deepEqual(await namesOfActive(), [...HOSTILE_IDS].sort())
      for (const id of HOSTILE_IDS) {
        assert.deepEqual((await store.ledgers.read(id)).ledger, ledgerWith(id, 'RD-1'))
        assert.equal((await store.ledgers.closedCase(id, id))?.reason, id)
      }
    })

    it('reads, replaces, lists and removes documents', async () => {
      const documents = store.documents<{ text: string }>('notes')
      assert.equal(await documents.read('a'), undefined)
      assert.deepEqual(await documents.list(), [])
      await documents.write('a', { text: 'one' })
      await documents.write('b', { text: 'two' })
      await documents.write('a', { text: 'three' })
      await documents.remove('b')
      await documents.remove('never-there')
      await reopen()
      const again = store.documents<{ text: string }>('notes')
      assert.deepEqual(await again.list(), [{ key: 'a', value: { text: 'three' } }])
      assert.equal(await again.read('b'), undefined)
      assert.equal(await store.documents('other').read('a'), undefined)
    })

    it('takes money in a document, and takes nothing else for money', async () => {
      const documents = store.documents('values')
      const value = {
        price: money('USD', -1_234n),
        typed: { currency: 'USD', amount: '12.34' },
        unfinished: { currency: 'USD', amount: 'twelve' },
        wrapped: { $plain: { currency: 'USD', amount: '12.34' } },
        list: [{ currency: 'JPY', amount: '12' }, money('JPY', 12n), null, true, 1.5, { $plain: 3 }],
        more: { currency: 'USD', amount: '12.34', note: 'x' },
      }
      await documents.write('k', value)
      await reopen()
      assert.deepEqual(await store.documents('values').read('k'), value)
    })

    it('keeps the last of many writes to one document', async () => {
      const documents = store.documents<number>('counters')
      await Promise.all(Array.from({ length: 20 }, (_, index) => documents.write('k', index)))
      assert.equal(await documents.read('k'), 19)
    })

    it('keeps documents and collections apart, whatever their keys look like', async () => {
      for (const key of HOSTILE_IDS) {
        await store.documents<string>('keys').write(key, key)
        await store.documents<string>(key).write('k', `collection ${key}`)
      }
      await reopen()
      const entries = await store.documents<string>('keys').list()
      assert.deepEqual(entries.map(({ key }) => key).sort(), [...HOSTILE_IDS].sort())
      for (const { key, value } of entries) assert.equal(value, key)
      for (const key of HOSTILE_IDS) assert.equal(await store.documents<string>(key).read('k'), `collection ${key}`)
    })
  })
}
