import { digitsOf } from '#domain/currency'
import { parseMoney, type Money } from '#domain/money'

/**
 * An amount as people of any of our languages type it: `1234.5`, `1,234.50`, `1 234,50`, `1.234,50`.
 * Undefined for anything else, and for what can be read in two ways, such as `1.234` of a currency with three digits.
 */
export function readAmount(currency: string, text: string): Money | undefined {
  const typed = text.trim().replace(/[\s'’]/gu, '')
  const readings = [readWith(',', '.', currency, typed), readWith('.', ',', currency, typed)].filter((amount) => amount !== undefined)
  const [first, second] = readings
  return second === undefined || first?.minor === second.minor ? first : undefined
}

function readWith(group: string, point: string, currency: string, typed: string): Money | undefined {
  const digits = digitsOf(currency) ?? 2
  const decimals = digits === 0 ? '' : `(?:\\${point}(?<decimals>\\d{1,${digits}}))?`
  const found = new RegExp(`^(?<whole>\\d+|\\d{1,3}(?:\\${group}\\d{3})+)${decimals}$`).exec(typed)?.groups
  if (!found) return undefined
  const whole = (found.whole ?? '').replaceAll(group, '')
  return parseMoney(currency, digits === 0 ? whole : `${whole}.${(found.decimals ?? '').padEnd(digits, '0')}`)
}
