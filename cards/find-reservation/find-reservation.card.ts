import type { Locale } from '#cards/locales/locales'
import type { Action } from '#cards/locales/spoken'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import template from './find-reservation.template.json' with { type: 'json' }

interface FindReservationValues {
  /** What is to be done with what is found. */
  readonly action: Action
}

interface FindReservationData {
  readonly heading: string
  readonly action: Action
  readonly isOfReservation: boolean
  readonly hasQuantity: boolean
}

const render = compile<FindReservationData>(template)

/** One form for customer, reservation and units: what is typed is searched for at once. For clients that can. */
export function findReservationCard(values: FindReservationValues, locale: Locale): AdaptiveCard {
  return render(findReservationData(values, locale), locale)
}

export function findReservationData({ action }: FindReservationValues, locale: Locale): FindReservationData {
  return {
    heading: wordsIn(locale)(`findReservation.headings.${action}`),
    action,
    isOfReservation: action !== 'cap' && action !== 'plan',
    hasQuantity: action === 'cancel' || action === 'exchange' || action === 'compare',
  }
}
