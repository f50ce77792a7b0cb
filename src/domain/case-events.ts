import type { Instant } from '#domain/calendar'
import { isClosed, type Case, type CaseState, type Posting, type Ticket } from '#domain/case'
import type { Confirmation } from '#domain/confirmation'
import { isRefundedInFull } from '#domain/posting'
import type { Person } from '#domain/person'
import type { PurchasePosting } from '#domain/purchase'
import { refuse, type Refusal } from '#domain/refusal'
import type { ServiceTrouble } from '#domain/service-trouble'

/** What can happen to a case. */
export type CaseEvent =
  /** An approver says yes to the figures of today; with `secondNeeded` the case waits for another approver. */
  | { readonly type: 'approve'; readonly by: Person; readonly confirmation: Confirmation; readonly secondNeeded: boolean }
  | { readonly type: 'reject'; readonly by: Person; readonly reason: string }
  | { readonly type: 'withdraw' }
  | { readonly type: 'ask-again'; readonly why: NonNullable<Case['reconfirmation']> }
  /** The requester says yes to new figures; approvals given to the old ones are void. */
  | { readonly type: 'confirm'; readonly confirmation: Confirmation }
  | { readonly type: 'expire' }
  /** The intent, written before anything is sent. */
  | { readonly type: 'start-filing' }
  | { readonly type: 'file'; readonly ticket: Ticket }
  /** Microsoft's service will not take the request. */
  | { readonly type: 'hand-over'; readonly trouble: ServiceTrouble }
  | { readonly type: 'enter-ticket'; readonly ticket: Ticket }
  /** `message`: what Microsoft wrote last, where it wrote anything new. */
  | { readonly type: 'close-ticket'; readonly messageId?: string; readonly message?: string }
  /** Microsoft shows the ticket as open again. */
  | { readonly type: 'reopen-ticket' }
  /** Microsoft shows the bot's own ticket beside the one that a person entered; `message`: its number. */
  | { readonly type: 'see-second-ticket'; readonly message: string }
  | { readonly type: 'tell-message'; readonly messageId: string; readonly message: string }
  | { readonly type: 'post'; readonly posting: Posting }
  /** Microsoft posted the purchase `of` of an exchange. */
  | { readonly type: 'post-purchase'; readonly posting: PurchasePosting; readonly of: number }
  /** The reservation has the other size now; `by`: a person says so. */
  | { readonly type: 'change-size'; readonly by?: Person }
  /** A person saw that the rest was posted; without a posting, that nothing was missing. */
  | { readonly type: 'credit-by-hand'; readonly posting?: Posting; readonly by: Person }
  | { readonly type: 'decline'; readonly reason: string; readonly by: Person }

const FROM: Record<CaseEvent['type'], readonly CaseState[]> = {
  approve: ['submitted'],
  reject: ['submitted'],
  withdraw: ['submitted', 'reconfirm', 'by-hand'],
  'ask-again': ['submitted'],
  confirm: ['reconfirm'],
  expire: ['submitted', 'reconfirm'],
  'start-filing': ['approved'],
  file: ['filing', 'by-hand'],
  'hand-over': ['filing'],
  'enter-ticket': ['by-hand'],
  'close-ticket': ['filed'],
  'reopen-ticket': ['filed'],
  'see-second-ticket': ['filed'],
  'tell-message': ['filed'],
  post: ['filed'],
  'post-purchase': ['filed'],
  'change-size': ['filed', 'by-hand'],
  'credit-by-hand': ['filed', 'by-hand'],
  decline: ['filed', 'by-hand'],
}

/** The case after the event, or why it cannot happen now. Decides on the case alone; who may do it is decided before. */
export function advance(before: Case, event: CaseEvent, at: Instant): Case | Refusal {
  if (!FROM[event.type].includes(before.state)) return refuse({ code: 'case-moved-on', details: { state: before.state } })
  return { ...before, ...changeOf(before, event, at), version: before.version + 1, changedAt: at }
}

function changeOf(before: Case, event: CaseEvent, at: Instant): Partial<Case> {
  switch (event.type) {
    case 'approve': {
      const approvals = [...before.approvals, { by: event.by, at }]
      const approved = !event.secondNeeded || approvals.length > 1
      return { approvals, confirmation: event.confirmation, state: approved ? 'approved' : 'submitted' }
    }
    case 'reject':
      return { state: 'rejected', rejection: { by: event.by, reason: event.reason } }
    case 'withdraw':
      return { state: 'withdrawn' }
    case 'ask-again':
      return { state: 'reconfirm', reconfirmation: event.why }
    case 'confirm':
      return { state: 'submitted', confirmation: event.confirmation, approvals: [], reconfirmation: undefined }
    case 'expire':
      return { state: 'expired' }
    case 'start-filing':
      return { state: 'filing', filingSince: at }
    case 'file':
    case 'enter-ticket':
      return { state: 'filed', ticket: event.ticket }
    case 'hand-over':
      return { state: 'by-hand', trouble: event.trouble }
    case 'close-ticket':
      return before.ticket ? { ticket: { ...before.ticket, closedAt: at, toldMessages: [...before.ticket.toldMessages, ...(event.messageId ? [event.messageId] : [])] } } : {}
    case 'reopen-ticket':
      return before.ticket ? { ticket: { ...before.ticket, closedAt: undefined } } : {}
    case 'see-second-ticket':
      return before.ticket ? { ticket: { ...before.ticket, secondNumber: event.message } } : {}
    case 'tell-message':
      return before.ticket ? { ticket: { ...before.ticket, toldMessages: [...before.ticket.toldMessages, event.messageId] } } : {}
    case 'post':
      return onceDone(before, { postings: [...before.postings, event.posting] })
    case 'post-purchase':
      return onceDone(before, { bought: [...before.bought, { of: event.of, posting: event.posting }] })
    case 'change-size':
      return { state: 'credited', ...(event.by ? { creditedBy: event.by } : {}) }
    case 'credit-by-hand':
      return { postings: [...before.postings, ...(event.posting ? [event.posting] : [])], creditedBy: event.by, state: 'credited' }
    case 'decline':
      return { state: 'declined', declineReason: event.reason }
  }
}

// A cancellation is done when its refund was posted, an exchange when its purchases were posted too.
function onceDone(before: Case, change: Pick<Case, 'postings'> | Pick<Case, 'bought'>): Partial<Case> {
  const after = { ...before, ...change }
  return { ...change, ...(isRefundedInFull(after) && after.bought.length === after.purchases.length ? { state: 'credited' as const } : {}) }
}

/** What the case still holds of its customer's cap, USD; undefined once it is closed. */
export function roomHeldBy(held: Case): Confirmation['countedUsd'] | undefined {
  return isClosed(held.state) ? undefined : held.confirmation.countedUsd
}
