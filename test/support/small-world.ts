import { diskOn, type Disk } from '#adapters/lowdb/disk'
import { openStore, type Store } from '#adapters/lowdb/store'
import { chain, tipAfter } from '#domain/audit'
import { faultOfChain } from '#domain/audit-check'
import type { Case } from '#domain/case'
import { emptyLedger } from '#domain/ledger'
import type { LedgerCommit } from '#ports/ledgers'
import { digest } from '#src/wiring/digest'
import type { ModelDisk } from '#test/support/model-disk'

/** Where a store in a small world is. */
export const ROOT = '/store'
const CUSTOMERS = ['a', 'b'] as const

/** What was acknowledged, and what was under way. A ledger of version 3 has cases 1 to 3, of which the last two are open; each change leaves a record. */
export class SmallWorld {
  readonly versions: Record<string, number> = { a: 0, b: 0 }
  /** What the document may be: as it was acknowledged, and as it was to become. */
  documents: (number | undefined)[] = [undefined]
  #count = 0

  /** Does some changes, as far as the disk lets them. */
  async work(store: Store, random: () => number, changes: number): Promise<void> {
    const documents = store.documents<number>('d')
    for (let change = 0; change < changes; change++) {
      const kind = random()
      if (kind < 0.7) {
        const customer = kind < 0.5 ? 'a' : 'b'
        await this.commit(store, customer)
      } else {
        const next = kind < 0.9 ? ++this.#count : undefined
        this.documents = [this.documents[0], next]
        await (next === undefined ? documents.remove('k') : documents.write('k', next))
        this.documents = [next]
      }
    }
  }

  async commit(store: Store, customer: string): Promise<void> {
    const readAt = this.versions[customer] ?? 0
    if (!(await store.ledgers.commit(commitOf(customer, readAt, (await store.ledgers.read(customer)).ledger.audit)))) throw new Error(`The commit from version ${readAt} of ${customer} was refused.`)
    this.versions[customer] = readAt + 1
  }

  /** What is wrong with what a store holds now; nothing where each change is there, or one that was under way is not. */
  async faultsOf(store: Store): Promise<string[]> {
    const faults: string[] = []
    for (const customer of CUSTOMERS) {
      const { version, ledger } = await store.ledgers.read(customer)
      const done = this.versions[customer] ?? 0
      if (version !== done && version !== done + 1) faults.push(`${customer} has version ${version} after ${done} was acknowledged`)
      const open = ledger.openCases.map(({ id }) => id).join()
      if (open !== openAt(version).join()) faults.push(`${customer} has ${open} open at version ${version}`)
      const closed = version - 2
      if (closed > 0 && (await store.ledgers.closedCase(customer, idOf(closed)))?.state !== 'withdrawn') faults.push(`${customer} has lost a closed case`)
      const records = await store.ledgers.audit(customer)
      const fault = faultOfChain(records, ledger.audit, digest)
      if (fault || records.length !== version) faults.push(`${customer} has ${records.length} records at version ${version}${fault ? `, ${fault.kind} at ${fault.sequence}` : ''}`)
    }
    const document = await store.documents<number>('d').read('k')
    if (!this.documents.includes(document)) faults.push(`the document says ${document}, not ${this.documents.join(' or ')}`)
    return faults
  }
}

/** Opens the store on a disk in memory: nobody else can be there. */
export function openOn(disk: ModelDisk, wrap: (disk: Disk) => Disk = (plain) => plain): Promise<Store> {
  return openStore(ROOT, { warn: () => undefined, disk: wrap(diskOn(disk)), lock: () => Promise.resolve(() => undefined) })
}

/** The disk of a store that names records in a head before it writes them. */
export function auditAfterTheHead(disk: Disk, pause = () => Promise.resolve()): Disk {
  let late: (() => Promise<unknown>) | undefined
  return {
    ...disk,
    appendSynced: (...given) => ((late = () => disk.appendSynced(...given)), Promise.resolve(true)),
    async syncFolder(folder) {
      const done = await disk.syncFolder(folder)
      if (late) await pause()
      await late?.()
      late = undefined
      return done
    },
  }
}

/** The change that makes version `readAt` + 1 of a customer. */
export function commitOf(customer: string, readAt: number, tip: Parameters<typeof chain>[0]): LedgerCommit {
  const version = readAt + 1
  const audit = chain(tip, [{ at: '2026-07-01T09:00:00.000Z', deed: 'case.submit', by: 'person-1', customerId: customer, caseId: idOf(version) }], digest)
  const ledger = { ...emptyLedger(customer), openCases: openAt(version).map((id) => smallCase(id, 'submitted')), audit: tipAfter(tip, audit) }
  return { ledger, readAt, operationId: `${customer}${version}`, audit, ...(version > 2 ? { closes: smallCase(idOf(version - 2), 'withdrawn') } : {}) }
}

function openAt(version: number): string[] {
  return [version - 1, version].filter((number) => number > 0).map(idOf)
}

function idOf(number: number): string {
  return `rd-${number}`
}

// The store looks at nothing but the id.
function smallCase(id: string, state: Case['state']): Case {
  return { id, state } as Case
}
