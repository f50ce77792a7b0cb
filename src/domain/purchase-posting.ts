import type { Case } from '#domain/case'
import { isFiledBy, isSameAmount } from '#domain/posting'
import type { PurchasePosting } from '#domain/purchase'

/** One hour, in milliseconds. */
const CLOCKS_APART = 3_600_000

/** The exchange that a posted purchase belongs to, and which of its purchases it is. */
export interface PurchaseMatch {
  readonly caseId: string
  /** From 0. */
  readonly of: number
}

/**
 * Finds the exchange of a posted purchase: filed before it, the same product, region, term and quantity on the same subscription,
 * and a first payment within 2 %; among several the one filed first. Undefined for a purchase that no exchange waits for, and where
 * Microsoft names no subscription and exchanges of several customers wait for the same.
 */
export function matchPurchase(posting: PurchasePosting, cases: readonly Case[]): PurchaseMatch | undefined {
  const waiting = cases.filter((candidate) => candidate.action === 'exchange' && isFiledBefore(candidate, posting))
  const matches = waiting.flatMap((candidate) => {
    const of = candidate.purchases.findIndex((_, index) => !candidate.bought.some((bought) => bought.of === index) && isPurchaseOf(posting, candidate, index))
    return of < 0 ? [] : [{ caseId: candidate.id, of, customerId: candidate.customer.id, filedAt: candidate.ticket?.filedAt ?? '' }]
  })
  if (!posting.subscriptionId && new Set(matches.map(({ customerId }) => customerId)).size > 1) return undefined
  const [first] = matches.sort((a, b) => a.filedAt.localeCompare(b.filedAt))
  return first && { caseId: first.caseId, of: first.of }
}

// Microsoft's clock is not ours, but what was bought hours before is another purchase; some postings have a day and no time.
function isFiledBefore(filed: Case, { postedAt }: PurchasePosting): boolean {
  const hasTime = !postedAt.endsWith('T00:00:00.000Z')
  return isFiledBy(filed, postedAt) && (!hasTime || Date.parse(postedAt) >= Date.parse(filed.ticket?.filedAt ?? postedAt) - CLOCKS_APART)
}

function isPurchaseOf(posting: PurchasePosting, { purchases, confirmation, subscriptionId }: Case, index: number): boolean {
  const [wanted, price] = [purchases[index], confirmation.exchange?.purchases[index]]
  if (!wanted || !price) return false
  const isSameProduct = wanted.sku.toLowerCase() === posting.sku.toLowerCase() && wanted.region === posting.region && wanted.term === posting.term && wanted.quantity === posting.quantity
  const isSamePayer = !posting.subscriptionId || !subscriptionId || posting.subscriptionId === subscriptionId.toLowerCase()
  return isSameProduct && isSamePayer && isSameAmount(price.firstPayment, posting.amount)
}
