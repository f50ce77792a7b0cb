import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import { moneyOf } from '#adapters/microsoft/amount'

describe('an amount of a service', () => {
  const read = (currencyCode: string, amount: number) => decimalOf(moneyOf({ currencyCode, amount }))

  it('is read through its shortest decimal text, so nothing is lost in binary', () => {
    assert.equal(read('GBP', 2.41), '2.41')
    assert.equal(read('USD', 0.1 + 0.2), '0.30')
    assert.equal(read('USD', 1.005), '1.00')
    assert.equal(read('USD', 50000.0), '50000.00')
    assert.equal(read('usd', -1.44), '-1.44')
  })
  it('is rounded to the digits of its currency, half to even', () => {
    assert.equal(read('USD', 1.805), '1.80')
    assert.equal(read('USD', 1.815), '1.82')
    assert.equal(read('JPY', 1234.5), '1234')
    assert.equal(read('KWD', 1.2345), '1.234')
  })
  it('may have an exponent', () => {
    assert.equal(read('USD', 1e-7), '0.00')
    assert.equal(read('JPY', 1.5e21), '1500000000000000000000')
  })
  it('is refused if it is none', () => {
    assert.throws(() => moneyOf({ currencyCode: 'USD' }), RangeError)
    assert.throws(() => moneyOf({ currencyCode: 'USD', amount: Number.NaN }), RangeError)
    assert.throws(() => moneyOf({ currencyCode: 'XXX', amount: 1 }), RangeError)
    assert.throws(() => moneyOf({ amount: 1 }), RangeError)
  })
})
