import { classified } from '#adapters/sandbox/classifications'
import type { SandboxMessage, SandboxTicket } from '#adapters/sandbox/state'

/** A ticket as recorded: what was sent in lower case comes back capitalised. */
export function ticketAnswer(ticket: SandboxTicket) {
  const { name, number, subscriptionId, createdAt, closedAt, messages, sent } = ticket
  const contact = (sent.contactDetails ?? {}) as Record<string, unknown>
  const { service = '', classification = '' } = classified(String(sent.serviceId), String(sent.problemClassificationId)) ?? {}
  return {
    id: idOf(subscriptionId, name),
    name,
    type: 'Microsoft.Support/supportTickets',
    properties: {
      ...sent,
      problemClassificationDisplayName: classification,
      severity: capitalised(String(sent.severity)),
      enrollmentId: '',
      productionOutage: false,
      contactDetails: { ...contact, preferredContactMethod: capitalised(String(contact.preferredContactMethod)) },
      serviceLevelAgreement: { startTime: createdAt, expirationTime: new Date(Date.parse(createdAt) + 240 * 60_000).toISOString(), slaMinutes: 240 },
      supportEngineer: {},
      supportPlanType: 'ProDirect',
      supportTicketId: number,
      serviceDisplayName: service,
      status: closedAt ? 'Closed' : 'Open',
      createdDate: createdAt,
      modifiedDate: closedAt ?? messages.at(-1)?.at ?? createdAt,
    },
  }
}

/** A message on a ticket; a customer's is "Inbound", as recorded. */
export function communicationAnswer({ subscriptionId, name: ticketName }: SandboxTicket, { name, at, subject, body, sender }: SandboxMessage) {
  return {
    id: `${idOf(subscriptionId, ticketName)}/communications/${name}`,
    name,
    type: 'Microsoft.Support/communications',
    properties: { communicationType: 'Web', communicationDirection: sender ? 'Inbound' : 'Outbound', sender: sender ?? 'support@mail.support.microsoft.com', subject, body, createdDate: at },
  }
}

function idOf(subscriptionId: string, name: string): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Support/supportTickets/${name}`
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
