import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import type { SupportRequest } from '#ports/support-requests'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const BILLING = '/providers/Microsoft.Support/services/517f2da6-78fd-0498-4e22-ad26996b1dfc'
const CHOSEN = '/providers/Microsoft.Support/services/F3DC5421-79ef-1efa-41a5-42bf3cbb52c6/problemClassifications/aa196af3'
const TICKET = { name: 'rd-1', properties: { supportTicketId: '126112221000001', status: 'Open', createdDate: '2026-11-22T10:00:00Z' } }
const NOT_FOUND = { error: { code: 'ResourceNotFound', message: 'No.' } }
const REQUEST: SupportRequest = {
  name: 'rd-1',
  customerId: CUSTOMER,
  subscriptionId: 's-1',
  title: 'title',
  description: 'description',
  startTime: '2026-11-22T10:00:00.000Z',
  about: { id: CHOSEN },
  severity: 'critical',
  contact: { firstName: 'Henry', lastName: 'Okafor', email: 'henry@partner.example', method: 'email', timeZone: 'GMT Standard Time', country: 'GBR', language: 'en-us' },
}

function connected(...canned: Canned[]) {
  const { httpClient, asked } = replaying(...canned)
  return { tickets: connectCloud({ httpClient, credentialFor, settings }).supportRequests, lines: () => asked.map(({ method, url }) => `${method} ${new URL(url).pathname.split('/').slice(-2).join('/')}`), asked }
}

/** A service that has no ticket until one is put. */
function ticketService(...before: Canned[]) {
  const state = { isThere: false }
  const put: Canned = {
    match: /^PUT .*supportTickets\/rd-1/,
    get status() {
      state.isThere = true
      return 200
    },
    body: TICKET,
  }
  const get: Canned = { match: /^GET .*supportTickets\/rd-1/, get status() { return state.isThere ? 200 : 404 }, get body() { return state.isThere ? TICKET : NOT_FOUND } } // prettier-ignore
  return connected(...before, { match: /checkNameAvailability/, body: { nameAvailable: true } }, put, get)
}

describe('a support request at Microsoft', () => {
  it('is filed under the classification and the severity that a person chose, with the service that the classification belongs to', async () => {
    const { tickets, asked, lines } = ticketService()
    assert.equal((await tickets.file(REQUEST)).number, '126112221000001')
    const { properties } = sentBy(asked.find(({ method }) => method === 'PUT')) as { properties: Record<string, unknown> }
    assert.deepEqual([properties.serviceId, properties.problemClassificationId, properties.severity], ['/providers/Microsoft.Support/services/F3DC5421-79ef-1efa-41a5-42bf3cbb52c6', CHOSEN, 'critical'])
    assert.deepEqual(lines(), ['GET supportTickets/rd-1', 'POST Microsoft.Support/checkNameAvailability', 'PUT supportTickets/rd-1', 'GET supportTickets/rd-1'])
  })
  it('is not sent under anything that is no classification', async () => {
    for (const id of ['', '057f6615-3650-5370-57b2-e1a64af3b037', `${BILLING}/problemClassifications/`, `${BILLING}/problemClassifications/a/../../b`, `https://example.com${CHOSEN}`]) {
      const { tickets, lines } = ticketService()
      await assert.rejects(tickets.file({ ...REQUEST, about: { id } }), { code: 'not-a-classification', isFinal: true })
      assert.ok(!lines().some((line) => line.startsWith('PUT')))
    }
  })
  it('is refused for good with Microsoft’s reason where its name is not to be had', async () => {
    const { tickets, lines } = ticketService({ match: /checkNameAvailability/, body: { nameAvailable: false, reason: 'Invalid', message: 'Only letters, digits and hyphens.' } })
    await assert.rejects(tickets.file(REQUEST), { code: 'Invalid', message: 'Only letters, digits and hyphens.: Invalid', status: 400, isFinal: true })
    assert.ok(!lines().some((line) => line.startsWith('PUT')))
  })
  it('is looked for again, not given up, where its name is taken by a ticket that does not show', async () => {
    const { tickets, lines } = ticketService({ match: /checkNameAvailability/, body: { nameAvailable: false, reason: 'Name is already in use', message: 'Name not available' } })
    await assert.rejects(tickets.file(REQUEST), { code: 'name-not-available', status: 409, isFinal: false })
    assert.deepEqual(lines(), ['GET supportTickets/rd-1', 'POST Microsoft.Support/checkNameAvailability', 'GET supportTickets/rd-1'])
  })
  it('is not refused where it was taken and a look at it is: whoever asks again looks first', async () => {
    const operation = 'https://management.azure.com/subscriptions/s-1/providers/Microsoft.Support/operationsStatus/o-1?api-version=2020-04-01'
    const accepted: Canned = { match: /^PUT /, status: 202, headers: { 'azure-asyncoperation': operation, 'retry-after': '0' } }
    const forbidden = { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } }
    const follow = (poll: Omit<Canned, 'match'>, look: Omit<Canned, 'match'>) => {
      let hasPut = false
      const put: Canned = { ...accepted, get status() { hasPut = true; return 202 } } // prettier-ignore
      const get: Canned = { match: /^GET .*supportTickets\/rd-1/, get status() { return hasPut ? look.status ?? 200 : 404 }, get body() { return hasPut ? look.body : NOT_FOUND } } // prettier-ignore
      return connected({ match: /checkNameAvailability/, body: { nameAvailable: true } }, put, { match: /operationsStatus/, ...poll }, get).tickets.file(REQUEST)
    }
    const done = { body: { status: 'Succeeded' } }
    for (const [poll, look] of [[{ status: 404, body: NOT_FOUND }, forbidden], [forbidden, { body: TICKET }], [done, { status: 404, body: NOT_FOUND }], [done, forbidden]] as const) {
      await assert.rejects(follow(poll, look), { service: 'Azure support', code: 'ticket-not-there-yet', status: undefined, isFinal: false })
    }
    await assert.rejects(follow({ body: { status: 'Failed', error: { code: 'InvalidSupportPlan', message: 'No plan.' } } }, { body: TICKET }), { code: 'InvalidSupportPlan', isFinal: true })
    await assert.rejects(connected({ match: /checkNameAvailability/, body: { nameAvailable: true } }, { match: /^PUT /, ...forbidden }, { match: /^GET /, status: 404, body: NOT_FOUND }).tickets.file(REQUEST), { code: 'AuthorizationFailed', isFinal: true })
  })
  it('is open in every status but "closed", which is told in Microsoft’s words', async () => {
    const statusOf = async (status: unknown) => connected({ match: /supportTickets/, body: { ...TICKET, properties: { ...TICKET.properties, status, severity: 'Catastrophic' } } }).tickets.find(CUSTOMER, 's-1', 'rd-1')
    const seen = await Promise.all(['Open', 'CLOSED', 'AttentionNeeded', null, undefined].map(statusOf))
    assert.deepEqual(seen.map((ticket) => [ticket?.status, ticket?.isClosed]), [['Open', false], ['CLOSED', true], ['AttentionNeeded', false], ['', false], ['', false]])
  })
  it('is not there yet without a number, and shows no date where Microsoft gives none', async () => {
    const { tickets } = connected({ match: /supportTickets/, body: { properties: { status: 'Open' } } })
    await assert.rejects(tickets.find(CUSTOMER, 's-1', 'rd-1'), { code: 'ticket-not-there-yet', isFinal: false })
    const dateless = connected({ match: /supportTickets/, body: { properties: { supportTicketId: '1', createdDate: 'yesterday' } } })
    assert.equal((await dateless.tickets.find(CUSTOMER, 's-1', 'rd-1'))?.createdAt, undefined)
  })
})

