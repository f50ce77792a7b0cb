import { LOGICAL_REGIONS, REGIONS } from '#adapters/sandbox/regions'
import type { Stage } from '#adapters/sandbox/stage'
import { ok, pageOf, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'
import type { WorldCustomer } from '#adapters/sandbox/world'
import type { SubscriptionRow } from '#adapters/sandbox/world-file'

/** Small, so that there is more than one page to read. */
const PAGE = 2

/** Answers for the customer whose subscription the URL names, if it is the token's. */
export function inSubscription(stage: Stage, answer: (ask: Ask, customer: WorldCustomer) => Answer): Route['answer'] {
  return (ask) => {
    const customer = stage.customer(ask.tenantId)
    return customer?.subscriptions.some(({ id }) => id === ask.path.subscriptionId?.toLowerCase())
      ? answer(ask, customer)
      : problem(404, 'SubscriptionNotFound', `The subscription '${ask.path.subscriptionId ?? ''}' could not be found.`)
  }
}

/** Microsoft.Resources 2022-12-01, subscriptions with their regions and resource groups, and the management groups of Microsoft.Management. */
export function subscriptions(stage: Stage): Route[] {
  return [
    {
      url: 'GET https://management.azure.com/subscriptions',
      token: 'customer',
      answer(ask) {
        const rows = (stage.customer(ask.tenantId)?.subscriptions ?? []).map((row) => subscriptionAnswer(row, ask.tenantId))
        return ok({ ...pageOf(rows, PAGE, ask), count: { type: 'Total', value: rows.length } })
      },
    },
    {
      url: 'GET https://management.azure.com/subscriptions/{subscriptionId}/resourcegroups',
      token: 'customer',
      answer: inSubscription(stage, (ask, customer) => {
        const subscriptionId = ask.path.subscriptionId?.toLowerCase() ?? ''
        const { resourceGroups = [] } = customer.subscriptions.find(({ id }) => id === subscriptionId) ?? {}
        const rows = resourceGroups.map((name) => ({ id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`, name, type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: { provisioningState: 'Succeeded' } }))
        return ok(pageOf(rows, PAGE, ask))
      }),
    },
    {
      url: 'GET https://management.azure.com/providers/Microsoft.Management/managementGroups',
      token: 'customer',
      answer(ask) {
        const groups = stage.customer(ask.tenantId)?.managementGroups ?? []
        const rows = groups.map(({ id, name }) => ({ id: `/providers/Microsoft.Management/managementGroups/${id}`, type: 'Microsoft.Management/managementGroups', name: id, properties: { tenantId: ask.tenantId, displayName: name } }))
        return ok(pageOf(rows, PAGE, ask))
      },
    },
    {
      url: 'GET https://management.azure.com/subscriptions/{subscriptionId}/locations',
      token: 'customer',
      answer: inSubscription(stage, ({ path: { subscriptionId = '' } }) => {
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

function subscriptionAnswer({ id, name, state }: SubscriptionRow, tenantId: string) {
  return {
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId,
    displayName: name,
    state,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionPolicies: { locationPlacementId: 'Internal_2014-09-01', quotaId: 'CSP_2015-05-01', spendingLimit: 'Off' },
  }
}
