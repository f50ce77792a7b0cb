import assert from 'node:assert/strict'
import { createHttpHeaders, RestError, type HttpClient } from '@azure/core-rest-pipeline'
import { connectCloud } from '#adapters/microsoft/cloud'
import { secondsOf } from '#adapters/microsoft/errors'
import type { Reservation } from '#domain/reservation'
import { ServiceError } from '#ports/service-error'
import { credentialFor, replaying, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'

describe('an error of a service', () => {
  async function failed(ask: (cloud: ReturnType<typeof connectCloud>) => Promise<unknown>, canned: Omit<Canned, 'match'>) {
    const { httpClient, asked } = replaying({ match: /./, ...canned })
    const error = await ask(connectCloud({ httpClient, credentialFor, settings })).then(
      () => assert.fail('The question was answered.'),
      (reason: unknown) => reason,
    )
    assert.ok(error instanceof ServiceError)
    return { error, asked }
  }
  const listReservations = (cloud: ReturnType<typeof connectCloud>) => cloud.reservations.ofCustomer(CUSTOMER)
  const findTicket = (cloud: ReturnType<typeof connectCloud>) => cloud.supportRequests.find(CUSTOMER, 'subscription', 'ticket')

  it('keeps the code, the status and the correlation id of Azure', async () => {
    const { error } = await failed(listReservations, { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } }, headers: { 'x-ms-correlation-request-id': 'c-1' } })
    assert.deepEqual([error.service, error.code, error.message, error.status, error.correlationId, error.isFinal], ['Azure reservations', 'AuthorizationFailed', 'No.', 403, 'c-1', true])
  })
  it('is read where Azure support writes it with capitals', async () => {
    const { error } = await failed(findTicket, { status: 400, body: { Error: { Code: 'InvalidData', Message: 'Invalid.', Target: null } }, headers: { 'x-ms-request-id': 'r-1' } })
    assert.deepEqual([error.service, error.code, error.message, error.correlationId], ['Azure support', 'InvalidData', 'Invalid.', 'r-1'])
  })
  it('is read as Partner Center writes it', async () => {
    const { error } = await failed((cloud) => cloud.customers.startingWith('x', 5), { status: 400, body: { code: 2000, description: 'Bad filter.' }, headers: { 'MS-CorrelationId': 'p-1' } })
    assert.deepEqual([error.service, error.code, error.message, error.correlationId], ['Partner Center', '2000', 'Bad filter.', 'p-1'])
  })
  it('has a code even where the answer says nothing', async () => {
    const { error } = await failed((cloud) => cloud.directory.rolesOf('somebody'), { status: 403, body: '<html>' })
    assert.deepEqual([error.service, error.code], ['Microsoft Entra', 'http-403'])
  })
  it('tells when to ask again, and does not wait for long itself', async () => {
    const { error, asked } = await failed(listReservations, { status: 429, headers: { 'retry-after': '3600' }, body: { error: { code: 'TooManyRequests', message: 'Slow.' } } })
    assert.deepEqual([error.retryAfterSeconds, error.isFinal, asked.length], [3600, false, 1])
  })
  it('is a time-out where no answer came in time, which is not tried again', async () => {
    const { error, asked } = await failed(findTicket, { error: new DOMException('Request timed out.', 'AbortError') })
    assert.deepEqual([error.code, error.status, error.isFinal, asked.length], ['timeout', undefined, false, 1])
    assert.equal(asked[0]?.timeout, 20_000)
  })
  it('is "unreachable" where the connection breaks, after two more tries', async () => {
    const { error, asked } = await failed((cloud) => cloud.customers.byId(CUSTOMER), { error: new RestError('read ECONNRESET', { code: 'ECONNRESET' }) })
    assert.deepEqual([error.code, error.isFinal, asked.length], ['unreachable', false, 3])
  })
  it('is "not-understood" where the answer makes no sense', async () => {
    const { error } = await failed((cloud) => cloud.customers.byId(CUSTOMER), { body: { id: 7 } })
    assert.equal(error.code, 'not-understood')
    const { error: paging } = await failed(listReservations, { body: { value: 'none' } })
    assert.equal(paging.code, 'not-understood')
  })
  const order = '22222222-2222-4222-8222-222222222222'
  const questions: Record<string, (cloud: ReturnType<typeof connectCloud>) => Promise<unknown>> = {
    'of reservations': listReservations,
    'of a ticket': findTicket,
    'of a refund': (cloud) => cloud.reservations.microsoftRefund(CUSTOMER, { orderId: order, id: order } as Reservation, 1),
    'to a change of scope': (cloud) => cloud.reservations.changeScope(CUSTOMER, { orderId: order, id: order }, { kind: 'shared' }),
    'to a new role': (cloud) => cloud.roleAssignments.add(CUSTOMER, order, { id: order, name: 'A', type: 'User' }, 'Reservations Reader'),
  }
  for (const [what, ask] of Object.entries(questions)) {
    it(`is "not-understood", which is no refusal, where the answer ${what} is cut short or leads elsewhere`, async () => {
      for (const canned of [{ body: '{"value": [{"id": "/providers/canary' }, { status: 307, headers: { location: '' } }, { status: 304 }]) {
        const { error } = await failed(ask, canned)
        assert.deepEqual([error.code, error.status, error.isFinal], ['not-understood', undefined, false])
        assert.ok(!error.message.includes('canary'), error.message)
      }
    })
  }
  it('keeps its status where the page of a refusal calls itself JSON', async () => {
    const { error } = await failed(findTicket, { status: 403, body: '<html>' })
    assert.deepEqual([error.code, error.status, error.isFinal], ['http-403', 403, true])
  })
  it('says that there is no token where the credential has none', async () => {
    const { httpClient } = replaying()
    const noCredential = () => ({ getToken: () => Promise.reject(Object.assign(new Error('AADSTS65001'), { name: 'AuthenticationError', errorResponse: { error: 'invalid_grant', correlationId: 'e-1' } })) })
    await assert.rejects(connectCloud({ httpClient, credentialFor: noCredential, settings }).customers.byId(CUSTOMER), { code: 'invalid_grant', status: 401, correlationId: 'e-1' })
  })
  it('does not come of a token that a service wants with more claims: a new one is asked for, also for a write', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1603742800"}}}'
    const challenge = { status: 401, headers: { 'www-authenticate': `Bearer authorization_uri="https://login.windows.net/", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"` } }
    const asks: Record<string, (cloud: ReturnType<typeof connectCloud>) => Promise<unknown>> = {
      ...questions,
      'of usage': (cloud) => cloud.usage.wasUsed(CUSTOMER, { orderId: order, id: order } as Reservation, 1, 2),
      'of credits': (cloud) => cloud.reservationTransactions.between(1, 2),
      'of roles': (cloud) => cloud.roleAssignments.onOrder(CUSTOMER, order),
      'of customers': (cloud) => cloud.customers.byId(CUSTOMER),
    }
    for (const [what, ask] of Object.entries(asks)) {
      const seen: (string | undefined)[] = []
      const httpClient: HttpClient = {
        sendRequest(request) {
          const isNew = request.headers.get('authorization') === 'Bearer new'
          seen.push(request.headers.get('authorization'))
          const { status, headers } = isNew ? { status: 403, headers: {} } : challenge
          return Promise.resolve({ request, status, headers: createHttpHeaders({ 'content-type': 'application/json', ...headers }), bodyAsText: '{"error":{"code":"Seen","message":"No."}}' })
        },
      }
      const credentialFor = () => ({ getToken: (_: unknown, options?: { claims?: string }) => Promise.resolve({ token: options?.claims === claims ? 'new' : 'old', expiresOnTimestamp: Date.now() + 3_600_000 }) })
      await assert.rejects(ask(connectCloud({ httpClient, credentialFor, settings })), { code: 'Seen', status: 403 }, what)
      assert.deepEqual(seen, ['Bearer old', 'Bearer new'], what)
    }
  })
  it('reads Retry-After as seconds or as a date', () => {
    assert.equal(secondsOf('120'), 120)
    assert.equal(secondsOf(new Date(Date.now() + 60_000).toUTCString()), 60)
    assert.equal(secondsOf('soon'), undefined)
    assert.equal(secondsOf(undefined), undefined)
  })
})
