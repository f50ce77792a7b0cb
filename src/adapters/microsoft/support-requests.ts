import type { CommunicationDetails, MicrosoftSupport, SupportTicketDetails } from '@azure/arm-support'
import { BILLING_SERVICE, classificationFor, type Classification } from '#adapters/microsoft/classification'
import { allOf } from '#adapters/microsoft/all-of'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { ServiceError } from '#ports/service-error'
import type { SupportRequest, SupportRequests, TicketMessage, TicketStatus } from '#ports/support-requests'

/** How long Microsoft may take to open a ticket; some 30 s were recorded. */
const OPENING_MS = 180_000
/** For clients that want a subscription where the question concerns none. */
export const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000'

/** Support requests, through Microsoft.Support 2020-04-01. `clientOf` gives the client of a customer's tenant and subscription. */
export function supportRequests(clientOf: (customerId: string, subscriptionId: string) => Promise<MicrosoftSupport>): SupportRequests {
  const ticketOf = async (customerId: string, subscriptionId: string, name: string) => orUndefined((await clientOf(customerId, subscriptionId)).supportTickets.get(name))

  const classify = async (client: MicrosoftSupport): Promise<Classification> => {
    const listed = await allOf(client.problemClassifications.list(BILLING_SERVICE))
    return classificationFor(listed.map(({ id = '', displayName = '' }) => ({ id, displayName })))
  }

  // Gives the refusal of a name that is taken: whether by our own request, only a look can tell.
  const create = async (request: SupportRequest): Promise<ServiceError | undefined> => {
    const client = await clientOf(request.customerId, request.subscriptionId)
    const { id } = await classify(client)
    // Whoever sends this again looks first: the same name makes no second ticket.
    try {
      await client.supportTickets.beginCreateAndWait(request.name, wireFormOf(request, id), { abortSignal: AbortSignal.timeout(OPENING_MS) })
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
        const conflict = await create(request)
        const made = await find()
        if (!made) throw conflict ?? new ServiceError('Azure support', 'ticket-not-there-yet', `Azure support took the request ${request.name} but does not show it yet.`)
        return statusOf(made)
      }),
    find: (customerId, subscriptionId, name) =>
      asking('Azure support', async () => {
        const ticket = await ticketOf(customerId, subscriptionId, name)
        return ticket && statusOf(ticket)
      }),
    messagesFromMicrosoft: (customerId, subscriptionId, name) =>
      asking('Azure support', async () => {
        const client = await clientOf(customerId, subscriptionId)
        const ticket = await ticketOf(customerId, subscriptionId, name)
        if (!ticket) return []
        const all = await allOf(client.communications.list(name))
        return all.filter((message) => isFromMicrosoft(message, ticket)).map(messageOf).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      }),
    classification: (customerId) => asking('Azure support', async () => (await classify(await clientOf(customerId, NO_SUBSCRIPTION))).displayName),
  }
}

/**
 * Directions are Microsoft's: a customer's message was recorded as `Inbound`, so `outbound` is from Microsoft. The specification's
 * example calls the customer's own message outbound, so whatever the contact person sent is ours too. Of an unknown
 * direction: from Microsoft, for a question shown needlessly does less harm than one that nobody sees.
 */
export function isFromMicrosoft({ communicationDirection, sender }: CommunicationDetails, ticket: SupportTicketDetails): boolean {
  const contact = ticket.contactDetails?.primaryEmailAddress?.toLowerCase()
  return communicationDirection?.toLowerCase() !== 'inbound' && (!sender || sender.toLowerCase() !== contact)
}

function wireFormOf({ title, description, contact, startTime }: SupportRequest, problemClassificationId: string): SupportTicketDetails {
  const { firstName, lastName, email, method, phone, timeZone, country, language } = contact
  return {
    serviceId: `/providers/Microsoft.Support/services/${BILLING_SERVICE}`,
    problemClassificationId,
    title,
    description,
    severity: 'moderate',
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
    createdAt: (createdDate ?? new Date(0)).toISOString(),
    isClosed: status?.toLowerCase() === 'closed',
    classification: problemClassificationDisplayName ?? problemClassificationId ?? '',
  }
}

function messageOf({ id, name, createdDate, subject = '', body = '' }: CommunicationDetails): TicketMessage {
  return { id: name ?? id ?? '', at: (createdDate ?? new Date(0)).toISOString(), subject, body }
}
