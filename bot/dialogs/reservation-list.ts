import { RESERVATIONS_A_PAGE } from '#cards/pick-reservation/pick-reservation.card'
import type { Reservation } from '#domain/reservation'

export interface ReservationPage {
  readonly reservations: readonly Reservation[]
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** How many match, on all pages. */
  readonly total: number
  readonly filter: string
  /** Set where nothing matches the text, so that all are shown. */
  readonly missed?: string
}

/** The reservations that a text points at: a part of the name, product, region or ids; those that can be acted on first, by expiry. */
export function matching(reservations: readonly Reservation[], filter: string): Reservation[] {
  const words = filter.toLowerCase().split(' ').filter(Boolean)
  const text = ({ name, sku, resourceType, region, id, orderId }: Reservation) => [name, sku, resourceType, region, id, orderId].join(' ').toLowerCase()
  return reservations
    .filter((reservation) => words.every((word) => text(reservation).includes(word)))
    .sort((a, b) => Number(a.state !== 'Active') - Number(b.state !== 'Active') || a.expiresOn - b.expiresOn || a.name.localeCompare(b.name))
}

/** One page of the matching reservations; a filter that nothing matches shows all. */
export function pageOf(reservations: readonly Reservation[], filter: string, page: number): ReservationPage {
  const found = matching(reservations, filter)
  const shown = found.length > 0 ? found : matching(reservations, '')
  const pages = Math.max(1, Math.ceil(shown.length / RESERVATIONS_A_PAGE))
  const at = Math.min(Math.max(page, 0), pages - 1)
  return { reservations: shown.slice(at * RESERVATIONS_A_PAGE, (at + 1) * RESERVATIONS_A_PAGE), page: at, pages, total: shown.length, ...(found.length > 0 ? { filter } : { filter: '', missed: filter }) }
}
