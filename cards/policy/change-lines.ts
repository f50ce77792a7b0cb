import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { productList } from '#cards/policy/rules'
import { wordsIn } from '#cards/words'
import type { PolicyChange } from '#domain/policy-changes'

/** What changes from one version to another, a sentence each. */
export function changeLines(changes: readonly PolicyChange[], locale: Locale): string[] {
  return changes.flatMap((change) => sentencesOf(change, locale))
}

function sentencesOf(change: PolicyChange, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { money, number, share, day } = formatsIn(locale)
  switch (change.code) {
    case 'fee-charged':
      return [words(change.after ? 'policy.changes.feeOn' : 'policy.changes.feeOff')]
    case 'fee-rate':
      return [words('policy.changes.feeRate', { before: share(change.before), after: share(change.after) })]
    case 'window':
      return [words('policy.changes.window', { before: number(change.before), after: number(change.after) })]
    case 'cap-limit':
      return [words('policy.changes.capLimit', { before: money(change.before), after: money(change.after) })]
    case 'cap-window':
      return [words('policy.changes.capWindow', { before: number(change.before), after: number(change.after) })]
    case 'cap-measure':
      return [words('policy.changes.capMeasure', { after: words(`policy.capMeasures.${change.after}`) })]
    case 'not-returnable':
      return [
        ...(change.added.length > 0 ? [words('policy.changes.added', { products: productList(change.added, locale) })] : []),
        ...(change.removed.length > 0 ? [words('policy.changes.removed', { products: productList(change.removed, locale) })] : []),
      ]
    case 'exchange-end':
      return [change.after ? words('policy.changes.exchangeEnd', { products: productList(change.after.products, locale), date: day(change.after.boughtFrom) }) : words('policy.changes.exchangeFree')]
  }
}
