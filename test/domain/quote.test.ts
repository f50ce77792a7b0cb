import assert from 'node:assert/strict'
import { quoteCancellation, type CancellationFacts } from '#domain/quote'
import { parseRatio } from '#domain/ratio'
import { amountOf, day, policy, someFacts, someQuote, usd } from '#test/support/a-quote'

const CSP = policy('csp-2020')
const refusalOf = (changes: Partial<CancellationFacts>, under = CSP) => {
  const answer = quoteCancellation(someFacts(changes), under)
  return answer.outcome === 'refusal' ? { code: answer.code, details: answer.details } : assert.fail('quoted')
}

describe('a quote', () => {
  it('refunds the unused days of an upfront reservation, less the fee', () => {
    const { refund, fee, credit, futurePayments, feeReserved } = someQuote()
    assert.deepEqual({ refund, fee, credit, futurePayments, feeReserved }, { refund: usd('1840.00'), fee: usd('220.80'), credit: usd('1619.20'), futurePayments: usd('0.00'), feeReserved: undefined })
  })

  it('shows the fee that is reserved but not charged', () => {
    const { fee, feeReserved, credit, lines } = someQuote({}, policy('self-service-2026'))
    assert.deepEqual([fee, feeReserved, credit], [usd('0.00'), usd('220.80'), usd('1840.00')])
    assert.deepEqual(lines[2]?.amount, usd('0.00'))
  })

  it('takes the fee of the refund as it was rounded', () => {
    // 3650.00 x 1 / 365 = 10.00; at 3651.00 10.0027..., rounded to 10.00: the fee is 1.20, not 1.2003
    assert.deepEqual(someQuote({ unitPrice: usd('3651.00'), asOf: day('2026-12-31') }).fee, usd('1.20'))
  })

  it('cancels future payments at the price that was agreed, whatever the price is now', () => {
    const monthly = someQuote({ billingPlan: 'Monthly', unitPrice: usd('310.00'), currentUnitPrice: usd('155.00'), owned: 4, quantity: 2, asOf: day('2026-07-22') })
    assert.deepEqual([monthly.refund, monthly.futurePayments], [usd('100.00'), usd('3100.00')])
  })

  it('rounds the two measures of the cap each by itself', () => {
    const usdRate = parseRatio('1.005') ?? assert.fail()
    const { cap } = someQuote({ billingPlan: 'Monthly', unitPrice: amountOf('EUR', '1.00'), asOf: day('2026-11-01'), usdRate })
    // credit 0.88, to come 1.00: 0.8844 -> 0.88; 1.8894 -> 1.89, not 0.88 + 1.005 -> 1.88
    assert.deepEqual([cap.thisRefund, cap.commitment], [usd('0.88'), usd('1.89')])
  })

  it('lets what counts be measured as the policy says', () => {
    const documents = { ...CSP, capMeasure: 'commitment' } as const
    // Microsoft Learn: 36 x 3000 cannot be cancelled before 58000 are spent. On the 20th payment day 60000 are, on the 19th 57000.
    const monthly = { billingPlan: 'Monthly', term: 'P3Y', unitPrice: usd('3000.00') } as const
    assert.equal(refusalOf({ ...monthly, asOf: day('2027-07-31') }, documents).code, 'refund-limit-exceeded')
    const { cap } = someQuote({ ...monthly, asOf: day('2027-08-31') }, documents)
    assert.deepEqual([cap.counted, cap.remainingAfter], [cap.commitment, usd('1914.84')])
  })

  it('counts a quantity that fits to the last cent among those that fit', () => {
    // Two units are 3238.40; what is left is just one, 1619.20.
    const answer = quoteCancellation(someFacts({ owned: 2, quantity: 2, capEntries: [{ date: day('2026-06-01'), usd: usd('48380.80') }] }), policy('csp-2020'))
    assert.ok(answer.outcome === 'refusal' && answer.code === 'refund-limit-exceeded')
    assert.equal(answer.details.largestQuantity, 1)
  })

  it('fits up to the last cent of the cap, and not a cent more', () => {
    const entries = (amount: string) => [{ date: day('2026-06-01'), usd: usd(amount) }]
    assert.deepEqual(someQuote({ capEntries: entries('48380.80') }).cap.remainingAfter, usd('0.00'))
    assert.deepEqual(refusalOf({ capEntries: entries('48380.81') }), {
      code: 'refund-limit-exceeded',
      details: { measure: 'refund', counted: usd('1619.20'), remainingBefore: usd('1619.19'), largestQuantity: 0, firstDate: day('2027-06-01') },
    })
  })

  it('refuses with the first of several reasons, in the order of the contract', () => {
    const everythingWrong = { quantity: 2, asOf: day('2025-12-31'), resourceType: 'RedHat' }
    assert.deepEqual(refusalOf(everythingWrong), { code: 'invalid-quantity', details: { quantity: 2, owned: 1 } })
    assert.deepEqual(refusalOf({ ...everythingWrong, quantity: 1 }), { code: 'not-started', details: { purchaseDate: day('2026-01-01') } })
    assert.deepEqual(refusalOf({ ...everythingWrong, quantity: 1, asOf: day('2027-01-01') }), { code: 'expired', details: { expiry: day('2027-01-01') } })
    const overTheLimit = { unitPrice: usd('3650000.00') }
    assert.deepEqual(refusalOf({ ...overTheLimit, resourceType: 'RedHat' }), { code: 'not-refundable', details: { reservedResourceType: 'RedHat' } })
    assert.equal(refusalOf(overTheLimit).code, 'refund-limit-exceeded')
    for (const quantity of [0, -1]) assert.equal(refusalOf({ quantity }).code, 'invalid-quantity')
  })

  it('knows what each version refuses', () => {
    const refused = (version: string) => ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple', 'Sentinel', 'MDC', 'VirtualMachines', 'SqlDatabases', 'redhat'].filter((resourceType) => quoteCancellation(someFacts({ resourceType }), policy(version)).outcome === 'refusal')
    assert.deepEqual(refused('csp-2020'), ['RedHat', 'SuseLinux', 'Databricks', 'RedHatOsa', 'VMwareCloudSimple'])
    assert.deepEqual(refused('exchange-2027'), ['RedHat', 'SuseLinux', 'Databricks', 'Sentinel', 'MDC'])
  })

  it('names for each line the rule that its amount follows, and where that stands', () => {
    const rulesOf = (asOf: string, used: boolean, version: string) => someQuote({ asOf: day(asOf), used }, policy(version)).lines.map(({ rule }) => rule)
    const share = 'paid × remaining ÷ term - paid'
    assert.deepEqual(rulesOf('2026-01-06', false, 'csp-2020'), ['price × quantity', 'unused within the window: 0', 'within the window: 0'])
    assert.deepEqual(rulesOf('2026-01-06', true, 'csp-2020'), ['price × quantity', share, 'within the window: 0'])
    assert.deepEqual(rulesOf('2026-01-07', false, 'csp-2020'), ['price × quantity', share, '-(refund × rate)'])
    assert.deepEqual(rulesOf('2026-01-07', true, 'self-service-2026'), ['price × quantity', share, 'reserved, not charged: 0'])
    const { sources } = CSP
    const sourcesOf = (asOf: string) => someQuote({ asOf: day(asOf), used: false }).lines.map(({ source }) => source)
    assert.deepEqual(sourcesOf('2026-01-06'), [sources.price, sources.window, sources.window])
    assert.deepEqual(sourcesOf('2026-01-07'), [sources.price, sources.days, sources.fee])
  })

  it('says when it does not know the product', () => {
    assert.deepEqual(['VirtualMachines', 'QuantumChips'].map((resourceType) => someQuote({ resourceType }).unknownProduct), [false, true])
  })
})
