import { formatDay } from '#domain/calendar'
import { ticketNameOf, type Case, type ReturnRequest } from '#domain/case'
import { decimalOf, type Money } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { SupportRequest } from '#ports/support-requests'

/** The support request of a case, in English: what Microsoft's billing support needs to act without asking back. */
export function supportRequestOf(filed: Case, subscriptionId: string): SupportRequest {
  const { id, customer, contact, submittedAt } = filed
  return { name: ticketNameOf(id), customerId: customer.id, subscriptionId, title: titleOf(filed), description: descriptionOf(filed), contact, startTime: submittedAt, about: 'exchanges-and-refunds', severity: 'moderate' }
}

/** One line that says what is asked, for whom. */
export function titleOf({ action, customer, returns, purchases }: Case): string {
  const [{ quantity, owned, reservationId }, ...others] = returns
  const more = others.length === 0 ? '' : ` and units of ${others.length} more`
  const units = `${quantity} of ${owned} units of Azure reservation ${reservationId}${more}`
  const asked = { cancel: `Cancel ${units} and refund it`, exchange: `Exchange ${units}`, swap: `Change the size of ${units} to ${purchases[0]?.sku ?? ''}` }[action]
  return `${asked} (CSP customer ${oneLine(customer.name)})`.slice(0, 250)
}

/** The whole text: customer, all ids, what is asked, the figures, our reference. */
export function descriptionOf(filed: Case): string {
  const { id, customer, action, returns, purchases, reason } = filed
  const lines = [
    'We are a Cloud Solution Provider partner and ask for this on behalf of our customer.',
    '',
    ASKED[action],
    '',
    `Customer: ${oneLine(customer.name)}`,
    `Customer tenant ID: ${customer.id}`,
    ...returns.flatMap((returned, index) => [...(returns.length > 1 ? ['', `Return ${index + 1} of ${returns.length}`] : []), ...returnLines(returned)]),
    ...(action === 'exchange' ? purchases.flatMap((purchase, index) => ['', ...(purchases.length > 1 ? [`Purchase ${index + 1} of ${purchases.length}`] : []), ...purchaseLines(purchase)]) : []),
    ...(action === 'swap' ? [`Size to change to: ${purchases[0]?.sku ?? ''}`] : []),
    '',
    ...figures(filed),
    ...(reason ? ['', `Reason: ${oneLine(reason)}`] : []),
    '',
    `Our reference: ${id}`,
  ]
  return lines.join('\n')
}

const ASKED: Record<Case['action'], string> = {
  cancel: 'Please cancel the reservation below (quantity as stated) and refund it to our partner account.',
  exchange: 'Please exchange what is returned below (quantity as stated) for the purchases below, in one exchange.',
  swap: 'Please change the size of the reservation below in place (premium storage only): without a new term, a refund or a charge.',
}

function returnLines({ reservationId, orderId, reservationName, resourceType, sku, region, term, billingPlan, quantity, owned }: ReturnRequest): string[] {
  return [
    `Reservation ID: ${reservationId}`,
    `Reservation order ID: ${orderId}`,
    `Reservation name: ${oneLine(reservationName)}`,
    `Product: ${product({ resourceType, sku, region })}`,
    `Term and billing: ${term}, ${billingPlan}`,
    `Quantity to return: ${quantity} of ${owned}`,
  ]
}

function purchaseLines({ resourceType, sku, region, term, billingPlan, quantity }: Purchase): string[] {
  return [`Product to buy: ${product({ resourceType, sku, region })}`, `Term and billing to buy: ${term}, ${billingPlan}`, `Quantity to buy: ${quantity}`]
}

function figures({ action, confirmation: { asOf, policy, refund, fee, credit, futurePayments, exchange } }: Case): string[] {
  if (action === 'swap') return ['We expect that the term goes on and that nothing is refunded or charged.']
  const expected = exchange
    ? [`Refund: ${text(refund)}`, `Future payments that fall away: ${text(futurePayments)}`, `Returned in all: ${text(exchange.returned)}`, `Net payable: ${text(exchange.netPayable)}`]
    : [`Refund: ${text(refund)}`, `Early termination fee: ${text(fee)}`, `Credit: ${text(credit)}`, `Future payments that fall away: ${text(futurePayments)}`]
  return [`What we expect, calculated for ${formatDay(asOf)} (UTC) under the rules "${policy}":`, ...expected]
}

function product({ resourceType, sku, region }: Pick<Purchase, 'resourceType' | 'sku' | 'region'>): string {
  return `${resourceType} ${sku}${region ? `, ${region}` : ''}`
}

function text(amount: Money): string {
  return `${amount.currency} ${decimalOf(amount)}`
}

// A name must not be able to look like one of our lines.
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
