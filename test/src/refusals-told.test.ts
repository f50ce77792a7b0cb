import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { NO_TELEMETRY } from '#ports/telemetry'
import { withRefusalsTold } from '#src/wiring/with-refusals-told'

describe('What the guard refused', () => {
  const opened = (milliseconds: number) => {
    const told: unknown[] = []
    const counted: string[] = []
    const telemetry = withRefusalsTold({ ...NO_TELEMETRY, refused: (by, code) => void counted.push(`${by} ${code}`), close: () => Promise.resolve() }, (message, details) => told.push([message, details]), milliseconds)
    return { told, counted, telemetry }
  }

  it('is told in one line after a while, by code; then the count begins anew', async () => {
    const { told, counted, telemetry } = opened(20)
    for (const code of ['bad-token', 'stranger', 'bad-token']) telemetry.refused('guard', code)
    telemetry.refused('desk', 'not-allowed')
    assert.deepEqual(told, [])
    await pause(40)
    assert.deepEqual(told, [['Requests were refused.', { codes: { 'bad-token': 2, stranger: 1 } }]])
    assert.equal(counted.length, 4, 'the collector is told of each')
    telemetry.refused('guard', 'no-token')
    await pause(40)
    assert.deepEqual(told.slice(1), [['Requests were refused.', { codes: { 'no-token': 1 } }]])
  })

  it('is told when the bot stops, and nothing is told where nothing was refused', async () => {
    const [one, none] = [opened(60_000), opened(60_000)]
    one.telemetry.refused('guard', 'packed')
    await Promise.all([one.telemetry.close(), none.telemetry.close()])
    assert.deepEqual([one.told, none.told], [[['Requests were refused.', { codes: { packed: 1 } }]], []])
  })

  it('has a code that the page for operators explains', () => {
    const source = readFileSync('bot/guard/refused.ts', 'utf8')
    const codes = [...source.slice(0, source.indexOf('const STATUSES')).matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code)
    const page = readFileSync('docs/operations.md', 'utf8')
    assert.ok(codes.length > 10)
    for (const code of [...codes, 'stranger']) assert.ok(page.includes(`| \`${code}\` |`), code)
  })
})
