import type { ConsumptionManagementClient } from '@azure/arm-consumption'
import { formatDay } from '#domain/calendar'
import { allOf } from '#adapters/microsoft/all-of'
import { asking } from '#adapters/microsoft/errors'
import type { Usage } from '#ports/usage'

/** Daily usage summaries, from Microsoft.Consumption. `clientOf` gives the client of a customer's tenant. */
export function usage(clientOf: (customerId: string) => Promise<ConsumptionManagementClient>): Usage {
  return {
    wasUsed: (customerId, { orderId, id }, from, to) =>
      asking('Azure usage', async () => {
        const client = await clientOf(customerId)
        const filter = `properties/usageDate ge ${formatDay(from)} AND properties/usageDate le ${formatDay(to)}`
        const summaries = await allOf(client.reservationsSummaries.listByReservationOrderAndReservation(orderId, id, 'daily', { filter }))
        const hours = summaries.flatMap(({ usedHours }) => usedHours ?? [])
        return hours.length > 0 ? hours.some((used) => used > 0) : undefined
      }),
  }
}
