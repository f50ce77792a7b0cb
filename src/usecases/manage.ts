import type { Person, Role, Verb } from '#domain/person'
import { refuse } from '#domain/refusal'
import type { Customer, Reservation } from '#domain/reservation'
import { scopeOf, type ReservationScope } from '#domain/reservation-scope'
import { unlessDown } from '#ports/service-error'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import { findReservations, objectionTo, refuseAbout, type NothingToQuote } from '#usecases/find-reservations'

/** One reservation of a customer, by its ids. */
export interface ReservationIds {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
}

/** A reservation that somebody may act on, whatever its state. */
export interface Managed {
  readonly outcome: 'managed'
  readonly customer: Customer
  readonly reservation: Reservation
  readonly roles: readonly Role[]
}

/** What the overview of a reservation shows. */
export interface Overview extends Managed {
  readonly scope?: ReservationScope
  /** The display name of the scope, where Azure tells it. */
  readonly scopeName?: string
}

/** The reservation, if the person may do this with it. Throws a ServiceError where the services do not answer. */
export async function manage(desk: Desk, person: Person, verb: Verb, { customerId, orderId, reservationId }: ReservationIds): Promise<Managed | NothingToQuote> {
  const allowed = await authorize(desk, person, verb, customerId)
  if (allowed.outcome === 'refusal') return allowed
  const found = await findReservations(desk, customerId, [])
  if (found.outcome === 'refusal') return found
  const { customer, all } = found
  const reservation = all.find((known) => known.id === reservationId && known.orderId === orderId)
  return reservation ? { outcome: 'managed', customer, reservation, roles: allowed.roles } : { ...refuse({ code: 'reservation-not-found', details: {} }), customer }
}

/** The same where a change is meant: only an active reservation can be changed. */
export async function manageActive(desk: Desk, person: Person, verb: Verb, ids: ReservationIds): Promise<Managed | NothingToQuote> {
  const managed = await manage(desk, person, verb, ids)
  if (managed.outcome === 'refusal') return managed
  const objection = objectionTo(managed.reservation)
  return objection ? refuseAbout(managed, objection) : managed
}

/** The overview: what there is to know of a reservation. Changes nothing. */
export async function overview(desk: Desk, person: Person, ids: ReservationIds): Promise<Overview | NothingToQuote> {
  const managed = await manage(desk, person, 'see', ids)
  if (managed.outcome === 'refusal') return managed
  const scope = scopeOf(managed.reservation)
  const scopeName = scope && (await unlessDown(nameOf(desk, ids.customerId, scope)))
  return { ...managed, ...(scope ? { scope } : {}), ...(scopeName ? { scopeName } : {}) }
}

async function nameOf({ subscriptions }: Desk, customerId: string, scope: ReservationScope): Promise<string | undefined> {
  if (scope.kind === 'shared') return undefined
  if (scope.kind === 'management-group') return (await subscriptions.managementGroups(customerId)).find(({ id }) => id.toLowerCase() === scope.managementGroupId.toLowerCase())?.name
  return (await subscriptions.ofCustomer(customerId)).find(({ id }) => id === scope.subscriptionId)?.name
}
