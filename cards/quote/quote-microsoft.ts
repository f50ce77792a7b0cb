import { row, type QuoteView, type Section } from '#cards/quote/row'

/** Microsoft's own figure beside ours, and what the comparison says. */
export function microsoftSection({ quoted, words, formats }: QuoteView): Section {
  const { microsoft, price } = quoted
  const section = { id: 'section-microsoft', heading: words('quote.microsoft'), bars: [] }
  if (!microsoft) {
    const summary = words('quote.microsoftNone')
    return { ...section, summary, texts: [words('quote.microsoftUnknown')], rows: [row('microsoft', words('quote.microsoftRefund'), summary, [words('quoteDetails.microsoft')])] }
  }
  const { refund, difference } = microsoft
  const rows = [row('microsoft', words('quote.microsoftRefund'), formats.money(refund), [words('quoteDetails.microsoft')])]
  if (difference) rows.push(row('difference', words('quote.microsoftDifference'), formats.signedMoney(difference), [words('quoteDetails.microsoftDifference')]))
  const verdict = difference ? words('quote.microsoftDiffers', { difference: formats.signedMoney(difference) }) : words('quote.microsoftAgrees')
  const texts = price.source === 'calculate-refund' ? [words('quote.microsoftNotIndependent')] : [verdict]
  return { ...section, summary: formats.money(refund), texts, rows }
}
