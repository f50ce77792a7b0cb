import assert from 'node:assert/strict'
import type { CaseState } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { noticeOf, noticesOf } from '#domain/notice'
import { ADA, aCase, aPosting, aTicket, HELEN } from '#test/support/a-case'

const { confirmation } = aCase()
const bought = { ...aPosting('100.00'), sku: 'Standard_D2s_v5', region: 'westeurope', term: 'P1Y', quantity: 1 }

// What happened, how the case stands then, and what is told beside the cards that are brought up to date.
const TOLD: readonly [CaseEvent, CaseState, string | undefined][] = [
  [{ type: 'approve', by: HELEN, confirmation, secondNeeded: true }, 'submitted', 'second-approval-needed'],
  [{ type: 'approve', by: ADA, confirmation, secondNeeded: false }, 'approved', undefined],
  [{ type: 'reject', by: HELEN, reason: 'no' }, 'rejected', 'rejected'],
  [{ type: 'ask-again', why: 'too-late' }, 'reconfirm', 'reconfirm'],
  [{ type: 'confirm', confirmation }, 'submitted', 'approval-needed'],
  [{ type: 'expire' }, 'expired', 'expired'],
  [{ type: 'file', ticket: aTicket() }, 'filed', 'filed'],
  [{ type: 'enter-ticket', ticket: aTicket() }, 'filed', 'filed'],
  [{ type: 'hand-over', trouble: { code: 'x', message: '' } }, 'by-hand', 'by-hand'],
  [{ type: 'close-ticket' }, 'filed', 'ticket-closed'],
  [{ type: 'see-second-ticket', message: '120' }, 'filed', 'second-ticket'],
  [{ type: 'reopen-ticket' }, 'filed', 'ticket-reopened'],
  [{ type: 'tell-message', messageId: '1', message: 'Which order?' }, 'filed', 'question'],
  [{ type: 'post', posting: aPosting('1.00') }, 'filed', 'partly-credited'],
  [{ type: 'post', posting: aPosting('1.00') }, 'credited', 'credited'],
  [{ type: 'post-purchase', posting: bought, of: 0 }, 'filed', undefined],
  [{ type: 'post-purchase', posting: bought, of: 0 }, 'credited', 'credited'],
  [{ type: 'change-size' }, 'credited', 'credited'],
  [{ type: 'credit-by-hand', by: HELEN }, 'credited', 'credited'],
  [{ type: 'decline', reason: 'no', by: HELEN }, 'declined', 'declined'],
  [{ type: 'withdraw' }, 'withdrawn', undefined],
  [{ type: 'start-filing' }, 'filing', undefined],
]

describe('what is told of an event', () => {
  for (const [event, state, kind] of TOLD) {
    it(`${event.type}, and the case is ${state}: ${kind ?? 'nothing but the cards'}`, () => {
      assert.deepEqual(noticesOf(aCase({ state }), event).map((notice) => notice.kind), ['refresh', ...(kind ? [kind] : [])])
    })
  }

  it('carries Microsoft’s words where there are any', () => {
    const messages = (event: CaseEvent) => noticesOf(aCase({ state: 'filed' }), event).map(({ message }) => message)
    assert.deepEqual(messages({ type: 'close-ticket', message: 'Not eligible.' }), [undefined, 'Not eligible.'])
    assert.deepEqual(messages({ type: 'close-ticket', message: '' }), [undefined, undefined])
    assert.ok(!('message' in (noticesOf(aCase(), { type: 'expire' })[1] ?? {})))
  })

  it('has a name that tells it from every other', () => {
    assert.deepEqual(noticeOf(aCase({ version: 3 }), 'filed'), { id: 'RD-7K3F9Q/3/filed', caseId: 'RD-7K3F9Q', kind: 'filed', at: '2026-07-01T09:00:00.000Z' })
  })
})
