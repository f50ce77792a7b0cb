import type { Day } from '#domain/calendar'
import { enoughInstead, type UnitOffer } from '#domain/enough-instead'
import { quoteExchange, type ExchangeFacts, type ExchangeQuote } from '#domain/exchange'
import { isApart, subtract } from '#domain/money'
import type { Policy } from '#domain/policy'
import { expiryOf } from '#domain/prorate'
import type { MicrosoftExchange } from '#domain/purchase'
import type { ExchangeComparison, PricedPurchase, QuotedExchange, ReturnedReservation, SizeSwap } from '#domain/quoted-exchange'
import type { ServiceTrouble } from '#domain/service-trouble'
import type { RateUsed } from '#domain/quoted-return'
import type { Customer } from '#domain/reservation'
import { objectionToReturns } from '#domain/return-objections'
import { isSizeSwap } from '#domain/size-swap'

/** What the services said about an exchange. */
export interface ExchangeSaid {
  readonly action: 'exchange'
  readonly asOf: Day
  readonly policy: Policy
  readonly customer: Customer
  /** The customer's subscription that pays for the purchases, and under which the support request is filed. */
  readonly subscriptionId: string
  readonly returns: readonly [ReturnedReservation, ...ReturnedReservation[]]
  readonly purchases: readonly [PricedPurchase, ...PricedPurchase[]]
  readonly rate: RateUsed
  /** What one unit of the last purchase costs for each term that it can be bought for. */
  readonly offers: readonly UnitOffer[]
  /** The size that Microsoft's catalogue names as the other side of a swap with the first purchase. */
  readonly swapsWith?: string
  readonly microsoft?: MicrosoftExchange
  readonly microsoftRefuses?: ServiceTrouble
}

/** Quotes an exchange from what the services said. A change of size that does not reset the term is told apart from it. */
export function quoteSaidExchange(said: ExchangeSaid): QuotedExchange {
  const { asOf, customer, policy, returns, purchases, rate, microsoft, microsoftRefuses } = said
  const facts = factsOf(said)
  const answer = swapOf(said, facts) ?? quoteExchange(facts, policy)
  const tooSmall = answer.outcome === 'refusal' && answer.code === 'new-commitment-too-small' ? answer.details : undefined
  return {
    action: 'exchange',
    customer,
    policy,
    asOf,
    returns,
    purchases,
    facts,
    answer,
    rate,
    ...(microsoft && answer.outcome !== 'swap' ? { microsoft: comparisonOf(microsoft, answer.outcome === 'quote' ? answer : undefined) } : {}),
    ...(microsoftRefuses && answer.outcome !== 'swap' ? { microsoftRefuses } : {}),
    enough: tooSmall ? enoughInstead(purchases, said.offers, tooSmall.returned) : [],
  }
}

function factsOf({ asOf, returns, purchases }: ExchangeSaid): ExchangeFacts {
  return {
    asOf,
    returns: returns.map(({ reservation, quantity, price, usage }) => {
      const { resourceType, term, billingPlan, purchasedOn, quantity: owned } = reservation
      return { resourceType, term, billingPlan, purchasedOn, owned, quantity, unitPrice: price.amount, used: usage !== 'unused' }
    }),
    purchases: purchases.map(({ purchase: { resourceType, term }, price: { total } }) => ({ resourceType, term, total })),
  }
}

// One reservation for as many units of the sibling size, for the same term and paid alike; Microsoft's catalogue must say so too, for it does not offer every pair.
function swapOf({ asOf, policy, returns, purchases, swapsWith }: ExchangeSaid, facts: ExchangeFacts): SizeSwap | undefined {
  const [{ reservation, quantity }] = returns
  const [{ purchase }] = purchases
  const isAlike = purchase.quantity === quantity && purchase.term === reservation.term && purchase.billingPlan === reservation.billingPlan
  if (returns.length > 1 || purchases.length > 1 || !isAlike || !isSizeSwap(reservation, purchase) || swapsWith?.toLowerCase() !== reservation.sku.toLowerCase() || objectionToReturns(facts.returns, asOf)) return undefined
  return { outcome: 'swap', policy: policy.version, source: policy.sources['size-swap'], asOf, quantity, expiry: expiryOf(reservation.purchasedOn, reservation.term) }
}

function comparisonOf({ returned, purchases, netPayable, policyErrors }: MicrosoftExchange, ours: ExchangeQuote | undefined): ExchangeComparison {
  const isComparable = ours?.netPayable.currency === netPayable.currency
  const differs = ours && isComparable && isApart(ours.netPayable, netPayable)
  return { returned, purchases, netPayable, policyErrors, ...(differs ? { difference: subtract(ours.netPayable, netPayable) } : {}) }
}
