import { refundOn } from '#cards/case/exchange-figures'
import { CASES_A_CARD, listItem, type ListItem } from '#cards/cases/list-item'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Case, Posting } from '#domain/case'
import template from './posting-question.template.json' with { type: 'json' }

interface PostingQuestionValues {
  readonly posting: Posting
  /** The cases that wait for money on the posting's order. */
  readonly cases: readonly Case[]
}

interface PostingQuestionData {
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
    cases: cases.slice(0, CASES_A_CARD).map((one) => ({ ...listItem(one, one.id, locale), credit: words('postingQuestion.expects', { amount: money(refundOn(one, posting.orderId).expected) }) })),
  }
}
