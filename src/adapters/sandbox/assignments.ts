import { SANDBOX_GROUPS } from '#adapters/sandbox/staff'
import type { Tenant } from '#adapters/sandbox/world-tenant'

/** A role that a principal has on an order, or above it. */
export interface Assignment {
  /** A GUID. */
  readonly name: string
  readonly scope: string
  readonly roleId: string
  readonly principalId: string
  readonly principalType: string
}

/** Azure's built-in roles, by id: those for reservations, and one that nobody expects there. */
export const SANDBOX_ROLES: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'a8889054-8d42-49c9-bc1c-52486c10e7cd': 'Reservations Administrator',
  '582fc458-8989-419f-a480-75249bc5db7e': 'Reservations Reader',
  'f7b75c60-3036-4b75-91c3-6b41c27c1689': 'Reservation Purchaser',
  '72fafb9e-0641-4937-9268-a91bfd8191a3': 'Cost Management Reader',
}

/** Where roles for all reservations of a tenant are given. */
const ALL_RESERVATIONS = '/providers/Microsoft.Capacity'

export function orderScope(orderId: string): string {
  return `${ALL_RESERVATIONS}/reservationOrders/${orderId}`
}

/** Every order begins with one role from above, the partner's AdminAgents as owners, and one of its own: somebody of the customer's may read it. */
export function assignmentsAtFirst(orderId: string, { people }: Tenant): Assignment[] {
  const madeFrom = (end: string) => `${orderId.slice(0, 24)}${end.padStart(12, '0')}`
  const [reader] = people
  return [
    { name: madeFrom('d1'), scope: ALL_RESERVATIONS, roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', principalId: SANDBOX_GROUPS.admin, principalType: 'ForeignGroup' },
    ...(reader ? [{ name: madeFrom('d2'), scope: orderScope(orderId), roleId: '582fc458-8989-419f-a480-75249bc5db7e', principalId: reader.id, principalType: reader.type }] : []),
  ]
}
