import { NO_RECORDS, type AuditTip } from '#domain/audit'
import { dayOfInstant, type Day, type Instant } from '#domain/calendar'
import { isClosed, type Case, type CaseAction, type CaseState } from '#domain/case'
import { advance, type CaseEvent } from '#domain/case-events'
import type { Errand } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import { share, zero, type Money } from '#domain/money'
import { noticeOf, noticesAfter, noticesOf, type Notice, type Progress } from '#domain/notice'
import { isByHand, outstandingOn, postedOf } from '#domain/posting'
import { ratio } from '#domain/ratio'
import { refuse, type Refusal } from '#domain/refusal'

/** A refund of one of our cases that was credited. `postingIds` are Microsoft's, so that it is not counted twice. */
export interface CreditedRefund {
  readonly caseId: string
  readonly orderId: string
  readonly date: Day
  readonly usd: Money
  readonly amount: Money
  readonly postingIds: readonly string[]
  /** What a person marked as posted, order by order; Microsoft's own postings of it may still come. */
  readonly markedByHand: readonly { readonly orderId: string; readonly amount: Money }[]
}

/** A closed case, in short. */
export interface ClosedCase {
  readonly id: string
  readonly draft: string
  readonly action: CaseAction
  readonly customer: Case['customer']
  readonly requesterId: string
  readonly reservationName: string
  readonly quantity: number
  readonly credit: Money
  readonly state: CaseState
  readonly closedAt: Instant
}

/** Everything that must be decided together about one customer. Small: what is closed for long is not in it. */
export interface Ledger {
  readonly customerId: string
  readonly openCases: readonly Case[]
  /** Closed in the last `CLOSED_DAYS_KEPT` days. */
  readonly closedCases: readonly ClosedCase[]
  /** Credited inside the cap's window. */
  readonly refunds: readonly CreditedRefund[]
  /** Not sent yet. */
  readonly notices: readonly Notice[]
  /** Postings that nobody could place and that were asked about. */
  readonly askedPostingIds: readonly string[]
  /** Open ones, and those that were over lately. */
  readonly errands: readonly Errand[]
  /** Not sent yet. */
  readonly errandNotices: readonly ErrandNotice[]
  /** The end of the chain of audit records, this ledger's last change in it. */
  readonly audit: AuditTip
}

const CLOSED_DAYS_KEPT = 30
const REFUND_DAYS_KEPT = 366

/** The ledger of a customer for whom nothing was done yet. */
export function emptyLedger(customerId: string): Ledger {
  return { customerId, openCases: [], closedCases: [], refunds: [], notices: [], askedPostingIds: [], errands: [], errandNotices: [], audit: NO_RECORDS }
}

/** The ledger with a new case in it. */
export function open(ledger: Ledger, opened: Case): Ledger {
  return { ...ledger, openCases: [...ledger.openCases, opened], notices: [...ledger.notices, noticeOf(opened, 'approval-needed')] }
}

/** The ledger and the case after an event, or why it cannot happen. A closed case leaves the open ones. */
export function happen(ledger: Ledger, caseId: string, event: CaseEvent, at: Instant): { ledger: Ledger; case: Case } | Refusal {
  const before = openCase(ledger, caseId)
  if ('outcome' in before) return before
  const after = advance(before, event, at)
  if ('outcome' in after) return after
  const notices = [...ledger.notices, ...noticesOf(after, event)]
  if (isClosed(after.state)) return { case: after, ledger: { ...withClosed(ledger, after, dayOfInstant(at)), notices } }
  return { case: after, ledger: { ...ledger, notices, openCases: ledger.openCases.map((open) => (open.id === caseId ? after : open)) } }
}

/** The ledger in which a case is closed: no longer open, known in short, and its refund counted if it was credited. */
export function withClosed(ledger: Ledger, closed: Case, today: Day): Ledger {
  return {
    ...ledger,
    openCases: ledger.openCases.filter(({ id }) => id !== closed.id),
    closedCases: [...closedLately(ledger, today), shortOf(closed)],
    refunds: [...ledger.refunds.filter(({ date }) => date > today - REFUND_DAYS_KEPT), ...(closed.state === 'credited' ? [refundOf(closed)] : [])],
  }
}

/** The ledger after notices were told: those that are done are gone, the others know how far they have come. */
export function withNoticesTold(ledger: Ledger, told: ReadonlyMap<string, Progress | 'done'>): Ledger {
  return { ...ledger, notices: noticesAfter(ledger.notices, told) }
}

/** The open case with this id, or why there is none. */
export function openCase(ledger: Ledger, caseId: string): Case | Refusal {
  const closed = ledger.closedCases.find(({ id }) => id === caseId)
  const none: Refusal = refuse(closed ? { code: 'case-moved-on', details: { state: closed.state } } : { code: 'case-not-found', details: {} })
  return ledger.openCases.find(({ id }) => id === caseId) ?? none
}

/** The cases that were closed lately. */
export function closedLately(ledger: Ledger, today: Day): ClosedCase[] {
  return ledger.closedCases.filter(({ closedAt }) => dayOfInstant(closedAt) > today - CLOSED_DAYS_KEPT)
}

function shortOf({ id, draft, action, customer, requester, returns: [{ reservationName, quantity }], confirmation, state, changedAt }: Case): ClosedCase {
  return { id, draft, action, customer, requesterId: requester.id, reservationName, quantity, credit: confirmation.credit, state, closedAt: changedAt }
}

// The refunds of an exchange are kept so that nobody counts them: they are not against the cap (source: the policy).
function refundOf(credited: Case): CreditedRefund {
  const { id, action, returns: [{ orderId }], confirmation, postings, bought, changedAt } = credited // prettier-ignore
  const amount = postedOf(confirmation.credit, postings)
  const last = postings.at(-1)
  const date = dayOfInstant(last?.postedAt ?? changedAt)
  const { credit, creditUsd } = confirmation
  const usd = action !== 'cancel' ? zero('USD') : credit.minor === 0n ? creditUsd : share(creditUsd, ratio(amount.minor, credit.minor))
  const postingIds = [...postings, ...bought.map(({ posting }) => posting)].map((posting) => posting.id)
  return { caseId: id, orderId, date, usd, amount, postingIds, markedByHand: markedBy(credited) }
}

// A person marks a sum. Of an exchange Microsoft posts what is missing on each order by itself.
function markedBy(credited: Case): CreditedRefund['markedByHand'] {
  const byHand = credited.postings.find(isByHand)
  if (!byHand) return []
  if (credited.action === 'cancel') return [{ orderId: byHand.orderId, amount: byHand.amount }]
  const posted = { ...credited, postings: credited.postings.filter((posting) => posting !== byHand) }
  const orderIds = new Set(credited.returns.map((returned) => returned.orderId))
  return [...orderIds].map((orderId) => ({ orderId, amount: outstandingOn(posted, orderId) })).filter(({ amount }) => amount.minor > 0n)
}
