import assert from 'node:assert/strict'
import { asked } from '#test/adapters/sandbox/asked-exchange'
import { opened } from '#test/adapters/sandbox/opened'

describe('a change of size in the sandbox', () => {
  it('changes the size and nothing else', async () => {
    const world = opened()
    const swap = await asked(world, { returns: [['Build agents', 4]], more: ['Size to change to: Standard_F1s'] })
    const { reservation } = swap.units[0] ?? assert.fail()
    world.pass(60)
    assert.deepEqual(await swap.ticket(), ['closed', 'Your reservation was changed'])
    const { refunds, purchases } = await swap.posted()
    assert.deepEqual([refunds, purchases], [[], []])
    const after = (await world.find('Proseware', 'Build agents')).reservation
    assert.deepEqual(after, { ...reservation, sku: 'Standard_F1s' })
  })
  it('of a part splits the reservation', async () => {
    const world = opened()
    const swap = await asked(world, { returns: [['Build agents', 1]], more: ['Size to change to: Standard_F1s'] })
    world.pass(60)
    assert.deepEqual(await swap.states(swap.units[0]?.reservation ?? assert.fail()), ['Superseded 4 Standard_F1', 'Active 3 Standard_F1', 'Active 1 Standard_F1s'])
  })
  it('goes only to the twin of the catalogue', async () => {
    const world = opened()
    const swap = await asked(world, { returns: [['Build agents', 4]], more: ['Size to change to: Standard_F2s'] })
    world.pass(60)
    assert.deepEqual(await swap.ticket(), ['closed', 'Your request could not be completed'])
    assert.deepEqual(await swap.states(swap.units[0]?.reservation ?? assert.fail()), ['Active 4 Standard_F1'])
  })
})
