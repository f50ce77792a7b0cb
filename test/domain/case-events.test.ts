import assert from 'node:assert/strict'
import { LOCALES, Locales } from '#cards/locales/locales'
import { refusalText } from '#cards/sentences'
import { isClosed, ticketNameOf, type Case, type CaseState } from '#domain/case'
import { advance, roomHeldBy, type CaseEvent } from '#domain/case-events'
import { confirm } from '#domain/confirmation'
import { ADA, aCase, aFiledCase, aPosting, aTicket, HELEN } from '#test/support/a-case'
import { policy, someFacts, someQuote, usd } from '#test/support/a-quote'

const AT = '2026-07-03T12:00:00.000Z'
const LATER = confirm(someQuote({ asOf: someFacts().asOf + 1 }), someFacts({ asOf: someFacts().asOf + 1 }), policy('csp-2020'))

const EVENTS: { readonly [Type in CaseEvent['type']]: Extract<CaseEvent, { type: Type }> } = {
  approve: { type: 'approve', by: HELEN, confirmation: LATER, secondNeeded: false },
  reject: { type: 'reject', by: HELEN, reason: 'still in use' },
  withdraw: { type: 'withdraw' },
  'ask-again': { type: 'ask-again', why: 'below-the-floor' },
  confirm: { type: 'confirm', confirmation: LATER },
  expire: { type: 'expire' },
  'start-filing': { type: 'start-filing' },
  file: { type: 'file', ticket: aTicket() },
  'hand-over': { type: 'hand-over', trouble: { code: 'NoSupportPlan', message: 'no plan' } },
  'enter-ticket': { type: 'enter-ticket', ticket: aTicket({ enteredBy: HELEN }) },
  'close-ticket': { type: 'close-ticket' },
  'see-second-ticket': { type: 'see-second-ticket', message: '120' },
  'reopen-ticket': { type: 'reopen-ticket' },
  'tell-message': { type: 'tell-message', messageId: 'message-1', message: 'Which order?' },
  post: { type: 'post', posting: aPosting('1619.20') },
  'post-purchase': { type: 'post-purchase', of: 0, posting: { ...aPosting('100.00'), sku: 'Standard_D2s_v5', region: 'westeurope', term: 'P1Y', quantity: 1 } },
  'change-size': { type: 'change-size' },
  'credit-by-hand': { type: 'credit-by-hand', posting: aPosting('1600.00'), by: HELEN },
  decline: { type: 'decline', reason: 'not eligible', by: HELEN },
}

// Every way that a case may go. What is not here must be refused.
const WAYS: Record<CaseState, Partial<Record<CaseEvent['type'], CaseState>>> = {
  submitted: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', 'ask-again': 'reconfirm', expire: 'expired' },
  reconfirm: { confirm: 'submitted', withdraw: 'withdrawn', expire: 'expired' },
  approved: { 'start-filing': 'filing' },
  filing: { file: 'filed', 'hand-over': 'by-hand' },
  'by-hand': { 'change-size': 'credited', file: 'filed', 'enter-ticket': 'filed', 'credit-by-hand': 'credited', decline: 'declined', withdraw: 'withdrawn' },
  filed: { 'post-purchase': 'filed', 'change-size': 'credited', 'close-ticket': 'filed', 'reopen-ticket': 'filed', 'see-second-ticket': 'filed', 'tell-message': 'filed', post: 'credited', 'credit-by-hand': 'credited', decline: 'declined' },
  credited: {},
  withdrawn: {},
  rejected: {},
  expired: {},
  declined: {},
}

const after = (before: Case, event: CaseEvent): Case => {
  const moved = advance(before, event, AT)
  return 'outcome' in moved ? assert.fail(`refused: ${moved.code}`) : moved
}

