import assert from 'node:assert/strict'
import type { Case } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { roomHeld } from '#domain/cap-uses'
import { emptyLedger, happen, open, withNoticesTold, type Ledger } from '#domain/ledger'
import { isKnownPosting, placedPostingIds, withQuestion } from '#domain/ledger-postings'
import { aCase, aFiledCase, aPosting, aTicket, HELEN } from '#test/support/a-case'
import { day, usd } from '#test/support/a-quote'

const AT = '2026-07-10T12:00:00.000Z'
const CREDIT: CaseEvent = { type: 'post', posting: aPosting('1619.20') }
const withCase = (opened: Case): Ledger => ({ ...emptyLedger('customer-1'), openCases: [opened] })
const happened = (ledger: Ledger, event: CaseEvent, at = AT, caseId = 'RD-7K3F9Q'): Ledger => {
  const answer = happen(ledger, caseId, event, at)
  return 'outcome' in answer ? assert.fail(`refused: ${answer.code}`) : answer.ledger
}
const kindsOf = ({ notices }: Ledger) => notices.map(({ kind }) => kind)

describe("a customer's ledger", () => {
  it('opens a case and tells the approvers', () => {
    const ledger = open(emptyLedger('customer-1'), aCase())
    assert.deepEqual([ledger.openCases, kindsOf(ledger)], [[aCase()], ['approval-needed']])
  })

  it('says that it does not know a case, or that a case is closed', () => {
    const ledger = happened(withCase(aCase()), { type: 'withdraw' })
    assert.deepEqual(happen(ledger, 'RD-7K3F9Q', { type: 'withdraw' }, AT), { outcome: 'refusal', code: 'case-moved-on', details: { state: 'withdrawn' } })
    assert.deepEqual(happen(ledger, 'RD-OTHER', { type: 'withdraw' }, AT), { outcome: 'refusal', code: 'case-not-found', details: {} })
  })

  it('leaves the other cases as they are', () => {
    const other = aCase({ id: 'RD-OTHER' })
    const ledger = happened({ ...withCase(other), openCases: [other, aCase()] }, { type: 'withdraw' })
    assert.deepEqual(ledger.openCases, [other])
  })

  it('moves a credited case among the closed ones and its money among the refunds', () => {
    const ledger = happened(withCase(aFiledCase()), CREDIT)
    assert.deepEqual(ledger.openCases, [])
    assert.deepEqual(ledger.closedCases.map(({ id, state, closedAt }) => [id, state, closedAt]), [['RD-7K3F9Q', 'credited', AT]])
    assert.deepEqual(ledger.refunds, [{ caseId: 'RD-7K3F9Q', orderId: 'order-1', date: day('2026-07-10'), usd: usd('1619.20'), amount: usd('1619.20'), postingIds: ['posting-1619.20'], markedByHand: [] }])
    assert.deepEqual(ledger.refunds.map(({ date, usd }) => ({ date, usd })), [{ date: day('2026-07-10'), usd: usd('1619.20') }])
  })

  it('counts what was posted, not what was expected', () => {
    const ledger = happened(withCase(aFiledCase()), { type: 'credit-by-hand', posting: aPosting('809.60', { id: 'by-hand/RD-7K3F9Q' }), by: HELEN })
    assert.deepEqual(ledger.refunds.map(({ usd: counted, markedByHand }) => [counted, markedByHand]), [[usd('809.60'), [{ orderId: 'order-1', amount: usd('809.60') }]]])
  })

  it('holds the room of open cases once, and gives it back when they close', () => {
    const ledger = withCase(aFiledCase())
    const today = day('2026-07-10')
    assert.deepEqual(roomHeld(ledger, today), [{ kind: 'held', date: today, usd: usd('1619.20'), caseId: 'RD-7K3F9Q' }])
    assert.deepEqual(roomHeld(ledger, today, 'RD-7K3F9Q'), [])
    assert.deepEqual(roomHeld(happened(ledger, { type: 'decline', reason: 'no', by: HELEN }), today), [])
  })

  it('forgets closed cases after 30 days and refunds after the window', () => {
    const first = happened(withCase(aFiledCase()), CREDIT)
    const closeAnother = (at: string) => happened({ ...first, openCases: [aCase({ id: 'RD-OTHER' })] }, { type: 'withdraw' }, at, 'RD-OTHER')
    assert.deepEqual(closeAnother('2026-08-08T12:00:00.000Z').closedCases.map(({ id }) => id), ['RD-7K3F9Q', 'RD-OTHER'])
    assert.deepEqual(closeAnother('2026-08-09T12:00:00.000Z').closedCases.map(({ id }) => id), ['RD-OTHER'])
    assert.equal(closeAnother('2027-07-10T12:00:00.000Z').refunds.length, 1) // the 365th day: out of the window, kept for one day more
    assert.equal(closeAnother('2027-07-11T12:00:00.000Z').refunds.length, 0)
  })

  it('tells of every event what its people must know', () => {
    const told = (before: Case, event: CaseEvent) => kindsOf(happened(withCase(before), event))
    const { confirmation } = aCase()
    assert.deepEqual(told(aCase(), { type: 'approve', by: HELEN, confirmation, secondNeeded: false }), ['refresh'])
    assert.deepEqual(told(aCase(), { type: 'approve', by: HELEN, confirmation, secondNeeded: true }), ['refresh', 'second-approval-needed'])
    assert.deepEqual(told(aCase(), { type: 'reject', by: HELEN, reason: 'no' }), ['refresh', 'rejected'])
    assert.deepEqual(told(aCase({ state: 'reconfirm' }), { type: 'confirm', confirmation }), ['refresh', 'approval-needed'])
    assert.deepEqual(told(aCase({ state: 'filing' }), { type: 'file', ticket: aTicket() }), ['refresh', 'filed'])
    assert.deepEqual(told(aFiledCase(), { type: 'post', posting: aPosting('1.00') }), ['refresh', 'partly-credited'])
    assert.deepEqual(told(aFiledCase(), CREDIT), ['refresh', 'credited'])
  })

  it('names each notice once, and forgets those that were sent', () => {
    const ledger = happened(happened(open(emptyLedger('customer-1'), aCase()), { type: 'ask-again', why: 'too-late' }), { type: 'withdraw' })
    const ids = ledger.notices.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    assert.deepEqual(withNoticesTold(ledger, new Map(ids.slice(1).map((id) => [id, 'done']))).notices.map(({ id }) => id), ids.slice(0, 1))
  })

  it('lets an event happen to its own case alone, open or closed', () => {
    const other = aFiledCase({ id: 'RD-OTHER' })
    const two = { ...withCase(other), openCases: [other, aFiledCase()] }
    assert.deepEqual(happened(two, { type: 'close-ticket' }).openCases[0], other)
    const closed = happened(two, { type: 'decline', reason: 'no', by: HELEN })
    assert.deepEqual(happen(closed, 'RD-7K3F9Q', { type: 'close-ticket' }, AT), { outcome: 'refusal', code: 'case-moved-on', details: { state: 'declined' } })
    assert.deepEqual(happen(closed, 'RD-OTHER', { type: 'approve', by: HELEN, confirmation: other.confirmation, secondNeeded: false }, AT), { outcome: 'refusal', code: 'case-moved-on', details: { state: 'filed' } })
  })

  it('keeps whom a notice has reached, and whom it may have reached', () => {
    const ledger = open(emptyLedger('customer-1'), aCase())
    const [notice] = ledger.notices
    assert.ok(notice)
    const progress = { reached: ['somebody'], mayHaveReached: ['somebody else'] }
    assert.deepEqual(withNoticesTold(ledger, new Map([[notice.id, progress]])).notices, [{ ...notice, ...progress }])
  })

  it("passes Microsoft's words on", () => {
    const ledger = happened(withCase(aFiledCase()), { type: 'tell-message', messageId: 'm', message: 'Which order?' })
    assert.equal(ledger.notices.at(-1)?.message, 'Which order?')
  })

  it('knows every posting that has its place, also one that was asked about', () => {
    const partly = happened(withCase(aFiledCase()), { type: 'post', posting: aPosting('1.00') })
    const asked = withQuestion(partly, 'RD-7K3F9Q', aPosting('9999.00'), AT)
    assert.deepEqual([...placedPostingIds(asked)], ['posting-1.00'])
    assert.equal(isKnownPosting(asked, 'posting-9999.00'), true)
    assert.equal(asked.notices.at(-1)?.kind, 'posting-question')
    assert.deepEqual([...placedPostingIds(happened(partly, CREDIT))], ['posting-1.00', 'posting-1619.20'])
  })
})
