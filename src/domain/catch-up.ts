import { BY_ITSELF, type AuditEntry, type AuditRecord } from '#domain/audit'
import { dayOfInstant, type Instant } from '#domain/calendar'
import { isClosed, type Case, type CaseState } from '#domain/case'
import { withClosed, type Ledger } from '#domain/ledger'
import { noticeOf } from '#domain/notice'

/** Where a case was last, as its audit says. */
export interface MovedOn {
  readonly caseId: string
  readonly version: number
  readonly to: CaseState
}

/** The open cases of a ledger that its audit knows to have gone further. */
export function casesMovedOn({ openCases }: Ledger, records: readonly AuditRecord[]): MovedOn[] {
  const entries = records.map(({ body }) => entryIn(body))
  return openCases.flatMap(({ id, version }) => {
    const last = entries.findLast((entry) => entry.caseId === id && entry.version !== undefined && entry.to !== undefined)
    return last?.version !== undefined && last.version > version ? [{ caseId: id, version: last.version, to: last.to as CaseState }] : []
  })
}

/**
 * A ledger that was restored from before its last change, with what its audit knows of that change; and what to record of it. A case
 * that was closed is closed as its record has it (`closed`). Any other comes to a state from which no card that was ever shown does
 * anything, and nothing is filed unseen: who asked is asked again, and what may have been sent is looked for.
 */
export function catchUp(restored: Ledger, moved: readonly MovedOn[], closed: readonly Case[], at: Instant): { readonly ledger: Ledger; readonly entries: readonly AuditEntry[] } {
  const entry: AuditEntry = { at, deed: 'ledger.restored', by: BY_ITSELF, customerId: restored.customerId }
  let ledger = restored
  const entries = moved.flatMap((last) => {
    const before = ledger.openCases.find(({ id }) => id === last.caseId)
    if (!before) return []
    const done = closed.find(({ id, version, state }) => id === last.caseId && version === last.version && isClosed(state))
    const after = done ?? { ...before, ...safely(before, last, at), version: last.version + 1, changedAt: at }
    const notices = [...ledger.notices, noticeOf(after, 'refresh'), ...(after.state === 'reconfirm' ? [noticeOf(after, 'reconfirm')] : [])]
    ledger = { ...(done ? withClosed(ledger, done, dayOfInstant(at)) : { ...ledger, openCases: ledger.openCases.map((open) => (open === before ? after : open)) }), notices }
    return [{ ...entry, caseId: last.caseId, from: before.state, to: after.state, version: after.version }]
  })
  return { ledger, entries: entries.length > 0 ? entries : [entry] }
}

function safely({ state }: Case, { to }: MovedOn, at: Instant): Partial<Case> {
  // Its request may be at Microsoft already: looking finds it by its name.
  if (state === 'approved' && to === 'filing') return { state: 'filing', filingSince: at }
  return state === 'submitted' || state === 'approved' ? { state: 'reconfirm', reconfirmation: undefined, approvals: [] } : {}
}

function entryIn(body: string): Partial<AuditEntry> {
  try {
    return JSON.parse(body) as Partial<AuditEntry>
  } catch {
    return {}
  }
}
