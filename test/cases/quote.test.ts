import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { answerLine } from '#commands/quote-answer'

// One folder a case: a line of the quote filter, what it must answer, and why.md with the sum by hand.
// expected.json names the fields that the case is about; each field that it names must be equal in full.
const FOLDER = new URL('./quote/', import.meta.url)

describe('quote cases', () => {
  for (const name of readdirSync(FOLDER)) {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    it(`${name}: ${/^# (.+)/.exec(read('why.md'))?.[1]}`, () => {
      const expected = JSON.parse(read('expected.json')) as Record<string, unknown>
      const answer = JSON.parse(JSON.stringify(answerLine(read('input.json')))) as Record<string, unknown>
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((field) => [field, answer[field]])), expected)
    })
  }
})
