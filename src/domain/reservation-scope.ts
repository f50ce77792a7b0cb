import type { Reservation } from '#domain/reservation'

/** Where a reservation's discount applies. Ids are lower-case, a resource group is its name. */
export type ReservationScope =
  | { readonly kind: 'shared' }
  | { readonly kind: 'subscription'; readonly subscriptionId: string }
  | { readonly kind: 'resource-group'; readonly subscriptionId: string; readonly resourceGroup: string }
  | { readonly kind: 'management-group'; readonly managementGroupId: string }

const SUBSCRIPTION = /^(?:\/subscriptions\/)?([0-9a-f-]{36})\/?$/i
const RESOURCE_GROUP = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/?$/i
const MANAGEMENT_GROUP = /^(?:\/providers\/Microsoft\.Management\/managementGroups\/)?([^/]+)\/?$/i

/** The scope that Microsoft's list shows; undefined where it does not say one that is known. */
export function scopeOf({ scope, scopeId = '' }: Pick<Reservation, 'scope' | 'scopeId'>): ReservationScope | undefined {
  if (scope === 'Shared') return { kind: 'shared' }
  if (scope === 'ManagementGroup') {
    const managementGroupId = MANAGEMENT_GROUP.exec(scopeId)?.[1]
    return managementGroupId ? { kind: 'management-group', managementGroupId } : undefined
  }
  if (scope !== 'Single') return undefined
  const [, within, resourceGroup] = RESOURCE_GROUP.exec(scopeId) ?? []
  if (within && resourceGroup) return { kind: 'resource-group', subscriptionId: within.toLowerCase(), resourceGroup }
  const subscriptionId = SUBSCRIPTION.exec(scopeId)?.[1]
  return subscriptionId ? { kind: 'subscription', subscriptionId: subscriptionId.toLowerCase() } : undefined
}

/** The resource id of a scope, as Azure writes it; undefined for all subscriptions together. */
export function scopeIdOf(scope: ReservationScope): string | undefined {
  switch (scope.kind) {
    case 'shared':
      return undefined
    case 'subscription':
      return `/subscriptions/${scope.subscriptionId}`
    case 'resource-group':
      return `/subscriptions/${scope.subscriptionId}/resourceGroups/${scope.resourceGroup}`
    case 'management-group':
      return `/providers/Microsoft.Management/managementGroups/${scope.managementGroupId}`
  }
}

/** True where both mean the same; Azure compares ids without case. */
export function isSameScope(a: ReservationScope | undefined, b: ReservationScope | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && scopeIdOf(a)?.toLowerCase() === scopeIdOf(b)?.toLowerCase()
}
