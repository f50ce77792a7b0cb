import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOfInstant } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import { buying, opened, returning, type Opened } from '#test/adapters/sandbox/opened'

const F4S: Purchase = { resourceType: 'VirtualMachines', sku: 'Standard_F4s', region: 'eastus', term: 'P1Y', billingPlan: 'Upfront', quantity: 3 }
const stateFile = () => join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json')

describe('after a restart the sandbox', () => {
  const ofProseware = async ({ cloud }: Opened, customerId: string) => (await cloud.reservations.ofCustomer(customerId)).map(({ id, orderId, name, sku, quantity, state, purchasedOn }) => ({ id, orderId, name, sku, quantity, state, purchasedOn }))

  it('has new orders, returns and changes of size in the order in which they came about', async () => {
    const file = stateFile()
    const before = opened({ stateFile: file })
    const { customerId, reservation } = await before.find('Proseware', 'Build agents')
    const subscriptionId = reservation.billingSubscriptionId ?? assert.fail()
    const ask = async (ticketName: string, lines: string[]) => {
      await before.ask({ customerId, subscriptionId, ticketName }, lines)
      before.pass(60)
    }
    await ask('one', [...returning(reservation, 1), ...buying(F4S)]) // leaves 3
    const rest = (await before.find('Proseware', 'Build agents')).reservation
    await ask('two', [...returning(rest, 3), 'Size to change to: Standard_F1s'])
    await ask('three', returning((await before.find('Proseware', 'Build agents')).reservation, 1)) // leaves 2 of the new size
    const fresh = (await before.find('Proseware', 'VM_RI_11-22-2026_10-16')).reservation
    await ask('four', [...returning(fresh, 1), ...buying({ ...F4S, quantity: 1 })]) // a part of what was bought
    const expected = await ofProseware(before, customerId)

    const after = opened({ stateFile: file, now: '2027-01-10T08:00:00.000Z' })
    assert.deepEqual(await ofProseware(after, customerId), expected)
    const active = expected.filter(({ state, sku }) => state === 'Active' && /F\d/.test(sku)).map(({ name, sku, quantity }) => `${name}: ${quantity} ${sku}`)
    assert.deepEqual(active, ['Build agents: 2 Standard_F1s', 'VM_RI_11-22-2026_10-16: 2 Standard_F4s', 'VM_RI_11-22-2026_10-19: 1 Standard_F4s'])
    assert.equal(decimalOf((await after.cloud.reservations.unitPrice(customerId, (await after.find('Proseware', 'VM_RI_11-22-2026_10-16')).reservation))?.amount ?? assert.fail()), '1460.00')
    const day = dayOfInstant('2026-11-22T00:00:00Z')
    const bought = (await after.cloud.reservationTransactions.between(day, day)).purchases.filter((posting) => posting.subscriptionId === subscriptionId)
    assert.deepEqual(bought.map(({ amount, quantity }) => [decimalOf(amount), quantity]), [['4380.00', 3], ['1460.00', 1]])
  })
  it('reads a state that was kept before there were exchanges', async () => {
    const file = stateFile()
    const before = opened({ stateFile: file })
    const found = await before.find('Proseware', 'Build agents')
    await before.file(found, 4)
    before.pass(60)
    await before.cloud.reservations.ofCustomer(found.customerId)
    const { changes, ...state } = JSON.parse(readFileSync(file, 'utf8')) as { changes: { kind: string }[] }
    writeFileSync(file, JSON.stringify({ ...state, returns: changes.map(({ kind: _kind, ...returned }) => returned) }))
    const after = opened({ stateFile: file })
    assert.deepEqual(await ofProseware(after, found.customerId), await ofProseware(before, found.customerId))
    assert.equal((await ofProseware(after, found.customerId))[0]?.state, 'Cancelled')
  })
})
