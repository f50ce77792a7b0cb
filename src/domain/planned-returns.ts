import type { Day } from '#domain/calendar'
import { capOn, withoutCap } from '#domain/cap'
import type { CapUse } from '#domain/cap-uses'
import type { Money } from '#domain/money'
import { planReturns, type PlanOption } from '#domain/plan'
import type { Policy } from '#domain/policy'
import { quoteCancellation, type Quote } from '#domain/quote'
import type { CapSources } from '#domain/quoted-return'
import type { Ratio } from '#domain/ratio'
import type { Objection } from '#domain/return-objections'
import type { Customer, Reservation } from '#domain/reservation'

/** One return of a plan: a case to submit. */
export interface PlannedReturn {
  readonly reservation: Reservation
  /** Of the reservation's units. */
  readonly quantity: number
  /** Billing currency. */
  readonly credit: Money
  readonly creditUsd: Money
  /** What it counts against the cap, USD. */
  readonly countedUsd: Money
}

/** A reservation, or some of its units, that a plan does not return. */
export interface LeftOut {
  readonly reservation: Reservation
  readonly quantity: number
  /** `no-room`: other returns bring more within the cap; `nothing-left`: no credit is left; `in-open-case`: another case asks for them; `no-price`: Microsoft did not say what was paid. */
  readonly why: 'no-room' | 'nothing-left' | 'in-open-case' | 'no-price' | Objection
}

/** The best set of returns within what remains of a customer's cap. */
export interface PlannedReturns {
  readonly customer: Customer
  readonly policy: Policy
  readonly asOf: Day
  /** The most credit first. */
  readonly returns: readonly PlannedReturn[]
  readonly leftOut: readonly LeftOut[]
  /** What remains of the cap before any of them, USD. */
  readonly room: Money
  readonly creditUsd: Money
  readonly countedUsd: Money
  /** The most that any set could bring, USD: the credit itself where the plan is proven to be the best. */
  readonly boundUsd: Money
  /** True where it is proven that no set that brings as much needs fewer cases. */
  readonly hasFewestCases: boolean
  readonly cap: CapSources
}

/** A reservation that may be returned, as the services know it. */
export interface Returnable {
  readonly reservation: Reservation
  /** Units that no open case asks to return. */
  readonly free: number
  /** True where nobody knows. */
  readonly isUsed: boolean
  /** One unit, one payment; undefined where nobody says what was paid. */
  readonly unitPrice?: Money
  /** USD for one unit of the billing currency. */
  readonly usdRate?: Ratio
}

interface PlanFacts {
  readonly customer: Customer
  readonly asOf: Day
  readonly policy: Policy
  readonly returnables: readonly Returnable[]
  readonly uses: readonly CapUse[]
  readonly cap: CapSources
}

/** Plans the best set of returns: the most USD within what remains of the cap, and of those that bring as much the fewest cases. */
export function planOf({ customer, asOf, policy, returnables, uses, cap }: PlanFacts): PlannedReturns {
  const room = capOn(asOf, uses, policy).remainingBefore
  const offered = returnables.map((returnable) => ({ returnable, ...offersOf(returnable, asOf, policy) }))
  const candidates = offered.map(({ returnable, quotes }) => ({ id: returnable.reservation.id, options: quotes.map(optionOf) }))
  const { chosen, creditUsd, countedUsd, boundUsd, isProven } = planReturns(candidates, room)
  const chosenOf = new Map(chosen.map(({ id, option }) => [id, option.quantity]))
  const returns = offered.flatMap(({ returnable: { reservation }, quotes }): PlannedReturn[] => {
    const quote = quotes[(chosenOf.get(reservation.id) ?? 0) - 1]
    return quote ? [{ reservation, quantity: quote.quantity, credit: quote.credit, creditUsd: quote.cap.thisRefund, countedUsd: quote.cap.counted }] : []
  })
  const leftOut = offered.flatMap(({ returnable, quotes, objection }) => leftOutOf(returnable, chosenOf.get(returnable.reservation.id) ?? 0, quotes, objection))
  return { customer, policy, asOf, returns: returns.sort((a, b) => Number(b.creditUsd.minor - a.creditUsd.minor)), leftOut, room, creditUsd, countedUsd, boundUsd, hasFewestCases: isProven, cap }
}

// What each quantity would bring if the cap were no matter, 1 unit first; or why nothing can be returned.
function offersOf({ reservation, free, isUsed, unitPrice, usdRate }: Returnable, asOf: Day, policy: Policy): { quotes: Quote[]; objection?: Objection } {
  if (!unitPrice || !usdRate) return { quotes: [] }
  const { resourceType, term, billingPlan, purchasedOn, quantity: owned } = reservation
  const facts = { asOf, resourceType, term, billingPlan, purchasedOn, owned, unitPrice, used: isUsed, capEntries: [], usdRate }
  const uncapped = withoutCap(policy)
  const first = quoteCancellation({ ...facts, quantity: 1 }, uncapped)
  if (first.outcome === 'refusal') return { quotes: [], objection: first }
  const quotes = Array.from({ length: free }, (_, index) => quoteCancellation({ ...facts, quantity: index + 1 }, uncapped))
  return { quotes: quotes.filter((quote) => quote.outcome === 'quote') }
}

function optionOf({ quantity, cap: { thisRefund, counted } }: Quote): PlanOption {
  return { quantity, creditUsd: thisRefund, countedUsd: counted }
}

function leftOutOf({ reservation, free, unitPrice, usdRate }: Returnable, chosen: number, quotes: readonly Quote[], objection: Objection | undefined): LeftOut[] {
  if (objection) return [{ reservation, quantity: reservation.quantity, why: objection }]
  if (!unitPrice || !usdRate) return [{ reservation, quantity: reservation.quantity, why: 'no-price' }]
  const why = quotes.at(-1)?.credit.minor === 0n ? 'nothing-left' : 'no-room'
  const taken: LeftOut[] = free < reservation.quantity ? [{ reservation, quantity: reservation.quantity - free, why: 'in-open-case' }] : []
  return [...taken, ...(chosen < free ? [{ reservation, quantity: free - chosen, why } as const] : [])]
}
