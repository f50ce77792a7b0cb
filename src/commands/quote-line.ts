import { contradictionsInCancellation, contradictionsInExchange, type LineError } from '#commands/quote-contradictions'
import { messageOf } from '#commands/quote-fields'
import { cancellation, exchange, type ReservationGiven } from '#commands/quote-schema'
import { errorsInText } from '#commands/quote-text'
import type { Day } from '#domain/calendar'
import type { ExchangeFacts } from '#domain/exchange'
import { policyNamed, policyOn } from '#domain/policies'
import type { Policy } from '#domain/policy'
import type { CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'
import type { ReturnedUnits } from '#domain/return-sum'

/** What a line asks: the facts of a cancellation or of an exchange, and the policy that they are quoted under. */
export type Asked = { readonly policy: Policy } & ({ readonly action: 'cancel'; readonly facts: CancellationFacts } | { readonly action: 'exchange'; readonly facts: ExchangeFacts })

/** A line's id as it was given, null where there is none; and what it asks, or everything that is wrong. */
export type QuoteLineRead = { readonly id: string | number | null } & (Asked | { readonly errors: readonly LineError[] })

type Fields = Readonly<Record<string, unknown>>

/** Reads one line of the quote filter (docs/quote.md). Finds every error at once; one of the whole line, such as bad JSON, has the path ''. */
export function readQuoteLine(text: string): QuoteLineRead {
  const line = parseObject(text)
  if (!line) return { id: null, errors: [{ path: '', message: 'is not a JSON object' }] }
  const id = canBeGivenBack(line.id) ? line.id : null
  const read = isExchange(line) ? readExchange(line) : readCancellation(line)
  const errors = [...errorsInText(text), ...idErrors(line.id), ...('errors' in read ? read.errors : [])]
  return 'errors' in read || errors.length > 0 ? { id, errors } : { id, ...read }
}

// A line without a known action is told of the fields that it seems to mean.
function isExchange({ action, returns, purchases }: Fields): boolean {
  return action === 'exchange' || (action !== 'cancel' && (returns !== undefined || purchases !== undefined))
}

function readCancellation(line: Fields): Asked | { readonly errors: readonly LineError[] } {
  const read = cancellation.safeParse(line, { error: messageOf })
  const errors = [...errorsOf(read.error), ...contradictionsInCancellation(line)]
  if (!read.success || errors.length > 0) return { errors }
  const { asOf, policy, refunds, usdRate } = read.data
  const capEntries = refunds.map(({ date, amount }) => ({ date, usd: amount }))
  return { action: 'cancel', policy: policyFor(policy, asOf), facts: { asOf, ...unitsOf(read.data), capEntries, usdRate: usdRate ?? ratio(1, 1) } }
}

function readExchange(line: Fields): Asked | { readonly errors: readonly LineError[] } {
  const read = exchange.safeParse(line, { error: messageOf })
  const errors = [...errorsOf(read.error), ...contradictionsInExchange(line)]
  if (!read.success || errors.length > 0) return { errors }
  const { asOf, policy, reservation, quantity, returns, purchases } = read.data
  const returned = reservation ? [{ reservation, quantity }] : (returns ?? [])
  const purchased = purchases.map(({ reservedResourceType, term, total }) => ({ resourceType: reservedResourceType, term, total }))
  return { action: 'exchange', policy: policyFor(policy, asOf), facts: { asOf, returns: returned.map(unitsOf), purchases: purchased } }
}

function unitsOf({ reservation, quantity = reservation.quantity }: { readonly reservation: ReservationGiven; readonly quantity?: number }): ReturnedUnits {
  const { reservedResourceType: resourceType, term, billingPlan, purchaseDate: purchasedOn, quantity: owned, unitPrice, currentUnitPrice, used } = reservation
  return { resourceType, term, billingPlan, purchasedOn, owned, quantity, unitPrice, currentUnitPrice, used }
}

// A version by its name, whose rules then hold whatever the date; else the one in force.
function policyFor(version: string | undefined, asOf: Day): Policy {
  return (version === undefined ? undefined : policyNamed(version)) ?? policyOn(asOf)
}

function errorsOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined): LineError[] {
  return error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
}

// JSON.parse rounds numbers of more digits: the answer would name another line.
function idErrors(id: unknown): LineError[] {
  return typeof id === 'number' && !canBeGivenBack(id) ? [{ path: 'id', message: `must be text, or a number up to ${Number.MAX_SAFE_INTEGER}` }] : []
}

function canBeGivenBack(id: unknown): id is string | number {
  return typeof id === 'string' || (typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER)
}

function parseObject(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Fields) : undefined
  } catch {
    return undefined
  }
}
