import assert from 'node:assert/strict'
import { emptyLedger, type Ledger } from '#domain/ledger'
import { digest } from '#src/wiring/digest'
import { changeLedger, type LedgerDecision } from '#usecases/change-ledger'
import { ledgerWith } from '#test/support/stored-case'
import { Life } from '#test/hardening/simulator/life'
import { LedgersInMemory, type Acknowledgement } from '#test/hardening/simulator/ledgers-in-memory'

const ASK = (ledger: Ledger): LedgerDecision<number> => {
  const asked = [...ledger.askedPostingIds, 'one more']
  return { ledger: { ...emptyLedger('contoso'), askedPostingIds: asked }, answer: asked.length }
}

describe('Changing a ledger', () => {
  let stored: LedgersInMemory
  const desk = () => ({ ledgers: stored.seenFrom(new Life()), newId: () => `${++ids}`, clock: { now: () => '2026-11-22T10:00:00.000Z' }, origin: {}, digest, tell: () => undefined, warn: (message: string) => void warned.push(message) })
  let ids = 0
  const warned: string[] = []
  beforeEach(() => {
    stored = new LedgersInMemory()
  })

  const told = (...acknowledgements: Acknowledgement[]) => (stored.acknowledge = () => acknowledgements.shift() ?? 'given')

  it('lets each of 200 that change the same ledger at once have its turn', async () => {
    const one = desk()
    const answers = await Promise.all(Array.from({ length: 200 }, () => changeLedger(one, 'contoso', ASK)))
    assert.deepEqual(answers, Array.from({ length: 200 }, (_, index) => index + 1))
  })

  it('recognises a change that was made though the store said no to it, or did not answer', async () => {
    for (const acknowledgement of ['denied', 'lost'] as const) {
      told(acknowledgement)
      const before = stored.commits
      assert.equal(await changeLedger(desk(), 'contoso', ASK), stored.ledgerOf('contoso').askedPostingIds.length)
      assert.equal(stored.commits, before + 1, acknowledgement)
    }
  })

  it('warns of the first error, of which nobody else hears', async () => {
    warned.length = 0
    told('lost')
    await changeLedger(desk(), 'contoso', ASK)
    assert.deepEqual(warned, ['The store did not answer a change; it is asked once more.'])
  })

  it('takes no change that does not say what happened to a case', async () => {
    await changeLedger(desk(), 'contoso', () => ({ ledger: ledgerWith('contoso', 'RD-1'), answer: undefined }))
    const moved = (ledger: Ledger) => ({ ledger: { ...ledger, openCases: ledger.openCases.map((open) => ({ ...open, version: open.version + 1 })) }, answer: undefined })
    await assert.rejects(changeLedger(desk(), 'contoso', moved), /must say what happened/)
    await assert.rejects(changeLedger(desk(), 'contoso', (ledger) => ({ ledger: { ...ledger, openCases: [] }, answer: undefined })), /only by being closed/)
  })

  it('makes a change that the store lost', async () => {
    told('not done')
    assert.equal(await changeLedger(desk(), 'contoso', ASK), 1)
    assert.equal(stored.ledgerOf('contoso').askedPostingIds.length, 1)
  })

  it('says so where the store does not answer twice, and lets the next one go on', async () => {
    told('lost', 'not done')
    const one = desk()
    const [first, second] = await Promise.allSettled([changeLedger(one, 'contoso', ASK), changeLedger(one, 'contoso', ASK)])
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled'])
  })
})
