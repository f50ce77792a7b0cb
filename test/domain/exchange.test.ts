import assert from 'node:assert/strict'
import { quoteExchange, type ExchangeFacts, type PurchasedUnits } from '#domain/exchange'
import type { ReturnedUnits } from '#domain/return-sum'
import { amountOf, day, policy, someFacts, usd } from '#test/support/a-quote'

const NOW = policy('self-service-2026')
const IN_2027 = policy('exchange-2027')

/** One unit for 3650.00 USD a year, upfront for 2026: on 1 July 1840.00 are left. */
function units(changes: Partial<ReturnedUnits> = {}): ReturnedUnits {
  const { resourceType, term, billingPlan, purchasedOn, owned, quantity, unitPrice, used } = someFacts()
  return { resourceType, term, billingPlan, purchasedOn, owned, quantity, unitPrice, used, ...changes }
}
const bought = (amount: string, changes: Partial<PurchasedUnits> = {}): PurchasedUnits => ({ resourceType: 'VirtualMachines', term: 'P3Y', total: usd(amount), ...changes })
const facts = (changes: Partial<ExchangeFacts> = {}): ExchangeFacts => ({ asOf: day('2026-07-01'), returns: [units()], purchases: [bought('5000.00')], ...changes })
const quoteOf = (changes: Partial<ExchangeFacts> = {}, under = NOW) => {
  const answer = quoteExchange(facts(changes), under)
  return answer.outcome === 'quote' ? answer : assert.fail(`refused: ${answer.code}`)
}
const refusalOf = (changes: Partial<ExchangeFacts> = {}, under = NOW) => {
  const answer = quoteExchange(facts(changes), under)
  return answer.outcome === 'refusal' ? { code: answer.code, details: answer.details } : assert.fail('quoted')
}

