import type { PaymentDetail, ReservationOrderResponse } from '@azure/arm-reservations'
import { money } from '#domain/money'
import type { UnitPrice } from '#domain/reservation'
import { moneyOf } from '#adapters/microsoft/amount'

/**
 * The price of one unit for one payment, from an order's payment schedule: one payment of the order, divided by the units that it was
 * bought with. Undefined where the order has no schedule or the payment does not divide exactly: then nobody can say what one unit costs
 * (as in Microsoft's own example: 466.00 for 7 units).
 */
export function unitPriceOf({ originalQuantity, billingPlan, reservations, planInformation }: ReservationOrderResponse): UnitPrice | undefined {
  const paid = byDate(planInformation?.transactions?.filter(({ status }) => status?.toLowerCase() === 'succeeded') ?? [])
  const scheduled = byDate(planInformation?.transactions?.filter(({ status }) => status?.toLowerCase() === 'scheduled') ?? [])
  // Monthly payments follow the month's exchange rate, so the latest one counts; where units were split off or returned,
  // only the first payment was surely made for all of them.
  const isWhole = (reservations ?? []).length <= 1
  const payment = (billingPlan === 'Monthly' && isWhole ? paid.at(-1) : paid[0]) ?? scheduled[0]
  if (!payment?.billingCurrencyTotal || !originalQuantity) return undefined
  const total = moneyOf(payment.billingCurrencyTotal)
  if (total.minor <= 0n || total.minor % BigInt(originalQuantity) !== 0n) return undefined
  return { amount: money(total.currency, total.minor / BigInt(originalQuantity)), source: 'schedule' }
}

function byDate(payments: PaymentDetail[]): PaymentDetail[] {
  const at = ({ paymentDate, dueDate }: PaymentDetail) => (paymentDate ?? dueDate)?.getTime() ?? 0
  return payments.sort((a, b) => at(a) - at(b))
}
