import assert from 'node:assert/strict'
import { billingFiles } from '#adapters/microsoft/billing-files'
import type { PostedLine } from '#adapters/microsoft/invoice-line'
import { invoiceLines } from '#adapters/microsoft/invoice-lines'
import { keptLines } from '#adapters/microsoft/kept-lines'
import { rest, restAnswers } from '#adapters/microsoft/rest'
import { exporting } from '#test/adapters/microsoft/exporting'
import { credentialFor } from '#test/adapters/microsoft/replay'

describe('lines that were read', () => {
  const line: PostedLine = { kind: 'refund', orderId: 'o', postedAt: '2026-11-20T00:00:00Z', amount: { currency: 'USD', minor: 1n } }
  const kept = (sizes: Record<string, number>, { mostLines = 10, lifetimeMs = Infinity, now = (): number => 0 } = {}) => {
    const read: string[] = []
    const ask = keptLines(async ({ id }: { id: string }) => {
      read.push(id)
      if (!(id in sizes)) throw new Error(id)
      return Array.from({ length: sizes[id] ?? 0 }, () => line)
    }, { lifetimeMs, mostLines, now }) // prettier-ignore
    return { read, ask: async (...ids: string[]) => { for (const id of ids) await ask({ id }).catch(() => undefined) }, together: (id: string) => Promise.all([ask({ id }), ask({ id })]) } // prettier-ignore
  }

  it('are kept, for two who ask at once too', async () => {
    const { ask, read, together } = kept({ a: 3 })
    await together('a')
    await ask('a')
    assert.deepEqual(read, ['a'])
  })
  it('are let go, the first ones first, where there are too many', async () => {
    const { ask, read } = kept({ a: 6, none: 0, b: 6, c: 11 })
    await ask('a', 'none', 'b', 'b', 'none', 'a')
    assert.deepEqual(read, ['a', 'none', 'b', 'a'])
    await ask('c', 'c')
    assert.deepEqual(read.slice(4), ['c', 'c'])
  })
  it('are read again after their time, or where they could not be read', async () => {
    let now = 0
    const { ask, read } = kept({ a: 1 }, { lifetimeMs: 60, now: () => now })
    await ask('a', 'broken', 'broken')
    now = 59
    await ask('a')
    now = 60
    await ask('a')
    assert.deepEqual(read, ['a', 'broken', 'broken', 'a'])
  })
  it('are not waited for for minutes, and are there for whoever asks later', async () => {
    let isDone = false
    let goOn: () => void = () => assert.fail()
    const waiting = new Promise<void>((resolve) => (goOn = resolve))
    const line = { ReservationOrderId: 'o', OrderDate: '2026-11-20', ChargeType: 'cancel', Subtotal: -1, Currency: 'USD' }
    const { httpClient, started } = exporting({ invoices: { totalCount: 0, items: [] }, exported: { 'USD current': [line] } }, { match: /operations\/USD last/, get body() { return { status: isDone ? 'failed' : 'running', error: { code: '5000' } } } }) // prettier-ignore
    const of = { service: 'Partner Center', scope: 's', credential: credentialFor('p'), httpClient } as const
    const graph = restAnswers({ ...of, isOwnHost: (host) => host === 'graph.microsoft.com' })
    const { between } = invoiceLines({ partnerCenter: rest(of), graph, readFiles: billingFiles(httpClient), now: () => 0, wait: () => waiting, patienceMs: 50 })
    await assert.rejects(between(20_700, 20_790), { service: 'Partner Center', code: 'still-preparing', isFinal: false })
    isDone = true
    goOn()
    const insisting = async (): ReturnType<typeof between> => between(20_700, 20_790).catch(insisting)
    assert.equal((await insisting()).refunds.length, 1)
    assert.deepEqual(started, ['USD last', 'USD current'])
  })
})
