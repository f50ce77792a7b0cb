import { Locales, type Locale } from '#cards/locales/locales'
import type { Case, CaseState } from '#domain/case'

/** What a state is called: in a word, as a headline, and what it means. */
interface StateWords {
  readonly name: string
  readonly heading: string
  readonly meaning: string
}

/** Where a case stands, in the words of what it is about. */
export function stateWords({ action, state }: Pick<Case, 'action' | 'state'>, locale: Locale): StateWords {
  const { caseStates, exchangeStates, swapStates } = Locales[locale]
  const own: Partial<Record<CaseState, StateWords>> = action === 'exchange' ? exchangeStates : action === 'swap' ? swapStates : {}
  return own[state] ?? caseStates[state]
}
