import { stateWords } from '#cards/case/state-words'
import { listOf, type CaseList } from '#cards/cases/list-item'
import { requestItems, type RequestItem } from '#cards/cases/request-item'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { ClosedCase } from '#domain/ledger'
import template from './cases.template.json' with { type: 'json' }

interface CasesValues {
  /** One's own, open and lately closed. */
  readonly mine: readonly (Case | ClosedCase)[]
  /** One's own requests beside the cases, open and lately over. */
  readonly errands: readonly Errand[]
}

interface CasesData extends CaseList {
  readonly requests: readonly RequestItem[]
  readonly hasRequests: boolean
}

const render = compile<CasesData>(template)

/** One's own cases and where each one stands, the newest first. */
export function casesCard(values: CasesValues, locale: Locale): AdaptiveCard {
  return render(casesData(values, locale), locale)
}

export function casesData({ mine, errands }: CasesValues, locale: Locale): CasesData {
  const words = wordsIn(locale)
  const { instantDay } = formatsIn(locale)
  const newestFirst = mine.toSorted((a, b) => (lastChange(b) < lastChange(a) ? -1 : lastChange(b) > lastChange(a) ? 1 : 0))
  const list = listOf('cases', newestFirst, (one) => words('cases.when', { id: one.id, state: stateWords(one, locale).name, date: instantDay(lastChange(one)) }), locale)
  return { ...list, requests: requestItems(errands, locale), hasRequests: errands.length > 0 }
}

function lastChange(one: Case | ClosedCase): string {
  return 'returns' in one ? one.changedAt : one.closedAt
}
