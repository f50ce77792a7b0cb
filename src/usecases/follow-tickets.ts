import { dayOfInstant } from '#domain/calendar'
import type { Case, Ticket } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import type { Reservation } from '#domain/reservation'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import type { TicketStatus } from '#ports/support-requests'
import { changeCase, changeLedger, decideEvent } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { takeTicket } from '#usecases/file-case'
import { followErrandTicket, isFollowed } from '#usecases/follow-errands'
import { onCase } from '#usecases/in-turn'
import { newsOf } from '#usecases/ticket-news'
import { unlessBroken } from '#usecases/unless-broken'

type TicketEvent = Extract<CaseEvent, { readonly type: 'reopen-ticket' | 'close-ticket' | 'tell-message' | 'see-second-ticket' }>

/** Where a person entered a ticket's number, the bot's own request may show for so many days after. */
const DAYS_LOOKED_FOR = 7

/** Looks after a customer's tickets: what Microsoft wrote, closed, opened again or took after all, and sizes that were changed. */
export async function followTickets(desk: Desk, customerId: string): Promise<void> {
  const { openCases, errands } = (await desk.ledgers.read(customerId)).ledger
  const today = dayOfInstant(desk.clock.now())
  for (const errand of errands.filter((known) => isFollowed(known, today))) await unlessBroken(desk, () => followErrandTicket(desk, errand))
  for (const open of openCases) {
    const named = onCase(desk, open)
    if (open.action === 'swap' && (open.state === 'filed' || open.state === 'by-hand')) await lookForNewSize(named, open)
    if (!desk.pauses.isOver(open.id, desk.clock.now())) continue
    if (open.state === 'filed') await followTicket(named, open)
    // The request may have arrived after all, though nobody said so.
    if (open.state === 'by-hand') await askAbout(named, open.id, () => takeTicket(named, open))
  }
}

// A size that was swapped leaves no transaction: the reservation itself shows it.
async function lookForNewSize(desk: Desk, swap: Case): Promise<void> {
  const { id, customer, returns: [{ orderId, reservationId }], purchases: [wanted] } = swap // prettier-ignore
  const reservations = (await unlessBroken(desk, () => desk.reservations.ofCustomer(customer.id))) ?? []
  const active = reservations.filter((known) => known.orderId === orderId && known.state === 'Active')
  const hasNewSize = ({ sku }: Reservation) => sku.toLowerCase() === wanted?.sku.toLowerCase()
  // The reservation itself has the size, or is gone for another that has it: units of the order may have been changed before.
  const itself = active.find((known) => known.id === reservationId)
  if (itself ? hasNewSize(itself) : active.some(hasNewSize)) await changeCase(desk, customer.id, id, { type: 'change-size' })
}

async function followTicket(desk: Desk, filed: Case): Promise<void> {
  const { id, customer, subscriptionId, ticket } = filed
  if (!ticket || !subscriptionId) return
  if (ticket.enteredBy && dayOfInstant(desk.clock.now()) - dayOfInstant(filed.changedAt) > DAYS_LOOKED_FOR) return
  const status = await askAbout(desk, id, () => desk.supportRequests.find(customer.id, subscriptionId, ticket.name))
  if (status && ticket.enteredBy && status.number !== ticket.number) return noteSecondTicket(desk, filed, status)
  // A closed one is looked at again: Microsoft may open it, or have shown it as closed for a moment.
  if (!status || (ticket.closedAt && status.isClosed)) return
  if (ticket.closedAt) await noteNews(desk, filed, { type: 'reopen-ticket' })
  const messages = await askAbout(desk, id, () => desk.supportRequests.messages(customer.id, subscriptionId, ticket.name))
  for (const event of newsOf(status, messages ?? [], ticket.toldMessages)) await noteNews(desk, filed, event)
}

// The bot's own request was taken after all: Microsoft has two.
async function noteSecondTicket(desk: Desk, filed: Case, { number, isClosed }: TicketStatus): Promise<void> {
  if (isClosed || filed.ticket?.secondNumber) return
  desk.warn('Microsoft has two tickets of one case: its own beside the one that a person entered.', { caseId: filed.id, ticketNumber: number })
  await noteNews(desk, filed, { type: 'see-second-ticket', message: number })
}

// What another look has noted meanwhile is no news any more.
function noteNews(desk: Desk, { id, customer }: Case, event: TicketEvent): Promise<unknown> {
  return changeLedger<unknown>(desk, customer.id, (ledger) => {
    const ticket = ledger.openCases.find((open) => open.id === id)?.ticket
    return ticket && isNews(event, ticket) ? decideEvent(ledger, id, event, desk.clock.now()) : { answer: undefined }
  })
}

function isNews(event: TicketEvent, { toldMessages, closedAt, secondNumber }: Ticket): boolean {
  if (event.type === 'tell-message') return !toldMessages.includes(event.messageId)
  if (event.type === 'see-second-ticket') return secondNumber === undefined
  return event.type === 'close-ticket' ? closedAt === undefined : closedAt !== undefined
}

// A service that wants to be left alone is, until the time that it names.
async function askAbout<Answer>({ clock, pauses, warn }: Desk, caseId: string, question: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    const answer = await question()
    pauses.succeeded(caseId)
    return answer
  } catch (error) {
    pauses.failed(caseId, clock.now(), error instanceof ServiceError ? error.retryAfterSeconds : undefined)
    warn('A ticket could not be looked at; it is looked at again.', { caseId, ...whatWentWrong(error) })
    return undefined
  }
}
