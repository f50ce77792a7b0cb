import type { Life } from '#test/hardening/simulator/life'
import type { AuditRecord } from '#domain/audit'
import type { Case } from '#domain/case'
import { emptyLedger, type Ledger } from '#domain/ledger'
import type { LedgerCommit, Ledgers } from '#ports/ledgers'

interface Partition {
  ledger: Ledger
  version: number
  operations: string[]
  audit: readonly AuditRecord[]
  readonly closed: Map<string, Case>
}

/** What an acknowledgement may come to: lost in an error, or `false` for what was done; or nothing was done at all. */
export type Acknowledgement = 'given' | 'lost' | 'denied' | 'not done'

/** The store that outlives every process: the contract of `Ledgers`, in memory. Ledgers are never changed in place, so none needs to be copied. */
export class LedgersInMemory {
  readonly #partitions = new Map<string, Partition>()
  /** How many commits were made. */
  commits = 0
  /** Decides what becomes of the next commit's acknowledgement. */
  acknowledge: (operationId: string) => Acknowledgement = () => 'given'
  /** Decides whether a commit is refused that was made from an old version; only a planted bug says no. */
  refusesOldVersions = true
  /** Decides whether an operation that comes again is known; only a planted bug says no. */
  knowsOperations = true
  /** Throws while the store is away, or never comes back, or late. */
  beThere: () => Promise<void> | undefined = () => undefined

  /** The port, as one process has it. */
  seenFrom(life: Life): Ledgers {
    return {
      read: (customerId) => this.#reach(life, 'read', () => ({ ledger: this.#of(customerId).ledger, version: this.#of(customerId).version })),
      commit: (commit) => this.#reach(life, 'commit', () => this.#commit(commit)),
      closedCase: (customerId, caseId) => this.#reach(life, 'closed case', () => this.#closedCase(customerId, caseId)),
      active: () => this.#reach(life, 'active', () => this.all().filter(isActive)),
      audit: (customerId) => this.#reach(life, 'audit', () => this.#of(customerId).audit),
      customers: () => this.#reach(life, 'customers', () => this.all().map(({ customerId }) => customerId)),
    }
  }

  async #reach<Answer>(life: Life, what: string, effect: () => Answer): Promise<Answer> {
    await this.beThere()
    return life.reach(what, effect)
  }

  /** Every ledger that was ever changed, for those who judge. */
  all(): Ledger[] {
    return [...this.#partitions.values()].flatMap(({ ledger, version }) => (version > 0 ? [ledger] : []))
  }

  /** The store with these ledgers and nothing else. */
  put(ledgers: readonly Ledger[]): void {
    this.#partitions.clear()
    for (const ledger of ledgers) Object.assign(this.#of(ledger.customerId), { ledger, version: 1 })
  }

  /** What is stored of a customer, for those who judge. */
  ledgerOf(customerId: string): Ledger {
    return this.#of(customerId).ledger
  }

  auditOf(customerId: string): readonly AuditRecord[] {
    return this.#of(customerId).audit
  }

  closedOf(customerId: string): ReadonlyMap<string, Case> {
    return this.#of(customerId).closed
  }

  #closedCase(customerId: string, caseId: string): Case | undefined {
    const { ledger, closed } = this.#of(customerId)
    return ledger.openCases.some(({ id }) => id === caseId) ? undefined : closed.get(caseId)
  }

  #commit(commit: LedgerCommit): boolean {
    const acknowledgement = this.acknowledge(commit.operationId)
    if (acknowledgement === 'not done') throw new Error('The store is not there.')
    const isDone = this.#change(commit)
    if (isDone && acknowledgement === 'lost') throw new Error('The store did not answer.')
    return isDone && acknowledgement !== 'denied'
  }

  #change({ ledger, readAt, closes, audit = [], operationId }: LedgerCommit): boolean {
    const partition = this.#of(ledger.customerId)
    if (this.knowsOperations && partition.operations.includes(operationId)) return true
    if (this.refusesOldVersions && partition.version !== readAt) return false
    this.commits += 1
    if (closes) partition.closed.set(closes.id, closes)
    partition.ledger = ledger
    partition.audit = [...partition.audit, ...audit]
    partition.version += 1
    partition.operations = [...partition.operations, operationId].slice(-20)
    return true
  }

  #of(customerId: string): Partition {
    const known = this.#partitions.get(customerId)
    if (known) return known
    const made: Partition = { ledger: emptyLedger(customerId), version: 0, operations: [], audit: [], closed: new Map() }
    this.#partitions.set(customerId, made)
    return made
  }
}

function isActive({ openCases, closedCases, notices, errands, errandNotices }: Ledger): boolean {
  return [openCases, closedCases, notices, errands, errandNotices].some(({ length }) => length > 0)
}
