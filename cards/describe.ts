import { formatsIn } from '#cards/format'
import { Locales, type Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { BillingPlan, Term } from '#domain/reservation'

/** The product's name; a type that we do not know goes by Microsoft's own name for it. */
export function productName(resourceType: string, locale: Locale): string {
  const products: Readonly<Record<string, string>> = Locales[locale].nouns.products
  return Object.hasOwn(products, resourceType) ? (products[resourceType] ?? resourceType) : resourceType
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

/** A long text from outside, cut so that a card stays within its size. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
