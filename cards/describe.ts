import { formatsIn } from '#cards/format'
import { Locales, type Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { BillingPlan, Term } from '#domain/reservation'

/** The product's name; a type that we do not know goes by Microsoft's own name for it. */
export function productName(resourceType: string, locale: Locale): string {
  const products: Readonly<Record<string, string>> = Locales[locale].nouns.products
  return Object.hasOwn(products, resourceType) ? (products[resourceType] ?? resourceType) : resourceType
}

/** A service of Microsoft's, as people of the language know it. */
export function serviceName(service: string, locale: Locale): string {
  const services: Readonly<Record<string, string>> = Locales[locale].services
  return Object.hasOwn(services, service) ? (services[service] ?? service) : service
}

/** Product, SKU and region in one line. */
export function productLine({ resourceType, sku, region }: { resourceType: string; sku: string; region: string }, locale: Locale): string {
  const line = [productName(resourceType, locale), sku, region].filter((part) => part !== '').join(' · ')
  return clip(line, 200)
}

/** `1 year, paid monthly`. */
export function termAndPlan({ term, billingPlan }: { term: Term; billingPlan: BillingPlan }, locale: Locale): string {
  const words = wordsIn(locale)
  return words('nouns.termAndPlan', { term: words(`nouns.terms.${term}`), plan: words(`nouns.plans.${billingPlan}`) })
}

/** `2 of 5 units`, or `1 unit` where it is all of them. */
export function unitsOf(quantity: number, owned: number, locale: Locale): string {
  const words = wordsIn(locale)
  return quantity === owned ? words('nouns.units', { count: owned }) : words('nouns.someUnits', { count: owned, quantity: formatsIn(locale).number(quantity) })
}

/** A bar of twenty cells: how much of a whole is taken, and how much a part adds; what is not nothing shows as one cell at least. */
export function barOf(taken: number, added: number, cells = 20): { taken: string; added: string; free: string } {
  const cellsOf = (share: number) => (share <= 0 ? 0 : Math.max(1, Math.round(Math.min(share, 1) * cells)))
  const addedCells = Math.min(cellsOf(added), cells)
  const takenCells = Math.min(cellsOf(taken), cells - addedCells)
  return { taken: '█'.repeat(takenCells), added: '▓'.repeat(addedCells), free: '░'.repeat(cells - takenCells - addedCells) }
}

/** What Markdown reads, and what looks like it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', '`': 'ˋ', '~': '∼', '\\': '∖', '[': '［', ']': '］', '<': '‹', '>': '›' }
const WORD_JOINER = '\u2060'

/** A text from outside as the title of a choice. Some clients read Markdown there, and none shows it as it is everywhere: its signs become others that look like them. */
export function asChoice(text: string): string {
  const unmarked = text.replace(/[*`~\\[\]<>]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  return unmarked.replace(/&(?=#?\w+;)/g, `&${WORD_JOINER}`).replace(/^(?=#|[-+]\s|\d+[.)]\s)/, WORD_JOINER)
}

/** A text from outside cut by what it weighs in a card, for lists that are long: a letter of one language weighs three times that of another. */
export function clipToBytes(text: string, most: number): string {
  const weighs = (part: string) => Buffer.byteLength(JSON.stringify(part)) - 2
  if (weighs(text) <= most) return text
  const letters = [...text.slice(0, most)]
  while (letters.length > 0 && weighs(letters.join('')) > most - 3) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A long text from outside, cut so that a card stays within its size. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
