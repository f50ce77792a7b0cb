import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createHttpHeaders, createPipelineRequest, type HttpClient, type HttpMethods, type PipelineRequest } from '@azure/core-rest-pipeline'
import { dayOfInstant } from '#domain/calendar'
import { connectCloud } from '#adapters/microsoft/cloud'
import { tokenEndpoint } from '#adapters/microsoft/token-endpoint'
import { ASKED_OPERATIONS } from '#test/adapters/sandbox/asked-operations'
import { opened } from '#test/adapters/sandbox/opened'
import { replaying } from '#test/adapters/microsoft/replay'
import { checkedSandbox, checkedTransport, microsoftsDefinitions, SPECIFICATION } from '#test/support/checked-transport'
import { everyQuestion } from '#test/support/every-question'

const SHARED = new URL('../../../../shared/', import.meta.url)
const ARM = 'https://management.azure.com'
const READER = '582fc458-8989-419f-a480-75249bc5db7e'
const ANOTHER_ROLE = '72fafb9e-0641-4937-9268-a91bfd8191a3'

describe("what goes over the wire is as Microsoft's API definitions say", () => {
  const needDefinitions = (test: Mocha.Context) => {
    if (microsoftsDefinitions()) return
    if (process.env.CI === 'true' && existsSync(SHARED)) assert.fail(`The reference material is there, but not ${SPECIFICATION.pathname}`)
    console.log('      skipped: the reference material (../shared) is not beside the project')
    test.skip()
  }

  it('in every question that the adapters ask, one of each method at least, and in the answers to them', async function () {
    needDefinitions(this)
    const world = opened()
    const noted = new Set<string>()
    const sandbox = checkedSandbox(world.sandbox, { note: (operation) => void noted.add(operation) })
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Sales reporting')
    const [assignment] = (await world.cloud.roleAssignments.onOrder(customerId, reservation.orderId)).filter(({ isInherited }) => !isInherited)
    for (const { ask } of everyQuestion({ customerId, reservation, assignmentId: assignment?.id ?? '', now: world.now() })) await ask(sandbox)
    // What is asked only where a text may be anything, or where a list leaves something out.
    await connectCloud(sandbox).roleAssignments.findPrincipal(customerId, '00000000-0000-4000-8000-000000000000')
    const incomplete = connectCloud({ ...sandbox, httpClient: rewriting(sandbox.httpClient, ({ method, url }) => method === 'GET' && /\/reservations\?|roleAssignments/.test(url), (text) => text.replaceAll('"billingPlan"', '"plan"').replaceAll(READER, ANOTHER_ROLE)) })
    await incomplete.reservations.ofCustomer(customerId)
    await incomplete.roleAssignments.onOrder(customerId, reservation.orderId)
    assert.deepEqual([...noted].sort(), ASKED_OPERATIONS)
  })

  it('of all reservations of all customers', async function () {
    needDefinitions(this)
    const { cloud, now } = opened()
    const today = dayOfInstant(now())
    let checked = 0
    for (const customer of (await cloud.customers.startingWith('', 50)).customers) {
      for (const reservation of await cloud.reservations.ofCustomer(customer.id)) {
        const subscriptionId = reservation.billingSubscriptionId ?? assert.fail()
        const purchase = { ...reservation, quantity: 2 }
        assert.ok((await cloud.catalogue.items(customer.id, subscriptionId, reservation.resourceType, reservation.region)).some(({ sku }) => sku === reservation.sku), reservation.sku)
        await cloud.catalogue.price(customer.id, subscriptionId, purchase)
        await cloud.reservations.unitPrice(customer.id, reservation)
        await cloud.usage.wasUsed(customer.id, reservation, today - 3, today)
        // Some cannot be returned, some not be bought again: the sandbox refuses as the service does.
        const refused = await Promise.allSettled([cloud.catalogue.price(customer.id, subscriptionId, { ...purchase, sku: 'none' }), cloud.reservations.microsoftExchange(customer.id, subscriptionId, [{ reservation, quantity: 1 }], [purchase, purchase]), cloud.reservations.microsoftRefund(customer.id, reservation, 1)])
        for (const answer of refused) if (answer.status === 'rejected') assert.notEqual((answer.reason as { code: string }).code, 'not-understood')
        checked++
      }
    }
    const { refunds, purchases } = await cloud.reservationTransactions.between(today - 400, today, today - 1_200)
    assert.ok(refunds.length > 2 && purchases.length > 20 && checked > 40, `${refunds.length} refunds, ${purchases.length} purchases, ${checked} reservations`)
  }).timeout(10_000)

  it('when a refresh token is redeemed', async function () {
    needDefinitions(this)
    const { httpClient } = replaying({ match: /oauth2/, body: { token_type: 'Bearer', access_token: 'a', expires_in: 3599, ext_expires_in: 3599, scope: 's', refresh_token: 'r' } })
    assert.equal((await tokenEndpoint(checkedTransport(httpClient))({ tenantId: 't', scope: 's', clientId: 'c', clientSecret: 'x', refreshToken: 'r' })).token, 'a')
  })

  const faultsOf = async (method: HttpMethods, url: string, sent: object | undefined, answer: object | string = {}, status = 200) => {
    const { httpClient } = replaying({ match: /./, status, body: answer })
    const request = createPipelineRequest({ method, url: `${ARM}${url}`, headers: createHttpHeaders({ 'content-type': 'application/json' }), ...(sent ? { body: JSON.stringify(sent) } : {}) })
    const told: string[] = []
    await assert.rejects(async () => checkedTransport(httpClient, { tell: (faults) => void told.push(...faults.split('\n  ').slice(1)) }).sendRequest(request), /Not as Microsoft's definitions say/)
    return told
  }
  const REFUND = '/providers/Microsoft.Capacity/reservationOrders/o/calculateRefund?api-version=2022-11-01'
  const TICKET = '/subscriptions/s/providers/Microsoft.Support/supportTickets/t?api-version=2020-04-01'

  it('and a wrong question would be noticed before it is sent', async function () {
    needDefinitions(this)
    assert.deepEqual(await faultsOf('POST', REFUND, { properties: { scope: null, reservationsToReturn: [] } }), ['body.properties.reservationsToReturn is not declared', 'body.properties.scope must be string'])
    assert.deepEqual(await faultsOf('PUT', TICKET, { properties: { severity: 'urgent', contactDetails: { firstName: 'Henry' }, supportTicketId: '1' } }), [
      'body.properties.serviceId is missing',
      'body.properties.title is missing',
      'body.properties.description is missing',
      'body.properties.problemClassificationId is missing',
      'body.properties.severity: "urgent" is not in the list',
      'body.properties.contactDetails.lastName is missing',
      'body.properties.contactDetails.preferredContactMethod is missing',
      'body.properties.contactDetails.primaryEmailAddress is missing',
      'body.properties.contactDetails.preferredTimeZone is missing',
      'body.properties.contactDetails.country is missing',
      'body.properties.contactDetails.preferredSupportLanguage is missing',
    ])
    assert.deepEqual(await faultsOf('POST', REFUND, undefined), ['body is missing'])
    assert.deepEqual(await faultsOf('GET', '/providers/Microsoft.Capacity/reservations?api-version=2020-06-01&order=up&take=many', { a: 1 }), [
      'query order is not declared', 'api-version is 2020-06-01, not 2022-11-01', 'a body is not declared', 'query take must be number',
    ]) // prettier-ignore
    assert.deepEqual(await faultsOf('GET', '/providers/Microsoft.Capacity/moonbase?api-version=2022-11-01', undefined), ['is in no definition'])
    assert.deepEqual(await faultsOf('GET', '/subscriptions?api-version=2022-12-01&api-version=2022-12-01', undefined), ['query api-version is there twice'])
  })

  it('and so would a wrong answer', async function () {
    needDefinitions(this)
    const asked = { id: 'o', properties: { scope: 'Reservation', reservationToReturn: { reservationId: 'r', quantity: 1 } } }
    assert.deepEqual(await faultsOf('POST', REFUND, asked, { properties: { quantity: 'one', refund: 1, sessionId: null, billingRefundAmount: { currencyCode: 'USD', amount: '1.00' } } }), [
      'answer.properties.refund is not declared', 'answer.properties.quantity must be integer', 'answer.properties.billingRefundAmount.amount must be number',
    ]) // prettier-ignore
    assert.deepEqual(await faultsOf('POST', REFUND, asked, {}, 204), ['status 204 is not declared'])
    assert.deepEqual(await faultsOf('POST', REFUND, asked, ''), ['answer has no body'])
    assert.deepEqual(await faultsOf('POST', REFUND, asked, '<html>'), ['answer is no JSON'])
    assert.deepEqual(await faultsOf('POST', REFUND, asked, { error: { code: 7 } }, 403), ['answer.error.code must be string'])
    assert.deepEqual(await faultsOf('GET', TICKET.replace('?', '/communications?'), undefined, { value: [{ properties: { communicationType: 'WEB', communicationDirection: 'Sideways', subject: 's', body: 'b', createdDate: 'yesterday' } }] }), ['answer.value.0.properties.createdDate must match format "date-time"'])
    assert.deepEqual(await faultsOf('GET', '/subscriptions?api-version=2022-12-01', undefined, { value: [{ id: 'x', subscriptionId: 'x', state: 'enabled' }, { id: 'x', subscriptionId: null, state: 'Retired' }] }), [
      'answer.value.0.subscriptionId must match format "uuid"', 'answer.value.1.subscriptionId is missing', 'answer.value.1.state: "Retired" is not in the list',
    ]) // prettier-ignore
  })
})

/** A transport that writes something else into the answers to some requests. */
function rewriting(httpClient: HttpClient, concerns: (request: PipelineRequest) => boolean, rewrite: (text: string) => string): HttpClient {
  return {
    async sendRequest(request) {
      const response = await httpClient.sendRequest(request)
      return concerns(request) ? { ...response, bodyAsText: rewrite(response.bodyAsText ?? '') } : response
    },
  }
}
