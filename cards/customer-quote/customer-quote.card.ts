import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { exchangeAnswer } from '#cards/exchange/exchange-answer'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { sumRows } from '#cards/quote/quote-sum'
import { timeSection } from '#cards/quote/quote-time'
import type { QuoteView, Row } from '#cards/quote/row'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { QuotedExchange } from '#domain/quoted-exchange'
import type { QuotedReturn } from '#domain/quoted-return'
import template from './customer-quote.template.json' with { type: 'json' }

interface CustomerQuoteData {
  readonly heading: string
  readonly amount: string
  readonly subject: string
  readonly customer: string
  readonly products: readonly string[]
  readonly sum: readonly Pick<Row, 'label' | 'amount' | 'weight' | 'isResult'>[]
  readonly texts: readonly string[]
  readonly holds: string
  readonly policy: { readonly version: string; readonly source: string }
}

const render = compile<CustomerQuoteData>(template)

/** A quote for the customer's eyes: the figures and what they are made of, without anything that is only for the partner. */
export function customerQuoteCard(quoted: QuotedReturn | QuotedExchange, locale: Locale): AdaptiveCard {
  return render(customerQuoteData(quoted, locale), locale)
}

export function customerQuoteData(quoted: QuotedReturn | QuotedExchange, locale: Locale): CustomerQuoteData {
  return { ...(quoted.action === 'cancel' ? returnData(quoted, locale) : exchangeData(quoted, locale)), customer: clip(quoted.customer.name, 120) }
}

function returnData(quoted: QuotedReturn, locale: Locale): Omit<CustomerQuoteData, 'customer'> {
  const quote = quoted.answer
  if (quote.outcome !== 'quote') throw new TypeError('A customer is shown quotes, not refusals.')
  const words = wordsIn(locale)
  const formats = formatsIn(locale)
  const view: QuoteView = { quoted, quote, words, formats, locale }
  const { reservation } = quoted
  const date = formats.day(quote.asOf)
  const time = timeSection(view)
  return {
    heading: words('quote.heading', { date }),
    amount: formats.money(quote.credit),
    subject: words('exchanged.returned', { units: unitsOf(quote.quantity, reservation.quantity, locale), name: clip(reservation.name, 120) }),
    products: [[productLine(reservation, locale), termAndPlan(reservation, locale)].join(' · ')],
    sum: sumRows(view),
    texts: [`${time.heading}${words('nouns.colon')}${time.summary}`, ...time.texts],
    holds: words('share.holds', { date }),
    policy: { version: words('quote.policy', { version: quote.policy }), source: quote.source },
  }
}

function exchangeData(quoted: QuotedExchange, locale: Locale): Omit<CustomerQuoteData, 'customer'> {
  const { answer } = quoted
  if (answer.outcome === 'refusal') throw new TypeError('A customer is shown quotes, not refusals.')
  const words = wordsIn(locale)
  const { day } = formatsIn(locale)
  const { heading, netPayable, subject, products, sum, notes, policy } = exchangeAnswer(quoted, undefined, locale)
  // What the partner still has to do is nothing to the customer; that it is the last exchange is.
  const last = answer.outcome === 'quote' && answer.isLastExchange ? [words('exchange.warnLast', { date: day(quoted.policy.exchangeEnd?.boughtFrom ?? quoted.policy.from) })] : []
  const texts = answer.outcome === 'swap' ? [words('exchange.swapTexts.inPlace'), words('exchange.swapTexts.termGoesOn', { expiry: day(answer.expiry) })] : last
  return { heading, amount: netPayable, subject, products, sum, texts: [...texts, ...notes], holds: words('share.holdsExchange', { date: day(answer.asOf) }), policy }
}
