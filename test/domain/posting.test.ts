import assert from 'node:assert/strict'
import { isRefundedInFull, isSameAmount, matchPosting, outstandingOf, postedOf } from '#domain/posting'
import type { Case, CaseState } from '#domain/case'
import { aFiledCase, aPosting, aTicket } from '#test/support/a-case'
import { amountOf, policy, someFacts, someQuote, usd } from '#test/support/a-quote'
import { confirm } from '#domain/confirmation'

/** A filed case for a reservation of this price: expects 184 days of 365, less 12 %. */
function expecting(id: string, price: string, changes: Partial<Case> = {}): Case {
  const facts = { unitPrice: usd(price) }
  return aFiledCase({ id, confirmation: confirm(someQuote(facts), someFacts(facts), policy('csp-2020')), ...changes })
}

const ONE = expecting('RD-1', '3650.00') // expects 1619.20
const OTHER = expecting('RD-2', '7300.00') // expects 3238.40
const belongsTo = (caseId: string) => ({ kind: 'case', caseId })
const questionAbout = (...caseIds: string[]) => ({ kind: 'question', caseIds })

describe('a posted refund', () => {
  it('belongs to the case with the same order that was filed before it', () => {
    assert.deepEqual(matchPosting(aPosting('1619.20'), [ONE]), belongsTo('RD-1'))
  })

  it('may differ from the expected amount by 2 %, not more', () => {
    assert.deepEqual(matchPosting(aPosting('1651.58'), [ONE]), belongsTo('RD-1'))
    assert.deepEqual(matchPosting(aPosting('1651.59'), [ONE]), questionAbout('RD-1'))
  })

  it('is a part where it is smaller and only one case waits', () => {
    assert.deepEqual(matchPosting(aPosting('1.00'), [ONE]), belongsTo('RD-1'))
  })

  it('is no part where it is nothing or a charge', () => {
    for (const amount of ['0.00', '-10.00']) assert.deepEqual(matchPosting(aPosting(amount), [ONE]), questionAbout('RD-1'), amount)
  })

  it('belongs to the case whose amount is nearest where several wait', () => {
    assert.deepEqual(matchPosting(aPosting('1620.00'), [ONE, OTHER]), belongsTo('RD-1'))
    assert.deepEqual(matchPosting(aPosting('3200.00'), [ONE, OTHER]), belongsTo('RD-2'))
  })

  it('is a question where several wait and it is near none', () => {
    for (const amount of ['1000.00', '2400.00', '4857.60']) assert.deepEqual(matchPosting(aPosting(amount), [ONE, OTHER]), questionAbout('RD-1', 'RD-2'), amount)
  })

  it('is compared with what is still missing', () => {
    const half = { ...ONE, postings: [aPosting('800.00')] }
    assert.deepEqual(matchPosting(aPosting('819.20'), [half, OTHER]), belongsTo('RD-1'))
    assert.deepEqual(matchPosting(aPosting('1619.20'), [half]), questionAbout('RD-1'))
  })

  it('is none of theirs where every case was filed later, and a question where it is in another currency', () => {
    const later = { ...ONE, ticket: aTicket({ filedAt: '2026-07-11T00:00:00.000Z' }) }
    assert.deepEqual(matchPosting(aPosting('1619.20'), [later]), { kind: 'none' })
    assert.deepEqual(matchPosting(aPosting('0.00', { amount: amountOf('EUR', '1619.20') }), [ONE]), questionAbout('RD-1'))
  })

  it('may carry no time of day: the day of the filing is early enough', () => {
    const sameDay = { ...ONE, ticket: aTicket({ filedAt: '2026-07-10T16:00:00.000Z' }) }
    assert.deepEqual(matchPosting(aPosting('1619.20'), [sameDay]), belongsTo('RD-1'))
  })

  it('passes over cases that were filed later where another was filed before', () => {
    const later = expecting('RD-3', '3650.00', { ticket: aTicket({ filedAt: '2026-07-11T00:00:00.000Z' }) })
    assert.deepEqual(matchPosting(aPosting('1619.20'), [later, ONE]), belongsTo('RD-1'))
  })

  it('comes from elsewhere where no case of its order waits for money', () => {
    assert.deepEqual(matchPosting(aPosting('1619.20', { orderId: 'order-2' }), [ONE]), { kind: 'none' })
    for (const state of ['submitted', 'approved', 'filing', 'by-hand', 'credited'] satisfies CaseState[]) assert.deepEqual(matchPosting(aPosting('1619.20'), [{ ...ONE, state }]), { kind: 'none' }, state)
  })

  it('pays in full from 2 % below the expected amount on', () => {
    const isFull = (...amounts: string[]) => isRefundedInFull({ ...ONE, postings: amounts.map((amount) => aPosting(amount)) })
    // 2 % of 1619.20 is 32.38: 1586.82 is enough.
    assert.deepEqual([isFull(), isFull('1586.81'), isFull('1500.00', '86.82'), isFull('2000.00')], [false, false, true, true])
    assert.deepEqual(postedOf(usd('100.00'), [aPosting('1.00'), aPosting('2.00')]), usd('3.00'))
  })

  it('leaves outstanding what was not posted yet', () => {
    assert.deepEqual(outstandingOf({ ...ONE, postings: [aPosting('1000.00')] }), usd('619.20'))
  })

  it('goes to the case that was filed first where two are as near', () => {
    assert.deepEqual(matchPosting(aPosting('1619.20'), [ONE, { ...ONE, id: 'RD-TWIN' }]), belongsTo('RD-1'))
  })

  it('is not looked for in a case without a ticket', () => {
    const { ticket: _, ...unfiled } = ONE
    assert.deepEqual(matchPosting(aPosting('1619.20'), [unfiled]), { kind: 'none' })
  })

  it('is the same amount within 2 %, in one currency', () => {
    assert.deepEqual([isSameAmount(usd('100.00'), usd('98.00')), isSameAmount(usd('100.00'), usd('102.01')), isSameAmount(usd('100.00'), amountOf('EUR', '100.00'))], [true, false, false])
  })
})
