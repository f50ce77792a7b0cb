import { ticketNameOf, type Case, type Ticket } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { ServiceError } from '#ports/service-error'
import type { TicketStatus } from '#ports/support-requests'
import { changeCase } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { supportRequestOf } from '#usecases/support-text'

/**
 * Files the support request of an approved case, once: the intent is written first, and a request already made is found
 * by its name before another is sent. Does nothing for a case in another state. Where the service does not answer,
 * the case stays in `filing` and is looked at again.
 */
export async function fileCase(desk: Desk, due: Case): Promise<void> {
  const { customer, id } = due
  const filing = due.state === 'approved' ? await changeCase(desk, customer.id, id, { type: 'start-filing' }) : due
  if ('outcome' in filing || filing.state !== 'filing') return
  const event = await send(desk, filing)
  if (event) await changeCase(desk, customer.id, id, event)
}

async function send(desk: Desk, filing: Case): Promise<CaseEvent | undefined> {
  const { subscriptionId } = filing.request
  if (!subscriptionId) return handOver('no-subscription', '')
  if (desk.settings.filing === 'dry-run') return handOver('dry-run', '')
  const { supportRequests } = desk
  try {
    const earlier = await supportRequests.find(filing.customer.id, subscriptionId, ticketNameOf(filing.id))
    const status = earlier ?? (await supportRequests.file(supportRequestOf(filing, subscriptionId)))
    return { type: 'file', ticket: ticketOf(filing, status) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    const { service, code, status, correlationId } = error
    desk.warn('The support request was not taken.', { caseId: filing.id, service, code, status, correlationId, willLookAgain: !error.isFinal })
    return error.isFinal ? handOver(code, error.message) : undefined
  }
}

function handOver(code: string, message: string): CaseEvent {
  return { type: 'hand-over', trouble: { code, message } }
}

function ticketOf({ id }: Case, { number, createdAt, classification }: TicketStatus): Ticket {
  return { name: ticketNameOf(id), number, filedAt: createdAt, classification, toldMessages: [] }
}
