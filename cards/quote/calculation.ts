import { Locales, type Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'

/** The rule of a line and where it stands. A rule that we have no words for goes by the domain's own. */
export function calculationOf({ rule, source }: { readonly rule: string; readonly source: string }, locale: Locale): string {
  const rules: Readonly<Record<string, string>> = Locales[locale].quoteDetails.rules
  return wordsIn(locale)('quoteDetails.rule', { rule: Object.hasOwn(rules, rule) ? (rules[rule] ?? rule) : rule, source })
}
