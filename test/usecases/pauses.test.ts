import assert from 'node:assert/strict'
import { Pauses } from '#usecases/pauses'

const START = Date.parse('2026-11-22T10:00:00.000Z')
const after = (seconds: number) => new Date(START + 1000 * seconds).toISOString()

describe('Pauses after a failure', () => {
  let pauses: Pauses
  beforeEach(() => {
    pauses = new Pauses()
  })

  /** Fails at the second, and gives how many seconds it is until the next attempt. */
  const pauseAfter = (at: number, retryAfterSeconds?: number): number => {
    pauses.failed('case', after(at), retryAfterSeconds)
    let seconds = 0
    while (!pauses.isOver('case', after(at + seconds))) seconds++
    return seconds
  }

  it('do not hold up what never failed', () => {
    pauses.failed('case', after(0))
    assert.equal(pauses.isOver('other', after(0)), true)
  })

  it('grow to twice the length each time, up to ten minutes', () => {
    let at = 0
    const lengths = Array.from({ length: 8 }, () => {
      const length = pauseAfter(at)
      at += length
      return length
    })
    assert.deepEqual(lengths, [15, 30, 60, 120, 240, 480, 600, 600])
  })

  it('last as long as the service asks, if that is longer', () => {
    assert.equal(pauseAfter(0, 300), 300)
    assert.equal(pauseAfter(300, 1), 30)
    assert.equal(pauseAfter(330, 3_600), 3_600)
  })

  it('begin anew after a success', () => {
    pauseAfter(0)
    pauseAfter(15)
    pauses.succeeded('case')
    assert.equal(pauses.isOver('case', after(15)), true)
    assert.equal(pauseAfter(45), 15)
  })
})
