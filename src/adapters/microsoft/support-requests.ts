import type { MicrosoftSupport, SupportTicketDetails } from '@azure/arm-support'
import { classificationFor, serviceIdOf } from '#adapters/microsoft/classification'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { followWrite } from '#adapters/microsoft/follow-write'
import { nameRefusal } from '#adapters/microsoft/name-check'
import { billingClassifications, reservationClassifications } from '#adapters/microsoft/reservation-classifications'
import { messagesOn, sendAnswer } from '#adapters/microsoft/ticket-messages'
import { ServiceError } from '#ports/service-error'
import type { SupportRequest, SupportRequests, TicketStatus } from '#ports/support-requests'

/** How long Microsoft may take to open a ticket; some 30 s were recorded. */
const OPENING_MS = 180_000
/** For clients that want a subscription where the question concerns none. */
export const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000'

/** Support requests, through Microsoft.Support 2020-04-01. `clientOf` gives the client of a customer's tenant and subscription. */
export function supportRequests(clientOf: (customerId: string, subscriptionId: string) => Promise<MicrosoftSupport>): SupportRequests {
  const ticketOf = async (customerId: string, subscriptionId: string, name: string) => orUndefined((await clientOf(customerId, subscriptionId)).supportTickets.get(name))

  // Gives the refusal of a name that is not free: whether our own request has it, only a look can tell.
  const create = async (request: SupportRequest, onResponse: (response: { readonly status: number }) => void): Promise<ServiceError | undefined> => {
    const client = await clientOf(request.customerId, request.subscriptionId)
    const refusal = nameRefusal(request.name, await client.supportTickets.checkNameAvailability({ name: request.name, type: 'Microsoft.Support/supportTickets' }))
    if (refusal) return refusal
    const details = wireFormOf(request, await classificationIdOf(client, request))
    // Whoever sends this again looks first: the same name makes no second ticket.
    try {
      await client.supportTickets.beginCreateAndWait(request.name, details, { onResponse, abortSignal: AbortSignal.timeout(OPENING_MS) })
      return undefined
    } catch (error) {
      if (error instanceof ServiceError && error.status === 409) return error
      throw error
    }
  }

  return {
    file: (request) =>
      asking('Azure support', async () => {
        const find = () => ticketOf(request.customerId, request.subscriptionId, request.name)
        const known = await find()
        if (known) return statusOf(known)
        return followWrite('Azure support', 'ticket-not-there-yet', async (onResponse) => {
          const conflict = await create(request, onResponse)
          const made = await find()
          if (!made) throw conflict ?? new ServiceError('Azure support', 'ticket-not-there-yet', `Azure support took the request ${request.name} but does not show it yet.`)
          return statusOf(made)
        })
      }),
    find: (customerId, subscriptionId, name) =>
      asking('Azure support', async () => {
        const ticket = await ticketOf(customerId, subscriptionId, name)
        return ticket && statusOf(ticket)
      }),
    messages: (customerId, subscriptionId, name) =>
      asking('Azure support', async () => {
        const ticket = await ticketOf(customerId, subscriptionId, name)
        return ticket ? messagesOn(await clientOf(customerId, subscriptionId), name, ticket) : []
      }),
    answer: (customerId, subscriptionId, name, answer) => asking('Azure support', async () => sendAnswer(await clientOf(customerId, subscriptionId), name, answer)),
    classifications: (customerId) => asking('Azure support', async () => reservationClassifications(await clientOf(customerId, NO_SUBSCRIPTION))),
    classification: (customerId) => asking('Azure support', async () => classificationFor(await billingClassifications(await clientOf(customerId, NO_SUBSCRIPTION)))),
  }
}

async function classificationIdOf(client: MicrosoftSupport, { about }: SupportRequest): Promise<string> {
  return about === 'exchanges-and-refunds' ? classificationFor(await billingClassifications(client)).id : about.id
}

function wireFormOf({ title, description, contact, startTime, severity }: SupportRequest, problemClassificationId: string): SupportTicketDetails {
  const { firstName, lastName, email, method, phone, timeZone, country, language } = contact
  const serviceId = serviceIdOf(problemClassificationId)
  if (!serviceId) throw new ServiceError('Azure support', 'not-a-classification', `"${problemClassificationId}" is not the id of a problem classification.`, { status: 400 })
  return {
    serviceId,
    problemClassificationId,
    title,
    description,
    severity,
    require24X7Response: false,
    problemStartTime: new Date(startTime),
    contactDetails: {
      firstName,
      lastName,
      primaryEmailAddress: email,
      preferredContactMethod: method,
      ...(phone ? { phoneNumber: phone } : {}),
      preferredTimeZone: timeZone,
      preferredSupportLanguage: language,
      country,
    },
  }
}

// An unknown status counts as open: somebody may still be working on it.
function statusOf({ supportTicketId, createdDate, status, problemClassificationDisplayName, problemClassificationId }: SupportTicketDetails): TicketStatus {
  if (!supportTicketId) throw new ServiceError('Azure support', 'ticket-not-there-yet', 'Azure support has not given the ticket a number yet.')
  return {
    number: supportTicketId,
    ...(createdDate && !Number.isNaN(createdDate.getTime()) ? { createdAt: createdDate.toISOString() } : {}),
    isClosed: status?.toLowerCase() === 'closed',
    status: status ?? '',
    classification: problemClassificationDisplayName ?? problemClassificationId ?? '',
  }
}
