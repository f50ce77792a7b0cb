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
// What the recorded service answers though the definition does not declare it, and the month that a refund is booked in.
const RECORDED = /\.(productionOutage|billingMonth) is not declared$/
const POLLS = /\/providers\/Microsoft\.Support\/operations(Status|Results)\//i

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
        if (url.host === 'management.azure.com' && !POLLS.test(url.pathname)) {
          const [method, path] = [request.method, decodeURIComponent(url.pathname)]
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
    assert.ok((await cloud.refundTransactions.between(today - 400, today)).length > 4)
    assert.deepEqual(faults, [])
    assert.ok(checked > 150, `${checked} exchanges`)
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
