import assert from 'node:assert/strict'
import type { Catalog } from '@azure/arm-reservations'
import { decimalOf } from '#domain/money'
import type { Purchase, PurchasePrice } from '#domain/purchase'
import { catalogueItemFrom } from '#adapters/microsoft/catalogue-item'
import { connectCloud } from '#adapters/microsoft/cloud'
import { CALCULATED_PRICE, CATALOG_EXAMPLE, CATALOG_PAGE, LOCATIONS, SUSE_CATALOG } from '#test/adapters/microsoft/recorded-purchases'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const SUBSCRIPTION = 'b0f278e1-1f18-4378-84d7-b44dfa708665'

function opened(...canned: Canned[]) {
  const { httpClient, asked } = replaying(...canned)
  return { catalogue: connectCloud({ httpClient, credentialFor, settings }).catalogue, asked }
}

describe('the catalogue', () => {
  const items = (resourceType: string, region: string, ...canned: Canned[]) => opened(...canned).catalogue.items(CUSTOMER, SUBSCRIPTION, resourceType, region)
  const inShort = (item: { sku: string; terms: readonly { term: string; billingPlans: readonly string[] }[] }) => [item.sku, ...item.terms.map(({ term, billingPlans }) => `${term}: ${billingPlans.join(', ')}`)]

  it('is read over all pages, as recorded: five years are listed and restricted', async () => {
    const { catalogue, asked } = opened({ match: /skip=50/, body: { value: CATALOG_PAGE.value.slice(1), totalItems: 580 } }, { match: /catalogs/, body: { ...CATALOG_PAGE, value: CATALOG_PAGE.value.slice(0, 1) } })
    const found = await catalogue.items(CUSTOMER, SUBSCRIPTION, 'VirtualMachines', 'westus')
    assert.deepEqual(found.map(inShort), [['Standard_B12ms', 'P1Y: Upfront, Monthly', 'P3Y: Upfront, Monthly'], ['Standard_D1', 'P1Y: Upfront, Monthly', 'P3Y: Upfront, Monthly']])
    assert.deepEqual(found[0]?.title, 'Virtual Machines BS Series')
    assert.equal(asked.length, 2)
    assert.match(asked[0]?.url ?? '', new RegExp(`/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Capacity/catalogs\\?api-version=2022-11-01&reservedResourceType=VirtualMachines&location=westus$`))
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${CUSTOMER}`)
  })
  it('calls a product type as it was asked for, not as the service writes it', async () => {
    assert.deepEqual((await items('VirtualMachines', 'westus', { match: /./, body: { value: CATALOG_PAGE.value } })).map(({ resourceType }) => resourceType), ['VirtualMachines', 'VirtualMachines'])
  })
  it('asks for no region where the product has none, and leaves out what is restricted altogether', async () => {
    const { catalogue, asked } = opened({ match: /./, body: SUSE_CATALOG })
    assert.deepEqual((await catalogue.items(CUSTOMER, SUBSCRIPTION, 'SuseLinux', '')).map(inShort), [['sles_standard_3-4_vcpu_vm', 'P1Y: Upfront', 'P3Y: Upfront']])
    assert.doesNotMatch(asked[0]?.url ?? '', /location/)
  })
  it("leaves out, of Microsoft's example, what is restricted in all terms and what is restricted in the region", async () => {
    const found = await items('VirtualMachines', 'eastus', { match: /./, body: CATALOG_EXAMPLE })
    assert.deepEqual(found, [{ resourceType: 'VirtualMachines', sku: 'Standard_DS5_v2', title: 'DSv2 Series, DS5', terms: [{ term: 'P1Y', billingPlans: ['Upfront', 'Monthly'] }, { term: 'P3Y', billingPlans: ['Upfront', 'Monthly'] }] }])
    const elsewhere = await items('VirtualMachines', 'westus', { match: /./, body: CATALOG_EXAMPLE })
    assert.deepEqual(elsewhere.map(({ sku }) => sku), ['Standard_DS5_v2', 'Standard_F2'])
  })
  it('offers nothing of which the terms, the plans or the restrictions are not understood', () => {
    const good = { name: 'x', terms: ['P1Y'], billingPlans: { P1Y: ['Upfront'] } }
    const read = (item: Catalog) => catalogueItemFrom(item, 'T', 'eastus')?.terms
    assert.deepEqual(read(good), [{ term: 'P1Y', billingPlans: ['Upfront'] }])
    assert.deepEqual(read({ name: 'x', terms: ['P1Y'] }), [{ term: 'P1Y', billingPlans: ['Upfront'] }])
    for (const odd of [{ terms: ['P7D'] }, { terms: [] }, { billingPlans: { P3Y: ['Upfront'] } }, { billingPlans: { P1Y: ['Weekly'] } }, { restrictions: [{ type: 'Moon' }] }, { restrictions: [{ type: 'Term' }] }, { restrictions: [{ type: 'location', values: ['EastUS'] }] }]) {
      assert.equal(read({ ...good, ...odd } as Catalog), undefined, JSON.stringify(odd))
    }
    assert.equal(catalogueItemFrom(good, 'T', 'eastus')?.title, '')
  })
})

describe('the regions', () => {
  it('are the physical ones, by their names', async () => {
    const { catalogue, asked } = opened({ match: /locations/, body: LOCATIONS })
    assert.deepEqual(await catalogue.regions(CUSTOMER, SUBSCRIPTION), [{ name: 'eastus', displayName: 'East US' }, { name: 'eastus2', displayName: 'East US 2' }])
    assert.equal(asked[0]?.url, `https://management.azure.com/subscriptions/${SUBSCRIPTION}/locations?api-version=2022-12-01`)
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${CUSTOMER}`)
  })
  it("are asked for with a token of the customer's tenant for Azure Resource Manager", async () => {
    const { httpClient } = replaying({ match: /locations/, body: { value: [] } })
    const scopes: string[] = []
    const spying = (tenantId: string) => ({
      getToken: (scope: string | string[]) => {
        scopes.push(`${tenantId} ${[scope].flat().join()}`)
        return credentialFor(tenantId).getToken(scope)
      },
    })
    await connectCloud({ httpClient, credentialFor: spying, settings }).catalogue.regions(CUSTOMER, SUBSCRIPTION)
    assert.deepEqual([...new Set(scopes)], [`${CUSTOMER} https://management.azure.com/.default`])
  })
  it('count as physical where the service does not say', async () => {
    const { catalogue } = opened({ match: /./, body: { value: [{ name: 'WestUS', displayName: 'West US' }] } })
    assert.deepEqual(await catalogue.regions(CUSTOMER, SUBSCRIPTION), [{ name: 'westus', displayName: 'West US' }])
  })
  it('are not understood where the list is no list', async () => {
    await assert.rejects(opened({ match: /./, body: [] }).catalogue.regions(CUSTOMER, SUBSCRIPTION), { service: 'Azure Resource Manager', code: 'not-understood' })
  })
})

