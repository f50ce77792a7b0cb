import type { Day } from '#domain/calendar'
import { quoteExchange, type ExchangeQuote } from '#domain/exchange'
import { compare, convert, sum, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import type { PurchasePrice } from '#domain/purchase'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'
import type { QuotedExchange, SizeSwap } from '#domain/quoted-exchange'

/** For how many days a requester's yes stands. */
export const CONFIRMATION_DAYS = 5

/** What a requester said yes to: a credit, the day it stands for, and the least that may be filed without asking again. */
export interface Confirmation {
  readonly asOf: Day
  readonly policy: string
  readonly refund: Money
  readonly fee: Money
  /** What Microsoft is to post as refunds, of all returns. */
  readonly credit: Money
  readonly futurePayments: Money
  /** The lowest credit of the next `CONFIRMATION_DAYS` days: for most returns that of the last one. */
  readonly floor: Money
  /** What the return counts against the cap, USD: the room that the case holds. */
  readonly countedUsd: Money
  /** The credit in USD: decides whether a second approver is needed. */
  readonly creditUsd: Money
  /** Set for an exchange. */
  readonly exchange?: ConfirmedExchange
}

/** The other half of an exchange that was said yes to. */
export interface ConfirmedExchange {
  /** The refund of each return, in their order; together the credit. */
  readonly refunds: readonly Money[]
  /** Refunds and future payments of all returns. */
  readonly returned: Money
  /** The price of each purchase, in their order. */
  readonly purchases: readonly PurchasePrice[]
  readonly netPayable: Money
  /** The most that may be payable without asking again: the highest of the next `CONFIRMATION_DAYS` days. */
  readonly ceiling: Money
}

/** What a yes to a cancellation's quote means. */
export function confirm(quote: Quote, facts: CancellationFacts, policy: Policy): Confirmation {
  const { asOf, refund, fee, credit, futurePayments, cap } = quote
  let floor = credit
  for (let day = asOf + 1; day <= asOf + CONFIRMATION_DAYS; day++) floor = lower(floor, creditOn(day, facts, policy))
  return { asOf, policy: quote.policy, refund, fee, credit, futurePayments, floor, countedUsd: cap.counted, creditUsd: cap.thisRefund }
}

/** What a yes to an exchange's quote means: nothing counts against the cap. */
export function confirmExchange(quote: ExchangeQuote, { facts, purchases, policy, rate }: QuotedExchange): Confirmation {
  const { asOf, returns, returned, netPayable } = quote
  const { currency } = returned
  const refunds = returns.map(({ refund }) => refund)
  const credit = sum(currency, refunds)
  let ceiling = netPayable
  for (let day = asOf + 1; day <= asOf + CONFIRMATION_DAYS; day++) {
    const later = quoteExchange({ ...facts, asOf: day }, policy)
    if (later.outcome === 'quote' && compare(later.netPayable, ceiling) > 0) ceiling = later.netPayable
  }
  const exchange = { refunds, returned, purchases: purchases.map(({ price }) => price), netPayable, ceiling }
  const futurePayments = sum(currency, returns.map((part) => part.futurePayments))
  return { ...nothing(asOf, quote.policy, currency), refund: credit, credit, futurePayments, creditUsd: convert(credit, 'USD', rate.usd), exchange }
}

/** What a yes to a size swap means: no money moves. */
export function confirmSwap({ asOf, policy }: SizeSwap, currency: Money['currency']): Confirmation {
  return nothing(asOf, policy, currency)
}

function nothing(asOf: Day, policy: string, currency: Money['currency']): Confirmation {
  const none = zero(currency)
  return { asOf, policy, refund: none, fee: none, credit: none, futurePayments: none, floor: none, countedUsd: zero('USD'), creditUsd: zero('USD') }
}

/** Why today's figures need a new yes; undefined while they may be filed on the old one. */
export function whyAskAgain(confirmed: Confirmation, today: Confirmation): 'policy-changed' | 'below-the-floor' | 'above-the-ceiling' | 'too-late' | undefined {
  if (today.policy !== confirmed.policy) return 'policy-changed'
  const [before, now] = [confirmed.exchange, today.exchange]
  if (before && now && exceeds(now.netPayable, before.ceiling)) return 'above-the-ceiling'
  if (!before && exceeds(confirmed.floor, today.credit)) return 'below-the-floor'
  return today.asOf > confirmed.asOf + CONFIRMATION_DAYS ? 'too-late' : undefined
}

// Another currency is never "not more".
function exceeds(a: Money, b: Money): boolean {
  return a.currency !== b.currency || compare(a, b) > 0
}

// Undefined above the cap: then a new month was paid, and the credit is higher.
function creditOn(asOf: Day, facts: CancellationFacts, policy: Policy): Money | undefined {
  const later = quoteCancellation({ ...facts, asOf, capEntries: [] }, policy)
  if (later.outcome === 'quote') return later.credit
  return later.code === 'expired' ? zero(facts.unitPrice.currency) : undefined
}

function lower(a: Money, b: Money | undefined): Money {
  return b && compare(b, a) < 0 ? b : a
}
