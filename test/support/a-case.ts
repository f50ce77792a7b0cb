import type { Case, Posting, ReturnRequest, Ticket } from '#domain/case'
import { confirm } from '#domain/confirmation'
import type { Contact } from '#domain/contact'
import type { Person } from '#domain/person'
import { policy, someFacts, someQuote, usd } from '#test/support/a-quote'

const SAM: Person = { id: '5a1e5a1e-0000-4000-8000-000000000001', name: 'Sam Sales' }
export const HELEN: Person = { id: '5a1e5a1e-0000-4000-8000-000000000002', name: 'Helen Helpdesk' }
export const ADA: Person = { id: '5a1e5a1e-0000-4000-8000-000000000003', name: 'Ada Admin' }

const CONTACT: Contact = {
  firstName: 'Sam',
  lastName: 'Sales',
  email: 'sam@partner.example',
  method: 'email',
  timeZone: 'W. Europe Standard Time',
  country: 'DEU',
  language: 'de-de',
}

/** A case just submitted on 1 July 2026; expects a credit of 1619.20 USD (184 days at 10.00, less 12 %). */
export function aCase(changes: Partial<Case> = {}): Case {
  return {
    id: 'RD-7K3F9Q',
    version: 1,
    draft: 'draft-1',
    customer: { id: 'customer-1', name: 'Contoso' },
    action: 'cancel',
    returns: [aReturnRequest()],
    purchases: [],
    requester: SAM,
    reason: 'moved to another region',
    contact: CONTACT,
    confirmation: confirm(someQuote(), someFacts(), policy('csp-2020')),
    state: 'submitted',
    submittedAt: '2026-07-01T09:00:00.000Z',
    changedAt: '2026-07-01T09:00:00.000Z',
    approvals: [],
    postings: [],
    bought: [],
    ...changes,
  }
}

/** One unit, all of the reservation. */
export function aReturnRequest(changes: Partial<ReturnRequest> = {}): ReturnRequest {
  return {
    orderId: 'order-1',
    reservationId: 'reservation-1',
    reservationName: 'VM_RI_01',
    resourceType: 'VirtualMachines',
    sku: 'Standard_D4s_v5',
    region: 'westeurope',
    term: 'P1Y',
    billingPlan: 'Upfront',
    quantity: 1,
    owned: 1,
    ...changes,
  }
}

export function aTicket(changes: Partial<Ticket> = {}): Ticket {
  return {
    name: 'reservation-desk-rd-7k3f9q',
    number: '120011621000159',
    filedAt: '2026-07-02T10:00:00.000Z',
    classification: 'Exchanges and refunds',
    toldMessages: [],
    ...changes,
  }
}

/** The case, filed on 2 July 2026. */
export function aFiledCase(changes: Partial<Case> = {}): Case {
  return aCase({ state: 'filed', ticket: aTicket(), ...changes })
}

/** What Microsoft posted on 10 July 2026 for `order-1`. */
export function aPosting(amount: string, changes: Partial<Posting> = {}): Posting {
  return { id: `posting-${amount}`, orderId: 'order-1', postedAt: '2026-07-10T00:00:00.000Z', amount: usd(amount), ...changes }
}
