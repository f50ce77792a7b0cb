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
    return earlier ? filedAs(errand, earlier) : { type: 'fail', trouble: { code: 'dry-run', message: '' } }
  }
  try {
    return filedAs(errand, await supportRequests.file(errandRequestOf(errand, deed)))
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.isFinal) throw error
    // A no may also have come after the request was taken: only what is not there was not taken.
    const taken = await look().catch((again: unknown) => {
      // Where not even looking is allowed, nothing was sent.
      if (again instanceof ServiceError && again.isFinal) return undefined
      throw again
    })
    if (taken) return filedAs(errand, taken)
    throw error
  }
}

function filedAs({ askedAt }: Errand, { number, createdAt }: TicketStatus): ErrandEvent {
  return { type: 'file', ticket: { number, filedAt: createdAt ?? askedAt, toldMessages: [] } }
}

/** The support request of an errand, in English but for what the person wrote, which stands in quotation: it must not pass for one of ours. */
export function errandRequestOf({ id, customer, reservation, askedAt }: Errand, { subscriptionId, title, description, contact, classification, severity }: SupportDeed): SupportRequest {
  const lines = [
    'We are a Cloud Solution Provider partner and ask this about a reservation of our customer.',
    'This is not a request to cancel, return, exchange or refund anything: those we file separately.',
    '',
    ...description.split(/\r\n?|\n/).map((line) => `> ${line}`.trimEnd()),
    '',
    `Customer tenant ID: ${customer.id}`,
    `Reservation ID: ${reservation.id}`,
    `Reservation order ID: ${reservation.orderId}`,
    `Our reference: ${id}`,
  ]
  return { name: ticketNameOf(id), customerId: customer.id, subscriptionId, title, description: lines.join('\n'), contact, startTime: askedAt, about: classification, severity }
}
