import { usdRate } from '#commands/quote-fields'
import { formatDay, parseDay, parseInstantDay, type Day } from '#domain/calendar'
import { digitsOf } from '#domain/currency'

/** What is wrong with a line: where (`refunds.0.date`; empty for the line as a whole) and what. */
export interface LineError {
  readonly path: string
  readonly message: string
}

type Fields = Readonly<Record<string, unknown>>

// Each looks at its fields by itself, so that a line with other errors is told of these as well.

/** What the fields of a cancellation say against each other. */
export function contradictionsInCancellation(line: Fields): LineError[] {
  const owns = fieldsOf(line.reservation)
  const billing = currencyOf(owns.unitPrice)
  const today = typeof line.asOf === 'string' ? parseInstantDay(line.asOf) : undefined
  const asOf = today === undefined ? undefined : { day: today, text: formatDay(today) }
  return [
    ...mixedCurrencies(pricesOf('reservation', owns)),
    ...rateContradictions(line.usdRate, billing),
    ...listOf(line.refunds).flatMap((entry, index) => refundContradictions(`refunds.${index}`, fieldsOf(entry), asOf)),
  ]
}

/** What the fields of an exchange say against each other. */
export function contradictionsInExchange(line: Fields): LineError[] {
  const errors: LineError[] = []
  if (line.returns === undefined && line.reservation === undefined) errors.push({ path: 'reservation', message: 'is missing: what is returned stands there or in returns' })
  if (line.returns !== undefined && line.reservation !== undefined) errors.push({ path: 'returns', message: 'must be left out where there is a reservation' })
  if (line.returns !== undefined && line.reservation === undefined && line.quantity !== undefined) errors.push({ path: 'quantity', message: 'belongs to each of the returns' })
  const prices = [
    ...pricesOf('reservation', fieldsOf(line.reservation)),
    ...listOf(line.returns).flatMap((entry, index) => pricesOf(`returns.${index}.reservation`, fieldsOf(fieldsOf(entry).reservation))),
    ...listOf(line.purchases).map((entry, index): Price => [`purchases.${index}.total`, fieldsOf(entry).total]),
  ]
  return [...errors, ...mixedCurrencies(prices)]
}

type Price = readonly [path: string, price: unknown]

function pricesOf(path: string, reservation: Fields): Price[] {
  return [[`${path}.unitPrice`, reservation.unitPrice], [`${path}.currentUnitPrice`, reservation.currentUnitPrice]]
}

// The first of them sets the currency.
function mixedCurrencies(prices: readonly Price[]): LineError[] {
  const [first, ...others] = prices.map(([path, price]) => ({ path, currency: currencyOf(price) })).filter(({ currency }) => currency !== undefined)
  return others.filter(({ currency }) => currency !== first?.currency).map(({ path }) => ({ path: `${path}.currency`, message: `must be ${first?.currency}, as in ${first?.path}` }))
}

function rateContradictions(given: unknown, billing: string | undefined): LineError[] {
  if (billing && billing !== 'USD' && given === undefined) return [{ path: 'usdRate', message: `is missing: USD for one ${billing}` }]
  const rate = usdRate.safeParse(given).data
  return billing === 'USD' && rate && rate.numerator !== rate.denominator ? [{ path: 'usdRate', message: 'must be 1 or left out: the reservation is paid in USD' }] : []
}

function refundContradictions(path: string, { date, amount }: Fields, asOf: { readonly day: Day; readonly text: string } | undefined): LineError[] {
  const errors: LineError[] = []
  // Most dates are settled by their text: there may be thousands.
  if (asOf && typeof date === 'string' && date > asOf.text && (parseDay(date) ?? asOf.day) > asOf.day) errors.push({ path: `${path}.date`, message: 'is after asOf' })
  const paidIn = currencyOf(amount)
  if (paidIn && paidIn !== 'USD') errors.push({ path: `${path}.amount.currency`, message: 'must be USD: the refund limit is in USD' })
  return errors
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function currencyOf(price: unknown): string | undefined {
  const { currency } = fieldsOf(price)
  return typeof currency === 'string' && digitsOf(currency) !== undefined ? currency : undefined
}
