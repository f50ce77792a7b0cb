import { barOf } from '#cards/describe'
import { row, type QuoteView, type Row, type Section } from '#cards/quote/row'
import { compare, type Money } from '#domain/money'

/** How much of the customer's refund limit is used, and what this return takes of it. */
export function capSection(view: QuoteView): Section {
  const { quote, words, formats } = view
  const { limit, consumed, counted, remainingBefore, remainingAfter } = quote.cap
  const share = (part: Money) => (limit.minor === 0n ? 1 : Number(part.minor) / Number(limit.minor))
  return {
    id: 'section-cap',
    heading: words('quote.cap'),
    summary: words('quote.capSummary', { after: formats.money(remainingAfter) }),
    bars: [barOf(share(consumed), share(counted))],
    texts: [words('quote.capText', { used: formats.money(consumed), limit: formats.money(limit), before: formats.money(remainingBefore), after: formats.money(remainingAfter) })],
    rows: capRows(view),
  }
}

function capRows({ quoted, quote, words, formats }: QuoteView): Row[] {
  const { policy, rate, cap: sources } = quoted
  const { limit, consumed, counted, thisRefund, commitment, remainingBefore, remainingAfter } = quote.cap
  const { money, list } = formats
  const credit = money(quote.credit)
  const converted = { currency: quote.credit.currency, rate: formats.rate(rate.usd), month: rate.month === undefined ? '' : formats.month(rate.month) }
  return [
    row('cap-limit', words('quote.capLimit'), money(limit), [words('quoteDetails.capLimit', { days: formats.number(policy.capWindowDays) })]),
    row('cap-used', words('quote.capUsed'), money(consumed), [
      words('quoteDetails.capUsed', { refunded: money(sources.refunded), held: money(sources.held) }),
      sources.heldByCases.length > 0 ? words('quoteDetails.capHeldBy', { cases: list(sources.heldByCases) }) : undefined,
      words(`quoteDetails.capSources.${sources.source}`),
    ]),
    row('cap-before', words('quote.capBefore'), money(remainingBefore), [words('quoteDetails.capBefore', { limit: money(limit), used: money(consumed) })]),
    row('cap-this', words('quote.capThis'), money(counted), [
      words(policy.capMeasure === 'refund' ? 'quoteDetails.capThisRefund' : 'quoteDetails.capThisCommitment', { credit }),
      words(`quoteDetails.rate.${rate.source}`, converted),
      compare(commitment, thisRefund) === 0 ? undefined : words('quoteDetails.capCommitment', { commitment: money(commitment) }),
    ]),
    row('cap-after', words('quote.capAfter'), money(remainingAfter), [words('quoteDetails.capAfter', { before: money(remainingBefore), counted: money(counted) })], 'strong'),
  ]
}
