import type { AzureReservationAPI, CalculatePriceResponse } from '@azure/arm-reservations'
import { z } from 'zod'
import { share, type Money } from '#domain/money'
import { paymentsIn } from '#domain/prorate'
import type { Purchase, PurchasePrice } from '#domain/purchase'
import { ratio } from '#domain/ratio'
import { moneyOf, neededMoney } from '#adapters/microsoft/amount'
import { allOf } from '#adapters/microsoft/all-of'
import { catalogueItemFrom } from '#adapters/microsoft/catalogue-item'
import { asking } from '#adapters/microsoft/errors'
import { purchaseRequestOf } from '#adapters/microsoft/purchase-request'
import type { Rest } from '#adapters/microsoft/rest'
import type { Catalogue } from '#ports/catalogue'

const locationsAnswer = z.object({
  value: z.array(z.object({ name: z.string(), displayName: z.string(), type: z.string().nullish(), metadata: z.object({ regionType: z.string().nullish() }).nullish() })),
})

/** What can be bought, from Microsoft.Capacity 2022-11-01, and the regions, from Azure Resource Manager; both with a customer's token. */
export function catalogue(clientOf: (customerId: string) => Promise<AzureReservationAPI>, armOf: (customerId: string) => Rest): Catalogue {
  return {
    regions: (customerId, subscriptionId) =>
      asking('Azure Resource Manager', async () => {
        const answer = await armOf(customerId)('GET', `https://management.azure.com/subscriptions/${encodeURIComponent(subscriptionId)}/locations?api-version=2022-12-01`)
        const { value } = locationsAnswer.parse(JSON.parse(answer))
        const regions = value.filter(isRegion).map(({ name, displayName }) => ({ name: name.toLowerCase(), displayName }))
        return regions.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en', { numeric: true }))
      }),
    items: (customerId, subscriptionId, reservedResourceType, region) =>
      asking('Azure reservations', async () => {
        const client = await clientOf(customerId)
        const listed = await allOf(client.getCatalog(subscriptionId, { reservedResourceType, ...(region ? { location: region } : {}) }))
        return listed.flatMap((item) => catalogueItemFrom(item, reservedResourceType, region) ?? [])
      }),
    price: (customerId, subscriptionId, purchase) =>
      asking('Azure reservations', async () => {
        const client = await clientOf(customerId)
        return priceFrom(await client.reservationOrder.calculate(purchaseRequestOf(subscriptionId, purchase)), purchase)
      }),
  }
}

// Reservations are bought in physical regions: not in `europe` (logical), nor in an edge zone, which calls itself physical too.
function isRegion({ type, metadata }: z.infer<typeof locationsAnswer>['value'][number]): boolean {
  return (metadata?.regionType ?? 'Physical') === 'Physical' && (type ?? 'Region') === 'Region'
}

/**
 * The price out of an answer of calculatePrice: `billingCurrencyTotal` is the whole commitment, also where it is paid monthly
 * (recorded: 48.00 GBP in 12 payments of 4.00). Of the payments only the first names its amount in the billing currency.
 */
export function priceFrom({ properties }: CalculatePriceResponse, { term, billingPlan }: Pick<Purchase, 'term' | 'billingPlan'>): PurchasePrice {
  const total = neededMoney(properties?.billingCurrencyTotal, 'calculatePrice')
  if (billingPlan === 'Upfront') return { total, firstPayment: total }
  return { total, firstPayment: firstOf(properties?.paymentSchedule, total.currency) ?? share(total, ratio(1, paymentsIn(term, billingPlan))) }
}

// Microsoft's own example pays a price in USD with a first payment in EUR: such a payment is left aside.
function firstOf(schedule: NonNullable<CalculatePriceResponse['properties']>['paymentSchedule'], currency: string): Money | undefined {
  const at = ({ dueDate }: { dueDate?: Date }) => dueDate?.getTime() ?? Number.POSITIVE_INFINITY
  const [first] = [...(schedule ?? [])].sort((a, b) => at(a) - at(b))
  const amount = first?.billingCurrencyTotal && moneyOf(first.billingCurrencyTotal)
  return amount?.currency === currency ? amount : undefined
}
