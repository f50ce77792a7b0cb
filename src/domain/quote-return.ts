import { capUses, type CapSaid } from '#domain/cap-uses'
import type { Ledger } from '#domain/ledger'
import type { ServiceTrouble } from '#domain/service-trouble'
import { isApart, subtract, type Money } from '#domain/money'
import { quoteCancellation, type CancellationFacts } from '#domain/quote'
import type { MicrosoftFigures, MicrosoftRefund, QuotedReturn, RateUsed } from '#domain/quoted-return'
import type { Customer, Reservation, UnitPrice } from '#domain/reservation'

/** What the services said about a return; the customer's ledger is the other half of a quote. */
export interface ReturnFacts extends CapSaid {
  readonly action: 'cancel'
  readonly customer: Customer
  readonly reservation: Reservation
  readonly quantity: number
  readonly price: UnitPrice
  readonly usage: 'used' | 'unused' | 'unknown'
  readonly rate: RateUsed
  readonly microsoft?: MicrosoftRefund
  readonly microsoftRefuses?: ServiceTrouble
}

/** Quotes a return from what the services said and what the ledger holds. `exceptCaseId`: the case whose own room does not count against it. */
export function quoteReturn(said: ReturnFacts, ledger: Ledger, exceptCaseId?: string): QuotedReturn {
  const { customer, reservation, quantity, policy, price, usage, rate } = said
  const { uses, sources } = capUses(said, ledger, exceptCaseId)
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
    capEntries: uses,
    usdRate: rate.usd,
  }
  const answer = quoteCancellation(facts, policy)
  const ours = answer.outcome === 'quote' ? answer.refund : undefined
  const microsoft = said.microsoft ? { microsoft: figuresOf(said.microsoft, ours) } : said.microsoftRefuses ? { microsoftRefuses: said.microsoftRefuses } : {}
  return { action: 'cancel', customer, reservation, quantity, policy, facts, answer, price, usage, rate, cap: sources, ...microsoft }
}

/** Units of a reservation that no open case asks to return yet. */
export function freeQuantity(reservation: Reservation, ledger: Ledger, exceptCaseId?: string): number {
  const asked = ledger.openCases.filter(({ id }) => id !== exceptCaseId).flatMap(({ returns }) => returns)
  return asked.filter(({ reservationId }) => reservationId === reservation.id).reduce((free, { quantity }) => free - quantity, reservation.quantity)
}

function figuresOf({ refund, policyErrors }: MicrosoftRefund, ours: Money | undefined): MicrosoftFigures {
  const comparable = ours && ours.currency === refund.currency
  return { refund, policyErrors, ...(comparable && isApart(ours, refund) ? { difference: subtract(ours, refund) } : {}) }
}
