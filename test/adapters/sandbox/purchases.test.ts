import assert from 'node:assert/strict'
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import { opened, worldWith, type Opened } from '#test/adapters/sandbox/opened'

const F2S: Purchase = { resourceType: 'VirtualMachines', sku: 'Standard_F2s', region: 'eastus', term: 'P1Y', billingPlan: 'Upfront', quantity: 1 }

async function subscriptionOf({ cloud }: Opened, customer: string): Promise<[customerId: string, subscriptionId: string]> {
  const [found] = (await cloud.customers.startingWith(customer, 1)).customers
  const [reservation] = await cloud.reservations.ofCustomer(found?.id ?? '')
  return [found?.id ?? assert.fail(customer), reservation?.billingSubscriptionId ?? assert.fail(customer)]
}

describe('what the sandbox sells', () => {
  const items = async (world: Opened, resourceType: string, region: string) => world.cloud.catalogue.items(...(await subscriptionOf(world, 'Proseware')), resourceType, region)

  it('has regions by their Azure names, the logical ones left out', async () => {
    const world = opened()
    const regions = await world.cloud.catalogue.regions(...(await subscriptionOf(world, 'Proseware')))
    assert.deepEqual(regions.map(({ displayName }) => displayName), [
      'East Asia', 'East US', 'East US 2', 'Germany West Central', 'Japan East', 'Korea Central', 'North Europe', 'Poland Central', 'UK South', 'West Europe', 'West US 3',
    ])
    assert.equal(regions[9]?.name, 'westeurope')
  })
  it("lists regions with the fields of Microsoft's example and no others", async () => {
    // Specification, Microsoft.Resources 2022-12-01, GetLocations.json; `geography` is of its later versions.
    const fields = ['id', 'name', 'type', 'displayName', 'regionalDisplayName', 'metadata', 'regionType', 'regionCategory', 'geography', 'geographyGroup', 'longitude', 'latitude', 'physicalLocation', 'pairedRegion']
    const world = opened()
    const [customerId, subscriptionId] = await subscriptionOf(world, 'Proseware')
    const { token } = (await world.sandbox.credentialFor(customerId).getToken('scope')) ?? assert.fail()
    const request = createPipelineRequest({ method: 'GET', url: `https://management.azure.com/subscriptions/${subscriptionId}/locations?api-version=2022-12-01`, headers: createHttpHeaders({ authorization: `Bearer ${token}` }) })
    const { value } = JSON.parse((await world.sandbox.httpClient.sendRequest(request)).bodyAsText ?? '') as { value: { id: string; metadata: object }[] }
    assert.deepEqual(value.flatMap((region) => [...Object.keys(region), ...Object.keys(region.metadata)]).filter((field) => !fields.includes(field)), [])
    assert.equal(value[0]?.id, `/subscriptions/${subscriptionId}/locations/eastus`)
  })
  it('lists more than a page of virtual machines, with sizes that take premium storage beside those that do not', async () => {
    const found = await items(opened(), 'VirtualMachines', 'eastus')
    assert.ok(found.length > 60, String(found.length))
    const skus = found.map(({ sku }) => sku)
    assert.equal(new Set(skus).size, skus.length)
    for (const sku of ['F1', 'F1s', 'F8', 'F8s', 'F8s_v2', 'D4_v3', 'D4s_v3', 'D4s_v4', 'D4s_v5', 'D4as_v5', 'D4s_v6', 'E4s_v5', 'B2ms', 'L8s_v3', 'M64s', 'NC6s_v3']) assert.ok(skus.includes(`Standard_${sku}`), sku)
    assert.deepEqual(found.find(({ sku }) => sku === 'Standard_F1s'), { resourceType: 'VirtualMachines', sku: 'Standard_F1s', title: 'Virtual Machines FS Series', terms: [{ term: 'P1Y', billingPlans: ['Upfront', 'Monthly'] }, { term: 'P3Y', billingPlans: ['Upfront', 'Monthly'] }], swapsWith: 'Standard_F1' })
  })
  it('lists in a region what is sold there and not restricted', async () => {
    const world = opened()
    const has = async (sku: string, region: string) => (await items(world, 'VirtualMachines', region)).some((item) => item.sku === `Standard_${sku}`)
    assert.deepEqual([await has('HB120rs_v3', 'eastus'), await has('HB120rs_v3', 'polandcentral')], [true, false])
    assert.deepEqual([await has('M128s', 'eastus'), await has('M128s', 'eastus2')], [true, false])
  })
  it('lists products without a region, of other terms, or that are paid upfront only', async () => {
    const world = opened()
    assert.deepEqual((await items(world, 'Databricks', '')).map(({ sku, terms }) => [sku, terms]), [['DBCU_12500', [{ term: 'P1Y', billingPlans: ['Upfront'] }, { term: 'P3Y', billingPlans: ['Upfront'] }]]])
    assert.deepEqual((await items(world, 'AVS', 'eastus'))[0]?.terms.map(({ term }) => term), ['P1Y', 'P3Y', 'P5Y'])
    assert.deepEqual(await items(world, 'Moonbase', ''), [])
  })
})

