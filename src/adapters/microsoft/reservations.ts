import type { AzureReservationAPI, CalculateRefundResponse, ReservationResponse } from '@azure/arm-reservations'
import { neededMoney, type Amount } from '#adapters/microsoft/amount'
import { allOf } from '#adapters/microsoft/all-of'
import { calculatedExchange } from '#adapters/microsoft/calculated-exchange'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { reservationFromArm, idsOf } from '#adapters/microsoft/reservation-from-arm'
import { unitPriceOf } from '#adapters/microsoft/unit-price'
import type { MicrosoftRefund, Reservations } from '#ports/reservations'

/** How many reservations are asked for one by one at the same time. */
const AT_ONCE = 8

/** The customers' reservations, from Microsoft.Capacity 2022-11-01. `clientOf` gives the client of a customer's tenant. */
export function reservations(clientOf: (customerId: string) => Promise<AzureReservationAPI>): Reservations {
  return {
    ofCustomer: (customerId) =>
      asking('Azure reservations', async () => {
        const client = await clientOf(customerId)
        const listed = await allOf(client.reservation.listAll())
        return (await completed(client, listed)).flatMap((item) => reservationFromArm(item) ?? [])
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
  }
}

// The list of Microsoft's example names neither the billing plan nor the billing subscription; a single reservation's answer does.
// They matter for what can still be returned, so only such are asked for one by one.
function isWhole({ properties }: ReservationResponse): boolean {
  return properties?.provisioningState?.toLowerCase() !== 'succeeded' || (properties.billingPlan !== undefined && properties.billingScopeId !== undefined)
}

// A few at once; one that cannot be had stays as the list shows it, rather than hide the others.
async function completed(client: AzureReservationAPI, listed: readonly ReservationResponse[]): Promise<ReservationResponse[]> {
  const whole = [...listed]
  const open = whole.flatMap((item, index) => (isWhole(item) ? [] : [index]))
  const takeNext = async () => {
    for (let index = open.shift(); index !== undefined; index = open.shift()) {
      const item = whole[index]
      if (item) whole[index] = await detailsOf(client, item).catch(() => item)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
  return whole
}

async function detailsOf(client: AzureReservationAPI, listed: ReservationResponse): Promise<ReservationResponse> {
  const ids = idsOf(listed.id)
  const details = ids && (await orUndefined(client.reservation.get(ids.orderId, ids.reservationId)))
  const named = Object.fromEntries(Object.entries(details?.properties ?? {}).filter(([, value]) => value !== undefined && value !== null))
  return { ...listed, properties: { ...named, ...Object.fromEntries(Object.entries(listed.properties ?? {}).filter(([, value]) => value !== undefined && value !== null)) } }
}

function refundFrom({ properties }: CalculateRefundResponse): MicrosoftRefund {
  const policy = properties?.policyResult?.properties
  const billing = properties?.billingInformation
  return {
    refund: needed(properties?.billingRefundAmount),
    refundUsd: needed(properties?.pricingRefundAmount),
    remainingCommitment: needed(billing?.billingCurrencyRemainingCommitmentAmount),
    totalPaid: needed(billing?.billingCurrencyTotalPaidAmount),
    consumedUsd: needed(policy?.consumedRefundsTotal),
    limitUsd: needed(policy?.maxRefundLimit),
    policyErrors: (policy?.policyErrors ?? []).map(({ code, message }) => ({ code: code ?? '', message: message ?? '' })),
  }
}

function needed(amount: Amount | undefined) {
  return neededMoney(amount, 'calculateRefund')
}
