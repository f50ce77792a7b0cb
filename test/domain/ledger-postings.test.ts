import assert from 'node:assert/strict'
import { emptyLedger, type CreditedRefund } from '#domain/ledger'
import { isKnownPosting, placedPostingIds, withMarkClaimed, withQuestion } from '#domain/ledger-postings'
import { aFiledCase, aPosting } from '#test/support/a-case'
import { day, usd } from '#test/support/a-quote'

const refund = (changes: Partial<CreditedRefund> = {}): CreditedRefund => ({ caseId: 'RD-1', orderId: 'order-1', date: day('2026-06-01'), usd: usd('10.00'), amount: usd('10.00'), postingIds: ['old'], markedByHand: [], ...changes })
const bought = { of: 0, posting: { ...aPosting('5.00', { id: 'bought' }), sku: 's', region: '', term: 'P1Y', quantity: 1 } }
const LEDGER = { ...emptyLedger('customer-1'), openCases: [aFiledCase({ postings: [aPosting('1.00', { id: 'open' })], bought: [bought] })], refunds: [refund()] }

describe('the postings of a ledger', () => {
  it('have their place in an open case, as refund or as purchase, or in a refund', () => {
    assert.deepEqual(placedPostingIds(LEDGER), new Set(['open', 'bought', 'old']))
  })

  it('are known where they have their place, or were asked about', () => {
    const asked = withQuestion(LEDGER, 'RD-7K3F9Q', aPosting('9.00', { id: 'strange' }), '2026-07-11T00:00:00.000Z')
    assert.deepEqual(['open', 'bought', 'old', 'strange', 'new'].map((id) => isKnownPosting(asked, id)), [true, true, true, true, false])
    assert.deepEqual(asked.notices.map(({ id, caseId, kind, posting }) => [id, caseId, kind, posting?.id]), [['RD-7K3F9Q/posting/strange', 'RD-7K3F9Q', 'posting-question', 'strange']])
  })

  it('are asked about once, and the oldest questions are forgotten', () => {
    const many = { ...LEDGER, askedPostingIds: Array.from({ length: 200 }, (_, index) => `asked-${index}`) }
    const { askedPostingIds } = withQuestion(many, 'RD-7K3F9Q', aPosting('9.00', { id: 'strange' }), '2026-07-11T00:00:00.000Z')
    assert.deepEqual([askedPostingIds.length, askedPostingIds[0], askedPostingIds.at(-1)], [200, 'asked-1', 'strange'])
  })
})

describe('a posting of what a person marked', () => {
  const marks = [{ orderId: 'order-1', amount: usd('100.00') }, { orderId: 'order-2', amount: usd('50.00') }]
  const ledger = { ...LEDGER, refunds: [refund({ caseId: 'RD-0' }), refund({ caseId: 'RD-2', markedByHand: marks })] }

  it('takes its mark, and is placed', () => {
    const claimed = withMarkClaimed(ledger, aPosting('49.50', { id: 'late', orderId: 'order-2' }))
    assert.deepEqual(claimed?.refunds, [refund({ caseId: 'RD-0' }), refund({ caseId: 'RD-2', postingIds: ['old', 'late'], markedByHand: [marks[0] ?? assert.fail()] })])
    assert.deepEqual(claimed.openCases, ledger.openCases)
  })

  it('takes none where order or amount are others', () => {
    assert.equal(withMarkClaimed(ledger, aPosting('50.00', { orderId: 'order-1' })), undefined)
    assert.equal(withMarkClaimed(ledger, aPosting('100.00', { orderId: 'order-3' })), undefined)
    assert.equal(withMarkClaimed(LEDGER, aPosting('100.00')), undefined)
  })
})
