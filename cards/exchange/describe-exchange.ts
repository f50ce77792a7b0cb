import { clip, unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Purchase } from '#domain/purchase'

/** What is given back, by its name. */
export interface Returned {
  readonly name: string
  readonly sku: string
  readonly quantity: number
  readonly owned: number
}

/** How many are named one by one. */
const NAMED = 2

/** `2 of 3 units of VM_RI_1`. */
export function returnedText({ name, quantity, owned }: Returned, locale: Locale): string {
  return wordsIn(locale)('exchanged.returned', { units: unitsOf(quantity, owned, locale), name: clip(name, 80) })
}

/** `2 units of Standard_D8s_v5`. */
export function boughtText({ sku, quantity }: Pick<Purchase, 'sku' | 'quantity'>, locale: Locale): string {
  const words = wordsIn(locale)
  return words('exchanged.bought', { units: words('nouns.units', { count: quantity }), sku: clip(sku, 80) })
}

/** What is bought and what is given back, each one or two by their names, or how many there are. */
export function tradeOf(returns: readonly Returned[], purchases: readonly Purchase[], locale: Locale): { bought: string; returned: string } {
  const words = wordsIn(locale)
  const { list } = formatsIn(locale)
  return {
    bought: purchases.length > NAMED ? words('exchanged.purchases', { count: purchases.length }) : list(purchases.map((purchase) => boughtText(purchase, locale))),
    returned: returns.length > NAMED ? words('exchanged.reservations', { count: returns.length }) : list(returns.map((returned) => returnedText(returned, locale))),
  }
}

/** What is given back by name, one or two of them, or how many there are. */
export function namesOf(returns: readonly Pick<Returned, 'name'>[], locale: Locale): string {
  return returns.length > NAMED ? wordsIn(locale)('exchanged.reservations', { count: returns.length }) : formatsIn(locale).list(returns.map(({ name }) => clip(name, 60)))
}

/** `2 units of VM_RI_1: Standard_F1 becomes Standard_F1s`, in parts. */
export function sizesOf([returned]: readonly Returned[], [purchase]: readonly Purchase[], locale: Locale): { returned: string; from: string; to: string } {
  return { returned: returned ? returnedText(returned, locale) : '', from: clip(returned?.sku ?? '', 80), to: clip(purchase?.sku ?? '', 80) }
}
