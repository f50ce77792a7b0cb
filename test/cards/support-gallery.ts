import { contactCard } from '#cards/contact/contact.card'
import { errandCard, errandData } from '#cards/errand/errand.card'
import type { Locale } from '#cards/locales/locales'
import type { AdaptiveCard } from '#cards/render'
import { supportFormCard, supportFormData } from '#cards/support-form/support-form.card'
import { ticketCard, ticketData } from '#cards/ticket/ticket.card'
import { errandRequestOf } from '#usecases/file-errand'
import type { Errand, ErrandDeed } from '#domain/errand'
import { aContact, aCustomer, anna, aReservation } from '#test/cards/examples'
import { aClassification, aForm, aMessage, anErrand, aTicket, DEEDS, PORTAL, SUBSCRIPTION, TICKET } from '#test/cards/support-examples'

const KINDS = Object.keys(DEEDS) as ErrandDeed['kind'][]

/** The cards of support requests, tickets and errands in every form and in one language, with the same text wherever a text comes from outside. */
export function supportCards(outside: string, locale: Locale): Record<string, AdaptiveCard> {
  const customer = aCustomer({ name: outside })
  const contact = aContact({ firstName: outside, lastName: outside, email: outside })
  const form = aForm({ customer, reservation: aReservation({ name: outside, sku: outside, region: outside }), typed: { title: outside, description: outside }, contact })
  const ticket = aTicket({ customer: { id: customer.id, name: outside }, reservationName: outside, status: outside, classification: outside, messages: [aMessage(1, { subject: outside }), aMessage(2, { subject: outside })], answer: outside })
  const { contact: _contact, ...withoutContact } = form
  const ids = { customerId: 'c', orderId: 'o', reservationId: 'r', classificationId: 'k', severity: 'minimal', draft: 'd' }
  const shown = (deed: ErrandDeed, differs: Partial<Errand>) => errandCard({ errand: errandOf(deed, outside, differs), description: outside, portalUrl: PORTAL, names: { [SUBSCRIPTION]: outside } }, locale)
  return {
    'support form': supportFormCard(form, locale),
    'support form with problems': supportFormCard({ ...withoutContact, classifications: [], problems: { classificationId: 'missing', title: 'too-long', description: 'missing' } }, locale),
    'contact for a support request': contactCard({ typed: contact, problems: { email: 'not-an-email' }, verb: 'support.create', submitData: ids, reason: '', request: { title: outside, description: outside } }, locale),
    ticket: ticketCard(ticket, locale),
    'ticket, nothing typed': ticketCard({ ...ticket, messages: [], problem: 'empty' }, locale),
    'ticket, closed': ticketCard({ ...ticket, ticket: { ...ticket.ticket, closedAt: '2026-11-30T08:00:00.000Z' }, canAnswer: false }, locale),
    ...Object.fromEntries(KINDS.flatMap((kind) => [
      [`errand ${kind}, asked`, shown(DEEDS[kind], {})],
      [`errand ${kind}, done`, shown(DEEDS[kind], { state: 'done', ...(kind === 'support' ? { ticket: { ...TICKET, closedAt: '2026-11-30T08:00:00.000Z' } } : {}) })],
      [`errand ${kind}, failed`, shown(DEEDS[kind], { state: 'failed', trouble: { code: outside, message: outside } })],
      [`errand ${kind}, without an answer`, shown(DEEDS[kind], { state: 'failed', trouble: { code: 'no-answer', message: '' } })],
    ])),
    'errand support, filed': errandCard({ errand: errandOf(DEEDS.support, outside, { state: 'filed', ticket: TICKET }), portalUrl: PORTAL, names: {} }, locale),
  }
}

function errandOf(deed: ErrandDeed, outside: string, differs: Partial<Errand>): Errand {
  const { reservation, customer } = anErrand()
  return anErrand(withOutside(deed, outside), { customer: { ...customer, name: outside }, reservation: { ...reservation, name: outside }, requester: { ...anna, name: outside }, ...differs })
}

function withOutside(deed: ErrandDeed, outside: string): ErrandDeed {
  switch (deed.kind) {
    case 'scope':
      return { ...deed, to: { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: outside } }
    case 'add-access':
      return { ...deed, principal: { ...deed.principal, name: outside } }
    case 'remove-access':
      return { ...deed, role: outside }
    case 'support':
      return { ...deed, title: outside, description: outside, classification: aClassification(1, { name: outside }), contact: aContact({ firstName: outside, lastName: outside, email: outside }) }
  }
}

/** What the samples of these cards show. */
export const SUPPORT_SAMPLES: Readonly<Record<string, object>> = {
  // Everything but the description is filled in, and two services are listed.
  'support-form': supportFormData(
    aForm({
      classifications: [
        aClassification(1, { name: 'Reserved instance requests / Cancel or change an existing reservation' }),
        aClassification(2, { name: 'Refund request' }),
        aClassification(3, { name: 'Transfer of billing ownership', service: 'Subscription Management' }),
      ],
      typed: { classificationId: aClassification(1).id, severity: 'minimal', title: 'The discount does not apply' },
      problems: { description: 'missing' },
    }),
    'en',
  ),
  // Microsoft has asked, and the requester may answer.
  ticket: ticketData(aTicket(), 'en'),
  // FILING=dry-run: the request is ready to copy.
  errand: errandData({ errand: anErrand(DEEDS.support, { state: 'failed', trouble: { code: 'dry-run', message: '' } }), description: errandRequestOf(anErrand(DEEDS.support), DEEDS.support).description, portalUrl: PORTAL, names: {} }, 'en'),
}
