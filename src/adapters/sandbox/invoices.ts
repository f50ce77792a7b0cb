import { addMonths, formatDay, type Day } from '#domain/calendar'
import { billingExports } from '#adapters/sandbox/billing-exports'
import { issuedInvoices, type IssuedInvoice } from '#adapters/sandbox/issued-invoices'
import type { Stage } from '#adapters/sandbox/stage'
import { ok, type Route } from '#adapters/sandbox/wire'

/** A partner's invoices, and the export of the lines that are or will be on them. */
export function invoices(stage: Stage): Route[] {
  return [
    {
      url: 'GET https://api.partnercenter.microsoft.com/v1/invoices',
      token: 'partner',
      // All of them, whatever size and offset are, and a next page though nothing is there: so "Get a collection of invoices" has it.
      answer({ url }) {
        const items = issuedInvoices(stage).map(invoiceAnswer)
        const link = (uri: string) => ({ uri, method: 'GET', headers: [] })
        return ok({ totalCount: items.length, items, links: { self: link(`/invoices${url.search}`), next: link(`/invoices?size=${items.length}&offset=${items.length}`) }, attributes: { objectType: 'Collection' } })
      },
    },
    ...billingExports(stage),
  ]
}

function invoiceAnswer({ id, month, currency, issuedOn }: IssuedInvoice) {
  const moment = (day: Day) => `${formatDay(day)}T00:00:00Z`
  return {
    id,
    invoiceDate: moment(issuedOn),
    billingPeriodStartDate: moment(month),
    billingPeriodEndDate: moment(addMonths(month, 1) - 1),
    currencyCode: currency,
    invoiceDetails: [{ invoiceLineItemType: 'billing_line_items', billingProvider: 'one_time', attributes: { objectType: 'InvoiceDetail' } }],
    documentType: 'invoice',
    invoiceType: 'OneTime',
    attributes: { objectType: 'Invoice' },
  }
}
