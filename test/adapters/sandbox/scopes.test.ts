import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scopeOf, type ReservationScope } from '#domain/reservation-scope'
import { CUSTOMER, opened, worldWith, type Opened } from '#test/adapters/sandbox/opened'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const PRODUCTION = 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5'
const DEVELOPMENT = 'bf8feaef-8836-49c0-87a3-472cfdb60a3d'
const CLOSED = '0fabb676-1bcd-46fc-a7ee-6758235bbce7'
const WEB: ReservationScope = { kind: 'resource-group', subscriptionId: PRODUCTION, resourceGroup: 'rg-web' }
const EUROPE: ReservationScope = { kind: 'management-group', managementGroupId: 'contoso-europe' }

const shown = async (world: Opened, name: string) => scopeOf((await world.find('Contoso Ltd', name)).reservation)

describe('what reservations can be scoped to in the sandbox', () => {
  it('is what there is in the tenant of the customer; page after page', async () => {
    const { subscriptions } = opened().cloud
    assert.deepEqual(await subscriptions.ofCustomer(CONTOSO), [{ id: DEVELOPMENT, name: 'Contoso development' }, { id: PRODUCTION, name: 'Contoso production' }])
    assert.deepEqual(await subscriptions.resourceGroups(CONTOSO, PRODUCTION), ['rg-orders', 'rg-shop', 'rg-web'])
    assert.deepEqual(await subscriptions.managementGroups(CONTOSO), [{ id: 'contoso-europe', name: 'Contoso Europe' }])
  })
  it('is something for every customer whose world says nothing of it', async () => {
    const { subscriptions } = opened({ worldFile: worldWith([]) }).cloud
    const [first] = await subscriptions.ofCustomer(CUSTOMER)
    assert.deepEqual(first, { id: '11111111-1111-4111-8111-000000000002', name: 'Azure subscription 1' })
    assert.deepEqual(await subscriptions.resourceGroups(CUSTOMER, '11111111-1111-4111-8111-000000000002'), ['rg-production', 'rg-test'])
    assert.deepEqual(await subscriptions.managementGroups(CUSTOMER), [{ id: 'production', name: 'Production' }])
  })
  it("is nothing of another customer's", async () => {
    const { cloud, find } = opened()
    const { customerId } = await find('Proseware', 'Build agents')
    await assert.rejects(cloud.subscriptions.resourceGroups(customerId, PRODUCTION), { code: 'SubscriptionNotFound', status: 404 })
    const { reservation } = await find('Contoso Ltd', 'Batch nodes')
    const scopes: ReservationScope[] = [{ kind: 'subscription', subscriptionId: PRODUCTION }, { kind: 'subscription', subscriptionId: '9dfb369b-ab13-4fae-a276-55daa05f1119' }, { kind: 'subscription', subscriptionId: CLOSED }, WEB, { ...WEB, resourceGroup: 'RG-WEB' }, { ...WEB, subscriptionId: DEVELOPMENT }, EUROPE, { kind: 'management-group', managementGroupId: 'production' }, { kind: 'shared' }]
    assert.deepEqual(await cloud.reservations.availableScopes(CONTOSO, reservation, scopes), [true, false, false, true, true, false, true, false, true])
  })
})

describe('a change of scope in the sandbox', () => {
  it("shows in the list and in the reservation's own answer, and nowhere else", async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Shop cache A')
    for (const scope of [WEB, { kind: 'subscription', subscriptionId: DEVELOPMENT }, EUROPE, { kind: 'shared' }] as const) {
      await world.cloud.reservations.changeScope(customerId, reservation, scope)
      assert.deepEqual(await shown(world, 'Shop cache A'), scope)
      assert.deepEqual(await shown(world, 'Shop cache B'), { kind: 'shared' })
    }
    assert.deepEqual({ ...(await world.find('Contoso Ltd', 'Shop cache A')).reservation }, reservation)
  })
  it('is there after a restart, and stays with what is left of a reservation', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json')
    const before = opened({ stateFile })
    const found = await before.find('Contoso Ltd', 'Web servers test')
    await before.cloud.reservations.changeScope(found.customerId, found.reservation, WEB)
    await before.file(found, 1)
    before.pass(60)
    await before.cloud.reservations.ofCustomer(found.customerId)
    const after = opened({ stateFile, now: '2027-01-10T08:00:00.000Z' })
    const { reservation } = await after.find('Contoso Ltd', 'Web servers test')
    assert.deepEqual([reservation.quantity, scopeOf(reservation)], [2, WEB])
  })
  it('does no harm where it is asked for twice', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Batch nodes')
    await world.cloud.reservations.changeScope(customerId, reservation, WEB)
    await world.cloud.reservations.changeScope(customerId, reservation, { ...WEB, resourceGroup: 'RG-Web' })
    await world.cloud.reservations.changeScope(customerId, (await world.find('Contoso Ltd', 'Archive workers')).reservation, { kind: 'subscription', subscriptionId: PRODUCTION })
    assert.deepEqual(await shown(world, 'Batch nodes'), WEB)
  })
  it('is refused to what is not there, and to a reservation that has ended', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Batch nodes')
    const change = (of: { orderId: string; id: string }, scope: ReservationScope) => world.cloud.reservations.changeScope(customerId, of, scope)
    await assert.rejects(change(reservation, { kind: 'subscription', subscriptionId: CLOSED }), { code: 'AppliedScopesNotAssociatedWithCommerceAccount', isFinal: true })
    await assert.rejects(change({ ...reservation, id: reservation.orderId }, WEB), { code: 'ReservationIdNotInReservationOrder', status: 404 })
    const ended = (await world.cloud.reservations.ofCustomer(customerId)).find(({ state }) => state === 'Expired')
    assert.ok(ended)
    await assert.rejects(change(ended, WEB), { code: 'OperationCannotBePerformedInCurrentState' })
    assert.deepEqual(await shown(world, 'Batch nodes'), { kind: 'shared' })
  })
})

describe("a world's tenants", () => {
  const row = (more: object) => ({ usdRates: {}, customers: [{ id: CUSTOMER, name: 'One', domain: 'one.example', subscriptionId: PRODUCTION, ...more }] })
  const load = (more: object) => opened({ worldFile: worldWith([], row(more)) })

  it('must hold the subscription that pays', () => {
    assert.throws(() => load({ subscriptions: [{ id: DEVELOPMENT, name: 'Other' }] }), /the subscription that pays must be among its subscriptions/)
    load({ subscriptions: [{ id: PRODUCTION, name: 'Own' }] })
  })
  it('must hold what its orders are scoped to', () => {
    const order = { id: '22222222-2222-4222-8222-222222222222', name: 'VM', resourceType: 'VirtualMachines', sku: 'x', term: 'P1Y', billingPlan: 'Upfront', bought: 'today', currency: 'USD', unitPrice: '1.50', scope: 'ManagementGroup', reservations: [{ id: '33333333-3333-4333-8333-333333333333', quantity: 1 }] }
    assert.throws(() => load({ managementGroups: [], orders: [order] }), /VM is scoped to what One does not have/)
    load({ orders: [order] })
  })
})
