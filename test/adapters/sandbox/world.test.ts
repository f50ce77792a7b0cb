import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { dayOfInstant, formatDay, parseDay } from '#domain/calendar'
import { dayOfText, loadWorld, type Order } from '#adapters/sandbox/world'
import { opened, worldWith } from '#test/adapters/sandbox/opened'

const BUILT_IN = new URL('../../../src/adapters/sandbox/world.json', import.meta.url)
const day = (text: string) => parseDay(text) ?? assert.fail(text)

describe('the sandbox world', () => {
  const orders = () => loadWorld(BUILT_IN, day('2026-11-22')).customers.flatMap((customer) => customer.orders)

  it('counts its dates from today', () => {
    const today = day('2026-03-31')
    const text = (date: string) => formatDay(dayOfText(date, today))
    assert.deepEqual(['today', '-3d', '-1m', '-1y2m3d', '2024-02-29'].map(text), ['2026-03-31', '2026-03-28', '2026-02-28', '2025-01-28', '2024-02-29'])
  })
  it('has enough of everything', () => {
    const { customers } = loadWorld(BUILT_IN, day('2026-11-22'))
    assert.ok(customers.length >= 8)
    assert.ok(orders().flatMap(({ reservations }) => reservations).length >= 40)
    assert.ok(customers.some((customer) => customer.orders.length === 0))
    assert.ok(orders().some(({ reservations }) => reservations.filter(({ state }) => state === 'Succeeded').length === 2))
    const values = (field: 'currency' | 'term' | 'billingPlan' | 'scope' | 'ticket') => [...new Set(orders().map((order) => order[field]))].sort()
    assert.deepEqual(values('currency'), ['EUR', 'GBP', 'JPY', 'KRW', 'PLN', 'USD'])
    assert.deepEqual([values('term'), values('billingPlan'), values('scope')], [['P1Y', 'P3Y'], ['Monthly', 'Upfront'], ['ManagementGroup', 'Shared', 'Single']])
    assert.deepEqual(values('ticket'), ['asks', 'closes-without-credit', 'credits', 'pays-in-two-parts', 'refused'])
    for (const type of ['SuseLinux', 'RedHat', 'Databricks', 'Sentinel', 'MDC', 'SqlDatabases', 'CosmosDb', 'AppService', 'AVS']) assert.ok(orders().some(({ resourceType }) => resourceType === type), type)
  })
  it('names everything once', () => {
    const { customers } = loadWorld(BUILT_IN, day('2026-11-22'))
    const ids = customers.flatMap(({ id, subscriptionId, orders }) => [id, subscriptionId, ...orders.flatMap((order) => [order.id, ...order.reservations.map((reservation) => reservation.id)])])
    assert.equal(new Set(ids).size, ids.length)
  })
  it('sells every product that somebody owns, where it is and for about what was paid', () => {
    const { catalogue, usdRates } = loadWorld(BUILT_IN, day('2026-11-22'))
    const inUsd = ({ unitPrice: { currency, minor }, term, billingPlan }: Order) => Number(minor) * (billingPlan === 'Upfront' ? 1 : 12 * Number(term[1])) * Number(usdRates[currency] ?? 1) * (['JPY', 'KRW'].includes(currency) ? 1 : 0.01)
    for (const order of orders()) {
      const entry = catalogue.find(({ resourceType, sku }) => resourceType === order.resourceType && sku === order.sku) ?? assert.fail(order.sku)
      assert.ok(entry.regions.length === 0 ? order.region === '' : entry.regions.includes(order.region), `${order.sku} ${order.region}`)
      const price = Number(entry.pricesUsd[order.term]?.minor) / 100
      assert.ok(price > 0.85 * inUsd(order) && price < 1.15 * inUsd(order), `${order.sku} ${order.term}: ${price} for ${inUsd(order)}`)
    }
  })
  it('knows twins of sizes that know each other', () => {
    const { catalogue } = loadWorld(BUILT_IN, day('2026-11-22'))
    const twins = catalogue.filter(({ swapsWith }) => swapsWith !== '')
    assert.ok(twins.length >= 20)
    for (const { sku, swapsWith, pricesUsd } of twins) {
      const twin = catalogue.find((entry) => entry.sku === swapsWith)
      assert.deepEqual([twin?.swapsWith, twin?.pricesUsd], [sku, pricesUsd])
    }
  })
  it('stays as interesting in another year', async () => {
    for (const now of ['2026-11-22T10:15:00.000Z', '2027-02-28T23:59:59.000Z', '2028-02-29T00:00:00.000Z', '2031-12-31T12:00:00.000Z']) {
      const world = opened({ now })
      const today = dayOfInstant(now)
      const { reservation } = await world.find('Contoso Ltd', 'Web servers test')
      assert.equal(today - reservation.purchasedOn, 3)
      const wingtip = await world.find('Wingtip', 'Matchmaking')
      const figures = await world.cloud.reservations.microsoftRefund(wingtip.customerId, wingtip.reservation, 1)
      assert.equal(figures.consumedUsd.minor, 4_559_520n)
      const active = loadWorld(BUILT_IN, today).customers.flatMap(({ orders }) => orders).filter(({ reservations }) => reservations.some(({ state }) => state === 'Succeeded'))
      for (const order of active) assert.ok(order.boughtOn <= today && dayOfText(`-${order.term.slice(1, 2)}y`, today) < order.boughtOn, `${order.name} ${now}`)
    }
  })
  it('is refused with every fault named', () => {
    const file = worldWith([])
    writeFileSync(file, JSON.stringify({ usdRates: { EUR: 1.08 }, customers: [{ id: 'x', name: 'Y', domain: 'y', subscriptionId: '11111111-1111-4111-8111-111111111111', odd: 1 }] }))
    assert.throws(() => loadWorld(file, 0), /usdRates\.EUR[\s\S]*customers\[0\]/)
  })
  it('is refused where its price list names a product twice, an unknown region or no price', () => {
    const row = { resourceType: 'VirtualMachines', sku: 'x', title: 'X', regions: 'all', pricesUsd: { P1Y: '1.00' } }
    const load = (...catalogue: object[]) => () => loadWorld(worldWith([], { catalogue }), 0)
    assert.throws(load(row, { ...row, sku: 'X' }), /each product once/)
    assert.throws(load({ ...row, regions: ['moon'] }), /one of eastus/)
    assert.throws(load({ ...row, pricesUsd: {} }), /at least one term/)
    assert.throws(load({ ...row, pricesUsd: { P1Y: '1' } }), /two decimals/)
    assert.equal(load(row)().catalogue[0]?.regions.length, 11)
  })
  it('is refused where an amount has the wrong digits or a currency has no rate', () => {
    const order = { id: '22222222-2222-4222-8222-222222222222', name: 'VM', resourceType: 'VirtualMachines', sku: 'x', term: 'P1Y', billingPlan: 'Upfront', bought: 'today', reservations: [{ id: '33333333-3333-4333-8333-333333333333', quantity: 1 }] }
    assert.throws(() => loadWorld(worldWith([{ ...order, currency: 'USD', unitPrice: '1.5' }]), 0), /"1\.5" is not an amount of USD/)
    assert.throws(() => loadWorld(worldWith([{ ...order, currency: 'CHF', unitPrice: '1.50' }]), 0), /no usdRates for CHF/)
  })
})
