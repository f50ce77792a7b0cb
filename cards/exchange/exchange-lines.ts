import { clip, productLine, termAndPlan } from '#cards/describe'
import type { ExchangeView } from '#cards/exchange/exchange-view'
import { calculationOf } from '#cards/quote/calculation'
import { row, type Row } from '#cards/quote/row'
import type { ExchangeLine } from '#domain/exchange'

export type LineOf<Code extends ExchangeLine['code']> = Extract<ExchangeLine, { code: Code }>

/** A line of the sum with its own calculation; none for payments that an upfront reservation does not have. */
export function lineRows(line: ExchangeLine, view: ExchangeView): Row[] {
  switch (line.code) {
    case 'purchase':
      return [purchaseRow(line, view)]
    case 'refund':
      return [refundRow(line, view)]
    case 'future-payments':
      return isMonthly(line, view) ? [futureRow(line, view)] : []
  }
}

function purchaseRow(line: LineOf<'purchase'>, view: ExchangeView): Row {
  const { words, formats, locale } = view
  const { purchase, price } = purchaseAt(line, view)
  const units = words('nouns.units', { count: purchase.quantity })
  const amounts = { total: formats.money(line.inputs.total), first: formats.money(price.firstPayment), units }
  return row(`purchase-${line.of}`, words('exchange.buy', { units, sku: clip(purchase.sku, 80) }), formats.money(line.amount), [
    [productLine({ ...purchase, sku: '' }, locale), termAndPlan(purchase, locale)].join(' · '),
    words(purchase.billingPlan === 'Monthly' ? 'exchangeDetails.monthly' : 'exchangeDetails.upfront', amounts),
    words('exchangeDetails.price'),
    calculationOf(line, locale),
  ])
}

function refundRow(line: LineOf<'refund'>, view: ExchangeView): Row {
  const { words, formats, locale } = view
  const { price, usage, reservation } = returnAt(line, view)
  const { elapsed } = line.inputs
  const formula = isInFull(line) ? 'exchangeDetails.refundInFull' : reservation.billingPlan === 'Monthly' ? 'exchangeDetails.refundMonth' : 'exchangeDetails.refund'
  return row(`refund-${line.of}`, words('exchange.refund', { name: clip(reservation.name, 80) }), formats.money(line.amount), [
    words(formula, { ...inputsOf(line, view), ago: words('nouns.daysAgo', { count: elapsed }) }),
    words(`quoteDetails.priceSources.${price.source}`),
    words(`quoteDetails.usage.${usage}`),
    calculationOf(line, locale),
  ])
}

function futureRow(line: LineOf<'future-payments'>, view: ExchangeView): Row {
  const { words, formats, locale } = view
  return row(`future-${line.of}`, words('exchange.future', { name: clip(returnAt(line, view).reservation.name, 80) }), formats.money(line.amount), [
    words('exchangeDetails.future', { ...inputsOf(line, view), count: line.inputs.payments }),
    calculationOf(line, locale),
  ])
}

/** The figures that a refund or what falls away is made of. */
export function inputsOf({ inputs }: LineOf<'refund'> | LineOf<'future-payments'>, { words, formats }: ExchangeView) {
  const { price, quantity } = inputs
  const days = 'term' in inputs ? { remaining: formats.number(inputs.remaining), term: words('nouns.days', { count: inputs.term }) } : { remaining: '', term: '' }
  return { price: formats.money(price), units: words('nouns.units', { count: quantity }), ...days }
}

/** True where all that was paid comes back. */
export function isInFull({ inputs: { withinWindow, used } }: LineOf<'refund'>): boolean {
  return withinWindow && !used
}

export function isMonthly({ of }: ExchangeLine, { quoted }: ExchangeView): boolean {
  return quoted.returns[of]?.reservation.billingPlan === 'Monthly'
}

export function returnAt({ of }: ExchangeLine, { quoted }: ExchangeView) {
  const returned = quoted.returns[of]
  if (!returned) throw new RangeError(`The exchange has no return ${of}.`)
  return returned
}

export function purchaseAt({ of }: ExchangeLine, { quoted }: ExchangeView) {
  const purchase = quoted.purchases[of]
  if (!purchase) throw new RangeError(`The exchange has no purchase ${of}.`)
  return purchase
}
