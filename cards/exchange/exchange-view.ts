import type { Formats } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import type { Say } from '#cards/words'
import type { ExchangeQuote } from '#domain/exchange'
import type { QuotedExchange } from '#domain/quoted-exchange'

/** What the parts of the exchange card are made from. */
export interface ExchangeView {
  readonly quoted: QuotedExchange
  readonly quote: ExchangeQuote
  readonly words: Say
  readonly formats: Formats
  readonly locale: Locale
}

/**
 * How much the card can show of what is exchanged, within the size that Teams takes: each line with its own calculation,
 * the lines together under their sums, or these without what else could be told of each.
 */
export function detailOf({ returns, purchases }: Pick<QuotedExchange, 'returns' | 'purchases'>): 'each' | 'together' | 'brief' {
  const lines = purchases.length + returns.length + returns.filter(({ reservation }) => reservation.billingPlan === 'Monthly').length
  return lines <= 3 ? 'each' : returns.length + purchases.length <= 6 ? 'together' : 'brief'
}
