/**
 * calculateExchange as it was recorded; nothing is changed.
 * Azure/azure-powershell, src/Reservations/Reservations.Autorest/test/Invoke-AzReservationCalculateExchange.Recording.json,
 * commit a9801a40a1d574bcaf9d805b55d64a3da04149a1.
 */

const OPERATION = '7b7fee4a-47a1-40a5-a88f-83066e86dd4e'
const OPERATION_URL = `https://management.azure.com/providers/Microsoft.Capacity/operationResults/${OPERATION}?api-version=2022-11-01`
const usd = (amount: number) => ({ currencyCode: 'USD', amount })

export const RETURNED = [
  { orderId: '50000000-aaaa-bbbb-cccc-100000000003', id: '30000000-aaaa-bbbb-cccc-100000000003' },
  { orderId: '10000000-aaaa-bbbb-cccc-100000000003', id: '40000000-aaaa-bbbb-cccc-100000000002' },
] as const

/** The answer of the POST, which has no body. */
export const ACCEPTED = { status: 202, headers: { location: OPERATION_URL, 'retry-after': '5', 'azure-asyncoperation': OPERATION_URL } }

/** The first two polls. */
export const PENDING = { id: `/providers/Microsoft.Capacity/operationResults/${OPERATION}`, name: OPERATION, status: 'Pending' }

/** The third poll, some 16 s after the POST. */
export const SUCCEEDED = {
  ...PENDING,
  status: 'Succeeded',
  properties: {
    sessionId: '5fbeefcb-3b73-4508-9821-4d632f14478b',
    netPayable: usd(13241.14),
    refundsTotal: usd(55.86),
    purchasesTotal: usd(13297.0),
    policyResult: { policyErrors: null },
    reservationsToPurchase: [bought('Standard_B12ms', 1, 'PSExchange', 5699.0), bought('Standard_B8ms', 2, 'PSExchange2', 7598.0)],
    savingsPlansToPurchase: [],
    reservationsToExchange: [returned(0, 1.8, 7.98, 6.18, 23.94), returned(1, 0.86, 2.66, 1.8, 29.26)],
  },
}

function bought(sku: string, quantity: number, displayName: string, total: number) {
  const properties = {
    appliedScopes: null,
    reservedResourceProperties: { instanceFlexibility: null },
    instanceFlexibility: null,
    renew: false,
    billingScopeId: '/subscriptions/10000000-aaaa-bbbb-cccc-100000000001',
    term: 'P3Y',
    billingPlan: 'Upfront',
    quantity,
    displayName,
    appliedScopeType: 'Shared',
    reservedResourceType: 'VirtualMachines',
    reviewDateTime: null,
  }
  return { properties: { location: 'westeurope', properties, sku: { name: sku } }, billingCurrencyTotal: usd(total), paymentSchedule: null, pricingCurrencyTotal: null }
}

function returned(index: 0 | 1, refund: number, paid: number, prorated: number, remaining: number) {
  const { orderId, id } = RETURNED[index]
  return {
    reservationId: `/providers/microsoft.capacity/reservationOrders/${orderId}/reservations/${id}`,
    quantity: 1,
    billingRefundAmount: usd(refund),
    billingInformation: { billingCurrencyTotalPaidAmount: usd(paid), billingCurrencyProratedAmount: usd(prorated), billingCurrencyRemainingCommitmentAmount: usd(remaining) },
  }
}
