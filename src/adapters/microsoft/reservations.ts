import type { AzureReservationAPI, CalculateRefundResponse } from '@azure/arm-reservations'
import { neededMoney, type Amount } from '#adapters/microsoft/amount'
import { allOf } from '#adapters/microsoft/all-of'
import { calculatedExchange } from '#adapters/microsoft/calculated-exchange'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { withDetails } from '#adapters/microsoft/reservation-details'
import { reservationFromArm } from '#adapters/microsoft/reservation-from-arm'
import { reservationScopes } from '#adapters/microsoft/reservation-scopes'
import { unitPriceOf } from '#adapters/microsoft/unit-price'
import type { MicrosoftRefund, Reservations } from '#ports/reservations'
import { ServiceError } from '#ports/service-error'

/**
 * The customers' reservations, from Microsoft.Capacity 2022-11-01. `clientOf` gives the client of a customer's tenant. Of the active ones
 * those are left out of which neither the list nor their own answer, which was refused, says how they are paid.
 */
export function reservations(clientOf: (customerId: string) => Promise<AzureReservationAPI>): Reservations {
  return {
    ofCustomer: (customerId) =>
      asking('Azure reservations', async () => {
        const client = await clientOf(customerId)
        const listed = await allOf(client.reservation.listAll())
        return (await withDetails(client, listed)).flatMap((item) => reservationFromArm(item) ?? [])
      }),
    unitPrice: (customerId, { orderId }) =>
      asking('Azure reservations', async () => {
        const order = await orUndefined((await clientOf(customerId)).reservationOrder.get(orderId, { expand: 'schedule' }))
        return order && unitPriceOf(order)
      }),
    microsoftRefund: (customerId, { orderId, id }, quantity) =>
      asking('Azure reservations', async () => {
        const order = `/providers/microsoft.capacity/reservationOrders/${orderId}`
        const client = await clientOf(customerId)
        const answer = await client.calculateRefund.post(orderId, {
          id: order,
          properties: { scope: 'Reservation', reservationToReturn: { reservationId: `${order}/reservations/${id}`, quantity } },
        })
        return refundFrom(answer)
      }),
    microsoftExchange: (customerId, subscriptionId, returns, purchases) => asking('Azure reservations', async () => calculatedExchange(await clientOf(customerId), subscriptionId, returns, purchases)),
    ...reservationScopes(clientOf),
  }
}

/** The figures of an answer. Where Microsoft refuses and leaves one out, its reason (a policy error) leaves as a ServiceError. */
function refundFrom({ properties }: CalculateRefundResponse): MicrosoftRefund {
  const { billingRefundAmount: refund, pricingRefundAmount: refundUsd, billingInformation } = properties ?? {}
  const { billingCurrencyRemainingCommitmentAmount: remainingCommitment, billingCurrencyTotalPaidAmount: totalPaid } = billingInformation ?? {}
  const { consumedRefundsTotal: consumedUsd, maxRefundLimit: limitUsd, policyErrors: errors } = properties?.policyResult?.properties ?? {}
  const figures = { refund, refundUsd, remainingCommitment, totalPaid, consumedUsd, limitUsd }
  const policyErrors = (errors ?? []).map(({ code, message }) => ({ code: code ?? '', message: message ?? '' }))
  const [reason] = policyErrors
  if (reason && Object.values(figures).some((amount) => !amount)) throw new ServiceError('Azure reservations', reason.code || 'http-422', reason.message, { status: 422 })
  return {
    refund: needed(refund),
    refundUsd: needed(refundUsd),
    remainingCommitment: needed(remainingCommitment),
    totalPaid: needed(totalPaid),
    consumedUsd: needed(consumedUsd),
    limitUsd: needed(limitUsd),
    policyErrors,
  }
}

function needed(amount: Amount | undefined) {
  return neededMoney(amount, 'calculateRefund')
}
