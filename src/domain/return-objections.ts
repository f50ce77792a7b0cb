import type { Day } from '#domain/calendar'
import { expiryOf } from '#domain/prorate'
import { refuse, type QuoteRefusalReason, type Refusal } from '#domain/refusal'
import type { ReturnedUnits } from '#domain/return-sum'

type Reason = Extract<QuoteRefusalReason, { readonly details: { readonly return?: number } }>

/** A reason for which a quote is refused. */
export type Objection = Refusal & QuoteRefusalReason

/** The first reason for which a return is impossible whatever the rules: each check over all returns before the next. */
export function objectionToReturns(returns: readonly ReturnedUnits[], asOf: Day): Objection | undefined {
  return (
    firstObjection(returns, ({ quantity, owned }) => (quantity < 1 || quantity > owned ? { code: 'invalid-quantity', details: { quantity, owned } } : undefined)) ??
    firstObjection(returns, ({ purchasedOn }) => (asOf < purchasedOn ? { code: 'not-started', details: { purchaseDate: purchasedOn } } : undefined)) ??
    firstObjection(returns, ({ purchasedOn, term }) => (asOf >= expiryOf(purchasedOn, term) ? { code: 'expired', details: { expiry: expiryOf(purchasedOn, term) } } : undefined))
  )
}

/** The refusal of the first return that a check objects to; with several returns its details name which one, from 0. */
export function firstObjection(returns: readonly ReturnedUnits[], check: (units: ReturnedUnits) => Reason | undefined): Objection | undefined {
  for (const [index, units] of returns.entries()) {
    const reason = check(units)
    if (reason) return refuse(returns.length === 1 ? reason : ({ ...reason, details: { ...reason.details, return: index } } as Reason))
  }
  return undefined
}
