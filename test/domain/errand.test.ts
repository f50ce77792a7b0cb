import assert from 'node:assert/strict'
import { errandNoticeOf } from '#domain/errand-notice'
import { mayFile } from '#domain/partner-type'
import { parseDay } from '#domain/calendar'
import { ledgerWith } from '#test/support/stored-case'
import { advanceErrand, isInTheWay, isOver, type Errand, type ErrandEvent, type ErrandState } from '#domain/errand'
import { askErrand, errandHappens, withErrandsTold, withoutOld } from '#domain/ledger-errands'
import { emptyLedger } from '#domain/ledger'
import { anErrand as anErrandOf, DEEDS } from '#test/cards/support-examples'

const anErrand = (differs: Partial<Errand> = {}) => anErrandOf(DEEDS.scope, differs)
const LATER = '2026-11-22T10:05:00.000Z'
const TICKET = { number: '120011621000159', filedAt: LATER, toldMessages: [] }
const EVENTS: Record<ErrandEvent['type'], ErrandEvent> = {
  finish: { type: 'finish' },
  fail: { type: 'fail', trouble: { code: 'AuthorizationFailed', message: 'No.' } },
  file: { type: 'file', ticket: TICKET },
  'tell-message': { type: 'tell-message', messageId: 'm1', message: 'Which one?' },
  'close-ticket': { type: 'close-ticket', messageId: 'm9', message: 'Done.' },
  wait: { type: 'wait', trouble: { code: 'AnotherOperationInProgress', message: 'Later.' } },
  'reopen-ticket': { type: 'reopen-ticket' },
  'miss-ticket': { type: 'miss-ticket' },
  'see-ticket': { type: 'see-ticket' },
  'lose-ticket': { type: 'lose-ticket' },
}
// What each state lets happen, and where it leads.
const WAYS: Record<ErrandState, Partial<Record<ErrandEvent['type'], ErrandState>>> = {
  asked: { finish: 'done', fail: 'failed', wait: 'asked', file: 'filed' },
  filed: { 'tell-message': 'filed', 'close-ticket': 'done', 'miss-ticket': 'filed', 'see-ticket': 'filed', 'lose-ticket': 'done' },
  done: { 'reopen-ticket': 'filed' },
  failed: {},
}

describe('an errand', () => {
  for (const [state, ways] of Object.entries(WAYS) as [ErrandState, (typeof WAYS)['asked']][]) {
    for (const [type, event] of Object.entries(EVENTS) as [ErrandEvent['type'], ErrandEvent][]) {
      it(`that is ${state} ${ways[type] ? `is ${ways[type]} after ${type}` : `cannot ${type}`}`, () => {
        const before = anErrand({ state, deed: DEEDS.support, ...(state === 'filed' ? { ticket: TICKET } : {}) })
        const after = advanceErrand(before, event, LATER)
        if ('outcome' in after) assert.deepEqual([ways[type], after.code], [undefined, 'errand-moved-on'])
        else assert.deepEqual([after.state, after.changedAt], [ways[type], LATER])
      })
    }
  }

  it('keeps why it failed, the ticket that was filed, which messages were told, and when the ticket was closed', () => {
    const filed = { ...anErrand({ deed: DEEDS.support, state: 'filed' }), ticket: TICKET }
    const after = (before: Errand, event: ErrandEvent) => {
      const advanced = advanceErrand(before, event, LATER)
      return 'outcome' in advanced ? assert.fail(advanced.code) : advanced
    }
    assert.deepEqual(after(anErrand(), EVENTS.fail).trouble, { code: 'AuthorizationFailed', message: 'No.' })
    assert.deepEqual(after(anErrand({ deed: DEEDS.support }), EVENTS.file).ticket, TICKET)
    const told = after(filed, EVENTS['tell-message'])
    assert.deepEqual(told.ticket?.toldMessages, ['m1'])
    const closed = after(told, EVENTS['close-ticket'])
    assert.deepEqual([closed.ticket?.closedAt, closed.ticket?.toldMessages], [LATER, ['m1', 'm9']])
    const reopened = after(closed, EVENTS['reopen-ticket'])
    assert.deepEqual(reopened.ticket, { ...TICKET, toldMessages: ['m1', 'm9'] })
    const missed = after(filed, EVENTS['miss-ticket'])
    assert.equal(missed.ticket?.missingSince, LATER)
    assert.deepEqual(after(missed, EVENTS['see-ticket']).ticket, { ...TICKET, missingSince: undefined })
    assert.deepEqual(after(missed, EVENTS['lose-ticket']).trouble, { code: 'ticket-gone', message: '' })
    assert.deepEqual(after(filed, { type: 'close-ticket' }).ticket?.toldMessages, [])
    const waiting = after(anErrand(), EVENTS.wait)
    assert.deepEqual([waiting.trouble?.code, after(waiting, EVENTS.finish).trouble], ['AnotherOperationInProgress', undefined])
  })

  it('is over once it is done or failed', () => {
    assert.deepEqual((['asked', 'filed', 'done', 'failed'] as const).map((state) => isOver(anErrand({ state }))), [false, false, true, true])
  })
})

