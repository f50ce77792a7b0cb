import { CASES_A_CARD, listItem, type ListItem } from '#cards/cases/list-item'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import type { ClosedCase } from '#domain/ledger'
import template from './cases.template.json' with { type: 'json' }

interface CasesValues {
  /** One's own, open and lately closed. */
  readonly mine: readonly (Case | ClosedCase)[]
  readonly today: Day
}

interface CasesData {
  readonly texts: readonly string[]
  readonly cases: readonly ListItem[]
}

const render = compile<CasesData>(template)

/** One's own cases and where each one stands, the newest first. */
export function casesCard(values: CasesValues, locale: Locale): AdaptiveCard {
  return render(casesData(values, locale), locale)
}

export function casesData({ mine }: CasesValues, locale: Locale): CasesData {
  const words = wordsIn(locale)
  const { number, instantDay } = formatsIn(locale)
  const newest = mine.toSorted((a, b) => (lastChange(b) < lastChange(a) ? -1 : lastChange(b) > lastChange(a) ? 1 : 0)).slice(0, CASES_A_CARD)
  const isCut = newest.length < mine.length
  return {
    texts: [
      mine.length === 0 ? words('cases.none') : words('cases.count', { count: mine.length }),
      ...(isCut ? [words('cases.shown', { shown: number(newest.length), count: mine.length })] : []),
    ],
    cases: newest.map((one) => listItem(one, words('cases.when', { id: one.id, state: words(`caseStates.${one.state}.name`), date: instantDay(lastChange(one)) }), locale)),
  }
}

function lastChange(one: Case | ClosedCase): string {
  return 'request' in one ? one.changedAt : one.closedAt
}
