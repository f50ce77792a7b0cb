import { clip, productLine, termAndPlan } from '#cards/describe'
import { boughtText } from '#cards/exchange/describe-exchange'
import { inputsOf, isInFull, isMonthly, lineRows, purchaseAt, returnAt, type LineOf } from '#cards/exchange/exchange-lines'
import { detailOf, type ExchangeView } from '#cards/exchange/exchange-view'
import { calculationOf } from '#cards/quote/calculation'
import { row, type Row } from '#cards/quote/row'
import type { ExchangeLine } from '#domain/exchange'
import { negate } from '#domain/money'

/** From what is bought and what is given back to the net payable. The plain lines add up to the last one. */
export function sumRows(view: ExchangeView): Row[] {
  const { quoted, quote, words, formats } = view
  const { purchases, returned, netPayable } = quote
  const lines = detailOf(quoted) === 'each' ? quote.lines.flatMap((line) => lineRows(line, view)) : groupedRows(view)
  return [...lines, row('net', words('exchange.netPayable'), formats.money(netPayable), [words('exchangeDetails.netPayable', { purchases: formats.money(purchases), returned: formats.money(returned) })], 'strong')]
}

// Many lines stand under two sums, one text for each thing that is bought or given back.
function groupedRows(view: ExchangeView): Row[] {
  const { quoted, quote, words, formats } = view
  const [bought, given] = [quote.lines.filter(({ code }) => code === 'purchase'), quote.lines.filter((line) => line.code === 'refund' || (line.code === 'future-payments' && isMonthly(line, view)))]
  return [
    row('purchases', words('exchange.buyAll', { count: quoted.purchases.length }), formats.money(quote.purchases), [
      ...bought.map((line) => purchaseText(line, view)),
      words('exchangeDetails.price'),
      ...rulesOf(bought, view),
    ]),
    row('returns', words('exchange.returnAll', { count: quoted.returns.length }), formats.money(negate(quote.returned)), [
      ...given.flatMap((line) => (line.code === 'refund' ? [returnText(line, view)] : [])),
      ...rulesOf(given, view),
    ]),
  ]
}

function purchaseText(line: ExchangeLine, view: ExchangeView): string {
  const { quoted, words, formats, locale } = view
  const { purchase } = purchaseAt(line, view)
  const bought = boughtText(purchase, locale)
  if (detailOf(quoted) === 'brief') return words('exchangeDetails.purchaseBrief', { bought, amount: formats.money(line.amount) })
  const product = [productLine({ ...purchase, sku: '', resourceType: '' }, locale), termAndPlan(purchase, locale)].filter((part) => part !== '').join(' · ')
  return words('exchangeDetails.purchaseLine', { bought, product, amount: formats.money(line.amount) })
}

function returnText(line: LineOf<'refund'>, view: ExchangeView): string {
  const { quote, words, formats } = view
  const values = { ...inputsOf(line, view), name: clip(returnAt(line, view).reservation.name, detailOf(view.quoted) === 'brief' ? 20 : 60), amount: formats.money(negate(line.amount)) }
  const future = quote.lines.find((other) => other.code === 'future-payments' && other.of === line.of)
  if (future?.code !== 'future-payments' || !isMonthly(line, view)) return words(isInFull(line) ? 'exchangeDetails.refundInFullLine' : 'exchangeDetails.refundLine', values)
  const { price, payments } = future.inputs
  const monthly = { ...values, monthly: formats.money(price), count: payments, future: formats.money(negate(future.amount)) }
  return words(isInFull(line) ? 'exchangeDetails.monthlyInFullLine' : 'exchangeDetails.monthlyLine', monthly)
}

// Lines of one rule have one source: it is told once.
function rulesOf(lines: readonly ExchangeLine[], { locale }: ExchangeView): string[] {
  return [...new Set(lines.map((line) => calculationOf(line, locale)))]
}
