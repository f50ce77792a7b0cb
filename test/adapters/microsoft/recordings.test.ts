import assert from 'node:assert/strict'
import { formatDay } from '#domain/calendar'
import { decimalOf, type Money } from '#domain/money'
import type { Reservation } from '#domain/reservation'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, reference, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

interface Price { currencyCode: string; amount: number }
interface Recording {
  name: string
  method: string
  url: string
  status: number
  requestBody?: { properties: { reservationToReturn: { reservationId: string; quantity: number }; serviceId?: string } }
  responseHeaders?: Record<string, string>
  responseBody: unknown
}

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const CAPACITY = 'openapi/azure-rest-api-specs/specification/reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01/examples'
const text = ({ currency, minor }: Money) => `${decimalOf({ currency, minor })} ${currency}`
const bodyOf = (example: unknown) => (example as { responses: { '200': { body: unknown } } }).responses['200'].body
const connected = (...canned: Canned[]) => {
  const { httpClient, asked } = replaying(...canned)
  return { cloud: connectCloud({ httpClient, credentialFor, settings }), asked }
}

describe("the real services' recorded answers", () => {
  it('are understood: calculateRefund, with a request that is like the recorded one', async function () {
    const { interactions } = reference(this, 'ms-specs/capacity-recordings/refund-and-return.recorded.json') as { interactions: Recording[] }
    const calculations = interactions.filter(({ url }) => url.includes('/calculateRefund'))
    assert.ok(calculations.length >= 6)
    for (const { requestBody, responseBody } of calculations) {
      const { cloud, asked } = connected({ match: /calculateRefund/, body: responseBody })
      const { reservationId, quantity } = requestBody?.properties.reservationToReturn ?? assert.fail()
      const [, orderId = '', id = ''] = /reservationOrders\/([^/]+)\/reservations\/(.+)$/.exec(reservationId) ?? []
      const figures = await cloud.reservations.microsoftRefund(CUSTOMER, { orderId, id } as Reservation, quantity)
      assert.deepEqual(sentBy(asked[0]), requestBody)
      const { properties } = responseBody as { properties: { billingRefundAmount: Price; pricingRefundAmount: Price } }
      assert.equal(text(figures.refund), `${properties.billingRefundAmount.amount.toFixed(2)} ${properties.billingRefundAmount.currencyCode}`)
      assert.equal(text(figures.refundUsd), `${properties.pricingRefundAmount.amount.toFixed(2)} USD`)
      assert.equal(text(figures.limitUsd), '50000.00 USD')
      assert.deepEqual(figures.policyErrors, [])
    }
  })

  it('are understood: a ticket from its PUT to its number, and the same name never makes a second one', async function () {
    const { interactions } = reference(this, 'ms-specs/support-recordings/ticket-lifecycle.recorded.json') as { interactions: Recording[] }
    const { value } = reference(this, 'ms-specs/support-recordings/billing-problemClassifications.subset.recorded.json') as { value: unknown[] }
    const recorded = (method: string, part: string) => interactions.find((one) => one.method === method && one.url.includes(part)) ?? assert.fail(part)
    const [put, poll] = [recorded('PUT', 'supportTickets/'), recorded('GET', 'operationsStatus')]
    const ticket = recorded('GET', 'supportTickets/test_ticket')
    const nameCheck = recorded('POST', 'checkNameAvailability')
    let wasPut = false
    const canned: Canned[] = [
      { match: /checkNameAvailability/, body: nameCheck.responseBody },
      { match: /problemClassifications/, body: { value } },
      { match: /^PUT /, status: put.status, headers: { ...put.responseHeaders, 'retry-after': '0' } },
      { match: /operationsStatus/, body: poll.responseBody },
      { match: /^GET .*supportTickets\//, get status() { return wasPut ? 200 : 404 }, get body() { return wasPut ? ticket.responseBody : { error: { code: 'ResourceNotFound', message: 'No.' } } } },
    ]
    const { httpClient, asked } = replaying(...canned)
    const spying = { sendRequest: (request: Parameters<typeof httpClient.sendRequest>[0]) => ((wasPut ||= request.method === 'PUT'), httpClient.sendRequest(request)) }
    const { supportRequests } = connectCloud({ httpClient: spying, credentialFor, settings })
    const request = {
      name: 'test_ticket_from_cli_000001',
      customerId: CUSTOMER,
      subscriptionId: '00000000-0000-0000-0000-000000000000',
      title: 'title',
      description: 'description',
      startTime: '2020-01-15T18:10:13.000Z',
      about: 'exchanges-and-refunds',
      severity: 'minimal',
      contact: { firstName: 'Foo', lastName: 'Bar', email: 'foo@example.com', method: 'email', timeZone: 'Pacific Standard Time', country: 'USA', language: 'en-us' },
    } as const
    const filed = await supportRequests.file(request)
    assert.deepEqual(filed, { number: '120011621000159', createdAt: '2020-01-16T02:10:22.000Z', isClosed: false, status: 'Open', classification: 'Cost Management / Access control issues' })
    const sent = asked.find(({ method }) => method === 'PUT')
    assert.equal(sent?.headers.get('authorization'), `Bearer token-of-${CUSTOMER}`)
    assert.equal(sent?.headers.get('x-ms-authorization-auxiliary'), `Bearer token-of-${settings.partnerTenantId}`)
    const { properties } = sentBy(sent) as { properties: Record<string, unknown> }
    assert.deepEqual(sentBy(asked.find(({ url }) => url.includes('checkNameAvailability'))), nameCheck.requestBody)
    assert.deepEqual([properties.severity, properties.serviceId], ['minimal', put.requestBody?.properties.serviceId])
    assert.equal(String(properties.problemClassificationId).split('/').at(-1), '057f6615-3650-5370-57b2-e1a64af3b037')
    assert.deepEqual(properties.contactDetails, { firstName: 'Foo', lastName: 'Bar', preferredContactMethod: 'email', primaryEmailAddress: 'foo@example.com', preferredTimeZone: 'Pacific Standard Time', country: 'USA', preferredSupportLanguage: 'en-us' })

    assert.deepEqual(await supportRequests.file(request), filed)
    assert.equal(asked.filter(({ method }) => method === 'PUT').length, 1)
  })

  it('are understood: what a customer wrote on a ticket is "Inbound", so it is not from Microsoft', async function () {
    const { interactions } = reference(this, 'ms-specs/support-recordings/ticket-lifecycle.recorded.json') as { interactions: Recording[] }
    const communications = interactions.find(({ method, url }) => method === 'GET' && url.includes('/communications')) ?? assert.fail()
    const ticket = interactions.find(({ method, url }) => method === 'GET' && /supportTickets\/[^/]+$/.test(url)) ?? assert.fail()
    const { cloud } = connected({ match: /communications/, body: communications.responseBody }, { match: /supportTickets/, body: ticket.responseBody })
    assert.deepEqual(await cloud.supportRequests.messages(CUSTOMER, 'subscription', 'ticket'), [
      {
        id: 'test_communication_from_cli_000002',
        at: '2020-01-16T02:13:40.000Z',
        subject: 'test subject for communication posted from azure python cli',
        body: 'test body for communication posted from azure python cli',
        from: 'us',
      },
    ])
  })

  it('are understood: an order after a return, which is pending and shows no payments', async function () {
    const { body } = reference(this, 'ms-specs/capacity-recordings/reservationOrder-after-return.recorded.json') as { body: unknown }
    const { cloud } = connected({ match: /reservationOrders/, body })
    assert.equal(await cloud.reservations.unitPrice(CUSTOMER, { orderId: '62069b8a-8f84-49ab-9a4a-f69009390876' } as Reservation), undefined)
  })
})

describe("Microsoft's own examples", () => {
  it('are understood: a listed reservation names no billing plan, so it is asked for on its own', async function () {
    const listed = bodyOf(reference(this, `${CAPACITY}/GetReservations.json`))
    const details = bodyOf(reference(this, `${CAPACITY}/GetReservationDetails.json`))
    const { cloud, asked } = connected({ match: /reservationOrders\/.*\/reservations\//, body: details }, { match: /Microsoft\.Capacity\/reservations\?/, body: listed })
    const [reservation] = await cloud.reservations.ofCustomer(CUSTOMER)
    assert.equal(asked.length, 2)
    assert.equal(reservation?.billingPlan, 'Monthly')
    assert.equal(reservation?.billingSubscriptionId, '19376483-64b8-49e4-a931-d5248828720a')
    assert.deepEqual([reservation?.sku, reservation?.term, reservation?.quantity, reservation?.state, formatDay(reservation?.purchasedOn ?? 0)], ['Standard_D1', 'P3Y', 2, 'Active', '2021-04-22'])
    assert.deepEqual(reservation?.utilization.map(({ days }) => days), [1, 7, 30])
  })
  it('are understood: a payment of 466.00 for 7 units gives no unit price', async function () {
    const order = bodyOf(reference(this, `${CAPACITY}/GetReservationOrderDetailsWithExpandPlanInformation.json`))
    const { cloud, asked } = connected({ match: /reservationOrders/, body: order })
    assert.equal(await cloud.reservations.unitPrice(CUSTOMER, { orderId: 'o' } as Reservation), undefined)
    assert.match(asked[0]?.url ?? '', /[?&](\$|%24)expand=schedule/)
  })
})
