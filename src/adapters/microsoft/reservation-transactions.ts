import type { ConsumptionManagementClient, ModernReservationTransaction } from '@azure/arm-consumption'
import { dayOfInstant, formatDay, type Day } from '#domain/calendar'
import { allOf } from '#adapters/microsoft/all-of'
import { asking } from '#adapters/microsoft/errors'
import { postingsFrom } from '#adapters/microsoft/postings'
import { ServiceError } from '#ports/service-error'
import type { ReservationTransactions } from '#ports/reservation-transactions'

/**
 * What was posted on a billing profile, from Microsoft.Consumption: the events `Refund` and `Cancel`, and `Purchase`. One listing gives both.
 * A refund is listed in the billing month of its purchase, whatever its own date, and the filter by date picks whole billing months (source:
 * specification of ReservationTransactions_ListByBillingProfile): so the listing begins with the earliest purchase, and is cut here.
 */
export function reservationTransactions(client: () => Promise<ConsumptionManagementClient>, billingAccountId: string, billingProfileId: string): ReservationTransactions {
  const list = (from: Day, to: Day): Promise<ModernReservationTransaction[]> =>
    asking('Azure billing', async () => {
      // Whether the last day is included is not documented: one day more is asked for.
      const filter = `properties/eventDate ge ${formatDay(from)} AND properties/eventDate le ${formatDay(to + 1)}`
      return allOf((await client()).reservationTransactions.listByBillingProfile(billingAccountId, billingProfileId, { filter }))
    })

  // An answer above 12 MB is refused with 400: then the range is halved (source: REST reference of reservationTransactions).
  const listInParts = async (from: Day, to: Day): Promise<ModernReservationTransaction[]> => {
    try {
      return await list(from, to)
    } catch (error) {
      if (!(error instanceof ServiceError) || error.status !== 400 || from >= to) throw error
      const middle = Math.floor((from + to) / 2)
      return joined(await listInParts(from, middle), await listInParts(middle + 1, to))
    }
  }

  return {
    async between(from, to, boughtSince = from) {
      const events = await listInParts(Math.min(from, boughtSince), to)
      return asking('Azure billing', () => Promise.resolve(postingsFrom(events.filter(({ eventDate }) => eventDate && isBetween(dayOfInstant(eventDate.toISOString()), from, to)))))
    },
  }
}

// A month that is in both halves comes twice; events that are alike within one answer are several.
function joined(first: readonly ModernReservationTransaction[], second: readonly ModernReservationTransaction[]): ModernReservationTransaction[] {
  const known = new Map<string, number>()
  const numberOf = (event: ModernReservationTransaction, change: number) => {
    const key = JSON.stringify(event)
    const number = known.get(key) ?? 0
    known.set(key, number + change)
    return number
  }
  for (const event of first) numberOf(event, 1)
  return [...first, ...second.filter((event) => numberOf(event, -1) <= 0)]
}

function isBetween(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to
}
