import { BY_ITSELF, type AuditEntry, type AuditFigure } from '#domain/audit'
import type { Instant } from '#domain/calendar'
import type { Case } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import type { Errand, ErrandEvent } from '#domain/errand'
import type { Ledger } from '#domain/ledger'
import { decimalOf, type Money } from '#domain/money'

/** A change of a ledger; `event`: what happened to the case or the errand that was there before. */
export interface LedgerChange {
  readonly before: Ledger
  readonly after: Ledger
  readonly closes?: Case | undefined
  readonly event?: CaseEvent | ErrandEvent | undefined
}

/** When a change is made, and in whose turn; nobody's where the desk carries on by itself. */
export interface ChangeOrigin {
  readonly at: Instant
  readonly correlationId?: string | undefined
  readonly activityId?: string | undefined
  readonly personId?: string | undefined
}

/** What the desk does by itself, also where it finds out in somebody's turn. */
const OF_THE_DESK: readonly string[] = ['start-filing', 'file', 'hand-over', 'expire', 'post', 'post-purchase', 'change-size', 'close-ticket', 'tell-message', 'reopen-ticket'] satisfies CaseEvent['type'][]

/** What a change did to cases, errands and refunds: an entry for each. What was told, and what was left out because it is old, leaves none. Throws where a change does not say what happened. */
export function entriesOf(change: LedgerChange, origin: ChangeOrigin): AuditEntry[] {
  const { before, after, closes, event } = change
  const cases = [...after.openCases, ...(closes ? [closes] : [])].filter(({ id, version }) => caseIn(before, id)?.version !== version)
  const errands = after.errands.filter((errand) => !before.errands.includes(errand))
  const known = cases.filter(({ id }) => caseIn(before, id)).length + errands.filter(({ id }) => before.errands.some((earlier) => earlier.id === id)).length
  if (known > 0 && !event) throw new Error('A change of a known case or errand must say what happened to it.')
  if (before.openCases.some(({ id }) => id !== closes?.id && !caseIn(after, id))) throw new Error('An open case may leave its ledger only by being closed.')
  return [...cases.map((changed) => ofCase(changed, change, origin)), ...errands.map((changed) => ofErrand(changed, change, origin)), ...ofPostings(change, origin)]
}

function ofCase(changed: Case, { before, event }: LedgerChange, origin: ChangeOrigin): AuditEntry {
  const earlier = caseIn(before, changed.id)
  const { confirmation: { policy, refund, fee, credit, countedUsd, exchange }, ticket, returns } = changed // prettier-ignore
  const posting = event && 'posting' in event ? event.posting : undefined
  return {
    ...headOf(`case.${earlier && event ? event.type : 'submit'}`, byWhom(changed, earlier, event) ?? origin.personId, origin, changed.correlationId),
    customerId: before.customerId,
    caseId: changed.id,
    ...(earlier ? { from: earlier.state } : {}),
    to: changed.state,
    version: changed.version,
    policy,
    figures: figures({ refund, fee, credit, countedUsd, netPayable: exchange?.netPayable, posted: posting && 'amount' in posting ? posting.amount : undefined }),
    ...(ticket ? { ticketNumber: ticket.number } : {}),
    ...(posting ? { postingId: posting.id } : {}),
    orderIds: [...new Set(returns.map(({ orderId }) => orderId))],
  }
}

function ofErrand(changed: Errand, { before, event }: LedgerChange, origin: ChangeOrigin): AuditEntry {
  const { id, deed, reservation, requester, ticket } = changed
  const earlier = before.errands.find((known) => known.id === id)
  return {
    ...headOf(`errand.${earlier && event ? event.type : 'ask'}`, earlier ? origin.personId : requester.id, origin, changed.correlationId),
    customerId: before.customerId,
    errandId: id,
    ...(earlier ? { from: earlier.state } : {}),
    to: changed.state,
    ...(ticket ? { ticketNumber: ticket.number } : {}),
    orderIds: [reservation.orderId],
    kind: deed.kind,
    ...('principal' in deed ? { principalId: deed.principal.id } : {}),
  }
}

// A posting that found the refund that a person had marked, and one that nobody could place.
function ofPostings({ before, after }: LedgerChange, origin: ChangeOrigin): AuditEntry[] {
  const entry = (deed: string, caseId: string, postingId: string, amount?: Money): AuditEntry => ({ ...headOf(deed, origin.personId, origin), customerId: before.customerId, caseId, ...(amount ? { figures: figures({ posted: amount }) } : {}), postingId })
  const claimed = after.refunds.flatMap(({ caseId, postingIds }) => {
    const known = before.refunds.find((refund) => refund.caseId === caseId)?.postingIds ?? postingIds
    return postingIds.filter((id) => !known.includes(id)).map((id) => entry('posting.claim', caseId, id))
  })
  const asked = after.notices.filter(({ id, kind }) => kind === 'posting-question' && !before.notices.some((known) => known.id === id))
  return [...claimed, ...asked.flatMap(({ caseId, posting }) => (posting ? [entry('posting.ask', caseId, posting.id, posting.amount)] : []))]
}

/** What every entry begins with. `correlationId`: of the deed that this one carries on. */
export function headOf(deed: string, by: string | undefined, origin: ChangeOrigin, correlationId = origin.correlationId): Pick<AuditEntry, 'at' | 'deed' | 'by' | 'activityId' | 'correlationId'> {
  const named = origin.correlationId ?? correlationId
  return { at: origin.at, deed, by: by ?? BY_ITSELF, ...(origin.activityId ? { activityId: origin.activityId } : {}), ...(named ? { correlationId: named } : {}) }
}

// Only the requester submits, confirms and withdraws.
function byWhom({ requester }: Case, earlier: Case | undefined, event: LedgerChange['event']): string | undefined {
  if (event && 'by' in event && event.by) return event.by.id
  if (earlier && event && OF_THE_DESK.includes(event.type)) return BY_ITSELF
  return !earlier || event?.type === 'confirm' || event?.type === 'withdraw' ? requester.id : undefined
}

function caseIn({ openCases }: Ledger, caseId: string): Case | undefined {
  return openCases.find(({ id }) => id === caseId)
}

function figures(amounts: Readonly<Record<string, Money | undefined>>): Record<string, AuditFigure> {
  return Object.fromEntries(Object.entries(amounts).flatMap(([name, amount]) => (amount ? [[name, { currency: amount.currency, amount: decimalOf(amount) }]] : [])))
}
