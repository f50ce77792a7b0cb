import assert from 'node:assert/strict'
import { RestError } from '@azure/core-rest-pipeline'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const TICKET = { name: 'rd-1', properties: { supportTicketId: '126112221000001', status: 'Open', createdDate: '2026-11-22T10:00:00Z', contactDetails: { primaryEmailAddress: 'Henry@partner.example' } } }
const NOT_FOUND = { error: { code: 'ResourceNotFound', message: 'No.' } }

function connected(...canned: Canned[]) {
  const { httpClient, asked } = replaying(...canned)
  return { tickets: connectCloud({ httpClient, credentialFor, settings }).supportRequests, lines: () => asked.map(({ method, url }) => `${method} ${new URL(url).pathname.split('/').slice(-2).join('/')}`), asked }
}

describe('what is written on a ticket', () => {
  const message = (name: string | undefined, properties: object) => ({ ...(name ? { id: `/x/communications/${name}`, name } : {}), properties: { subject: 's', body: 'b', createdDate: '2026-11-22T10:00:00Z', ...properties } })
  const written = async (...value: object[]) => connected({ match: /\/communications/, body: { value } }, { match: /supportTickets/, body: TICKET }).tickets.messages(CUSTOMER, 's-1', 'rd-1')

  it('is told oldest first, with who wrote it', async () => {
    const found = await written(
      message('m3', { communicationDirection: 'outbound', sender: 'support@microsoft.com', createdDate: '2026-11-22T12:00:00Z' }),
      message('m1', { communicationDirection: 'Inbound', sender: 'else@example.com', createdDate: '2026-11-22T10:00:00Z' }),
      // As in the specification's example, where the customer's own message is called outbound.
      message('m2', { communicationDirection: 'outbound', sender: 'somebody@PARTNER.example', createdDate: '2026-11-22T11:00:00Z' }),
      message('m4', { communicationDirection: 'sideways', sender: null, createdDate: '2026-11-22T13:00:00Z' }),
    )
    assert.deepEqual(found.map(({ id, from }) => [id, from]), [['m1', 'us'], ['m2', 'us'], ['m3', 'microsoft'], ['m4', 'microsoft']])
  })
  it('is kept to a length that a card and a store can bear, and cut between letters', async () => {
    const [long] = await written(message('m', { body: `${'x'.repeat(19_999)}${'😀'.repeat(500_000)}` }))
    assert.equal(long?.body, `${'x'.repeat(19_999)}…`)
    assert.equal((await written(message('m', { body: 'x'.repeat(20_000) })))[0]?.body.length, 20_000)
  })
  it('is told where its name, its words or its date are missing', async () => {
    const [bare, undated] = await written({ properties: {} }, message(undefined, { subject: null, body: null, createdDate: 'soon' }))
    assert.deepEqual(bare, { id: '1970-01-01T00:00:00.000Z', at: '1970-01-01T00:00:00.000Z', subject: '', body: '', from: 'microsoft' })
    assert.deepEqual([undated?.at, undated?.body], ['1970-01-01T00:00:00.000Z', ''])
  })
  it('is nothing where there is no ticket', async () => {
    assert.deepEqual(await connected({ match: /supportTickets/, status: 404, body: NOT_FOUND }).tickets.messages(CUSTOMER, 's-1', 'rd-1'), [])
  })
  it('is an error where the pages do not end', async () => {
    const nextLink = 'https://management.azure.com/subscriptions/s-1/providers/Microsoft.Support/supportTickets/rd-1/communications?api-version=2020-04-01&again=1'
    const { tickets } = connected({ match: /\/communications/, body: { value: [message('m', {})], nextLink } }, { match: /supportTickets/, body: TICKET })
    await assert.rejects(tickets.messages(CUSTOMER, 's-1', 'rd-1'), { code: 'not-understood' })
  })
})

