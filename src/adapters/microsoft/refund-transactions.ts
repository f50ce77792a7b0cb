import type { ConsumptionManagementClient, ModernReservationTransaction } from '@azure/arm-consumption'
import { dayOfInstant, formatDay, type Day } from '#domain/calendar'
import type { Posting } from '#domain/case'
import { decimalOf, money } from '#domain/money'
import { moneyOf } from '#adapters/microsoft/amount'
import { allOf } from '#adapters/microsoft/all-of'
import { asking } from '#adapters/microsoft/errors'
import { ServiceError } from '#ports/service-error'
import type { RefundTransactions } from '#ports/refund-transactions'

/** Refunds posted on a billing profile, from Microsoft.Consumption: the events `Refund` and `Cancel`. */
export function refundTransactions(client: () => Promise<ConsumptionManagementClient>, billingAccountId: string, billingProfileId: string): RefundTransactions {
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

/**
 * Refunds with an id of their own. Microsoft's `id` and `name` name the list and the order, not the event (source: its example),
 * so the id is made of what never changes about an event; events that are alike in everything are numbered.
 */
export function postingsFrom(events: readonly ModernReservationTransaction[]): Posting[] {
  const seen = new Map<string, number>()
  return events.flatMap(({ eventType, eventDate, amount, currency, reservationOrderId, quantity }) => {
    if (!/^(refund|cancel)$/i.test(eventType ?? '') || !eventDate || !reservationOrderId) return []
    // An event without an amount says nothing of money; it must not hide the others.
    if (!currency || amount === undefined) return []
    const signed = moneyOf({ currencyCode: currency, amount })
    const positive = money(signed.currency, signed.minor < 0n ? -signed.minor : signed.minor)
    if (positive.minor === 0n) return []
    const [orderId, postedAt] = [reservationOrderId.toLowerCase(), eventDate.toISOString()]
    const key = [orderId, postedAt, eventType?.toLowerCase(), decimalOf(positive), positive.currency, quantity ?? ''].join('_')
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return [{ id: number === 1 ? key : `${key}_${number}`, orderId, postedAt, amount: positive }]
  })
}

function isBetween(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to
}
