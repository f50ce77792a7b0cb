import { addMonths, formatDay, type Instant } from '#domain/calendar'
import type { CapBefore } from '#domain/cap'
import { convert, subtract, times } from '#domain/money'
import { expiryOf } from '#domain/prorate'
import { appliedScopeAnswer } from '#adapters/sandbox/applied-scope'
import { paymentsOf, type Figures } from '#adapters/sandbox/figures'
import type { Stage } from '#adapters/sandbox/stage'
import { instantOf, type Order, type OwnedReservation } from '#adapters/sandbox/world'
import type { ReservationRow } from '#adapters/sandbox/world-file'
import { amountOf } from '#adapters/sandbox/wire'

/** A reservation as Microsoft.Capacity writes it. */
export function reservationAnswer(order: Order, reservation: OwnedReservation) {
  const { id: orderId, boughtOn, boughtAt, term, subscriptionId, utilization } = order
  const { date, dateTime } = expiryText(order)
  return {
    id: `/providers/microsoft.capacity/reservationOrders/${orderId}/reservations/${reservation.id}`,
    name: `${orderId}/${reservation.id}`,
    type: 'Microsoft.Capacity/reservationOrders/reservations',
    etag: 2,
    location: order.region,
    sku: { name: reservation.sku ?? order.sku },
    properties: {
      ...appliedScopeAnswer(reservation.appliedScope ?? order.appliedScope, order.customerId),
      billingPlan: order.billingPlan,
      billingScopeId: `/subscriptions/${subscriptionId}`,
      displayName: reservation.name ?? order.name,
      displayProvisioningState: reservation.state,
      provisioningState: reservation.state,
      provisioningSubState: null,
      ...(reservation.statusCode ? { extendedStatusInfo: { statusCode: reservation.statusCode, message: `This reservation was ${reservation.statusCode.toLowerCase()} and is no longer active.` } } : {}),
      effectiveDateTime: precise(boughtAt),
      benefitStartTime: precise(boughtAt),
      purchaseDate: formatDay(boughtOn),
      purchaseDateTime: precise(boughtAt),
      expiryDate: date,
      expiryDateTime: dateTime,
      quantity: reservation.quantity,
      renew: false,
      reservedResourceType: order.resourceType,
      skuDescription: null,
      term,
      userFriendlyRenewState: 'Off',
      ...(utilization ? { utilization: { trend: 'SAME', aggregates: [1, 7, 30].map((grain, index) => ({ grain, grainUnit: 'days', value: utilization[index], valueUnit: 'percentage' })) } } : {}),
    },
  }
}

/** An order, with its payment schedule if asked for. */
export function orderAnswer(order: Order, stage: Stage, withSchedule: boolean) {
  const { id, boughtAt } = order
  const { date, dateTime } = expiryText(order)
  return {
    id: `/providers/microsoft.capacity/reservationOrders/${id}`,
    type: 'Microsoft.Capacity/reservationOrders',
    name: id,
    etag: 7,
    properties: {
      displayName: order.name,
      requestDateTime: precise(boughtAt),
      createdDateTime: precise(boughtAt),
      benefitStartTime: precise(boughtAt),
      expiryDate: date,
      expiryDateTime: dateTime,
      term: order.term,
      billingPlan: order.billingPlan,
      provisioningState: 'Succeeded',
      reservations: order.reservations.map((reservation) => ({ id: `/providers/microsoft.capacity/reservationOrders/${id}/reservations/${reservation.id}` })),
      originalQuantity: order.originalQuantity,
      ...(withSchedule && order.hasSchedule ? { planInformation: scheduleOf(order, stage) } : {}),
    },
  }
}

/** The answer of calculateRefund, as recorded. */
export function calculateRefundAnswer({ order, reservation, quantity, figures, cap, fits, sessionId }: {
  order: Order
  reservation: ReservationRow
  quantity: number
  figures: Figures
  cap: CapBefore
  fits: boolean
  sessionId: string
}) {
  const { refund, refundUsd, totalPaid, remainingCommitment, paymentsMade, payments } = figures
  return {
    id: `/providers/Microsoft.Capacity/reservationOrders/${order.id}/reservations/${reservation.id}`,
    properties: {
      sessionId,
      quantity,
      billingRefundAmount: amountOf(refund),
      pricingRefundAmount: amountOf(refundUsd),
      policyResult: {
        properties: {
          consumedRefundsTotal: amountOf(cap.consumed),
          maxRefundLimit: amountOf(cap.limit),
          policyErrors: fits ? [] : [{ code: 'RefundLimitExceeded', message: 'The refund would exceed the limit of refunds in a 12 month window.' }],
        },
      },
      billingInformation: {
        billingPlan: order.billingPlan,
        completedTransactions: paymentsMade,
        totalTransactions: payments,
        billingCurrencyTotalPaidAmount: amountOf(totalPaid),
        billingCurrencyProratedAmount: amountOf(subtract(totalPaid, refund)),
        billingCurrencyRemainingCommitmentAmount: amountOf(remainingCommitment),
      },
    },
  }
}

// Payments that were made are for all units that were bought; those to come for the units that are left.
function scheduleOf(order: Order, stage: Stage) {
  const { paymentsMade, payments } = paymentsOf(order, stage.today(), stage.policyOn(stage.today()))
  const left = order.reservations.filter(({ state }) => state === 'Succeeded').reduce((sum, { quantity }) => sum + quantity, 0)
  const transactions = Array.from({ length: payments }, (_, index) => {
    const isMade = index < paymentsMade
    const total = times(order.unitPrice, isMade || left === 0 ? order.originalQuantity : left)
    const dueDate = formatDay(addMonths(order.boughtOn, index))
    return {
      dueDate,
      ...(isMade ? { paymentDate: dueDate } : {}),
      status: isMade ? 'Succeeded' : left === 0 ? 'Cancelled' : 'Scheduled',
      pricingCurrencyTotal: amountOf(convert(total, 'USD', order.usdRate)),
      billingCurrencyTotal: amountOf(total),
      billingAccount: '23456',
    }
  })
  const whole = times(times(order.unitPrice, order.originalQuantity), payments)
  return {
    pricingCurrencyTotal: amountOf(convert(whole, 'USD', order.usdRate)),
    startDate: formatDay(order.boughtOn),
    ...(paymentsMade < payments ? { nextPaymentDueDate: formatDay(addMonths(order.boughtOn, paymentsMade)) } : {}),
    transactions,
  }
}

function expiryText({ boughtOn, term }: Order): { date: string; dateTime: string } {
  const expiry = expiryOf(boughtOn, term)
  return { date: formatDay(expiry), dateTime: precise(instantOf(expiry)) }
}

// The service writes seven digits of a second.
function precise(instant: Instant): string {
  return instant.replace('Z', '2798Z')
}
