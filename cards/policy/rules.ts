import { productName } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Policy } from '#domain/policy'
import { familyOf } from '#domain/product-family'

/** A rule: its number, and the sentences that it unfolds into. */
export interface RuleText {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly details: readonly string[]
}

/** What a version rules: its numbers, and what it lets be returned and exchanged. */
export function rulesOf(policy: Policy, locale: Locale): RuleText[] {
  const words = wordsIn(locale)
  const { money, number, share } = formatsIn(locale)
  const { feeRate, feeIsCharged, windowDays, capLimit, capWindowDays, capMeasure, notReturnable, exchangeEnd } = policy
  const rate = share(feeRate)
  return [
    rule('fee', words('policy.fee'), feeIsCharged ? rate : words('policy.feeNone'), [words(feeIsCharged ? 'policy.feeCharged' : 'policy.feeReserved', { rate })]),
    rule('window', words('policy.window'), words('nouns.days', { count: windowDays }), [words('policy.windowText', { count: windowDays })]),
    rule('cap', words('policy.cap'), money(capLimit), [words('policy.capText', { limit: money(capLimit), days: number(capWindowDays) })]),
    rule('measure', words('policy.capMeasure'), words(`policy.capMeasuresShort.${capMeasure}`), [words(`policy.capMeasures.${capMeasure}`)]),
    rule('products', words('policy.notReturnable'), words('policy.products', { count: notReturnable.length }), [words('policy.notReturnableText', { products: productList(notReturnable, locale) })]),
    rule('exchange', words('policy.exchange'), words(exchangeEnd ? 'policy.exchangeEnding' : 'policy.exchangeFree'), [
      words('policy.exchangeText'),
      words('policy.families', { products: productList(familyOf('VirtualMachines'), locale) }),
      ...(exchangeEnd ? [words('policy.exchangeEnd', { products: productList(exchangeEnd.products, locale), date: formatsIn(locale).day(exchangeEnd.boughtFrom) })] : []),
    ]),
  ]
}

function rule(name: string, label: string, value: string, details: readonly string[]): RuleText {
  return { id: `rule-${name}`, label, value, details }
}

/** The products by their names. */
export function productList(resourceTypes: readonly string[], locale: Locale): string {
  return formatsIn(locale).list(resourceTypes.map((type) => productName(type, locale)))
}
