import { negate } from '#domain/money'
import { row, type QuoteView, type Section } from '#cards/quote/row'
import type { Money } from '#domain/money'

/** Microsoft's own figure beside ours, and what the comparison says. */
export function microsoftSection({ quoted, words, formats }: QuoteView): Section {
  const { microsoft, microsoftRefuses, price } = quoted
  const section = { id: 'section-microsoft', heading: words('quote.microsoft'), bars: [] }
  if (!microsoft) {
    const summary = words('quote.microsoftNone')
    return { ...section, summary, texts: [words(microsoftRefuses ? 'quote.microsoftRefuses' : 'quote.microsoftUnknown')], rows: [row('microsoft', words('quote.microsoftRefund'), summary, [words('quoteDetails.microsoft')])] }
  }
  const { refund, difference } = microsoft
  const rows = [row('microsoft', words('quote.microsoftRefund'), formats.money(refund), [words('quoteDetails.microsoft')])]
  if (difference) rows.push(row('difference', words('quote.microsoftDifference'), formats.signedMoney(difference), [words('quoteDetails.microsoftDifference')]))
  const texts = price.source === 'calculate-refund' ? [words('quote.microsoftNotIndependent')] : [verdictOn(difference, words, formats)]
  return { ...section, summary: formats.money(refund), texts, rows }
}

function verdictOn(difference: Money | undefined, words: QuoteView['words'], { money }: QuoteView['formats']): string {
  if (!difference) return words('quote.microsoftAgrees')
  return difference.minor > 0n ? words('quote.microsoftHigher', { difference: money(difference) }) : words('quote.microsoftLower', { difference: money(negate(difference)) })
}
