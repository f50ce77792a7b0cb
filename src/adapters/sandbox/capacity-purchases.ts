import { calculatePriceAnswer, catalogAnswer } from '#adapters/sandbox/purchase-answers'
import { readPurchase } from '#adapters/sandbox/purchase-reading'
import { regionName } from '#adapters/sandbox/regions'
import type { Stage } from '#adapters/sandbox/stage'
import { inSubscription } from '#adapters/sandbox/subscriptions'
import { isFault, ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const PAGE = 50

/** Microsoft.Capacity 2022-11-01: what can be bought, and its price. */
export function capacityPurchases(stage: Stage): Route[] {
  return [
    { url: 'GET https://management.azure.com/subscriptions/{subscriptionId}/providers/Microsoft.Capacity/catalogs', token: 'customer', answer: inSubscription(stage, (ask) => catalogs(stage, ask)) },
    {
      url: 'POST https://management.azure.com/providers/Microsoft.Capacity/calculatePrice',
      token: 'customer',
      answer({ tenantId, body }) {
        const priced = readPurchase(stage, tenantId, body)
        return isFault(priced) ? problem(400, priced.code, priced.message) : ok(calculatePriceAnswer(priced, stage.today()))
      },
    },
  ]
}

function catalogs({ world }: Stage, { query, url }: Ask): Answer {
  const type = query.get('reservedResourceType')?.toLowerCase()
  const location = regionName(query.get('location') ?? '')
  const all = world.catalogue.filter(({ resourceType, regions }) => (!type || resourceType.toLowerCase() === type) && (!location || regions.length === 0 || regions.includes(location)))
  const from = Number(query.get('$skip') ?? 0)
  const next = new URL(url)
  next.searchParams.set('$skip', String(from + PAGE))
  const value = all.slice(from, from + PAGE).map((entry) => catalogAnswer(entry, location))
  return ok({ value, ...(from + PAGE < all.length ? { nextLink: next.href } : {}), totalItems: all.length })
}
