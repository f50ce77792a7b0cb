import { digitsOf } from '#domain/currency'
import { money, type Money } from '#domain/money'
import { divideHalfEven } from '#domain/ratio'

/** An amount as Microsoft's services write it: a JSON number. */
export interface Amount {
  readonly currencyCode?: string
  readonly amount?: number
}

/**
 * The exact amount that a JSON number stands for: its shortest decimal text, not its binary value.
 * Rounded to the currency's digits, half to even. Throws a RangeError for anything that is no amount.
 */
export function moneyOf({ currencyCode, amount }: Amount): Money {
  const currency = currencyCode?.toUpperCase() ?? ''
  const digits = digitsOf(currency)
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(amount))
  if (digits === undefined || !match) throw new RangeError(`"${String(amount)} ${currency}" is not an amount.`)
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const figures = BigInt(whole + fraction)
  const power = digits + Number(exponent) - fraction.length
  const minor = power >= 0 ? figures * 10n ** BigInt(power) : divideHalfEven(figures, 10n ** BigInt(-power))
  return money(currency, sign ? -minor : minor)
}

/** The amount of an answer that makes no sense without it. Throws a TypeError where it is missing. */
export function neededMoney(amount: Amount | undefined, operation: string): Money {
  if (!amount) throw new TypeError(`An amount is missing in the answer of ${operation}.`)
  return moneyOf(amount)
}
