import { z } from 'zod'
import { day, instant, money, usdRate } from '#commands/quote-fields'
import { POLICIES, policyNamed } from '#domain/policies'

// The fields of a line of the quote filter, each by itself (docs/quote.md). What they say against each other: quote-contradictions.ts.

const resourceType = z.string().min(1, 'must not be empty')
const term = z.enum(['P1Y', 'P3Y', 'P5Y'])
/** Units to return, all where it is left out. One that is below 1 or more than is owned is refused, not misunderstood. */
const quantity = z.int().optional()
const notEmpty = 'must not be empty'

const reservation = z.object({
  reservedResourceType: resourceType,
  term,
  billingPlan: z.enum(['Upfront', 'Monthly']),
  purchaseDate: day,
  quantity: z.int().min(1, 'must be at least 1'),
  unitPrice: money,
  currentUnitPrice: money.optional(),
  used: z.boolean(),
})

const anyLine = {
  action: z.enum(['cancel', 'exchange']),
  policy: z.string().refine((version) => policyNamed(version), `is not a policy; known are ${POLICIES.map(({ version }) => version).join(', ')}`).optional(),
  asOf: instant,
}

/** A line with the action `cancel`. */
export const cancellation = z.object({
  ...anyLine,
  reservation,
  quantity,
  refunds: z.array(z.object({ date: day, amount: money })).default([]),
  usdRate: usdRate.optional(),
})

/** A line with the action `exchange`: `reservation` or `returns`, which is for the contradictions to say. */
export const exchange = z.object({
  ...anyLine,
  reservation: reservation.optional(),
  quantity,
  returns: z.array(z.object({ reservation, quantity })).min(1, notEmpty).optional(),
  purchases: z.array(z.object({ reservedResourceType: resourceType, term, total: money })).min(1, notEmpty),
})

/** A reservation as a line gives it. */
export type ReservationGiven = z.infer<typeof reservation>
