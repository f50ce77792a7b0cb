import type { Day } from '#domain/calendar'
import type { CapEntry } from '#domain/cap'
import type { Posting } from '#domain/case'
import { creditedEntries, roomHeld, type Ledger } from '#domain/ledger'
import { placedPostingIds } from '#domain/ledger-postings'
import { absolute, compare, money, subtract, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { isSameAmount, matchPosting } from '#domain/posting'
import { quoteCancellation, type CancellationFacts } from '#domain/quote'
import type { CapSources, MicrosoftFigures, MicrosoftRefund, QuotedReturn, RateUsed } from '#domain/quoted-return'
import type { Customer, Reservation, UnitPrice } from '#domain/reservation'

/** What the services said about a return; the customer's ledger is the other half of a quote. */
export interface ReturnFacts {
  readonly asOf: Day
  readonly policy: Policy
  readonly customer: Customer
  readonly reservation: Reservation
  readonly quantity: number
  readonly price: UnitPrice
  readonly usage: 'used' | 'unused' | 'unknown'
  readonly rate: RateUsed
  /** The refunds posted on the customer's orders in the cap's window, each with its USD; undefined where they could not be listed. */
  readonly refunds?: readonly { readonly posting: Posting; readonly usd: Money; readonly date: Day }[]
  readonly microsoft?: MicrosoftRefund
}

/** Quotes a return from what the services said and what the ledger holds. `exceptCaseId`: the case whose own room does not count against it. */
export function quoteReturn(said: ReturnFacts, ledger: Ledger, exceptCaseId?: string): QuotedReturn {
  const refunded = refundsPaid(said, ledger)
  const held = roomHeld(ledger, said.asOf, exceptCaseId)
  const { customer, reservation, quantity, policy, price, usage, rate } = said
  const facts: CancellationFacts = {
    asOf: said.asOf,
    resourceType: reservation.resourceType,
    term: reservation.term,
    billingPlan: reservation.billingPlan,
    purchasedOn: reservation.purchasedOn,
    owned: reservation.quantity,
    quantity,
    unitPrice: price.amount,
    used: usage !== 'unused',
    capEntries: [...refunded.entries, ...held],
    usdRate: rate.usd,
  }
  const answer = quoteCancellation(facts, policy)
  const ours = answer.outcome === 'quote' ? answer.refund : undefined
  const microsoft = said.microsoft ? { microsoft: figuresOf(said.microsoft, ours) } : {}
  const cap = capSources(refunded, held, ledger, said, exceptCaseId)
  return { customer, reservation, quantity, policy, facts, answer, price, usage, rate, cap, ...microsoft }
}

/** Units of a reservation that no open case asks to return yet. */
export function freeQuantity(reservation: Reservation, ledger: Ledger, exceptCaseId?: string): number {
  const asked = ledger.openCases.filter(({ id, request }) => id !== exceptCaseId && request.reservationId === reservation.id)
  return asked.reduce((free, { request }) => free - request.quantity, reservation.quantity)
}

interface RefundsPaid {
  readonly entries: readonly CapEntry[]
  readonly source: CapSources['source']
}

// Our credited cases, and what Microsoft posted beside them; a posting of a case that still holds its room is not counted twice.
function refundsPaid(said: ReturnFacts, ledger: Ledger): RefundsPaid {
  const ours = creditedEntries(ledger)
  if (said.refunds) {
    const placed = placedPostingIds(ledger)
    const unplaced = said.refunds.filter(({ posting }) => !placed.has(posting.id) && matchPosting(posting, ledger.openCases).kind !== 'case')
    return { entries: [...ours, ...withoutMarkedByHand(unplaced, ledger)], source: 'transactions' }
  }
  return said.microsoft ? { entries: [{ date: said.asOf, usd: said.microsoft.consumedUsd }], source: 'consumed-total' } : { entries: ours, source: 'unknown' }
}

// A refund that a person marked is counted already: Microsoft's own posting of it, one for each mark, is left out.
function withoutMarkedByHand(refunds: NonNullable<ReturnFacts['refunds']>, ledger: Ledger): NonNullable<ReturnFacts['refunds']> {
  const left = [...refunds]
  for (const { orderId, markedByHand } of ledger.refunds) {
    const same = left.findIndex(({ posting }) => markedByHand && orderId === posting.orderId && isSameAmount(markedByHand, posting.amount))
    if (same >= 0) left.splice(same, 1)
  }
  return left
}

function capSources(paid: RefundsPaid, held: readonly CapEntry[], ledger: Ledger, { asOf, policy, microsoft }: ReturnFacts, exceptCaseId: string | undefined): CapSources {
  const counting = paid.entries.filter(({ date }) => date <= asOf && asOf < date + policy.capWindowDays)
  const refunded = sum('USD', counting.map(({ usd }) => usd))
  const differs = microsoft && paid.source === 'transactions' && isApart(microsoft.consumedUsd, refunded)
  return {
    refunded,
    held: sum('USD', held.map(({ usd }) => usd)),
    heldByCases: ledger.openCases.map(({ id }) => id).filter((id) => id !== exceptCaseId),
    source: paid.source,
    ...(differs ? { microsoftDiffers: microsoft.consumedUsd } : {}),
  }
}

function figuresOf({ refund, policyErrors }: MicrosoftRefund, ours: Money | undefined): MicrosoftFigures {
  const comparable = ours && ours.currency === refund.currency
  return { refund, policyErrors, ...(comparable && isApart(ours, refund) ? { difference: subtract(ours, refund) } : {}) }
}

// More than 0.01 apart (contract: a difference over 0.01 is shown).
function isApart(a: Money, b: Money): boolean {
  return compare(absolute(subtract(a, b)), money(a.currency, 1n)) > 0
}
