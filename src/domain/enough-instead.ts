import { subtract, sum, times, type Money } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { PricedPurchase } from '#domain/quoted-exchange'
import type { Term } from '#domain/reservation'

/** What one unit of the last purchase costs for a term: its whole commitment, and its first payment. */
export interface UnitOffer {
  readonly term: Term
  readonly total: Money
  readonly firstPayment: Money
}

/** More units than this are no suggestion. */
const MOST_UNITS = 10_000n

/**
 * What would make a new commitment large enough, by changing the last purchase alone: the smallest quantity at its term,
 * and the shortest longer term with the fewest units that do. `returned` is what it must reach (source: docs/quote.md).
 */
export function enoughInstead(purchases: readonly [PricedPurchase, ...PricedPurchase[]], offers: readonly UnitOffer[], returned: Money): PricedPurchase[] {
  const last = purchases.at(-1) ?? purchases[0]
  const others = sum(returned.currency, purchases.slice(0, -1).map(({ price }) => price.total))
  const enough = (offer: UnitOffer) => enoughAt(offer, last.purchase, subtract(returned, others))
  const { term } = last.purchase
  const longer = offers.filter((offer) => offer.term > term).sort((a, b) => a.term.localeCompare(b.term))
  return [...offers.filter((offer) => offer.term === term).flatMap(enough), ...longer.flatMap(enough).slice(0, 1)]
}

function enoughAt({ term, total, firstPayment }: UnitOffer, purchase: Purchase, missing: Money): PricedPurchase[] {
  if (total.minor <= 0n) return []
  const units = (missing.minor + total.minor - 1n) / total.minor
  if (units > MOST_UNITS) return []
  const quantity = Math.max(Number(units), purchase.quantity)
  return [{ purchase: { ...purchase, term, quantity }, price: { total: times(total, quantity), firstPayment: times(firstPayment, quantity) } }]
}
