import { z } from 'zod'
import { parseDay, parseInstantDay } from '#domain/calendar'
import { digitsOf } from '#domain/currency'
import { parseMoney } from '#domain/money'
import { parseRatio } from '#domain/ratio'

/** Far beyond any amount or rate, and short enough to be computed at once. */
const LONGEST_DECIMAL = 100
const decimal = z.string().max(LONGEST_DECIMAL, { error: `must have at most ${LONGEST_DECIMAL} characters`, abort: true })

/** `YYYY-MM-DD`, UTC. */
export const day = z.string().transform((text, ctx) => parseDay(text) ?? fail(ctx, 'must be a date that exists, YYYY-MM-DD'))

/** An instant with an offset, cut to its UTC day. */
export const instant = z.string().transform((text, ctx) => parseInstantDay(text) ?? fail(ctx, 'must be an ISO instant with an offset, such as 2026-11-22T10:15:00Z'))

const currency = z.string().refine((code) => digitsOf(code) !== undefined, 'is not a currency of ISO 4217')

/** Not negative, with exactly the currency's digits. */
export const money = z
  .object({ currency, amount: decimal.regex(/^\d+(\.\d+)?$/, 'must be a plain decimal, not negative, such as 1234.50') })
  .transform((value, ctx) => parseMoney(value.currency, value.amount) ?? fail(ctx, `must have exactly ${digitsOf(value.currency)} digits after the point: it is ${value.currency}`, 'amount'))

/** USD for one unit of another currency. */
export const usdRate = decimal.transform((text, ctx) => {
  const rate = parseRatio(text)
  return rate && rate.numerator > 0n ? rate : fail(ctx, 'must be a plain decimal above 0, such as 1.2410')
})

/** Sentences for zod's own checks; the field's path stands before them. */
export function messageOf(issue: { readonly code?: string; readonly input?: unknown; readonly expected?: unknown; readonly values?: readonly unknown[] }): string | undefined {
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_value') return `must be one of ${issue.values?.join(', ')}`
  if (issue.expected === 'string') return 'must be text'
  if (issue.expected === 'boolean') return 'must be true or false'
  if (issue.expected === 'array') return 'must be a list'
  if (issue.expected === 'int' || issue.expected === 'number' || issue.code === 'too_big' || issue.code === 'too_small') return `must be a whole number up to ${Number.MAX_SAFE_INTEGER}`
  return issue.expected === 'object' ? 'must be an object' : undefined
}

function fail(ctx: z.RefinementCtx, message: string, ...path: string[]): never {
  ctx.addIssue({ code: 'custom', message, path })
  return z.NEVER
}
