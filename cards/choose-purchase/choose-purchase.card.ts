import { bytesOf, thatFit, type Choice } from '#cards/exchange/that-fit'
import { boughtText, returnedText } from '#cards/exchange/describe-exchange'
import { wishOf, type ExchangeWish } from '#cards/exchange/exchange-wish'
import { clip, productLine, productName, termAndPlan } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { CatalogueItem, Purchase, Region } from '#domain/purchase'
import type { BillingPlan, Customer, Reservation, Term } from '#domain/reservation'
import template from './choose-purchase.template.json' with { type: 'json' }

/** What is wrong with what was typed. */
export type PurchaseProblem = 'no-size' | 'size-not-here' | 'quantity' | 'term' | 'nothing-found'

interface ChoosePurchaseValues {
  readonly customer: Customer
  readonly returns: readonly { readonly reservation: Reservation; readonly quantity: number }[]
  /** Chosen before, and kept. */
  readonly purchases: readonly Purchase[]
  /** What was typed so far, or what the form begins with. */
  readonly form: Readonly<Record<'resourceType' | 'region' | 'search' | 'sku' | 'term' | 'billingPlan' | 'quantity', string>>
  /** The products that can be bought for it. */
  readonly types: readonly string[]
  readonly regions: readonly Region[]
  /** Filtered already; the card lists as many as it has room for. */
  readonly items: readonly CatalogueItem[]
  /** How many match in all. */
  readonly total: number
  readonly problem?: PurchaseProblem
  /** The size that differs in premium storage alone, where there is one. */
  readonly swap?: string
}

interface ChoosePurchaseData {
  readonly customer: string
  readonly returned: readonly Item[]
  readonly chosen: readonly Item[]
  readonly problems: readonly string[]
  readonly form: Omit<ChoosePurchaseValues['form'], 'quantity'>
  readonly quantity: number
  /** None or one, as all of these. */
  readonly types: readonly { readonly choices: readonly Choice[] }[]
  readonly regions: readonly { readonly choices: readonly Choice[] }[]
  readonly sizes: readonly Choice[]
  readonly count: string
  readonly swaps: readonly string[]
  readonly terms: readonly Choice[]
  readonly plans: readonly Choice[]
  readonly wish: ExchangeWish
}

interface Item {
  readonly name: string
  readonly product: string
}

const TERMS: readonly Term[] = ['P1Y', 'P3Y', 'P5Y']
const PLANS: readonly BillingPlan[] = ['Upfront', 'Monthly']
/** What the card takes without its lists, in bytes. */
const FORM_BYTES = 6000
/** What a line of a list takes besides its texts. */
const LINE_BYTES = 150

const render = compile<ChoosePurchaseData>(template)

/** The form for one thing to buy in an exchange; what was typed is kept. */
export function choosePurchaseCard(values: ChoosePurchaseValues, locale: Locale): AdaptiveCard {
  return render(choosePurchaseData(values, locale), locale)
}

export function choosePurchaseData(values: ChoosePurchaseValues, locale: Locale): ChoosePurchaseData {
  const { customer, returns, purchases, types, regions, items, swap } = values
  const { quantity, ...form } = values.form
  const words = wordsIn(locale)
  const wish = wishOf(values)
  const lists = {
    returned: returns.map(({ reservation, quantity }) => ({ name: returnedText({ ...reservation, quantity, owned: reservation.quantity }, locale), product: placeOf(reservation, locale) })),
    chosen: purchases.map((purchase) => ({ name: boughtText(purchase, locale), product: [placeOf({ ...purchase, sku: '' }, locale), termAndPlan(purchase, locale)].filter((part) => part !== '').join(' · ') })),
    regions: regions.length > 0 ? [{ choices: regions.map(({ name, displayName }) => ({ title: displayName, value: name })) }] : [],
  }
  // Both buttons carry the wish, the first one twice.
  const room = LARGEST_CARD_BYTES - FORM_BYTES - LINE_BYTES * (returns.length + purchases.length) - 3 * bytesOf(wish) - bytesOf(lists)
  const sizes = thatFit(items.map(({ sku, title }) => ({ title: title === '' ? clip(sku, 60) : words('choosePurchase.item', { sku: clip(sku, 60), title: clip(title, 60) }), value: sku })), room)
  return {
    customer: clip(customer.name, 120),
    ...lists,
    problems: problemsOf(values, locale),
    form: { ...form, search: clip(form.search, 100), sku: sizes.some(({ value }) => value === form.sku) ? form.sku : '' },
    types: types.length > 1 ? [{ choices: types.map((type) => ({ title: productName(type, locale), value: type })) }] : [],
    // A field for numbers holds no other text.
    quantity: /^[1-9]\d{0,8}$/.test(quantity) ? Number(quantity) : 1,
    sizes,
    count: countText(sizes.length, values.total, locale),
    swaps: swap === undefined ? [] : [words('choosePurchase.swap', { sku: clip(swap, 80) })],
    terms: TERMS.filter((term) => items.length === 0 || items.some(({ terms }) => terms.some((sold) => sold.term === term))).map((term) => ({ title: words(`nouns.terms.${term}`), value: term })),
    plans: PLANS.map((plan) => ({ title: words(`choosePurchase.plans.${plan}`), value: plan })),
    wish,
  }
}

// The product goes without saying: all of an exchange is of one family.
function placeOf({ sku, region }: { sku: string; region: string }, locale: Locale): string {
  return productLine({ resourceType: '', sku, region }, locale)
}

function countText(shown: number, total: number, locale: Locale): string {
  const words = wordsIn(locale)
  return shown < total ? words('choosePurchase.cut', { shown: formatsIn(locale).number(shown), count: total }) : words('choosePurchase.shown', { count: total })
}

function problemsOf({ problem, form, items }: ChoosePurchaseValues, locale: Locale): string[] {
  if (!problem) return []
  const words = wordsIn(locale)
  const chosen = items.find(({ sku }) => sku === form.sku)
  if (problem === 'nothing-found' && form.search !== '') return [words('choosePurchase.nothingFound', { search: clip(form.search, 100) })]
  if (problem !== 'term' || !chosen) return [words(`choosePurchase.problems.${problem}`)]
  const { list, oneOf } = formatsIn(locale)
  const terms = chosen.terms.map(({ term, billingPlans }) => words('choosePurchase.termOf', { term: words(`nouns.terms.${term}`), plans: oneOf(billingPlans.map((plan) => words(`nouns.plans.${plan}`))) }))
  return [words('choosePurchase.problems.term'), words('choosePurchase.soldFor', { sku: clip(chosen.sku, 80), terms: list(terms) })]
}
