import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { answerLine } from '#commands/quote-answer'
import { sum } from '#domain/money'
import { amountOf } from '#test/support/a-quote'

// One folder a case: a line of the quote filter, what it must answer, and why.md with the sum by hand.
// expected.json names the fields that the case is about; each field that it names must be equal in full. The answer has none of
// the flags that it does not name.
const FOLDER = new URL('./quote/', import.meta.url)
const FLAGS = ['lastExchange', 'unknownProduct']

type Amount = { readonly currency: string; readonly amount: string }
type Answer = Record<string, unknown> & { readonly lines?: readonly { readonly amount: Amount }[] }

describe('quote cases', () => {
  for (const name of readdirSync(FOLDER)) {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    it(`${name}: ${/^# (.+)/.exec(read('why.md'))?.[1]}`, () => {
      const expected = JSON.parse(read('expected.json')) as Record<string, unknown>
      const answer = JSON.parse(JSON.stringify(answerLine(read('input.json')))) as Answer
      const fields = [...Object.keys(expected), ...FLAGS.filter((flag) => flag in answer)]
      assert.deepEqual(Object.fromEntries(fields.map((field) => [field, answer[field]])), expected)
      if (answer.lines) assert.deepEqual(moneyOf(total(answer)), sum(total(answer).currency, answer.lines.map(({ amount }) => moneyOf(amount))))
    })
  }
})

function total({ credit, netPayable }: Answer): Amount {
  return (credit ?? netPayable) as Amount
}

function moneyOf({ currency, amount }: Amount) {
  return amountOf(currency, amount)
}
