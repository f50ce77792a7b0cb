import { Low } from 'lowdb'
import { join } from 'node:path'
import { AuditFile, lengthOf } from '#adapters/lowdb/audit-file'
import { headIn } from '#adapters/lowdb/customer-folder'
import { DurableFile, type FileSystem } from '#adapters/lowdb/durable-file'
import { fileNameFor } from '#adapters/lowdb/file-name'
import { sha256 } from '#adapters/lowdb/sealed-text'
import type { Turns } from '#adapters/lowdb/turns'
import { chain, tipAfter, type AuditRecord } from '#domain/audit'
import { continuationOf } from '#domain/audit-check'
import type { Case } from '#domain/case'
import { casesMovedOn, catchUp } from '#domain/catch-up'
import type { Errand } from '#domain/errand'
import { emptyLedger, type Ledger } from '#domain/ledger'
import type { LedgerAt, LedgerCommit, Ledgers } from '#ports/ledgers'

/** What a customer's head file holds. */
interface Head extends LedgerAt {
  /** The latest commits, newest last: a commit that comes again was done. */
  readonly operations: readonly string[]
  /** How many bytes of the audit's file count. */
  readonly auditLength: number
}

const OPERATIONS_KEPT = 20
const READ_AT_ONCE = 32

/** Ledgers in files: a folder for each customer with a head, and a record for each closed case and errand, written before the head that no longer has it open. */
export class LowdbLedgers implements Ledgers {
  readonly #root: string
  readonly #files: FileSystem
  readonly #turns: Turns
  readonly #active = new Map<string, Ledger>()
  readonly #customers = new Set<string>()

  private constructor(root: string, files: FileSystem, turns: Turns) {
    this.#root = root
    this.#files = files
    this.#turns = turns
  }

  /** Reads every head, so that `active` can answer from memory. */
  static async open(root: string, files: FileSystem, turns: Turns): Promise<LowdbLedgers> {
    const ledgers = new LowdbLedgers(root, files, turns)
    const names = (await files.disk.list(root)) ?? []
    for (let from = 0; from < names.length; from += READ_AT_ONCE) {
      await Promise.all(names.slice(from, from + READ_AT_ONCE).map((name) => ledgers.#head(name)))
    }
    return ledgers
  }

  read(customerId: string): Promise<LedgerAt> {
    return this.#inTurn(customerId, async (head) => ({ ledger: head.data.ledger, version: head.data.version }))
  }

  commit({ ledger, readAt, closes, closesErrand, audit, operationId }: LedgerCommit): Promise<boolean> {
    return this.#inTurn(ledger.customerId, async (head, folder) => {
      if (head.data.operations.includes(operationId)) return true
      if (head.data.version !== readAt) return false
      if (readAt === 0) await head.write() // a head comes first: records without one have lost theirs
      if (closes) await this.#writeRecord(this.#record(folder, 'cases', closes.id), closes)
      if (closesErrand) await this.#writeRecord(this.#record(folder, 'errands', closesErrand.id), closesErrand)
      const auditLength = audit ? await this.#audit(folder).append(head.data.auditLength, audit) : head.data.auditLength
      head.data = { ledger, version: readAt + 1, operations: [...head.data.operations, operationId].slice(-OPERATIONS_KEPT), auditLength }
      await head.write()
      this.#keepInStep(ledger)
      return true
    })
  }

  audit(customerId: string): Promise<readonly AuditRecord[]> {
    return this.#inTurn(customerId, (head, folder) => this.#audit(folder).read(head.data.auditLength))
  }

  customers(): Promise<readonly string[]> {
    return Promise.resolve([...this.#customers])
  }

  closedCase(customerId: string, caseId: string): Promise<Case | undefined> {
    return this.#inTurn(customerId, async (head, folder) => {
      // A record whose head was never written is left of a change that did not happen.
      if (head.data.ledger.openCases.some(({ id }) => id === caseId)) return undefined
      return (await this.#record<Case>(folder, 'cases', caseId).read()) ?? undefined
    })
  }

  active(): Promise<readonly Ledger[]> {
    return Promise.resolve([...this.#active.values()])
  }

  #inTurn<T>(customerId: string, work: (head: Low<Head>, folder: string) => Promise<T>): Promise<T> {
    const folder = fileNameFor(customerId)
    return this.#turns.take(join(this.#root, folder), async () => work(await this.#head(folder, customerId), folder))
  }

  async #head(folder: string, customerId = folder): Promise<Low<Head>> {
    const file = new DurableFile<Head>(join(this.#root, folder, 'head.json'), this.#files, (restored) => this.#takeBack(folder, restored))
    const written = await headIn(join(this.#root, folder), this.#files.disk, () => file.read())
    const head = new Low<Head>(file, written ? inFormat2(written, customerId) : { ledger: emptyLedger(customerId), version: 0, operations: [], auditLength: 0 })
    if (head.data.version > 0) this.#keepInStep(head.data.ledger) // also after a commit that failed and yet arrived
    return head
  }

  // The change that a damaged head lost was recorded before it: its records stay in the chain, and the ledger does not go on as if it had never been.
  async #takeBack(folder: string, restored: Head): Promise<Head> {
    const path = join(this.#root, folder, 'head.json')
    if (restored.version === 0) throw new Error(`${path} is damaged, and before it there was nothing yet. Put it back from a backup, then start again.`)
    const { ledger: old, auditLength, ...head } = inFormat2(restored, folder)
    const audit = this.#audit(folder)
    const behind = continuationOf(old.audit, (await audit.read()).slice(old.audit.sequence))
    const moved = casesMovedOn(old, behind)
    const closed = await Promise.all(moved.map(({ caseId }) => this.#record<Case>(folder, 'cases', caseId).read()))
    const { ledger, entries } = catchUp(old, moved, closed.filter((found) => found !== null), new Date().toISOString())
    const tip = tipAfter(old.audit, behind)
    const records = chain(tip, entries, sha256)
    if (moved.length > 0) this.#files.warn(`${path}: by the audit ${moved.map(({ caseId, to }) => `${caseId} went on (${to})`).join(', ')}. Look at ${moved.length === 1 ? 'it' : 'them'}: who asked is asked again where nothing was sent yet.`)
    return { ...head, ledger: { ...ledger, audit: tipAfter(tip, records) }, auditLength: await audit.append(auditLength + lengthOf(behind), records) }
  }

  #audit(folder: string): AuditFile {
    return new AuditFile(join(this.#root, folder, 'audit.jsonl'), this.#files)
  }

  // What an undone change left must not pass for the record's previous generation.
  async #writeRecord<Closed extends Case | Errand>(record: DurableFile<Closed>, closed: Closed): Promise<void> {
    await record.remove()
    await record.write(closed)
  }

  #record<Closed extends Case | Errand>(folder: string, kind: 'cases' | 'errands', id: string): DurableFile<Closed> {
    return new DurableFile<Closed>(join(this.#root, folder, kind, `${fileNameFor(id)}.json`), this.#files)
  }

  #keepInStep(ledger: Ledger): void {
    const { openCases, closedCases, notices, errands, errandNotices } = ledger
    const isActive = [openCases, closedCases, notices, errands, errandNotices].some(({ length }) => length > 0)
    if (isActive) this.#active.set(ledger.customerId, ledger)
    else this.#active.delete(ledger.customerId)
    this.#customers.add(ledger.customerId)
  }
}

// A head of format 1 lacks what came into being since: it is written in the new one with its next change.
function inFormat2(head: Head, customerId: string): Head {
  return { ...head, auditLength: head.auditLength ?? 0, ledger: { ...emptyLedger(customerId), ...head.ledger } }
}
