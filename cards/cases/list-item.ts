import { amountOf, subjectFor } from '#cards/case/case-subject'
import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { ClosedCase } from '#domain/ledger'

/** How many cases one card lists. */
export const CASES_A_CARD = 15

/** A list of cases, and above it how many there are. */
export interface CaseList {
  readonly texts: readonly string[]
  readonly cases: readonly ListItem[]
}

/** The first of the cases, in their order; what is left out is said. `name` is that of the list's texts. */
export function listOf<Listed extends Case | ClosedCase>(name: 'approvals' | 'cases', all: readonly Listed[], noteOf: (one: Listed) => string, locale: Locale): CaseList {
  const words = wordsIn(locale)
  const first = all.slice(0, CASES_A_CARD)
  const isCut = first.length < all.length
  return {
    texts: [
      all.length === 0 ? words(`${name}.none`) : words(`${name}.count`, { count: all.length }),
      ...(isCut ? [words(`${name}.shown`, { shown: formatsIn(locale).number(first.length), count: all.length })] : []),
    ],
    cases: first.map((one) => listItem(one, noteOf(one), locale)),
  }
}

/** A case as a list shows it; a tap opens it. */
export interface ListItem {
  readonly customerId: string
  readonly caseId: string
  readonly credit: string
  readonly line: string
  readonly note: string
}

/** How much of what is returned, for whom, and for which credit; of an exchange what is bought, and what is to be paid. Names from outside are cut. */
export function listItem(listed: Case | ClosedCase, note: string, locale: Locale): ListItem {
  return {
    customerId: listed.customer.id,
    caseId: listed.id,
    credit: amountText(listed, locale),
    line: 'returns' in listed ? subjectFor(listed, locale) : closedSubject(listed, locale),
    note,
  }
}

function amountText(listed: Case | ClosedCase, locale: Locale): string {
  const words = wordsIn(locale)
  const { money } = formatsIn(locale)
  const open = 'returns' in listed
  if (listed.action === 'swap') return words('exchanged.listSwap')
  if (listed.action === 'cancel') return money(open ? listed.confirmation.credit : listed.credit)
  return open ? words('exchanged.listExchange', { netPayable: amountOf(listed, locale).amount }) : words('exchanged.listClosedExchange', { refunds: money(listed.credit) })
}

function closedSubject({ reservationName, quantity, customer }: ClosedCase, locale: Locale): string {
  const words = wordsIn(locale)
  return words('nouns.unitsFor', { units: words('nouns.units', { count: quantity }), name: clip(reservationName, 80), customer: clip(customer.name, 80) })
}
