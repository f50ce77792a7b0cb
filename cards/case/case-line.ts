import { returnedOf } from '#cards/case/case-subject'
import { stateWords } from '#cards/case/state-words'
import { clip, unitsOf } from '#cards/describe'
import { sizesOf, tradeOf } from '#cards/exchange/describe-exchange'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'

/** A case in one line. */
export function caseLine(shown: Case, locale: Locale): string {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { id, action, returns, purchases, confirmation } = shown
  const { credit, exchange } = confirmation
  const [{ quantity, owned, reservationName }] = returns
  const state = stateWords(shown, locale).name
  if (action === 'exchange') return words('caseWords.otherExchange', { id, state, ...tradeOf(returnedOf(returns), purchases, locale), netPayable: money(exchange?.netPayable ?? credit) })
  if (action === 'swap') return words('caseWords.otherSwap', { id, state, ...sizesOf(returnedOf(returns), purchases, locale) })
  return words('caseWords.otherCase', { id, state, units: unitsOf(quantity, owned, locale), name: clip(reservationName, 80), credit: money(credit) })
}
