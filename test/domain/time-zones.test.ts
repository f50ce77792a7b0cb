import assert from 'node:assert/strict'
import { WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'

describe('the Windows time zones', () => {
  it('are those of the Unicode CLDR, each once', () => {
    const known = new Set(Object.values(WINDOWS_TO_IANA_MAP).map(({ windowsName }) => windowsName as string))
    assert.equal(new Set(WINDOWS_TIME_ZONES).size, WINDOWS_TIME_ZONES.length)
    assert.deepEqual([...known].filter((name) => !WINDOWS_TIME_ZONES.includes(name)), [])
    assert.deepEqual(WINDOWS_TIME_ZONES.filter((name) => !known.has(name)), [])
  })
})
