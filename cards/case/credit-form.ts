import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { formatDay, type Day } from '#domain/calendar'
import type { Case } from '#domain/case'
import { outstandingOf } from '#domain/posting'

/** The form by which somebody marks a case as done: what was posted, and when. */
export interface CreditForm {
  readonly open: string
  readonly send: string
  /** None for a change of size, for which nothing is posted. */
  readonly amounts: readonly { readonly label: string; readonly example: string; readonly error: string; readonly differs: string }[]
  readonly dateLabel: string
  readonly today: string
}

export function creditFormOf(shown: Case, today: Day, locale: Locale): CreditForm {
  const words = wordsIn(locale)
  const { currency } = shown.confirmation.credit
  const outstanding = outstandingOf(shown)
  const { bareAmount, money } = formatsIn(locale)
  const example = bareAmount(outstanding)
  const isCredit = shown.action === 'cancel'
  const amount = {
    label: words(isCredit ? 'caseWords.amountLabel' : 'caseWords.refundsLabel', { currency }),
    example,
    error: words('caseWords.amountError', { example }),
    differs: words('caseWords.amountDiffers', { expected: money(outstanding) }),
  }
  return {
    open: words(isCredit ? 'caseWords.creditAction' : 'caseWords.doneAction'),
    send: words(isCredit ? 'caseWords.creditSend' : 'caseWords.doneSend'),
    amounts: shown.action === 'swap' ? [] : [amount],
    dateLabel: words(shown.action === 'swap' ? 'caseWords.changedDateLabel' : 'caseWords.dateLabel'),
    today: formatDay(today),
  }
}
