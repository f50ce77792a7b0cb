import type { ModernReservationTransaction } from '@azure/arm-consumption'
import type { Posting } from '#domain/case'
import { absolute, decimalOf, type Money } from '#domain/money'
import type { PurchasePosting } from '#domain/purchase'
import { moneyOf } from '#adapters/microsoft/amount'

/**
 * Refunds and purchases with an id of their own. Microsoft's `id` and `name` name the list and the order, not the event (source: its
 * example), so the id is made of what never changes about an event; events that are alike in everything are numbered.
 */
export function postingsFrom(events: readonly ModernReservationTransaction[]): { refunds: Posting[]; purchases: PurchasePosting[] } {
  const seen = new Map<string, number>()
  const postings = events.flatMap((event) => {
    const posting = postingOf(event)
    if (!posting) return []
    const number = (seen.get(posting.id) ?? 0) + 1
    seen.set(posting.id, number)
    return [{ event, posting: number === 1 ? posting : { ...posting, id: `${posting.id}_${number}` } }]
  })
  return {
    refunds: postings.flatMap(({ event, posting }) => (isPurchase(event) ? [] : [posting])),
    purchases: postings.flatMap(({ event, posting }) => (isPurchase(event) ? [{ ...posting, ...boughtBy(event) }] : [])),
  }
}

function postingOf({ eventType, eventDate, amount, currency, reservationOrderId, quantity }: ModernReservationTransaction): Posting | undefined {
  if (!/^(refund|cancel|purchase)$/i.test(eventType ?? '') || !eventDate || !reservationOrderId) return undefined
  const signed = amountIn(currency, amount)
  if (!signed) return undefined
  const positive = absolute(signed)
  // A refund is written as a negative amount or a positive one; a purchase that takes money away is none.
  if (positive.minor === 0n || (isPurchase({ eventType }) && signed.minor < 0n)) return undefined
  const [orderId, postedAt] = [reservationOrderId.toLowerCase(), eventDate.toISOString()]
  const id = [orderId, postedAt, eventType?.toLowerCase(), decimalOf(positive), positive.currency, quantity ?? ''].join('_')
  return { id, orderId, postedAt, amount: positive }
}

// An event without an amount, or in a currency that nobody knows, must not hide the others.
function amountIn(currency: string | undefined, amount: number | undefined): Money | undefined {
  try {
    return currency && amount !== undefined ? moneyOf({ currencyCode: currency, amount }) : undefined
  } catch {
    return undefined
  }
}

function boughtBy({ armSkuName, region, term, quantity, purchasingSubscriptionGuid }: ModernReservationTransaction): Omit<PurchasePosting, keyof Posting> {
  return {
    sku: armSkuName ?? '',
    // `eastus`, though the service may as well write `East US`.
    region: (region ?? '').replace(/\s/g, '').toLowerCase(),
    term: term ?? '',
    quantity: quantity ?? 0,
    ...(purchasingSubscriptionGuid ? { subscriptionId: purchasingSubscriptionGuid.toLowerCase() } : {}),
  }
}

function isPurchase({ eventType }: { eventType?: string | undefined }): boolean {
  return eventType?.toLowerCase() === 'purchase'
}
