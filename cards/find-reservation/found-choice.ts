import { asChoice, clip, productLine } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { Locales } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Customer, Reservation } from '#domain/reservation'

/** What a list shows and what it sends when it is chosen. */
export interface FoundChoice {
  readonly title: string
  readonly value: string
}

/** A customer in the list that comes while one types. */
export function customerChoice({ id, name, domain }: Customer): FoundChoice {
  const title = [clip(name, 100), clip(domain, 80)].filter((part) => part !== '').join(' · ')
  return { title: asChoice(title), value: id }
}

/** A reservation in the list that comes while one types, with what tells one from another. */
export function reservationChoice(reservation: Reservation, locale: Locale): FoundChoice {
  const words = wordsIn(locale)
  const { id, orderId, name, quantity, state, expiresOn } = reservation
  const what = { name: clip(name, 80), product: productLine(reservation, locale), units: words('nouns.units', { count: quantity }) }
  const states: Readonly<Record<string, string>> = Locales[locale].nouns.reservationStates
  const title = state === 'Active' ? words('findReservation.found', { ...what, date: formatsIn(locale).day(expiresOn) }) : words('findReservation.foundClosed', { ...what, state: states[state] ?? state })
  return { title: asChoice(title), value: `${orderId}/${id}` }
}
