import { z } from 'zod'
import { catalogueRows } from '#adapters/sandbox/catalogue'

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a lower-case GUID')
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal in quotes')
const date = z.string().regex(/^(today|-(\d+y)?(\d+m)?(\d+d)?|\d{4}-\d{2}-\d{2})$/, 'today, -3d, -7m, -1y2m3d or YYYY-MM-DD')

const reservationRow = z.strictObject({
  id: guid,
  quantity: z.int().positive(),
  name: z.string().optional(),
  /** Where it is not the order's: the size was changed. */
  sku: z.string().optional(),
  state: z.string().default('Succeeded'),
  statusCode: z.string().optional(),
})
const refundRow = z.strictObject({ on: date, amount: decimal, quantity: z.int().positive().default(1) })

/** A reservation order, as a world file writes it. */
export const orderRow = z.strictObject({
  id: guid,
  name: z.string(),
  resourceType: z.string(),
  sku: z.string(),
  region: z.string().default(''),
  term: z.enum(['P1Y', 'P3Y', 'P5Y']),
  billingPlan: z.enum(['Upfront', 'Monthly']),
  bought: date,
  currency: z.string(),
  unitPrice: decimal,
  unitPriceUsd: decimal.optional(),
  reservations: z.array(reservationRow).min(1),
  originalQuantity: z.int().positive().optional(),
  utilization: z.tuple([z.number(), z.number(), z.number()]).nullable().default([0, 0, 0]),
  scope: z.enum(['Shared', 'Single', 'ManagementGroup']).default('Shared'),
  hasSchedule: z.boolean().default(true),
  microsoftDiffersBy: decimal.optional(),
  postsInstead: decimal.optional(),
  ticket: z.enum(['credits', 'asks', 'closes-without-credit', 'pays-in-two-parts', 'refused']).default('credits'),
  refunds: z.array(refundRow).default([]),
})
const subscriptionRow = z.strictObject({ id: guid, name: z.string(), state: z.enum(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted']).default('Enabled'), resourceGroups: z.array(z.string()).default([]) })
const managementGroupRow = z.strictObject({ id: z.string(), name: z.string() })
const personRow = z.strictObject({ id: guid, name: z.string(), type: z.enum(['User', 'Group', 'ServicePrincipal']).default('User'), userPrincipalName: z.string().optional(), mail: z.string().optional() })
const customerRow = z
  .strictObject({
    id: guid,
    name: z.string(),
    domain: z.string(),
    subscriptionId: guid,
    subscriptions: z.array(subscriptionRow).optional(),
    managementGroups: z.array(managementGroupRow).optional(),
    people: z.array(personRow).optional(),
    orders: z.array(orderRow).default([]),
  })
  .refine(({ subscriptionId, subscriptions }) => subscriptions?.some(({ id }) => id === subscriptionId) ?? true, 'the subscription that pays must be among its subscriptions')

/** A world file. */
export const worldFile = z.strictObject({ usdRates: z.record(z.string(), decimal), catalogue: catalogueRows.optional(), customers: z.array(customerRow) })

export type ReservationRow = z.infer<typeof reservationRow>
export type OrderRow = z.infer<typeof orderRow>
export type CustomerRow = z.infer<typeof customerRow>
export type SubscriptionRow = z.infer<typeof subscriptionRow>
export type ManagementGroupRow = z.infer<typeof managementGroupRow>
export type PersonRow = z.infer<typeof personRow>
