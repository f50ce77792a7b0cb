import { clip } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { describeReservation, type ReservationBlock } from '#cards/pick-reservation/describe-reservation'
import { compile, type AdaptiveCard } from '#cards/render'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'
import template from './pick-reservation.template.json' with { type: 'json' }

/** How many reservations one card shows: each has a button, and Teams takes six. */
export const RESERVATIONS_A_PAGE = 3

interface PickReservationValues {
  readonly customer: Customer
  /** Those of this page. */
  readonly reservations: readonly Reservation[]
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** How many match the filter. */
  readonly total: number
  /** What the list was narrowed to; empty for all. */
  readonly filter: string
  readonly today: Day
}

interface PickReservationData {
  readonly of: string
  readonly customerId: string
  readonly filters: readonly string[]
  readonly texts: readonly string[]
  readonly reservations: readonly ReservationBlock[]
  readonly pages: readonly { readonly title: string; readonly page: number }[]
}

const render = compile<PickReservationData>(template)

/** A page of a customer's reservations, with everything that tells one from another. */
export function pickReservationCard(values: PickReservationValues, locale: Locale): AdaptiveCard {
  return render(pickReservationData(values, locale), locale)
}

export function pickReservationData(values: PickReservationValues, locale: Locale): PickReservationData {
  const { customer, page, pages, total, today } = values
  const words = wordsIn(locale)
  const shown = values.reservations.slice(0, RESERVATIONS_A_PAGE)
  return {
    of: words('pickReservation.of', { customer: clip(customer.name, 120) }),
    customerId: customer.id,
    filters: values.filter !== '' || total > RESERVATIONS_A_PAGE ? [clip(values.filter, 100)] : [],
    texts: textsOf(values, shown.length, locale),
    reservations: shown.map((reservation) => describeReservation(reservation, today, locale)),
    pages: [
      ...(page > 0 ? [{ title: words('pickReservation.back'), page: page - 1 }] : []),
      ...(page + 1 < pages ? [{ title: words('pickReservation.more'), page: page + 1 }] : []),
    ],
  }
}

function textsOf({ page, total, filter }: PickReservationValues, shown: number, locale: Locale): string[] {
  const words = wordsIn(locale)
  const { number } = formatsIn(locale)
  const typed = clip(filter, 100)
  if (shown === 0) {
    return filter === '' ? [words('pickReservation.none'), words('pickReservation.noneHint')] : [words('pickReservation.noMatch', { filter: typed }), words('pickReservation.noMatchHint')]
  }
  const first = page * RESERVATIONS_A_PAGE + 1
  const range = { from: number(first), to: number(first + shown - 1), total: number(total) }
  return [filter === '' ? words('pickReservation.shown', range) : words('pickReservation.shownFiltered', { ...range, filter: typed })]
}
