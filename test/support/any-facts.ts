import fc from 'fast-check'
import { digitsOf } from '#domain/currency'
import { money } from '#domain/money'
import type { ExchangeFacts } from '#domain/exchange'
import { expiryOf } from '#domain/prorate'
import type { CancellationFacts } from '#domain/quote'
import { ratio } from '#domain/ratio'
import type { ReturnedUnits } from '#domain/return-sum'
import { day } from '#test/support/a-quote'

export const [FIRST, LAST] = [day('2019-01-01'), day('2035-12-31')]
const DAYS_OF_TERM = { P1Y: 365, P3Y: 1095, P5Y: 1826 } // at least: a term that begins on 29 February ends a day early
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KRW', 'KWD', 'CLF'] as const
const FAMILIES = [['VirtualMachines', 'DedicatedHost', 'AVS', 'Nutanix'], ['SqlDatabases'], ['SomethingNew']] as const

/** Any return that is not refused for its dates, product or quantity: every start from 2019 to 2035, currencies of 0 to 4 digits. */
export const anyFacts: fc.Arbitrary<CancellationFacts> = fc
  .record({
    purchasedOn: fc.integer({ min: FIRST, max: LAST }),
    term: fc.constantFrom('P1Y', 'P3Y', 'P5Y'),
    billingPlan: fc.constantFrom('Upfront', 'Monthly'),
    resourceType: fc.constantFrom('VirtualMachines', 'SqlDatabases', 'SomethingNew'),
    currency: fc.constantFrom(...CURRENCIES),
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

const anyReturn = fc.record({
  kind: fc.nat(),
  term: fc.constantFrom('P1Y' as const, 'P3Y' as const, 'P5Y' as const),
  billingPlan: fc.constantFrom('Upfront' as const, 'Monthly' as const),
  elapsedAt: fc.oneof(fc.nat({ max: 40 }), fc.nat()),
  owned: fc.integer({ min: 1, max: 200 }),
  quantityAt: fc.nat(),
  unitPrice: fc.bigInt({ min: 0n, max: 10n ** 7n }),
  currentUnitPrice: fc.option(fc.bigInt({ min: 0n, max: 10n ** 7n }), { nil: undefined }),
  used: fc.boolean(),
})

/** Any exchange of one to four returns that is not refused but for its size or for its day, in one currency and one family. */
export const anyExchange: fc.Arbitrary<ExchangeFacts> = fc
  .record({
    asOf: fc.integer({ min: FIRST, max: LAST }),
    currency: fc.constantFrom(...CURRENCIES),
    family: fc.constantFrom(...FAMILIES),
    returns: fc.array(anyReturn, { minLength: 1, maxLength: 4 }),
    purchases: fc.array(fc.record({ kind: fc.nat(), total: fc.bigInt({ min: 0n, max: 10n ** 10n }) }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ asOf, currency, family, returns, purchases }) => ({
    asOf,
    returns: returns.map(({ kind, elapsedAt, quantityAt, unitPrice, currentUnitPrice, ...rest }): ReturnedUnits => ({
      ...rest,
      resourceType: family[kind % family.length] ?? family[0],
      purchasedOn: asOf - (elapsedAt % DAYS_OF_TERM[rest.term]),
      quantity: 1 + (quantityAt % rest.owned),
      unitPrice: money(currency, unitPrice),
      currentUnitPrice: currentUnitPrice === undefined ? undefined : money(currency, currentUnitPrice),
    })),
    purchases: purchases.map(({ kind, total }) => ({ resourceType: family[kind % family.length] ?? family[0], term: 'P3Y', total: money(currency, total) })),
  }))
