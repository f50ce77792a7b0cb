import { randomUUID } from 'node:crypto'
import { addMonths, formatDay, type Day } from '#domain/calendar'
import { subtract } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { CatalogueEntry } from '#adapters/sandbox/catalogue'
import type { ReckonedExchange } from '#adapters/sandbox/exchange'
import type { PricedPurchase } from '#adapters/sandbox/price-list'
import { REGIONS } from '#adapters/sandbox/regions'
import { amountOf } from '#adapters/sandbox/wire'

const TERMS = ['P1Y', 'P3Y', 'P5Y'] as const
const YEARS = { P1Y: '1 Year', P3Y: '3 Years', P5Y: '5 Years' }
const NOT_AVAILABLE = 'NotAvailableForSubscription'

/** A product as recorded: all terms are listed, and those without a price restricted; keys are written `p1Y`. */
export function catalogAnswer({ resourceType, sku, title, regions, pricesUsd, billingPlans, swapsWith, notIn }: CatalogueEntry, location: string) {
  const key = (term: string) => `p${term.slice(1)}`
  const isVirtualMachine = resourceType === 'VirtualMachines'
  const name = sku.replace(/^Standard_/, '').replaceAll('_', ' ')
  const properties = { ProductTitle: title, ProductShortName: title, SkuName: name, SkuDisplayName: name, ...(isVirtualMachine ? { ReservationSwappableArmSkuName: swapsWith } : {}) }
  return {
    resourceType: isVirtualMachine ? 'virtualMachines' : resourceType,
    name: sku,
    terms: TERMS,
    ...(regions.length > 0 ? { locations: location ? [location] : regions } : {}),
    billingPlans: Object.fromEntries(TERMS.map((term) => [key(term), billingPlans])),
    msrp: Object.fromEntries(Object.entries(pricesUsd).map(([term, price]) => [key(term), amountOf(price)])),
    skuProperties: Object.entries(properties).map(([property, value]) => ({ name: property, value })),
    restrictions: [
      ...TERMS.filter((term) => !pricesUsd[term]).map((term) => ({ type: 'Term', values: [term], reasonCode: NOT_AVAILABLE })),
      ...(notIn.length > 0 ? [{ type: 'Location', values: notIn, reasonCode: NOT_AVAILABLE }] : []),
    ],
  }
}

/** The answer of calculatePrice, as recorded: of the payments only the first is in the billing currency. */
export function calculatePriceAnswer({ purchase, payments, payment, paymentUsd, total, totalUsd }: PricedPurchase, today: Day) {
  const scheduled = (_: unknown, index: number) => ({ dueDate: formatDay(addMonths(today, index)), pricingCurrencyTotal: amountOf(paymentUsd), ...(index === 0 ? { billingCurrencyTotal: amountOf(payment) } : {}), status: 'Scheduled' })
  return {
    properties: {
      billingCurrencyTotal: amountOf(total),
      netTotal: 0,
      taxTotal: 0,
      grandTotal: 0,
      isBillingPartnerManaged: true,
      ...(payments > 1 ? { paymentSchedule: Array.from({ length: payments }, scheduled) } : {}),
      reservationOrderId: randomUUID(),
      skuTitle: titleOf(purchase),
      skuDescription: purchase.sku,
      pricingCurrencyTotal: amountOf(totalUsd),
    },
  }
}

/** The result of calculateExchange, as recorded. `sent`: the purchases as they were asked. */
export function calculateExchangeAnswer({ returns, purchases, refundsTotal, purchasesTotal, policyErrors }: ReckonedExchange, sent: readonly unknown[]) {
  return {
    sessionId: randomUUID(),
    netPayable: amountOf(subtract(purchasesTotal, refundsTotal)),
    refundsTotal: amountOf(refundsTotal),
    purchasesTotal: amountOf(purchasesTotal),
    policyResult: { policyErrors: policyErrors.length > 0 ? policyErrors : null },
    reservationsToPurchase: purchases.map(({ total }, index) => ({ properties: sent[index], billingCurrencyTotal: amountOf(total) })),
    savingsPlansToPurchase: [],
    reservationsToExchange: returns.map(({ order, reservation, quantity, figures: { refund, totalPaid, remainingCommitment } }) => ({
      reservationId: `/providers/microsoft.capacity/reservationOrders/${order.id}/reservations/${reservation.id}`,
      quantity,
      billingRefundAmount: amountOf(refund),
      billingInformation: {
        billingCurrencyTotalPaidAmount: amountOf(totalPaid),
        billingCurrencyProratedAmount: amountOf(subtract(totalPaid, refund)),
        billingCurrencyRemainingCommitmentAmount: amountOf(remainingCommitment),
      },
    })),
  }
}

/** What is bought, as invoices and transactions word it: `Reserved VM Instance, Standard_B1ls, West Europe, 1 Year`. */
export function titleOf({ resourceType, sku, region, term }: Pick<Purchase, 'resourceType' | 'sku' | 'region' | 'term'>): string {
  const product = resourceType === 'VirtualMachines' ? 'Reserved VM Instance' : `Reserved ${resourceType}`
  const place = REGIONS.find(({ name }) => name === region)?.displayName ?? region
  return [product, sku, ...(place ? [place] : []), YEARS[term]].join(', ')
}
