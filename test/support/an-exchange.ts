import assert from 'node:assert/strict'
import { quoteSaidExchange, type ExchangeSaid } from '#domain/quote-exchange'
import type { Purchase, PurchasePrice } from '#domain/purchase'
import type { PricedPurchase, QuotedExchange, ReturnedReservation } from '#domain/quoted-exchange'
import type { ExchangeQuote } from '#domain/exchange'
import { ratio } from '#domain/ratio'
import type { Reservation } from '#domain/reservation'
import { day, policy, usd } from '#test/support/a-quote'

/** A reservation for the year 2026, one unit, upfront. */
export function aReservation(changes: Partial<Reservation> = {}): Reservation {
  return {
    id: 'reservation-1',
    orderId: 'order-1',
    name: 'VM_RI_01',
    resourceType: 'VirtualMachines',
    sku: 'Standard_F1',
    region: 'westeurope',
    quantity: 1,
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: day('2026-01-01'),
    expiresOn: day('2027-01-01'),
    scope: 'Shared',
    billingSubscriptionId: 'subscription-1',
    state: 'Active',
    utilization: [],
    ...changes,
  }
}

/** It, given back: 3650.00 USD, ten dollars a day, used. */
export function aReturn(changes: Partial<ReturnedReservation> = {}): ReturnedReservation {
  return { reservation: aReservation(), quantity: 1, price: { amount: usd('3650.00'), source: 'schedule' }, usage: 'used', ...changes }
}

/** A purchase for 2000.00 USD upfront unless another price is given. */
export function aPurchase(changes: Partial<Purchase> = {}, price: PurchasePrice = { total: usd('2000.00'), firstPayment: usd('2000.00') }): PricedPurchase {
  return { purchase: { resourceType: 'VirtualMachines', sku: 'Standard_D4s_v5', region: 'westeurope', term: 'P1Y', billingPlan: 'Upfront', quantity: 1, ...changes }, price }
}

/** An exchange asked for on 1 July 2026: 184 days are left, worth 1840.00, for a purchase of 2000.00. */
export function saidExchange(changes: Partial<ExchangeSaid> = {}): ExchangeSaid {
  return {
    action: 'exchange',
    asOf: day('2026-07-01'),
    policy: policy('csp-2020'),
    customer: { id: 'customer-1', name: 'Contoso', domain: 'contoso.example' },
    subscriptionId: 'subscription-1',
    returns: [aReturn()],
    purchases: [aPurchase()],
    rate: { currency: 'USD', source: 'same', usd: ratio(1, 1) },
    offers: [],
    ...changes,
  }
}

/** The quote of an exchange, which must not be refused. */
export function quotedExchange(changes: Partial<ExchangeSaid> = {}): { quoted: QuotedExchange; quote: ExchangeQuote } {
  const quoted = quoteSaidExchange(saidExchange(changes))
  return quoted.answer.outcome === 'quote' ? { quoted, quote: quoted.answer } : assert.fail(`no quote: ${JSON.stringify(quoted.answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`)
}
