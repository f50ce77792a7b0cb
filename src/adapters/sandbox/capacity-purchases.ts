import { calculatePriceAnswer, catalogAnswer } from '#adapters/sandbox/purchase-answers'
import { readPurchase } from '#adapters/sandbox/purchase-reading'
import { regionName } from '#adapters/sandbox/regions'
import type { Stage } from '#adapters/sandbox/stage'
import { inSubscription } from '#adapters/sandbox/subscriptions'
import { isFault, ok, pageOf, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

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

function catalogs({ world }: Stage, ask: Ask): Answer {
  const { query } = ask
  const type = query.get('reservedResourceType')?.toLowerCase()
  const location = regionName(query.get('location') ?? '')
  const all = world.catalogue.filter(({ resourceType, regions }) => (!type || resourceType.toLowerCase() === type) && (!location || regions.length === 0 || regions.includes(location)))
  const { value, ...next } = pageOf(all, PAGE, ask)
  return ok({ value: value.map((entry) => catalogAnswer(entry, location)), ...next, totalItems: all.length })
}
