import assert from 'node:assert/strict'
import { formatsIn } from '#cards/format'
import { money } from '#domain/money'
import { ratio } from '#domain/ratio'
import { amount, day, rate } from '#test/cards/examples'

const formats = formatsIn('en')
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formats in English', () => {
  const written = {
    'USD 1234.50': 'USD 1,234.50',
    'EUR 0.07': 'EUR 0.07',
    'GBP 1000000.00': 'GBP 1,000,000.00',
    'JPY 1234567': 'JPY 1,234,567',
    'KRW 50000000': 'KRW 50,000,000',
    'PLN 99.90': 'PLN 99.90',
    'KWD 1.234': 'KWD 1.234',
    'GBP -52.08': '−GBP 52.08',
  }
  for (const [given, expected] of Object.entries(written)) {
    it(`writes ${given} as ${expected}`, () => assert.equal(plainSpaces(formats.money(amount(given))), expected))
  }

  it('keeps every cent of an amount that no number can hold', () => {
    assert.equal(plainSpaces(formats.money(money('USD', 123456789012345678901n))), 'USD 1,234,567,890,123,456,789.01')
  })

  it('shows a sign where a difference is meant', () => {
    assert.equal(plainSpaces(formats.signedMoney(amount('GBP 0.89'))), '+GBP 0.89')
    assert.equal(plainSpaces(formats.signedMoney(amount('GBP -0.89'))), '−GBP 0.89')
    assert.equal(plainSpaces(formats.signedMoney(amount('GBP 0.00'))), 'GBP 0.00')
  })

  const narrow: [string, string, string, string][] = [
    ['USD 1234.50', '1,234.50', '1,235', '1.235k'],
    ['GBP -52.08', '−52.08', '−52', '−52.08'],
    ['KRW -123456789', '−123,456,789', '−123,456,789', '−123.5m'],
    ['KWD 1.234', '1.234', '1', '1.234'],
    ['USD -0.40', '−0.40', '0', '−0.4'],
  ]
  for (const [given, bare, whole, compact] of narrow) {
    it(`writes ${given} without its currency: exactly, in whole units, and in a few figures`, () => {
      assert.deepEqual([formats.bareAmount(amount(given)), formats.wholeAmount(amount(given)), formats.compactAmount(amount(given))], [bare, whole, compact])
    })
  }

  it('writes days and moments in UTC, whatever the machine’s zone', () => {
    assert.equal(formats.day(day('2026-11-22')), '22 Nov 2026')
    assert.equal(formats.month(day('2026-11-01')), 'November 2026')
    assert.equal(formats.shortMonth(day('2026-11-30')), 'Nov 2026')
    assert.equal(formats.instant('2026-11-22T23:59:00.000Z'), '22 Nov 2026, 23:59 UTC')
    assert.equal(formats.instantDay('2026-11-22T23:59:00.000Z'), '22 Nov 2026')
  })

  it('writes shares, percentages, rates and quantities', () => {
    assert.equal(formats.share(ratio(12, 100)), '12%')
    assert.equal(formats.percent(87), '87%')
    assert.equal(formats.rate(rate('1.2410')), '1.241')
    assert.equal(formats.rate(rate('0.00072')), '0.00072')
    assert.equal(formats.number(10000), '10,000')
  })
})
