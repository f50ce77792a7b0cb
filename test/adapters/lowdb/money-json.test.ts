import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fromJson, toJson } from '#adapters/lowdb/money-json'
import { money } from '#domain/money'

describe('Stored JSON', () => {
  it('writes money as people write it', () => {
    assert.equal(toJson([money('USD', 1_234n), money('JPY', -7n), money('KWD', 1n)]), '[{"currency":"USD","amount":"12.34"},{"currency":"JPY","amount":"-7"},{"currency":"KWD","amount":"0.001"}]')
  })

  it('brings back anything exactly, also what only looks like money', () => {
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'CLF')
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.record({ currency, minor: fc.bigInt() }),
        fc.record({ currency: fc.oneof(currency, fc.string()), amount: fc.oneof(fc.constantFrom('1', '1.23', '0.001'), fc.string(), tie('value')) }),
        fc.record({ $plain: tie('value') }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('currency', 'amount', '$plain', '__proto__', 'x'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }))
    fc.assert(fc.property(value, (before) => assert.deepEqual(fromJson(toJson(before)), normal(before))), { numRuns: 2_000 })
  })

  for (const [what, value] of [['a date', new Date(0)], ['a map', new Map()], ['a bare bigint', { rate: 1n }], ['an unknown currency', money('XXX', 1n)]] as const) {
    it(`refuses ${what}, which it could not bring back`, () => {
      assert.throws(() => toJson({ value }), TypeError)
    })
  }
})

// JSON knows no -0.
function normal(value: unknown): unknown {
  if (value === 0) return 0
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normal(inner)]))
}
