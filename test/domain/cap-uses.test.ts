import assert from 'node:assert/strict'
import { capUses, type CapSaid } from '#domain/cap-uses'
import { emptyLedger, type CreditedRefund, type Ledger } from '#domain/ledger'
import { aCase, aFiledCase, aPosting } from '#test/support/a-case'
import { day, policy, usd } from '#test/support/a-quote'

const TODAY = day('2026-07-10')
const ledgerOf = (changes: Partial<Ledger> = {}): Ledger => ({ ...emptyLedger('customer-1'), ...changes })
const credited = (date: string, amount: string): CreditedRefund => ({ caseId: 'RD-1', orderId: 'order-1', date: day(date), usd: usd(amount), amount: usd(amount), postingIds: [], markedByHand: [] })
const posted = (date: string, amount: string) => ({ posting: aPosting(amount, { orderId: 'order-9', postedAt: `${date}T00:00:00.000Z` }), usd: usd(amount), date: day(date) })
const uses = (said: Partial<CapSaid>, ledger = ledgerOf(), exceptCaseId?: string) => capUses({ asOf: TODAY, policy: policy('csp-2020'), refunds: [], ...said }, ledger, exceptCaseId)

describe('what takes room in a cap', () => {
  it('is each refund of ours and of Microsoft’s, and what open cases hold', () => {
    const ledger = ledgerOf({ refunds: [credited('2026-06-01', '10.00')], openCases: [aCase()] })
    const { uses: all, sources } = uses({ refunds: [posted('2026-05-01', '5.00')] }, ledger)
    assert.deepEqual(all, [
      { kind: 'refund', date: day('2026-06-01'), usd: usd('10.00'), caseId: 'RD-1', orderId: 'order-1' },
      { kind: 'refund', date: day('2026-05-01'), usd: usd('5.00'), orderId: 'order-9' },
      { kind: 'held', date: TODAY, usd: usd('1619.20'), caseId: 'RD-7K3F9Q' },
    ])
    assert.deepEqual(sources, { refunded: usd('15.00'), held: usd('1619.20'), heldByCases: ['RD-7K3F9Q'], source: 'transactions' })
  })

  it('is only what still counts, to the day', () => {
    const counted = (date: string) => uses({ refunds: [posted(date, '5.00')] }).sources.refunded
    assert.deepEqual([counted('2025-07-10'), counted('2025-07-11'), counted('2026-07-10'), counted('2026-07-11')], [usd('0.00'), usd('5.00'), usd('5.00'), usd('5.00')], 'what is dated tomorrow counts already: clocks differ')
    assert.deepEqual(uses({ refunds: [posted('2025-07-10', '5.00')] }).uses, [])
  })

  it('is nothing for an exchange: neither the credited nor the open one', () => {
    const exchange = aCase({ confirmation: { ...aCase().confirmation, countedUsd: usd('0.00') } })
    assert.deepEqual(uses({}, ledgerOf({ refunds: [credited('2026-06-01', '0.00')], openCases: [exchange] })).uses, [])
  })

  it('is a second refund of the size that an open case waits for: its room stands for one', () => {
    const refund = (id: string, amount: string) => ({ posting: aPosting(amount, { id }), usd: usd(amount), date: TODAY })
    const refunded = (...refunds: ReturnType<typeof refund>[]) => uses({ refunds }, ledgerOf({ openCases: [aFiledCase()] })).sources.refunded
    assert.deepEqual(refunded(refund('a', '1619.20')), usd('0.00'))
    assert.deepEqual(refunded(refund('a', '1619.20'), refund('b', '1619.20')), usd('1619.20'))
    assert.deepEqual(refunded(refund('a', '1000.00'), refund('b', '619.20')), usd('0.00'), 'two parts of one')
  })

  it('leaves out the case that is being quoted', () => {
    assert.deepEqual(uses({}, ledgerOf({ openCases: [aCase()] }), 'RD-7K3F9Q').sources, { refunded: usd('0.00'), held: usd('0.00'), heldByCases: [], source: 'transactions' })
  })

  it('is Microsoft’s total, from today on, where refunds could not be listed', () => {
    const { refunds: _, ...said } = { asOf: TODAY, policy: policy('csp-2020'), refunds: undefined, microsoft: { consumedUsd: usd('7.00'), limitUsd: usd('50000.00') } }
    const { uses: all, sources } = capUses(said, ledgerOf({ refunds: [credited('2026-06-01', '3.00')] }))
    assert.deepEqual(all, [{ kind: 'total', date: TODAY, usd: usd('7.00') }])
    assert.deepEqual([sources.source, sources.refunded, sources.microsoftDiffers], ['consumed-total', usd('7.00'), undefined])
  })

  it('is ours alone where nobody could be asked', () => {
    const { uses: all, sources } = capUses({ asOf: TODAY, policy: policy('csp-2020') }, ledgerOf({ refunds: [credited('2026-06-01', '3.00')] }))
    assert.deepEqual([all.length, sources.source, sources.refunded], [1, 'unknown', usd('3.00')])
  })

  it('is set against Microsoft’s own count, and a difference of more than a cent is named', () => {
    const differs = (theirs: string) => uses({ refunds: [posted('2026-05-01', '5.00')], microsoft: { consumedUsd: usd(theirs), limitUsd: usd('50000.00') } }).sources.microsoftDiffers
    assert.deepEqual([differs('5.01'), differs('5.02')], [undefined, usd('5.02')])
  })

  it('is set against Microsoft’s own limit too', () => {
    const differs = (theirs: string) => uses({ microsoft: { consumedUsd: usd('0.00'), limitUsd: usd(theirs) } }).sources.limitDiffers
    assert.deepEqual([differs('50000.00'), differs('40000.00')], [undefined, usd('40000.00')])
  })
})
