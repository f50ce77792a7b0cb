import { setTimeout as pause } from 'node:timers/promises'
import { dayOfInstant, type Day } from '#domain/calendar'
import { billingExport, type Listing } from '#adapters/microsoft/billing-export'
import type { ReadFiles } from '#adapters/microsoft/billing-files'
import { invoiceLine, type PostedLine } from '#adapters/microsoft/invoice-line'
import { keptLines } from '#adapters/microsoft/kept-lines'
import { inOrder, joined, linePostings, type LinePostings } from '#adapters/microsoft/line-postings'
import { lastBilledDay, monthOf, partnerInvoices, type PartnerInvoice } from '#adapters/microsoft/partner-invoices'
import type { Rest, RestAnswers } from '#adapters/microsoft/rest'
import { ServiceError } from '#ports/service-error'
import type { ReservationTransactions } from '#ports/reservation-transactions'

/** Days between an event and its invoice: a calendar month's invoice comes by the 8th of the next; as long again for what is late. */
const DAYS_UNTIL_INVOICE = 78
/** What is not billed yet takes up to a day to show (source: "Use the Microsoft Graph API to export partner billing data"). */
const UNBILLED_LIFETIME_MS = 3_600_000
const MOST_LINES_KEPT = 100_000
/** An export takes minutes: whoever asks waits for so long, and finds it done when he asks again. */
const PATIENCE_MS = 15_000

/** Where the lines come from. `wait` is told seconds, `now` tells milliseconds. */
interface LineSources {
  readonly partnerCenter: Rest
  readonly graph: RestAnswers
  readonly readFiles: ReadFiles
  readonly now: () => number
  readonly wait?: (seconds: number) => Promise<void>
  readonly patienceMs?: number
}

/**
 * What Microsoft billed, or will bill, a partner for reservations, from the lines of its invoices: for partners whose billing profile cannot
 * be read. Documented: the export and its files, that `OrderDate` is the UTC date of the event that made the line, that `Subtotal` is without
 * tax, that `ReservationOrderId` is the order, and that of charge types "Purchase is mapped to New and Refund is mapped to Cancel". Inference,
 * for want of a documented line of a refund: that its subtotal is negative, whatever its charge type but New; that a new line's SKU name is
 * the product's title; that all currencies of the partner are on its invoices, or US dollars where there are none.
 *
 * Billed lines count. What is unbilled counts only for days after the last billed period of its currency: nobody documents that a line leaves
 * one listing when it comes into the other, and a credit that is seen late is put right by waiting, one that is counted twice by nobody.
 */
export function invoiceLines({ partnerCenter, graph, readFiles, now, wait = (seconds) => pause(1000 * seconds, undefined, { ref: false }), patienceMs = PATIENCE_MS }: LineSources): ReservationTransactions {
  const exported = billingExport(graph, wait)
  const read = async (listing: Listing): Promise<PostedLine[]> => {
    const manifest = await exported(listing)
    return manifest ? linesIn(manifest, readFiles) : []
  }
  // An issued invoice does not change: it is read once.
  const billed = keptLines(read, { lifetimeMs: Infinity, mostLines: MOST_LINES_KEPT, now })
  const unbilled = keptLines(read, { lifetimeMs: UNBILLED_LIFETIME_MS, mostLines: MOST_LINES_KEPT, now })

  const readBetween = async (from: Day, to: Day): Promise<LinePostings> => {
    const invoices = await partnerInvoices(partnerCenter)
    const today = Math.max(to, dayOfInstant(new Date(now()).toISOString()))
    const onInvoices: (readonly PostedLine[])[] = []
    const open: PostedLine[][] = []
    // One after the other: Partner Center throttles whoever asks for much at once.
    // An amended invoice may be listed twice.
    for (const invoiceId of new Set(invoices.filter((one) => one.isNewCommerce && mayHold(one, from, to)).map(({ id }) => id))) onInvoices.push(await billed({ invoiceId }))
    for (const currencyCode of currenciesOf(invoices)) {
      const billedUntil = lastBilledDay(invoices, currencyCode) ?? -Infinity
      for (const billingPeriod of to > billedUntil ? openPeriods(billedUntil, today) : []) open.push((await unbilled({ currencyCode, billingPeriod })).filter((line) => dayOfInstant(line.postedAt) > billedUntil))
    }
    const { refunds, purchases } = linePostings(joined([onInvoices.flat(), ...open]))
    const isBetween = ({ postedAt }: { postedAt: string }) => from <= dayOfInstant(postedAt) && dayOfInstant(postedAt) <= to
    return { refunds: refunds.filter(isBetween), purchases: purchases.filter(isBetween) }
  }
  return { between: (from, to) => within(patienceMs, readBetween(from, to)) }
}

async function linesIn(manifest: Parameters<ReadFiles>[0], readFiles: ReadFiles): Promise<PostedLine[]> {
  const lines: PostedLine[] = []
  const counts = { read: 0, unread: 0 }
  await readFiles(manifest, (text) => {
    try {
      const line = invoiceLine(text)
      counts.read++
      if (line) lines.push(line)
    } catch {
      // A line that cannot be read must not hide the others.
      counts.unread++
    }
  })
  if (counts.unread > 0 && lines.length === 0) throw new ServiceError('Partner Center', 'not-understood', `Of the lines that Microsoft exported ${counts.unread} could not be read, and none of the ${counts.read} others is about reservations.`)
  return inOrder(lines)
}

function mayHold({ issuedOn, periodBeganOn }: PartnerInvoice, from: Day, to: Day): boolean {
  return from <= issuedOn && Math.min(periodBeganOn, issuedOn - DAYS_UNTIL_INVOICE) <= to
}

function currenciesOf(invoices: readonly PartnerInvoice[]): string[] {
  const known = new Set(invoices.map(({ currency }) => currency).filter((currency) => /^[A-Z]{3}$/.test(currency)))
  return known.size > 0 ? [...known].sort() : ['USD']
}

// What Microsoft calls the last month is asked for until that is billed.
function openPeriods(billedUntil: Day, today: Day): ('current' | 'last')[] {
  return monthOf(today) - 1 <= billedUntil ? ['current'] : ['last', 'current']
}

// Reading goes on behind whoever lost patience: the next one who asks finds what was read by then.
async function within<Answer>(patienceMs: number, reading: Promise<Answer>): Promise<Answer> {
  const settled = new AbortController()
  const late = pause(patienceMs, undefined, { signal: settled.signal }).then(() => {
    throw new ServiceError('Partner Center', 'still-preparing', 'Microsoft is still preparing the lines of the invoices. That takes some minutes; then they are there at once.')
  })
  try {
    return await Promise.race([reading, late])
  } finally {
    settled.abort()
  }
}
