import { subjectOf, type Subject } from '#cards/case/case-subject'
import { idsOf, type Ids } from '#cards/case/facts'
import { clip } from '#cards/describe'
import type { DoneData } from '#cards/credited/done-data'
import { exchangeDone, swapDone } from '#cards/credited/exchange-done'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import { subtract } from '#domain/money'
import { postedOf } from '#domain/posting'
import template from './credited.template.json' with { type: 'json' }

interface CreditedValues {
  /** Credited, with its postings. */
  readonly case: Case
  readonly today: Day
}

interface CreditedData extends DoneData {
  readonly eyebrow: string
  readonly subject: Subject
  readonly ids: readonly Ids[]
  readonly shown: { readonly customerId: string; readonly caseId: string }
}

const render = compile<CreditedData>(template)

/** The good news: what was credited or exchanged, how much was expected, and what comes next. */
export function creditedCard(values: CreditedValues, locale: Locale): AdaptiveCard {
  return render(creditedData(values, locale), locale)
}

export function creditedData({ case: shown }: CreditedValues, locale: Locale): CreditedData {
  const done = shown.action === 'cancel' ? creditDone(shown, locale) : shown.action === 'exchange' ? exchangeDone(shown, locale) : swapDone(shown, locale)
  return {
    eyebrow: wordsIn(locale)('credited.eyebrow', { id: shown.id }),
    ...done,
    subject: { ...subjectOf(shown, locale), products: [] },
    ids: idsOf(shown, locale),
    shown: { customerId: shown.customer.id, caseId: shown.id },
  }
}

function creditDone({ confirmation: { credit }, postings, creditedBy }: Case, locale: Locale): DoneData {
  const words = wordsIn(locale)
  const { money, signedMoney, instantDay } = formatsIn(locale)
  const posted = postedOf(credit, postings)
  const difference = subtract(posted, credit)
  const last = postings.at(-1)
  return {
    heading: words(creditedBy ? 'credited.headingByHand' : 'credited.heading'),
    labels: [],
    amounts: [money(posted)],
    figures: [
      { label: words('credited.expected'), amount: money(credit) },
      { label: words('credited.posted'), amount: money(posted) },
      ...(difference.minor === 0n ? [] : [{ label: words('credited.difference'), amount: signedMoney(difference) }]),
      ...(last ? [{ label: words('credited.postedOn'), amount: instantDay(last.postedAt) }] : []),
    ],
    texts: [
      ...(difference.minor === 0n ? [words('credited.exact')] : []),
      ...(creditedBy ? [words('credited.byHand', { name: clip(creditedBy.name, 100) })] : []),
    ],
    next: words('credited.nextText'),
  }
}
