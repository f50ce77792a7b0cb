import { formatDay } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { billingEvents, type BillingEvent } from '#adapters/sandbox/billing-events'
import { rangeOf } from '#adapters/sandbox/consumption'
import { titleOf } from '#adapters/sandbox/purchase-answers'
import type { Stage } from '#adapters/sandbox/stage'
import { ok, problem, type Route } from '#adapters/sandbox/wire'

export const SANDBOX_BILLING_ACCOUNT = '5a1e5a1e-0000-4000-8000-0000000000c1:5a1e5a1e-0000-4000-8000-0000000000c2_2019-05-31'
export const SANDBOX_BILLING_PROFILE = 'SAND-BOXA-BG7-TGB'

const PROFILE = `/providers/Microsoft.Billing/billingAccounts/${SANDBOX_BILLING_ACCOUNT}/billingProfiles/${SANDBOX_BILLING_PROFILE}`

/** Microsoft.Consumption of the partner: purchases and refunds of all customers on the billing profile. */
export function billing(stage: Stage): Route[] {
  return [
    {
      url: `GET https://management.azure.com${PROFILE}/providers/Microsoft.Consumption/reservationTransactions`,
      token: 'partner',
      answer({ query }) {
        const range = rangeOf(query.get('$filter'), 'eventDate')
        if (!range) return problem(400, 'BadRequest', 'The transactions need a filter by properties/eventDate.')
        // As documented: a refund counts to the billing month of its purchase, and the months of both dates are answered whole.
        const [first, last] = [monthOf(formatDay(range.from)), monthOf(formatDay(range.to))]
        const isInRange = ({ order }: BillingEvent) => first <= monthOf(order.boughtAt) && monthOf(order.boughtAt) <= last
        return ok({ value: billingEvents(stage).filter(isInRange).map(transaction) })
      },
    },
  ]
}

/** Year and month of a day or an instant, as text. */
function monthOf(text: string): string {
  return text.slice(0, 'YYYY-MM'.length)
}

function transaction({ kind, order, at, amount, quantity }: BillingEvent) {
  return {
    id: `${PROFILE}/providers/Microsoft.Consumption/reservationTransactions`,
    name: order.id,
    type: 'Microsoft.Consumption/reservationTransactions',
    tags: null,
    properties: {
      eventDate: at,
      reservationOrderId: order.id,
      description: titleOf(order),
      eventType: kind,
      quantity,
      // A refund is money back: negative.
      amount: Number(decimalOf(amount)) * (kind === 'Refund' ? -1 : 1),
      currency: order.currency,
      reservationOrderName: order.name,
      armSkuName: order.sku,
      billingFrequency: order.billingPlan === 'Monthly' ? 'Recurring' : 'OneTime',
      billingProfileId: PROFILE,
      billingProfileName: 'Reservation desk',
      purchasingSubscriptionGuid: order.subscriptionId,
      purchasingSubscriptionName: 'Azure subscription 1',
      region: order.region,
      term: order.term,
    },
  }
}
