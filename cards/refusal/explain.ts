import { clip, productName } from '#cards/describe'
import { formatsIn, type Formats } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { Locales } from '#cards/locales/locales'
import { explainTrouble } from '#cards/service-error'
import { wordsIn, type WordValues } from '#cards/words'
import { rolesThatMay } from '#domain/person'
import { POLICIES } from '#domain/policies'
import type { Refusal, RefusalCode, RefusalReason } from '#domain/refusal'
import type { ServiceTrouble } from '#domain/service-trouble'

/** A refusal in words. */
interface Explanation {
  readonly title: string
  readonly why: string
  readonly instead: string
}

type DetailsOf<Code extends RefusalCode> = Extract<RefusalReason, { code: Code }>['details']
type ValuesOf<Code extends RefusalCode> = WordValues<`refusals.${Code}.why`> & WordValues<`refusals.${Code}.instead`>

function troubleText(trouble: ServiceTrouble, locale: Locale): string {
  const words = wordsIn(locale)
  const { code, reference } = trouble
  const explanation = explainTrouble({ ...trouble, service: 'Microsoft Entra' }, words) ?? words('serviceErrors.unknown')
  return words('refusal.directoryTrouble', { code: clip(code, 100), explanation, reference: reference ? words('serviceErrors.reference', { reference: clip(reference, 100) }) : '' }).trim()
}

/** What each refusal's sentences need, from its details. A code or a value that is missing does not compile. */
const VALUES: { [Code in RefusalCode]: (details: DetailsOf<Code>, formats: Formats, locale: Locale) => ValuesOf<Code> } = {
  'invalid-quantity': ({ quantity, owned }, { number }) => ({ quantity: number(quantity), count: owned }),
  'not-started': ({ purchaseDate }, { day }) => ({ purchaseDate: day(purchaseDate) }),
  expired: ({ expiry }, { day }) => ({ expiry: day(expiry) }),
  'not-refundable': ({ reservedResourceType }, _, locale) => ({ product: productName(reservedResourceType, locale) }),
  'not-exchangeable': ({ reservedResourceType }, _, locale) => ({ product: productName(reservedResourceType, locale) }),
  'exchange-window-closed': ({ reservedResourceType, purchaseDate }, { day }, locale) => ({
    product: productName(reservedResourceType, locale),
    purchaseDate: day(purchaseDate),
    from: day(POLICIES.find(({ exchangeEnd }) => exchangeEnd?.products.includes(reservedResourceType))?.exchangeEnd?.boughtFrom ?? purchaseDate),
  }),
  'cross-type-exchange': ({ returned, purchased }, { list }, locale) => ({ products: list([...new Set([...returned, ...purchased])].map((type) => clip(productName(type, locale), 60))) }),
  'new-commitment-too-small': ({ shortBy, returned, purchases }, { money }) => ({ shortBy: money(shortBy), returned: money(returned), purchases: money(purchases) }),
  'refund-limit-exceeded': ({ counted, remainingBefore }, { money }) => ({ counted: money(counted), remaining: money(remainingBefore) }),
  'customer-not-found': () => ({}),
  'reservation-not-found': () => ({}),
  'reservation-not-active': ({ state }, _, locale) => ({ state: named(Locales[locale].nouns.reservationStates, state) }),
  'quantity-in-open-case': ({ caseId, free }) => ({ caseId, count: Math.max(free, 0) }),
  'not-for-sale': ({ sku }) => ({ sku }),
  'currencies-differ': ({ currencies }, { list }) => ({ currencies: list(currencies) }),
  'no-subscription': () => ({}),
  'quote-changed': () => ({}),
  'case-not-found': () => ({}),
  'case-moved-on': ({ state }, _, locale) => ({ state: caseStateName(state, locale) }),
  'own-case': () => ({}),
  'not-your-case': () => ({}),
  'already-approved-by-you': () => ({}),
  'second-approver-needed': ({ thresholdUsd }, { money }) => ({ threshold: money(thresholdUsd) }),
  'not-allowed': ({ verb }, { oneOf }, locale) => ({ roles: oneOf(rolesThatMay(verb).map((role) => Locales[locale].nouns.roles[role])) }),
  'directory-down': ({ trouble }, _, locale) => ({ explanation: trouble ? troubleText(trouble, locale) : wordsIn(locale)('serviceErrors.unknown') }),
  'currency-differs': ({ currency }) => ({ currency }),
  'amount-differs': ({ expected, amount }, { money }) => ({ expected: money(expected), amount: money(amount) }),
  'posted-before-case': ({ submittedOn }, { day }) => ({ date: day(submittedOn) }),
  'customer-not-yours': () => ({}),
  'indirect-reseller': () => ({}),
  'no-subscription-to-file': () => ({}),
  'no-such-classification': () => ({}),
  'scope-not-available': () => ({}),
  'same-scope': () => ({}),
  'change-under-way': () => ({}),
  'principal-not-found': ({ text }) => ({ who: clip(text, 200) }),
  'assignment-not-found': () => ({}),
  'assignment-inherited': () => ({}),
  'errand-not-found': () => ({}),
  'errand-moved-on': () => ({}),
  'no-such-ticket': () => ({}),
  'ticket-not-readable': ({ number }) => ({ number }),
  'ticket-is-closed': ({ number }) => ({ number }),
}

/** What, why, and what can be done instead. */
export function explain(refusal: Refusal, locale: Locale): Explanation {
  const { code } = refusal
  const words = wordsIn(locale) as (key: string, values: object) => string
  const valuesFor = VALUES[code] as (details: Refusal['details'], formats: Formats, locale: Locale) => object
  const values = valuesFor(refusal.details, formatsIn(locale), locale)
  const at = code === 'reservation-not-active' && Object.hasOwn(Locales[locale].notActive, refusal.details.state) ? `notActive.${refusal.details.state}` : `refusals.${code}`
  return { title: words(`${at}.title`, values), why: words(`${at}.why`, values), instead: words(`${at}.instead`, values) }
}

function caseStateName(state: string, locale: Locale): string {
  const states: Readonly<Record<string, { readonly name: string }>> = Locales[locale].caseStates
  return states[state]?.name ?? state
}

function named(names: Readonly<Record<string, string>>, name: string): string {
  return names[name] ?? name
}
