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

  it('last a day at most, whatever a service asks', () => {
    pauses.failed('case', after(0), 10 ** 9)
    assert.deepEqual([pauses.isOver('case', after(86_399)), pauses.isOver('case', after(86_400))], [false, true])
  })

  it('are over where the clock was set back: they would last for a day', () => {
    pauses.failed('case', after(86_400))
    assert.equal(pauses.isOver('case', after(0)), true)
  })

  it('give up after an hour, of which this process has tried for ten minutes', () => {
    const before = after(-7_200)
    const isGivenUp = (at: number, since: string) => pauses.failedTooLong('case', since, after(at))
    assert.deepEqual([isGivenUp(0, before), isGivenUp(15, before), isGivenUp(599, before), isGivenUp(600, before)], [false, false, false, true])
    assert.deepEqual([isGivenUp(3_599, after(0)), isGivenUp(3_600, after(0))], [false, true])
    pauses = new Pauses() // as after a restart
    assert.deepEqual([isGivenUp(3_700, before), isGivenUp(3_715, before)], [false, false])
  })

  it('give up at the first failure after six hours, however often the process restarts', () => {
    const isGivenUp = (since: number) => new Pauses().failedTooLong('case', after(0), after(since))
    assert.deepEqual([isGivenUp(21_599), isGivenUp(21_600)], [false, true])
  })

  it('stay short where the trouble is our own, and never shorten one that a service asked for', () => {
    for (const at of [0, 15, 30]) pauses.failedAtHome('case', after(at))
    assert.deepEqual([pauses.isOver('case', after(44)), pauses.isOver('case', after(45))], [false, true])
    pauses.failed('asked', after(0), 300)
    pauses.failedAtHome('asked', after(10))
    assert.deepEqual([pauses.isOver('asked', after(299)), pauses.isOver('asked', after(300))], [false, true])
  })

  it('begin anew after a success', () => {
    pauseAfter(0)
    pauseAfter(15)
    pauses.succeeded('case')
    assert.equal(pauses.isOver('case', after(15)), true)
    assert.equal(pauseAfter(45), 15)
  })
})