describe('an exchange', () => {
  it('costs what is bought less what is returned: the refund and the payments to come', () => {
    const monthly = units({ billingPlan: 'Monthly', unitPrice: usd('310.00'), owned: 3, quantity: 2 })
    const { returns, returned, purchases, netPayable } = quoteOf({ asOf: day('2026-07-22'), returns: [monthly] })
    assert.deepEqual(returns.map(({ quantity, refund, futurePayments, expiry }) => [quantity, refund, futurePayments, expiry]), [[2, usd('200.00'), usd('3100.00'), day('2027-01-01')]])
    assert.deepEqual([returned, purchases, netPayable], [usd('3300.00'), usd('5000.00'), usd('1700.00')])
  })

  it('has no fee and no limit under any version', () => {
    for (const version of ['csp-2020', 'self-service-2022', 'self-service-2026', 'exchange-2027']) {
      const { returned } = quoteOf({ returns: [units({ unitPrice: usd('3650000.00') })], purchases: [bought('9000000.00')] }, policy(version))
      assert.deepEqual(returned, usd('1840000.00'), version)
    }
  })

  it('goes by the lower price for refunds, by the agreed one for payments to come', () => {
    const monthly = units({ billingPlan: 'Monthly', unitPrice: usd('310.00'), currentUnitPrice: usd('155.00') })
    const [part] = quoteOf({ asOf: day('2026-07-22'), returns: [monthly] }).returns
    assert.deepEqual([part?.refund, part?.futurePayments], [usd('50.00'), usd('1550.00')])
  })

  it('gives back in full what is not used in its first days, and names the rule', () => {
    const lines = (changes: Partial<ReturnedUnits>, asOf: string) => quoteOf({ asOf: day(asOf), returns: [units(changes)] }).lines.map(({ code, amount, rule }) => [code, amount, rule])
    const purchase = ['purchase', usd('5000.00'), 'total']
    const none = ['future-payments', usd('0.00'), '-(price × quantity × payments)']
    assert.deepEqual(lines({ used: false }, '2026-01-06'), [purchase, ['refund', usd('-3650.00'), '-(price × quantity)'], none])
    const share = '-(price × quantity × remaining ÷ term)'
    assert.deepEqual(lines({ used: true }, '2026-01-06'), [purchase, ['refund', usd('-3600.00'), share], none])
    assert.deepEqual(lines({ used: false }, '2026-01-07'), [purchase, ['refund', usd('-3590.00'), share], none])
  })

  it('says of each line which purchase or return it is of, and from what it follows', () => {
    const { lines } = quoteOf({ returns: [units(), units({ billingPlan: 'Monthly', unitPrice: usd('31.00') })], purchases: [bought('2000.00'), bought('500.00')] })
    assert.deepEqual(lines.map(({ code, of }) => `${code} ${of}`), ['purchase 0', 'purchase 1', 'refund 0', 'future-payments 0', 'refund 1', 'future-payments 1'])
    assert.deepEqual(lines[5]?.inputs, { price: usd('31.00'), quantity: 1, payments: 5 })
    for (const { source } of lines) assert.match(source, /\(read 2026-11-22\)$/)
  })

  it('may buy exactly what it returns, and not a cent less', () => {
    assert.deepEqual(quoteOf({ purchases: [bought('1840.00')] }).netPayable, usd('0.00'))
    assert.deepEqual(refusalOf({ purchases: [bought('1839.99')] }), { code: 'new-commitment-too-small', details: { shortBy: usd('0.01'), returned: usd('1840.00'), purchases: usd('1839.99') } })
    assert.deepEqual(quoteOf({ purchases: [bought('0.01'), bought('1839.99')] }).netPayable, usd('0.00'))
  })

  it('is refused for the first of several reasons, each looked for in all returns before the next', () => {
    const tooMany = units({ quantity: 2 })
    const early = units({ purchasedOn: day('2027-03-02') })
    const expired = units({ purchasedOn: day('2026-03-01') })
    const redHat = units({ resourceType: 'RedHat', purchasedOn: day('2027-01-01') })
    const closed = units({ purchasedOn: day('2027-02-01') })
    const database = units({ resourceType: 'SqlDatabases', purchasedOn: day('2027-01-01') })
    const inOrder = [database, closed, redHat, expired, early, tooMany]
    const codes = inOrder.map((_, index) => refusalOf({ asOf: day('2027-03-01'), returns: inOrder.slice(0, index + 1), purchases: [bought('0.00')] }, IN_2027))
    assert.deepEqual(codes, [
      { code: 'cross-type-exchange', details: { returned: ['SqlDatabases'], purchased: ['VirtualMachines'] } },
      { code: 'exchange-window-closed', details: { reservedResourceType: 'VirtualMachines', purchaseDate: day('2027-02-01'), return: 1 } },
      { code: 'not-exchangeable', details: { reservedResourceType: 'RedHat', return: 2 } },
      { code: 'expired', details: { expiry: day('2027-03-01'), return: 3 } },
      { code: 'not-started', details: { purchaseDate: day('2027-03-02'), return: 4 } },
      { code: 'invalid-quantity', details: { quantity: 2, owned: 1, return: 5 } },
    ])
  })

  it('does not number a return that is the only one', () => {
    assert.deepEqual(refusalOf({ returns: [units({ quantity: 0 })] }), { code: 'invalid-quantity', details: { quantity: 0, owned: 1 } })
  })

  it('knows what each version does not exchange', () => {
    const types = ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple', 'Sentinel', 'MDC', 'CosmosDb', 'redhat']
    const refused = (version: string) => types.filter((resourceType) => quoteExchange(facts({ returns: [units({ resourceType })], purchases: [bought('5000.00', { resourceType })] }), policy(version)).outcome === 'refusal')
    assert.deepEqual(refused('csp-2020'), ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple'])
    assert.deepEqual(refused('self-service-2026'), ['RedHat', 'SuseLinux', 'Databricks', 'Sentinel', 'MDC'])
  })

  it('ends on 1 February 2027 for what savings plans cover, by the day of the purchase', () => {
    const outcomeOf = (resourceType: string, purchasedOn: string, under = IN_2027) => quoteExchange(facts({ asOf: day('2027-02-10'), returns: [units({ resourceType, purchasedOn: day(purchasedOn) })], purchases: [bought('5000.00', { resourceType })] }), under).outcome
    for (const resourceType of ['VirtualMachines', 'AppService', 'SqlDatabases']) {
      assert.deepEqual([outcomeOf(resourceType, '2027-01-31'), outcomeOf(resourceType, '2027-02-01')], ['quote', 'refusal'], resourceType)
      assert.equal(outcomeOf(resourceType, '2027-02-01', NOW), 'quote')
    }
    for (const resourceType of ['AVS', 'DedicatedHost', 'CosmosDb', 'SomethingNew']) assert.equal(outcomeOf(resourceType, '2027-02-01'), 'quote', resourceType)
  })

  it('is the last one where something that it buys cannot be exchanged again', () => {
    const isLast = (asOf: string, types: string[], under = IN_2027) =>
      quoteOf({ asOf: day(asOf), returns: [units({ resourceType: 'AVS', purchasedOn: day('2026-12-01') })], purchases: types.map((resourceType) => bought('5000.00', { resourceType })) }, under).isLastExchange
    assert.deepEqual([isLast('2027-02-01', ['VirtualMachines']), isLast('2027-02-01', ['AVS', 'VirtualMachines']), isLast('2027-02-01', ['AVS', 'Nutanix'])], [true, true, false])
    assert.equal(isLast('2027-01-31', ['VirtualMachines']), false, 'what is bought on the day before can still be exchanged')
    assert.equal(isLast('2027-02-01', ['VirtualMachines'], NOW), false)
  })

  it('says when it does not know a product', () => {
    const unknown = { resourceType: 'QuantumChips' }
    assert.deepEqual([quoteOf({ returns: [units(unknown)], purchases: [bought('5000.00', unknown)] }).unknownProduct, quoteOf().unknownProduct], [true, false])
  })

  it('does not mix currencies', () => {
    assert.throws(() => quoteExchange(facts({ purchases: [bought('5000.00', { total: amountOf('EUR', '5000.00') })] }), NOW), TypeError)
    assert.throws(() => quoteExchange(facts({ returns: [units(), units({ unitPrice: amountOf('EUR', '1.00') })] }), NOW), TypeError)
  })
})
