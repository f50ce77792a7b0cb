import type { Person } from '#domain/person'
import { capUses } from '#domain/cap-uses'
import { planOf, type PlannedReturns, type Returnable } from '#domain/planned-returns'
import { prorate } from '#domain/prorate'
import { freeQuantity } from '#domain/quote-return'
import type { Ledger } from '#domain/ledger'
import type { Policy } from '#domain/policy'
import type { Day } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'
import { askPrice, askUsdRate, orStandIn } from '#usecases/ask-microsoft'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import { findReservations, type NothingToQuote } from '#usecases/find-reservations'
import { askCap } from '#usecases/forecast'

/** How many reservations are asked about at once. */
const AT_ONCE = 8

/** The best set of returns, and what it was chosen from. */
export interface Planned {
  readonly outcome: 'planned'
  readonly planned: PlannedReturns
  /** Every active reservation of the customer. */
  readonly choosable: readonly Reservation[]
}

/** Plans returns within what remains of a customer's cap, of the reservations named, or of all where none is. Changes nothing. */
export async function planFor(desk: Desk, person: Person, customerId: string, reservationIds: readonly string[]): Promise<Planned | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote', customerId)
  if (allowed.outcome === 'refusal') return allowed
  const found = await findReservations(desk, customerId, [])
  if (found.outcome === 'refusal') return found
  const { customer, all } = found
  const choosable = all.filter(({ state }) => state === 'Active')
  const named = new Set(reservationIds)
  const meant = named.size === 0 ? choosable : choosable.filter(({ id }) => named.has(id))
  const [said, { ledger }] = await Promise.all([askCap(desk, customer, all), desk.ledgers.read(customerId)])
  const returnables = await askEach(desk, customer, meant, ledger, said.asOf, said.policy)
  const { uses, sources } = capUses(said, ledger)
  return { outcome: 'planned', choosable, planned: planOf({ customer, asOf: said.asOf, policy: said.policy, returnables, uses, cap: sources }) }
}

// A few at once: a customer may have hundreds.
async function askEach(desk: Desk, customer: Customer, meant: readonly Reservation[], ledger: Ledger, asOf: Day, policy: Policy): Promise<Returnable[]> {
  const waiting = [...meant.entries()]
  const asked: Returnable[] = []
  const takeNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, reservation] = next
      asked[index] = await askOne(desk, customer, reservation, freeQuantity(reservation, ledger), asOf, policy)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
  return asked
}

async function askOne(desk: Desk, customer: Customer, reservation: Reservation, free: number, asOf: Day, policy: Policy): Promise<Returnable> {
  const { purchasedOn, term, billingPlan } = reservation
  // Whether it was used matters within the first days alone.
  const { withinWindow } = prorate(asOf, purchasedOn, term, billingPlan, policy.windowDays).days
  const [price, wasUsed] = await Promise.all([askPrice(desk, customer.id, reservation, asOf, policy), withinWindow ? orStandIn(desk, desk.usage.wasUsed(customer.id, reservation, purchasedOn, asOf)) : true])
  const rate = price && (await orStandIn(desk, askUsdRate(desk, price.amount.currency, asOf)))
  return { reservation, free, isUsed: wasUsed !== false, ...(price && rate ? { unitPrice: price.amount, usdRate: rate.usd } : {}) }
}
