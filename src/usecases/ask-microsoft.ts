import { dayOfInstant, type Day } from '#domain/calendar'
import type { PostedRefund } from '#domain/cap-uses'
import type { ServiceTrouble } from '#domain/service-trouble'
import { convert, rateOf, share } from '#domain/money'
import type { Policy } from '#domain/policy'
import { paymentsIn, prorate } from '#domain/prorate'
import type { MicrosoftRefund, RateUsed } from '#domain/quoted-return'
import { ratio } from '#domain/ratio'
import type { Reservation, UnitPrice } from '#domain/reservation'
import { ServiceError, unlessDown, whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** What of the desk is needed to ask the services. */
export type Asked = Pick<Desk, 'clock' | 'customers' | 'reservations' | 'catalogue' | 'usage' | 'exchangeRates' | 'reservationTransactions' | 'settings' | 'warn'>

/** What was paid for a reservation and whether it was used; and, where it was asked, what Microsoft would refund. */
export interface AskedReservation {
  readonly price: UnitPrice
  readonly usage: 'used' | 'unused' | 'unknown'
  readonly microsoft?: MicrosoftRefund
  readonly microsoftRefuses?: ServiceTrouble
}

/** Asks what a return of so many units depends on. Throws a ServiceError where nobody says what was paid. */
export async function askReservation(desk: Asked, customerId: string, reservation: Reservation, quantity: number, asOf: Day, { windowDays }: Policy): Promise<AskedReservation> {
  const askable = Math.min(Math.max(quantity, 1), reservation.quantity)
  const [listPrice, wasUsed, said] = await Promise.all([
    orStandIn(desk, desk.reservations.unitPrice(customerId, reservation)),
    orStandIn(desk, desk.usage.wasUsed(customerId, reservation, reservation.purchasedOn, asOf)),
    figuresOrNo(desk, desk.reservations.microsoftRefund(customerId, reservation, askable)),
  ])
  const price = listPrice ?? priceFrom(said.microsoft, reservation, askable, asOf, windowDays)
  if (!price) throw new ServiceError('Azure reservations', 'no-price', 'Neither the payment schedule nor calculateRefund says what was paid.')
  return { price, usage: wasUsed === undefined ? 'unknown' : wasUsed ? 'used' : 'unused', ...said }
}

/** What was paid for one unit; Microsoft's calculateRefund is asked only where the order does not say. Undefined where nobody does. */
export async function askPrice(desk: Asked, customerId: string, reservation: Reservation, asOf: Day, { windowDays }: Policy): Promise<UnitPrice | undefined> {
  const listPrice = await orStandIn(desk, desk.reservations.unitPrice(customerId, reservation))
  if (listPrice) return listPrice
  const microsoft = await orStandIn(desk, desk.reservations.microsoftRefund(customerId, reservation, 1))
  return priceFrom(microsoft, reservation, 1, asOf, windowDays)
}

/** The rate to USD, with what stands in for Partner Center's. Throws a ServiceError where there is none. */
export async function askUsdRate({ exchangeRates, warn }: Asked, currency: string, day: Day, microsoft?: MicrosoftRefund): Promise<RateUsed> {
  if (currency === 'USD') return { currency, source: 'same', usd: ratio(1, 1) }
  const rate = await orStandIn({ warn }, exchangeRates.usdRate(currency, day))
  if (rate) return { currency, source: 'partner-center', usd: rate.usd, month: rate.month }
  if (microsoft && microsoft.refund.minor > 0n && microsoft.refund.currency === currency) return { currency, source: 'calculate-refund', usd: rateOf(microsoft.refundUsd, microsoft.refund) }
  throw new ServiceError('Partner Center', 'no-rate', `There is no exchange rate for ${currency}, so the cap in USD cannot be checked.`)
}

/** The refunds posted on a customer's orders that still count against the cap; undefined where they could not be listed. */
export function askRefunds(desk: Asked, all: readonly Reservation[], asOf: Day, { capWindowDays }: Policy): Promise<PostedRefund[] | undefined> {
  const boughtSince = Math.min(asOf, ...all.map(({ purchasedOn }) => purchasedOn))
  return orStandIn(desk, refundsBetween(desk, new Set(all.map(({ orderId }) => orderId)), asOf - capWindowDays + 1, asOf, boughtSince))
}

async function refundsBetween({ reservationTransactions, exchangeRates }: Asked, orderIds: ReadonlySet<string>, from: Day, to: Day, boughtSince: Day): Promise<PostedRefund[]> {
  const postings = (await reservationTransactions.between(from, to, boughtSince)).refunds.filter(({ orderId }) => orderIds.has(orderId))
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

/** The answer, or undefined where a service does not give one: then something stands in for it, and the quote says so. */
export function orStandIn<Answer>({ warn }: Pick<Desk, 'warn'>, asked: Promise<Answer>): Promise<Answer | undefined> {
  return unlessDown(asked, (error) => warn('A service did not answer; the quote says what stands in for it.', whatWentWrong(error)))
}

/** Microsoft's figures, or its no: a question that it understood and answers with an error (source: the error codes of Microsoft.Capacity, which come as an HTTP error too). Neither where it could not be asked. */
export async function figuresOrNo<Figures>({ warn }: Pick<Desk, 'warn'>, asked: Promise<Figures>): Promise<{ microsoft?: Figures; microsoftRefuses?: ServiceTrouble }> {
  const refusals: ServiceTrouble[] = []
  const microsoft = await unlessDown(asked, (error) => {
    const { status, code, message, correlationId } = error
    if (status === 400 || status === 422) refusals.push({ code, message, ...(correlationId ? { reference: correlationId } : {}) })
    else warn('A service did not answer; the quote says what stands in for it.', whatWentWrong(error))
  })
  const [microsoftRefuses] = refusals
  return { ...(microsoft ? { microsoft } : {}), ...(microsoftRefuses ? { microsoftRefuses } : {}) }
}
