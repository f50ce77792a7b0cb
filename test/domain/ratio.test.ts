import assert from 'node:assert/strict'
import { decimalOfRatio, divideHalfEven, parseRatio, ratio } from '#domain/ratio'

describe('a ratio', () => {
  it('divides half to even, alike below and above zero', () => {
    const tenths = [4n, 5n, 6n, 14n, 15n, 16n, 24n, 25n, 26n]
    assert.deepEqual(tenths.map((tenth) => divideHalfEven(tenth, 10n)), [0n, 0n, 1n, 1n, 2n, 2n, 2n, 2n, 3n])
    assert.deepEqual(tenths.map((tenth) => divideHalfEven(-tenth, 10n)), [0n, 0n, -1n, -1n, -2n, -2n, -2n, -2n, -3n])
  })

  it('knows a half only where the denominator is even', () => {
    assert.deepEqual([1n, 2n].map((third) => divideHalfEven(third, 3n)), [0n, 1n])
    assert.equal(divideHalfEven(5n * 10n ** 40n + 1n, 10n ** 41n), 1n)
  })

  it('reads a plain decimal exactly, and nothing else', () => {
    assert.deepEqual(parseRatio('1.2410'), { numerator: 12410n, denominator: 10000n })
    assert.deepEqual(parseRatio('0'), { numerator: 0n, denominator: 1n })
    for (const text of ['', '-1', '+1', '1.', '.5', '1e3', '1,5', ' 1', '1/3', 'NaN', '1\n']) assert.equal(parseRatio(text), undefined, text)
  })

  it('writes a decimal exactly, or not at all', () => {
    assert.deepEqual([ratio(12, 100), ratio(3, 25), ratio(1, 8), ratio(5, 1), ratio(0, 7)].map(decimalOfRatio), ['0.12', '0.12', '0.125', '5', '0'])
    assert.throws(() => decimalOfRatio(ratio(1, 3)), RangeError)
  })

  it('needs a positive denominator', () => {
    for (const denominator of [0, -1]) assert.throws(() => ratio(1, denominator), RangeError)
  })
})
