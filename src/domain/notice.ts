import type { Instant } from '#domain/calendar'
import type { Case, Posting } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'

/** What somebody must be told; sent after the change that it tells of, at least once. */
export interface Notice {
  readonly id: string
  readonly caseId: string
  readonly kind: NoticeKind
  readonly at: Instant
  /** Microsoft's words, for `question` and `ticket-closed`; the other number, for `second-ticket`; the posted refund, for `posting-question`. */
  readonly message?: string
  readonly posting?: Posting
  /** Who was told already, where it is not everybody yet. */
  readonly reached?: readonly string[]
  /** Whom it may have reached: noted before it is sent, and taken back where it surely did not arrive. */
  readonly mayHaveReached?: readonly string[]
}

/** How far a notice has come. */
export type Progress = Required<Pick<Notice, 'reached' | 'mayHaveReached'>>

/** `refresh`: bring the cards up to date that show the case; the others are messages to the requester or the approvers. */
export type NoticeKind = 'refresh' | 'approval-needed' | 'second-approval-needed' | 'rejected' | 'reconfirm' | 'expired' | 'filed' | 'by-hand' | 'ticket-closed' | 'ticket-reopened' | 'second-ticket' | 'question' | 'partly-credited' | 'credited' | 'declined' | 'posting-question'

const OF_APPROVAL: readonly NoticeKind[] = ['approval-needed', 'second-approval-needed']
const FOR_APPROVERS: readonly NoticeKind[] = [...OF_APPROVAL, 'posting-question', 'by-hand', 'ticket-closed', 'second-ticket']
const FOR_REQUESTER: readonly NoticeKind[] = ['rejected', 'reconfirm', 'expired', 'filed', 'by-hand', 'ticket-closed', 'ticket-reopened', 'second-ticket', 'question', 'partly-credited', 'credited', 'declined']

/** True where somebody is asked to decide. */
export function isOfApproval({ kind }: Notice): boolean {
  return OF_APPROVAL.includes(kind)
}

/** True where the approvers are told. */
export function isForApprovers({ kind }: Notice): boolean {
  return FOR_APPROVERS.includes(kind)
}

/** True where the requester is told. */
export function isForRequester({ kind }: Notice): boolean {
  return FOR_REQUESTER.includes(kind)
}

/** The kinds that carry what no card of the case shows: Microsoft's words, another ticket, or a refund that nobody could place. */
const NOT_ON_CARD: readonly NoticeKind[] = ['question', 'ticket-closed', 'second-ticket', 'posting-question']

/** True where a card of the case, brought up to date, tells what the notice tells. */
export function isOnCard({ kind }: Notice): boolean {
  return !NOT_ON_CARD.includes(kind)
}

/** The notices after some were told: those that are done are gone, the others know how far they have come. */
export function noticesAfter(notices: readonly Notice[], told: ReadonlyMap<string, Progress | 'done'>): Notice[] {
  return notices.flatMap((notice) => {
    const progress = told.get(notice.id)
    return progress === 'done' ? [] : [{ ...notice, ...progress }]
  })
}

/** What an event is to be told of: the cards that show the case, and a message where somebody must know. */
export function noticesOf(after: Case, event: CaseEvent): Notice[] {
  const refresh = noticeOf(after, 'refresh')
  const kind = messageFor(after, event)
  return kind ? [refresh, { ...noticeOf(after, kind), ...('message' in event && event.message ? { message: event.message } : {}) }] : [refresh]
}

function messageFor(after: Case, event: CaseEvent): NoticeKind | undefined {
  switch (event.type) {
    case 'approve':
      return after.state === 'submitted' ? 'second-approval-needed' : undefined
    case 'reject':
      return 'rejected'
    case 'ask-again':
      return 'reconfirm'
    case 'confirm':
      return 'approval-needed'
    case 'expire':
      return 'expired'
    case 'file':
    case 'enter-ticket':
      return 'filed'
    case 'hand-over':
      return 'by-hand'
    case 'close-ticket':
      return 'ticket-closed'
    case 'reopen-ticket':
      return 'ticket-reopened'
    case 'see-second-ticket':
      return 'second-ticket'
    case 'tell-message':
      return 'question'
    case 'post':
      return after.state === 'credited' ? 'credited' : 'partly-credited'
    case 'post-purchase':
      return after.state === 'credited' ? 'credited' : undefined
    case 'change-size':
    case 'credit-by-hand':
      return 'credited'
    case 'decline':
      return 'declined'
    case 'withdraw':
    case 'start-filing':
      return undefined
  }
}

/** A notice of a case as it is now. */
export function noticeOf({ id, version, changedAt }: Case, kind: NoticeKind): Notice {
  return { id: `${id}/${version}/${kind}`, caseId: id, kind, at: changedAt }
}
