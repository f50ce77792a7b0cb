import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, reference, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

interface Recording {
  method: string
  url: string
  status: number
  requestBody?: { properties: { sender: string; subject: string; body: string } }
  responseHeaders?: Record<string, string>
  responseBody?: { properties: object }
}

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000'
const TICKET = 'test_ticket_from_cli_000001'
const of = [CUSTOMER, SUBSCRIPTION, TICKET] as const

describe("a ticket's recorded life", () => {
  const lifeOf = (test: Mocha.Context) => {
    const { interactions } = reference(test, 'ms-specs/support-recordings/ticket-lifecycle.recorded.json') as { interactions: Recording[] }
    return (method: string, part: RegExp, at = 0) => interactions.filter((one) => one.method === method && part.test(one.url)).at(at) ?? assert.fail(String(part))
  }
  const connected = (...canned: Canned[]) => {
    const { httpClient, asked } = replaying(...canned)
    return { tickets: connectCloud({ httpClient, credentialFor, settings }).supportRequests, asked }
  }

  it('holds a message of the customer, sent in the recorded words', async function () {
    const recorded = lifeOf(this)
    const sent = recorded('PUT', /communications\/test_/)
    const { value: [written] = [] } = recorded('GET', /\/communications\?/).responseBody as unknown as { value: object[] }
    let wasSent = false
    const { tickets, asked } = connected(
      { match: /checkNameAvailability/, body: recorded('POST', /checkNameAvailability/).responseBody },
      { match: /^PUT /, get status() { wasSent = true; return sent.status }, headers: { ...recorded('PUT', /supportTickets\/[^/]+$/).responseHeaders, 'retry-after': '0' } },
      { match: /operationsStatus/, body: recorded('GET', /operationsStatus/).responseBody },
      { match: /^GET .*\/communications\//, get status() { return wasSent ? 200 : 404 }, body: written },
    ) // prettier-ignore
    const { properties } = sent.requestBody ?? assert.fail()
    await tickets.answer(...of, { inReplyTo: '', ...properties })
    assert.deepEqual(sentBy(asked.find(({ method }) => method === 'PUT')), sent.requestBody)
    // Whoever sends it again finds it.
    await tickets.answer(...of, { inReplyTo: '', ...properties })
    assert.equal(asked.filter(({ method }) => method === 'PUT').length, 1)
  })
  it('may hold no message whose name the service does not like: it says so in capitals', async function () {
    const recorded = lifeOf(this)
    const refused = recorded('PUT', /communications\/1234/)
    const { tickets } = connected({ match: /checkNameAvailability/, body: { nameAvailable: true } }, { match: /^PUT /, status: refused.status, body: refused.responseBody }, { match: /^GET /, status: 404 })
    await assert.rejects(tickets.answer(...of, { inReplyTo: '', sender: 's', subject: 's', body: 'b' }), {
      name: 'ServiceError', service: 'Azure support', code: 'InvalidData', message: 'Communication resource name is invalid. Please provide a valid name.', status: 400, isFinal: true,
    }) // prettier-ignore
  })
  it('is open, then closed, and open again two seconds later', async function () {
    const recorded = lifeOf(this)
    const ticket = recorded('GET', /supportTickets\/[^/]+$/).responseBody ?? assert.fail()
    const seen: unknown[] = []
    for (const trimmed of [ticket, recorded('PATCH', /supportTickets/).responseBody, recorded('GET', /supportTickets\/[^/]+$/, -1).responseBody]) {
      // The later answers were cut when they were recorded: what they do not say is as before.
      const body = { ...ticket, properties: { ...ticket.properties, ...trimmed?.properties } }
      const found = await connected({ match: /supportTickets/, body }).tickets.find(...of)
      seen.push([found?.number, found?.status, found?.isClosed])
    }
    assert.deepEqual(seen, [['120011621000159', 'Open', false], ['120011621000159', 'Closed', true], ['120011621000159', 'Open', false]])
  })
})
