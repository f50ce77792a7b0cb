import assert from 'node:assert/strict'
import { RestError, createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, settings } from '#test/adapters/microsoft/replay'

const ID = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const URL_OF_LIST = 'https://api.partnercenter.microsoft.com/v1/customers'
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const customer = (number: number, companyName: unknown = `Customer ${String(number).padStart(4, '0')}`, domain: unknown = `c${number}.example`) => ({ id: idOf(number), companyProfile: { tenantId: idOf(number), domain, companyName } })

interface Page { items?: unknown; totalCount?: unknown; next?: { uri: unknown; token?: string; more?: object[] } }

/** A Partner Center whose answer is made of the request; it remembers what it was asked. */
function partnerCenter(answer: (request: PipelineRequest, number: number) => Page | { status: number; headers?: Record<string, string> }) {
  const asked: PipelineRequest[] = []
  const httpClient: HttpClient = {
    sendRequest(request) {
      asked.push({ ...request, headers: createHttpHeaders(request.headers.toJSON()) })
      const made = answer(request, asked.length)
      if ('status' in made) return Promise.resolve({ request, status: made.status, headers: createHttpHeaders(made.headers ?? {}), bodyAsText: '{}' })
      const { next, ...page } = made
      const links = next ? { next: { uri: next.uri, method: 'GET', headers: [...(next.more ?? []), ...(next.token ? [{ key: 'MS-ContinuationToken', value: next.token }] : [])] } } : { self: {} }
      return Promise.resolve({ request, status: 200, headers: createHttpHeaders({ 'content-type': 'application/json' }), bodyAsText: JSON.stringify({ ...page, links }) })
    },
  }
  return { customers: connectCloud({ httpClient, credentialFor, settings }).customers, asked }
}

