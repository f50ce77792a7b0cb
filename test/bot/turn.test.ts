import assert from 'node:assert/strict'
import { anActivity, aPress, aQuickDesk } from '#test/hardening/a6-desk'

const ADA = { id: '5a1e5a1e-0000-4000-8000-00000000000a', name: 'Ada' }
const BEN = { id: '5a1e5a1e-0000-4000-8000-00000000000b', name: 'Ben' }

describe('A turn', () => {
  it('answers two people whose messages have the same id, for it is unique in a conversation alone', async () => {
    const desk = aQuickDesk()
    const said = { id: '1732269600000', type: 'message', text: 'hello' }
    assert.equal((await desk.take(anActivity(ADA, said))).sent.length, 1)
    assert.equal((await desk.take(anActivity(BEN, said))).sent.length, 1)
    assert.equal((await desk.take(anActivity(ADA, said))).sent.length, 0, 'the same one again')
  })

  it('tells whoever typed that it is worked on where it takes long, and answers when it can', async () => {
    const held = Promise.withResolvers<void>()
    const desk = aQuickDesk({ memory: (memory) => ({ ...memory, languages: { ...memory.languages, read: async () => void (await held.promise) } }) })
    const { sent } = await desk.take(anActivity(ADA, { type: 'message', text: 'hello' }), { invoke: 20, message: 20 })
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.deepEqual(sent, [{ text: 'Working on it…', textFormat: 'plain' }])
    held.resolve()
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.match(JSON.stringify(sent[1]), /AdaptiveCard/)
  })

  it('says so where the store that is read first is broken, and does nothing', async () => {
    const desk = aQuickDesk({ memory: (memory) => ({ ...memory, languages: { ...memory.languages, read: () => Promise.reject(new Error('EIO')) } }) })
    const { body } = await desk.take(anActivity(ADA, aPress('say', { text: 'cases' })))
    assert.match(String(body?.value), /T0000\w+/)
    const { sent } = await desk.take(anActivity(ADA, { type: 'message', text: 'cases' }))
    assert.match(JSON.stringify(sent), /T0000\w+/)
  })

  describe('whose work goes on behind its acknowledgement', () => {
    const patience = { invoke: 20, message: 20 }

    /** A desk whose store hangs, and the line that each turn leaves. */
    const aHangingDesk = () => {
      const held = Promise.withResolvers<undefined>()
      const lines: Record<string, unknown>[] = []
      const ended: Promise<unknown>[] = []
      const desk = aQuickDesk({
        memory: (memory) => ({ ...memory, languages: { ...memory.languages, read: () => held.promise } }),
        desk: (real) => ({ ...real, clock: { now: () => new Date().toISOString() }, tell: (_message, details) => void lines.push(details) }),
        office: (real) => ({ ...real, goOn: (work) => void ended.push(work) }),
      })
      return { desk, held, lines, end: () => Promise.all(ended) }
    }

    for (const [what, activity] of [['a message', { type: 'message', text: 'hello' }], ['a button', aPress('say', { text: 'hello' })]] as const) {
      it(`is measured to its end, and its late trouble is its outcome: ${what}`, async () => {
        const { desk, held, lines, end } = aHangingDesk()
        await desk.take(anActivity(ADA, activity), patience)
        assert.deepEqual(lines, [], 'the work is not done yet')
        await new Promise((resolve) => setTimeout(resolve, 30))
        held.reject(new Error('EIO'))
        await end()
        assert.deepEqual(lines.map(({ outcome, isLate }) => [outcome, isLate]), [['trouble', true]])
        assert.ok(lines.every(({ milliseconds, acknowledgedMilliseconds }) => Number(milliseconds) >= 45 && Number(acknowledgedMilliseconds) < Number(milliseconds)), JSON.stringify(lines))
      })
    }

    it('has failed where a late answer cannot be sent, and says why', async () => {
      const { desk, held, lines, end } = aHangingDesk()
      const { sent } = await desk.take(anActivity(ADA, aPress('say', { text: 'hello' })), patience)
      Object.assign(sent, { push: () => assert.fail('Teams takes nothing.') })
      held.resolve(undefined)
      await end()
      assert.deepEqual(lines.map(({ outcome }) => outcome), ['failed'])
      assert.deepEqual(desk.warned.map(({ message }) => message), ['What went on behind an answer failed.'])
    })

    it('leaves its line with its answer where all is done by then', async () => {
      const { desk, held, lines } = aHangingDesk()
      held.resolve(undefined)
      await desk.take(anActivity(ADA, aPress('say', { text: 'hello' })))
      assert.deepEqual(lines.map(({ outcome, isLate }) => [outcome, isLate]), [['done', undefined]])
    })
  })
})
