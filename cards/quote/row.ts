import type { Locale } from '#cards/locales/locales'
import type { Formats } from '#cards/format'
import type { Say } from '#cards/words'
import type { Quote } from '#domain/quote'
import type { QuotedReturn } from '#domain/quoted-return'

/** A line of a quote: what it is, how much, and how that was calculated. */
export interface Row {
  readonly id: string
  readonly label: string
  readonly amount: string
  readonly weight: 'Default' | 'Bolder'
  /** True for a result: it stands below a rule. */
  readonly isResult: boolean
  readonly details: readonly string[]
}

/** A part of a quote's card: a headline with its answer, and the lines that it unfolds into. */
export interface Section {
  readonly id: string
  readonly heading: string
  readonly summary: string
  readonly bars: readonly Bar[]
  readonly texts: readonly string[]
  readonly rows: readonly Row[]
}

interface Bar {
  readonly taken: string
  readonly added: string
  readonly free: string
}

/** What the parts of the quote card are made from. */
export interface QuoteView {
  readonly quoted: QuotedReturn
  readonly quote: Quote
  readonly words: Say
  readonly formats: Formats
  readonly locale: Locale
}

/** A line; a strong one is a result, and stands below a rule. */
export function row(id: string, label: string, amount: string, details: readonly (string | undefined)[], strength: 'plain' | 'strong' = 'plain'): Row {
  const strong = strength === 'strong'
  return { id: `row-${id}`, label, amount, weight: strong ? 'Bolder' : 'Default', isResult: strong, details: details.filter((detail) => detail !== undefined) }
}