describe('the customers', () => {
  it('are read also where Partner Center begins its answer with a byte order mark', async () => {
    const body = `\uFEFF${JSON.stringify({ id: ID, companyProfile: { tenantId: ID, domain: 'contoso.example', companyName: 'Contoso Ltd' } })}`
    const { httpClient } = replaying({ match: /\/v1\/customers\//, body })
    assert.deepEqual(await connectCloud({ httpClient, credentialFor, settings }).customers.byId(ID), { id: ID, name: 'Contoso Ltd', domain: 'contoso.example' })
  })
  it('come from as many pages as are needed, by the continuation token of each', async () => {
    const uri = '/customers?size=5&seekOperation=Next'
    const { customers, asked } = partnerCenter((_, page) => ({ items: [customer(2 * page), customer(2 * page + 1)], totalCount: 2, next: { uri, token: `token-${page}` } }))
    const found = await customers.startingWith('', 4)
    assert.deepEqual([found.customers.map(({ name }) => name), found.more], [['Customer 0002', 'Customer 0003', 'Customer 0004', 'Customer 0005'], true])
    assert.deepEqual(asked.map(({ url, headers }) => [url, headers.get('MS-ContinuationToken')]), [
      [`${URL_OF_LIST}?size=5`, undefined],
      [`${URL_OF_LIST}?size=5&seekOperation=Next`, 'token-1'],
      [`${URL_OF_LIST}?size=5&seekOperation=Next`, 'token-2'],
    ])
    const ids = asked.map(({ headers }) => headers.get('MS-RequestId'))
    assert.deepEqual([new Set(ids).size, new Set(asked.map(({ headers }) => headers.get('MS-CorrelationId'))).size], [3, 1])
  })
  it('end with the last page', async () => {
    const { customers, asked } = partnerCenter((_, page) => (page === 1 ? { items: [customer(1)], next: { uri: '/v1/customers?size=51?seekOperation=Next', token: 't' } } : { items: [customer(2)] }))
    const { customers: found, more } = await customers.startingWith('', 50)
    assert.deepEqual([found.length, more, asked[1]?.url], [2, false, `${URL_OF_LIST}?size=51&seekOperation=Next`])
  })
  it('are searched for page by page too, and a customer found twice is one', async () => {
    const { customers, asked } = partnerCenter(({ url }) => (url.includes('seekOperation') ? { items: [customer(1), customer(2)] } : { items: [customer(1)], next: { uri: `/customers${new URL(url).search}&seekOperation=Next`, token: 't' } }))
    assert.deepEqual((await customers.startingWith('c', 5)).customers.map(({ id }) => id), [idOf(1), idOf(2)])
    assert.equal(asked.length, 4)
    assert.match(decodeURIComponent(asked[3]?.url ?? ''), /\?size=0&filter=\{"Field":"(CompanyName|Domain)","Value":"c","Operator":"starts_with"\}&seekOperation=Next$/)
  })
  it('end where a page would come again, and say that there may be more', async () => {
    const { customers, asked } = partnerCenter(() => ({ items: [customer(1)], next: { uri: '/customers?size=51&seekOperation=Next', token: 'same' } }))
    const { customers: found, more } = await customers.startingWith('', 50)
    assert.deepEqual([found.map(({ id }) => id), more, asked.length], [[idOf(1)], true, 2])
  })
  it('are an error where pages without end bring nothing', async () => {
    const { customers, asked } = partnerCenter((_, page) => ({ items: [], next: { uri: '/customers?size=51&seekOperation=Next', token: `${page}` } }))
    await assert.rejects(customers.startingWith('', 50), { service: 'Partner Center', code: 'not-understood' })
    assert.equal(asked.length, 500)
  })
  it('are never asked for elsewhere: no other host gets the token, and no other header is taken from a link', async () => {
    for (const uri of ['https://example.com/v1/customers', 'http://api.partnercenter.microsoft.com/v1/customers', 'https://api.partnercenter.microsoft.com.example.com/', 'https://api.partnercenter.microsoft.com@example.com/', 'ftp:x', 'customers', '\\\\example.com']) {
      const { customers, asked } = partnerCenter(() => ({ items: [customer(1)], next: { uri, token: 't' } }))
      await assert.rejects(customers.startingWith('', 50), { code: 'not-understood' }, uri)
      assert.equal(asked.length, 1, uri)
    }
    const { customers, asked } = partnerCenter((_, page) => (page > 1 ? { items: [] } : { items: [], next: { uri: '//example.com/@example.com', token: 't', more: [{ key: 'Authorization', value: 'Bearer theirs' }] } }))
    await customers.startingWith('', 50)
    assert.deepEqual([new URL(asked[1]?.url ?? '').host, asked[1]?.headers.get('authorization')], ['api.partnercenter.microsoft.com', `Bearer token-of-${settings.partnerTenantId}`])
  })
  it('are shown by the domain or the id where the name is missing, and left out without an id', async () => {
    const odd = [{ id: ID.toUpperCase() }, customer(1, null), customer(2, ''), customer(3, null, null), { companyProfile: { companyName: 'Nobody' } }, { id: '' }, { id: 7 }, null, 'text', { id: idOf(4), companyProfile: 'none' }]
    const { customers } = partnerCenter(() => ({ items: odd }))
    assert.deepEqual((await customers.startingWith('', 50)).customers.map(({ id, name, domain }) => [id, name, domain]), [
      [idOf(3), idOf(3), ''],
      [ID, ID.toUpperCase(), ''],
      [idOf(1), 'c1.example', 'c1.example'],
      [idOf(2), 'c2.example', 'c2.example'],
    ])
  })
  it('are none where the answer has no items, and not understood where it is no list', async () => {
    assert.deepEqual(await partnerCenter(() => ({})).customers.startingWith('', 5), { customers: [], more: false })
    assert.deepEqual(await partnerCenter(() => ({ items: null })).customers.startingWith('x', 5), { customers: [], more: false })
    await assert.rejects(partnerCenter(() => ({ items: 'many' })).customers.startingWith('', 5), { code: 'not-understood' })
  })
  it('are asked for again with the same MS-RequestId, and anew with another', async () => {
    const { customers, asked } = partnerCenter((_, number) => {
      if (number === 1) throw new RestError('read ECONNRESET', { code: 'ECONNRESET' })
      return number === 2 ? { status: 429, headers: { 'retry-after': '0' } } : { items: [customer(1)] }
    })
    assert.equal((await customers.startingWith('', 5)).customers.length, 1)
    await customers.startingWith('', 5)
    const [lost, throttled, third, other] = asked.map(({ headers }) => headers.get('MS-RequestId'))
    assert.match(lost ?? '', /^[0-9a-f-]{36}$/)
    assert.deepEqual([throttled, third, other === lost], [lost, lost, false])
  })
})
