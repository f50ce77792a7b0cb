import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { isClosed, type Case } from '#domain/case'
import { CONFIRMATION_DAYS } from '#domain/confirmation'
import { subtract, zero } from '#domain/money'
import { postedOf } from '#domain/posting'

export interface Figure {
  readonly label: string
  readonly amount: string
  readonly weight: 'Default' | 'Bolder'
}

/** The figures that were agreed to, and what was posted. */
export function figuresOf({ confirmation, postings }: Case, locale: Locale): Figure[] {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { refund, fee, credit, futurePayments, creditUsd } = confirmation
  const figure = (label: string, amount: string, weight: Figure['weight'] = 'Default'): Figure => ({ label, amount, weight })
  return [
    figure(words('caseWords.refund'), money(refund)),
    figure(words('caseWords.fee'), money(subtract(zero(fee.currency), fee))),
    figure(words('caseWords.credit'), money(credit), 'Bolder'),
    ...(credit.currency === 'USD' ? [] : [figure(words('caseWords.inUsd'), money(creditUsd))]),
    ...(futurePayments.minor > 0n ? [figure(words('caseWords.futurePayments'), money(futurePayments))] : []),
    ...(postings.length > 0 ? [figure(words('caseWords.posted'), money(postedOf(credit, postings)), 'Bolder')] : []),
  ]
}

/** For which day and under which rules they stand, and what may change without asking again. */
export function figureTexts({ confirmation, state }: Case, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { day, money } = formatsIn(locale)
  const { asOf, policy, floor } = confirmation
  const waits = !isClosed(state) && (state === 'submitted' || state === 'reconfirm')
  return [
    words('caseWords.figuresOf', { date: day(asOf), policy }),
    ...(waits ? [words('caseWords.floor', { floor: money(floor), until: day(asOf + CONFIRMATION_DAYS) })] : []),
  ]
}
