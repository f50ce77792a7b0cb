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

/** What is returned, and how many units of it. */
export function returnsOf(quoted: Quoted): readonly Pick<QuotedReturn, 'reservation' | 'quantity'>[] {
  return quoted.action === 'cancel' ? [quoted] : quoted.returns
}

/**
 * A short name for the figures of a quote, `none` for a refused one. A card carries it instead of amounts,
 * so that a yes to figures that have moved since is noticed. Not a secret: FNV-1a, 64 bits.
 */
export function fingerprintOf(quoted: Quoted): string {
  const confirmation = confirmationOf(quoted)
  if (!confirmation) return 'none'
  const { asOf, policy, refund, fee, futurePayments, exchange } = confirmation
  const quantities = returnsOf(quoted).map(({ quantity }) => quantity)
  const purchases = exchange ? exchange.purchases.map(({ total }) => total.minor) : []
  const text = [policy, asOf, ...quantities, refund.currency, refund.minor, fee.minor, futurePayments.minor, ...purchases].join(' ')
  let hash = 0xcbf29ce484222325n
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(36)
}
