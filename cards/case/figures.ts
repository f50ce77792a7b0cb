import { exchangeFigures } from '#cards/case/exchange-figures'
import { figure, type Figure } from '#cards/case/figure'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { isClosed, type Case } from '#domain/case'
import { CONFIRMATION_DAYS } from '#domain/confirmation'
import { negate } from '#domain/money'
import { postedOf } from '#domain/posting'

/** The figures that were agreed to, and what was posted; a change of size has none. */
export function figuresOf(shown: Case, locale: Locale): Figure[] {
  if (shown.action === 'swap') return []
  if (shown.action === 'exchange') return exchangeFigures(shown, locale)
  const { confirmation, postings } = shown
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const { refund, fee, credit, futurePayments, creditUsd } = confirmation
  return [
    figure(words('caseWords.refund'), money(refund)),
    figure(words('caseWords.fee'), money(negate(fee))),
    figure(words('caseWords.credit'), money(credit), 'Bolder'),
    ...(credit.currency === 'USD' ? [] : [figure(words('caseWords.inUsd'), money(creditUsd))]),
    ...(futurePayments.minor > 0n ? [figure(words('caseWords.futurePayments'), money(futurePayments))] : []),
    ...(postings.length > 0 ? [figure(words('caseWords.posted'), money(postedOf(credit, postings)), 'Bolder')] : []),
  ]
}

/** For which day and under which rules they stand, what happens to the term, and what may change without asking again. */
export function figureTexts({ action, purchases, confirmation, state }: Case, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { day, money, list } = formatsIn(locale)
  const { asOf, policy, floor, exchange } = confirmation
  const terms = list([...new Set(purchases.map(({ term }) => term))].map((term) => words(`nouns.terms.${term}`)))
  const until = day(asOf + CONFIRMATION_DAYS)
  const askedAgain = action === 'swap' ? words('caseWords.swapUntil', { until }) : exchange ? words('caseWords.ceiling', { ceiling: money(exchange.ceiling), until }) : words('caseWords.floor', { floor: money(floor), until })
  const waits = !isClosed(state) && (state === 'submitted' || state === 'reconfirm')
  return [
    ...(action === 'exchange' ? [words('caseWords.newTerm', { terms })] : action === 'swap' ? [words('caseWords.noNewTerm')] : []),
    words('caseWords.figuresOf', { date: day(asOf), policy }),
    ...(waits ? [askedAgain] : []),
  ]
}
