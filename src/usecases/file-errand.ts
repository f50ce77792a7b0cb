import { ticketNameOf } from '#domain/case'
import type { Errand, ErrandDeed, ErrandEvent } from '#domain/errand'
import { ServiceError } from '#ports/service-error'
import type { SupportRequest, TicketStatus } from '#ports/support-requests'
import type { Desk } from '#usecases/desk'

type SupportDeed = Extract<ErrandDeed, { kind: 'support' }>

/** Files the support request of an errand. One that was filed before is found by its name, in a dry run too. Throws a ServiceError where Microsoft does not take it, or does not answer. */
export async function fileErrand({ supportRequests, settings }: Desk, errand: Errand, deed: SupportDeed): Promise<ErrandEvent> {
  const look = () => supportRequests.find(errand.customer.id, deed.subscriptionId, ticketNameOf(errand.id))
  if (settings.filing === 'dry-run') {
    const earlier = await look()
    return earlier ? filedAs(earlier) : { type: 'fail', trouble: { code: 'dry-run', message: '' } }
  }
  try {
    return filedAs(await supportRequests.file(requestOf(errand, deed)))
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.isFinal) throw error
    // A no may also have come after the request was taken: only what is not there was not taken.
    const taken = await look().catch((again: unknown) => {
      // Where not even looking is allowed, nothing was sent.
      if (again instanceof ServiceError && again.isFinal) return undefined
      throw again
    })
    if (taken) return filedAs(taken)
    throw error
  }
}

function filedAs({ number, createdAt }: TicketStatus): ErrandEvent {
  return { type: 'file', ticket: { number, filedAt: createdAt, toldMessages: [] } }
}

function requestOf({ id, customer, reservation, askedAt }: Errand, { subscriptionId, title, description, contact, classification, severity }: SupportDeed): SupportRequest {
  const ids = [`Customer tenant ID: ${customer.id}`, `Reservation ID: ${reservation.id}`, `Reservation order ID: ${reservation.orderId}`, `Our reference: ${id}`]
  return { name: ticketNameOf(id), customerId: customer.id, subscriptionId, title, description: `${description}\n\n${ids.join('\n')}`, contact, startTime: askedAt, about: classification, severity }
}
