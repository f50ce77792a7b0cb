import type { supportFormCard } from '#cards/support-form/support-form.card'
import type { ticketCard } from '#cards/ticket/ticket.card'
import type { TicketMessage } from '#cards/ticket/ticket-message'
import type { Errand, ErrandDeed } from '#domain/errand'
import type { Classification } from '#domain/support'
import { aContact, aCustomer, anna, aReservation } from '#test/cards/examples'

export const BILLING = '517f2da6-78fd-0498-4e22-ad26996b1dfc'
export const SUBSCRIPTION = 'c0c0c0c0-0000-4000-8000-000000000001'
export const MANAGEMENT_GROUP = 'contoso-production'
export const PORTAL = 'https://portal.azure.com/'

/** A problem classification, told apart by its number. */
export function aClassification(number: number, differs: Partial<Classification> = {}): Classification {
  const id = `057f6615-3650-5370-57b2-${String(number).padStart(12, '0')}`
  return { id: `/providers/Microsoft.Support/services/${BILLING}/problemClassifications/${id}`, name: `Reserved instance requests / Question ${number}`, service: 'Billing', ...differs }
}

type FormValues = Parameters<typeof supportFormCard>[0]

/** What the form is made of: nothing typed yet, the contact known. */
export function aForm(differs: Partial<FormValues> = {}): FormValues {
  return { customer: aCustomer(), reservation: aReservation(), classifications: [aClassification(1), aClassification(2)], typed: {}, problems: {}, contact: aContact(), draft: 'draft-1', ...differs }
}

type TicketValues = Parameters<typeof ticketCard>[0]

export function aMessage(number: number, differs: Partial<TicketMessage> = {}): TicketMessage {
  return { id: `message-${number}`, at: `2026-11-2${number % 10}T09:30:00.000Z`, from: number % 2 === 0 ? 'us' : 'microsoft', subject: `Subject ${number}`, body: `Text ${number}`, ...differs }
}

/** What a ticket's card is made of: open, with one question of Microsoft's. */
export function aTicket(differs: Partial<TicketValues> = {}): TicketValues {
  const message = aMessage(4, { from: 'microsoft', subject: 'Your request 120011621000159', body: 'Hello Anna,\nwhich of the two units shall be returned?\n\nKind regards\nMicrosoft Support' })
  return { id: 'RD-7K3F9Q2M', customer: { id: aCustomer().id, name: aCustomer().name }, reservationName: aReservation().name, ticket: { number: '120011621000159', filedAt: '2026-11-23T09:00:00.000Z' }, status: 'Open', classification: 'Reserved instance requests / Cancel or change an existing reservation', messages: [message], canAnswer: true, ...differs }
}

export const DEEDS = {
  scope: { kind: 'scope', from: { kind: 'shared' }, to: { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'ovens' } },
  'add-access': { kind: 'add-access', principal: { id: '7e7e7e7e-0000-4000-8000-000000000001', name: 'Mia Stone', type: 'User' }, role: 'Reservations Reader' },
  'remove-access': { kind: 'remove-access', principal: { id: '7e7e7e7e-0000-4000-8000-000000000002', name: '', type: 'Unknown' }, role: 'Owner', assignmentId: 'd1d1d1d1-0000-4000-8000-000000000001' },
  support: { kind: 'support', subscriptionId: SUBSCRIPTION, classification: aClassification(1), severity: 'moderate', title: 'The discount does not apply', description: 'Two virtual machines of the size get no discount.\nSince 12 November.', contact: aContact() },
} as const satisfies { [Kind in ErrandDeed['kind']]: Extract<ErrandDeed, { kind: Kind }> }

export const TICKET = { number: '2611230050001234', filedAt: '2026-11-22T10:16:00.000Z', toldMessages: [] }

/** An errand that Microsoft has not answered yet. */
export function anErrand(deed: ErrandDeed = DEEDS.scope, differs: Partial<Errand> = {}): Errand {
  const { id, name, orderId } = aReservation()
  return {
    id: 'RE-7K3F9Q2M',
    draft: 'draft-3',
    customer: { id: aCustomer().id, name: aCustomer().name },
    reservation: { id, orderId, name },
    requester: anna,
    deed,
    state: 'asked',
    askedAt: '2026-11-22T10:15:00.000Z',
    changedAt: '2026-11-22T10:15:00.000Z',
    ...differs,
  }
}
