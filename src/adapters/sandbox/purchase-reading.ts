import { z } from 'zod'
import { priceOf, type PricedPurchase } from '#adapters/sandbox/price-list'
import type { Stage } from '#adapters/sandbox/stage'
import type { Fault } from '#adapters/sandbox/wire'

const purchaseBody = z.object({
  sku: z.object({ name: z.string() }),
  location: z.string().nullish(),
  properties: z.object({
    reservedResourceType: z.string(),
    billingScopeId: z.string(),
    term: z.enum(['P1Y', 'P3Y', 'P5Y']),
    billingPlan: z.enum(['Upfront', 'Monthly']).default('Upfront'),
    quantity: z.int().positive(),
  }),
})

/** A purchase as it was asked over the wire, with its price; or what is wrong with it. */
export function readPurchase({ world, customer }: Stage, tenantId: string, body: unknown): PricedPurchase | Fault {
  const buyer = customer(tenantId)
  const read = purchaseBody.safeParse(body)
  if (!read.success) return { code: 'InvalidRequestContent', message: `The purchase cannot be read: ${z.prettifyError(read.error)}` }
  const { sku, location, properties } = read.data
  const { reservedResourceType, billingScopeId, term, billingPlan, quantity } = properties
  // The scope was recorded with and without its path.
  if (!buyer || billingScopeId.split('/').at(-1)?.toLowerCase() !== buyer.subscriptionId) return { code: 'InvalidSubscriptionId', message: `${billingScopeId} is no subscription that reservations of this tenant can be billed to.` }
  return priceOf(world, buyer, { resourceType: reservedResourceType, sku: sku.name, region: location ?? '', term, billingPlan, quantity })
}
