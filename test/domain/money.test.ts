import assert from 'node:assert/strict'
import { digitsOf } from '#domain/currency'
import { absolute, add, compare, convert, decimalOf, money, parseMoney, rateOf, share, subtract, sum, times, zero } from '#domain/money'
import { parseRatio, ratio } from '#domain/ratio'
import { amountOf, usd } from '#test/support/a-quote'

describe('money', () => {
  it('reads and writes exactly the digits of the currency', () => {
    for (const [currency, amount] of [['USD', '1234.50'], ['JPY', '1234'], ['KWD', '0.001'], ['CLF', '0.0001'], ['USD', '-0.05']] as const) {
      assert.equal(decimalOf(amountOf(currency, amount)), amount)
    }
  })

  it('reads nothing else', () => {
    for (const amount of ['1', '1.0', '1.000', '1,00', '1e2', '+1.00', ' 1.00', '1.00 ', '.50', '1.', '', '--1.00', '１.00', '1.00\n']) {
      assert.equal(parseMoney('USD', amount), undefined, amount)
    }
    assert.equal(parseMoney('JPY', '1.0'), undefined)
  })

  it('knows the digits of every currency that Microsoft bills in, and none of others', () => {
    const digits = { USD: 2, EUR: 2, GBP: 2, PLN: 2, CHF: 2, TWD: 2, JPY: 0, KRW: 0, CLP: 0, ISK: 0, KWD: 3, BHD: 3, TND: 3, CLF: 4 }
    for (const [currency, expected] of Object.entries(digits)) assert.equal(digitsOf(currency), expected, currency)
    for (const code of ['usd', 'XXX', '', 'constructor', '__proto__']) assert.equal(digitsOf(code), undefined, code)
  })

  it('is exact for amounts that no number holds', () => {
    const huge = usd('900719925474099312345678901234.99')
    assert.equal(decimalOf(add(huge, usd('0.01'))), '900719925474099312345678901235.00')
    assert.equal(decimalOf(times(huge, 3)), '2702159776422297937037036703704.97')
  })

  it('rounds a share once, half to even', () => {
    const rounded = (minor: bigint) => share(money('USD', minor), ratio(1, 2)).minor
    assert.deepEqual([1n, 3n, 5n, -1n, -3n, -5n].map(rounded), [0n, 2n, 2n, 0n, -2n, -2n])
  })

  it('converts between currencies of different digits', () => {
    const rate = (text: string) => parseRatio(text) ?? assert.fail()
    assert.equal(decimalOf(convert(amountOf('JPY', '130193'), 'USD', rate('0.0065'))), '846.25')
    assert.equal(decimalOf(convert(amountOf('KWD', '0.881'), 'USD', rate('3.25'))), '2.86')
    assert.equal(decimalOf(convert(usd('846.25'), 'JPY', rate('153.85'))), '130196')
    assert.equal(decimalOf(convert(usd('1.00'), 'USD', rate('1'))), '1.00')
  })

  it('gives the exact rate between two amounts, which converts one into the other', () => {
    const [dollars, yen] = [usd('846.25'), amountOf('JPY', '130193')]
    assert.deepEqual(convert(yen, 'USD', rateOf(dollars, yen)), dollars)
  })

  it('adds, subtracts, compares and sums in one currency', () => {
    assert.deepEqual(subtract(usd('1.00'), usd('1.50')), usd('-0.50'))
    assert.deepEqual(absolute(usd('-0.50')), usd('0.50'))
    assert.deepEqual([compare(usd('1.00'), usd('2.00')), compare(usd('2.00'), usd('2.00')), compare(usd('3.00'), usd('2.00'))], [-1, 0, 1])
    assert.deepEqual(sum('USD', [usd('0.10'), usd('0.20')]), usd('0.30'))
    assert.deepEqual(sum('USD', []), zero('USD'))
  })

  it('does not mix currencies', () => {
    for (const mix of [add, subtract, compare]) assert.throws(() => mix(usd('1.00'), amountOf('EUR', '1.00')), TypeError)
  })
})
