import type { AzureReservationAPI, ReservationResponse } from '@azure/arm-reservations'
import { idsOf, stateOf } from '#adapters/microsoft/reservation-from-arm'
import { ServiceError } from '#ports/service-error'

/** How many reservations are asked for one by one at the same time. */
const AT_ONCE = 8

/**
 * The listed reservations with what only a single one's answer names: the billing plan and the billing subscription (Microsoft's example of
 * the list has neither). They matter for what can still be returned, so only active ones are asked for. One that may not be looked at
 * (403), or is not there (404), is left out where the list does not say how it is paid: taken for one paid upfront, it would be quoted
 * wrongly. Throws a ServiceError where no details may be looked at, and for any other failure.
 */
export async function withDetails(client: AzureReservationAPI, listed: readonly ReservationResponse[]): Promise<ReservationResponse[]> {
  const whole = [...listed]
  const asked = whole.flatMap((item, index) => (isWhole(item) ? [] : [index]))
  const open = [...asked]
  const refused = new Map<number, ServiceError>()
  const takeNext = async () => {
    for (let index = open.shift(); index !== undefined; index = open.shift()) {
      const item = whole[index]
      try {
        if (item) whole[index] = await detailsOf(client, item)
      } catch (error) {
        if (!isRefusal(error)) {
          // The others need not be asked any more.
          open.length = 0
          throw error
        }
        if (!item?.properties?.billingPlan) refused.set(index, error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
  const [refusal] = refused.values()
  if (refusal?.status === 403 && refused.size === asked.length) throw refusal
  return whole.filter((_, index) => !refused.has(index))
}

function isWhole({ properties }: ReservationResponse): boolean {
  return stateOf(properties?.provisioningState) !== 'Active' || Boolean(properties?.billingPlan && properties.billingScopeId)
}

function isRefusal(error: unknown): error is ServiceError {
  return error instanceof ServiceError && (error.status === 403 || error.status === 404)
}

async function detailsOf(client: AzureReservationAPI, listed: ReservationResponse): Promise<ReservationResponse> {
  const ids = idsOf(listed.id)
  const details = ids && (await client.reservation.get(ids.orderId, ids.reservationId))
  return { ...listed, properties: { ...named(details?.properties), ...named(listed.properties) } }
}

// What an answer leaves null is not said by it.
function named(properties: ReservationResponse['properties']): NonNullable<ReservationResponse['properties']> {
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([, value]) => value !== undefined && value !== null))
}
