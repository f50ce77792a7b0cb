import type { Purchase } from '#domain/purchase'

/** What a customer wants to exchange, as a card's buttons carry it: ids and quantities, never an amount. */
export interface ExchangeWish {
  readonly customerId: string
  readonly returns: readonly { readonly orderId: string; readonly reservationId: string; readonly quantity: number }[]
  readonly purchases: readonly Purchase[]
}

interface Wished {
  readonly customer: { readonly id: string }
  readonly returns: readonly { readonly reservation: { readonly id: string; readonly orderId: string }; readonly quantity: number }[]
  readonly purchases: readonly Purchase[]
}

export function wishOf({ customer, returns, purchases }: Wished): ExchangeWish {
  return {
    customerId: customer.id,
    returns: returns.map(({ reservation: { id, orderId }, quantity }) => ({ orderId, reservationId: id, quantity })),
    purchases: purchases.map(({ resourceType, sku, region, term, billingPlan, quantity }) => ({ resourceType, sku, region, term, billingPlan, quantity })),
  }
}
