import { listOf, type CaseList } from '#cards/cases/list-item'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import template from './approvals.template.json' with { type: 'json' }

interface ApprovalsValues {
  /** What waits for this person. */
  readonly waiting: readonly Case[]
}

const render = compile<CaseList>(template)

/** What waits for a decision: how much, for whom, asked by whom, since when; the oldest first. */
export function approvalsCard(values: ApprovalsValues, locale: Locale): AdaptiveCard {
  return render(approvalsData(values, locale), locale)
}

export function approvalsData({ waiting }: ApprovalsValues, locale: Locale): CaseList {
  const oldestFirst = waiting.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : 0))
  return listOf('approvals', oldestFirst, (one) => noteOf(one, locale), locale)
}

function noteOf({ id, requester, submittedAt, approvals }: Case, locale: Locale): string {
  const words = wordsIn(locale)
  const who = words('approvals.who', { id, requester: clip(requester.name, 80), date: formatsIn(locale).instantDay(submittedAt) })
  return approvals.length > 0 ? `${who} · ${words('approvals.second')}` : who
}
