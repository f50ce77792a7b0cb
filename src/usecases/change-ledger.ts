import { isClosed, type Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { CaseEvent } from '#domain/case-events'
import { happen, type Ledger } from '#domain/ledger'
import type { Refusal } from '#domain/refusal'
import type { LedgerCommit, Ledgers } from '#ports/ledgers'
import type { Desk } from '#usecases/desk'
import { oneAtATime } from '#usecases/one-at-a-time'
import { tellDeeds } from '#usecases/tell-deeds'

const ATTEMPTS = 20

/** What a decision on a ledger leads to: a new ledger with an answer, or an answer alone. */
export type LedgerDecision<Answer> = { readonly ledger: Ledger; readonly answer: Answer; readonly closes?: Case; readonly closesErrand?: Errand } | { readonly answer: Answer }

/**
 * Reads a customer's ledger, decides, and commits; decides again where another process was faster.
 * `decide` is pure: it may run several times. Throws where the store is broken or will not come to rest.
 */
export function changeLedger<Answer>(desk: Pick<Desk, 'ledgers' | 'newId' | 'tell'>, customerId: string, decide: (ledger: Ledger) => LedgerDecision<Answer>): Promise<Answer> {
  return oneAtATime(desk.ledgers, customerId, () => change(desk, customerId, decide))
}

async function change<Answer>({ ledgers, newId, tell }: Pick<Desk, 'ledgers' | 'newId' | 'tell'>, customerId: string, decide: (ledger: Ledger) => LedgerDecision<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { ledger, version } = await ledgers.read(customerId)
    const decision = decide(ledger)
    if (!('ledger' in decision)) return decision.answer
    const { closes, closesErrand } = decision
    const records = { ...(closes ? { closes } : {}), ...(closesErrand ? { closesErrand } : {}) }
    if (!(await commit(ledgers, { ledger: decision.ledger, readAt: version, operationId: newId(), ...records }))) continue
    tellDeeds({ tell }, ledger, decision)
    return decision.answer
  }
  throw new Error(`The ledger of customer ${customerId} was changed by others ${ATTEMPTS} times in a row; try again.`)
}

// A no, or no answer at all, may also come after the change was made: the same one again says yes where it was, and is never made twice.
async function commit(ledgers: Ledgers, change: LedgerCommit): Promise<boolean> {
  return (await ledgers.commit(change).catch(() => false)) || ledgers.commit(change)
}

/** Lets an event happen to a case: the case after it, or why it cannot happen. */
export function changeCase(desk: Pick<Desk, 'ledgers' | 'newId' | 'clock' | 'tell'>, customerId: string, caseId: string, event: CaseEvent): Promise<Case | Refusal> {
  return changeLedger(desk, customerId, (ledger) => decideEvent(ledger, caseId, event, desk.clock.now()))
}

/** The decision that an event on a case makes of a ledger. */
export function decideEvent(ledger: Ledger, caseId: string, event: CaseEvent, at: string): LedgerDecision<Case | Refusal> {
  const after = happen(ledger, caseId, event, at)
  if ('outcome' in after) return { answer: after }
  return { ledger: after.ledger, answer: after.case, ...(isClosed(after.case.state) ? { closes: after.case } : {}) }
}