describe('the classifications of support requests', () => {
  const service = (id: string, displayName: string) => ({ id: `/providers/Microsoft.Support/services/${id}`, name: id, properties: { displayName } })
  const classification = (of: string, id: string, displayName: unknown) => ({ id: `/providers/Microsoft.Support/services/${of}/problemClassifications/${id}`, name: id, properties: { displayName } })
  const [billing, subscriptions] = ['517f2da6-78fd-0498-4e22-ad26996b1dfc', 'f3dc5421-79ef-1efa-41a5-42bf3cbb52c6']
  const services = { match: /\/services\?/, body: { value: [service('x-1', 'Virtual Machine running Linux'), service(subscriptions.toUpperCase(), 'Gestion des abonnements'), service('x-2', 'Azure Reservations'), service(billing, 'Billing')] } }
  const ofBilling = { match: new RegExp(`${billing}/problem`), body: { value: [classification(billing, 'a', 'Refund request'), classification(billing, 'b', 'Reserved instance requests / Billing'), classification(billing, 'c', 'Savings plan / Exchanging reservations'), { id: 'elsewhere', properties: { displayName: 'Reservation of a table' } }, classification(billing, 'd', null)] } }
  const ofSubscriptions = { match: new RegExp(`${subscriptions}/problem`, 'i'), body: { value: [classification(subscriptions, 'e', 'Accès')] } }
  const ofReservations = { match: /x-2\/problem/, body: { value: [classification('x-2', 'f', 'Scope')] } }
  const refusal = { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } }

  it('are those of Billing, Subscription Management and whatever says reservation, those about reservations first', async () => {
    const { tickets } = connected(services, ofBilling, ofSubscriptions, ofReservations)
    assert.deepEqual((await tickets.classifications(CUSTOMER)).map(({ name, service: of }) => `${of}: ${name}`), [
      'Billing: Reserved instance requests / Billing',
      'Azure Reservations: Scope',
      'Gestion des abonnements: Accès',
      'Billing: Refund request',
      'Billing: Savings plan / Exchanging reservations',
    ])
  })
  it('lack those of a service that refuses, unless all refuse', async () => {
    const { tickets } = connected(services, { ...ofBilling, ...refusal }, ofSubscriptions, ofReservations)
    assert.deepEqual((await tickets.classifications(CUSTOMER)).map(({ name }) => name), ['Scope', 'Accès'])
    const refused = connected(services, { match: /problemClassifications/, ...refusal })
    await assert.rejects(refused.tickets.classifications(CUSTOMER), { code: 'AuthorizationFailed', service: 'Azure support' })
  })
  it('are none where no service fits', async () => {
    assert.deepEqual(await connected({ match: /\/services\?/, body: { value: [service('x-1', 'Linux'), {}] } }).tickets.classifications(CUSTOMER), [])
  })
})
