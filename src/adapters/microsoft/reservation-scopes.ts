import { setTimeout as pause } from 'node:timers/promises'
import type { AzureReservationAPI, Patch, ReservationResponse } from '@azure/arm-reservations'
import { isSameScope, scopeIdOf, scopeOf, type ReservationScope } from '#domain/reservation-scope'
import { asking } from '#adapters/microsoft/errors'
import { followWrite } from '#adapters/microsoft/follow-write'
import { appliedScopeOf, stateOf } from '#adapters/microsoft/reservation-from-arm'
import { ServiceError } from '#ports/service-error'
import type { Reservations } from '#ports/reservations'

/** How long a change may take, and how long to wait between two looks. Some 13 s were recorded (Azure CLI, "reservation update"), in one request. */
const PATIENCE = { totalMs: 90_000, betweenMs: 1_000 }
/** Microsoft's way to say that it has that scope already. */
const SAME = ['AppliedScopesSameAsExisting', 'PatchValuesSameAsExisting']

/** What a reservation is scoped to, through Microsoft.Capacity 2022-11-01. `clientOf` gives the client of a customer's tenant. */
export function reservationScopes(clientOf: (customerId: string) => Promise<AzureReservationAPI>, { totalMs, betweenMs } = PATIENCE): Pick<Reservations, 'availableScopes' | 'changeScope'> {
  return {
    availableScopes: (customerId, { orderId, id }, scopes) =>
      asking('Azure reservations', async () => {
        const asked = scopes.flatMap((scope) => scopeIdOf(scope) ?? [])
        if (asked.length === 0) return scopes.map(() => true)
        const client = await clientOf(customerId)
        const answer = await client.reservation.availableScopes(orderId, id, { properties: { scopes: asked } }, { updateIntervalInMs: betweenMs }).pollUntilDone({ abortSignal: AbortSignal.timeout(totalMs) })
        const valid = new Set((answer.properties?.scopes ?? []).flatMap((one) => (one.valid === true && one.scope ? [one.scope.toLowerCase()] : [])))
        // All subscriptions together have no id, and can always be had.
        return scopes.map((scope) => valid.has(scopeIdOf(scope)?.toLowerCase() ?? '') || scope.kind === 'shared')
      }),
    changeScope: (customerId, { orderId, id }, scope) =>
      asking('Azure reservations', async () => {
        const { reservation } = await clientOf(customerId)
        const abortSignal = AbortSignal.timeout(totalMs)
        try {
          await followWrite('Azure reservations', 'timeout', async (onResponse) => {
            const operation = reservation.update(orderId, id, patchOf(customerId, scope), { onResponse, updateIntervalInMs: betweenMs, abortSignal, requestOptions: { timeout: totalMs } })
            let shown = await operation.pollUntilDone({ abortSignal })
            // In Microsoft's example the operation's address is the reservation's own, which answers before the change is done.
            while (showsAnother(shown, scope)) {
              throwIfGivenUp(shown)
              await pause(betweenMs, undefined, { signal: abortSignal })
              shown = await reservation.get(orderId, id, { abortSignal })
            }
          })
        } catch (error) {
          if (!(error instanceof ServiceError) || !SAME.includes(error.code)) throw error
        }
      }),
  }
}

/**
 * The change as Microsoft.Capacity wants it: what is not sent stays as it is. `appliedScopes` is deprecated; the ids of
 * `appliedScopeProperties` are fully qualified (source: the specification's AppliedScopeProperties).
 */
function patchOf(tenantId: string, scope: ReservationScope): Patch {
  const id = scopeIdOf(scope) ?? ''
  switch (scope.kind) {
    case 'shared':
      return { appliedScopeType: 'Shared' }
    case 'subscription':
      return { appliedScopeType: 'Single', appliedScopeProperties: { subscriptionId: id } }
    case 'resource-group':
      return { appliedScopeType: 'Single', appliedScopeProperties: { resourceGroupId: id } }
    case 'management-group':
      return { appliedScopeType: 'ManagementGroup', appliedScopeProperties: { tenantId, managementGroupId: id } }
  }
}

// An answer whose scope cannot be read is not waited for: it would never show the new one.
function showsAnother({ properties }: ReservationResponse, wanted: ReservationScope): boolean {
  const shown = properties && scopeOf(appliedScopeOf(properties))
  return shown !== undefined && !isSameScope(shown, wanted)
}

/** Where Microsoft gave a change up, the reservation itself says so, with the reason. What failed in a payment (`PaymentInstrumentError`) is none. */
function throwIfGivenUp({ properties }: ReservationResponse): void {
  const { statusCode, message } = properties?.extendedStatusInfo ?? {}
  const hasReason = /Failed$/i.test(statusCode ?? '')
  if (!hasReason && stateOf(properties?.provisioningState) !== 'Failed') return
  throw new ServiceError('Azure reservations', (hasReason && statusCode) || 'CapacityUpdateScopesFailed', message || 'Azure reservations did not change the scope.', { status: 422 })
}
