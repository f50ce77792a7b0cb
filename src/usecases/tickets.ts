import type { Instant } from '#domain/calendar'
import { ticketNameOf } from '#domain/case'
import { mayDo, type Person } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import type { ServiceTrouble } from '#domain/service-trouble'
import { troubleOf, unlessDown, type ServiceError } from '#ports/service-error'
import type { TicketMessage, TicketStatus } from '#ports/support-requests'
import { authorize, type Allowed } from '#usecases/authorize'
import { recordDeed } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'

/** The ticket of a case or of an errand. */
export interface TicketIds {
  readonly customerId: string
  /** The case's id or the errand's. */
  readonly id: string
}

/** A ticket as it stands at Microsoft. */
export interface ShownTicket {
  readonly outcome: 'ticket'
  readonly id: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly reservationName: string
  readonly ticket: { readonly number: string; readonly filedAt: Instant; readonly closedAt?: Instant }
  readonly status?: TicketStatus
  /** Left out where they could not be read. */
  readonly messages?: readonly TicketMessage[]
  /** Why the status or the messages could not be read. */
  readonly trouble?: ServiceTrouble
  readonly canAnswer: boolean
}

interface Subject extends Omit<ShownTicket, 'outcome' | 'status' | 'messages' | 'trouble' | 'canAnswer'> {
  readonly requester: Person
  readonly subscriptionId: string
  readonly sender: string
}

/** Reads a ticket: its status and what was written on it. */
export async function showTicket(desk: Desk, person: Person, ids: TicketIds): Promise<ShownTicket | Refusal> {
  const allowed = await authorize(desk, person, 'see', ids.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const subject = await subjectOf(desk, ids)
  return 'outcome' in subject ? subject : ticketOf(desk, subject, allowed, person)
}

/** Writes to Microsoft on a ticket, the same answer once, and shows it as it is then. Its requester may, and whoever may file. Throws a ServiceError where Azure support does not take it. */
export async function answerTicket(desk: Desk, person: Person, ids: TicketIds, text: string): Promise<ShownTicket | Refusal> {
  const allowed = await authorize(desk, person, 'support.create', ids.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const subject = await subjectOf(desk, ids)
  if ('outcome' in subject) return subject
  if (!isTheirs(subject, allowed, person)) return refuse({ code: 'not-your-case', details: {} })
  const { id, customer, subscriptionId, sender, ticket } = subject
  const status = await desk.supportRequests.find(customer.id, subscriptionId, ticketNameOf(id))
  if (!status) return refuse({ code: 'no-such-ticket', details: {} })
  if (status.isClosed) return refuse({ code: 'ticket-is-closed', details: { number: ticket.number } })
  const messages = await desk.supportRequests.messages(customer.id, subscriptionId, ticketNameOf(id))
  const inReplyTo = messages.findLast(({ from }) => from === 'microsoft')?.id ?? ''
  await recordDeed(desk, customer.id, 'ticket.answer', { ...(id.startsWith('RE-') ? { errandId: id } : { caseId: id }), ticketNumber: ticket.number })
  await desk.supportRequests.answer(customer.id, subscriptionId, ticketNameOf(id), { inReplyTo, sender, subject: `Answer on support request ${ticket.number} (our reference ${id})`, body: text })
  return ticketOf(desk, subject, allowed, person)
}

async function ticketOf(desk: Desk, { requester, subscriptionId, sender: _sender, ...subject }: Subject, allowed: Allowed, person: Person): Promise<ShownTicket> {
  const { supportRequests } = desk
  const of = [subject.customer.id, subscriptionId, ticketNameOf(subject.id)] as const
  const troubles: ServiceTrouble[] = []
  const keep = (error: ServiceError) => void troubles.push(troubleOf(error))
  const [status, messages] = await Promise.all([unlessDown(supportRequests.find(...of), keep), unlessDown(supportRequests.messages(...of), keep)])
  const [trouble] = troubles
  const canAnswer = status !== undefined && !status.isClosed && isTheirs({ requester }, allowed, person)
  return { ...subject, outcome: 'ticket', ...(status ? { status } : {}), ...(messages ? { messages } : {}), ...(trouble ? { trouble } : {}), canAnswer }
}

function isTheirs({ requester }: Pick<Subject, 'requester'>, { roles }: Allowed, { id }: Person): boolean {
  return mayDo('support.create', roles) && (requester.id === id || mayDo('case.ticket', roles))
}

// A ticket that a person filed in the portal has a name that the bot does not know: it cannot be read.
async function subjectOf({ ledgers }: Desk, { customerId, id }: TicketIds): Promise<Subject | Refusal> {
  const { ledger } = await ledgers.read(customerId)
  const errand = ledger.errands.find((known) => known.id === id)
  if (errand) {
    const { customer, reservation, requester, deed, ticket } = errand
    if (!ticket || deed.kind !== 'support') return refuse({ code: 'no-such-ticket', details: {} })
    return { id, customer, reservationName: reservation.name, ticket, requester, subscriptionId: deed.subscriptionId, sender: deed.contact.email }
  }
  const found = ledger.openCases.find((known) => known.id === id) ?? (await ledgers.closedCase(customerId, id))
  if (!found?.ticket) return refuse({ code: 'no-such-ticket', details: {} })
  const { customer, returns: [{ reservationName }], ticket, requester, subscriptionId, contact } = found // prettier-ignore
  if (ticket.enteredBy || !subscriptionId) return refuse({ code: 'ticket-not-readable', details: { number: ticket.number } })
  return { id, customer, reservationName, ticket, requester, subscriptionId, sender: contact.email }
}
