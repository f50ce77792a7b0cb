import type { ConsumptionManagementClient, ModernReservationTransaction } from '@azure/arm-consumption'
import { dayOfInstant, formatDay, type Day } from '#domain/calendar'
import { allOf } from '#adapters/microsoft/all-of'
import { asking } from '#adapters/microsoft/errors'
import { postingsFrom } from '#adapters/microsoft/postings'
import { ServiceError } from '#ports/service-error'
import type { ReservationTransactions } from '#ports/reservation-transactions'

/** What was posted on a billing profile, from Microsoft.Consumption: the events `Refund` and `Cancel`, and `Purchase`. One listing gives both. */
export function reservationTransactions(client: () => Promise<ConsumptionManagementClient>, billingAccountId: string, billingProfileId: string): ReservationTransactions {
  const list = (from: Day, to: Day): Promise<ModernReservationTransaction[]> =>
    asking('Azure billing', async () => {
      // Whether the last day is included is not documented: one day more is asked for, and cut off here.
      const filter = `properties/eventDate ge ${formatDay(from)} AND properties/eventDate le ${formatDay(to + 1)}`
      const events = await allOf((await client()).reservationTransactions.listByBillingProfile(billingAccountId, billingProfileId, { filter }))
      return events.filter(({ eventDate }) => eventDate && isBetween(dayOfInstant(eventDate.toISOString()), from, to))
    })

  // An answer above 12 MB is refused with 400: then the range is halved (source: REST reference of reservationTransactions).
  const listInParts = async (from: Day, to: Day): Promise<ModernReservationTransaction[]> => {
    try {
      return await list(from, to)
    } catch (error) {
      if (!(error instanceof ServiceError) || error.status !== 400 || from >= to) throw error
      const middle = Math.floor((from + to) / 2)
      return [...(await listInParts(from, middle)), ...(await listInParts(middle + 1, to))]
    }
  }

  return {
    async between(from, to) {
      const events = await listInParts(from, to)
      return asking('Azure billing', () => Promise.resolve(postingsFrom(events)))
    },
  }
}

function isBetween(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to
}
