import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '#usecases/desk'
import { workLoop, type WorkLoop } from '#usecases/work-loop'

const FOLLOW_SECONDS = 900

describe('The work loop', () => {
  /** How often the ledgers were read: once by each of telling, filing, errands and following. */
  let reads: number
  let warned: string[]
  let now: number
  let read: () => Promise<[]>
  let loop: WorkLoop

  const settle = () => pause(5)

  beforeEach(async () => {
    ;[reads, warned, now] = [0, [], Date.parse('2026-11-22T10:00:00.000Z')]
    read = () => Promise.resolve([])
    const ledgers = { active: () => (reads++, read()) }
    const desk = { ledgers, clock: { now: () => new Date(now).toISOString() }, warn: (message: string) => void warned.push(message) } as unknown as Desk
    loop = workLoop(desk, FOLLOW_SECONDS)
    loop.wake() // follows at once, and not again before the time has come
    await settle()
    reads = 0
  })
  afterEach(() => loop.stop())

  /** Makes the work slow; gives what lets it go on. */
  const slowDown = () => {
    const { promise, resolve } = Promise.withResolvers<[]>()
    read = () => promise
    return () => {
      read = () => Promise.resolve([])
      resolve([])
    }
  }

  it('follows again where the clock was set back', async () => {
    now -= 86_400_000
    loop.wake()
    await settle()
    assert.equal(reads, 5, 'each of the four, and telling once more of what following found')
  })

  it('does nothing until it is woken', async () => {
    await settle()
    assert.equal(reads, 0)
    loop.wake()
    await settle()
    assert.equal(reads, 3)
  })

  it('runs once more, and only once, however often it is woken during a run', async () => {
    const goOn = slowDown()
    for (let times = 0; times < 5; times++) loop.wake()
    await settle()
    assert.equal(reads, 3, 'one run at a time')
    goOn()
    await settle()
    assert.equal(reads, 6)
  })

  it('waits on stopping for what is under way, and starts nothing more', async () => {
    const goOn = slowDown()
    loop.wake()
    loop.wake()
    let stopped = false
    const stopping = loop.stop().then(() => (stopped = true))
    await settle()
    assert.equal(stopped, false)
    goOn()
    await stopping
    loop.wake()
    await settle()
    assert.equal(reads, 3)
  })

  it('follows Microsoft only now and then', async () => {
    const readsAfter = async (seconds: number) => {
      reads = 0
      now += 1000 * seconds
      loop.wake()
      await settle()
      return reads
    }
    assert.equal(await readsAfter(FOLLOW_SECONDS - 1), 3)
    assert.equal(await readsAfter(1), 5, 'following, and then telling of what was found')
  })

  it('says that there was an error, and goes on', async () => {
    read = () => Promise.reject(new Error('The disk is full.'))
    loop.wake()
    await settle()
    assert.equal(warned.length, 3)
    read = () => Promise.resolve([])
    loop.wake()
    await settle()
    assert.equal(reads, 6)
  })
})
