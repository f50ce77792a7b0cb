import { decimalOf, parseMoney, type Money } from '#domain/money'

// Something that only looks like money is kept in a wrapper with this one key, and so is something that looks like a wrapper.
const PLAIN = '$plain'

/** JSON in which money is `{"currency":"USD","amount":"12.34"}`. Throws a TypeError for what could not be read back: other bigints, Dates, Maps, unknown currencies. */
export function toJson(value: unknown): string {
  return JSON.stringify(encode(value))
}

/** The inverse of `toJson`. Throws a SyntaxError for what is no JSON. */
export function fromJson(json: string): unknown {
  return decode(JSON.parse(json))
}

function encode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(encode)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`A ${value.constructor.name} cannot be stored; make it a plain object first.`)
  if (isMoney(value)) return encodeMoney(value)
  const encoded = mapValues(value, encode)
  return isWrittenMoney(value) || isWrapped(value) ? { [PLAIN]: encoded } : encoded
}

function decode(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map(decode)
  if (isWrapped(json)) return mapValues(json[PLAIN], decode)
  return (isWrittenMoney(json) ? parseMoney(json.currency, json.amount) : undefined) ?? mapValues(json, decode)
}

function encodeMoney(money: Money) {
  const written = { currency: money.currency, amount: decimalOf(money) }
  if (parseMoney(written.currency, written.amount)?.minor !== money.minor) throw new TypeError(`An amount in "${money.currency}" cannot be stored: no such currency is known.`)
  return written
}

function isMoney(value: object): value is Money {
  return hasExactly(value, ['currency', 'minor']) && 'minor' in value && typeof value.minor === 'bigint' && 'currency' in value && typeof value.currency === 'string'
}

function isWrittenMoney(value: object): value is { currency: string; amount: string } {
  return hasExactly(value, ['amount', 'currency']) && 'amount' in value && typeof value.amount === 'string' && 'currency' in value && typeof value.currency === 'string'
}

function isWrapped(value: object): value is { [PLAIN]: object } {
  return hasExactly(value, [PLAIN]) && PLAIN in value && typeof value[PLAIN] === 'object' && value[PLAIN] !== null
}

function hasExactly(value: object, keys: readonly string[]): boolean {
  const own = Object.keys(value)
  return own.length === keys.length && keys.every((key) => own.includes(key))
}

function mapValues(value: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
}
