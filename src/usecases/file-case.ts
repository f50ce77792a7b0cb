import { ticketNameOf, type Case, type Ticket } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { ServiceError, troubleOf, whatWentWrong } from '#ports/service-error'
import type { TicketStatus } from '#ports/support-requests'
import { changeCase } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { onCase } from '#usecases/in-turn'
import { supportRequestOf } from '#usecases/support-text'

/** How many requests are under way at once: a ticket takes Microsoft half a minute. */
const AT_ONCE = 4

/** Files every approved case, several at once; `filed` is called after each, and none is begun once `stopping` says so. */
export async function fileDueCases(desk: Desk, filed: () => void, stopping = () => false): Promise<void> {
  const open = (await desk.ledgers.active()).flatMap(({ openCases }) => openCases)
  const due = open.filter(({ id, state }) => (state === 'approved' || state === 'filing') && desk.pauses.isOver(id, desk.clock.now()))
  const takeNext = async () => {
    for (let next = due.shift(); next && !stopping(); next = due.shift()) {
      await fileCase(onCase(desk, next), next).catch((error: unknown) => {
        desk.pauses.failedAtHome(next.id, desk.clock.now())
        desk.warn('A case could not be filed; it is tried again.', { caseId: next.id, ...whatWentWrong(error) })
      })
      filed()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
}

/**
 * Files the support request of an approved case, once: the intent is written first, and a request already made is found
 * by its name before another is sent. Sends nothing for a case that is in another state by then. Where the service does not answer,
 * the case stays in `filing` and is looked at again.
 */
export async function fileCase(desk: Desk, due: Case): Promise<void> {
  const { customer, id } = due
  const filing = due.state === 'approved' ? await changeCase(desk, customer.id, id, { type: 'start-filing' }) : due
  if ('outcome' in filing || filing.state !== 'filing') return
  const event = await send(desk, filing)
  if (!event) return
  const after = await changeCase(desk, customer.id, id, event)
  if (event.type !== 'file') return
  // A service that asked to be left alone is, also by those who look for a ticket later.
  desk.pauses.succeeded(id)
  if ('outcome' in after) desk.warn('Microsoft has a support request of a case that has moved on meanwhile; look whether it is to be closed.', { caseId: id, ticketNumber: event.ticket.number })
}

// The list that a case was taken from may be old, and Microsoft slow: another process may have handed it to people, who took it back.
async function isStillFiling({ ledgers }: Desk, { customer, id }: Case): Promise<boolean> {
  return (await ledgers.read(customer.id)).ledger.openCases.some((open) => open.id === id && open.state === 'filing')
}

async function send(desk: Desk, filing: Case): Promise<CaseEvent | undefined> {
  const { subscriptionId } = filing
  if (!subscriptionId) return handOver('no-subscription')
  const { supportRequests, settings } = desk
  const look = () => ask(() => supportRequests.find(filing.customer.id, subscriptionId, ticketNameOf(filing.id)))
  const earlier = await look()
  if ('answer' in earlier && earlier.answer) return fileAs(filing, earlier.answer)
  if ('refusal' in earlier && !earlier.refusal.isFinal) return later(desk, filing, earlier.refusal)
  if (settings.filing === 'dry-run') return handOver('dry-run')
  // Where not even looking is allowed, nothing is sent; a ticket that shows later is still taken.
  if ('refusal' in earlier) return { type: 'hand-over', trouble: troubleOf(earlier.refusal) }

  if (!(await isStillFiling(desk, filing))) return undefined
  const sent = await ask(() => supportRequests.file(supportRequestOf(filing, subscriptionId)))
  if ('answer' in sent) return fileAs(filing, sent.answer)
  if (!sent.refusal.isFinal) return later(desk, filing, sent.refusal)
  // A no may also have come after the request was taken: only what is not there was not taken.
  const taken = await look()
  if ('refusal' in taken) return later(desk, filing, taken.refusal)
  return taken.answer ? fileAs(filing, taken.answer) : { type: 'hand-over', trouble: troubleOf(sent.refusal) }
}

/** Takes a request that Microsoft shows after all for a case that was handed to people; then it is filed. Throws a ServiceError where Microsoft does not answer. */
export async function takeTicket(desk: Desk, byHand: Case): Promise<void> {
  const { id, customer, subscriptionId } = byHand
  if (!subscriptionId) return
  const look = await ask(() => desk.supportRequests.find(customer.id, subscriptionId, ticketNameOf(id)))
  // Where not even looking is allowed, nothing can have been sent.
  if ('refusal' in look && !look.refusal.isFinal) throw look.refusal
  if ('answer' in look && look.answer) await changeCase(desk, customer.id, id, fileAs(byHand, look.answer))
}

async function ask<Answer>(question: () => Promise<Answer>): Promise<{ answer: Answer } | { refusal: ServiceError }> {
  try {
    return { answer: await question() }
  } catch (error) {
    if (error instanceof ServiceError) return { refusal: error }
    throw error
  }
}

// Tried again after a pause; people are asked to look when it has taken too long, and a ticket that is found later is still taken.
function later({ clock, pauses, warn }: Desk, { id, filingSince, changedAt }: Case, error: ServiceError): CaseEvent | undefined {
  warn('The support request was not answered; it is looked at again.', { caseId: id, ...whatWentWrong(error) })
  return pauses.failedTooLong(id, filingSince ?? changedAt, clock.now(), error.retryAfterSeconds) ? handOver('no-answer') : undefined
}

function fileAs(filing: Case, status: TicketStatus): CaseEvent {
  return { type: 'file', ticket: ticketOf(filing, status) }
}

function handOver(code: 'no-subscription' | 'dry-run' | 'no-answer'): CaseEvent {
  return { type: 'hand-over', trouble: { code, message: '' } }
}

/** The ticket that Microsoft shows for a case. A refund that was posted before it is none of its. */
export function ticketOf({ id, filingSince, changedAt }: Case, { number, createdAt, classification }: TicketStatus): Ticket {
  return { name: ticketNameOf(id), number, filedAt: createdAt ?? filingSince ?? changedAt, classification, toldMessages: [] }
}
