import assert from 'node:assert/strict'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { realDisk } from '#adapters/lowdb/disk'
import { seal } from '#adapters/lowdb/sealed-text'
import { viewStore } from '#adapters/lowdb/store'
import { textsOf } from '#adapters/lowdb/store-texts'
import { chain, NO_RECORDS, tipAfter, type AuditRecord } from '#domain/audit'
import { faultOfChain } from '#domain/audit-check'
import type { Case } from '#domain/case'
import { emptyLedger } from '#domain/ledger'
import { digest } from '#src/wiring/digest'
import { newLowdbPlace, type LowdbPlace } from '#test/support/lowdb-place'
import { ledgerWith, storedCase } from '#test/support/stored-case'

const entry = (deed: string) => ({ at: '2026-07-01T09:00:00.000Z', deed, by: 'desk', customerId: 'c' })

describe('The embedded store on a damaged disk', () => {
  let place: LowdbPlace
  let head: string
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)

  beforeEach(async () => {
    warnings.length = 0
    place = await newLowdbPlace()
    head = join(place.directory, 'customers', 'c', 'head.json')
    const store = await place.open()
    await store.ledgers.commit({ ledger: ledgerWith('c', 'RD-1'), readAt: 0, operationId: 'one' })
    await store.ledgers.commit({ ledger: emptyLedger('c'), readAt: 1, closes: storedCase('RD-1', { state: 'withdrawn' }), operationId: 'two' })
    await store.close()
  })
  afterEach(() => place.remove())

  const readVersion = async () => {
    const store = await place.open({ warn })
    try {
      return (await store.ledgers.read('c')).version
    } finally {
      await store.close()
    }
  }

  it('reads a head that was written before there were errands', async () => {
    const { errands: _errands, errandNotices: _notices, ...ledger } = ledgerWith('c', 'RD-1')
    await writeFile(head, seal({ ledger, version: 7, operations: [] }))
    assert.equal(await readVersion(), 7)
    const store = await place.open({ warn })
    const [read] = await store.ledgers.active()
    await store.close()
    assert.deepEqual([read?.openCases.length, read?.errands, read?.errandNotices], [1, [], []])
  })

  it('notices a flipped bit, restores the previous generation, says so and keeps what was damaged as it is', async () => {
    const whole = await readFile(head)
    const previous = await readFile(`${head}.previous`)
    for (let bit = 0; bit < whole.length * 8; bit += 4_999) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      await writeFile(head, flipped)
      await writeFile(`${head}.previous`, previous)
      warnings.length = 0
      assert.equal(await readVersion(), 1, `bit ${bit}`)
      assert.equal(warnings.length, 1)
      assert.match(warnings[0]!, /head\.json was damaged \(.*previous generation was restored/)
      assert.deepEqual(await readFile(`${head}.damaged`), flipped)
      assert.equal(await readVersion(), 1)
      assert.equal(warnings.length, 1)
    }
  })

  for (const [what, text] of [['an empty file', ''], ['half a file', undefined], ['zeros', '\0'.repeat(500)]] as const) {
    it(`restores the previous generation in place of ${what}`, async () => {
      await writeFile(head, text ?? (await readFile(head, 'utf8')).slice(0, 150))
      assert.equal(await readVersion(), 1)
      assert.equal(warnings.length, 1)
    })
  }

  it('goes on from the previous generation where a crash left no current one', async () => {
    await rename(head, `${head}.previous`)
    assert.equal(await readVersion(), 2)
    assert.match(warnings.join(), /head\.json was missing: its previous generation was restored/)
  })

  it('shows a case as open, not closed, once the change that closed it was lost', async () => {
    await writeFile(head, 'gone')
    const store = await place.open({ warn })
    assert.equal(await store.ledgers.closedCase('c', 'RD-1'), undefined)
    assert.deepEqual((await store.ledgers.active()).map(({ customerId }) => customerId), ['c'])
    await store.close()
  })

  it('keeps the records of the change that a damaged head lost, and continues their chain', async () => {
    const store = await place.open()
    const [first, second] = chain(NO_RECORDS, ['a', 'b'].map(entry), digest) as [AuditRecord, AuditRecord]
    for (const [index, record] of [first, second].entries()) {
      const ledger = { ...emptyLedger('c'), audit: tipAfter(NO_RECORDS, [record]) }
      assert.equal(await store.ledgers.commit({ ledger, readAt: 2 + index, audit: [record], operationId: record.hash }), true)
    }
    await store.close()
    await writeFile(head, 'gone')
    const again = await place.open({ warn })
    const { ledger, version } = await again.ledgers.read('c')
    assert.equal(version, 3)
    const kept = await again.ledgers.audit('c')
    assert.deepEqual(kept.slice(0, 2), [first, second])
    assert.match(kept[2]!.body, /"deed":"ledger\.restored","by":"desk"/)
    assert.equal(kept.length, 3)
    const [next] = chain(ledger.audit, [entry('c')], digest)
    assert.equal(await again.ledgers.commit({ ledger: { ...ledger, audit: tipAfter(ledger.audit, [next!]) }, readAt: version, audit: [next!], operationId: 'again' }), true)
    await again.close()
    const last = await place.open()
    assert.deepEqual(await last.ledgers.audit('c'), [...kept, next])
    assert.equal(faultOfChain(await last.ledgers.audit('c'), (await last.ledgers.read('c')).ledger.audit, digest), undefined)
    await last.close()
  })

  const moved = async (state: Case['state'], to: Case['state'], closes: boolean) => {
    const store = await place.open()
    const before = storedCase('RD-5', { state, version: 3 })
    await store.ledgers.commit({ ledger: { ...emptyLedger('c'), openCases: [before] }, readAt: 2, operationId: 'three' })
    const audit = chain(NO_RECORDS, [{ ...entry('case.any'), caseId: 'RD-5', from: state, to, version: 4 }], digest)
    const after = storedCase('RD-5', { state: to, version: 4 })
    await store.ledgers.commit({ ledger: { ...emptyLedger('c'), openCases: closes ? [] : [after], audit: tipAfter(NO_RECORDS, audit) }, readAt: 3, audit, ...(closes ? { closes: after } : {}), operationId: 'four' })
    await store.close()
    await writeFile(head, 'gone')
    const again = await place.open({ warn })
    const { ledger } = await again.ledgers.read('c')
    const records = await again.ledgers.audit('c')
    assert.equal(faultOfChain(records, ledger.audit, digest), undefined)
    const closed = await again.ledgers.closedCase('c', 'RD-5')
    await again.close()
    return { ledger, closed, recorded: JSON.parse(records.at(-1)!.body) as Record<string, unknown> }
  }

  it('finishes a closing that a damaged head lost: a case that was withdrawn is not approved after all', async () => {
    const { ledger, closed, recorded } = await moved('submitted', 'withdrawn', true)
    assert.deepEqual(ledger.openCases, [])
    assert.deepEqual(ledger.closedCases.map(({ id, state }) => [id, state]), [['RD-5', 'withdrawn']])
    assert.equal(closed?.state, 'withdrawn')
    assert.deepEqual([recorded['deed'], recorded['caseId'], recorded['from'], recorded['to'], recorded['version']], ['ledger.restored', 'RD-5', 'submitted', 'withdrawn', 4])
    assert.match(warnings.join('\n'), /by the audit RD-5 went on \(withdrawn\)\. Look at it/)
  })

  for (const [state, to, expected] of [['submitted', 'approved', 'reconfirm'], ['submitted', 'submitted', 'reconfirm'], ['approved', 'filing', 'filing'], ['filing', 'filed', 'filing'], ['by-hand', 'filed', 'by-hand']] as const) {
    it(`lets a case that its audit has as ${to}, and a restored head as ${state}, go on as ${expected}, beyond every card that was shown`, async () => {
      const { ledger, recorded } = await moved(state, to, false)
      assert.deepEqual(ledger.openCases.map(({ state, version }) => [state, version]), [[expected, 5]])
      assert.deepEqual([recorded['deed'], recorded['to'], recorded['version']], ['ledger.restored', expected, 5])
      assert.deepEqual(ledger.notices.map(({ kind }) => kind), expected === 'reconfirm' ? ['refresh', 'reconfirm'] : ['refresh'])
    })
  }

  it('takes no change of a ledger whose audit was cut short, and says where from to put it back', async () => {
    const store = await place.open()
    const audit = chain(NO_RECORDS, [entry('a')], digest)
    await store.ledgers.commit({ ledger: emptyLedger('c'), readAt: 2, audit, operationId: 'three' })
    for (const cut of [() => writeFile(join(head, '..', 'audit.jsonl'), 'short'), () => rm(join(head, '..', 'audit.jsonl'))]) {
      await cut()
      await assert.rejects(store.ledgers.commit({ ledger: emptyLedger('c'), readAt: 3, audit, operationId: 'four' }), /audit\.jsonl is missing, or shorter than it was: .* from a backup/)
    }
    await store.close()
  })

  it('does not open where both generations are damaged, says which file, and leaves no lock', async () => {
    await writeFile(head, 'gone')
    await writeFile(`${head}.previous`, 'gone too')
    await assert.rejects(readVersion(), /head\.json is damaged \(.*\), and so is its previous generation .* from a backup/)
    assert.equal((await readdir(place.directory)).includes('lock'), false)
  })

  it('does not take a customer whose head is missing for a new one: it does not open, is not looked at and not backed up', async () => {
    for (const generation of [head, `${head}.previous`]) await rm(generation)
    const lost = /c.head\.json is missing, and so is its previous generation, but .*customers.c still has cases: .* Put the whole folder back from a backup/
    await assert.rejects(place.open({ warn }), lost)
    await assert.rejects(viewStore(place.directory), lost)
    await assert.rejects(async () => {
      for await (const _ of textsOf(place.directory, realDisk));
    }, lost)
    assert.equal((await readdir(place.directory)).includes('lock'), false)
  })

  it('refuses where the only change of a customer is damaged: nothing was before it', async () => {
    const store = await place.open()
    await store.ledgers.commit({ ledger: ledgerWith('new', 'RD-2'), readAt: 0, operationId: 'one' })
    await store.close()
    await writeFile(join(place.directory, 'customers', 'new', 'head.json'), 'gone')
    await assert.rejects(place.open({ warn }), /head\.json is damaged, and before it there was nothing yet\. Put it back from a backup/)
  })

  it('writes over no records that its head does not know of', async () => {
    const store = await place.open()
    const records = chain(NO_RECORDS, ['a', 'b'].map(entry), digest)
    const commit = (readAt: number, audit: AuditRecord[]) => store.ledgers.commit({ ledger: { ...emptyLedger('c'), audit: tipAfter(NO_RECORDS, audit) }, readAt, audit, operationId: `${readAt}` })
    await commit(2, records)
    const text = await readFile(join(head, '..', 'audit.jsonl'), 'utf8')
    await writeFile(head, seal({ ledger: emptyLedger('c'), version: 3, operations: [], auditLength: 0 }))
    await assert.rejects(commit(3, records.slice(0, 1)), /audit\.jsonl has 2 records, and the head beside it knows of none: nothing is written over/)
    assert.equal(await readFile(join(head, '..', 'audit.jsonl'), 'utf8'), text)
    await store.close()
  })

  it('does not pass over a damaged record of a closed case', async () => {
    const cases = join(place.directory, 'customers', 'c', 'cases')
    await writeFile(join(cases, (await readdir(cases))[0]!), '{}')
    const store = await place.open({ warn })
    await assert.rejects(store.ledgers.closedCase('c', 'RD-1'), /is damaged/)
    await store.close()
  })

  it('refuses a file of a newer format and leaves it as it is', async () => {
    const newer = seal({ anything: true }, 3)
    await writeFile(head, newer)
    await assert.rejects(readVersion(), /head\.json has format 3, and this program reads formats up to 2: it was written by a newer version\. Update/)
    assert.equal(await readFile(head, 'utf8'), newer)
  })

  it('is not disturbed by what a crash or a file browser left in its folders', async () => {
    await writeFile(`${head}.tmp`, 'half writt')
    await writeFile(join(place.directory, 'customers', '.DS_Store'), 'x')
    await rm(`${head}.previous`)
    assert.equal(await readVersion(), 2)
    assert.deepEqual(warnings, [])
  })

  it('restores documents likewise, and lists them', async () => {
    let store = await place.open()
    await store.documents('places').write('p', 'old')
    await store.documents('places').write('p', 'new')
    await store.close()
    const file = join(place.directory, 'documents', 'places', 'p.json')
    await rm(file)
    store = await place.open({ warn })
    assert.deepEqual(await store.documents('places').list(), [{ key: 'p', value: 'old' }])
    await store.close()
    assert.equal(warnings.length, 1)
  })
})
