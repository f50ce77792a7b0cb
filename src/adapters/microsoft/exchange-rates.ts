import { formatDay, type Day } from '#domain/calendar'
import { parseRatio, ratio, type Ratio } from '#domain/ratio'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { onePer } from '#adapters/microsoft/one-per'
import type { Rest } from '#adapters/microsoft/rest'
import type { ExchangeRates } from '#ports/exchange-rates'

/** Partner Center's monthly exchange rates (source: "Get foreign exchange rates": a CSV file with `CurrencyCode` and `USDPerUnit`). */
export function exchangeRates(rest: Rest): ExchangeRates {
  // A month's file never changes: it is read once.
  const ratesOf = onePer((month = '') =>
    asking('Partner Center', async () => readRates(await rest('GET', `https://api.partner.microsoft.com/v1.0/sales/fxrates(Month='${month}')/$value`, { headers: { accept: '*/*' } }))),
  )
  return {
    async usdRate(currency, day) {
      const month = firstOfMonth(day)
      if (currency === 'USD') return { usd: ratio(1, 1), month }
      const rates = await orUndefined(ratesOf(formatDay(month).slice(0, 7).replace('-', '')))
      const usd = rates?.get(currency)
      return usd && { usd, month }
    },
  }
}

/** Reads the CSV file: USD for one unit, by currency. Throws where the columns are not there. */
export function readRates(csv: string): Map<string, Ratio> {
  const [header = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, '')))
  const [currencyAt, rateAt] = [header.indexOf('CurrencyCode'), header.indexOf('USDPerUnit')]
  if (currencyAt < 0 || rateAt < 0) throw new SyntaxError('The exchange rates have no columns CurrencyCode and USDPerUnit.')
  return new Map(
    rows.flatMap((row) => {
      const rate = parseRatio(row[rateAt] ?? '')
      return rate && rate.numerator > 0n ? [[row[currencyAt] ?? '', rate] as const] : []
    }),
  )
}

function firstOfMonth(day: Day): Day {
  return day - Number(formatDay(day).slice(8)) + 1
}
