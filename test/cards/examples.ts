import { parseDay, type Day } from '#domain/calendar'
import type { Case, ReturnRequest } from '#domain/case'
import { confirm } from '#domain/confirmation'
import type { Contact } from '#domain/contact'
import { emptyLedger, type Ledger } from '#domain/ledger'
import { parseMoney, type Money } from '#domain/money'
import { policyNamed } from '#domain/policies'
import type { Policy } from '#domain/policy'
import { quoteReturn, type ReturnFacts } from '#domain/quote-return'
import type { QuotedReturn } from '#domain/quoted-return'
import { parseRatio, type Ratio } from '#domain/ratio'
import type { Customer, Reservation } from '#domain/reservation'

/** Values of the domain, as a story has them; each takes what should differ. */
export const today = day('2026-11-22')

export function day(text: string): Day {
  return required(parseDay(text), text)
}

export function amount(text: string): Money {
  const [currency = '', decimal = ''] = text.split(' ')
  return required(parseMoney(currency, decimal), text)
}

export function rate(text: string): Ratio {
  return required(parseRatio(text), text)
}

export function policy(version: string): Policy {
  return required(policyNamed(version), version)
}

export function aCustomer(differs: Partial<Customer> = {}): Customer {
  return { id: '11111111-2222-4333-8444-555555555555', name: 'Contoso Bakeries Ltd', domain: 'contosobakeries.onmicrosoft.com', ...differs }
}

export function aReservation(differs: Partial<Reservation> = {}): Reservation {
  return {
    id: 'a0a0a0a0-0000-4000-8000-000000000001',
    orderId: 'b0b0b0b0-0000-4000-8000-000000000001',
    name: 'VM_RI_03-01-2026_09-12',
    resourceType: 'VirtualMachines',
    sku: 'Standard_D4s_v5',
    region: 'westeurope',
    quantity: 3,
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: day('2026-03-01'),
    expiresOn: day('2027-03-01'),
    scope: 'Shared',
    billingSubscriptionId: 'c0c0c0c0-0000-4000-8000-000000000001',
    state: 'Active',
    utilization: [{ days: 1, percent: 100 }, { days: 7, percent: 91 }, { days: 30, percent: 87 }],
    ...differs,
  }
}

export function someFacts(differs: Partial<ReturnFacts> = {}): ReturnFacts {
  return {
    action: 'cancel',
    asOf: today,
    policy: policy('csp-2020'),
    customer: aCustomer(),
    reservation: aReservation(),
    quantity: 2,
    price: { amount: amount('GBP 800.00'), source: 'schedule' },
    usage: 'used',
    rate: { currency: 'GBP', source: 'partner-center', usd: rate('1.2410'), month: day('2026-11-01') },
    refunds: [{ posting: { id: 'posting-1', orderId: 'another-order', postedAt: '2026-02-01T00:00:00.000Z', amount: amount('USD 1200.00') }, usd: amount('USD 1200.00'), date: day('2026-02-01') }],
    microsoft: {
      refund: amount('GBP 433.97'),
      refundUsd: amount('USD 538.56'),
      remainingCommitment: amount('GBP 0.00'),
      totalPaid: amount('GBP 2400.00'),
      consumedUsd: amount('USD 1200.00'),
      limitUsd: amount('USD 50000.00'),
      policyErrors: [],
    },
    ...differs,
  }
}

export function aQuotedReturn(differs: Partial<ReturnFacts> = {}, ledger: Ledger = emptyLedger('11111111-2222-4333-8444-555555555555')): QuotedReturn {
  return quoteReturn(someFacts(differs), ledger)
}

export function aContact(differs: Partial<Contact> = {}): Contact {
  return { firstName: 'Anna', lastName: 'Berg', email: 'anna.berg@partner.example', method: 'email', timeZone: 'W. Europe Standard Time', country: 'DEU', language: 'de-de', ...differs }
}

export const anna = { id: '5a1e5a1e-0000-4000-8000-000000000001', name: 'Anna Berg' }
export const ben = { id: '5a1e5a1e-0000-4000-8000-000000000002', name: 'Ben Okafor' }

/** So many units of a reservation, as a case keeps it. */
export function aReturnRequest({ id, orderId, name, resourceType, sku, region, term, billingPlan, quantity: owned }: Reservation, quantity: number): ReturnRequest {
  return { orderId, reservationId: id, reservationName: name, resourceType, sku, region, term, billingPlan, quantity, owned }
}

export function aCase(differs: Partial<Case> = {}): Case {
  const quoted = aQuotedReturn()
  const { reservation, customer } = quoted
  if (quoted.answer.outcome !== 'quote') throw new Error('The example is a quote.')
  return {
    id: 'RD-7K3F9Q2M',
    version: 1,
    draft: 'figures.offer',
    customer: { id: customer.id, name: customer.name },
    action: 'cancel',
    returns: [aReturnRequest(reservation, 2)],
    purchases: [],
    subscriptionId: 'c0c0c0c0-0000-4000-8000-000000000001',
    requester: anna,
    reason: 'The bakery moved its ovens to another region.',
    contact: aContact(),
    confirmation: confirm(quoted.answer, quoted.facts, quoted.policy),
    state: 'submitted',
    submittedAt: '2026-11-22T10:15:00.000Z',
    changedAt: '2026-11-22T10:15:00.000Z',
    approvals: [],
    postings: [],
    bought: [],
    ...differs,
  }
}

function required<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new RangeError(`"${text}" is not understood.`)
  return value
}
