import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { answerLine } from '#commands/quote-answer'

const PAGE = readFileSync(new URL('../../docs/quote.md', import.meta.url), 'utf8')
const [cancel, cancelAnswer, exchange, exchangeAnswer, refusal, error] = [...PAGE.matchAll(/```json\r?\n([^]*?)```/g)].map(([, text = '']) => JSON.parse(text) as Record<string, unknown>)
const answerTo = (line: unknown) => JSON.parse(JSON.stringify(answerLine(JSON.stringify(line)))) as unknown

describe('the examples of docs/quote.md', () => {
  it('are answered as the page says', () => {
    assert.deepEqual(answerTo(cancel), cancelAnswer)
    assert.deepEqual(answerTo(exchange), exchangeAnswer)
  })

  it('are refused and not understood as the page says', () => {
    const [purchase] = exchange?.purchases as { readonly total: object }[]
    assert.deepEqual(answerTo({ ...exchange, purchases: [{ ...purchase, total: { ...purchase?.total, amount: '4665.96' } }] }), refusal)
    const line = /where the line is `([^`]+)`/.exec(PAGE)?.[1] ?? assert.fail('no line')
    assert.deepEqual(answerTo(JSON.parse(line)), error)
  })

  it('name every code for which a quote is refused', () => {
    const codes = [...PAGE.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)
    assert.deepEqual(codes, ['invalid-quantity', 'not-started', 'expired', 'not-refundable', 'not-exchangeable', 'exchange-window-closed', 'cross-type-exchange', 'new-commitment-too-small', 'refund-limit-exceeded'])
  })
})
