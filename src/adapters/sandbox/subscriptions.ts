import { LOGICAL_REGIONS, REGIONS } from '#adapters/sandbox/regions'
import type { Stage } from '#adapters/sandbox/stage'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'
import type { WorldCustomer } from '#adapters/sandbox/world'

/** Answers for the customer whose subscription the URL names, if it is the token's. */
export function inSubscription(stage: Stage, answer: (ask: Ask, customer: WorldCustomer) => Answer): Route['answer'] {
  return (ask) => {
    const customer = stage.customer(ask.tenantId)
    return customer?.subscriptionId === ask.path.subscriptionId?.toLowerCase() && customer
      ? answer(ask, customer)
      : problem(404, 'SubscriptionNotFound', `The subscription '${ask.path.subscriptionId ?? ''}' could not be found.`)
  }
}

/** Microsoft.Resources 2022-12-01: the regions of a subscription. */
export function subscriptions(stage: Stage): Route[] {
  return [
    {
      url: 'GET https://management.azure.com/subscriptions/{subscriptionId}/locations',
      token: 'customer',
      answer: inSubscription(stage, (_ask, { subscriptionId }) => {
        const id = (name: string) => `/subscriptions/${subscriptionId}/locations/${name}`
        const physical = REGIONS.map(({ name, displayName, geography, geographyGroup, physicalLocation }) => ({
          id: id(name),
          name,
          type: 'Region',
          displayName,
          regionalDisplayName: `(${geographyGroup}) ${displayName}`,
          metadata: { regionType: 'Physical', regionCategory: 'Recommended', geography, geographyGroup, physicalLocation, pairedRegion: [] },
        }))
        const logical = LOGICAL_REGIONS.map(({ name, displayName }) => ({ id: id(name), name, type: 'Region', displayName, regionalDisplayName: displayName, metadata: { regionType: 'Logical', regionCategory: 'Other' } }))
        return ok({ value: [...physical, ...logical] })
      }),
    },
  ]
}
