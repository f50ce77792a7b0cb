import type { PurchaseRequest } from '@azure/arm-reservations'
import type { Purchase } from '#domain/purchase'

/** A purchase as Microsoft.Capacity wants it asked: billed to the subscription, for all of the customer's subscriptions, not renewed. */
export function purchaseRequestOf(subscriptionId: string, { resourceType, sku, region, term, billingPlan, quantity }: Purchase): PurchaseRequest {
  return {
    sku: { name: sku },
    ...(region ? { location: region } : {}),
    reservedResourceType: resourceType,
    billingScopeId: `/subscriptions/${subscriptionId}`,
    term,
    billingPlan,
    quantity,
    displayName: sku,
    appliedScopeType: 'Shared',
    renew: false,
  }
}
