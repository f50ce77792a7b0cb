import { dayOfInstant, type Day } from '#domain/calendar'
import { convert, rateOf, share } from '#domain/money'
import { policyFor } from '#domain/policy'
import { paymentsIn, prorate } from '#domain/prorate'
import type { ReturnFacts } from '#domain/quote-return'
import type { MicrosoftRefund, RateUsed } from '#domain/quoted-return'
import { ratio } from '#domain/ratio'
import { refuse, type Refusal } from '#domain/refusal'
import type { Customer, Reservation, UnitPrice } from '#domain/reservation'
import { ServiceError, unlessDown, whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** Which return is meant; `quantity` left out means all. */
export interface ReturnWish {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly quantity?: number
}

type Asked = Pick<Desk, 'clock' | 'customers' | 'reservations' | 'usage' | 'exchangeRates' | 'refundTransactions' | 'settings' | 'warn'>

/** Why there is nothing to quote, and of what, as far as it was found. */
export type NothingToQuote = Refusal & { readonly customer?: Customer; readonly reservation?: Reservation }

/**
 * Asks the services everything that a quote needs. Where one does not answer, its fall-back stands in and the facts say so;
 * throws a ServiceError where there is none (customer, reservations, price, rate).
 */
export async function gatherFacts(desk: Asked, wish: ReturnWish): Promise<ReturnFacts | NothingToQuote> {
  const asOf = dayOfInstant(desk.clock.now())
  const policy = policyFor(desk.settings.policy, asOf)
  const [customer, all] = await Promise.all([desk.customers.byId(wish.customerId), desk.reservations.ofCustomer(wish.customerId)])
  if (!customer) return refuse({ code: 'customer-not-found', details: {} })
  const reservation = all.find(({ id, orderId }) => id === wish.reservationId && orderId === wish.orderId)
  if (!reservation) return { ...refuse({ code: 'reservation-not-found', details: {} }), customer }
  if (reservation.state === 'Expired') return { ...refuse({ code: 'expired', details: { expiry: reservation.expiresOn } }), customer, reservation }
  if (reservation.state !== 'Active') return { ...refuse({ code: 'reservation-not-active', details: { state: reservation.state } }), customer, reservation }

  const quantity = wish.quantity ?? reservation.quantity
  const askable = Math.min(Math.max(quantity, 1), reservation.quantity)
  const [listPrice, wasUsed, microsoft] = await Promise.all([
    orStandIn(desk, desk.reservations.unitPrice(customer.id, reservation)),
    orStandIn(desk, desk.usage.wasUsed(customer.id, reservation, reservation.purchasedOn, asOf)),
    orStandIn(desk, desk.reservations.microsoftRefund(customer.id, reservation, askable)),
  ])
  const price = listPrice ?? priceFrom(microsoft, reservation, askable, asOf, policy.windowDays)
  if (!price) throw new ServiceError('Azure reservations', 'no-price', 'Neither the payment schedule nor calculateRefund says what was paid.')
  const [rate, refunds] = await Promise.all([
    usdRate(desk, price.amount.currency, asOf, microsoft),
    orStandIn(desk, refundsOn(desk, new Set(all.map(({ orderId }) => orderId)), asOf - policy.capWindowDays + 1, asOf)),
  ])
  const usage = wasUsed === undefined ? 'unknown' : wasUsed ? 'used' : 'unused'
  return { asOf, policy, customer, reservation, quantity, price, usage, rate, ...(refunds ? { refunds } : {}), ...(microsoft ? { microsoft } : {}) }
}

async function usdRate({ exchangeRates, warn }: Asked, currency: string, day: Day, microsoft: MicrosoftRefund | undefined): Promise<RateUsed> {
  if (currency === 'USD') return { source: 'same', usd: ratio(1, 1) }
  const rate = await orStandIn({ warn }, exchangeRates.usdRate(currency, day))
  if (rate) return { source: 'partner-center', usd: rate.usd, month: rate.month }
  if (microsoft && microsoft.refund.minor > 0n && microsoft.refund.currency === currency) return { source: 'calculate-refund', usd: rateOf(microsoft.refundUsd, microsoft.refund) }
  throw new ServiceError('Partner Center', 'no-rate', `There is no exchange rate for ${currency}, so the cap in USD cannot be checked.`)
}

async function refundsOn({ refundTransactions, exchangeRates }: Asked, orderIds: ReadonlySet<string>, from: Day, to: Day) {
  const postings = (await refundTransactions.between(from, to)).filter(({ orderId }) => orderIds.has(orderId))
  return Promise.all(
    postings.map(async (posting) => {
      const date = dayOfInstant(posting.postedAt)
      const { currency } = posting.amount
      const rate = currency === 'USD' ? ratio(1, 1) : (await exchangeRates.usdRate(currency, date))?.usd
      if (!rate) throw new ServiceError('Partner Center', 'no-rate', `There is no exchange rate for ${currency}.`)
      return { posting, date, usd: convert(posting.amount, 'USD', rate) }
    }),
  )
}

// What one unit pays at once, out of Microsoft's totals for the whole reservation.
function priceFrom(microsoft: MicrosoftRefund | undefined, { quantity, purchasedOn, term, billingPlan }: Reservation, returned: number, asOf: Day, windowDays: number): UnitPrice | undefined {
  if (!microsoft) return undefined
  const { paymentsToCome } = prorate(asOf, purchasedOn, term, billingPlan, windowDays)
  const paid = share(microsoft.totalPaid, ratio(1, quantity * paymentsIn(term, billingPlan)))
  const amount = paymentsToCome > 0 ? share(microsoft.remainingCommitment, ratio(1, returned * paymentsToCome)) : paid
  return { amount, source: 'calculate-refund' }
}

function orStandIn<Answer>({ warn }: Pick<Desk, 'warn'>, asked: Promise<Answer>): Promise<Answer | undefined> {
  return unlessDown(asked, (error) => warn('A service did not answer; the quote says what stands in for it.', whatWentWrong(error)))
}
