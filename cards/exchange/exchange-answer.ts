import { productLine, termAndPlan } from '#cards/describe'
import { sizesOf, tradeOf } from '#cards/exchange/describe-exchange'
import { commitmentPart } from '#cards/exchange/exchange-commitment'
import { microsoftPart } from '#cards/exchange/exchange-microsoft'
import type { Part } from '#cards/exchange/exchange-part'
import { sumRows } from '#cards/exchange/exchange-sum'
import { timePart } from '#cards/exchange/exchange-time'
import { detailOf, type ExchangeView } from '#cards/exchange/exchange-view'
import { warningsOf } from '#cards/exchange/exchange-warnings'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import type { Row } from '#cards/quote/row'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import { zero } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { QuotedExchange, SizeSwap } from '#domain/quoted-exchange'
import type { Reservation } from '#domain/reservation'

/** What the card says of the figures: of an exchange the net payable and how it adds up, of a change of size what it means. */
export interface ExchangeAnswer {
  readonly heading: string
  readonly netPayable: string
  readonly subject: string
  readonly products: readonly string[]
  readonly warnings: readonly string[]
  /** What a change of size means; none for an exchange. */
  readonly texts: readonly string[]
  /** None for a change of size. */
  readonly sum: readonly Row[]
  readonly notes: readonly string[]
  readonly parts: readonly Part[]
  readonly policy: { readonly version: string; readonly source: string }
}

export function exchangeAnswer(quoted: QuotedExchange, confirms: Case | undefined, locale: Locale): ExchangeAnswer {
  const { answer } = quoted
  if (answer.outcome === 'refusal') throw new TypeError('The exchange card shows quotes; a refusal has its own card.')
  const words = wordsIn(locale)
  const policy = { version: words('quote.policy', { version: answer.policy }), source: answer.source }
  if (answer.outcome === 'swap') return { ...swapAnswer(quoted, answer, confirms, locale), policy }
  const formats = formatsIn(locale)
  const date = formats.day(answer.asOf)
  const view: ExchangeView = { quoted, quote: answer, words, formats, locale }
  return {
    heading: confirms ? words('exchange.headingConfirm', { caseId: confirms.id, date }) : words('exchange.heading', { date }),
    netPayable: formats.money(answer.netPayable),
    subject: words('exchanged.subject', tradeOf(returnedOf(quoted), boughtOf(quoted), locale)),
    products: detailOf(quoted) === 'each' ? productsOf(quoted, locale) : [],
    warnings: warningsOf(view),
    texts: [],
    sum: sumRows(view),
    notes: [words('exchange.noFee')],
    parts: [commitmentPart(view), timePart(view), microsoftPart(view)],
    policy,
  }
}

function swapAnswer(quoted: QuotedExchange, { asOf, expiry }: SizeSwap, confirms: Case | undefined, locale: Locale): Omit<ExchangeAnswer, 'policy'> {
  const words = wordsIn(locale)
  const { day, money } = formatsIn(locale)
  return {
    heading: confirms ? words('exchange.swapHeadingConfirm', { caseId: confirms.id, date: day(asOf) }) : words('exchange.swapHeading'),
    netPayable: money(zero(quoted.rate.currency)),
    subject: words('exchanged.size', sizesOf(returnedOf(quoted), boughtOf(quoted), locale)),
    products: quoted.returns.map(({ reservation }) => productOf(reservation, locale)),
    warnings: [],
    texts: [words('exchange.swapTexts.inPlace'), words('exchange.swapTexts.termGoesOn', { expiry: day(expiry) }), words('exchange.swapTexts.needsRequest')],
    sum: [],
    notes: [],
    parts: [],
  }
}

function productsOf({ returns, purchases }: QuotedExchange, locale: Locale): string[] {
  const words = wordsIn(locale)
  return [
    ...purchases.map(({ purchase }) => words('exchanged.newProduct', { product: productOf(purchase, locale) })),
    ...returns.map(({ reservation }) => words('exchanged.returnedProduct', { product: productOf(reservation, locale) })),
  ]
}

function productOf(item: Reservation | Purchase, locale: Locale): string {
  return [productLine(item, locale), termAndPlan(item, locale)].join(' · ')
}

function returnedOf({ returns }: QuotedExchange) {
  return returns.map(({ reservation: { name, sku, quantity: owned }, quantity }) => ({ name, sku, quantity, owned }))
}

function boughtOf({ purchases }: QuotedExchange) {
  return purchases.map(({ purchase }) => purchase)
}
