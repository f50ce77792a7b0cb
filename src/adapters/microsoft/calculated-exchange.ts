import type { AzureReservationAPI, CalculateExchangeOperationResultResponse, ReservationToExchange } from '@azure/arm-reservations'
import type { MicrosoftExchange, Purchase } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { neededMoney, type Amount } from '#adapters/microsoft/amount'
import { purchaseRequestOf } from '#adapters/microsoft/purchase-request'
import { idsOf } from '#adapters/microsoft/reservation-from-arm'
import { ServiceError } from '#ports/service-error'

/** How long Microsoft may reckon; some 16 s were recorded. */
const RECKONING_MS = 90_000
/** Between two looks at the result where the answer does not say how long to wait. The first look is taken at once. */
const INTERVAL_MS = 2_000

/** Asks calculateExchange and waits for the result of its long-running operation. */
export async function calculatedExchange(
  client: AzureReservationAPI,
  subscriptionId: string,
  returns: readonly { reservation: Reservation; quantity: number }[],
  purchases: readonly Purchase[],
): Promise<MicrosoftExchange> {
  const body = {
    properties: {
      reservationsToPurchase: purchases.map((purchase) => purchaseRequestOf(subscriptionId, purchase)),
      reservationsToExchange: returns.map(({ reservation: { orderId, id }, quantity }) => ({ reservationId: `/providers/microsoft.capacity/reservationOrders/${orderId}/reservations/${id}`, quantity })),
    },
  }
  const operation = client.calculateExchange.post(body, { updateIntervalInMs: INTERVAL_MS })
  return exchangeFrom(await operation.pollUntilDone({ abortSignal: AbortSignal.timeout(RECKONING_MS) }))
}

/** The figures of a finished calculation. Where Microsoft gives none, its reason (a policy error) leaves as a ServiceError. */
export function exchangeFrom({ properties }: CalculateExchangeOperationResultResponse): MicrosoftExchange {
  const { refundsTotal, purchasesTotal, netPayable, policyResult, reservationsToExchange } = properties ?? {}
  const policyErrors = (policyResult?.policyErrors ?? []).map(({ code, message }) => ({ code: code ?? '', message: message ?? '' }))
  // The specification prices an exchange "if there are no policy errors": with one, the totals may be missing.
  const [reason] = policyErrors
  if (reason && (!refundsTotal || !purchasesTotal || !netPayable)) throw new ServiceError('Azure reservations', reason.code || 'http-422', reason.message, { status: 422 })
  return { returned: needed(refundsTotal), purchases: needed(purchasesTotal), netPayable: needed(netPayable), returns: (reservationsToExchange ?? []).map(returnFrom), policyErrors }
}

function returnFrom({ reservationId, billingRefundAmount, billingInformation }: ReservationToExchange): MicrosoftExchange['returns'][number] {
  const ids = idsOf(reservationId)
  if (!ids) throw new TypeError('The answer of calculateExchange does not say which reservation it is about.')
  return { reservationId: ids.reservationId, refund: needed(billingRefundAmount), remainingCommitment: needed(billingInformation?.billingCurrencyRemainingCommitmentAmount) }
}

function needed(amount: Amount | undefined) {
  return neededMoney(amount, 'calculateExchange')
}
