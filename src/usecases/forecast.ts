import { dayOfInstant } from '#domain/calendar'
import { forecastCap, type CapForecast } from '#domain/cap-forecast'
import { capUses, type CapSaid } from '#domain/cap-uses'
import type { Person } from '#domain/person'
import { policyFor } from '#domain/policies'
import type { Policy } from '#domain/policy'
import type { CapSources } from '#domain/quoted-return'
import type { Customer, Reservation } from '#domain/reservation'
import { askRefunds, orStandIn } from '#usecases/ask-microsoft'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import { findReservations, type NothingToQuote } from '#usecases/find-reservations'

/** A customer's cap: what takes it, and when it comes free. */
export interface Forecast {
  readonly outcome: 'forecast'
  readonly customer: Customer
  readonly policy: Policy
  readonly forecast: CapForecast
  readonly sources: CapSources
}

/** Looks ahead 13 months. Changes nothing. */
export async function forecast(desk: Desk, person: Person, customerId: string): Promise<Forecast | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote', customerId)
  if (allowed.outcome === 'refusal') return allowed
  const found = await findReservations(desk, customerId, [])
  if (found.outcome === 'refusal') return found
  const { customer, all } = found
  const [said, { ledger }] = await Promise.all([askCap(desk, customer, all), desk.ledgers.read(customerId)])
  const { uses, sources } = capUses(said, ledger)
  return { outcome: 'forecast', customer, policy: said.policy, forecast: forecastCap(said.asOf, uses, said.policy), sources }
}

/** What the services say of a customer's cap. Microsoft tells its own count only with a refund, so it is asked what one unit would bring. */
export async function askCap(desk: Desk, customer: Customer, all: readonly Reservation[]): Promise<CapSaid> {
  const asOf = dayOfInstant(desk.clock.now())
  const policy = policyFor(desk.settings.policy, asOf)
  const any = all.find(({ state, resourceType }) => state === 'Active' && !policy.notReturnable.includes(resourceType))
  const [refunds, microsoft] = await Promise.all([askRefunds(desk, all, asOf, policy), any ? orStandIn(desk, desk.reservations.microsoftRefund(customer.id, any, 1)) : undefined])
  return { asOf, policy, ...(refunds ? { refunds } : {}), ...(microsoft ? { microsoft } : {}) }
}
