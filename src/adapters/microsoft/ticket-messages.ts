import { createHash } from 'node:crypto'
import type { CommunicationDetails, MicrosoftSupport, SupportTicketDetails } from '@azure/arm-support'
import { allOf } from '#adapters/microsoft/all-of'
import { orUndefined } from '#adapters/microsoft/errors'
import { followWrite } from '#adapters/microsoft/follow-write'
import { instantOf } from '#adapters/microsoft/instant'
import { nameRefusal } from '#adapters/microsoft/name-check'
import { ServiceError } from '#ports/service-error'
import type { TicketAnswer, TicketMessage } from '#ports/support-requests'

/** How long Microsoft may take for a message. */
const SENDING_MS = 120_000
/** Characters kept of a message: what is new comes first, what it quotes may go on for ever. */
const LONGEST_BODY = 20_000

/** What was written on a ticket, oldest first. */
export async function messagesOn(client: MicrosoftSupport, ticketName: string, ticket: SupportTicketDetails): Promise<TicketMessage[]> {
  const written = await allOf(client.communications.list(ticketName))
  return written.map((message) => messageOf(message, ticket)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/**
 * Writes to Microsoft on a ticket. The message's name is made of what it says and what it answers, and is looked for before one is sent, so that whoever sends again after a lost
 * answer makes no second one. A name that is a bare GUID is refused (recorded).
 */
export async function sendAnswer(client: MicrosoftSupport, ticketName: string, { inReplyTo, sender, subject, body }: TicketAnswer): Promise<void> {
  const name = `${ticketName}-${createHash('sha256').update(`${inReplyTo}\n${body}`).digest('hex').slice(0, 16)}`
  const isThere = async () => (await orUndefined(client.communications.get(ticketName, name))) !== undefined
  if (await isThere()) return
  const refusal = nameRefusal(name, await client.communications.checkNameAvailability(ticketName, { name, type: 'Microsoft.Support/communications' }))
  const conflict = refusal ?? (await send())
  if (conflict && !(await isThere())) throw conflict

  async function send(): Promise<ServiceError | undefined> {
    try {
      await followWrite('Azure support', 'timeout', (onResponse) => client.communications.beginCreateAndWait(ticketName, name, { sender, subject, body }, { onResponse, abortSignal: AbortSignal.timeout(SENDING_MS) }))
      return undefined
    } catch (error) {
      if (error instanceof ServiceError && error.status === 409) return error
      throw error
    }
  }
}

/**
 * Directions are Microsoft's: a customer's message was recorded as `Inbound`, so `outbound` is from Microsoft. The specification's
 * example calls the customer's own message outbound, so whatever was sent from the contact person's mail domain is ours too. Of an
 * unknown direction: from Microsoft, for a question shown needlessly does less harm than one that nobody sees.
 */
function isFromMicrosoft({ communicationDirection, sender }: CommunicationDetails, ticket: SupportTicketDetails): boolean {
  const ours = domainOf(ticket.contactDetails?.primaryEmailAddress)
  return communicationDirection?.toLowerCase() !== 'inbound' && (ours === undefined || domainOf(sender) !== ours)
}

function domainOf(email: string | undefined): string | undefined {
  return /@([^@\s]+)$/.exec(email?.trim() ?? '')?.[1]?.toLowerCase()
}

function messageOf(message: CommunicationDetails, ticket: SupportTicketDetails): TicketMessage {
  const { id, name, createdDate, subject, body } = message
  const at = instantOf(createdDate)
  return { id: name ?? id ?? at, at, subject: subject ?? '', body: shortened(body ?? ''), from: isFromMicrosoft(message, ticket) ? 'microsoft' : 'us' }
}

// A letter of two units must not be cut in the middle.
function shortened(body: string): string {
  return body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY).replace(/[\uD800-\uDBFF]$/, '')}…` : body
}
