import { z } from 'zod'
import { currency, day, instant, messageOf, money, usdRate } from '#commands/quote-fields'
import type { Day } from '#domain/calendar'
import { POLICIES, policyNamed, policyOn, type Policy } from '#domain/policy'
import type { CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'

/** What is wrong with a line: where (`refunds.0.date`; empty for the line as a whole) and what. */
export interface LineError {
  readonly path: string
  readonly message: string
}

/** A line's id as it was given, null where there is none; and the facts, or everything that is wrong. */
export type QuoteLineRead = { readonly id: string | number | null } & (
  | { readonly facts: CancellationFacts; readonly policy: Policy }
  | { readonly errors: readonly LineError[] }
)

const reservation = z.object({
  reservedResourceType: z.string().min(1, 'must not be empty'),
  term: z.enum(['P1Y', 'P3Y', 'P5Y']),
  billingPlan: z.enum(['Upfront', 'Monthly']),
  purchaseDate: day,
  quantity: z.int().min(1, 'must be at least 1'),
  unitPrice: money,
  currentUnitPrice: money.optional(),
  used: z.boolean(),
})

const cancellation = z.object({
  action: z.literal('cancel'),
  policy: z.string().refine((version) => policyNamed(version), `is not a policy; known are ${POLICIES.map(({ version }) => version).join(', ')}`).optional(),
  asOf: instant,
  reservation,
  quantity: z.int().optional(),
  refunds: z.array(z.object({ date: day, amount: money })).default([]),
  usdRate: usdRate.optional(),
})

/** Reads one line of the quote filter (docs/quote.md). Finds every error at once; one of the whole line, such as bad JSON, has the path ''. */
export function readQuoteLine(text: string): QuoteLineRead {
  const line = parseObject(text)
  if (!line) return { id: null, errors: [{ path: '', message: 'is not a JSON object' }] }
  const id = typeof line.id === 'string' || typeof line.id === 'number' ? line.id : null
  // An exchange has other fields: to check a cancellation's would only mislead.
  if (line.action === 'exchange') return { id, errors: [{ path: 'action', message: 'exchanges cannot be quoted yet; only "cancel" can' }] }

  const read = cancellation.safeParse(line, { error: messageOf })
  const errors = [...(read.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message })), ...contradictionsIn(line)]
  if (!read.success || errors.length > 0) return { id, errors }

  const { asOf, quantity, policy, refunds } = read.data
  const owns = read.data.reservation
  return {
    id,
    policy: (policy === undefined ? undefined : policyNamed(policy)) ?? policyOn(asOf),
    facts: {
      asOf,
      resourceType: owns.reservedResourceType,
      term: owns.term,
      billingPlan: owns.billingPlan,
      purchasedOn: owns.purchaseDate,
      owned: owns.quantity,
      quantity: quantity ?? owns.quantity,
      unitPrice: owns.unitPrice,
      currentUnitPrice: owns.currentUnitPrice,
      used: owns.used,
      capEntries: refunds.map(({ date, amount }) => ({ date, usd: amount })),
      usdRate: read.data.usdRate ?? ratio(1, 1),
    },
  }
}

/** What fields say against each other. Looks at each by itself, so that a line with other errors is told of these as well. */
function contradictionsIn(line: Record<string, unknown>): LineError[] {
  const errors: LineError[] = []
  const owns = objectOf(line.reservation)
  const billing = currencyOf(owns.unitPrice)
  const current = currencyOf(owns.currentUnitPrice)
  if (billing && current && current !== billing) errors.push({ path: 'reservation.currentUnitPrice.currency', message: `must be ${billing}, as in unitPrice` })
  const rate = usdRate.safeParse(line.usdRate).data
  if (billing && billing !== 'USD' && line.usdRate === undefined) errors.push({ path: 'usdRate', message: `is missing: USD for one ${billing}` })
  if (billing === 'USD' && rate && rate.numerator !== rate.denominator) errors.push({ path: 'usdRate', message: 'must be 1 or left out: the reservation is paid in USD' })
  const asOf = instant.safeParse(line.asOf).data
  for (const [index, entry] of (Array.isArray(line.refunds) ? line.refunds : []).entries()) errors.push(...refundContradictions(index, objectOf(entry), asOf))
  return errors
}

function refundContradictions(index: number, entry: Record<string, unknown>, asOf: Day | undefined): LineError[] {
  const errors: LineError[] = []
  const date = day.safeParse(entry.date).data
  if (asOf !== undefined && date !== undefined && date > asOf) errors.push({ path: `refunds.${index}.date`, message: 'is after asOf' })
  const paidIn = currencyOf(entry.amount)
  if (paidIn && paidIn !== 'USD') errors.push({ path: `refunds.${index}.amount.currency`, message: 'must be USD: the refund limit is in USD' })
  return errors
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function currencyOf(value: unknown): string | undefined {
  return currency.safeParse(objectOf(value).currency).data
}
