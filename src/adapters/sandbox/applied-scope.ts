import type { Tenant } from '#adapters/sandbox/world-tenant'

/** What a reservation is scoped to; a shared one has no id. */
export interface AppliedScope {
  readonly type: 'Shared' | 'Single' | 'ManagementGroup'
  readonly id?: string
  readonly displayName?: string
}

/** What an id names in a customer's tenant, whatever its case; undefined for what is not there or does not run. */
export function scopeNamed({ subscriptions, managementGroups }: Tenant, id: string): AppliedScope | undefined {
  const scopes: AppliedScope[] = [
    ...subscriptions
      .filter(({ state }) => state === 'Enabled' || state === 'Warned')
      .flatMap(({ id: subscriptionId, name, resourceGroups }) => [
        { type: 'Single' as const, id: `/subscriptions/${subscriptionId}`, displayName: name },
        ...resourceGroups.map((group) => ({ type: 'Single' as const, id: `/subscriptions/${subscriptionId}/resourceGroups/${group}`, displayName: group })),
      ]),
    ...managementGroups.map((group) => ({ type: 'ManagementGroup' as const, id: `/providers/Microsoft.Management/managementGroups/${group.id}`, displayName: group.name })),
  ]
  return scopes.find((scope) => scope.id?.toLowerCase() === id.replace(/\/$/, '').toLowerCase())
}

/** The fields of a reservation that tell its scope; as recorded, a shared one has no `appliedScopeProperties`. */
export function appliedScopeAnswer({ type, id, displayName }: AppliedScope, tenantId: string) {
  const isResourceGroup = id !== undefined && /\/resourceGroups\//.test(id)
  const properties = type === 'ManagementGroup' ? { tenantId, managementGroupId: id } : isResourceGroup ? { resourceGroupId: id } : { subscriptionId: id }
  return {
    appliedScopeType: type,
    ...(type === 'Shared' ? {} : { appliedScopeProperties: { ...properties, displayName } }),
    userFriendlyAppliedScopeType: isResourceGroup ? 'ResourceGroup' : type,
  }
}
