import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openTelemetry } from '#adapters/opentelemetry/telemetry'
import type { Telemetry } from '#ports/telemetry'
import { OtlpReceiver } from '#test/support/otlp-receiver'

const LEVELS = () => Promise.resolve({ outboxDepth: 3, openCases: 5 })
const measureSomething = async (telemetry: Telemetry) => {
  telemetry.refused('guard', 'too-large')
  await telemetry.time('turn', { kind: 'message' }, (within) => within.time('quote', {}, () => Promise.resolve(1)))
}

describe('Measurements', function () {
  this.timeout(15_000)

  it('pass on what the work answers and throws, and note how it went', async () => {
    const collector = new OtlpReceiver()
    await collector.start()
    const telemetry = openTelemetry({ endpoint: `${collector.url}/`, headers: {} }, LEVELS)
    assert.equal(await telemetry.time('quote', {}, () => Promise.resolve(7), () => 'refused'), 7)
    const fault = new Error('canary of an error')
    await assert.rejects(telemetry.time('filing', {}, () => Promise.reject(fault)), fault)
    await measureSomething(telemetry)
    await telemetry.close()
    await collector.stop()
    assert.deepEqual(collector.points('reservation_desk.quote.duration'), { 'outcome=refused': 1, 'outcome=done': 1 })
    assert.deepEqual(collector.points('reservation_desk.filing.duration'), { 'outcome=failed': 1 })
    assert.deepEqual(collector.points('reservation_desk.refusals'), { 'by=guard code=too-large': 1 })
    assert.deepEqual([collector.points('reservation_desk.outbox.depth'), collector.points('reservation_desk.cases.open')], [{ '': 3 }, { '': 5 }])
    assert.ok(!collector.bodies.join('').includes('canary'))
  })

  for (const [what, endpoint, isHanging] of [['is down', 'http://127.0.0.1:9', false], ['never answers', undefined, true]] as const) {
    it(`hold nothing up where the collector ${what}`, async () => {
      const collector = new OtlpReceiver()
      await collector.start()
      collector.isHanging = isHanging
      const telemetry = openTelemetry({ endpoint: endpoint ?? collector.url, headers: {} }, LEVELS)
      const start = performance.now()
      for (let count = 0; count < 5_000; count++) await measureSomething(telemetry)
      assert.ok(performance.now() - start < 2_000, 'measuring takes no time')
      const closing = performance.now()
      await telemetry.close()
      assert.ok(performance.now() - closing < 3_000, 'nor does stopping')
      await collector.stop()
    })
  }

  it('come from nothing that is loaded where they are not wanted', async () => {
    const script = `
      const { measure } = await import('#src/wiring/measure')
      const { registerHooks } = await import('node:module')
      const loaded = []
      registerHooks({ resolve: (name, context, next) => { loaded.push(name); return next(name, context) } })
      const telemetry = await measure(undefined, () => Promise.reject(new Error('asked')))
      await telemetry.time('turn', {}, () => Promise.resolve())
      await telemetry.close()
      process.stdout.write(String(loaded.length))
      await measure({ endpoint: 'http://127.0.0.1:9', headers: {} }, () => Promise.reject(new Error('asked')))
      process.stdout.write(' ' + loaded.some((name) => name.startsWith('@opentelemetry/')))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
    assert.equal(stdout, '0 true')
  })
})
