import { chain, tipAfter, type AuditEntry } from '#domain/audit'
import { entriesOf, headOf, type ChangeOrigin, type LedgerChange } from '#domain/audit-of-change'
import { isClosed, type Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { CaseEvent } from '#domain/case-events'
import { happen, type Ledger } from '#domain/ledger'
import type { Refusal } from '#domain/refusal'
import type { LedgerCommit } from '#ports/ledgers'
import { whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'
import { oneAtATime } from '#usecases/one-at-a-time'
import { tellDeeds } from '#usecases/tell-deeds'

const ATTEMPTS = 20

/** What a decision on a ledger leads to: a new ledger with an answer, or an answer alone. `event`: what happened, for the audit. */
export type LedgerDecision<Answer> =
  | { readonly ledger: Ledger; readonly answer: Answer; readonly closes?: Case; readonly closesErrand?: Errand; readonly event?: LedgerChange['event'] }
  | { readonly answer: Answer }

/** What a change of a ledger needs of the desk. */
export type ChangingDesk = Pick<Desk, 'ledgers' | 'clock' | 'origin' | 'digest' | 'newId' | 'tell' | 'warn'>

/**
 * Reads a customer's ledger, decides, and commits, with a record of it in the customer's audit; decides again where another
 * process was faster. `decide` is pure: it may run several times. Throws where the store is broken or will not come to rest.
 */
export function changeLedger<Answer>(desk: ChangingDesk, customerId: string, decide: (ledger: Ledger) => LedgerDecision<Answer>): Promise<Answer> {
  return commitChange(desk, customerId, (before) => {
    const decision = decide(before)
    if (!('ledger' in decision)) return decision
    const { ledger: after, closes, event } = decision
    return { ...decision, entries: entriesOf({ before, after, closes, event }, originOf(desk)) }
  })
}

/** Records a deed that changes no case and no errand, in the audit of the ledger that it belongs to. Written before the deed is done, as an intent. */
export function recordDeed(desk: ChangingDesk, customerId: string, deed: string, about: Pick<AuditEntry, 'caseId' | 'errandId' | 'ticketNumber'> = {}): Promise<void> {
  const origin = originOf(desk)
  return commitChange(desk, customerId, (ledger) => ({ ledger, answer: undefined, entries: [{ ...headOf(deed, origin.personId, origin), customerId, ...about }] }))
}

type Committed<Answer> = (Extract<LedgerDecision<Answer>, { ledger: Ledger }> & { readonly entries: readonly AuditEntry[] }) | { readonly answer: Answer }

function commitChange<Answer>(desk: ChangingDesk, customerId: string, decide: (ledger: Ledger) => Committed<Answer>): Promise<Answer> {
  return oneAtATime(desk.ledgers, customerId, () => change(desk, customerId, decide))
}

async function change<Answer>({ ledgers, newId, digest, tell, warn }: ChangingDesk, customerId: string, decide: (ledger: Ledger) => Committed<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { ledger, version } = await ledgers.read(customerId)
    const decision = decide(ledger)
    if (!('ledger' in decision)) return decision.answer
    const { closes, closesErrand, entries } = decision
    const audit = chain(ledger.audit, entries, digest)
    const records = { ...(closes ? { closes } : {}), ...(closesErrand ? { closesErrand } : {}), ...(audit.length > 0 ? { audit } : {}) }
    if (!(await commit({ ledgers, warn }, { ledger: { ...decision.ledger, audit: tipAfter(ledger.audit, audit) }, readAt: version, operationId: newId(), ...records }))) continue
    tellDeeds({ tell }, ledger, decision)
    return decision.answer
  }
  throw new Error(`The ledger of customer ${customerId} was changed by others ${ATTEMPTS} times in a row; try again.`)
}

// A no, or no answer at all, may also come after the change was made: the same one again says yes where it was, and is never made twice.
async function commit({ ledgers, warn }: Pick<ChangingDesk, 'ledgers' | 'warn'>, change: LedgerCommit): Promise<boolean> {
  const first = await ledgers.commit(change).catch((error: unknown) => {
    warn('The store did not answer a change; it is asked once more.', { customerId: change.ledger.customerId, ...whatWentWrong(error) })
    return false
  })
  return first || ledgers.commit(change)
}

function originOf({ clock, origin }: ChangingDesk): ChangeOrigin {
  return { at: clock.now(), ...origin }
}

/** Lets an event happen to a case: the case after it, or why it cannot happen. */
export function changeCase(desk: ChangingDesk, customerId: string, caseId: string, event: CaseEvent): Promise<Case | Refusal> {
  return changeLedger(desk, customerId, (ledger) => decideEvent(ledger, caseId, event, desk.clock.now()))
}

/** The decision that an event on a case makes of a ledger. */
export function decideEvent(ledger: Ledger, caseId: string, event: CaseEvent, at: string): LedgerDecision<Case | Refusal> {
  const after = happen(ledger, caseId, event, at)
  if ('outcome' in after) return { answer: after }
  return { ledger: after.ledger, answer: after.case, event, ...(isClosed(after.case.state) ? { closes: after.case } : {}) }
}
