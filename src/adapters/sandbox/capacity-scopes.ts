import { z } from 'zod'
import { scopeNamed, type AppliedScope } from '#adapters/sandbox/applied-scope'
import { reservationAnswer } from '#adapters/sandbox/capacity-answers'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order, OwnedReservation, WorldCustomer } from '#adapters/sandbox/world'
import { isFault, ok, problem, type Answer, type Ask, type Fault, type Route } from '#adapters/sandbox/wire'

const RESERVATION = 'https://management.azure.com/providers/Microsoft.Capacity/reservationOrders/{orderId}/reservations/{reservationId}'

const scopesBody = z.object({ properties: z.object({ scopes: z.array(z.string()) }) })
const id = z.string().nullish()
const patchBody = z.object({
  properties: z.object({
    appliedScopeType: z.enum(['Shared', 'Single', 'ManagementGroup']),
    appliedScopeProperties: z.object({ tenantId: id, managementGroupId: id, resourceGroupId: id, subscriptionId: id }).nullish(),
    appliedScopes: z.array(z.string()).nullish(),
  }),
})

interface Found {
  readonly customer: WorldCustomer
  readonly order: Order
  readonly reservation: OwnedReservation
}

/** Microsoft.Capacity 2022-11-01: which scopes there are for a reservation, and changing it. As recorded, a change is done when it is answered. */
export function capacityScopes(stage: Stage): Route[] {
  const forReservation =
    (answer: (found: Found, ask: Ask) => Answer): Route['answer'] =>
    (ask) => {
      const customer = stage.customer(ask.tenantId)
      const order = stage.order(ask.tenantId, ask.path.orderId ?? '')
      const reservation = order?.reservations.find((one) => one.id === ask.path.reservationId?.toLowerCase())
      return customer && order && reservation ? answer({ customer, order, reservation }, ask) : problem(404, 'ReservationIdNotInReservationOrder', 'The reservation is not in the reservation order.')
    }

  return [
    {
      url: `POST ${RESERVATION}/availableScopes`,
      token: 'customer',
      answer: forReservation(({ customer }, { body }) => {
        const read = scopesBody.safeParse(body)
        if (!read.success) return problem(400, 'BadRequest', z.prettifyError(read.error))
        return ok({ properties: { scopes: read.data.properties.scopes.map((scope) => ({ scope, valid: scopeNamed(customer, scope) !== undefined })) } })
      }),
    },
    {
      url: `PATCH ${RESERVATION}`,
      token: 'customer',
      answer: forReservation((found, { body }) => {
        const scope = wantedScope(found, body)
        if (isFault(scope)) return problem(400, scope.code, scope.message)
        stage.change({ kind: 'scope', orderId: found.order.id, reservationId: found.reservation.id, scope })
        stage.save()
        return ok(reservationAnswer(found.order, { ...found.reservation, appliedScope: scope }))
      }),
    },
  ]
}

function wantedScope({ customer, order, reservation }: Found, body: unknown): AppliedScope | Fault {
  const read = patchBody.safeParse(body)
  if (!read.success) return { code: 'BadRequest', message: z.prettifyError(read.error) }
  if (reservation.state !== 'Succeeded') return { code: 'OperationCannotBePerformedInCurrentState', message: `The reservation is ${reservation.state}.` }
  const { appliedScopeType, appliedScopeProperties, appliedScopes } = read.data.properties
  const { tenantId, managementGroupId, resourceGroupId, subscriptionId } = appliedScopeProperties ?? {}
  if (appliedScopeType === 'ManagementGroup' && tenantId?.toLowerCase() !== customer.id) return { code: 'BadRequest', message: 'A management group scope needs the tenantId of its tenant.' }
  const wanted = managementGroupId ?? resourceGroupId ?? subscriptionId ?? appliedScopes?.[0] ?? ''
  const scope = appliedScopeType === 'Shared' ? { type: appliedScopeType } : scopeNamed(customer, wanted)
  if (scope?.type !== appliedScopeType) return { code: 'AppliedScopesNotAssociatedWithCommerceAccount', message: `${wanted} is no ${appliedScopeType} scope of this reservation.` }
  const present = reservation.appliedScope ?? order.appliedScope
  return present.type === scope.type && present.id === scope.id ? { code: 'AppliedScopesSameAsExisting', message: 'The reservation has this scope already.' } : scope
}
