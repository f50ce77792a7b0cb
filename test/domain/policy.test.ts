import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import { POLICIES, policyFor, policyNamed, policyOn } from '#domain/policies'
import { decimalOfRatio } from '#domain/ratio'
import { day, policy } from '#test/support/a-quote'

describe('the policy', () => {
  it('is chosen by date, to the day', () => {
    const edges = {
      '1999-01-01': 'csp-2020', '2020-05-03': 'csp-2020', '2020-05-04': 'csp-2020', '2022-10-09': 'csp-2020',
      '2022-10-10': 'self-service-2022', '2026-03-18': 'self-service-2022',
      '2026-03-19': 'self-service-2026', '2027-01-31': 'self-service-2026',
      '2027-02-01': 'exchange-2027', '2099-12-31': 'exchange-2027',
    } // prettier-ignore
    for (const [text, version] of Object.entries(edges)) assert.equal(policyOn(day(text)).version, version, text)
  })

  it('is chosen by name, whatever the date', () => {
    assert.equal(policyNamed('csp-2020')?.version, 'csp-2020')
    for (const name of ['by-date', 'CSP-2020', '', 'constructor']) assert.equal(policyNamed(name), undefined, name)
  })

  it('is chosen by a setting, and an unknown one is told what there is', () => {
    assert.equal(policyFor('by-date', day('2026-11-22')).version, 'self-service-2026')
    assert.equal(policyFor('csp-2020', day('2026-11-22')).version, 'csp-2020')
    assert.throws(() => policyFor('csp', day('2026-11-22')), /csp-2020, self-service-2022, self-service-2026, exchange-2027 or by-date/)
  })

  it('says of every version what the contract says', () => {
    for (const { feeRate, windowDays, capLimit, capMeasure, capWindowDays } of POLICIES) {
      assert.deepEqual([decimalOfRatio(feeRate), windowDays, decimalOf(capLimit), capMeasure, capWindowDays], ['0.12', 5, '50000.00', 'refund', 365])
    }
    assert.deepEqual(POLICIES.filter(({ feeIsCharged }) => feeIsCharged).map(({ version }) => version), ['csp-2020'])
    const [until2026, since2026] = ['RedHat SuseLinux Databricks RedHatOsa VMwareCloudSimple', 'RedHat SuseLinux Databricks Sentinel MDC']
    assert.deepEqual(POLICIES.map(({ notReturnable }) => notReturnable.join(' ')), [until2026, until2026, since2026, since2026])
    assert.deepEqual(POLICIES.map(({ exchangeEnd }) => exchangeEnd), [undefined, undefined, undefined, { boughtFrom: day('2027-02-01'), products: ['VirtualMachines', 'AppService', 'SqlDatabases'] }])
    assert.ok(policy('csp-2020').source.includes('2020'))
  })

  it('says of every rule where it stands, and when that was read', () => {
    for (const { version, source, sources } of POLICIES) {
      for (const [rule, text] of Object.entries({ ...sources, version: source })) assert.match(text, /^.{20,} \(read \d{4}-\d{2}-\d{2}\)$/, `${version}: ${rule}`)
    }
  })

  it('has its versions in the order of their dates', () => {
    const days = POLICIES.map(({ from }) => from)
    assert.deepEqual(days, days.toSorted((a, b) => a - b))
  })
})
