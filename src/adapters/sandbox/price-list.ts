import { convert, share, times, type Money } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import { ratio } from '#domain/ratio'
import { entryOf, type CatalogueEntry } from '#adapters/sandbox/catalogue'
import { regionName } from '#adapters/sandbox/regions'
import type { Fault } from '#adapters/sandbox/wire'
import { usdRateOf, type World, type WorldCustomer } from '#adapters/sandbox/world'

/** A purchase with its price, in the billing currency and in Microsoft's. */
export interface PricedPurchase {
  /** As the catalogue writes it. */
  readonly purchase: Purchase
  readonly entry: CatalogueEntry
  readonly payments: number
  readonly unitPrice: Money
  readonly unitPriceUsd: Money
  /** One payment of all units. */
  readonly payment: Money
  readonly paymentUsd: Money
  /** Every payment of all units. */
  readonly total: Money
  readonly totalUsd: Money
}

/** What the customer would pay, or why this is not for sale. A month costs the upfront price divided by the months, to the cent. */
export function priceOf({ catalogue, usdRates }: World, customer: WorldCustomer, wanted: Purchase): PricedPurchase | Fault {
  const entry = entryOf(catalogue, wanted.resourceType, wanted.sku)
  if (!entry) return { code: 'CalculatePriceFailed', message: `The catalog has no SKU ${wanted.sku} of type ${wanted.resourceType}.` }
  const region = regionName(wanted.region)
  const objection = objectionTo(entry, { ...wanted, region })
  if (objection) return objection
  const { term, billingPlan, quantity } = wanted
  const upfront = entry.pricesUsd[term]
  if (!upfront) return { code: 'UnsupportedReservationTerm', message: `${entry.sku} is not available for ${term}: NotAvailableForSubscription.` }
  const payments = billingPlan === 'Upfront' ? 1 : 12 * Number(term.slice(1, -1))
  const unitPriceUsd = share(upfront, ratio(1, payments))
  const currency = billingCurrencyOf(customer)
  const { numerator, denominator } = usdRateOf(currency, usdRates)
  const unitPrice = convert(unitPriceUsd, currency, ratio(denominator, numerator))
  const [payment, paymentUsd] = [times(unitPrice, quantity), times(unitPriceUsd, quantity)]
  const purchase = { ...wanted, resourceType: entry.resourceType, sku: entry.sku, region: entry.regions.length > 0 ? region : '' }
  return { purchase, entry, payments, unitPrice, unitPriceUsd, payment, paymentUsd, total: times(payment, payments), totalUsd: times(paymentUsd, payments) }
}

/** The currency that the customer is billed in: that of its first order. */
export function billingCurrencyOf(customer: WorldCustomer | undefined): string {
  return customer?.orders[0]?.currency ?? 'USD'
}

function objectionTo({ sku, regions, notIn, billingPlans }: CatalogueEntry, { region, billingPlan }: Purchase): Fault | undefined {
  if (regions.length > 0 && !regions.includes(region)) return { code: 'InvalidLocationId', message: `${sku} is not sold in "${region}".` }
  if (notIn.includes(region)) return { code: 'CalculatePriceFailed', message: `${sku} is not available in ${region}: NotAvailableForSubscription.` }
  if (!billingPlans.includes(billingPlan)) return { code: 'CalculatePriceFailed', message: `${sku} cannot be paid ${billingPlan}.` }
  return undefined
}