describe('the errands of a ledger', () => {
  const asked = (changes: Partial<Errand> = {}, ledger = emptyLedger('customer-1')) => {
    const after = askErrand(ledger, anErrand(changes))
    return 'ledger' in after ? after.ledger : assert.fail('it was not asked')
  }

  it('are asked once from a card: a second press finds the first', () => {
    const again = askErrand(asked(), anErrand({ id: 'RE-OTHER' }))
    assert.equal('errand' in again && again.errand.id, 'RE-7K3F9Q2M')
    assert.equal('ledger' in again, false)
  })

  it('do not change the scope of one reservation twice at the same time', () => {
    const second = (changes: Partial<Errand>) => askErrand(asked(), anErrand({ id: 'RE-2', draft: 'draft-2', ...changes }))
    const refused = second({})
    assert.equal('outcome' in refused && refused.code, 'change-under-way')
    assert.equal('ledger' in second({ reservation: { orderId: 'order-1', id: 'another', name: 'Another' } }), true)
    assert.equal('ledger' in second({ deed: DEEDS['add-access'] }), true)
  })

  // [under way, asked, in the way]
  const [here, there] = [{ orderId: 'order-1', id: 'r-1', name: 'One' }, { orderId: 'order-2', id: 'r-2', name: 'Two' }]
  const [add, removal] = [DEEDS['add-access'], { ...DEEDS['remove-access'], principal: DEEDS['add-access'].principal }]
  const pairs: [string, Partial<Errand>, Pick<Errand, 'deed' | 'reservation'>, boolean][] = [
    ['two scopes of one reservation', { deed: DEEDS.scope, reservation: here }, { deed: DEEDS.scope, reservation: here }, true],
    ['the scopes of two reservations', { deed: DEEDS.scope, reservation: here }, { deed: DEEDS.scope, reservation: there }, false],
    ['a role given and taken, of one principal on one order', { deed: add, reservation: here }, { deed: removal, reservation: here }, true],
    ['a role given and taken on two orders', { deed: add, reservation: here }, { deed: removal, reservation: there }, false],
    ['the roles of two principals', { deed: add, reservation: here }, { deed: DEEDS['remove-access'], reservation: here }, false],
    ['a role and a scope', { deed: add, reservation: here }, { deed: DEEDS.scope, reservation: here }, false],
    ['a scope and a role', { deed: DEEDS.scope, reservation: here }, { deed: add, reservation: here }, false],
    ['two support requests', { deed: DEEDS.support, reservation: here }, { deed: DEEDS.support, reservation: here }, false],
    ['a scope that is done', { deed: DEEDS.scope, reservation: here, state: 'done' }, { deed: DEEDS.scope, reservation: here }, false],
  ]
  for (const [what, underWay, wanted, isBlocked] of pairs) {
    it(`${what} ${isBlocked ? 'wait for each other' : 'do not wait for each other'}`, () => assert.equal(isInTheWay(anErrand(underWay), wanted), isBlocked))
  }

  it('change one by one: the others stay as they are', () => {
    const two = asked({ id: 'RE-2', draft: 'draft-2', deed: DEEDS.support }, asked({}))
    const after = errandHappens(two, 'RE-2', EVENTS.file, LATER, false)
    assert.ok('ledger' in after)
    assert.deepEqual(after.ledger.errands.map(({ id, state }) => [id, state]), [['RE-7K3F9Q2M', 'asked'], ['RE-2', 'filed']])
    const refused = errandHappens(after.ledger, 'RE-2', EVENTS.file, LATER, true)
    assert.deepEqual('code' in refused && refused, { outcome: 'refusal', code: 'errand-moved-on', details: {} })
  })

  it('leave the ledger when they are over for long, as closed cases do; nothing else changes', () => {
    const day = parseDay('2026-11-22') ?? assert.fail()
    const long = anErrand({ id: 'RE-OLD', state: 'done', changedAt: '2026-10-01T00:00:00.000Z' })
    const closed = { id: 'RD-OLD', draft: 'd', action: 'cancel', customer: { id: 'c', name: 'C' }, requesterId: 'p', reservationName: 'R', quantity: 1, credit: { currency: 'USD', minor: 1n }, state: 'credited', closedAt: '2026-10-01T00:00:00.000Z' } as const
    const busy = { ...ledgerWith('customer-1', 'RD-1'), errands: [anErrand()], closedCases: [] }
    assert.equal(withoutOld(busy, day), busy, 'the same one where there is nothing to leave out')
    assert.deepEqual(withoutOld({ ...busy, errands: [long, anErrand()] }, day), busy)
    assert.deepEqual(withoutOld({ ...busy, closedCases: [closed] }, day), busy)
    assert.deepEqual(withoutOld({ ...busy, errands: [long, anErrand()], closedCases: [closed] }, day), busy)
  })

  it('have a message in their notice only where Microsoft wrote one', () => {
    const errand = anErrand({ state: 'filed', ticket: TICKET })
    assert.equal('message' in errandNoticeOf(errand, { type: 'close-ticket' }), false)
    assert.equal('message' in errandNoticeOf(errand, { type: 'close-ticket', message: '' }), false)
    assert.equal('message' in errandNoticeOf(errand, { type: 'finish' }), false)
    assert.equal(errandNoticeOf(errand, { type: 'close-ticket', message: 'Done.' }).message, 'Done.')
  })

  it('tell their requester only where nobody waits for the answer', () => {
    for (const isToTell of [true, false]) {
      const after = errandHappens(asked(), 'RE-7K3F9Q2M', EVENTS.finish, LATER, isToTell)
      assert.ok('ledger' in after)
      assert.deepEqual(after.ledger.errandNotices.map(({ errandId, kind, at }) => [errandId, kind, at]), isToTell ? [['RE-7K3F9Q2M', 'finish', LATER]] : [])
      assert.equal(after.errand.state, 'done')
    }
  })

  it('tell of nothing that only the bot needs to know', () => {
    const filed = asked({ state: 'filed', deed: DEEDS.support, ticket: TICKET })
    for (const [ledger, event] of [[filed, EVENTS['miss-ticket']], [filed, EVENTS['see-ticket']], [asked(), EVENTS.wait]] as const) {
      const after = errandHappens(ledger, 'RE-7K3F9Q2M', event, LATER, true)
      assert.deepEqual('ledger' in after && after.ledger.errandNotices, [], event.type)
    }
  })

  it("carry Microsoft's words in the notice, each message under a name of its own", () => {
    const filed = asked({ state: 'filed', deed: DEEDS.support, ticket: TICKET })
    const first = errandHappens(filed, 'RE-7K3F9Q2M', EVENTS['tell-message'], LATER, true)
    assert.ok('ledger' in first)
    const second = errandHappens(first.ledger, 'RE-7K3F9Q2M', { type: 'tell-message', messageId: 'm2', message: 'And?' }, LATER, true)
    assert.ok('ledger' in second)
    const notices = second.ledger.errandNotices
    assert.deepEqual(notices.map(({ message }) => message), ['Which one?', 'And?'])
    assert.equal(new Set(notices.map(({ id }) => id)).size, 2)
    const told = withErrandsTold(second.ledger, new Set([notices[0]?.id ?? '']))
    assert.deepEqual(told.errandNotices.map(({ message }) => message), ['And?'])
  })

  it('say so where there is none of that name', () => {
    const after = errandHappens(emptyLedger('customer-1'), 'RE-1', EVENTS.finish, LATER, false)
    assert.equal('outcome' in after && after.code, 'errand-not-found')
  })

  it('are kept for 30 days after they were over, and open ones for ever', () => {
    const old = { state: 'done', changedAt: '2026-10-23T23:59:59.000Z' } as const
    const kept = asked({ id: 'RE-NEW', draft: 'new' }, { ...emptyLedger('customer-1'), errands: [anErrand({ id: 'RE-OLD', draft: 'old', ...old }), anErrand({ id: 'RE-YOUNG', draft: 'young', state: 'failed', changedAt: '2026-10-24T00:00:00.000Z' }), anErrand({ id: 'RE-OPEN', draft: 'open', state: 'filed', deed: DEEDS.support, changedAt: '2025-01-01T00:00:00.000Z' })] })
    assert.deepEqual(kept.errands.map(({ id }) => id), ['RE-YOUNG', 'RE-OPEN', 'RE-NEW'])
  })
})

describe('what a partner is', () => {
  it('decides who files: direct-bill partners and indirect providers, not indirect resellers', () => {
    assert.deepEqual((['direct-bill', 'indirect-provider', 'indirect-reseller'] as const).map(mayFile), [true, true, false])
  })
})
