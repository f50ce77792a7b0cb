import { barOf, clip } from '#cards/describe'
import type { Part } from '#cards/exchange/exchange-part'
import type { ExchangeView } from '#cards/exchange/exchange-view'
import { sum, type Money } from '#domain/money'
import { expiryOf } from '#domain/prorate'

/** What is bought against what is given back, and until when the new terms run. */
export function commitmentPart(view: ExchangeView): Part {
  const { quoted, quote, words, formats } = view
  const { purchases, returned, netPayable, returns, asOf } = quote
  const { money, day, list } = formats
  const share = (part: Money) => (purchases.minor === 0n ? 0 : Number(part.minor) / Number(purchases.minor))
  const refunds = money(sum(returned.currency, returns.map(({ refund }) => refund)))
  const future = money(sum(returned.currency, returns.map(({ futurePayments }) => futurePayments)))
  const ends = [...new Set(quoted.purchases.map(({ purchase: { term } }) => expiryOf(asOf, term)))].sort((a, b) => a - b)
  return {
    id: 'part-commitment',
    heading: words('exchange.commitment'),
    summary: money(purchases),
    bars: [barOf(share(returned), share(netPayable))],
    texts: [
      netPayable.minor === 0n ? words('exchange.commitmentEven', { returned: money(returned) }) : words('exchange.commitmentAbove', { returned: money(returned), above: money(netPayable) }),
      words('exchange.returnedText', { refunds, future }),
      words('exchange.newTerm', { date: day(asOf), ends: list(ends.map(day)) }),
      ...firstPayments(view),
    ],
    lines: [],
  }
}

// What is paid monthly is a commitment for years, and not paid at once.
function firstPayments({ quoted, words, formats }: ExchangeView): string[] {
  const monthly = quoted.purchases.filter(({ purchase: { billingPlan } }) => billingPlan === 'Monthly')
  const [first, ...others] = monthly
  if (!first) return []
  if (others.length > 0) return [words('exchange.paidMonthly', { count: monthly.length })]
  return [words('exchange.firstPayment', { sku: clip(first.purchase.sku, 80), first: formats.money(first.price.firstPayment) })]
}
