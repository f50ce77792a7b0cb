import { z } from 'zod'
import { addMonths, dayOfInstant, formatDay, parseDay, type Day } from '#domain/calendar'
import { askPartnerCenter } from '#adapters/microsoft/partner-center'
import type { Rest } from '#adapters/microsoft/rest'
import { ServiceError } from '#ports/service-error'

/** An invoice, or a correction of one. */
export interface PartnerInvoice {
  readonly id: string
  /** Upper case; empty where it is not said. */
  readonly currency: string
  readonly issuedOn: Day
  readonly periodBeganOn: Day
  /** The last day of its billing period. */
  readonly periodEndedOn: Day
  /** Of the new commerce, which reservations belong to: only of those are there lines to export. */
  readonly isNewCommerce: boolean
}

const PAGE = 200
/** More than any partner has. */
const MOST = 20_000

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)))
const optional = moment.nullish().catch(undefined)
const bareInvoice = z.object({ id: z.string().regex(/^[\w-]+$/), invoiceDate: moment, currencyCode: z.string().nullish(), billingPeriodStartDate: optional, billingPeriodEndDate: optional, invoiceType: z.string().nullish() })
const invoice = bareInvoice.extend({ amendments: z.array(z.unknown()).nullish().catch(undefined) })
const page = z.object({ totalCount: z.number().nullish(), items: z.array(z.unknown()), links: z.object({ next: z.unknown().optional() }).nullish() })
const numbered = z.object({ id: z.string() })

/**
 * All invoices and their corrections, in the order in which they were issued; one that cannot be read is left out. A list that leads back, or
 * ends before it has told them all, is an error: it must never be taken for a complete one. Source: "Get a collection of invoices", by which
 * size and offset concern older invoices alone: all others come with every page, so only what is new on a page counts, and `next` is there
 * even where nothing follows. Throws a ServiceError.
 */
export async function partnerInvoices(rest: Rest): Promise<PartnerInvoice[]> {
  const found = new Map<string, unknown>()
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const { totalCount, items, links } = await askPartnerCenter(rest, `/invoices?size=${PAGE}&offset=${offset}`, page)
    const known = found.size
    for (const item of items) {
      const { id } = numbered.safeParse(item).data ?? {}
      if (id !== undefined) found.set(id, item)
    }
    if (totalCount === undefined || totalCount === null ? !links?.next : found.size >= totalCount) return inOrder([...found.values()].flatMap(invoicesIn))
    if (found.size === known) break
  }
  throw new ServiceError('Partner Center', 'not-understood', "Partner Center's list of invoices is cut short, or does not end.")
}

/** The last day of a currency that is on an invoice; undefined where there is none. A correction of a month is one of its invoices. */
export function lastBilledDay(invoices: readonly PartnerInvoice[], currency: string): Day | undefined {
  const days = invoices.filter((one) => one.isNewCommerce && ['', currency].includes(one.currency)).map(({ periodEndedOn }) => periodEndedOn)
  return days.length > 0 ? Math.max(...days) : undefined
}

/** The first day of a day's month. */
export function monthOf(day: Day): Day {
  return parseDay(`${formatDay(day).slice(0, 7)}-01`) ?? day
}

function invoicesIn(item: unknown): PartnerInvoice[] {
  const { amendments = [], ...one } = invoice.safeParse(item).data ?? {}
  return [one, ...(amendments ?? [])].flatMap((each) => bareInvoice.safeParse(each).data ?? []).map(invoiceOf)
}

// Where the period is not said it is the calendar month before (source: "Azure plan billing").
function invoiceOf({ id, invoiceDate, currencyCode, billingPeriodStartDate, billingPeriodEndDate, invoiceType }: z.infer<typeof bareInvoice>): PartnerInvoice {
  const issuedOn = dayOf(invoiceDate)
  return {
    id,
    currency: currencyCode?.toUpperCase() ?? '',
    issuedOn,
    periodBeganOn: billingPeriodStartDate ? dayOf(billingPeriodStartDate) : addMonths(monthOf(issuedOn), -1),
    periodEndedOn: billingPeriodEndDate ? dayOf(billingPeriodEndDate) : monthOf(issuedOn) - 1,
    isNewCommerce: !invoiceType || /^onetime$/i.test(invoiceType),
  }
}

function inOrder(invoices: readonly PartnerInvoice[]): PartnerInvoice[] {
  const byId = new Map(invoices.map((one) => [one.id, one]))
  return [...byId.values()].sort((a, b) => a.issuedOn - b.issuedOn || (a.id < b.id ? -1 : 1))
}

function dayOf(text: string): Day {
  return dayOfInstant(new Date(text).toISOString())
}
