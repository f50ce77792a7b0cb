import assert from 'node:assert/strict'
import fc from 'fast-check'
import { openLog } from '#adapters/pino/log'
import { readConfig } from '#src/config'
import { secretsOf } from '#src/wiring/secrets-of'
import { SEED } from '#test/support/seed'

const SECRET = 'a "secret" of/our+own'

describe('The log', () => {
  const written: string[] = []
  const log = openLog({ level: 'info', secrets: [SECRET, ''] }, { write: (line) => written.push(line) })
  const last = () => JSON.parse(written.at(-1) ?? '{}') as Record<string, unknown>

  it('is a line of JSON each: level and time in words, what happened, and ids', () => {
    log.info({ caseId: 'RD-1' }, 'A case moved.')
    const { time, ...rest } = last()
    assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    assert.deepEqual(rest, { level: 'info', caseId: 'RD-1', msg: 'A case moved.' })
    assert.match(written.at(-1) ?? '', /\n$/)
  })

  it('leaves out what is not of its level', () => {
    const before = written.length
    log.debug('Too much.')
    assert.equal(written.length, before)
  })

  for (const details of [{ password: 'canary' }, { config: { clientSecret: 'canary' } }, { request: { headers: { authorization: 'canary' } } }, { answer: { access_token: 'canary' } }, { a: { b: { refreshToken: 'canary' } } }]) {
    it(`blots out ${JSON.stringify(details)}`, () => {
      log.warn(details, 'Something.')
      assert.doesNotMatch(written.at(-1) ?? '', /canary/)
      assert.match(written.at(-1) ?? '', /\[secret\]/)
    })
  }

  it('blots out the secrets of the settings and tokens, whatever text they are in', () => {
    log.warn({ error: `POST ?secret=${encodeURIComponent(SECRET)} said ${SECRET}; Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl` }, `Not ${SECRET}.`)
    assert.deepEqual([last()['error'], last()['msg']], ['POST ?secret=[secret] said [secret]; Bearer [token]', 'Not [secret].'])
  })

  it('tells an error by its message and stack, without its causes and what they carry', () => {
    const cause = Object.assign(new Error('canary cause'), { request: { headers: { authorization: 'canary' } } })
    log.fatal({ error: Object.assign(new Error('It broke.', { cause }), { code: 'EPIPE', details: 'canary' }) }, 'A fault.')
    const { type, message, code, stack } = last()['error'] as Record<string, unknown>
    assert.deepEqual([type, message, code], ['Error', 'It broke.', 'EPIPE'])
    assert.match(String(stack), /log\.test\.ts/)
    assert.doesNotMatch(written.at(-1) ?? '', /canary/)
  })

  it('is a line of JSON whatever the secrets are', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', '"', '\\', ',', ':"', '","', 'info', 'level'))), fc.string({ unit: 'binary' }), fc.jsonValue(), (secrets, text, value) => {
      const lines: string[] = []
      const strict = openLog({ level: 'info', secrets }, { write: (line) => lines.push(line) })
      strict.info({ value, text: [...secrets, text].join(' ') }, text)
      assert.equal(lines.length, 1)
      assert.doesNotThrow(() => void JSON.parse(lines[0] ?? ''), lines[0])
      assert.match(lines[0] ?? '', /^[^\n]*\n$/)
    }), { seed: SEED })
  })

  it('keeps its words where a header of the settings is short, and blots out a long one', () => {
    const read = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_EXPORTER_OTLP_HEADERS: 'X-Scope-OrgID=1,api-key=long-enough' })
    assert.ok('config' in read)
    assert.deepEqual(secretsOf(read.config), ['long-enough'])
  })
})
