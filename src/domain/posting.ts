import { dayOfInstant, type Instant } from '#domain/calendar'
import type { Case, Posting } from '#domain/case'
import { absolute, compare, share, subtract, sum, type Money } from '#domain/money'
import { ratio } from '#domain/ratio'

/** How far a posted amount may be from the expected one and still be the same: 2 %. */
const TOLERANCE = ratio(2, 100)

/** Which case a posted refund belongs to. */
export type Match =
  | { readonly kind: 'case'; readonly caseId: string }
  /** Cases wait for money on this order, yet it fits none of them: somebody must look. */
  | { readonly kind: 'question'; readonly caseIds: readonly string[] }
  /** No case waited for money on this order when it was posted: a refund from elsewhere. */
  | { readonly kind: 'none' }

/**
 * Finds the case of a posted refund: same order, filed before it; among several the nearest expected amount within 2 %.
 * A smaller amount is a part of a single case's refund; a larger one, or one that is not above zero, fits nothing.
 */
export function matchPosting(posting: Posting, cases: readonly Case[]): Match {
  const waiting = cases.filter((candidate) => isFiledBy(candidate, posting.postedAt) && candidate.action !== 'swap' && candidate.returns.some(({ orderId }) => orderId === posting.orderId))
  if (waiting.length === 0) return { kind: 'none' }
  const question: Match = { kind: 'question', caseIds: waiting.map(({ id }) => id) }
  const candidates = waiting.filter(({ confirmation }) => confirmation.credit.currency === posting.amount.currency)
  const [first] = candidates
  if (!first) return question
  const nearest = candidates.reduce((best, candidate) => (compare(distance(posting, candidate), distance(posting, best)) < 0 ? candidate : best), first)
  const isNear = compare(distance(posting, nearest), share(expectedOn(nearest, posting.orderId), TOLERANCE)) <= 0
  const isPart = candidates.length === 1 && posting.amount.minor > 0n && compare(posting.amount, outstandingOn(nearest, posting.orderId)) < 0
  return isNear || isPart ? { kind: 'case', caseId: nearest.id } : question
}

/** True when what was posted reaches what was expected on every order, but for the tolerance. */
export function isRefundedInFull(filed: Case): boolean {
  return filed.returns.every(({ orderId }) => compare(outstandingOn(filed, orderId), share(expectedOn(filed, orderId), TOLERANCE)) <= 0)
}

/** True where two amounts are the same, but for the tolerance. */
export function isSameAmount(a: Money, b: Money): boolean {
  return a.currency === b.currency && compare(absolute(subtract(a, b)), share(a, TOLERANCE)) <= 0
}

/** The sum of what was posted. */
export function postedOf(expected: Money, postings: readonly Posting[]): Money {
  return sum(expected.currency, postings.map(({ amount }) => amount))
}

/** What of the expected credit was not posted yet. */
export function outstandingOf({ confirmation: { credit }, postings }: Case): Money {
  return subtract(credit, postedOf(credit, postings))
}

function distance(posting: Posting, candidate: Case): Money {
  return absolute(subtract(posting.amount, outstandingOn(candidate, posting.orderId)))
}

/** What of the expected refund on an order was not posted yet. */
export function outstandingOn(waiting: Case, orderId: string): Money {
  const expected = expectedOn(waiting, orderId)
  return subtract(expected, postedOf(expected, waiting.postings.filter((posting) => posting.orderId === orderId)))
}

/** What is expected as refund on an order: an exchange may return several reservations, each on an order of its own. */
export function expectedOn({ returns, confirmation: { credit, exchange } }: Case, orderId: string): Money {
  if (!exchange) return credit
  return sum(credit.currency, exchange.refunds.filter((_, index) => returns[index]?.orderId === orderId))
}

/** The id of what a person marked as posted on a case. */
export function idByHand(caseId: string): string {
  return `by-hand/${caseId}`
}

/** True for what a person marked as posted. */
export function isByHand({ id }: Posting): boolean {
  return id.startsWith(idByHand(''))
}

/** True for a case that was filed by then. Days, not moments: Microsoft's clock is not ours. What was posted before it was filed is none of its. */
export function isFiledBy({ state, ticket }: Case, at: Instant): boolean {
  return state === 'filed' && ticket !== undefined && dayOfInstant(ticket.filedAt) <= dayOfInstant(at)
}
