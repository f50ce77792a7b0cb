import { parseDay, type Day } from '#domain/calendar'
import { money, type Money } from '#domain/money'
import type { Customer, Reservation } from '#domain/reservation'

export const CUSTOMER: Customer = { id: 'contoso', name: 'Contoso Ltd', domain: 'contoso.example' }

/** The first day of the simulated world. */
export const START = '2026-07-01T10:00:00.000Z'
const BOUGHT: Day = parseDay('2026-01-01') ?? 0

/** A reservation of the simulated customer: so many units on an order of its own, one year, paid upfront for 2026. */
export function aReservation(number: number, quantity: number, changes: Partial<Reservation> = {}): Reservation {
  return {
    id: `reservation-${number}`,
    orderId: `order-${number}`,
    name: `VM_${number}`,
    resourceType: 'VirtualMachines',
    sku: 'Standard_D4s_v5',
    region: 'westeurope',
    quantity,
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: BOUGHT,
    expiresOn: BOUGHT + 365,
    scope: 'Shared',
    billingSubscriptionId: 'subscription-1',
    state: 'Active',
    utilization: [],
    ...changes,
  }
}

/** What one unit cost: ten US dollars a day. */
export const UNIT_PRICE: Money = money('USD', 3_650_00n)
