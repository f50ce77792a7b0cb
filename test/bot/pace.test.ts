import assert from 'node:assert/strict'
import { NO_LIMITS, Pace, TEAMS_LIMITS } from '#bot/pace'
import { VirtualTime } from '#test/support/virtual-time'

describe('The pace of messages', () => {
  let time: VirtualTime
  let pace: Pace
  let sentAt: number[]
  beforeEach(() => {
    time = new VirtualTime()
    pace = new Pace(TEAMS_LIMITS, time)
    sentAt = []
  })

  const send = (conversationId: string) => pace.inTurn(conversationId, async () => void sentAt.push(time.now()))
  const sendAll = (conversationIds: readonly string[]) => time.runUntil(Promise.all(conversationIds.map(send)))

  it('lets seven messages out at once, the eighth after a second and the ninth after two', async () => {
    await sendAll(Array.from({ length: 9 }, () => 'a'))
    assert.deepEqual(sentAt, [0, 0, 0, 0, 0, 0, 0, 1_020, 2_020])
  })

  it('lets forty out in a second over all conversations', async () => {
    await sendAll(Array.from({ length: 81 }, (_, index) => `conversation ${index}`))
    assert.deepEqual([sentAt[39], sentAt[40], sentAt[80]], [0, 1_000, 2_000])
  })

  it('holds up no conversation for another one that is busy', async () => {
    const busy = Promise.all(Array.from({ length: 20 }, () => send('busy')))
    await time.runUntil(send('free'))
    assert.equal(time.now(), 0)
    await time.runUntil(busy)
  })

  it('holds up no conversation for another one in which a message hangs', async () => {
    const hanging = pace.inTurn('hanging', () => time.sleep(15_000))
    const next = send('hanging')
    await time.runUntil(send('free'))
    assert.equal(time.now(), 0)
    await time.runUntil(Promise.all([hanging, next]))
    assert.deepEqual(sentAt, [0, 15_000])
  })

  it('goes on after a message that was not taken', async () => {
    await assert.rejects(time.runUntil(pace.inTurn('a', () => Promise.reject(new Error('not taken')))))
    await time.runUntil(send('a'))
    assert.equal(sentAt.length, 1)
  })

  it('counts answers, and lets them wait a second at most', async () => {
    for (let answers = 0; answers < 60; answers++) await time.runUntil(pace.forAnswer('a'))
    const before = time.now()
    await time.runUntil(pace.forAnswer('a'))
    assert.equal(time.now() - before, 1_000)
    await time.runUntil(send('a'))
    assert.ok(sentAt[0]! > 30_000, 'a notice waits for the room that answers took')
  })

  it('lets everything out in order where there are no limits', async () => {
    const free = new Pace(NO_LIMITS, time)
    const order: number[] = []
    await Promise.all(Array.from({ length: 100 }, (_, index) => free.inTurn('a', async () => void order.push(index))))
    assert.deepEqual([order, time.now()], [Array.from({ length: 100 }, (_, index) => index), 0])
  })

  it('wants nothing in a conversation for as long as Teams asks', () => {
    pace.hold('a', 30)
    time.pass(29_500)
    assert.deepEqual([pace.heldSeconds('a'), pace.heldSeconds('b')], [1, 0])
    time.pass(500)
    assert.equal(pace.heldSeconds('a'), 0)
  })

  it('forgets a conversation that was quiet for an hour', async () => {
    await sendAll(Array.from({ length: 60 }, () => 'a'))
    time.pass(3_700_000)
    await sendAll(['b', 'a'])
    assert.equal(sentAt.at(-1), sentAt.at(-2))
  })
})
