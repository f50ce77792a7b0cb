import { dayOfInstant } from '#domain/calendar'
import { policyFor } from '#domain/policies'
import type { ExchangeSaid } from '#domain/quote-exchange'
import type { ReturnFacts } from '#domain/quote-return'
import { askRefunds, askReservation, askUsdRate, type Asked } from '#usecases/ask-microsoft'
import { findReservations, type Found, type NothingToQuote } from '#usecases/find-reservations'
import { gatherExchange } from '#usecases/gather-exchange'
import type { ReturnWish, Wish } from '#usecases/wish'

/** What the services said of a wish; a customer's ledger is the other half of a quote. */
export type Said = ReturnFacts | ExchangeSaid

/**
 * Asks the services everything that a quote needs. `isToCompare`: also what Microsoft would say of an exchange, which takes long and
 * changes no figure of ours. Where one does not answer, its fall-back stands in and the facts say so;
 * throws a ServiceError where there is none (customer, reservations, prices, rate).
 */
export async function gatherFacts(desk: Asked, wish: Wish, isToCompare = false): Promise<Said | NothingToQuote> {
  if (!('returns' in wish)) return gatherReturn(desk, wish)
  const found = await findReservations(desk, wish.customerId, wish.returns)
  return found.outcome === 'refusal' ? found : gatherExchange(desk, found, wish.purchases, isToCompare)
}

/** The same for a cancellation alone. */
export async function gatherReturn(desk: Asked, wish: ReturnWish): Promise<ReturnFacts | NothingToQuote> {
  const found = await findReservations(desk, wish.customerId, [wish])
  return found.outcome === 'refusal' ? found : gatherFound(desk, found)
}

async function gatherFound(desk: Asked, { customer, all, meant: [only] }: Found): Promise<ReturnFacts> {
  if (!only) throw new RangeError('A return is of one reservation.')
  const { reservation, quantity } = only
  const asOf = dayOfInstant(desk.clock.now())
  const policy = policyFor(desk.settings.policy, asOf)
  const { price, usage, microsoft, microsoftRefuses } = await askReservation(desk, customer.id, reservation, quantity, asOf, policy)
  const [rate, refunds] = await Promise.all([askUsdRate(desk, price.amount.currency, asOf, microsoft), askRefunds(desk, all, asOf, policy)])
  return { action: 'cancel', asOf, policy, customer, reservation, quantity, price, usage, rate, ...(refunds ? { refunds } : {}), ...(microsoft ? { microsoft } : {}), ...(microsoftRefuses ? { microsoftRefuses } : {}) }
}
