import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOfInstant } from '#domain/calendar'
import type { Classification } from '#domain/support'
import { opened, returning, type Opened } from '#test/adapters/sandbox/opened'

const NAME = 'rd-question'
const ANSWER = { inReplyTo: 'the question', sender: 'henry.okafor@reservation-desk.example', subject: 'Re: We need more information', body: 'Since Monday.' }

describe('a conversation on a support request in the sandbox', () => {
  /** Files a question about a reservation, under a classification that is not the one of returns. */
  async function asked(world: Opened, customer: string, reservationName: string, lines?: string[]) {
    const { customerId, reservation } = await world.find(customer, reservationName)
    const subscriptionId = reservation.billingSubscriptionId ?? assert.fail()
    const { supportRequests } = world.cloud
    const about = (await supportRequests.classifications(customerId)).find(({ name }) => name.includes('underutilized')) ?? assert.fail()
    const filed = await world.ask({ customerId, subscriptionId, ticketName: NAME, about }, lines ?? ['Nothing runs on it.', `Reservation ID: ${reservation.id}`, `Reservation order ID: ${reservation.orderId}`])
    const look = async () => {
      const messages = await supportRequests.messages(customerId, subscriptionId, NAME)
      return [(await supportRequests.find(customerId, subscriptionId, NAME))?.status, ...messages.map(({ from, subject }) => `${from}: ${subject}`)]
    }
    return { filed, look, answer: (answer = ANSWER) => supportRequests.answer(customerId, subscriptionId, NAME, answer), messages: () => supportRequests.messages(customerId, subscriptionId, NAME) }
  }

  it('ends with one message of Microsoft’s when its time has come', async () => {
    const world = opened()
    const { filed, look } = await asked(world, 'Contoso Ltd', 'Web servers production')
    assert.deepEqual([filed.status, filed.classification], ['Open', 'Reserved instance requests / Reservation underutilized or not applying to my resource'])
    world.pass(59)
    assert.deepEqual(await look(), ['Open'])
    world.pass(1)
    assert.deepEqual(await look(), ['Closed', 'microsoft: Your question was answered'])
    const today = dayOfInstant(world.now())
    assert.deepEqual((await world.cloud.reservationTransactions.between(today, today, today - 1_100)).refunds, [])
  })
  it('waits for the answer to a question, and goes on at once when there is one', async () => {
    const world = opened()
    const { look, answer, messages } = await asked(world, 'Proseware', 'Customer portal')
    world.pass(29)
    assert.deepEqual(await look(), ['Open'])
    world.pass(100_000)
    assert.deepEqual(await look(), ['Open', 'microsoft: We need more information'])
    await answer()
    assert.deepEqual(await look(), ['Closed', 'microsoft: We need more information', `us: ${ANSWER.subject}`, 'microsoft: Your question was answered'])
    assert.equal((await messages())[1]?.body, ANSWER.body)
  })
  it('is not hurried by what the customer writes unasked', async () => {
    const world = opened()
    const { look, answer } = await asked(world, 'Proseware', 'Customer portal')
    await answer()
    world.pass(60)
    assert.deepEqual(await look(), ['Open', `us: ${ANSWER.subject}`, 'microsoft: We need more information'])
    await answer({ ...ANSWER, body: 'Since Tuesday.' })
    assert.equal((await look())[0], 'Closed')
  })
  it('lets a return go on at once too, which goes on without an answer as well', async () => {
    const world = opened()
    const { reservation } = await world.find('Contoso Ltd', 'Sales reporting')
    const { look, answer } = await asked(world, 'Contoso Ltd', 'Sales reporting', returning(reservation, 1))
    world.pass(30)
    assert.deepEqual(await look(), ['Open', 'microsoft: We need more information'])
    await answer()
    assert.deepEqual((await look()).slice(0, 1), ['Closed'])
    const today = dayOfInstant(world.now())
    assert.equal((await world.cloud.reservationTransactions.between(today, today, today - 1_100)).refunds.length, 1)
  })
  it('never has a message twice, whatever was lost on the way', async () => {
    for (const failure of [{ with: 'timeout', afterDoing: true }, { with: 'reset', afterDoing: true }, { with: { status: 503, afterDoing: true } }, { with: 'reset' }] as const) {
      const world = opened()
      const { answer, messages } = await asked(world, 'Contoso Ltd', 'Web servers production')
      world.sandbox.misbehave({ match: /^PUT .*communications/, times: 1, ...failure })
      await assert.rejects(answer(), { isFinal: false })
      await answer()
      await answer()
      assert.equal((await messages()).length, 1)
    }
  })
  it('needs a sender', async () => {
    const { answer, messages } = await asked(opened(), 'Contoso Ltd', 'Web servers production')
    await assert.rejects(answer({ ...ANSWER, sender: '' }), { code: 'InvalidData', status: 400 })
    assert.deepEqual(await messages(), [])
  })
  it('may be longer than a page', async () => {
    const { answer, messages } = await asked(opened(), 'Contoso Ltd', 'Web servers production')
    for (let index = 1; index <= 21; index++) await answer({ ...ANSWER, body: `${index}` })
    assert.deepEqual((await messages()).map(({ body }) => body), Array.from({ length: 21 }, (_, index) => `${index + 1}`))
  })
  it('is refused for good where Microsoft takes no request about the order', async () => {
    await assert.rejects(asked(opened(), 'Zakłady', 'Baza zamówień'), { code: 'InvalidSupportPlan', isFinal: true })
  })
  it('needs a classification and a severity that there are', async () => {
    const world = opened()
    const { customerId, reservation } = await world.find('Contoso Ltd', 'Web servers production')
    const at = { customerId, subscriptionId: reservation.billingSubscriptionId ?? '', ticketName: NAME }
    const known: Classification[] = await world.cloud.supportRequests.classifications(customerId)
    const [first] = known.map(({ id }) => id)
    await assert.rejects(world.ask({ ...at, about: { id: `${first}0` } }, ['?']), { code: 'InvalidData' })
    assert.ok(known.length > 10 && known.every(({ name, service }) => name !== '' && service !== ''))
    assert.deepEqual([...new Set(known.map(({ service }) => service))].sort(), ['Billing', 'Subscription management'])
    assert.match(known[0]?.name ?? '', /^Reserved instance requests/)
    assert.match(known.at(-1)?.name ?? '', /^Unexpected Charges/)
  })
  it('goes on after a restart', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json')
    const before = opened({ stateFile })
    const { answer } = await asked(before, 'Proseware', 'Customer portal')
    before.pass(30)
    await before.find('Proseware', 'Customer portal') // whatever is asked lets the question come
    await answer()
    const after = opened({ stateFile, now: '2026-11-23T08:00:00.000Z' })
    const { customerId, reservation } = await after.find('Proseware', 'Customer portal')
    const messages = await after.cloud.supportRequests.messages(customerId, reservation.billingSubscriptionId ?? '', NAME)
    assert.deepEqual(messages.map(({ from, at }) => [from, at.slice(0, 16)]), [['microsoft', '2026-11-22T10:15'], ['us', '2026-11-22T10:15'], ['microsoft', '2026-11-22T10:15']])
  })
})
