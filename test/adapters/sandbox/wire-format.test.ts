import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import type { HttpClient } from '@azure/core-rest-pipeline'
import { dayOfInstant } from '#domain/calendar'
import { connectCloud } from '#adapters/microsoft/cloud'
import { opened } from '#test/adapters/sandbox/opened'
import { Definition } from '#test/adapters/sandbox/openapi'

const SPECIFICATION = new URL('../../../../shared/openapi/azure-rest-api-specs/specification/', import.meta.url)
const FILES = [
  'reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01/reservations.json',
  'consumption/resource-manager/Microsoft.Consumption/stable/2024-08-01/consumption.json',
  'support/resource-manager/Microsoft.Support/Support/stable/2020-04-01/support.json',
]
// What the recorded service answers though the definition does not declare it, and the month that a refund is booked in;
// and product types that the definition's words name beside its list.
const RECORDED = /\.(productionOutage|billingMonth) is not declared$|\.reservedResourceType: "(MDC|Sentinel)" is not in the list$/
const POLLS = /\/providers\/Microsoft\.Support\/operations(Status|Results)\//i
// Of Microsoft.Resources, whose definition is not among the reference material; the sandbox's purchases test looks at its fields.
const LOCATIONS = /^\/subscriptions\/[^/]+\/locations$/i
// The result of calculateExchange is defined as the answer that its POST may also give at once.
const EXCHANGE_RESULTS = /\/Microsoft\.Capacity\/operationResults\//i

interface Exchange { method: string; path: string; request?: unknown; status: number; response?: unknown }

describe("what goes over the wire is as Microsoft's API definitions say", () => {
  it('in every question that the adapters ask and every answer that the sandbox gives', async function () {
    needReference(this)
    const definitions = FILES.map((file) => new Definition(new URL(file, SPECIFICATION)))
    const faults: string[] = []
    let checked = 0
    const world = opened()
    const checking: HttpClient = {
      async sendRequest(request) {
        const response = await world.sandbox.httpClient.sendRequest(request)
        const url = new URL(request.url)
        if (url.host === 'management.azure.com' && !POLLS.test(url.pathname) && !LOCATIONS.test(url.pathname)) {
          const [method, path] = EXCHANGE_RESULTS.test(url.pathname) ? ['POST', '/providers/Microsoft.Capacity/calculateExchange'] : [request.method, decodeURIComponent(url.pathname)]
          const json = (text: unknown) => (typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : undefined)
          const exchange: Exchange = { method, path, request: json(request.body), status: response.status, response: json(response.bodyAsText) }
          const found = definitions.map((definition) => definition.faults(exchange)).find((list) => list !== undefined)
          faults.push(...(found ?? ['is not defined']).filter((fault) => !RECORDED.test(fault)).map((fault) => `${method} ${path}: ${fault}`))
          checked++
        }
        return response
      },
    }
    const cloud = connectCloud({ ...world.sandbox, httpClient: checking })
    const today = dayOfInstant(world.now())
    for (const customer of (await cloud.customers.startingWith('', 50)).customers) {
      for (const reservation of await cloud.reservations.ofCustomer(customer.id)) {
        const subscriptionId = reservation.billingSubscriptionId ?? assert.fail()
        const purchase = { ...reservation, quantity: 2 }
        assert.ok((await cloud.catalogue.items(customer.id, subscriptionId, reservation.resourceType, reservation.region)).some(({ sku }) => sku === reservation.sku), reservation.sku)
        await cloud.catalogue.price(customer.id, subscriptionId, purchase)
        await cloud.catalogue.price(customer.id, subscriptionId, { ...purchase, sku: 'none' }).catch(() => undefined)
        await cloud.reservations.microsoftExchange(customer.id, subscriptionId, [{ reservation, quantity: 1 }], [purchase, purchase]).catch(() => undefined)
        await cloud.reservations.unitPrice(customer.id, reservation)
        await cloud.usage.wasUsed(customer.id, reservation, today - 3, today)
        await cloud.reservations.microsoftRefund(customer.id, reservation, 1).catch(() => undefined)
      }
      await cloud.supportRequests.classification(customer.id)
    }
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Sales reporting')
    const subscriptionId = reservation.billingSubscriptionId ?? ''
    await cloud.supportRequests.file({
      name: 'rd-checked',
      customerId,
      subscriptionId,
      title: 'Cancel a reservation',
      description: `Reservation ID: ${reservation.id}\nReservation order ID: ${reservation.orderId}\nQuantity to return: 1 of 1`,
      startTime: world.now(),
      contact: { firstName: 'Henry', lastName: 'Okafor', email: 'h@example.com', method: 'phone', phone: '+44 20 7946 0102', timeZone: 'GMT Standard Time', country: 'GBR', language: 'en-us' },
    })
    world.pass(60)
    assert.equal((await cloud.supportRequests.messagesFromMicrosoft(customerId, subscriptionId, 'rd-checked')).length, 2)
    const { refunds, purchases } = await cloud.reservationTransactions.between(today - 400, today)
    assert.ok(refunds.length > 4 && purchases.length > 20)
    assert.deepEqual(faults, [])
    assert.ok(checked > 400, `${checked} exchanges`)
  }).timeout(10_000)

  it('and a wrong answer or question would be noticed', function () {
    needReference(this)
    const capacity = new Definition(new URL(FILES[0] ?? '', SPECIFICATION))
    const path = '/providers/Microsoft.Capacity/reservationOrders/o/calculateRefund'
    const faults = (exchange: Partial<Exchange>) => capacity.faults({ method: 'POST', path, status: 200, ...exchange })
    assert.deepEqual(faults({ response: { properties: { quantity: 'one', refund: 1, billingRefundAmount: { currencyCode: 'USD', amount: '1.00' } } } }), [
      'response.properties.quantity is no number',
      'response.properties.refund is not declared',
      'response.properties.billingRefundAmount.amount is no number',
    ])
    assert.deepEqual(faults({ request: { properties: { scope: null, reservationsToReturn: [] } } }), ['request.properties.scope is null', 'request.properties.reservationsToReturn is not declared'])
    assert.equal(faults({ path: '/somewhere/else' }), undefined)
  })
})

function needReference(test: Mocha.Context): void {
  if (existsSync(SPECIFICATION)) return
  console.log('      skipped: the reference material (../shared) is not beside the project')
  test.skip()
}
