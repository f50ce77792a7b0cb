import { calculationOf } from '#cards/quote/calculation'
import { row, type QuoteView, type Row } from '#cards/quote/row'
import { negate } from '#domain/money'

/** From what was paid to the credit, line by line. The plain lines add up to the last one. */
export function sumRows(view: QuoteView): Row[] {
  const { quoted, quote, words, formats, locale } = view
  const { money } = formats
  const [paid, used, fee] = quote.lines
  const monthly = quoted.reservation.billingPlan === 'Monthly'
  if (paid?.code !== 'paid' || used?.code !== 'used' || fee?.code !== 'fee') throw new Error('A quote has the lines paid, used and fee.')
  const paidText = money(paid.amount)
  const price = { price: money(paid.inputs.price), quantity: formats.number(paid.inputs.quantity) }
  const { elapsed, remaining, term, withinWindow } = quote.days
  const inFull = withinWindow && !quoted.facts.used
  const [ago, window] = [words('nouns.daysAgo', { count: elapsed }), formats.number(quoted.policy.windowDays)]
  return [
    row('paid', words(monthly ? 'quote.paidMonth' : 'quote.paid'), paidText, [
      words(monthly ? 'quoteDetails.paidMonth' : 'quoteDetails.paid', price),
      words(`quoteDetails.priceSources.${quoted.price.source}`),
      calculationOf(paid, locale),
    ]),
    row('used', words(inFull ? 'quote.usedNothing' : 'quote.used'), money(used.amount), [
      inFull ? words('quoteDetails.usedInWindow', { ago, window }) : words('quoteDetails.used', { paid: paidText, refund: money(quote.refund) }),
      words(`quoteDetails.usage.${quoted.usage}`),
      calculationOf(used, locale),
    ]),
    row('refund', words('quote.refund'), money(quote.refund), [
      inFull
        ? words('quoteDetails.refundInFull', { paid: paidText, ago })
        : words('quoteDetails.refund', { paid: paidText, remaining: words('nouns.days', { count: remaining }), term: words('nouns.days', { count: term }) }),
      words('quoteDetails.source', { source: used.source }),
    ], 'strong'),
    feeRow(view, calculationOf(fee, locale)),
    row('credit', words('quote.credit'), money(quote.credit), [words('quoteDetails.credit', { refund: money(quote.refund), fee: money(quote.fee) })], 'strong'),
  ]
}

function feeRow({ quoted, quote, words, formats }: QuoteView, calculation: string): Row {
  const { policy } = quoted
  const amount = formats.money(negate(quote.fee))
  const rate = formats.share(policy.feeRate)
  if (quote.days.withinWindow) {
    const why = words('quoteDetails.feeInWindow', { window: formats.number(policy.windowDays), ago: words('nouns.daysAgo', { count: quote.days.elapsed }) })
    return row('fee', words('quote.feeFree'), amount, [why, calculation])
  }
  if (quote.feeReserved) {
    const reserved = formats.money(quote.feeReserved)
    return row('fee', words('quote.feeReserved', { amount: reserved }), amount, [words('quoteDetails.feeReserved', { rate, amount: reserved }), calculation])
  }
  return row('fee', words('quote.fee', { rate }), amount, [words('quoteDetails.fee', { rate, refund: formats.money(quote.refund) }), calculation])
}