describe('an answer to Microsoft on a ticket', () => {
  const ANSWER = { inReplyTo: 'm1', sender: 'henry@partner.example', subject: 'Re: question', body: 'Yes.' }
  // Of the SHA-256 of "m1", a line break and "Yes.".
  const NAME = 'rd-1-4b33bc5b34ecc616'
  const there = { name: NAME, properties: { subject: 's', body: 'b' } }
  const free: Canned = { match: /supportTickets\/rd-1\/checkNameAvailability/, body: { nameAvailable: true } }
  const look = (isThere: () => boolean): Canned => ({ match: /^GET .*communications\//, get status() { return isThere() ? 200 : 404 }, get body() { return isThere() ? there : NOT_FOUND } }) // prettier-ignore

  it('is sent once its name was found to be free', async () => {
    const { tickets, asked, lines } = connected(look(() => false), free, { match: /^PUT /, body: there })
    await tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER)
    assert.deepEqual(lines(), [`GET communications/${NAME}`, 'POST rd-1/checkNameAvailability', `PUT communications/${NAME}`])
    assert.deepEqual(sentBy(asked[1]), { name: NAME, type: 'Microsoft.Support/communications' })
    assert.deepEqual(sentBy(asked[2]), { properties: { sender: 'henry@partner.example', subject: 'Re: question', body: 'Yes.' } })
    assert.equal(asked[2]?.headers.get('x-ms-authorization-auxiliary'), `Bearer token-of-${settings.partnerTenantId}`)
  })
  it('is not sent a second time: not after a lost answer, and not where Microsoft says that the name is taken', async () => {
    let isThere = false
    const lost: Canned = { match: /^PUT /, get error() { isThere = true; return new RestError('read ECONNRESET', { code: 'ECONNRESET' }) } } // prettier-ignore
    const first = connected(look(() => isThere), free, lost)
    await assert.rejects(first.tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER), { code: 'unreachable', isFinal: false })
    await first.tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER)
    assert.equal(first.lines().filter((line) => line.startsWith('PUT')).length, 1)

    for (const refusal of [{ ...free, body: { nameAvailable: false, reason: 'Name is already in use' } }, { match: /^PUT /, status: 409, body: { error: { code: 'Conflict', message: 'There is one.' } } }]) {
      // It shows only at the second look.
      let looks = 0
      const { tickets } = connected(look(() => ++looks > 2), refusal, free)
      await tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER)
      await assert.rejects(connected(look(() => false), refusal, free).tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER), { status: 409, isFinal: false })
    }
  })
  it('has another name where it says something else, or answers something else', async () => {
    const nameOf = async (changes: Partial<typeof ANSWER>) => {
      const { tickets, lines } = connected(look(() => false), free, { match: /^PUT /, body: there })
      await tickets.answer(CUSTOMER, 's-1', 'rd-1', { ...ANSWER, ...changes })
      return lines().at(-1)
    }
    const names = [await nameOf({}), await nameOf({ body: 'No.' }), await nameOf({ inReplyTo: 'm2' })]
    assert.equal(new Set(names).size, 3, names.join())
    assert.equal(await nameOf({ subject: 'Another subject' }), names[0])
  })
  it('is not refused where it was taken and a look at it is', async () => {
    const operation = 'https://management.azure.com/subscriptions/s-1/providers/Microsoft.Support/operationsStatus/o-1?api-version=2020-04-01'
    const put: Canned = { match: /^PUT /, status: 202, headers: { 'azure-asyncoperation': operation, 'retry-after': '0' } }
    const poll: Canned = { match: /operationsStatus/, status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } }
    await assert.rejects(connected(poll, look(() => false), free, put).tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER), { service: 'Azure support', code: 'timeout', status: undefined, isFinal: false })
  })
  it('is refused for good where the ticket is not there, or Microsoft does not take its name, as recorded', async () => {
    await assert.rejects(connected({ match: /./, status: 404, body: NOT_FOUND }).tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER), { code: 'ResourceNotFound', isFinal: true })
    const invalid = { Error: { Code: 'InvalidData', Message: 'Communication resource name is invalid. Please provide a valid name.', Target: null, InnerError: null, Details: [] } }
    const { tickets } = connected(look(() => false), free, { match: /^PUT /, status: 400, body: invalid })
    await assert.rejects(tickets.answer(CUSTOMER, 's-1', 'rd-1', ANSWER), { code: 'InvalidData', isFinal: true })
  })
})
