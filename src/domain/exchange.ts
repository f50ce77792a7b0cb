import type { Day } from '#domain/calendar'
import { compare, negate, subtract, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { areOneFamily } from '#domain/product-family'
import { expiryOf, prorate, type Days } from '#domain/prorate'
import { refuse } from '#domain/refusal'
import { isKnownResourceType, type Term } from '#domain/reservation'
import { firstObjection, objectionToReturns, type Objection } from '#domain/return-objections'
import { comesBackInFull, sumOf, type ReturnedUnits } from '#domain/return-sum'

/** Everything that an exchange's quote depends on; one currency throughout. */
export interface ExchangeFacts {
  readonly asOf: Day
  /** One or more. */
  readonly returns: readonly ReturnedUnits[]
  /** One or more. */
  readonly purchases: readonly PurchasedUnits[]
}

/** What is bought instead; `total` is its whole commitment: every payment of all units. */
export interface PurchasedUnits {
  readonly resourceType: string
  readonly term: Term
  readonly total: Money
}

/** What one returned reservation is worth. */
export interface ReturnQuote {
  readonly quantity: number
  readonly expiry: Day
  readonly days: Days
  readonly refund: Money
  /** Payments that are not made yet and fall away. */
  readonly futurePayments: Money
}

/** One line of the sum; the lines add up to the net payable. `of`: which return or purchase, from 0. */
export type ExchangeLine = { readonly of: number; readonly amount: Money; readonly rule: string; readonly source: string } & (
  | { readonly code: 'purchase'; readonly inputs: { readonly total: Money } }
  | { readonly code: 'refund'; readonly inputs: Days & { readonly price: Money; readonly quantity: number; readonly used: boolean } }
  | { readonly code: 'future-payments'; readonly inputs: { readonly price: Money; readonly quantity: number; readonly payments: number } }
)

/** What an exchange costs: no fee, and nothing counts against the cap. */
export interface ExchangeQuote {
  readonly outcome: 'quote'
  readonly policy: string
  readonly source: string
  readonly asOf: Day
  readonly returns: readonly ReturnQuote[]
  /** Refunds and future payments of all returns. */
  readonly returned: Money
  readonly purchases: Money
  /** Purchases minus returned; never negative. */
  readonly netPayable: Money
  readonly lines: readonly ExchangeLine[]
  /** True where something that is bought now cannot be exchanged again. */
  readonly isLastExchange: boolean
  readonly unknownProduct: boolean
}

/** Quotes an exchange, or says why not. Source of each rule: the policy, and the sum in docs/quote.md. Throws a TypeError where currencies differ. */
export function quoteExchange({ asOf, returns, purchases }: ExchangeFacts, policy: Policy): ExchangeQuote | Objection {
  const objection = objectionToReturns(returns, asOf) ?? objectionToExchange(returns, purchases, policy)
  if (objection) return objection
  const parts = returns.map((units) => worthOf(units, asOf, policy))
  const currency = purchases[0]?.total.currency ?? 'USD'
  const total = sum(currency, purchases.map((purchase) => purchase.total))
  const returned = sum(currency, parts.flatMap(({ quote: { refund, futurePayments } }) => [refund, futurePayments]))
  if (compare(total, returned) < 0) return refuse({ code: 'new-commitment-too-small', details: { shortBy: subtract(returned, total), returned, purchases: total } })
  return {
    outcome: 'quote',
    policy: policy.version,
    source: policy.source,
    asOf,
    returns: parts.map(({ quote }) => quote),
    returned,
    purchases: total,
    netPayable: subtract(total, returned),
    lines: [...purchases.map((purchase, of) => purchaseLine(purchase, of, policy)), ...parts.flatMap(({ lines }, of) => lines.map((line) => ({ ...line, of })))],
    isLastExchange: purchases.some(({ resourceType }) => isClosed(resourceType, asOf, policy)),
    unknownProduct: ![...returns, ...purchases].every(({ resourceType }) => isKnownResourceType(resourceType)),
  }
}

/** The first reason for which the rules do not allow to exchange these for those. */
export function objectionToExchange(returns: readonly ReturnedUnits[], purchases: readonly Pick<PurchasedUnits, 'resourceType'>[], policy: Policy): Objection | undefined {
  const [returned, purchased] = [returns, purchases].map((items) => [...new Set(items.map(({ resourceType }) => resourceType))]) as [string[], string[]]
  return (
    firstObjection(returns, ({ resourceType }) => (policy.notReturnable.includes(resourceType) ? { code: 'not-exchangeable', details: { reservedResourceType: resourceType } } : undefined)) ??
    firstObjection(returns, ({ resourceType, purchasedOn }) => (isClosed(resourceType, purchasedOn, policy) ? { code: 'exchange-window-closed', details: { reservedResourceType: resourceType, purchaseDate: purchasedOn } } : undefined)) ??
    (areOneFamily([...returned, ...purchased]) ? undefined : refuse({ code: 'cross-type-exchange', details: { returned, purchased } }))
  )
}

/** True where what is bought on a day cannot be exchanged any more. */
function isClosed(resourceType: string, boughtOn: Day, { exchangeEnd }: Policy): boolean {
  return exchangeEnd !== undefined && boughtOn >= exchangeEnd.boughtFrom && exchangeEnd.products.includes(resourceType)
}

function purchaseLine({ total }: PurchasedUnits, of: number, { sources }: Policy): ExchangeLine {
  return { code: 'purchase', of, amount: total, inputs: { total }, rule: 'total', source: sources.commitment }
}

/** What one returned reservation is worth in an exchange, and its lines. */
export function worthOf(units: ReturnedUnits, asOf: Day, policy: Policy) {
  const { quantity, purchasedOn, term, billingPlan, unitPrice, used } = units
  const period = prorate(asOf, purchasedOn, term, billingPlan, policy.windowDays)
  const { price, refund, futurePayments } = sumOf(units, quantity, period)
  const { days, paymentsToCome } = period
  const inFull = comesBackInFull(units, days)
  const quote: ReturnQuote = { quantity, expiry: expiryOf(purchasedOn, term), days, refund, futurePayments }
  const refundLine = { code: 'refund', amount: negate(refund), inputs: { ...days, price, quantity, used }, rule: inFull ? '-(price × quantity)' : '-(price × quantity × remaining ÷ term)', source: inFull ? policy.sources.window : policy.sources.days } as const
  const futureLine = { code: 'future-payments', amount: negate(futurePayments), inputs: { price: unitPrice, quantity, payments: paymentsToCome }, rule: '-(price × quantity × payments)', source: policy.sources.commitment } as const
  return { quote, lines: [refundLine, futureLine] }
}
