import type { Instant } from '#domain/calendar'
import type { Posting } from '#domain/case'
import type { CreditedRefund, Ledger } from '#domain/ledger'
import type { Notice } from '#domain/notice'
import { isSameAmount } from '#domain/posting'

const ASKED_POSTINGS_KEPT = 200

/** Every posting that has its place: in a case or in a refund. */
export function placedPostingIds(ledger: Ledger): Set<string> {
  return new Set([...ledger.openCases.flatMap(({ postings, bought }) => [...postings, ...bought.map(({ posting }) => posting)].map(({ id }) => id)), ...ledger.refunds.flatMap(({ postingIds }) => postingIds)])
}

/** True for a posting that nothing needs to be done about any more: it has its place, or somebody was asked. */
export function isKnownPosting(ledger: Ledger, postingId: string): boolean {
  return placedPostingIds(ledger).has(postingId) || ledger.askedPostingIds.includes(postingId)
}

/** The ledger in which a posting has found the refund that a person marked before; undefined if there is none. */
export function withMarkClaimed(ledger: Ledger, posting: Posting): Ledger | undefined {
  const isMark = (mark: CreditedRefund['markedByHand'][number]) => mark.orderId === posting.orderId && isSameAmount(mark.amount, posting.amount)
  const marked = ledger.refunds.find(({ markedByHand }) => markedByHand.some(isMark))
  if (!marked) return undefined
  const claimed: CreditedRefund = { ...marked, postingIds: [...marked.postingIds, posting.id], markedByHand: marked.markedByHand.toSpliced(marked.markedByHand.findIndex(isMark), 1) }
  return { ...ledger, refunds: ledger.refunds.map((refund) => (refund === marked ? claimed : refund)) }
}

/** The ledger with a question about a posting that fits no case. */
export function withQuestion(ledger: Ledger, caseId: string, posting: Posting, at: Instant): Ledger {
  const notice: Notice = { id: `${caseId}/posting/${posting.id}`, caseId, kind: 'posting-question', at, posting }
  return { ...ledger, notices: [...ledger.notices, notice], askedPostingIds: [...ledger.askedPostingIds, posting.id].slice(-ASKED_POSTINGS_KEPT) }
}
