import { row, type QuoteView, type Row, type Section } from '#cards/quote/row'

/** The days that the refund is made of, and the payments that fall away. */
export function timeSection(view: QuoteView): Section {
  const { quoted, quote, words, formats } = view
  const { elapsed, remaining, term } = quote.days
  const monthly = quoted.reservation.billingPlan === 'Monthly'
  return {
    id: 'section-time',
    heading: words(monthly ? 'quote.timeMonth' : 'quote.time'),
    summary: words('quote.ofDays', { remaining: formats.number(remaining), count: term }),
    bars: [],
    texts: [words('quote.timeText', { elapsed: words('nouns.days', { count: elapsed }), future: formats.money(quote.futurePayments) })],
    rows: timeRows(view),
  }
}

function timeRows({ quoted, quote, words, formats }: QuoteView): Row[] {
  const { reservation } = quoted
  const { elapsed, remaining, term } = quote.days
  const monthly = reservation.billingPlan === 'Monthly'
  const asOf = formats.day(quote.asOf)
  const until = formats.day(quote.asOf + remaining)
  return [
    row('elapsed', words('quote.elapsed'), words('nouns.days', { count: elapsed }), [words('quoteDetails.elapsed', { purchased: formats.day(reservation.purchasedOn), asOf })]),
    row('remaining', words(monthly ? 'quote.remainingMonth' : 'quote.remaining'), words('quote.ofDays', { remaining: formats.number(remaining), count: term }), [words('quoteDetails.remaining', { asOf, until })]),
    row('expiry', words('quote.expiry'), formats.day(quote.expiry), [words('quoteDetails.expiry', { purchased: formats.day(reservation.purchasedOn), term: words(`nouns.terms.${reservation.term}`) })]),
    row('future', words('quote.futurePayments'), formats.money(quote.futurePayments), [words(monthly ? 'quoteDetails.futurePayments' : 'quoteDetails.noFuturePayments')]),
  ]
}
