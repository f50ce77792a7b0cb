import assert from 'node:assert/strict'
import { parseDay } from '#domain/calendar'
import { connectCloud } from '#adapters/microsoft/cloud'
import { readRates } from '#adapters/microsoft/exchange-rates'
import { credentialFor, replaying, settings } from '#test/adapters/microsoft/replay'

const day = (text: string) => parseDay(text) ?? assert.fail(text)

describe('the exchange rates', () => {
  it('are read exactly, from the columns of the published example', () => {
    const rates = readRates('\uFEFF"CurrencyCode","USDPerUnit","Month"\r\n"AED","0.27224589249009701","201909"\r\n"ZZZ","none","201909"\r\n')
    assert.deepEqual([...rates], [['AED', { numerator: 27224589249009701n, denominator: 10n ** 17n }]])
    assert.throws(() => readRates('<html>'), SyntaxError)
  })
  it('are those of the month, whose file is read once', async () => {
    const { httpClient, asked } = replaying({ match: /Month='202611'/, body: '"CurrencyCode","USDPerUnit","Month"\n"EUR","1.08","202611"' }, { match: /./, status: 404 })
    const { exchangeRates } = connectCloud({ httpClient, credentialFor, settings })
    assert.deepEqual(await exchangeRates.usdRate('EUR', day('2026-11-22')), { usd: { numerator: 108n, denominator: 100n }, month: day('2026-11-01') })
    assert.equal(await exchangeRates.usdRate('PLN', day('2026-11-30')), undefined)
    assert.equal(asked.length, 1)
    assert.equal(asked[0]?.headers.get('accept-encoding'), undefined)
    assert.equal(await exchangeRates.usdRate('EUR', day('2026-12-01')), undefined)
  })
  it('need not be asked for USD', async () => {
    const { httpClient } = replaying()
    assert.deepEqual((await connectCloud({ httpClient, credentialFor, settings }).exchangeRates.usdRate('USD', day('2026-11-22')))?.usd, { numerator: 1n, denominator: 1n })
  })
})
