import assert from 'node:assert/strict'
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline'
import { allOf } from '#adapters/microsoft/all-of'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const ORDER = '22222222-2222-4222-8222-222222222222'
const ARM = 'https://management.azure.com'
const RESERVATIONS = `${ARM}/providers/Microsoft.Capacity/reservations?api-version=2022-11-01`

describe('a paged list', () => {
  const opened = (...canned: Canned[]) => {
    const { httpClient, asked } = replaying(...canned)
    return { cloud: connectCloud({ httpClient, credentialFor, settings }), asked: () => asked.map(({ url }) => new URL(url)) }
  }
  const everyList = (cloud: ReturnType<typeof connectCloud>) => ({
    'Azure reservations': () => cloud.reservations.ofCustomer(CUSTOMER),
    'Azure usage': () => cloud.usage.wasUsed(CUSTOMER, { id: ORDER, orderId: ORDER } as never, 20_000, 20_001),
    'Azure access control': () => cloud.roleAssignments.onOrder(CUSTOMER, ORDER),
    'Azure Resource Manager': () => cloud.subscriptions.ofCustomer(CUSTOMER),
    'Azure billing': () => cloud.reservationTransactions.between(20_000, 20_000),
  })

  it('is read to its end', async () => {
    const { cloud, asked } = opened(
      { match: /token=b/, body: { value: [{ subscriptionId: 'B' }], nextLink: null } },
      { match: /token=a/, body: { value: null, nextLink: `${ARM}/subscriptions?token=b` } },
      { match: /./, body: { value: [{ subscriptionId: 'A' }], nextLink: `${ARM}/subscriptions?token=a` } },
    )
    assert.deepEqual((await cloud.subscriptions.ofCustomer(CUSTOMER)).map(({ id }) => id), ['a', 'b'])
    assert.equal(asked().length, 3)
    assert.deepEqual(await allOf((async function* () { yield* [1, 2, 3] })()), [1, 2, 3]) // prettier-ignore
  })
  for (const service of Object.keys(everyList({} as never)) as (keyof ReturnType<typeof everyList>)[]) {
    it(`of ${service} ends with an error where its pages lead in a circle`, async () => {
      const { cloud, asked } = opened({ match: /token=a/, body: { value: [], nextLink: `${ARM}/list?api-version=x&token=b` } }, { match: /./, body: { value: [], nextLink: `${ARM}/list?api-version=x&token=a` } })
      await assert.rejects(everyList(cloud)[service](), { name: 'ServiceError', service, code: 'not-understood', message: `The list of ${service} does not end: its pages lead back to one that was read already, or there are too many.` })
      assert.equal(asked().length, 3)
    })
    it(`of ${service} sends nothing to a host that is not Microsoft's`, async () => {
      for (const [nextLink, host] of [['https://management.azure.com.example/list?api-version=x', 'https://management.azure.com.example'], ['http://management.azure.com/list?api-version=x', 'http://management.azure.com'], ['https://management.azure.com:8443/list?api-version=x', 'https://management.azure.com:8443']] as const) {
        const { cloud, asked } = opened({ match: /./, body: { value: [], nextLink } })
        await assert.rejects(everyList(cloud)[service](), ({ service: of, code, message }: { service: string; code: string; message: string }) => of === service && code === 'not-understood' && (message.includes(host) || host.startsWith('http:')))
        assert.deepEqual(asked().map(({ origin }) => origin), [ARM])
      }
    })
  }
  it('ends with an error where every page names another one', async () => {
    let pages = 0
    const httpClient: HttpClient = { sendRequest: (request) => Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText: JSON.stringify({ value: [], nextLink: `${RESERVATIONS}&$skiptoken=${++pages}` }) }) }
    await assert.rejects(connectCloud({ httpClient, credentialFor, settings }).reservations.ofCustomer(CUSTOMER), { code: 'not-understood', message: /does not end/ })
    assert.equal(pages, 1_000)
  })
  it('may ask for a page again whose answer was lost, and be read twice at once', async () => {
    let questions = 0
    const httpClient: HttpClient = { sendRequest: (request) => Promise.resolve({ request, status: ++questions === 1 ? 503 : 200, headers: createHttpHeaders(), bodyAsText: '{"value":[{"subscriptionId":"A"}]}' }) }
    const { subscriptions } = connectCloud({ httpClient, credentialFor, settings })
    const both = await Promise.all([subscriptions.ofCustomer(CUSTOMER), subscriptions.ofCustomer(CUSTOMER)])
    assert.deepEqual(both, [[{ id: 'a', name: 'A' }], [{ id: 'a', name: 'A' }]])
    assert.equal(questions, 3)
  })
})

describe('an address that an answer names', () => {
  it('is not followed to another host where it says how an operation went', async () => {
    const { httpClient, asked } = replaying({ match: /^POST/, status: 202, headers: { location: 'https://elsewhere.example/result', 'azure-asyncoperation': 'https://elsewhere.example/status' } })
    const { reservations } = connectCloud({ httpClient, credentialFor, settings })
    await assert.rejects(reservations.microsoftExchange(CUSTOMER, ORDER, [], []), { service: 'Azure reservations', code: 'not-understood', message: /https:\/\/elsewhere\.example, which is not its own/ })
    assert.deepEqual(asked.map(({ method }) => method), ['POST'])
  })
  it('is not followed to another host where it redirects', async () => {
    const { httpClient, asked } = replaying({ match: /./, status: 307, headers: { location: 'https://elsewhere.example/' } })
    await connectCloud({ httpClient, credentialFor, settings }).customers.byId(CUSTOMER).catch(() => undefined)
    assert.deepEqual(asked.map(({ url }) => new URL(url).host), ['api.partnercenter.microsoft.com'])
  })
  it('is followed to the hosts of Partner Center and Microsoft Graph by those alone', async () => {
    const { httpClient, asked } = replaying({ match: /fxrates/, body: 'CurrencyCode,USDPerUnit\nEUR,1.1\n' }, { match: /./, body: { value: [] } })
    const cloud = connectCloud({ httpClient, credentialFor, settings })
    await cloud.exchangeRates.usdRate('EUR', 20_000)
    await cloud.directory.rolesOf('somebody')
    assert.deepEqual(asked.map(({ url }) => new URL(url).host), ['api.partner.microsoft.com', 'graph.microsoft.com'])
  })
})
