import { clip, productLine, termAndPlan, unitsOf } from '#cards/describe'
import { sizesOf, tradeOf, type Returned } from '#cards/exchange/describe-exchange'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case, ReturnRequest } from '#domain/case'
import type { Purchase } from '#domain/purchase'

/** What a case's figure is and how much: the credit that is expected, or what is to be paid. */
export function amountOf({ action, confirmation }: Pick<Case, 'action' | 'confirmation'>, locale: Locale): { label: 'caseWords.credit' | 'caseWords.netPayable'; amount: string } {
  const { money } = formatsIn(locale)
  const { credit, exchange } = confirmation
  return action === 'cancel' ? { label: 'caseWords.credit', amount: money(credit) } : { label: 'caseWords.netPayable', amount: money(exchange?.netPayable ?? credit) }
}

/** What is given back, as the sentences name it. */
export function returnedOf(returns: readonly ReturnRequest[]): Returned[] {
  return returns.map(({ reservationName, sku, quantity, owned }) => ({ name: reservationName, sku, quantity, owned }))
}

/** What a case is about, in a line with its customer. */
export function subjectFor({ action, returns, purchases, customer }: Pick<Case, 'action' | 'returns' | 'purchases' | 'customer'>, locale: Locale): string {
  const words = wordsIn(locale)
  const [{ quantity, owned, reservationName }] = returns
  const named = { customer: clip(customer.name, 80) }
  if (action === 'exchange') return words('exchanged.subjectFor', { ...tradeOf(returnedOf(returns), purchases, locale), ...named })
  if (action === 'swap') return words('exchanged.sizeFor', { ...sizesOf(returnedOf(returns), purchases, locale), ...named })
  return words('nouns.unitsFor', { ...named, units: unitsOf(quantity, owned, locale), name: clip(reservationName, 80) })
}

/** What a case is about, as its card shows it below the amount. */
export interface Subject {
  readonly runs: readonly { readonly text: string; readonly weight: 'Default' | 'Bolder' }[]
  readonly customer: string
  readonly products: readonly string[]
}

/** Units, name and product of a cancellation; what is bought and given back, or which size becomes which. */
export function subjectOf({ action, returns, purchases, customer }: Case, locale: Locale): Subject {
  const words = wordsIn(locale)
  const [returned] = returns
  const productOf = (item: ReturnRequest | Purchase) => [productLine(item, locale), termAndPlan(item, locale)].join(' · ')
  const named = { customer: clip(customer.name, 120) }
  const plain = (text: string) => ({ ...named, runs: [{ text, weight: 'Default' as const }] })
  if (action === 'swap') return { ...plain(words('exchanged.size', sizesOf(returnedOf(returns), purchases, locale))), products: [productOf(returned)] }
  if (action === 'exchange') {
    const bought = purchases.slice(0, 1).map((purchase) => words('exchanged.newProduct', { product: productOf(purchase) }))
    const products = returns.length + purchases.length > 2 ? [] : [...bought, words('exchanged.returnedProduct', { product: productOf(returned) })]
    return { ...plain(words('exchanged.subject', tradeOf(returnedOf(returns), purchases, locale))), products }
  }
  const units = { text: `${unitsOf(returned.quantity, returned.owned, locale)} · `, weight: 'Default' as const }
  return { ...named, runs: [units, { text: clip(returned.reservationName, 120), weight: 'Bolder' }], products: [productOf(returned)] }
}
