import type { Case, ReturnRequest } from '#domain/case'
import { emptyLedger, type Ledger } from '#domain/ledger'
import { money } from '#domain/money'

/** A case with something in every kind of field, for tests that only keep it. */
export function storedCase(id: string, changes: Partial<Case> = {}): Case {
  const usd = (minor: bigint) => money('USD', minor)
  return {
    id,
    version: 3,
    draft: 'draft-1',
    customer: { id: 'customer-1', name: 'Łódź “Fabryka” 株式会社 ${nope} \u0000\u2028😀' },
    action: 'exchange',
    returns: [returned('reservation-1', 'vm-west'), returned('reservation-2', 'vm-north')],
    purchases: [{ resourceType: 'VirtualMachines', sku: 'Standard_D8s_v5', region: 'northeurope', term: 'P3Y', billingPlan: 'Monthly', quantity: 4 }],
    subscriptionId: 'subscription-1',
    requester: { id: 'person-1', name: 'Sam Sales' },
    reason: 'moved to another region',
    contact: { firstName: 'Sam', lastName: 'Sales', email: 'sam@example.com', method: 'email', timeZone: 'UTC', country: 'DEU', language: 'en-us' },
    confirmation: {
      asOf: 20_779,
      policy: 'csp-2020',
      refund: money('KRW', 123_456_789_012_345_678_901_234_567_890n),
      fee: money('KWD', 1n),
      credit: money('JPY', 0n),
      futurePayments: money('EUR', -5n),
      floor: usd(100_000n),
      countedUsd: usd(47_391n),
      creditUsd: usd(47_391n),
      exchange: {
        refunds: [money('JPY', 0n), money('JPY', 123_456_789_012_345_678_901_234_567_890n)],
        returned: money('JPY', 7n),
        purchases: [{ total: money('JPY', 36n), firstPayment: money('JPY', 1n) }],
        netPayable: money('JPY', 29n),
        ceiling: money('JPY', 30n),
      },
    },
    state: 'approved',
    submittedAt: '2026-11-22T10:15:00.000Z',
    changedAt: '2026-11-22T10:20:00.000Z',
    approvals: [{ by: { id: 'person-2', name: 'Hana Helpdesk' }, at: '2026-11-22T10:20:00.000Z' }],
    postings: [{ id: 'posting-1', orderId: 'order-1', postedAt: '2026-11-22T10:20:00.000Z', amount: usd(1_234n) }],
    bought: [{ of: 0, posting: { id: 'posting-2', orderId: 'order-2', postedAt: '2026-11-22T10:20:00.000Z', amount: money('JPY', 1n), sku: 'Standard_D8s_v5', region: 'northeurope', term: 'P3Y', quantity: 4, subscriptionId: 'subscription-1' } }],
    ...changes,
  }
}

function returned(reservationId: string, reservationName: string): ReturnRequest {
  return { orderId: 'order-1', reservationId, reservationName, resourceType: 'VirtualMachines', sku: 'Standard_D4s_v5', region: 'westeurope', term: 'P1Y', billingPlan: 'Upfront', quantity: 2, owned: 3 }
}

/** A ledger with open cases of these ids. */
export function ledgerWith(customerId: string, ...openIds: string[]): Ledger {
  return { ...emptyLedger(customerId), openCases: openIds.map((id) => storedCase(id)) }
}
