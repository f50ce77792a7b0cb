import { BILLING, BILLING_CLASSIFICATIONS, SERVICES } from '#adapters/sandbox/classifications'
import type { SandboxMessage, SandboxTicket } from '#adapters/sandbox/state'

/** A ticket as recorded: what was sent in lower case comes back capitalised. */
export function ticketAnswer(ticket: SandboxTicket) {
  const { name, number, subscriptionId, createdAt, closedAt, messages, sent } = ticket
  const contact = (sent.contactDetails ?? {}) as Record<string, unknown>
  const classification = String(sent.problemClassificationId).split('/').at(-1) ?? ''
  return {
    id: idOf(subscriptionId, name),
    name,
    type: 'Microsoft.Support/supportTickets',
    properties: {
      ...sent,
      problemClassificationDisplayName: BILLING_CLASSIFICATIONS[classification] ?? '',
      severity: capitalised(String(sent.severity)),
      enrollmentId: '',
      productionOutage: false,
      contactDetails: { ...contact, preferredContactMethod: capitalised(String(contact.preferredContactMethod)) },
      serviceLevelAgreement: { startTime: createdAt, expirationTime: new Date(Date.parse(createdAt) + 240 * 60_000).toISOString(), slaMinutes: 240 },
      supportEngineer: {},
      supportPlanType: 'ProDirect',
      supportTicketId: number,
      serviceDisplayName: SERVICES[BILLING],
      status: closedAt ? 'Closed' : 'Open',
      createdDate: createdAt,
      modifiedDate: closedAt ?? messages.at(-1)?.at ?? createdAt,
    },
  }
}

/** A message of Microsoft's people on a ticket. */
export function communicationAnswer({ subscriptionId, name: ticketName }: SandboxTicket, { name, at, subject, body }: SandboxMessage) {
  return {
    id: `${idOf(subscriptionId, ticketName)}/communications/${name}`,
    name,
    type: 'Microsoft.Support/communications',
    properties: { communicationType: 'Web', communicationDirection: 'Outbound', sender: 'support@mail.support.microsoft.com', subject, body, createdDate: at },
  }
}

function idOf(subscriptionId: string, name: string): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Support/supportTickets/${name}`
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
