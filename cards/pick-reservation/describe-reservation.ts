import { barOf, clip, productLine, termAndPlan } from '#cards/describe'
import { formatsIn } from '#cards/format'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Day } from '#domain/calendar'
import { exchangeOutlook } from '#domain/exchange-outlook'
import type { Reservation } from '#domain/reservation'

/** A reservation as a list shows it. */
export interface ReservationBlock {
  readonly name: string
  readonly lines: readonly string[]
  readonly states: readonly string[]
  readonly bars: readonly { readonly taken: string; readonly free: string; readonly text: string }[]
  readonly ids: readonly { readonly label: string; readonly value: string }[]
  readonly title: string
  /** Stands out where it can be returned. */
  readonly style: 'positive' | 'default'
  readonly orderId: string
  readonly reservationId: string
}

/** Everything that tells a reservation from another: what, how many, until when, for whom, how much used, and both ids. */
export function describeReservation(reservation: Reservation, today: Day, locale: Locale): ReservationBlock {
  const words = wordsIn(locale)
  const { id, orderId, quantity, scope, state } = reservation
  const scopeText = words(`nouns.scopes.${scope}`)
  return {
    name: clip(reservation.name, 120),
    lines: [
      clip(productLine(reservation, locale), 200),
      [words('nouns.units', { count: quantity }), termAndPlan(reservation, locale), scopeText].join(' · '),
      expiryText(reservation, today, locale),
      ...outlookOf(reservation, today, locale),
      ...(reservation.utilization.length > 0 ? [] : [words('pickReservation.noUtilization')]),
    ],
    states: state === 'Active' ? [] : [words('pickReservation.state', { state: words(`nouns.reservationStates.${state}`) })],
    bars: utilizationOf(reservation, locale),
    ids: [
      { label: words('nouns.reservationId'), value: id },
      { label: words('nouns.orderId'), value: orderId },
    ],
    title: words('pickReservation.choose'),
    style: state === 'Active' ? 'positive' : 'default',
    orderId,
    reservationId: id,
  }
}

export function expiryText({ expiresOn }: Reservation, today: Day, locale: Locale): string {
  const words = wordsIn(locale)
  const date = formatsIn(locale).day(expiresOn)
  return expiresOn > today ? words('pickReservation.expires', { date, count: expiresOn - today }) : words('pickReservation.expired', { date })
}

/** What the end of exchanges means for it; nothing for most. */
function outlookOf(reservation: Reservation, today: Day, locale: Locale): string[] {
  const words = wordsIn(locale)
  const outlook = exchangeOutlook(reservation, today)
  if (!outlook) return []
  return [outlook.kind === 'once-from' ? words('outlook.once-from', { date: formatsIn(locale).day(outlook.day) }) : words(`outlook.${outlook.kind}`)]
}

// The longest period says most: a week may have been a holiday.
function utilizationOf({ utilization }: Reservation, locale: Locale): ReservationBlock['bars'] {
  const words = wordsIn(locale)
  const longest = utilization.toSorted((a, b) => b.days - a.days)[0]
  if (!longest) return []
  const { taken, free } = barOf(longest.percent / 100, 0, 10)
  return [{ taken, free, text: words('pickReservation.utilization', { percent: formatsIn(locale).percent(longest.percent), count: longest.days }) }]
}
