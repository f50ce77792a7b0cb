/** A customer's reservation in the Azure portal, as the partner opens it on the customer's behalf. */
export function portalUrlOf({ customerId, orderId, reservationId }: { readonly customerId: string; readonly orderId: string; readonly reservationId: string }): string {
  const resource = `/providers/Microsoft.Capacity/reservationOrders/${encodeURIComponent(orderId)}/reservations/${encodeURIComponent(reservationId)}`
  return `https://portal.azure.com/${encodeURIComponent(customerId)}#resource${resource}/overview`
}
