import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { opened, type Opened } from '#test/adapters/sandbox/opened'

describe('a support request in the sandbox', () => {
  const posted = async ({ cloud, now }: Opened) => {
    const today = dayOfInstant(now())
    return (await cloud.reservationTransactions.between(today, today, today - 1_100)).refunds.map(({ amount }) => `${decimalOf(amount)} ${amount.currency}`)
  }
  const ticketOf = async ({ cloud }: Opened, { customerId, reservation }: Awaited<ReturnType<Opened['find']>>) => {
    const name = `rd-${reservation.id}`
    const subscriptionId = reservation.billingSubscriptionId ?? ''
    const messages = await cloud.supportRequests.messages(customerId, subscriptionId, name)
    return { isClosed: (await cloud.supportRequests.find(customerId, subscriptionId, name))?.isClosed, subjects: messages.map(({ subject }) => subject) }
  }

  it('is credited when its time has come: fee taken off, reservation cancelled, ticket closed', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Web servers production')
    const filed = await world.file(found, 3)
    assert.match(filed.number, /^1261122\d{8}$/)
    assert.equal(filed.classification, 'Reserved instance requests / Cancel or change an existing reservation')
    world.pass(59)
    assert.deepEqual(await posted(world), [])
    assert.deepEqual(await ticketOf(world, found), { isClosed: false, subjects: [] })
    world.pass(1)
    // 3 x 1104.00 x 151/365 = 1370.17, less 12 % = 164.42
    assert.deepEqual(await posted(world), ['1205.75 EUR'])
    assert.deepEqual(await ticketOf(world, found), { isClosed: true, subjects: ['Your refund was processed'] })
    const reservations = await world.cloud.reservations.ofCustomer(found.customerId)
    assert.deepEqual(reservations.filter(({ orderId }) => orderId === found.reservation.orderId).map(({ state, quantity }) => [state, quantity]), [['Cancelled', 3]])
  })
  it('leaves the units that were not returned in a new reservation of the same order', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Web servers test')
    await world.file(found, 2)
    world.pass(60)
    assert.deepEqual(await posted(world), ['1104.00 EUR'])
    const reservations = (await world.cloud.reservations.ofCustomer(found.customerId)).filter(({ orderId }) => orderId === found.reservation.orderId)
    assert.deepEqual(reservations.map(({ state, quantity }) => [state, quantity]), [['Superseded', 3], ['Active', 1]])
    assert.notEqual(reservations[1]?.id, found.reservation.id)
    assert.deepEqual((await world.cloud.reservations.unitPrice(found.customerId, reservations[1] ?? assert.fail()))?.amount, { currency: 'EUR', minor: 55200n })
  })
  it('may bring a question before the credit', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Sales reporting')
    await world.file(found, 1)
    world.pass(30)
    assert.deepEqual(await ticketOf(world, found), { isClosed: false, subjects: ['We need more information'] })
    world.pass(30)
    assert.deepEqual(await ticketOf(world, found), { isClosed: true, subjects: ['We need more information', 'Your refund was processed'] })
    assert.equal((await posted(world)).length, 1)
  })
  it('may be closed without a credit', async () => {
    const world = opened()
    const found = await world.find('*Fabrikam', '**Payroll** ${quantity}')
    await world.file(found, 3)
    world.pass(3600)
    assert.deepEqual(await posted(world), [])
    assert.equal((await ticketOf(world, found)).isClosed, true)
  })
  it('may be paid in two parts, which add up', async () => {
    const world = opened()
    const found = await world.find('*Fabrikam', 'Files')
    await world.file(found, 1)
    world.pass(60)
    // 2208.00 x 136/365 = 822.71, less 12 % = 98.73: 723.98
    assert.deepEqual(await posted(world), ['434.39 GBP'])
    assert.equal((await ticketOf(world, found)).isClosed, false)
    world.pass(60)
    assert.deepEqual(await posted(world), ['434.39 GBP', '289.59 GBP'])
    assert.equal((await ticketOf(world, found)).isClosed, true)
  })
  it('may be paid otherwise than expected', async () => {
    const world = opened()
    await world.file(await world.find('龙井', '客户门户'), 3)
    world.pass(60)
    assert.deepEqual(await posted(world), ['1900.00 USD'])
  })
  it('may be refused for good', async () => {
    const world = opened()
    await assert.rejects(world.find('zakłady', 'Baza zamówień').then((found) => world.file(found, 1)), { code: 'InvalidSupportPlan', status: 403, isFinal: true })
  })
  it('is closed without a credit where the refund is above the cap', async () => {
    const world = opened()
    const found = await world.find('Tailspin', 'Booking engine')
    await world.file(found, 1)
    world.pass(60)
    assert.deepEqual(await posted(world), [])
    assert.equal((await ticketOf(world, found)).isClosed, true)
  })
  it('stays open where its text does not say what is returned', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Batch nodes')
    await world.file({ ...found, reservation: { ...found.reservation, orderId: 'unreadable' } }, 1)
    world.pass(3600)
    assert.deepEqual(await ticketOf(world, found), { isClosed: false, subjects: [] })
  })
  it('is never made twice under one name, whatever was lost on the way', async () => {
    for (const failure of [{ with: 'timeout', afterDoing: true }, { with: 'reset', afterDoing: true }, { with: { status: 503, afterDoing: true } }, { with: 'reset' }] as const) {
      const world = opened()
      const found = await world.find('Contoso Ltd', 'Web servers test')
      world.sandbox.misbehave({ match: /^PUT /, times: 1, ...failure })
      await assert.rejects(world.file(found, 1), { isFinal: false })
      assert.equal((await world.file(found, 1)).number, '126112221000001')
      assert.equal((await world.file(found, 1)).number, '126112221000001')
    }
  })
  it('is recognised where the service says that the name is taken', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Web servers test')
    await world.file(found, 1)
    // The ticket is not shown at first, so it is sent again.
    world.sandbox.misbehave({ match: /^GET .*\/supportTickets\//, times: 1, with: { status: 404, body: { error: { code: 'ResourceNotFound', message: 'No.' } } } })
    assert.equal((await world.file(found, 1)).number, '126112221000001')
  })
  it('is credited in the billing month of the purchase, so that a look at this month alone finds nothing', async () => {
    const world = opened()
    const found = await world.find('Contoso Ltd', 'Web servers production')
    await world.file(found, 3)
    world.pass(60)
    const today = dayOfInstant(world.now())
    const { purchasedOn } = found.reservation
    const creditedSince = async (boughtSince: number) => (await world.cloud.reservationTransactions.between(today, today, boughtSince)).refunds.length
    assert.ok(today - purchasedOn > 31)
    assert.deepEqual([await creditedSince(today), await creditedSince(purchasedOn + 31), await creditedSince(purchasedOn)], [0, 0, 1])
  })
  it('is a final no where the operation fails after it was taken', async () => {
    const world = opened()
    world.sandbox.misbehave({ match: /operationsStatus/, times: 1, with: { status: 200, body: { status: 'Failed', error: { code: 'InvalidInput', message: 'No such time zone.' } }, headers: { 'content-type': 'application/json' } } })
    await assert.rejects(world.find('Contoso Ltd', 'Web servers test').then((found) => world.file(found, 1)), { code: 'InvalidInput', isFinal: true })
  })
  it('goes on after a restart, on another day too', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'state-')), 'deep', 'state.json')
    const before = opened({ stateFile })
    const found = await before.find('Contoso Ltd', 'Web servers test')
    await before.file(found, 2)
    const after = opened({ stateFile, now: '2026-11-25T08:00:00.000Z' })
    assert.equal((await ticketOf(after, found)).isClosed, true)
    const again = opened({ stateFile, now: '2026-11-26T08:00:00.000Z' })
    const rest = await again.find('Contoso Ltd', 'Web servers test')
    assert.deepEqual([rest.reservation.quantity, rest.reservation.purchasedOn], [1, found.reservation.purchasedOn])
    const day = dayOfInstant('2026-11-22T00:00:00Z')
    assert.equal((await again.cloud.reservationTransactions.between(day, day, day - 1_100)).refunds.length, 1)
  })
})
