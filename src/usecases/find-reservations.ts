import { refuse, type Refusal, type RefusalReason } from '#domain/refusal'
import type { Customer, Reservation } from '#domain/reservation'
import type { Desk } from '#usecases/desk'
import type { UnitsWish } from '#usecases/wish'

/** Why there is nothing to quote, and of what, as far as it was found. */
export type NothingToQuote = Refusal & { readonly customer?: Customer; readonly reservation?: Reservation }

/** Makes a refusal that says which reservation it is about. */
export function refuseAbout({ customer, reservation }: { readonly customer: Customer; readonly reservation: Reservation }, reason: RefusalReason): NothingToQuote {
  return { ...refuse(reason), customer, reservation }
}

/** A customer with all its reservations, and the ones that are meant, in order. */
export interface Found {
  readonly outcome: 'found'
  readonly customer: Customer
  readonly all: readonly Reservation[]
  readonly meant: readonly { readonly reservation: Reservation; readonly quantity: number }[]
}

/** Finds a customer and the reservations that are meant; each must be active. Throws a ServiceError where the services do not answer. */
export async function findReservations({ customers, reservations }: Pick<Desk, 'customers' | 'reservations'>, customerId: string, wishes: readonly UnitsWish[]): Promise<Found | NothingToQuote> {
  const customer = await customers.byId(customerId)
  if (!customer) return refuse({ code: 'customer-not-found', details: {} })
  // Not before: nothing is asked of a tenant that is no customer's.
  const all = await reservations.ofCustomer(customerId)
  const meant: { readonly reservation: Reservation; quantity: number }[] = []
  for (const { reservationId, orderId, quantity } of wishes) {
    const reservation = all.find((known) => known.id === reservationId && known.orderId === orderId)
    const objection = reservation ? objectionTo(reservation) : refuse({ code: 'reservation-not-found', details: {} })
    if (objection) return { ...objection, customer, ...(reservation ? { reservation } : {}) }
    if (!reservation) continue
    // One that is named twice is returned once, with all its units together.
    const again = meant.find((known) => known.reservation === reservation)
    if (again) again.quantity += quantity ?? reservation.quantity
    else meant.push({ reservation, quantity: quantity ?? reservation.quantity })
  }
  return { outcome: 'found', customer, all, meant }
}

/** Why a reservation cannot be acted on: only an active one can. */
export function objectionTo({ state, expiresOn }: Reservation): Refusal | undefined {
  if (state === 'Expired') return refuse({ code: 'expired', details: { expiry: expiresOn } })
  return state === 'Active' ? undefined : refuse({ code: 'reservation-not-active', details: { state } })
}
