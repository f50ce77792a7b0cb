import type { Person } from '#domain/person'
import { familyOf } from '#domain/product-family'
import type { CatalogueItem, Region } from '#domain/purchase'
import { refuse } from '#domain/refusal'
import type { Customer, Reservation } from '#domain/reservation'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import { findReservations, refuseAbout, type NothingToQuote } from '#usecases/find-reservations'
import type { ExchangeWish } from '#usecases/wish'

/** What can be bought instead of what is given back. */
export interface PurchaseOptions {
  readonly outcome: 'options'
  readonly customer: Customer
  readonly returns: readonly { readonly reservation: Reservation; readonly quantity: number }[]
  /** The product types of the family, that of the first return first. */
  readonly types: readonly string[]
  readonly resourceType: string
  /** Empty for products without a region. */
  readonly region: string
  readonly regions: readonly Region[]
  readonly items: readonly CatalogueItem[]
}

/** Asks the catalogue; type and region left out are those of the first return. */
export async function purchaseOptions(desk: Desk, person: Person, wish: Pick<ExchangeWish, 'customerId' | 'returns'>, asked: { resourceType?: string; region?: string } = {}): Promise<PurchaseOptions | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote', wish.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const found = await findReservations(desk, wish.customerId, wish.returns)
  if (found.outcome === 'refusal') return found
  const { customer, meant } = found
  const [first] = meant
  if (!first) return { ...refuse({ code: 'reservation-not-found', details: {} }), customer }
  const { reservation } = first
  const { billingSubscriptionId } = reservation
  if (!billingSubscriptionId) return refuseAbout({ customer, reservation }, { code: 'no-subscription', details: {} })
  const types = familyOf(reservation.resourceType)
  const resourceType = types.find((type) => type === asked.resourceType) ?? reservation.resourceType
  const region = reservation.region === '' ? '' : (asked.region ?? reservation.region)
  const [regions, items] = await Promise.all([
    region === '' ? [] : desk.catalogue.regions(customer.id, billingSubscriptionId),
    desk.catalogue.items(customer.id, billingSubscriptionId, resourceType, region),
  ])
  return { outcome: 'options', customer, returns: meant, types, resourceType, region, regions, items }
}

/** The reservations that could be given back beside those that are. */
export function othersOf(all: readonly Reservation[], meant: readonly { readonly reservation: Reservation }[], types: readonly string[]): Reservation[] {
  return all.filter(({ id, state, resourceType }) => state === 'Active' && types.includes(resourceType) && !meant.some(({ reservation }) => reservation.id === id))
}
