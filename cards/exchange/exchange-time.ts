import { clip } from '#cards/describe'
import type { Part } from '#cards/exchange/exchange-part'
import { detailOf, type ExchangeView } from '#cards/exchange/exchange-view'
import type { ReturnQuote } from '#domain/exchange'

/** The days that are left of each reservation that is given back. */
export function timePart(view: ExchangeView): Part {
  const { quoted, quote, words } = view
  const [first, ...others] = quote.returns
  const part = { id: 'part-time', heading: words('exchange.time'), bars: [] }
  if (!first || others.length > 0) {
    const several = { ...part, summary: words('exchanged.reservations', { count: quote.returns.length }) }
    if (detailOf(quoted) === 'brief') return { ...several, texts: [words('exchange.timeAbove')], lines: [] }
    const lines = quote.returns.map((returned, index) => words('exchange.timeLine', { name: clip(quoted.returns[index]?.reservation.name ?? '', 60), days: daysOf(returned, view), ...factsOf(returned, index, view) }))
    return { ...several, texts: [], lines }
  }
  const monthly = quoted.returns[0]?.reservation.billingPlan === 'Monthly'
  return { ...part, summary: daysOf(first, view), texts: [words(monthly ? 'exchange.timeTextMonth' : 'exchange.timeText', factsOf(first, 0, view))], lines: [] }
}

function daysOf({ days: { remaining, term } }: ReturnQuote, { words, formats }: ExchangeView): string {
  return words('quote.ofDays', { remaining: formats.number(remaining), count: term })
}

function factsOf({ days: { elapsed }, expiry }: ReturnQuote, index: number, { quoted, words, formats }: ExchangeView) {
  const purchased = quoted.returns[index]?.reservation.purchasedOn ?? expiry
  return { purchased: formats.day(purchased), ago: words('nouns.daysAgo', { count: elapsed }), expiry: formats.day(expiry) }
}
