import { dayOfInstant, formatDay, type Instant } from '#domain/calendar'
import { decimalOf, times } from '#domain/money'
import { rangeOf } from '#adapters/sandbox/consumption'
import { titleOf } from '#adapters/sandbox/purchase-answers'
import type { Stage } from '#adapters/sandbox/stage'
import type { Order } from '#adapters/sandbox/world'
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
        // A bare date is its midnight: events of the last day are not before it.
        const isInRange = ({ properties: { eventDate } }: { properties: { eventDate: Instant } }) => dayOfInstant(eventDate) >= range.from && eventDate <= `${formatDay(range.to)}T00:00:00Z`
        return ok({ value: [...purchases(stage), ...refunds(stage)].filter(isInRange) })
      },
    },
  ]
}

function purchases(stage: Stage) {
  return stage.world.customers.flatMap(({ orders }) =>
    orders.map((order) => transaction(order, 'Purchase', order.boughtAt, Number(decimalOf(times(order.unitPrice, order.originalQuantity))), order.originalQuantity)),
  )
}

// A refund is money back: negative.
function refunds(stage: Stage) {
  const orders = new Map(stage.world.customers.flatMap(({ orders }) => orders).map((order) => [order.id, order]))
  return stage.refunds().flatMap(({ orderId, at, amount, quantity }) => {
    const order = orders.get(orderId)
    return order ? [transaction(order, 'Refund', at, -Number(decimalOf(amount)), quantity)] : []
  })
}

function transaction(order: Order, eventType: 'Purchase' | 'Refund', at: Instant, amount: number, quantity: number) {
  const bought = formatDay(order.boughtOn).replaceAll('-', '')
  return {
    id: `${PROFILE}/providers/Microsoft.Consumption/reservationTransactions`,
    name: order.id,
    type: 'Microsoft.Consumption/reservationTransactions',
    tags: null,
    properties: {
      eventDate: at,
      reservationOrderId: order.id,
      description: titleOf(order),
      eventType,
      quantity,
      amount,
      currency: order.currency,
      reservationOrderName: order.name,
      armSkuName: order.sku,
      billingFrequency: order.billingPlan === 'Monthly' ? 'Recurring' : 'OneTime',
      // A refund is booked in the month of its purchase.
      billingMonth: Number(`${bought.slice(0, 6)}01`),
      billingProfileId: PROFILE,
      billingProfileName: 'Reservation desk',
      purchasingSubscriptionGuid: order.subscriptionId,
      purchasingSubscriptionName: 'Azure subscription 1',
      region: order.region,
      term: order.term,
    },
  }
}
