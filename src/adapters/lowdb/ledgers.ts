import { Low } from 'lowdb'
import { join } from 'node:path'
import { DurableFile, type FileSystem } from '#adapters/lowdb/durable-file'
import { fileNameFor } from '#adapters/lowdb/file-name'
import type { Turns } from '#adapters/lowdb/turns'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import { emptyLedger, type Ledger } from '#domain/ledger'
import type { LedgerAt, LedgerCommit, Ledgers } from '#ports/ledgers'

/** What a customer's head file holds. */
interface Head extends LedgerAt {
  /** The latest commits, newest last: a commit that comes again was done. */
  readonly operations: readonly string[]
}

const OPERATIONS_KEPT = 20
const READ_AT_ONCE = 32

/** Ledgers in files: a folder for each customer with a head, and a record for each closed case and errand, written before the head that no longer has it open. */
export class LowdbLedgers implements Ledgers {
  readonly #root: string
  readonly #files: FileSystem
  readonly #turns: Turns
  readonly #active = new Map<string, Ledger>()

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

  commit({ ledger, readAt, closes, closesErrand, operationId }: LedgerCommit): Promise<boolean> {
    return this.#inTurn(ledger.customerId, async (head, folder) => {
      if (head.data.operations.includes(operationId)) return true
      if (head.data.version !== readAt) return false
      if (closes) await this.#writeRecord(this.#record(folder, 'cases', closes.id), closes)
      if (closesErrand) await this.#writeRecord(this.#record(folder, 'errands', closesErrand.id), closesErrand)
      head.data = { ledger, version: readAt + 1, operations: [...head.data.operations, operationId].slice(-OPERATIONS_KEPT) }
      await head.write()
      this.#keepInStep(ledger)
      return true
    })
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
    const file = new DurableFile<Head>(join(this.#root, folder, 'head.json'), this.#files)
    const head = new Low<Head>(file, { ledger: emptyLedger(customerId), version: 0, operations: [] })
    await head.read()
    // A head that was written before a field came into being lacks it.
    head.data = { ...head.data, ledger: { ...emptyLedger(customerId), ...head.data.ledger } }
    this.#keepInStep(head.data.ledger) // also after a commit that failed and yet arrived
    return head
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
  }
}
