import assert from 'node:assert/strict'
import { POLICIES } from '#domain/policies'
import type { Policy } from '#domain/policy'
import { changesBetween, nextChangeAfter } from '#domain/policy-changes'
import { ratio } from '#domain/ratio'
import { day, policy, usd } from '#test/support/a-quote'

const LATEST = POLICIES.at(-1) ?? assert.fail('no policies')
const changed = (changes: Partial<Policy>) => changesBetween(LATEST, { ...LATEST, ...changes })

describe('the changes between two versions of the policy', () => {
  it('are the fee in October 2022, products in March 2026, the end of exchanges in February 2027', () => {
    const changes = POLICIES.slice(1).map((after, index) => changesBetween(POLICIES[index] ?? after, after))
    assert.deepEqual(changes, [
      [{ code: 'fee-charged', before: true, after: false }],
      [{ code: 'not-returnable', added: ['Sentinel', 'MDC'], removed: ['RedHatOsa', 'VMwareCloudSimple'] }],
      [{ code: 'exchange-end', before: undefined, after: { boughtFrom: day('2027-02-01'), products: ['VirtualMachines', 'AppService', 'SqlDatabases'] } }],
    ])
  })

  it('are none between a version and itself, however its numbers are written', () => {
    assert.deepEqual(changed({}), [])
    assert.deepEqual(changed({ feeRate: ratio(3, 25), notReturnable: LATEST.notReturnable.toReversed(), exchangeEnd: { boughtFrom: day('2027-02-01'), products: ['SqlDatabases', 'AppService', 'VirtualMachines'] } }), [])
    assert.deepEqual(changed({ version: 'again', from: day('2030-01-01'), source: 'elsewhere', sources: { ...LATEST.sources, fee: 'elsewhere' } }), [])
  })

  it('name every number that differs, what was and what will be', () => {
    assert.deepEqual(changed({ feeRate: ratio(10, 100) }), [{ code: 'fee-rate', before: ratio(12, 100), after: ratio(10, 100) }])
    assert.deepEqual(changed({ windowDays: 7 }), [{ code: 'window', before: 5, after: 7 }])
    assert.deepEqual(changed({ capLimit: usd('60000.00') }), [{ code: 'cap-limit', before: usd('50000.00'), after: usd('60000.00') }])
    assert.deepEqual(changed({ capLimit: { ...LATEST.capLimit, currency: 'EUR' } }).map(({ code }) => code), ['cap-limit'])
    assert.deepEqual(changed({ capMeasure: 'commitment' }), [{ code: 'cap-measure', before: 'refund', after: 'commitment' }])
    assert.deepEqual(changed({ capWindowDays: 366 }), [{ code: 'cap-window', before: 365, after: 366 }])
    assert.deepEqual(changed({ exchangeEnd: undefined }), [{ code: 'exchange-end', before: LATEST.exchangeEnd, after: undefined }])
    const end = LATEST.exchangeEnd ?? assert.fail('no end')
    for (const exchangeEnd of [{ ...end, boughtFrom: end.boughtFrom + 1 }, { ...end, products: end.products.slice(1) }, { ...end, products: [...end.products, 'CosmosDb'] }]) {
      assert.deepEqual(changed({ exchangeEnd }), [{ code: 'exchange-end', before: end, after: exchangeEnd }])
    }
  })

  it('are told of a version that nobody has written yet, all at once', () => {
    const invented = { ...LATEST, version: 'invented-2028', from: day('2028-01-01'), feeIsCharged: true, windowDays: 14, notReturnable: [] }
    assert.deepEqual(changesBetween(LATEST, invented), [
      { code: 'fee-charged', before: false, after: true },
      { code: 'window', before: 5, after: 14 },
      { code: 'not-returnable', added: [], removed: ['RedHat', 'SuseLinux', 'Databricks', 'Sentinel', 'MDC'] },
    ])
    assert.equal(nextChangeAfter(day('2027-02-01'), [...POLICIES, invented]), invented)
  })
})

describe('the next change after a day', () => {
  it('is the next version, the day before it comes into force as well', () => {
    const next = { '1999-12-31': 'csp-2020', '2020-05-04': 'self-service-2022', '2026-11-22': 'exchange-2027', '2027-01-31': 'exchange-2027' }
    for (const [today, version] of Object.entries(next)) assert.equal(nextChangeAfter(day(today)), policy(version), today)
  })

  it('is not known once the last version is in force', () => {
    for (const today of ['2027-02-01', '2099-01-01']) assert.equal(nextChangeAfter(day(today)), undefined, today)
  })
})