describe('the price of a purchase', () => {
  const monthly: Purchase = { resourceType: 'VirtualMachines', sku: 'standard_b1ls', region: 'westus', term: 'P1Y', billingPlan: 'Monthly', quantity: 2 }
  const price = (purchase: Purchase, body: unknown) => opened({ match: /calculatePrice/, body }).catalogue.price(CUSTOMER, SUBSCRIPTION, purchase)
  const inShort = ({ total, firstPayment }: PurchasePrice) => [decimalOf(total), decimalOf(firstPayment), total.currency]

  it('is the whole commitment, and the first of its payments, as recorded', async () => {
    assert.deepEqual(inShort(await price(monthly, CALCULATED_PRICE)), ['48.00', '4.00', 'GBP'])
  })
  it('is asked like the recorded one', async () => {
    const { catalogue, asked } = opened({ match: /calculatePrice/, body: CALCULATED_PRICE })
    await catalogue.price(CUSTOMER, SUBSCRIPTION, monthly)
    await catalogue.price(CUSTOMER, SUBSCRIPTION, { ...monthly, resourceType: 'Databricks', region: '' })
    assert.deepEqual(sentBy(asked[0]), {
      sku: { name: 'standard_b1ls' },
      location: 'westus',
      properties: { reservedResourceType: 'VirtualMachines', billingScopeId: `/subscriptions/${SUBSCRIPTION}`, term: 'P1Y', billingPlan: 'Monthly', quantity: 2, displayName: 'standard_b1ls', appliedScopeType: 'Shared', renew: false },
    })
    assert.ok(!Object.hasOwn(sentBy(asked[1]) as object, 'location'))
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${CUSTOMER}`)
  })
  it('is paid at once where it is paid upfront', async () => {
    assert.deepEqual(inShort(await price({ ...monthly, billingPlan: 'Upfront' }, { properties: { billingCurrencyTotal: { currencyCode: 'USD', amount: 32 } } })), ['32.00', '32.00', 'USD'])
  })
  it('is divided evenly, half to even, where no payment is named', async () => {
    const total = (amount: number, paymentSchedule?: object[]) => ({ properties: { billingCurrencyTotal: { currencyCode: 'EUR', amount }, ...(paymentSchedule ? { paymentSchedule } : {}) } })
    assert.deepEqual(inShort(await price(monthly, total(0.3))), ['0.30', '0.02', 'EUR'])
    assert.deepEqual(inShort(await price({ ...monthly, term: 'P3Y' }, total(360, [{ dueDate: '2026-01-01', pricingCurrencyTotal: { currencyCode: 'USD', amount: 11 } }]))), ['360.00', '10.00', 'EUR'])
  })
  it("is not mixed with a payment in another currency, as in Microsoft's example", async () => {
    // Specification, CalculateReservationOrder.json: 46.00 USD, of which the first payment is 40 EUR.
    const example = { properties: { billingCurrencyTotal: { currencyCode: 'USD', amount: 46.0 }, paymentSchedule: [{ dueDate: '2019-05-14', pricingCurrencyTotal: { currencyCode: 'USD', amount: 46 }, billingCurrencyTotal: { currencyCode: 'EUR', amount: 40 } }] } }
    assert.deepEqual(inShort(await price(monthly, example)), ['46.00', '3.83', 'USD'])
  })
  it('is not understood where the answer has none', async () => {
    await assert.rejects(price(monthly, { properties: {} }), { code: 'not-understood' })
  })
})
