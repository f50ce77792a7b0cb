import type { CustomerRow, ManagementGroupRow, PersonRow, SubscriptionRow } from '#adapters/sandbox/world-file'

/** What there is in a customer's tenant beside reservations. */
export interface Tenant {
  readonly subscriptions: readonly SubscriptionRow[]
  readonly managementGroups: readonly ManagementGroupRow[]
  /** The directory: people, groups and applications. */
  readonly people: readonly PersonRow[]
}

/** The tenant that a world file describes; what it leaves out is the same for every customer. */
export function tenantFrom({ id, domain, subscriptionId, subscriptions, managementGroups, people }: CustomerRow): Tenant {
  const madeFrom = (end: string) => `${id.slice(0, 24)}${end.padStart(12, '0')}`
  return {
    subscriptions: subscriptions ?? [{ id: subscriptionId, name: 'Azure subscription 1', state: 'Enabled', resourceGroups: ['rg-production', 'rg-test'] }],
    managementGroups: managementGroups ?? [{ id: 'production', name: 'Production' }],
    people: people ?? [
      { id: madeFrom('a1'), name: 'Alex Hoffmann', type: 'User', userPrincipalName: `alex.hoffmann@${domain}`, mail: `alex.hoffmann@${domain}` },
      { id: madeFrom('a2'), name: 'Maria Costa', type: 'User', userPrincipalName: `maria.costa@${domain}`, mail: `maria.costa@${domain}` },
      { id: madeFrom('a3'), name: 'Cloud operators', type: 'Group' },
    ],
  }
}
