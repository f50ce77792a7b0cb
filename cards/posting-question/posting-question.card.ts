import { CASES_A_CARD, listNames, type ListItem } from '#cards/cases/list-item'
import { unitsOf } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case, Posting } from '#domain/case'
import template from './posting-question.template.json' with { type: 'json' }

export interface PostingQuestionValues {
  readonly posting: Posting
  /** The cases that wait for money on the posting's order. */
  readonly cases: readonly Case[]
}

export interface PostingQuestionData {
  readonly amount: string
  readonly posted: string
  readonly orderId: string
  readonly cases: readonly ListItem[]
}

const render = compile<PostingQuestionData>(template)

/** A posted refund that fits no case: a person looks at it, the bot guesses nothing. */
export function postingQuestionCard(values: PostingQuestionValues, locale: Locale): AdaptiveCard {
  return render(postingQuestionData(values, locale), locale)
}

export function postingQuestionData({ posting, cases }: PostingQuestionValues, locale: Locale): PostingQuestionData {
  const words = wordsIn(locale)
  const { money, instant } = formatsIn(locale)
  return {
    amount: money(posting.amount),
    posted: words('postingQuestion.posted', { date: instant(posting.postedAt) }),
    orderId: posting.orderId,
    cases: cases.slice(0, CASES_A_CARD).map(({ id, customer, request, confirmation }) => ({
      customerId: customer.id,
      caseId: id,
      credit: words('postingQuestion.expects', { amount: money(confirmation.credit) }),
      line: words('postingQuestion.line', { units: unitsOf(request.quantity, request.owned, locale), ...listNames({ customer: customer.name, name: request.reservationName }) }),
      note: id,
    })),
  }
}
