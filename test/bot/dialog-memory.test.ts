import assert from 'node:assert/strict'
import { endDialog, keepDialog, readDialog } from '#bot/dialogs/dialog-memory'
import type { DialogState } from '#bot/dialogs/dialog-state'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'

const CUSTOMER = { id: '11111111-0000-4000-8000-000000000001', name: 'Contoso Ltd' }
const CALLER = { person: { id: 'p', name: 'Sofia' }, conversation: { conversationId: 'c' } } as Caller

describe('What is remembered of a dialog', () => {
  let kept: Map<string, DialogState>
  let office: Office

  beforeEach(() => {
    kept = new Map()
    const dialogs = { read: async (key: string) => kept.get(key), write: async (key: string, state: DialogState) => void kept.set(key, state), remove: async (key: string) => void kept.delete(key) }
    office = { desk: { clock: { now: () => '2026-11-22T10:00:00.000Z' } }, memory: { dialogs } } as unknown as Office
  })

  it('ends after a submission with nothing to stop, and the customer still chosen', async () => {
    await keepDialog(office, CALLER, { asking: 'quote', customer: CUSTOMER, reservation: { id: 'r', orderId: 'o', quantity: 3 } })
    await endDialog(office, CALLER)
    assert.deepEqual(await readDialog(office, CALLER), { asking: 'nothing', customer: CUSTOMER, keptAt: '2026-11-22T10:00:00.000Z' })
  })

  it('keeps nothing where nothing is asked and no customer is chosen', async () => {
    await keepDialog(office, CALLER, { asking: 'customer' })
    await endDialog(office, CALLER)
    assert.equal(kept.size, 0)
  })
})
