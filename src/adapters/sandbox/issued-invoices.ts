import { addMonths, dayOfInstant, formatDay, parseDay, type Day, type Instant } from '#domain/calendar'
import { billingEvents, type BillingEvent } from '#adapters/sandbox/billing-events'
import type { Stage } from '#adapters/sandbox/stage'

/** A month's invoice comes on the 8th of the next one (source: "Azure plan billing"). */
const DAYS_UNTIL_INVOICE = 7

/** What was billed of a month in a currency. */
export interface IssuedInvoice {
  readonly id: string
  readonly month: Day
  readonly issuedOn: Day
  readonly currency: string
  readonly events: readonly BillingEvent[]
}

/** The invoices so far, one for each month and currency. */
export function issuedInvoices(stage: Stage): IssuedInvoice[] {
  const byId = Map.groupBy(billingEvents(stage), ({ order, at }) => `G0${formatDay(monthOf(at)).slice(0, 7).replace('-', '')}${order.currency}`)
  const invoices = [...byId].flatMap(([id, events]) => events.slice(0, 1).map(({ order, at }) => ({ id, month: monthOf(at), issuedOn: issuedOn(monthOf(at)), currency: order.currency, events })))
  return invoices.filter((invoice) => invoice.issuedOn <= stage.today())
}

/** What is on no invoice yet, of this month or of the last one. */
export function unbilledEvents(stage: Stage, currency: string, period: 'current' | 'last'): BillingEvent[] {
  const month = period === 'current' ? monthOf(stage.now()) : addMonths(monthOf(stage.now()), -1)
  return issuedOn(month) <= stage.today() ? [] : billingEvents(stage).filter(({ order, at }) => order.currency === currency && monthOf(at) === month)
}

function issuedOn(month: Day): Day {
  return addMonths(month, 1) + DAYS_UNTIL_INVOICE
}

/** The first day of an instant's month. */
function monthOf(at: Instant): Day {
  return parseDay(`${formatDay(dayOfInstant(at)).slice(0, 7)}-01`) ?? 0
}
