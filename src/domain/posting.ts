import { dayOfInstant } from '#domain/calendar'
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
  // Days, not moments: Microsoft's clock is not ours. What was posted before any of them was filed is none of theirs.
  const waiting = cases.filter(({ state, request, ticket }) => state === 'filed' && request.orderId === posting.orderId && ticket && dayOfInstant(ticket.filedAt) <= dayOfInstant(posting.postedAt))
  if (waiting.length === 0) return { kind: 'none' }
  const question: Match = { kind: 'question', caseIds: waiting.map(({ id }) => id) }
  const candidates = waiting.filter(({ confirmation }) => confirmation.credit.currency === posting.amount.currency)
  const [first] = candidates
  if (!first) return question
  const nearest = candidates.reduce((best, candidate) => (compare(distance(posting, candidate), distance(posting, best)) < 0 ? candidate : best), first)
  const isNear = compare(distance(posting, nearest), share(nearest.confirmation.credit, TOLERANCE)) <= 0
  const isPart = candidates.length === 1 && posting.amount.minor > 0n && compare(posting.amount, outstandingOf(nearest)) < 0
  return isNear || isPart ? { kind: 'case', caseId: nearest.id } : question
}

/** True when what was posted reaches what was expected, but for the tolerance. */
export function isPaidInFull(expected: Money, postings: readonly Posting[]): boolean {
  const missing = subtract(expected, postedOf(expected, postings))
  return compare(missing, share(expected, TOLERANCE)) <= 0
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
  return absolute(subtract(posting.amount, outstandingOf(candidate)))
}
