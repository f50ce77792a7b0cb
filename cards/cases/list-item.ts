import { clip, unitsOf } from '#cards/describe'
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

/** How much of what is returned, for whom, and for which credit; names from outside are cut. */
export function listItem(listed: Case | ClosedCase, note: string, locale: Locale): ListItem {
  const words = wordsIn(locale)
  const open = 'request' in listed
  const units = open ? unitsOf(listed.request.quantity, listed.request.owned, locale) : words('nouns.units', { count: listed.quantity })
  const name = open ? listed.request.reservationName : listed.reservationName
  return {
    customerId: listed.customer.id,
    caseId: listed.id,
    credit: formatsIn(locale).money(open ? listed.confirmation.credit : listed.credit),
    line: words('nouns.unitsFor', { units, name: clip(name, 80), customer: clip(listed.customer.name, 80) }),
    note,
  }
}
