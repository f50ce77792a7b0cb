import type { Day } from '#domain/calendar'
import { compare, zero, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { quoteCancellation, type CancellationFacts, type Quote } from '#domain/quote'

/** For how many days a requester's yes stands. */
export const CONFIRMATION_DAYS = 5

/** What a requester said yes to: a credit, the day it stands for, and the least that may be filed without asking again. */
export interface Confirmation {
  readonly asOf: Day
  readonly policy: string
  readonly refund: Money
  readonly fee: Money
  readonly credit: Money
  readonly futurePayments: Money
  /** The lowest credit of the next `CONFIRMATION_DAYS` days: for most returns that of the last one. */
  readonly floor: Money
  /** What the return counts against the cap, USD: the room that the case holds. */
  readonly countedUsd: Money
  /** The credit in USD: decides whether a second approver is needed. */
  readonly creditUsd: Money
}

/** What a yes to this quote means. */
export function confirm(quote: Quote, facts: CancellationFacts, policy: Policy): Confirmation {
  const { asOf, refund, fee, credit, futurePayments, cap } = quote
  let floor = credit
  for (let day = asOf + 1; day <= asOf + CONFIRMATION_DAYS; day++) floor = lower(floor, creditOn(day, facts, policy))
  return { asOf, policy: quote.policy, refund, fee, credit, futurePayments, floor, countedUsd: cap.counted, creditUsd: cap.thisRefund }
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

/** True while a new quote may be filed on the old yes: same policy, not too late, not below the floor. */
export function stillCovers(confirmation: Confirmation, quote: Quote): boolean {
  return (
    quote.policy === confirmation.policy &&
    quote.asOf <= confirmation.asOf + CONFIRMATION_DAYS &&
    quote.credit.currency === confirmation.floor.currency &&
    compare(quote.credit, confirmation.floor) >= 0
  )
}

/**
 * A short name for the figures of a quote. A card carries it instead of amounts,
 * so that a yes to figures that have moved since is noticed. Not a secret: FNV-1a, 64 bits.
 */
export function fingerprintOf({ policy, asOf, quantity, refund, fee, futurePayments }: Quote): string {
  const text = [policy, asOf, quantity, refund.currency, refund.minor, fee.minor, futurePayments.minor].join(' ')
  let hash = 0xcbf29ce484222325n
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(36)
}
