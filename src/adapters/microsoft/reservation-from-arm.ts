import type { ReservationResponse } from '@azure/arm-reservations'
import { dayOfInstant, type Day } from '#domain/calendar'
import { expiryOf } from '#domain/prorate'
import type { BillingPlan, Reservation, ReservationState, Term } from '#domain/reservation'

const SUBSCRIPTION = /\/subscriptions\/([^/]+)/i

/** The order and the reservation that an id names; `name` has more than one form, `id` only differs in case (source: Microsoft.Capacity examples). */
export function idsOf(id: string | undefined): { orderId: string; reservationId: string } | undefined {
  const match = /\/reservationOrders\/([^/]+)\/reservations\/([^/?]+)/i.exec(id ?? '')
  return match?.[1] && match[2] ? { orderId: match[1].toLowerCase(), reservationId: match[2].toLowerCase() } : undefined
}

/** A reservation as Microsoft.Capacity answers it; undefined for one whose id, term or dates say nothing that could be quoted. */
export function reservationFromArm({ id, sku, location, properties = {} }: ReservationResponse): Reservation | undefined {
  const ids = idsOf(id)
  const term = termOf(properties.term)
  const purchasedOn = dayOf(properties.purchaseDate ?? properties.purchaseDateTime ?? properties.benefitStartTime ?? properties.effectiveDateTime)
  if (!ids || !term || purchasedOn === undefined) return undefined
  const billingSubscriptionId = SUBSCRIPTION.exec(properties.billingScopeId ?? '')?.[1]
  return {
    id: ids.reservationId,
    orderId: ids.orderId,
    name: properties.displayName ?? ids.reservationId,
    resourceType: properties.reservedResourceType ?? '',
    sku: sku?.name ?? '',
    region: location ?? '',
    quantity: properties.quantity ?? 0,
    term,
    billingPlan: billingPlanOf(properties.billingPlan),
    purchasedOn,
    expiresOn: dayOf(properties.expiryDate ?? properties.expiryDateTime) ?? expiryOf(purchasedOn, term),
    ...appliedScopeOf(properties),
    ...(billingSubscriptionId ? { billingSubscriptionId: billingSubscriptionId.toLowerCase() } : {}),
    state: stateOf(properties.provisioningState, properties.extendedStatusInfo?.statusCode),
    utilization: (properties.utilization?.aggregates ?? []).flatMap(({ grain, value }) => (grain === undefined || value === undefined ? [] : [{ days: grain, percent: value }])),
  }
}

/** A state is an open set; what is not known is `Pending`: nothing can be done with it. `Cancelled` also means split or merged. */
export function stateOf(provisioningState: string | undefined, statusCode?: string): ReservationState {
  const state = provisioningState?.toLowerCase() ?? ''
  if (/^(split|merged)$/.test(state) || (state === 'cancelled' && /^(split|merged)$/i.test(statusCode ?? ''))) return 'Superseded'
  if (state === 'succeeded' || state === 'created') return 'Active'
  if (state === 'cancelled') return 'Cancelled'
  if (state === 'expired') return 'Expired'
  return state === 'failed' || state === 'billingfailed' ? 'Failed' : 'Pending'
}

/** `Monthly` where it says so; a plan that is not named is paid upfront (source: the specification, "required only for monthly"). */
function billingPlanOf(billingPlan: string | undefined): BillingPlan {
  return /^(monthly|p1m)$/i.test(billingPlan ?? '') ? 'Monthly' : 'Upfront'
}

function termOf(term: string | undefined): Term | undefined {
  return (['P1Y', 'P3Y', 'P5Y'] as const).find((known) => known === term?.toUpperCase())
}

/** What it is scoped to: the full id as Azure writes it. `appliedScopes` is how it was written before `appliedScopeProperties`; an empty text is no id. */
export function appliedScopeOf({ appliedScopeType, appliedScopeProperties, appliedScopes }: NonNullable<ReservationResponse['properties']>): Pick<Reservation, 'scope' | 'scopeId'> {
  const scope = (['Shared', 'Single', 'ManagementGroup'] as const).find((known) => known.toLowerCase() === appliedScopeType?.toLowerCase()) ?? 'Unknown'
  const { managementGroupId, resourceGroupId, subscriptionId } = appliedScopeProperties ?? {}
  const scopeId = scope === 'Shared' ? undefined : [managementGroupId, resourceGroupId, subscriptionId, appliedScopes?.[0]].find(Boolean)
  return { scope, ...(scopeId ? { scopeId } : {}) }
}

function dayOf(date: Date | undefined): Day | undefined {
  return date && !Number.isNaN(date.getTime()) ? dayOfInstant(date.toISOString()) : undefined
}
