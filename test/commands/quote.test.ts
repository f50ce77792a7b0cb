import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { answerLine } from '#commands/quote-answer'

const FILTER = 'src/commands/quote.ts'
const caseOf = (name: string) => JSON.parse(readFileSync(new URL(`../cases/quote/${name}/input.json`, import.meta.url), 'utf8')) as Record<string, unknown>
const [EXAMPLE, EXCHANGE] = [caseOf('worked-example'), caseOf('exchange-worked-example')]
const lineWith = (changes: object) => JSON.stringify({ ...EXAMPLE, ...changes })
const exchangeWith = (changes: object) => JSON.stringify({ ...EXCHANGE, ...changes })
const REFUSED = lineWith({ id: 'refused', quantity: 9 })
const BROKEN = '{"id":'

function quote(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FILTER, ...args], { input, encoding: 'utf8', maxBuffer: 1e9 })
  const answers = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { id: unknown; outcome: string; errors?: { path: string; message: string }[] })
  return { status, answers, stdout, stderr }
}

describe('the quote filter', () => {
  let folder: string
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'quote-'))))
  after(() => rmSync(folder, { recursive: true }))
  const fileWith = (text: string) => {
    const file = path.join(folder, 'lines.jsonl')
    writeFileSync(file, text)
    return file
  }

  it('answers each line in its order; a refusal is an answer', () => {
    const { status, answers, stderr } = quote([lineWith({ id: 1 }), REFUSED, lineWith({ id: 'three' })].join('\n'))
    assert.deepEqual([status, answers.map(({ id, outcome }) => [id, outcome]), stderr], [0, [[1, 'quote'], ['refused', 'refusal'], ['three', 'quote']], ''])
  })

  it('reads a file as it reads standard input', () => {
    const text = `${lineWith({})}\n${REFUSED}\n`
    assert.deepEqual(quote('', fileWith(text)), quote(text))
  })

  it('says which lines it did not understand, goes on, and exits with 2', () => {
    const { status, answers, stderr } = quote([BROKEN, 'null', '[]', lineWith({ id: { no: 'id' }, action: undefined }), lineWith({})].join('\n'))
    assert.deepEqual([status, answers.map(({ id, outcome }) => [id, outcome]), stderr], [2, [[null, 'error'], [null, 'error'], [null, 'error'], [null, 'error'], ['a', 'quote']], ''])
    assert.deepEqual(answers.map(({ errors }) => errors?.map((error) => error.path)), [[''], [''], [''], ['action'], undefined])
  })

  it('skips blank lines, takes CRLF, a byte order mark and a last line without an end', () => {
    const { status, answers } = quote(`\uFEFF${lineWith({ id: 1 })}\r\n\r\n  \n${lineWith({ id: 2 })}`)
    assert.deepEqual([status, answers.map(({ id }) => id)], [0, [1, 2]])
    assert.deepEqual(quote(''), { status: 0, answers: [], stdout: '', stderr: '' })
  })

  it('takes the line separators of Unicode for what they are in JSON: characters', () => {
    const { status, answers } = quote(lineWith({ id: 'a\u2028b\u2029c\u0085d é😀' }))
    assert.deepEqual([status, answers.map(({ id }) => id)], [0, ['a\u2028b\u2029c\u0085d é😀']])
  })

  it('does not keep a line without end in memory, and reads the next one', () => {
    const { status, answers } = quote(`${'x'.repeat(3_000_000)}\n${lineWith({})}\n`)
    assert.deepEqual([status, answers.map(({ outcome }) => outcome)], [2, ['error', 'quote']])
  })

  it('writes the fields in the order of the contract', () => {
    const answer = answerLine(lineWith({ policy: 'self-service-2026' }))
    assert.deepEqual(Object.keys(answer), ['id', 'policy', 'outcome', 'action', 'days', 'refund', 'fee', 'feeReserved', 'credit', 'futurePayments', 'cap', 'lines'])
    assert.deepEqual(Object.keys(answerLine(exchangeWith({}))), ['id', 'policy', 'outcome', 'action', 'returns', 'returned', 'purchases', 'netPayable', 'lines'])
    for (const { lines } of [answer, answerLine(exchangeWith({}))] as unknown as { lines: object[] }[]) {
      for (const line of lines) assert.deepEqual(Object.keys(line).filter((key) => key !== 'of'), ['code', 'amount', 'inputs', 'rule', 'source'])
    }
    assert.deepEqual(Object.keys(answer.cap as object), ['limit', 'consumed', 'thisRefund', 'commitment', 'remainingBefore', 'remainingAfter'])
    assert.deepEqual(Object.keys(answerLine(REFUSED)), ['id', 'policy', 'outcome', 'code', 'details'])
    assert.deepEqual(Object.keys(answerLine(BROKEN)), ['id', 'outcome', 'errors'])
  })

  it('takes what may be left out as left out, and passes over fields that it does not know', () => {
    const { refunds: _, quantity: __, ...rest } = EXAMPLE
    const answer = answerLine(JSON.stringify({ ...rest, more: 1 }))
    assert.deepEqual([answer.outcome, (answer.cap as { consumed: unknown }).consumed], ['quote', { currency: 'USD', amount: '0.00' }])
    assert.equal((answer.lines as { inputs: { quantity: number } }[])[0]?.inputs.quantity, 3)
  })

  it('answers 10,000 lines in one go', () => {
    const lines = Array.from({ length: 10_000 }, (_, id) => (id % 3 ? lineWith({ id, quantity: 1 + (id % 3) }) : exchangeWith({ id })))
    const { status, answers } = quote(lines.join('\n'))
    assert.deepEqual([status, answers.map(({ id }) => id)], [0, lines.map((_, index) => index)])
  }).timeout(30_000)

  it('answers a line as soon as it is there', async () => {
    const filter = spawn(process.execPath, [FILTER])
    for (const id of [1, 2]) {
      filter.stdin.write(`${lineWith({ id })}\n`)
      const [answer] = (await once(filter.stdout, 'data')) as [Buffer]
      assert.equal((JSON.parse(answer.toString()) as { id: unknown }).id, id)
    }
    filter.stdin.end()
    assert.deepEqual(await once(filter, 'close'), [0, null])
  }).timeout(10_000)

  it('stops without a word when nobody reads any more', async () => {
    const filter = spawn(process.execPath, [FILTER, fileWith(`${lineWith({})}\n`.repeat(20_000))])
    let complaint = ''
    filter.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
    await once(filter.stdout, 'data')
    filter.stdout.destroy()
    assert.deepEqual([await once(filter, 'close'), complaint], [[0, null], ''])
  }).timeout(10_000)

  it('waits for a slow reader instead of piling up answers', async () => {
    const filter = spawn(process.execPath, ['--max-old-space-size=32', FILTER, fileWith(`${lineWith({})}\n`.repeat(15_000))]) // 25 MB of answers
    await once(filter.stdout, 'readable')
    await new Promise((resolve) => setTimeout(resolve, 500))
    let lines = 0
    for await (const chunk of filter.stdout as AsyncIterable<Buffer>) lines += chunk.toString().split('\n').length - 1
    assert.deepEqual([lines, filter.exitCode ?? (await once(filter, 'close'))[0]], [15_000, 0])
  }).timeout(30_000)

  it('says in one line that it cannot read its file', () => {
    for (const args of [[path.join(folder, 'missing.jsonl')], [folder], ['one', 'two']]) {
      const { status, stdout, stderr } = quote('', ...args)
      assert.deepEqual([status, stdout], [2, ''], args.join(' '))
      assert.match(stderr, /^quote: [^\n]+\n$/)
    }
  })
})
