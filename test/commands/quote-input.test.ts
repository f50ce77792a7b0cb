import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import fc from 'fast-check'
import { answerLine } from '#commands/quote-answer'
import { SEED } from '#test/support/seed'

type Fields = Record<string, unknown>
interface Answered {
  readonly outcome: string
  readonly code?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

const inputOf = (name: string) => JSON.parse(readFileSync(new URL(`../cases/quote/${name}/input.json`, import.meta.url), 'utf8')) as Fields
const [CANCEL, EXCHANGE] = [inputOf('worked-example'), inputOf('exchange-worked-example')]
const RESERVATION = CANCEL.reservation as Fields
const RETURN = (EXCHANGE.returns as Fields[])[0] ?? assert.fail()
const PURCHASE = (EXCHANGE.purchases as Fields[])[0] ?? assert.fail()

const cancel = (changes: object) => JSON.stringify({ ...CANCEL, ...changes })
const exchange = (changes: object) => JSON.stringify({ ...EXCHANGE, ...changes })
const reserved = (changes: object) => cancel({ reservation: { ...RESERVATION, ...changes } })
const returned = (changes: object) => exchange({ returns: [{ ...RETURN, reservation: { ...RESERVATION, ...changes } }] })
const priced = (amount: unknown, currency: unknown = 'GBP') => reserved({ unitPrice: { currency, amount } })
const withText = (text: string, replaced: string, by: string) => text.replace(replaced, () => by)
const answerTo = (line: string) => answerLine(line) as unknown as Answered
const pathsOf = (line: string) => (answerTo(line).errors ?? []).map(({ path }) => path)

describe('a line of the quote filter', () => {
  it('is refused for quantities below 1 and above what is owned, and not understood with others', () => {
    for (const quantity of [0, -1, 4, 2 ** 53 - 1]) {
      assert.equal(answerTo(cancel({ quantity })).code, 'invalid-quantity', String(quantity))
      assert.equal(answerTo(exchange({ returns: [{ ...RETURN, quantity }] })).code, 'invalid-quantity', String(quantity))
    }
    for (const quantity of [1.5, 2 ** 53, '2', null, true, [1], {}]) {
      assert.deepEqual(pathsOf(cancel({ quantity })), ['quantity'], JSON.stringify(quantity))
      assert.deepEqual(pathsOf(exchange({ returns: [RETURN, { ...RETURN, quantity }] })), ['returns.1.quantity'], JSON.stringify(quantity))
    }
    for (const quantity of [0, -1, 2.5, 2 ** 53]) assert.deepEqual(pathsOf(reserved({ quantity })), ['reservation.quantity'], String(quantity))
  })

  it('reads a quantity as it is written, to the last digit', () => {
    const written = (quantity: string) => withText(cancel({}), '"quantity":2', `"quantity":${quantity}`)
    for (const quantity of ['2', '2.0', '2e0', '2.000000000000000000']) assert.equal(answerTo(written(quantity)).outcome, 'quote', quantity)
    for (const quantity of ['123456789012345678901234567890', '2.00000000000000000001', '1e400', '1e-400']) assert.deepEqual(pathsOf(written(quantity)), ['quantity'], quantity)
  })

  it('needs a rate where the currency is not USD, and only takes a plain decimal above 0', () => {
    for (const usdRate of [undefined, 1.241, '0', '0.000', '-1', '1e3', '.5', '1,2', '', null, '9'.repeat(101)]) assert.deepEqual(pathsOf(cancel({ usdRate })), ['usdRate'], String(usdRate))
    const dollars = { reservation: { ...RESERVATION, unitPrice: { currency: 'USD', amount: '800.00' } } }
    for (const usdRate of [undefined, '1', '1.0000']) assert.deepEqual(pathsOf(cancel({ ...dollars, usdRate })), [], String(usdRate))
    assert.deepEqual(pathsOf(cancel({ ...dollars, usdRate: '1.2410' })), ['usdRate'])
  })

  it('takes amounts with exactly the digits of their currency, not negative, of any size that exists', () => {
    for (const [amount, currency] of [['800.00', 'GBP'], ['007.50', 'GBP'], ['0.00', 'GBP'], ['0', 'JPY'], ['0.000', 'KWD'], ['0.0000', 'CLF'], ['9'.repeat(97) + '.00', 'GBP']]) assert.equal(answerTo(priced(amount, currency)).errors, undefined, amount)
    for (const [amount, currency] of [['800', 'GBP'], ['800.0', 'GBP'], ['800.000', 'GBP'], ['1.0', 'JPY'], ['1.00', 'KWD'], ['1.000', 'CLF'], ['-1.00', 'GBP'], ['+1.00', 'GBP'], ['1e3', 'GBP'], ['1e3', 'JPY'], [' 1.00', 'GBP'], ['1,00', 'GBP'], ['1.00\n', 'GBP'], ['１.00', 'GBP'], ['', 'GBP'], ['NaN', 'GBP'], ['0x10', 'JPY'], [800, 'GBP'], [null, 'GBP'], ['9'.repeat(101), 'JPY']]) {
      assert.deepEqual(pathsOf(priced(amount, currency)), ['reservation.unitPrice.amount'], `${amount} ${currency}`)
    }
    for (const currency of ['gbp', 'XXX', '', 'GBP ', 'constructor', '__proto__', null, 826]) assert.deepEqual(pathsOf(priced('1.00', currency)), ['reservation.unitPrice.currency'], String(currency))
  })

  it('does not mix currencies, wherever they stand', () => {
    const yen = { currency: 'JPY', amount: '1' }
    assert.deepEqual(pathsOf(reserved({ currentUnitPrice: yen })), ['reservation.currentUnitPrice.currency'])
    assert.deepEqual(pathsOf(cancel({ refunds: [{ date: '2026-02-01', amount: yen }] })), ['refunds.0.amount.currency'])
    assert.deepEqual(pathsOf(exchange({ purchases: [PURCHASE, { ...PURCHASE, total: yen }] })), ['purchases.1.total.currency'])
    assert.deepEqual(pathsOf(exchange({ returns: [RETURN, { reservation: { ...RESERVATION, unitPrice: yen } }] })), ['returns.1.reservation.unitPrice.currency'])
    assert.deepEqual(pathsOf(returned({ currentUnitPrice: yen })), ['returns.0.reservation.currentUnitPrice.currency'])
  })

  it('takes days that exist, from the year 0 to the year 9999 and a day beyond', () => {
    for (const purchaseDate of ['2025-02-29', '2025-02-30', '2025-13-01', '2025-00-01', '2025-01-00', '2025-1-1', '20250101', '10000-01-01', '-0001-01-01', '2025-01-01T00:00:00Z', '', null, 20250101]) assert.deepEqual(pathsOf(reserved({ purchaseDate })), ['reservation.purchaseDate'], String(purchaseDate))
    for (const [purchaseDate, code] of [['0000-01-01', 'expired'], ['0001-01-01', 'expired'], ['9999-12-31', 'not-started'], ['2024-02-29', 'expired'], ['2026-11-22', undefined]]) assert.equal(answerTo(reserved({ purchaseDate })).code, code, purchaseDate)
    for (const asOf of ['2026-11-22', '2026-11-22T10:15:00', '2026-02-30T10:15:00Z', '2026-11-22T24:00:00Z', '2026-11-22T10:15:60Z', '2026-11-22 10:15:00Z', '2026-11-22T10:15:00+24:00', 'now', '', null, 0]) assert.deepEqual(pathsOf(cancel({ asOf, refunds: [] })), ['asOf'], String(asOf))
    for (const [asOf, code] of [['9999-12-31T23:59:59-23:59', 'expired'], ['0000-01-01T00:00:00+23:59', 'not-started'], ['2026-11-22T10:15Z', undefined], ['2026-11-22T10:15:00.123456789+05:45', undefined]]) assert.equal(answerTo(cancel({ asOf, refunds: [] })).code, code, asOf)
    const beyond = answerLine(cancel({ asOf: '9999-12-31T12:00:00Z', reservation: { ...RESERVATION, purchaseDate: '9999-12-30', term: 'P5Y', billingPlan: 'Monthly' }, refunds: [{ date: '9999-12-31', amount: { currency: 'USD', amount: '50000.00' } }] }))
    assert.deepEqual((beyond.details as Fields).firstDate, '+010000-12-30')
  })

  it('takes terms and plans as they are spelled, and says which there are', () => {
    for (const term of ['P2Y', 'P1M', 'p1y', '__proto__', '', null, 1]) assert.deepEqual(pathsOf(reserved({ term })), ['reservation.term'], String(term))
    for (const billingPlan of ['upfront', 'Weekly', null]) assert.deepEqual(pathsOf(reserved({ billingPlan })), ['reservation.billingPlan'], String(billingPlan))
    for (const used of ['true', 1, null, undefined]) assert.deepEqual(pathsOf(reserved({ used })), ['reservation.used'], String(used))
  })

  it('tells apart what is left out from what is null', () => {
    for (const field of ['policy', 'refunds', 'usdRate', 'quantity']) assert.deepEqual(pathsOf(cancel({ [field]: null })), [field])
    assert.deepEqual(pathsOf(reserved({ currentUnitPrice: null })), ['reservation.currentUnitPrice'])
    assert.deepEqual(pathsOf(exchange({ returns: null })), ['returns'])
  })

  it('has refunds in a list, of days that are not to come, any number of them', () => {
    for (const refunds of [{}, 'none', 0]) assert.deepEqual(pathsOf(cancel({ refunds })), ['refunds'])
    for (const refunds of [[null], [[]], ['x'], [1]]) assert.deepEqual(pathsOf(cancel({ refunds })), ['refunds.0'])
    const paid = (date: string, amount = '0.01') => ({ date, amount: { currency: 'USD', amount } })
    assert.deepEqual(pathsOf(cancel({ refunds: [paid('2026-11-22'), paid('2026-11-23'), paid('9999-12-31'), paid('2026-02-30'), paid('0001-01-01')] })), ['refunds.3.date', 'refunds.1.date', 'refunds.2.date'])
    const many = answerLine(cancel({ refunds: Array.from({ length: 10_000 }, () => paid('2026-02-01')) }))
    assert.deepEqual((many.cap as Fields).consumed, { currency: 'USD', amount: '100.00' })
    assert.equal(pathsOf(cancel({ refunds: Array.from({ length: 10_000 }, () => paid('x', '1')) })).length, 20_000)
  })

  it('returns one reservation or a list, not both and not nothing', () => {
    const alone = answerLine(exchange({ returns: undefined, reservation: RETURN.reservation, quantity: RETURN.quantity }))
    assert.deepEqual(alone, answerLine(exchange({ returns: [RETURN] })))
    assert.deepEqual(pathsOf(exchange({ returns: undefined })), ['reservation'])
    assert.deepEqual(pathsOf(exchange({ reservation: RESERVATION })), ['returns'])
    assert.deepEqual(pathsOf(exchange({ reservation: RESERVATION, quantity: 1 })), ['returns'])
    assert.deepEqual(pathsOf(exchange({ quantity: 1 })), ['quantity'])
    for (const list of ['returns', 'purchases']) {
      for (const empty of [[], {}, 'x']) assert.deepEqual(pathsOf(exchange({ [list]: empty })), [list])
      for (const item of [null, [], 1]) assert.deepEqual(pathsOf(exchange({ [list]: [item] })), [`${list}.0`])
    }
    assert.deepEqual(pathsOf(exchange({ purchases: undefined, returns: [{}] })), ['returns.0.reservation', 'purchases'])
  })

  it('needs no rate and no refunds for an exchange, and passes over fields that it does not know', () => {
    assert.deepEqual(answerLine(exchange({ usdRate: '0', refunds: 'x', more: 1, purchases: [{ ...PURCHASE, sku: 'Standard_F1', quantity: -1 }] })), answerLine(exchange({})))
  })

  it('is told of all its errors where its action is not known, of the fields that it seems to mean', () => {
    for (const action of [undefined, null, 'EXCHANGE', 'refund', 1]) {
      assert.deepEqual(pathsOf(cancel({ action, asOf: 'x' })), ['action', 'asOf'], String(action))
      assert.deepEqual(pathsOf(exchange({ action, purchases: [] })), ['action', 'purchases'], String(action))
    }
  })

  it('keeps its id where that can be given back as it came', () => {
    const idOf = (id: string) => (answerLine(withText(cancel({}), '"id":"a"', `"id":${id}`)) as Fields).id
    for (const id of ['"a"', '""', '"\\u0000"', '"\\ud800"', '0', '-1', '1.5', '9007199254740991', 'null']) assert.equal(idOf(id), JSON.parse(id), id)
    for (const id of ['9007199254740993', '123456789012345678901234567890', '1e400']) {
      assert.deepEqual(pathsOf(withText(cancel({}), '"id":"a"', `"id":${id}`)), ['id'], id)
      assert.equal(idOf(id), null)
    }
    for (const id of ['true', '{"a":1}', '[1]']) assert.equal(idOf(id), null, id)
  })

  it('says where a key is there more than once, however it is spelled', () => {
    const twice = (text: string) => pathsOf(`{${text},${cancel({}).slice(1)}`)
    assert.deepEqual(twice('"id":1'), ['id'])
    assert.deepEqual(twice('"i\\u0064":1,"id":1'), ['id'])
    assert.deepEqual(twice('"x":{"a":1,"b":{"a":1},"a":2}'), ['x.a'])
    assert.deepEqual(twice('"x":[1,{"y":[[{"":1,"":2}]]}]'), ['x.1.y.0.0.'])
    assert.deepEqual(twice('"__proto__":1,"__proto__":1,"constructor":1,"constructor":1'), ['__proto__', 'constructor'])
    assert.deepEqual(twice('"__proto__":{"quantity":9},"constructor":1,"toString":1,"x":["id","id"],"y":{"id":"id"}'), [])
    assert.deepEqual(twice('"a":"\\"b\\":1,\\"b\\":2","b":"}{"'), [])
    assert.equal(twice(Array.from({ length: 50 }, (_, index) => `"k${index}":1,"k${index}":2`).join()).length, 20)
    assert.deepEqual(pathsOf(withText(returned({}), '"term":"P1Y"', '"term":"P3Y","term":"P1Y"')), ['returns.0.reservation.term'])
  })

  it('takes nothing from the prototype of an object', () => {
    const inherited = `{"reservation":{"__proto__":${JSON.stringify(RESERVATION)}},${cancel({ reservation: undefined }).slice(1)}`
    assert.deepEqual(pathsOf(inherited), ['reservedResourceType', 'term', 'billingPlan', 'purchaseDate', 'quantity', 'unitPrice', 'used'].map((field) => `reservation.${field}`))
    assert.deepEqual(pathsOf(cancel({ policy: 'constructor' })), ['policy'])
    assert.deepEqual(Object.keys({}), [])
  })
})

const DEEP = 100_000
const HOSTILE: readonly string[] = [
  '{}', '[]', '0', '"x"', 'null', 'true', '\0', '{"id":"\0"}', '{"id":1', 'NaN', '{"a":1}}', "{'a':1}", '{"a":1,}', '// x', '\\', '\ud800',
  '['.repeat(4 * DEEP), '['.repeat(DEEP) + ']'.repeat(DEEP), '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
  `{"reservation":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`, `{"id":${'{"a":'.repeat(DEEP)}{"b":1,"b":2}${'}'.repeat(DEEP)}}`,
  reserved({ reservedResourceType: '' }), reserved({ reservedResourceType: null }), priced('9'.repeat(900_000)), cancel({ usdRate: '9'.repeat(900_000) }), reserved({ purchaseDate: '2'.repeat(900_000) }),
  cancel({ asOf: `2026-11-22T10:15:00.${'1'.repeat(900_000)}` }), cancel({ policy: 'x'.repeat(900_000) }), `{${'"a":1,'.repeat(100_000)}"a":1}`,
] // prettier-ignore

describe('a hostile line', () => {
  it('is an error that names its place, one line each, and the next one is read', () => {
    const input = HOSTILE.flatMap((line) => [line, cancel({})]).join('\n')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/quote.ts'], { input, encoding: 'utf8', maxBuffer: 1e8 })
    const answers = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Answered)
    assert.deepEqual([status, stderr, answers.length], [2, '', 2 * HOSTILE.length])
    for (const [index, { outcome, errors }] of answers.entries()) {
      assert.equal(outcome, index % 2 ? 'quote' : 'error', HOSTILE[index / 2]?.slice(0, 60))
      for (const { path, message } of errors ?? []) assert.ok(typeof path === 'string' && /^[a-z][^\n]{1,150}$/.test(message), message)
    }
  }).timeout(60_000)

  it('is quoted where what is hostile in it is of no account', () => {
    for (const line of [`{"x":${'['.repeat(DEEP)}${']'.repeat(DEEP)},${cancel({}).slice(1)}`, cancel({ x: '\u0000\ud800' }), reserved({ reservedResourceType: '\ud800'.repeat(100_000) }), exchange({ returns: Array.from({ length: 1000 }, () => RETURN), purchases: [{ ...PURCHASE, total: { currency: 'GBP', amount: '500000.00' } }] })]) {
      assert.equal(answerTo(line).outcome, 'quote')
    }
  })

  const anyValue = fc.oneof(fc.constantFrom(null, true, 0, -1, 1.5, 1e30, '', '0', '-1', '1e3', '007.50', 'P1Y', 'USD', '2025-02-30', '9999-12-31', '\u0000', '\ud800', [], {}), fc.jsonValue({ maxDepth: 3 }))

  it(`never breaks the reader, whatever stands in whichever field (FC_SEED=${SEED})`, () => {
    fc.assert(
      fc.property(fc.constantFrom(CANCEL, EXCHANGE), fc.array(fc.tuple(fc.nat(), anyValue), { minLength: 1, maxLength: 4 }), (line, changes) => {
        const text = changes.reduce((changed, [at, value]) => replaceField(changed, at, value), JSON.stringify(line))
        answersLikeALine(text)
      }),
      { seed: SEED, numRuns: Number(process.env.FC_RUNS ?? 3000) },
    )
  }).timeout(30_000)

  it(`never breaks the reader, wherever its text is cut or torn (FC_SEED=${SEED})`, () => {
    const text = JSON.stringify(EXCHANGE)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(10), fc.oneof(fc.string(), fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\\u', '0', '-', 'e')), (at, removed, put) => answersLikeALine(text.slice(0, at) + put + text.slice(at + removed))),
      { seed: SEED, numRuns: Number(process.env.FC_RUNS ?? 3000) },
    )
  }).timeout(30_000)
})

// One line of JSON; the same again; errors with a path and a sentence; refusals with a code.
function answersLikeALine(text: string): void {
  const answer = JSON.stringify(answerLine(text))
  assert.equal(JSON.stringify(answerLine(text)), answer)
  assert.ok(!answer.includes('\n'))
  const { outcome, errors, code } = JSON.parse(answer) as Answered
  if (outcome === 'error') for (const { path, message } of errors ?? assert.fail('no errors')) assert.ok(typeof path === 'string' && /^[a-z]/.test(message) && !message.startsWith('Invalid'), `${path}: ${message}`)
  else assert.equal(code === undefined, outcome === 'quote')
}

/** The text of a line with another value in its `at`-th field, counted through all its objects and lists. */
function replaceField(text: string, at: number, value: unknown): string {
  const line = JSON.parse(text) as Fields
  const places: [holder: Fields, key: string][] = []
  const collect = (holder: Fields): void => {
    for (const [key, held] of Object.entries(holder)) {
      places.push([holder, key])
      if (typeof held === 'object' && held !== null) collect(held as Fields)
    }
  }
  collect(line)
  const place = places[at % Math.max(1, places.length)]
  if (place) place[0][place[1]] = value
  return JSON.stringify(line)
}
