import fc from 'fast-check'
import { digitsOf } from '#domain/currency'
import { money } from '#domain/money'
import { expiryOf } from '#domain/prorate'
import type { CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'
import { day } from '#test/support/a-quote'

const [FIRST, LAST] = [day('2019-01-01'), day('2035-12-31')]

/** Any return that is not refused for its dates, product or quantity: every start from 2019 to 2035, currencies of 0 to 4 digits. */
export const anyFacts: fc.Arbitrary<CancellationFacts> = fc
  .record({
    purchasedOn: fc.integer({ min: FIRST, max: LAST }),
    term: fc.constantFrom('P1Y', 'P3Y', 'P5Y'),
    billingPlan: fc.constantFrom('Upfront', 'Monthly'),
    resourceType: fc.constantFrom('VirtualMachines', 'SqlDatabases', 'SomethingNew'),
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KRW', 'KWD', 'CLF'),
    unitPrice: fc.bigInt({ min: 0n, max: 10n ** 7n }),
    currentUnitPrice: fc.option(fc.bigInt({ min: 0n, max: 10n ** 7n }), { nil: undefined }),
    owned: fc.integer({ min: 1, max: 200 }),
    quantityAt: fc.nat(),
    asOfAt: fc.oneof(fc.nat({ max: 40 }), fc.nat()),
    used: fc.boolean(),
    rate: fc.integer({ min: 1, max: 40_000 }),
    refunds: fc.array(fc.record({ daysAgo: fc.nat({ max: 400 }), cents: fc.bigInt({ min: 0n, max: 2_500_000n }) }), { maxLength: 6 }),
  })
  .map(({ currency, unitPrice, currentUnitPrice, quantityAt, asOfAt, rate, refunds, ...rest }) => {
    const asOf = rest.purchasedOn + (asOfAt % (expiryOf(rest.purchasedOn, rest.term) - rest.purchasedOn))
    return {
      ...rest,
      asOf,
      quantity: 1 + (quantityAt % rest.owned),
      unitPrice: money(currency, unitPrice),
      currentUnitPrice: currentUnitPrice === undefined ? undefined : money(currency, currentUnitPrice),
      // About what a unit of the currency is worth, so that some returns fit into the cap and some do not.
      usdRate: currency === 'USD' ? ratio(1, 1) : ratio(rate, digitsOf(currency) === 0 ? 1_000_000 : 10_000),
      capEntries: refunds.map(({ daysAgo, cents }) => ({ date: asOf - daysAgo, usd: money('USD', cents) })),
    }
  })
