import type { Instant } from '#domain/calendar'
import { times, type Money } from '#domain/money'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order } from '#adapters/sandbox/world'

/** Money that moved for an order: what was paid first for it, or what came back. */
export interface BillingEvent {
  readonly kind: 'Purchase' | 'Refund'
  readonly order: Order
  readonly at: Instant
  /** Above zero for both. */
  readonly amount: Money
  readonly quantity: number
}

/** Every purchase and refund in the sandbox, of all customers. */
export function billingEvents(stage: Stage): BillingEvent[] {
  const all = stage.world.customers.flatMap(({ orders }) => orders)
  const byId = new Map(all.map((order) => [order.id, order]))
  const purchases = all.map((order): BillingEvent => ({ kind: 'Purchase', order, at: order.boughtAt, amount: times(order.unitPrice, order.originalQuantity), quantity: order.originalQuantity }))
  const refunds = stage.refunds().flatMap(({ orderId, at, amount, quantity }): BillingEvent[] => {
    const order = byId.get(orderId)
    return order ? [{ kind: 'Refund', order, at, amount, quantity }] : []
  })
  return [...purchases, ...refunds]
}
