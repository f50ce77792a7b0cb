import { formatDay } from '#domain/calendar'
import { ticketNameOf, type Case } from '#domain/case'
import { decimalOf, type Money } from '#domain/money'
import type { SupportRequest } from '#ports/support-requests'

/** The support request of a case, in English: what Microsoft's billing support needs to act without asking back. */
export function supportRequestOf(filed: Case, subscriptionId: string): SupportRequest {
  const { id, customer, contact, submittedAt } = filed
  return { name: ticketNameOf(id), customerId: customer.id, subscriptionId, title: titleOf(filed), description: descriptionOf(filed), contact, startTime: submittedAt }
}

/** One line that says what is asked, for whom. */
export function titleOf({ customer, request }: Case): string {
  return `Cancel ${request.quantity} of ${request.owned} units of Azure reservation ${request.reservationId} and refund it (CSP customer ${oneLine(customer.name)})`.slice(0, 250)
}

/** The whole text: customer, both ids, what is asked, the figures, our reference. */
export function descriptionOf({ id, customer, request, confirmation, reason }: Case): string {
  const { asOf, policy, refund, fee, credit, futurePayments } = confirmation
  const lines = [
    'We are a Cloud Solution Provider partner and ask for this on behalf of our customer.',
    '',
    `Please cancel the reservation below (quantity as stated) and refund it to our partner account.`,
    '',
    `Customer: ${oneLine(customer.name)}`,
    `Customer tenant ID: ${customer.id}`,
    `Reservation ID: ${request.reservationId}`,
    `Reservation order ID: ${request.orderId}`,
    `Reservation name: ${oneLine(request.reservationName)}`,
    `Product: ${request.resourceType} ${request.sku}${request.region ? `, ${request.region}` : ''}`,
    `Term and billing: ${request.term}, ${request.billingPlan}`,
    `Quantity to return: ${request.quantity} of ${request.owned}`,
    '',
    `What we expect, calculated for ${formatDay(asOf)} (UTC) under the rules "${policy}":`,
    `Refund: ${text(refund)}`,
    `Early termination fee: ${text(fee)}`,
    `Credit: ${text(credit)}`,
    `Future payments that fall away: ${text(futurePayments)}`,
    ...(reason ? ['', `Reason: ${oneLine(reason)}`] : []),
    '',
    `Our reference: ${id}`,
  ]
  return lines.join('\n')
}

/** The customer's reservation in the Azure portal, as the partner opens it on the customer's behalf. */
export function portalUrlOf({ customer, request }: Pick<Case, 'customer' | 'request'>): string {
  const resource = `/providers/Microsoft.Capacity/reservationOrders/${request.orderId}/reservations/${request.reservationId}`
  return `https://portal.azure.com/${encodeURIComponent(customer.id)}#resource${resource}/overview`
}

function text(amount: Money): string {
  return `${amount.currency} ${decimalOf(amount)}`
}

// A name must not be able to look like one of our lines.
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
