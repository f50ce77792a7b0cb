import assert from 'node:assert/strict'
import { readTeamsError, type NotTaken } from '#bot/teams-error'
import { ServiceError } from '#ports/service-error'

const NOW = Date.parse('2026-11-22T10:00:00Z')

/** An error as the SDK throws it. */
const answered = (statusCode: number, retryAfter?: string, code?: string) => Object.assign(new Error('no'), { statusCode, code, response: { headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) } } })
const secondsOf = (notTaken: NotTaken) => (notTaken instanceof ServiceError ? notTaken.retryAfterSeconds : notTaken)

describe('What it means that Teams does not take a message', () => {
  for (const status of [403, 404, 410]) it(`is that nobody is there: ${status}`, () => assert.equal(readTeamsError(answered(status, undefined, 'MessageWritesBlocked'), NOW), 'gone'))

  for (const status of [400, 405, 413, 415, 422]) it(`is that it never will: ${status}`, () => assert.equal(readTeamsError(answered(status), NOW), 'refused'))

  for (const status of [401, 408, 409, 412, 425, 429, 500, 502, 503, 504]) {
    it(`is that it may take it later: ${status}`, () => {
      const later = readTeamsError(answered(status), NOW)
      assert.ok(later instanceof ServiceError && later.status === status && later.code === String(status))
    })
  }

  it('is that it may have taken it where there was no answer', () => {
    const later = readTeamsError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }), NOW)
    assert.ok(later instanceof ServiceError && later.status === undefined && later.code === 'ECONNRESET')
  })

  for (const [header, seconds] of [['7', 7], [' 7 ', 7], ['0', 0], ['99999999', 3_600], ['Sun, 22 Nov 2026 10:02:00 GMT', 120], ['Sun, 22 Nov 2026 09:00:00 GMT', 0], ['soon', undefined], ['-5', undefined], ['1e3', undefined], ['', undefined], [undefined, undefined]] as const) {
    it(`waits ${seconds === undefined ? 'as usual' : `${seconds} seconds`} where it says ${header === undefined ? 'nothing' : `“${header}”`}`, () => assert.equal(secondsOf(readTeamsError(answered(429, header), NOW)), seconds))
  }
})
