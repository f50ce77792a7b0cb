import type { Day, Instant } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import { divideHalfEven, type Ratio } from '#domain/ratio'
import type { Locale } from '#cards/locales/locales'

/** How a language writes amounts, days and quantities. */
export interface Formats {
  /** With the currency's code and exactly its digits: `GBP 1,234.50`, `−KRW 12,000`. */
  money(amount: Money): string
  /** The same with a plus sign where it is above zero. */
  signedMoney(amount: Money): string
  /** Without the currency, where that is said once for many: `1,234.50`, `−12,000`. */
  bareAmount(amount: Money): string
  /** The same in whole units, for a narrow column whose exact amounts stand elsewhere: `1,235`. */
  wholeAmount(amount: Money): string
  /** The same in a few figures, where even whole units are too long: `123.5M`. */
  compactAmount(amount: Money): string
  /** `22 Nov 2026`. */
  day(day: Day): string
  /** `November 2026`. */
  month(day: Day): string
  /** `Nov 2026`. */
  shortMonth(day: Day): string
  /** `22 Nov 2026, 10:15 UTC`. */
  instant(instant: Instant): string
  /** The day in which a moment lies, in UTC. */
  instantDay(instant: Instant): string
  /** A number of percent: `87%`. */
  percent(percent: number): string
  /** A share as a percentage: 12/100 is `12%`. */
  share(share: Ratio): string
  /** A plain decimal, at most six digits after the point. */
  rate(rate: Ratio): string
  /** A whole number, grouped. */
  number(count: number): string
  /** A country's name, by its alpha-2 code. */
  country(alpha2: string): string
  /** A language's name, by its tag. */
  language(tag: string): string
  /** `RD-1, RD-2 and RD-3`. */
  list(items: readonly string[]): string
  /** `RD-1, RD-2, RD-3`: some of more. */
  listed(items: readonly string[]): string
  /** Several whole sentences as one text. */
  sentences(texts: readonly string[]): string
  /** `RD-1, RD-2 or RD-3`. */
  oneOf(items: readonly string[]): string
}

const TAGS: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', pl: 'pl-PL', ko: 'ko-KR', 'zh-Hans': 'zh-CN' }
const made = new Map<Locale, Formats>()

/** The formats of one language, made once. */
export function formatsIn(locale: Locale): Formats {
  const formats = made.get(locale) ?? make(TAGS[locale])
  made.set(locale, formats)
  return formats
}

function make(tag: string): Formats {
  const currencies = new Map<string, Intl.NumberFormat>()
  const currencyFormat = (currency: string) => {
    const format = currencies.get(currency) ?? new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'code' })
    currencies.set(currency, format)
    return format
  }
  const utc = { timeZone: 'UTC' } as const
  const month = tag.startsWith('pl') ? 'long' : 'short' // Polish months are declined, and their short forms are not
  const days = new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month, year: 'numeric' })
  const months = new Intl.DateTimeFormat(tag, { ...utc, month: 'long', year: 'numeric' })
  const shortMonths = new Intl.DateTimeFormat(tag, { ...utc, month: 'short', year: 'numeric' })
  const instants = new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const wholes = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'negative' })
  const compacts = new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 4, signDisplay: 'negative' })
  const decimals = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 })
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 })
  const countries = new Intl.DisplayNames(tag, { type: 'region' })
  const languages = new Intl.DisplayNames(tag, { type: 'language' })
  const choices = new Intl.ListFormat(tag, { type: 'disjunction' })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const isChinese = tag.startsWith('zh') // it sets no space after its own signs

  // Intl takes decimal strings and formats them exactly, however long; a number would lose cents.
  const written = (amount: Money, format: Intl.NumberFormat) => format.format(decimalOf(amount) as `${number}`).replace('-', '−')
  const money = (amount: Money) => written(amount, currencyFormat(amount.currency))
  const bareAmount = (amount: Money) => {
    const parts = currencyFormat(amount.currency).formatToParts(decimalOf(amount) as `${number}`)
    return parts.filter(({ type }) => type !== 'currency' && type !== 'literal').map(({ value }) => value).join('').replace('-', '−')
  }
  return {
    money,
    signedMoney: (amount) => (amount.minor > 0n ? `+${money(amount)}` : money(amount)),
    bareAmount,
    wholeAmount: (amount) => written(amount, wholes),
    compactAmount: (amount) => written(amount, compacts),
    day: (day) => inFrench(days.format(day * 86_400_000), tag),
    month: (day) => months.format(day * 86_400_000),
    shortMonth: (day) => shortMonths.format(day * 86_400_000).replace(/年(?=\d)/, '/').replace(/月$/, ''),
    instant: (instant) => `${inFrench(instants.format(Date.parse(instant)), tag)} UTC`,
    instantDay: (instant) => inFrench(days.format(Date.parse(instant)), tag),
    percent: (percent) => percents.format(percent / 100),
    share: (share) => percents.format(decimal(share)),
    rate: (rate) => decimals.format(decimal(rate)),
    number: (count) => decimals.format(count),
    country: (alpha2) => countries.of(alpha2) ?? alpha2,
    language: (languageTag) => languages.of(languageTag) ?? languageTag,
    list: (items) => spaced(lists.format(items)),
    oneOf: (items) => spaced(choices.format(items)),
    listed: (items) => items.join(isChinese ? '、' : ', '),
    sentences: (texts) => texts.filter((text) => text !== '').join(isChinese ? '' : ' '),
  }
}

/** French counts the first of a month. */
function inFrench(day: string, tag: string): string {
  return tag.startsWith('fr') ? day.replace(/^1 /, '1er ') : day
}

/** Chinese sets a space between its signs and Latin letters. */
function spaced(text: string): string {
  return text.replace(/([A-Za-z0-9])(?=[和或])/g, '$1 ').replace(/([和或])(?=[A-Za-z0-9])/g, '$1 ')
}

/** The ratio to eight decimals, as Intl takes it. */
function decimal({ numerator, denominator }: Ratio): `${number}` {
  const digits = divideHalfEven(numerator * 10n ** 8n, denominator).toString().padStart(9, '0')
  return `${digits.slice(0, -8)}.${digits.slice(-8)}` as `${number}`
}
