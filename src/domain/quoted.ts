import type { CaseAction } from '#domain/case'
import { confirm, confirmExchange, confirmSwap, type Confirmation } from '#domain/confirmation'
import type { QuotedExchange } from '#domain/quoted-exchange'
import type { QuotedReturn } from '#domain/quoted-return'

/** What the bot quotes: a cancellation or an exchange, with everything that it was made from. */
export type Quoted = QuotedReturn | QuotedExchange

/** What a yes to the quoted figures means; undefined where the quote was refused. */
export function confirmationOf(quoted: Quoted): Confirmation | undefined {
  if (quoted.action === 'cancel') return quoted.answer.outcome === 'quote' ? confirm(quoted.answer, quoted.facts, quoted.policy) : undefined
  if (quoted.answer.outcome === 'refusal') return undefined
  return quoted.answer.outcome === 'swap' ? confirmSwap(quoted.answer, quoted.rate.currency) : confirmExchange(quoted.answer, quoted)
}

/** What a case of the quoted figures does. */
export function actionOf(quoted: Quoted): CaseAction {
  if (quoted.action === 'cancel') return 'cancel'
  return quoted.answer.outcome === 'swap' ? 'swap' : 'exchange'
}

/** What is returned, and how many units of it. */
export function returnsOf(quoted: Quoted): readonly Pick<QuotedReturn, 'reservation' | 'quantity'>[] {
  return quoted.action === 'cancel' ? [quoted] : quoted.returns
}

/**
 * A short name for what was quoted, `none` for a refused quote: what is returned, what is bought, and every figure of the day.
 * A card carries it instead of amounts, so that a yes to something that has moved since is noticed. Not a secret: FNV-1a, 64 bits.
 */
export function fingerprintOf(quoted: Quoted): string {
  const confirmation = confirmationOf(quoted)
  if (!confirmation) return 'none'
  const { asOf, policy, refund, fee, futurePayments } = confirmation
  const returned = returnsOf(quoted).flatMap(({ reservation, quantity }) => [reservation.id, quantity])
  const purchases = quoted.action === 'exchange' ? quoted.purchases : []
  const bought = purchases.flatMap(({ purchase: { sku, region, term, billingPlan, quantity }, price: { total } }) => [sku, region, term, billingPlan, quantity, total.minor])
  const text = [quoted.answer.outcome, policy, asOf, ...returned, refund.currency, refund.minor, fee.minor, futurePayments.minor, ...bought].join(' ')
  let hash = 0xcbf29ce484222325n
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(36)
}