describe('the price of a purchase in the sandbox', () => {
  const price = async (customer: string, purchase: Purchase, world = opened()) => {
    const { total, firstPayment } = await world.cloud.catalogue.price(...(await subscriptionOf(world, customer)), purchase)
    return [`${decimalOf(total)} ${total.currency}`, decimalOf(firstPayment)]
  }

  it('is that of the list for all units; a month is a part of it to the cent', async () => {
    assert.deepEqual(await price('Proseware', { ...F2S, quantity: 3 }), ['2190.00 USD', '2190.00'])
    // 730.00 / 12 = 60.83; 3 x 60.83 = 182.49; 12 x 182.49
    assert.deepEqual(await price('Proseware', { ...F2S, quantity: 3, billingPlan: 'Monthly' }), ['2189.88 USD', '182.49'])
    assert.deepEqual(await price('Proseware', { ...F2S, sku: 'standard_f2S', region: 'East US', term: 'P3Y' }), ['1460.00 USD', '1460.00'])
  })
  it("is in the currency of the customer's orders, at the world's rate", async () => {
    // 1152.00 / 1.1920 = 966.44; 96.00 / 1.1920 = 80.54
    const D4S = { ...F2S, sku: 'Standard_D4s_v5', region: 'uksouth' }
    assert.deepEqual(await price('*Fabrikam', D4S), ['966.44 GBP', '966.44'])
    assert.deepEqual(await price('*Fabrikam', { ...D4S, billingPlan: 'Monthly' }), ['966.48 GBP', '80.54'])
    // 576.00 / 0.00672 = 85714.29
    assert.deepEqual(await price('Wingtip', { ...F2S, sku: 'Standard_D2s_v5', region: 'japaneast' }), ['85714 JPY', '85714'])
  })
  it('is refused, as Microsoft refuses, for what is not sold', async () => {
    const refused = async (purchase: Partial<Purchase>, code: string, message: RegExp) => assert.rejects(price('Proseware', { ...F2S, ...purchase }), { service: 'Azure reservations', status: 400, isFinal: true, code, message })
    await refused({ sku: 'Standard_F3' }, 'CalculatePriceFailed', /no SKU Standard_F3/)
    await refused({ resourceType: 'AppService' }, 'CalculatePriceFailed', /no SKU/)
    await refused({ sku: 'Standard_HB120rs_v3', region: 'polandcentral' }, 'InvalidLocationId', /polandcentral/)
    await refused({ region: '' }, 'InvalidLocationId', /not sold/)
    await refused({ sku: 'Standard_M128s', region: 'eastus2' }, 'CalculatePriceFailed', /NotAvailableForSubscription/)
    await refused({ term: 'P5Y' }, 'UnsupportedReservationTerm', /P5Y/)
    await refused({ resourceType: 'RedHat', sku: 'RHEL_1-4_vCPU', billingPlan: 'Monthly' }, 'CalculatePriceFailed', /Monthly/)
    await refused({ quantity: 0 }, 'InvalidRequestContent', /quantity/)
  })
  it("is not told for another tenant's subscription", async () => {
    const world = opened()
    const [[customerId], [, subscriptionId]] = [await subscriptionOf(world, 'Proseware'), await subscriptionOf(world, 'Contoso Ltd')]
    await assert.rejects(world.cloud.catalogue.price(customerId, subscriptionId, F2S), { code: 'InvalidSubscriptionId' })
    await assert.rejects(world.cloud.catalogue.regions(customerId, subscriptionId), { code: 'SubscriptionNotFound', status: 404 })
  })
  it("is that of the world's own list, where it has one", async () => {
    const order = { id: '22222222-2222-4222-8222-222222222222', name: 'VM', resourceType: 'VirtualMachines', sku: 'x', term: 'P1Y', billingPlan: 'Upfront', bought: 'today', currency: 'USD', unitPrice: '1.50', reservations: [{ id: '33333333-3333-4333-8333-333333333333', quantity: 1 }] }
    const catalogue = [{ resourceType: 'VirtualMachines', sku: 'Own_1', title: 'Own', regions: ['eastus'], pricesUsd: { P1Y: '12.00' } }]
    const world = opened({ worldFile: worldWith([order], { catalogue }) })
    assert.deepEqual(await price('Recorded', { ...F2S, sku: 'Own_1', billingPlan: 'Monthly' }, world), ['12.00 USD', '1.00'])
    await assert.rejects(price('Recorded', F2S, world), { code: 'CalculatePriceFailed' })
  })
})

describe('the purchases that the sandbox posted', () => {
  it('are those of all orders, each on the day on which it was bought: the first payment of all its units', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Proseware', 'API servers')
    const today = dayOfInstant(world.now())
    const posted = async (from: number, to: number) => (await world.cloud.reservationTransactions.between(from, to)).purchases.filter(({ subscriptionId }) => subscriptionId === reservation.billingSubscriptionId)
    const bought = await world.cloud.reservations.ofCustomer(customerId)
    assert.deepEqual(new Set((await posted(today - 400, today)).map(({ orderId }) => orderId)), new Set(bought.map(({ orderId }) => orderId)))
    const [first, ...others] = await posted(reservation.purchasedOn, reservation.purchasedOn)
    assert.deepEqual(others, [])
    assert.deepEqual({ ...first, id: '' }, { id: '', orderId: reservation.orderId, postedAt: '2025-11-22T00:17:05.263Z', amount: { currency: 'USD', minor: 62_000n }, sku: 'Standard_D4s_v5', region: 'eastus', term: 'P3Y', quantity: 10, subscriptionId: reservation.billingSubscriptionId })
  })
})
