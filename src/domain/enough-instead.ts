import { compare, subtract, sum, times, type Money } from '#domain/money'
import type { PricedPurchase } from '#domain/quoted-exchange'
import type { Term } from '#domain/reservation'

/** What one unit of the last purchase costs for a term: its whole commitment, and its first payment. */
export interface UnitOffer {
  readonly term: Term
  readonly total: Money
  readonly firstPayment: Money
}

const TERMS: readonly Term[] = ['P1Y', 'P3Y', 'P5Y']
/** More units than this are no suggestion. */
const MOST_UNITS = 10_000

/**
 * What would make a new commitment large enough, by changing the last purchase alone: the smallest quantity at its term,
 * and the shortest longer term with the fewest units that do. `returned` is what it must reach (source: docs/quote.md).
 */
export function enoughInstead(purchases: readonly PricedPurchase[], offers: readonly UnitOffer[], returned: Money): PricedPurchase[] {
  const last = purchases.at(-1)
  if (!last) return []
  const others = sum(returned.currency, purchases.slice(0, -1).map(({ price }) => price.total))
  const missing = subtract(returned, others)
  const { term, quantity } = last.purchase
  const sameTerm = offers.filter((offer) => offer.term === term).flatMap((offer) => enoughAt(last, offer, missing, quantity))
  const longer = TERMS.slice(TERMS.indexOf(term) + 1).flatMap((wanted) => offers.filter((offer) => offer.term === wanted)).flatMap((offer) => enoughAt(last, offer, missing, quantity))
  return [...sameTerm, ...longer.slice(0, 1)]
}

function enoughAt({ purchase }: PricedPurchase, { term, total, firstPayment }: UnitOffer, missing: Money, atLeast: number): PricedPurchase[] {
  if (total.minor <= 0n) return []
  const units = (missing.minor + total.minor - 1n) / total.minor
  if (units > BigInt(MOST_UNITS)) return []
  const quantity = Math.max(Number(units), atLeast)
  const price = { total: times(total, quantity), firstPayment: times(firstPayment, quantity) }
  return compare(price.total, missing) >= 0 ? [{ purchase: { ...purchase, term, quantity }, price }] : []
}
