import assert from 'node:assert/strict'
import { AzureReservationAPI } from '@azure/arm-reservations'
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import { scopeOf, type ReservationScope } from '#domain/reservation-scope'
import { prepare } from '#adapters/microsoft/pipeline'
import { reservationFromArm } from '#adapters/microsoft/reservation-from-arm'
import { reservationScopes } from '#adapters/microsoft/reservation-scopes'
import { credentialFor, reference, sentBy } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const IDS = { orderId: '276e7ae4-84d0-4da6-ab4b-d6b94f3557da', id: '6ef59113-3482-40da-8d79-787f823e34bc' }
const URL_OF_IT = `https://management.azure.com/providers/Microsoft.Capacity/reservationOrders/${IDS.orderId}/reservations/${IDS.id}`
const SUBSCRIPTION = 'efc7c997-7700-4a74-b731-55aec16c15e9'
const SINGLE: ReservationScope = { kind: 'subscription', subscriptionId: SUBSCRIPTION }
const EXAMPLES = 'openapi/azure-rest-api-specs/specification/reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01/examples'

interface Reply { status?: number; body?: unknown; headers?: Record<string, string>; error?: Error }

/** The adapter over answers that come one after the other; the last one stays. */
function opened(...replies: Reply[]) {
  return openedFor(60_000, ...replies)
}

function openedFor(totalMs: number, ...replies: Reply[]) {
  const asked: PipelineRequest[] = []
  const httpClient: HttpClient = {
    sendRequest(request) {
      const { status = 200, body, headers = {}, error } = replies[Math.min(asked.push(request), replies.length) - 1] ?? {}
      if (error) return Promise.reject(error)
      return Promise.resolve({ request, status, headers: createHttpHeaders({ 'content-type': 'application/json', ...headers }), bodyAsText: body === undefined ? '' : JSON.stringify(body) })
    },
  }
  const client = new AzureReservationAPI(credentialFor(CUSTOMER), { httpClient })
  prepare(client.pipeline, 'Azure reservations')
  return { ...reservationScopes(() => Promise.resolve(client), { totalMs, betweenMs: 1 }), asked, lines: () => asked.map(({ method, url }) => `${method} ${url}`) }
}

const showing = (properties: object) => ({ id: `/providers/microsoft.capacity/reservationOrders/${IDS.orderId}/reservations/${IDS.id}`, properties: { provisioningState: 'Succeeded', ...properties } })
const onSubscription = showing({ appliedScopeType: 'Single', appliedScopeProperties: { subscriptionId: `/subscriptions/${SUBSCRIPTION.toUpperCase()}`, displayName: 'Azure subscription 1' } })
const shared = showing({ appliedScopeType: 'Shared' })

