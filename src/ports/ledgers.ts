import type { AuditRecord } from '#domain/audit'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { Ledger } from '#domain/ledger'

/** A ledger as it was read; a commit names the version that it was made from. */
export interface LedgerAt {
  readonly ledger: Ledger
  readonly version: number
}

/** One atomic change of one customer's ledger. */
export interface LedgerCommit {
  readonly ledger: Ledger
  readonly readAt: number
  /** A case that this change closes, kept as a record of its own. */
  readonly closes?: Case
  /** An errand that is over with this change: who had what done stays on record. */
  readonly closesErrand?: Errand
  /** Added to the customer's audit with this change and never without it; they continue the chain that the ledger's tip ends. */
  readonly audit?: readonly AuditRecord[]
  /** Names the attempt, so that a lost acknowledgement can be recognised by reading back. */
  readonly operationId: string
}

/** The store of ledgers, one partition per customer. Throws only where the store is broken. */
export interface Ledgers {
  /** An unknown customer has an empty ledger of version 0. */
  read(customerId: string): Promise<LedgerAt>
  /** Durable when it returns true; false if the ledger has moved on since it was read, and then nothing was changed. */
  commit(commit: LedgerCommit): Promise<boolean>
  /** Every record of a customer's audit up to the ledger as it is, in order, just as it was given. What is damaged comes back as it is found: the chain shows it. */
  audit(customerId: string): Promise<readonly AuditRecord[]>
  /** Every customer that has a ledger, in no particular order. */
  customers(): Promise<readonly string[]>
  /** A case that was closed, however long ago. */
  closedCase(customerId: string, caseId: string): Promise<Case | undefined>
  /** The ledgers that have open cases or errands, lately closed ones, or notices to send; in no particular order. What crosses customers is read from here. */
  active(): Promise<readonly Ledger[]>
}