describe('a case', () => {
  for (const [state, ways] of Object.entries(WAYS) as [CaseState, (typeof WAYS)[CaseState]][]) {
    it(`${state}: goes ${Object.keys(ways).join(', ') || 'nowhere'}; refuses all else`, () => {
      const before = aCase({ state, ...(state === 'filed' ? { ticket: aTicket() } : {}) })
      for (const event of Object.values(EVENTS)) {
        const expected = ways[event.type]
        const moved = advance(before, event, AT)
        if (expected === undefined) assert.deepEqual(moved, { outcome: 'refusal', code: 'case-moved-on', details: { state } }, event.type)
        else assert.deepEqual('outcome' in moved ? moved : [moved.state, moved.version, moved.changedAt], [expected, 2, AT], event.type)
      }
    })
  }

  it('says in every language that it has moved on, and where it is now', () => {
    for (const state of Object.keys(WAYS) as CaseState[]) {
      const refused = advance(aCase({ state }), { type: state === 'filing' ? 'approve' : 'hand-over', by: HELEN, confirmation: LATER, secondNeeded: false, trouble: { code: '', message: '' } }, AT)
      if (!('outcome' in refused)) return assert.fail(`${state} is not refused`)
      const texts = LOCALES.map((locale) => refusalText(refused, locale))
      assert.equal(new Set(texts).size, 5)
      for (const [index, locale] of LOCALES.entries()) assert.ok(texts[index]?.includes(Locales[locale].caseStates[state].name), `${state} in ${locale}: ${texts[index]}`)
    }
  })

  it('is closed where nothing can happen any more', () => {
    for (const [state, ways] of Object.entries(WAYS)) assert.equal(isClosed(state as CaseState), Object.keys(ways).length === 0, state)
  })

  it('does not change the case that it was', () => {
    const before = aCase()
    after(before, EVENTS.approve)
    assert.deepEqual(before, aCase())
  })

  it('is approved on the figures of the day of the approval', () => {
    const approved = after(aCase(), EVENTS.approve)
    assert.deepEqual([approved.confirmation, approved.approvals], [LATER, [{ by: HELEN, at: AT }]])
  })

  it('waits for the second approver of a large credit', () => {
    const first = after(aCase(), { ...EVENTS.approve, secondNeeded: true })
    assert.equal(first.state, 'submitted')
    const second = after(first, { ...EVENTS.approve, by: ADA, secondNeeded: true })
    assert.deepEqual([second.state, second.approvals.map(({ by }) => by)], ['approved', [HELEN, ADA]])
  })

  it('forgets approvals when the requester says yes to new figures', () => {
    const asked = after(after(aCase(), { ...EVENTS.approve, secondNeeded: true }), EVENTS['ask-again'])
    assert.deepEqual([asked.reconfirmation, asked.approvals.length], ['below-the-floor', 1])
    const confirmed = after(asked, EVENTS.confirm)
    assert.deepEqual([confirmed.state, confirmed.approvals, confirmed.confirmation], ['submitted', [], LATER])
  })

  it('adds partial postings up until the expected amount is reached', () => {
    const first = after(aFiledCase(), { type: 'post', posting: aPosting('1000.00') })
    assert.equal(first.state, 'filed')
    const second = after(first, { type: 'post', posting: aPosting('586.81') })
    assert.equal(second.state, 'filed') // 1586.81 is 32.39 short: 2 % are 32.38
    assert.equal(after(second, { type: 'post', posting: aPosting('0.01') }).state, 'credited')
  })

  it('keeps who rejected it and why, what was bought, and who saw the other size', () => {
    assert.deepEqual(after(aCase(), EVENTS.reject).rejection, { by: HELEN, reason: 'still in use' })
    assert.deepEqual(after(aFiledCase(), EVENTS['post-purchase']).bought, [{ of: 0, posting: EVENTS['post-purchase'].posting }])
    assert.equal(after(aFiledCase(), { type: 'change-size', by: HELEN }).creditedBy, HELEN)
    assert.ok(!('creditedBy' in after(aFiledCase(), EVENTS['change-size'])))
  })

  it('keeps what Microsoft wrote and when the ticket was closed', () => {
    const told = after(after(aFiledCase(), EVENTS['tell-message']), EVENTS['close-ticket'])
    assert.deepEqual([told.ticket?.toldMessages, told.ticket?.closedAt], [['message-1'], AT])
    const closed = after(aFiledCase(), { type: 'close-ticket', messageId: 'message-2', message: 'Done.' })
    assert.deepEqual([closed.ticket?.toldMessages, closed.ticket?.closedAt], [['message-2'], AT])
    assert.deepEqual(after(closed, EVENTS['reopen-ticket']).ticket, { ...closed.ticket, closedAt: undefined })
  })

  it('holds its room of the cap until it is closed', () => {
    for (const state of Object.keys(WAYS) as CaseState[]) assert.deepEqual(roomHeldBy(aCase({ state })), isClosed(state) ? undefined : usd('1619.20'), state)
  })

  it('names its support request the same each time', () => {
    assert.equal(ticketNameOf('RD-7K3F9Q'), 'reservation-desk-rd-7k3f9q')
  })
})
