import { digitsOf, type Currency } from '#domain/currency'
import { divideHalfEven, type Ratio } from '#domain/ratio'

/** An exact amount: whole minor units (cents, yen, fils) of one currency. */
export interface Money {
  readonly currency: Currency
  readonly minor: bigint
}

/** An amount of minor units. */
export function money(currency: Currency, minor: bigint): Money {
  return { currency, minor }
}

/** No money, in a currency. */
export function zero(currency: Currency): Money {
  return { currency, minor: 0n }
}

/** Reads a decimal with exactly the currency's digits, such as `1234.50` USD or `1234` JPY; undefined for anything else. */
export function parseMoney(currency: Currency, amount: string): Money | undefined {
  const digits = digitsOf(currency)
  if (digits === undefined) return undefined
  const pattern = digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`)
  return pattern.test(amount) ? { currency, minor: BigInt(amount.replace('.', '')) } : undefined
}

/** The amount as a decimal string with exactly the currency's digits. */
export function decimalOf({ currency, minor }: Money): string {
  const digits = digitsOf(currency) ?? 2
  const sign = minor < 0n ? '-' : ''
  const figures = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}

/** Both amounts together. Throws a TypeError where the currencies differ, as all sums do. */
export function add(a: Money, b: Money): Money {
  return { currency: same(a, b), minor: a.minor + b.minor }
}

/** The first amount less the second; may be negative. */
export function subtract(a: Money, b: Money): Money {
  return { currency: same(a, b), minor: a.minor - b.minor }
}

/** An amount a whole number of times. */
export function times(amount: Money, factor: number): Money {
  return { currency: amount.currency, minor: amount.minor * BigInt(factor) }
}

/** The amount with the other sign. */
export function negate({ currency, minor }: Money): Money {
  return { currency, minor: -minor }
}

/** The amount without its sign. */
export function absolute({ currency, minor }: Money): Money {
  return { currency, minor: minor < 0n ? -minor : minor }
}

/** A share of an amount, rounded once, half to even. */
export function share(amount: Money, { numerator, denominator }: Ratio): Money {
  return { currency: amount.currency, minor: divideHalfEven(amount.minor * numerator, denominator) }
}

/** The amount in another currency; `rate` is units of `to` for one unit of the amount's currency. Rounded once, half to even. */
export function convert(amount: Money, to: Currency, rate: Ratio): Money {
  const scale = (digitsOf(to) ?? 2) - (digitsOf(amount.currency) ?? 2)
  const numerator = amount.minor * rate.numerator * (scale > 0 ? 10n ** BigInt(scale) : 1n)
  const denominator = rate.denominator * (scale < 0 ? 10n ** BigInt(-scale) : 1n)
  return { currency: to, minor: divideHalfEven(numerator, denominator) }
}

/** The exact rate between two amounts: units of a's currency for one unit of b's. */
export function rateOf(a: Money, b: Money): Ratio {
  const scale = (amount: Money) => 10n ** BigInt(digitsOf(amount.currency) ?? 2)
  return { numerator: a.minor * scale(b), denominator: b.minor * scale(a) }
}

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compare(a: Money, b: Money): number {
  same(a, b)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}

/** True where two figures are more than 0.01 apart, or one minor unit where the currency has others: that much is shown as a difference. */
export function isApart(a: Money, b: Money): boolean {
  return absolute(subtract(a, b)).minor > 1n
}

/** All amounts together, nothing where there are none; `currency` is theirs. */
export function sum(currency: Currency, amounts: Iterable<Money>): Money {
  let total = zero(currency)
  for (const amount of amounts) total = add(total, amount)
  return total
}

function same(a: Money, b: Money): Currency {
  if (a.currency !== b.currency) throw new TypeError(`Amounts in ${a.currency} and ${b.currency} do not mix.`)
  return a.currency
}
