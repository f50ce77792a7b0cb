import { dayOfInstant, type Instant } from '#domain/calendar'
import type { BillingPlan, Term } from '#domain/reservation'
import type { AppliedScope } from '#adapters/sandbox/applied-scope'
import type { Assignment } from '#adapters/sandbox/assignments'
import { orderRow, type ReservationRow } from '#adapters/sandbox/world-file'
import { orderOf, usdRateOf, type Order, type World } from '#adapters/sandbox/world'

/** Something that became of a customer's orders; kept in the state file, and done again after a restart. */
export type SandboxChange = SandboxReturn | SandboxPurchase | SandboxSwap | SandboxScopeChange | SandboxAccessChange

/** Units that were returned; a partial return leaves a new reservation with the rest. */
export interface SandboxReturn {
  readonly kind: 'return'
  readonly orderId: string
  readonly reservationId: string
  readonly quantity: number
  readonly restId?: string
}

/** An order that was bought; amounts as decimals. */
export interface SandboxPurchase {
  readonly kind: 'purchase'
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly name: string
  readonly resourceType: string
  readonly sku: string
  readonly region: string
  readonly term: Term
  readonly billingPlan: BillingPlan
  readonly quantity: number
  readonly boughtAt: Instant
  readonly currency: string
  /** One unit, one payment. */
  readonly unitPrice: string
  readonly unitPriceUsd: string
}

/** A size that was changed; where not all units were, they become a reservation of their own beside the rest. */
export interface SandboxSwap {
  readonly kind: 'swap'
  readonly orderId: string
  readonly reservationId: string
  readonly quantity: number
  readonly sku: string
  readonly parts?: { readonly changedId: string; readonly restId: string }
}

/** A reservation that applies somewhere else now. */
export interface SandboxScopeChange {
  readonly kind: 'scope'
  readonly orderId: string
  readonly reservationId: string
  readonly scope: AppliedScope
}

/** A role on an order that was given or, without an assignment, taken away. */
export interface SandboxAccessChange {
  readonly kind: 'access'
  readonly orderId: string
  readonly name: string
  readonly assignment?: Assignment
}

/** Makes the change in the world. */
export function applyChange(world: World, change: SandboxChange): void {
  if (change.kind === 'purchase') return buy(world, change)
  const order = world.customers.flatMap(({ orders }) => orders).find(({ id }) => id === change.orderId)
  if (!order) return
  if (change.kind === 'access') {
    order.assignments = [...order.assignments.filter(({ name }) => name !== change.name), ...(change.assignment ? [change.assignment] : [])]
    return
  }
  order.reservations = order.reservations.flatMap((reservation) => {
    if (reservation.id !== change.reservationId) return [reservation]
    if (change.kind === 'scope') return [{ ...reservation, appliedScope: change.scope }]
    return change.kind === 'return' ? returned(reservation, change) : swapped(reservation, change)
  })
}

// A partial return cancels the reservation and makes a new one with the rest under the same order.
function returned(reservation: ReservationRow, { quantity, restId }: SandboxReturn): Order['reservations'] {
  if (!restId) return [{ ...reservation, state: 'Cancelled' }]
  return [split(reservation), { ...reservation, id: restId, quantity: reservation.quantity - quantity }]
}

function swapped(reservation: ReservationRow, { quantity, sku, parts }: SandboxSwap): Order['reservations'] {
  if (!parts) return [{ ...reservation, sku }]
  return [split(reservation), { ...reservation, id: parts.restId, quantity: reservation.quantity - quantity }, { ...reservation, id: parts.changedId, quantity, sku }]
}

function split(reservation: ReservationRow): ReservationRow {
  return { ...reservation, state: 'Cancelled', statusCode: 'Split' }
}

function buy({ customers, usdRates }: World, { kind: _kind, customerId, orderId, reservationId, quantity, boughtAt, ...bought }: SandboxPurchase): void {
  const customer = customers.find(({ id }) => id === customerId)
  if (!customer) return
  const day = dayOfInstant(boughtAt)
  // Nobody knows yet how much of it is used.
  const row = orderRow.parse({ ...bought, id: orderId, bought: boughtAt.slice(0, 10), utilization: null, reservations: [{ id: reservationId, quantity }] })
  customer.orders.push(orderOf(row, customer, usdRateOf(row.currency, usdRates), day, boughtAt))
}
