import assert from 'node:assert/strict'
import { createHttpHeaders, createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { SANDBOX_STAFF, SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { opened, type Opened } from '#test/adapters/sandbox/opened'

const NAMES = ['Contoso Ltd', 'Contoso Pharma GmbH']

describe('the sandbox', () => {
  async function send({ sandbox }: Opened, method: HttpMethods, url: string, tenantId?: string, headers: Record<string, string> = {}) {
    const token = tenantId && (await sandbox.credentialFor(tenantId).getToken('scope'))?.token
    const request = createPipelineRequest({ method, url, headers: createHttpHeaders({ ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }), body: '{}' })
    const { status, bodyAsText } = await sandbox.httpClient.sendRequest(request)
    return { status, code: (JSON.parse(bodyAsText ?? '') as { error?: { code: string } }).error?.code }
  }
  const used = async ({ cloud, now }: Opened, { customerId, reservation }: Awaited<ReturnType<Opened['find']>>) => cloud.usage.wasUsed(customerId, reservation, reservation.purchasedOn, dayOfInstant(now()))

  it('finds customers by the beginning of their name or domain, ignoring case', async () => {
    const { cloud } = opened()
    assert.deepEqual((await cloud.customers.startingWith('CONTOSO', 5)).customers.map(({ name }) => name), NAMES)
    assert.deepEqual((await cloud.customers.startingWith('contoso-ph', 5)).customers.map(({ name }) => name), ['Contoso Pharma GmbH'])
    assert.deepEqual(await cloud.customers.startingWith('nobody', 5), { customers: [], more: false })
    assert.deepEqual((await cloud.customers.startingWith('ZAKŁADY', 5)).customers.map(({ name }) => name), ['Zakłady Kowalski Sp. z o.o.'])
    assert.equal((await cloud.customers.startingWith('*Fabrikam* [', 5)).customers[0]?.name, '*Fabrikam* [Ltd](https://example.com) ${name}')
  })
  it('says whether there are more customers', async () => {
    const { cloud } = opened()
    const { customers, more } = await cloud.customers.startingWith('contoso', 1)
    assert.deepEqual([customers.map(({ name }) => name), more], [['Contoso Ltd'], true])
    const first = await cloud.customers.startingWith('', 3)
    assert.deepEqual([first.customers.map(({ name }) => name).slice(0, 2), first.customers.length, first.more], [NAMES, 3, true])
    const all = await cloud.customers.startingWith(' ', 50)
    assert.deepEqual([all.customers.length >= 8, all.more], [true, false])
  })
  it('finds a customer by tenant id', async () => {
    const { cloud } = opened()
    const [contoso] = (await cloud.customers.startingWith('Contoso Ltd', 1)).customers
    assert.deepEqual(await cloud.customers.byId(contoso?.id.toUpperCase() ?? ''), contoso)
    assert.equal(await cloud.customers.byId('99999999-9999-4999-8999-999999999999'), undefined)
    assert.equal(await cloud.customers.byId('no id'), undefined)
  })
  it('lists the reservations of a customer over several pages, ended ones included', async () => {
    const world = opened()
    const { customerId } = await world.find('Contoso Ltd', 'Bought today')
    const states = (await world.cloud.reservations.ofCustomer(customerId)).map(({ state }) => state)
    assert.ok(states.length > 10)
    assert.deepEqual([...new Set(states)].sort(), ['Active', 'Cancelled', 'Expired', 'Superseded'])
  })
  it('knows what was used, what was not, and that it does not know yet', async () => {
    const world = opened()
    assert.equal(await used(world, await world.find('Contoso Ltd', 'Web servers production')), true)
    assert.equal(await used(world, await world.find('Contoso Ltd', 'Web servers test')), false)
    assert.equal(await used(world, await world.find('Contoso Ltd', 'Bought today')), undefined)
  })
  it('has an order without a payment schedule, and prices in currencies without decimals', async () => {
    const world = opened()
    const price = async (customer: string, name: string) => {
      const { customerId, reservation } = await world.find(customer, name)
      const found = await world.cloud.reservations.unitPrice(customerId, reservation)
      return found && `${decimalOf(found.amount)} ${found.amount.currency}`
    }
    assert.equal(await price('Northwind', 'Dedicated hosts'), undefined)
    assert.equal(await price('한울', '생산 라인 서버'), '2914000 KRW')
    assert.equal(await price('Wingtip', 'Game servers'), '1284000 JPY')
    assert.equal(await price('Northwind', 'Warehouse VMs'), '182.50 USD')
  })
  it('refuses to reckon what cannot be returned, and says what would exceed the cap', async () => {
    const world = opened()
    const ask = async (customer: string, name: string, quantity: number) => {
      const { customerId, reservation } = await world.find(customer, name)
      return world.cloud.reservations.microsoftRefund(customerId, reservation, quantity)
    }
    await assert.rejects(ask('Contoso Ltd', 'SUSE for shop', 1), { code: 'SelfServiceRefundNotSupported', status: 400 })
    await assert.rejects(ask('Contoso Ltd', 'Web servers test', 4), { code: 'InvalidRefundQuantity' })
    assert.deepEqual((await ask('Northwind', 'Mainframe exit', 1)).policyErrors, [])
    assert.deepEqual((await ask('Northwind', 'Mainframe exit', 2)).policyErrors.map(({ code }) => code), ['RefundLimitExceeded'])
    const wingtip = await ask('Wingtip', 'Matchmaking', 1)
    assert.equal(decimalOf(wingtip.consumedUsd), '45595.20')
    assert.deepEqual((await ask('Wingtip', 'Game servers', 10)).policyErrors.map(({ code }) => code), ['RefundLimitExceeded'])
  })
  it('has a reservation of which Microsoft reckons differently', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Pharma', 'Clinical data')
    // 455.50 x 27/30 = 409.95, less 3.17
    assert.equal(decimalOf((await world.cloud.reservations.microsoftRefund(customerId, reservation, 1)).refund), '406.78')
  })
  it('has exchange rates for its currencies in every past month, and none for the next', async () => {
    const { cloud, now } = opened()
    const today = dayOfInstant(now())
    for (const currency of ['EUR', 'GBP', 'JPY', 'KRW', 'PLN', 'USD']) {
      assert.ok(await cloud.exchangeRates.usdRate(currency, today), currency)
      assert.ok(await cloud.exchangeRates.usdRate(currency, today - 800), currency)
    }
    assert.equal(await cloud.exchangeRates.usdRate('EUR', today + 40), undefined)
  })
  it('knows the staff and their roles', async () => {
    const { cloud } = opened()
    const roles = await Promise.all(SANDBOX_STAFF.map(async ({ key, id }) => [key, ...(await cloud.directory.rolesOf(id))]))
    assert.deepEqual(roles, [['sales', 'Sales'], ['helpdesk', 'Helpdesk'], ['admin', 'Admin'], ['users', 'UserAdmin'], ['outsider'], ['global', 'Global']])
    assert.deepEqual(await cloud.directory.rolesOf('99999999-9999-4999-8999-999999999999'), [])
    assert.equal((await cloud.directory.profileOf(SANDBOX_STAFF[0]?.id ?? ''))?.name, 'Sofia Lindqvist')
  })
  it('takes a token only where it was issued by the right tenant', async () => {
    const world = opened()
    const { customerId } = await world.find('Contoso Ltd', 'Bought today')
    const reservations = 'https://management.azure.com/providers/Microsoft.Capacity/reservations?api-version=2022-11-01'
    assert.deepEqual(await send(world, 'GET', reservations), { status: 401, code: 'AuthenticationFailed' })
    assert.deepEqual(await send(world, 'GET', reservations, SANDBOX_TENANT), { status: 401, code: 'InvalidAuthenticationTokenTenant' })
    assert.equal((await send(world, 'GET', reservations, customerId)).status, 200)
    assert.equal((await send(world, 'GET', 'https://api.partnercenter.microsoft.com/v1/customers?size=0', customerId)).status, 401)
  })
  it("takes a support request only with the partner's token beside the customer's", async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Bought today')
    const url = `https://management.azure.com/subscriptions/${reservation.billingSubscriptionId ?? ''}/providers/Microsoft.Support/supportTickets/x?api-version=2020-04-01`
    assert.deepEqual(await send(world, 'PUT', url, customerId), { status: 403, code: 'AuthorizationFailed' })
    const own = (await world.sandbox.credentialFor(customerId).getToken('scope'))?.token ?? ''
    assert.equal((await send(world, 'PUT', url, customerId, { 'x-ms-authorization-auxiliary': `Bearer ${own}` })).status, 403)
  })
  it("shows nobody another customer's orders", async () => {
    const world = opened()
    const [contoso, pharma] = [await world.find('Contoso Ltd', 'Bought today'), await world.find('Contoso Pharma', 'Clinical data')]
    await assert.rejects(world.cloud.reservations.microsoftRefund(contoso.customerId, pharma.reservation, 1), { code: 'ReservationOrderNotFound', status: 404 })
    assert.equal(await world.cloud.supportRequests.find(contoso.customerId, pharma.reservation.billingSubscriptionId ?? '', 'x'), undefined)
  })
  it('answers what it does not know with a 404', async () => {
    const world = opened()
    assert.deepEqual(await send(world, 'GET', 'https://management.azure.com/providers/Microsoft.Capacity/moonbase', SANDBOX_TENANT), { status: 404, code: 'InvalidResourceType' })
  })
  it('misbehaves so often as it is told to', async () => {
    const world = opened()
    world.sandbox.misbehave({ match: /\/v1\/customers/, times: 1, with: { status: 429, headers: { 'retry-after': '30' } } })
    await assert.rejects(world.cloud.customers.startingWith('', 1), { status: 429, retryAfterSeconds: 30 })
    assert.equal((await world.cloud.customers.startingWith('', 1)).customers.length, 1)
    world.sandbox.misbehave({ match: /^GET .*reservations/, times: 1, with: 'timeout' })
    await assert.rejects(world.find('Contoso Ltd', 'Bought today'), { code: 'timeout' })
  })
  it('gets over one lost answer to a question', async () => {
    const world = opened()
    world.sandbox.misbehave({ match: /\/v1\/customers/, times: 1, with: 'reset' })
    assert.equal((await world.cloud.customers.startingWith('', 1)).customers.length, 1)
  })
})
