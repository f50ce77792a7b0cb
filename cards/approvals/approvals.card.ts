import { CASES_A_CARD, listItem, type ListItem } from '#cards/cases/list-item'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import template from './approvals.template.json' with { type: 'json' }

interface ApprovalsValues {
  /** What waits for this person. */
  readonly waiting: readonly Case[]
  readonly today: Day
}

interface ApprovalsData {
  readonly texts: readonly string[]
  readonly cases: readonly ListItem[]
}

const render = compile<ApprovalsData>(template)

/** What waits for a decision: how much, for whom, asked by whom, since when; the oldest first. */
export function approvalsCard(values: ApprovalsValues, locale: Locale): AdaptiveCard {
  return render(approvalsData(values, locale), locale)
}

export function approvalsData({ waiting }: ApprovalsValues, locale: Locale): ApprovalsData {
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  const oldest = waiting.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : 0)).slice(0, CASES_A_CARD)
  const isCut = oldest.length < waiting.length
  return {
    texts: [
      waiting.length === 0 ? words('approvals.none') : words('approvals.count', { count: waiting.length }),
      ...(isCut ? [words('approvals.shown', { shown: number(oldest.length), count: waiting.length })] : []),
    ],
    cases: oldest.map((one) => listItem(one, noteOf(one, locale), locale)),
  }
}

function noteOf({ id, requester, submittedAt, approvals }: Case, locale: Locale): string {
  const words = wordsIn(locale)
  const who = words('approvals.who', { id, requester: clip(requester.name, 80), date: formatsIn(locale).instantDay(submittedAt) })
  return approvals.length > 0 ? `${who} · ${words('approvals.second')}` : who
}
