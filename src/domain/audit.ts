import type { Instant } from '#domain/calendar'

/** Who a deed is by where nobody asked for it: the desk carried on by itself. */
export const BY_ITSELF = 'desk'

/** An amount as a decimal, such as 12.34 USD. */
export interface AuditFigure {
  readonly currency: string
  readonly amount: string
}

/** Who did what, when, under which policy, with which figures and from which activity. Ids only: no names, no words that somebody wrote. */
export interface AuditEntry {
  readonly at: Instant
  /** What was done, such as `case.submit`, `case.approve`, `errand.ask`, `approvals.here`. */
  readonly deed: string
  /** An Entra object id, or `desk`. */
  readonly by: string
  readonly activityId?: string
  readonly correlationId?: string
  /** Whose ledger it is: a customer's tenant, or the partner's own. */
  readonly customerId: string
  readonly caseId?: string
  readonly errandId?: string
  /** The state before; left out for what is new. */
  readonly from?: string
  readonly to?: string
  /** The case's version after it. */
  readonly version?: number
  readonly policy?: string
  readonly figures?: Readonly<Record<string, AuditFigure>>
  readonly ticketNumber?: string
  readonly postingId?: string
  readonly orderIds?: readonly string[]
  /** What an errand is about: `scope`, `add-access`, `remove-access` or `support`. */
  readonly kind?: string
  /** Who is given or loses access. */
  readonly principalId?: string
}

/**
 * An entry as it is stored: `body` is its JSON text, with its place in the chain and the hash of the record before in it; `hash` is the
 * digest of the body. A text, so that it stays exact whatever a store makes of JSON.
 */
export interface AuditRecord {
  /** From 1. */
  readonly sequence: number
  readonly body: string
  readonly hash: string
}

/** The end of a chain. */
export interface AuditTip {
  readonly sequence: number
  readonly hash: string
}

/** SHA-256 of a text, in hex. */
export type Digest = (text: string) => string

/** The tip of a chain without records. */
export const NO_RECORDS: AuditTip = { sequence: 0, hash: '' }

/** The entries as records that continue a chain. */
export function chain(tip: AuditTip, entries: readonly AuditEntry[], digest: Digest): AuditRecord[] {
  const records: AuditRecord[] = []
  let last = tip
  for (const entry of entries) {
    const sequence = last.sequence + 1
    const body = JSON.stringify({ sequence, previous: last.hash, ...entry })
    last = { sequence, hash: digest(body) }
    records.push({ ...last, body })
  }
  return records
}

/** The end of the chain once the records are added to it. */
export function tipAfter(tip: AuditTip, records: readonly AuditRecord[]): AuditTip {
  const { sequence, hash } = records.at(-1) ?? tip
  return { sequence, hash }
}
