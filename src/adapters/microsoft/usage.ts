import type { ConsumptionManagementClient } from '@azure/arm-consumption'
import { formatDay } from '#domain/calendar'
import { asking } from '#adapters/microsoft/errors'
import type { Usage } from '#ports/usage'

/** Daily usage summaries, from Microsoft.Consumption. `clientOf` gives the client of a customer's tenant. */
export function usage(clientOf: (customerId: string) => Promise<ConsumptionManagementClient>): Usage {
  return {
    wasUsed: (customerId, { orderId, id }, from, to) =>
      asking('Azure usage', async () => {
        const client = await clientOf(customerId)
        const filter = `properties/usageDate ge ${formatDay(from)} AND properties/usageDate le ${formatDay(to)}`
        let saysSomething = false
        for await (const { usedHours } of client.reservationsSummaries.listByReservationOrderAndReservation(orderId, id, 'daily', { filter })) {
          if (usedHours === undefined) continue
          if (usedHours > 0) return true
          saysSomething = true
        }
        return saysSomething ? false : undefined
      }),
  }
}