describe('the scopes of a reservation in Microsoft.Capacity', () => {
  it("are checked as in Microsoft's example, which is answered at once", async function () {
    const example = reference(this, `${EXAMPLES}/GetAvailableScope.json`) as { parameters: { body: unknown }; responses: { 200: { body: unknown } } }
    const { availableScopes, asked, lines } = opened({ body: example.responses[200].body })
    assert.deepEqual(await availableScopes(CUSTOMER, IDS, [SINGLE]), [true])
    assert.deepEqual(sentBy(asked[0]), example.parameters.body)
    assert.deepEqual(sentBy(asked[0]), { properties: { scopes: [`/subscriptions/${SUBSCRIPTION}`] } })
    assert.deepEqual(lines(), [`POST ${URL_OF_IT}/availableScopes?api-version=2022-11-01`])
  })
  it('are answered in the order of the question, whatever the order and the case of the answer', async () => {
    const group: ReservationScope = { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-Web' }
    const management: ReservationScope = { kind: 'management-group', managementGroupId: 'Europe' }
    const scopes = [
      { scope: '/PROVIDERS/microsoft.management/managementGroups/europe', valid: true },
      { scope: `/subscriptions/${SUBSCRIPTION.toUpperCase()}/resourcegroups/RG-WEB`, valid: true },
      { scope: `/subscriptions/${SUBSCRIPTION}`, valid: false },
    ]
    assert.deepEqual(await opened({ body: { properties: { scopes } } }).availableScopes(CUSTOMER, IDS, [SINGLE, { kind: 'shared' }, group, management]), [false, true, true, true])
  })
  it('are not there where the answer leaves them out, or says nothing of them', async () => {
    for (const body of [{ properties: { scopes: [] } }, { properties: { scopes: null } }, { properties: null }, { properties: { scopes: [{ scope: null, valid: true }, { scope: `/subscriptions/${SUBSCRIPTION}`, valid: null }] } }]) {
      assert.deepEqual(await opened({ body }).availableScopes(CUSTOMER, IDS, [SINGLE]), [false])
    }
  })
  it('need no question for all subscriptions together', async () => {
    const { availableScopes, asked } = opened()
    assert.deepEqual(await availableScopes(CUSTOMER, IDS, [{ kind: 'shared' }]), [true])
    assert.equal(asked.length, 0)
  })
})

describe('a change of scope in Microsoft.Capacity', () => {
  const sent = async (scope: ReservationScope, answer: object) => {
    const { changeScope, asked, lines } = opened({ body: answer })
    await changeScope(CUSTOMER, IDS, scope)
    assert.deepEqual(lines(), [`PATCH ${URL_OF_IT}?api-version=2022-11-01`])
    return sentBy(asked[0])
  }

  it("to all subscriptions is as in Microsoft's example, and leaves everything else as it is", async function () {
    assert.deepEqual(await sent({ kind: 'shared' }, shared), { properties: { appliedScopeType: 'Shared' } })
    const example = reference(this, `${EXAMPLES}/UpdateReservation.json`) as { parameters: { parameters: { properties: { appliedScopeType: string; instanceFlexibility: string } } }; responses: { 200: { body: object } } }
    const { instanceFlexibility: _notSent, ...properties } = example.parameters.parameters.properties
    assert.deepEqual(await sent({ kind: 'shared' }, example.responses[200].body), { properties })
  })
  it('names its ids in full', async () => {
    assert.deepEqual(await sent(SINGLE, onSubscription), { properties: { appliedScopeType: 'Single', appliedScopeProperties: { subscriptionId: `/subscriptions/${SUBSCRIPTION}` } } })
    const resourceGroupId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-web`
    const group = showing({ appliedScopeType: 'Single', appliedScopes: [resourceGroupId.toUpperCase()] })
    assert.deepEqual(await sent({ kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-web' }, group), { properties: { appliedScopeType: 'Single', appliedScopeProperties: { resourceGroupId } } })
  })
  it("to a management group names the customer's tenant too", async () => {
    const managementGroupId = '/providers/Microsoft.Management/managementGroups/Europe'
    const group = showing({ appliedScopeType: 'ManagementGroup', appliedScopeProperties: { managementGroupId, tenantId: CUSTOMER } })
    assert.deepEqual(await sent({ kind: 'management-group', managementGroupId: 'Europe' }, group), { properties: { appliedScopeType: 'ManagementGroup', appliedScopeProperties: { tenantId: CUSTOMER, managementGroupId } } })
  })
  it("is followed to its end by the address of Microsoft's example, which is the reservation's own", async function () {
    const example = reference(this, `${EXAMPLES}/UpdateReservation.json`) as { responses: { 202: { headers: Record<string, string | number> } } }
    const headers = Object.fromEntries(Object.entries(example.responses[202].headers).map(([name, value]) => [name, String(value)]))
    const { changeScope, lines } = opened({ status: 202, headers }, { body: shared }, { body: shared }, { body: shared }, { body: onSubscription })
    await changeScope(CUSTOMER, IDS, SINGLE)
    const [first, ...looks] = lines()
    assert.equal(first, `PATCH ${URL_OF_IT}?api-version=2022-11-01`)
    assert.equal(looks.length, 4)
    for (const line of looks) assert.equal(line.toLowerCase(), `get ${URL_OF_IT.toLowerCase()}?api-version=2022-11-01`)
  })
  it('is done where the reservation has that scope already', async () => {
    for (const code of ['AppliedScopesSameAsExisting', 'PatchValuesSameAsExisting']) await opened({ status: 400, body: { error: { code, message: 'Same.' } } }).changeScope(CUSTOMER, IDS, SINGLE)
  })
  it('is done where the answer does not say what the scope is', async () => {
    for (const properties of [{ appliedScopeType: 'Constellation' }, { appliedScopeType: 'Single' }, {}]) {
      const { changeScope, asked } = opened({ body: showing(properties) })
      await changeScope(CUSTOMER, IDS, SINGLE)
      assert.equal(asked.length, 1)
    }
  })
  it('is never sent again, and says why it was refused', async () => {
    const refused = opened({ status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } })
    await assert.rejects(refused.changeScope(CUSTOMER, IDS, SINGLE), { service: 'Azure reservations', code: 'Forbidden', isFinal: true })
    const busy = opened({ status: 503, body: { error: { code: 'ServerTimeout', message: 'Later.' } } })
    await assert.rejects(busy.changeScope(CUSTOMER, IDS, SINGLE), { code: 'ServerTimeout', isFinal: false })
    assert.equal(busy.asked.length, 1)
  })
  it('is a time-out, which is no refusal, where its end does not come', async () => {
    const { changeScope } = openedFor(100, { body: shared })
    await assert.rejects(changeScope(CUSTOMER, IDS, SINGLE), { service: 'Azure reservations', code: 'timeout', status: undefined, isFinal: false })
    const accepted = openedFor(100, { status: 202, headers: { location: `${URL_OF_IT}?api-version=2022-11-01`, 'retry-after': '120' } })
    await assert.rejects(accepted.changeScope(CUSTOMER, IDS, SINGLE), { code: 'timeout', isFinal: false })
  })
  it('is a time-out, which is no refusal, where a look at it is refused after it was accepted', async () => {
    const accepted = { status: 202, headers: { location: `${URL_OF_IT}?api-version=2022-11-01`, 'retry-after': '0' } }
    for (const status of [403, 404]) {
      const no = { status, body: { error: { code: 'Forbidden', message: 'No.' } } }
      await assert.rejects(opened(accepted, no).changeScope(CUSTOMER, IDS, SINGLE), { code: 'timeout', status: undefined, isFinal: false })
      await assert.rejects(opened({ body: shared }, no).changeScope(CUSTOMER, IDS, SINGLE), { code: 'timeout', status: undefined, isFinal: false })
    }
  })
  it('is refused for good where the reservation says that Microsoft gave it up', async () => {
    const givenUp = (properties: object) => opened({ body: shared }, { body: showing({ appliedScopeType: 'Shared', ...properties }) }).changeScope(CUSTOMER, IDS, SINGLE)
    const reason = { statusCode: 'CapacityUpdateScopesFailed', message: 'The subscription is another account’s.' }
    await assert.rejects(givenUp({ extendedStatusInfo: reason }), { service: 'Azure reservations', code: 'CapacityUpdateScopesFailed', message: reason.message, status: 422, isFinal: true })
    await assert.rejects(givenUp({ provisioningState: 'Failed', extendedStatusInfo: null }), { code: 'CapacityUpdateScopesFailed', isFinal: true })
    // A payment that failed says nothing of the scope, nor does a reason of old beside the new one.
    await opened({ body: showing({ appliedScopeType: 'Shared', extendedStatusInfo: { statusCode: 'PaymentInstrumentError' } }) }, { body: onSubscription }).changeScope(CUSTOMER, IDS, SINGLE)
    await opened({ body: showing({ ...onSubscription.properties, extendedStatusInfo: reason }) }).changeScope(CUSTOMER, IDS, SINGLE)
  })
  it('may take longer than other requests: 13 s were recorded', async () => {
    const { changeScope, asked } = opened({ body: onSubscription })
    await changeScope(CUSTOMER, IDS, SINGLE)
    assert.equal(asked[0]?.timeout, 60_000)
  })
})

describe('what a listed reservation says of its scope', () => {
  const read = (properties: object) => {
    const reservation = reservationFromArm({ ...showing({}), properties: { term: 'P1Y', purchaseDate: new Date('2026-01-01'), ...properties } })
    return { reservation, scope: reservation && scopeOf(reservation) }
  }
  const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-web`

  it('is the full id, as Azure writes it', () => {
    assert.equal(read({ appliedScopeType: 'Single', appliedScopeProperties: { resourceGroupId: group } }).reservation?.scopeId, group)
    assert.deepEqual(read({ appliedScopeType: 'single', appliedScopeProperties: { subscriptionId: `/SUBSCRIPTIONS/${SUBSCRIPTION.toUpperCase()}` } }).scope, SINGLE)
    assert.deepEqual(read({ appliedScopeType: 'ManagementGroup', appliedScopeProperties: { tenantId: CUSTOMER, managementGroupId: '/providers/Microsoft.Management/managementGroups/Europe' } }).scope, { kind: 'management-group', managementGroupId: 'Europe' })
  })
  it('is read where it is written the old way, and where fields are null or empty', () => {
    assert.deepEqual(read({ appliedScopeType: 'Single', appliedScopes: [group] }).scope, { kind: 'resource-group', subscriptionId: SUBSCRIPTION, resourceGroup: 'rg-web' })
    assert.deepEqual(read({ appliedScopeType: 'Single', appliedScopeProperties: { managementGroupId: '', resourceGroupId: null, subscriptionId: `/subscriptions/${SUBSCRIPTION}` }, appliedScopes: null }).scope, SINGLE)
    assert.deepEqual(read({ appliedScopeType: 'Shared', appliedScopes: null }).scope, { kind: 'shared' })
  })
  it('is nothing where its type is new', () => {
    assert.deepEqual(read({ appliedScopeType: 'Galaxy', appliedScopes: [group] }).reservation?.scope, 'Unknown')
    assert.equal(read({ appliedScopeType: 'Galaxy', appliedScopes: [group] }).scope, undefined)
    assert.equal(read({ appliedScopeType: 'Single', appliedScopeProperties: null }).scope, undefined)
  })
})
