import assert from 'node:assert/strict'
import { ServiceError } from '#ports/service-error'
import { readiness } from '#src/wiring/readiness'

describe('What the bot lacks to be ready', () => {
  function opened({ isStoreUp = true, isServiceUp = true }) {
    let looks = 0
    const warnings: unknown[] = []
    const probes = { write: () => (isStoreUp ? Promise.resolve() : Promise.reject(new Error('ENOSPC: /data/probes'))) }
    const startingWith = () => {
      looks += 1
      return isServiceUp ? Promise.resolve({ customers: [], more: false }) : Promise.reject(new ServiceError('Partner Center', '2000', 'Canary.', { status: 403, correlationId: 'p-1' }))
    }
    return { missing: readiness({ customers: { startingWith }, probes, warn: (message, details) => warnings.push([message, details]) }), warnings, looks: () => looks }
  }

  it('is nothing where the store can be written and Partner Center answers', async () => {
    const { missing, warnings } = opened({})
    assert.deepEqual([await missing(), warnings], [[], []])
  })
  it('is told by its name alone, and the reason to the administrator', async () => {
    const { missing, warnings } = opened({ isStoreUp: false, isServiceUp: false })
    assert.deepEqual(await missing(), ['store', 'Partner Center'])
    assert.deepEqual(warnings, [
      ['The bot is not ready.', { needed: 'store', error: 'ENOSPC: /data/probes' }],
      ['The bot is not ready.', { needed: 'Partner Center', service: 'Partner Center', code: '2000', status: 403, reference: 'p-1' }],
    ])
  })
  it('is looked for once, however many ask at a time', async () => {
    const { missing, looks } = opened({ isServiceUp: false })
    assert.deepEqual(await Promise.all([missing(), missing()]), [['Partner Center'], ['Partner Center']])
    assert.equal(looks(), 1)
  })
})
