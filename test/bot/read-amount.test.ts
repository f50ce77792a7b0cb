import assert from 'node:assert/strict'
import { readAmount } from '#bot/read-amount'
import { formatsIn } from '#cards/format'
import { LOCALES } from '#cards/locales/locales'
import { amountOf } from '#test/support/a-quote'

describe('A typed amount', () => {
  const typed: [string, string, string | undefined][] = [
    ['1234.50', 'EUR', '1234.50'],
    ['1234,50', 'EUR', '1234.50'],
    ['1,234.50', 'EUR', '1234.50'],
    ['1.234,50', 'EUR', '1234.50'],
    ['1 234,50', 'EUR', '1234.50'],
    ['1\u202f234,50', 'EUR', '1234.50'],
    ['1,234', 'EUR', '1234.00'],
    ['1.234.567', 'EUR', '1234567.00'],
    ['7', 'EUR', '7.00'],
    ['7,5', 'EUR', '7.50'],
    ['12,000', 'KRW', '12000'],
    ['12.5', 'KRW', undefined],
    ['1.234', 'KWD', undefined],
    ['1,234.500', 'KWD', '1234.500'],
    ['1.23.45', 'EUR', undefined],
    ['12,34.50', 'EUR', undefined],
    ['1.2345', 'EUR', undefined],
    ['-5', 'EUR', undefined],
    ['1e3', 'EUR', undefined],
    ['', 'EUR', undefined],
    ['twelve', 'EUR', undefined],
  ]
  for (const [text, currency, amount] of typed) {
    it(`“${text}” of ${currency} is ${amount ?? 'asked for again'}`, () => assert.deepEqual(readAmount(currency, text), amount === undefined ? undefined : amountOf(currency, amount)))
  }

  it('is read back as each language writes it', () => {
    for (const locale of LOCALES) {
      for (const amount of [amountOf('EUR', '1234567.89'), amountOf('EUR', '0.05'), amountOf('KRW', '12345')]) {
        assert.deepEqual(readAmount(amount.currency, formatsIn(locale).bareAmount(amount)), amount, locale)
      }
    }
  })
})
