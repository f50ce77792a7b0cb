import assert from 'node:assert/strict'
import { en } from '#cards/locales/en'
import { explain } from '#cards/refusal/explain'
import { refusalCard } from '#cards/refusal/refusal.card'
import { noticeText, notAllowedText, refusalText, say } from '#cards/sentences'
import { serviceErrorText } from '#cards/service-error'
import { wordsIn } from '#cards/words'
import type { Case } from '#domain/case'
import type { NoticeKind } from '#domain/notice'
import { refuse, type Refusal } from '#domain/refusal'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aCustomer, amount, aQuotedReturn, aReservation, day, policy, today } from '#test/cards/examples'
import { aMonthlyReturned, anExchangeCase, aQuotedExchange, aQuotedSwap, aReturned } from '#test/cards/exchange-examples'
import { exchangeIn } from '#test/cards/exchange-gallery'
import { caseIn, STATES } from '#test/cards/gallery'
import { REFUSALS } from '#test/cards/refusals'

const NOTICES: Record<NoticeKind, ReturnType<typeof caseIn>> = {
  refresh: caseIn('approved'),
  'approval-needed': caseIn('submitted'),
  'second-approval-needed': caseIn('submitted'),
  rejected: caseIn('rejected'),
  reconfirm: caseIn('reconfirm'),
  expired: caseIn('expired'),
  filed: caseIn('filed'),
  'by-hand': caseIn('by-hand'),
  'ticket-closed': caseIn('filed'),
  'ticket-reopened': caseIn('filed'),
  'second-ticket': caseIn('filed'),
  question: caseIn('filed'),
  'partly-credited': caseIn('filed', { postings: [{ id: 'p', orderId: 'o', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 81.00') }] }),
  credited: caseIn('credited'),
  declined: caseIn('declined'),
  'posting-question': caseIn('filed'),
}
const FINISHED = /^[^{}$]+[.!?…]$/

describe('the words', () => {
  for (const refusal of Object.values<Refusal>(REFUSALS)) {
    it(`explain the refusal ${refusal.code}: what, why, and what to do instead`, () => {
      const { title, why, instead } = explain(refusal, 'en')
      assert.match(title, /^[A-Z][^{}$]+$/)
      assert.match(why, FINISHED)
      assert.match(instead, FINISHED)
      assert.equal(refusalText(refusal, 'en'), `${title}. ${why} ${instead}`)
      assert.ok(textOf(refusalCard({ refusal, today, customer: aCustomer(), reservation: aReservation() }, 'en')).includes(why))
    })
  }

  for (const [kind, about] of Object.entries(NOTICES) as [NoticeKind, ReturnType<typeof caseIn>][]) {
    it(`tell the notice ${kind} in finished sentences`, () => {
      const text = noticeText({ notice: { kind, message: 'Which order', posting: { id: 'p', orderId: 'order-7', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') } }, about }, 'en')
      assert.match(text, FINISHED)
      assert.doesNotMatch(text, / {2}|undefined| ,| \./)
    })
  }

  const acted: [string, Case][] = [
    ['an exchange', anExchangeCase(aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()] }))],
    ['a change of size', anExchangeCase(aQuotedSwap())],
  ]
  for (const [what, about] of acted) {
    it(`tell of ${what} in finished sentences, and never of a cancellation`, () => {
      for (const [kind, { state }] of Object.entries(NOTICES) as [NoticeKind, Case][]) {
        const text = noticeText({ notice: { kind, message: 'Which order', posting: { id: 'p', orderId: 'order-7', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') } }, about: exchangeIn(state, about) }, 'en')
        assert.match(text, FINISHED)
        assert.doesNotMatch(text, / {2}|undefined| ,| \.|cancel |credit/i, kind)
      }
    })
  }

  it('say of an exchange what is given back for what, and what is to be paid', () => {
    const text = (kind: NoticeKind, about: Case) => noticeText({ notice: { kind }, about }, 'en').replaceAll('\u00a0', ' ')
    assert.equal(text('approval-needed', anExchangeCase()), 'Anna Berg asks for your approval: exchange 2 of 3 units of VM_RI_03-01-2026_09-12 for 1 unit of Standard_D8s_v5, for Contoso Bakeries Ltd, net payable GBP 1,666.03 (RD-7K3F9Q2M).')
    assert.equal(text('credited', exchangeIn('credited')), 'The exchange RD-7K3F9Q2M is done: 1 unit of Standard_D8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12, for Contoso Bakeries Ltd. GBP 433.97 was refunded, GBP 433.97 was expected. The partner settles it with the customer.')
    assert.equal(text('credited', exchangeIn('credited', anExchangeCase(aQuotedSwap()))), 'The size of VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd has changed from Standard_F4 to Standard_F4s (RD-7K3F9Q2M). Nothing was refunded or charged, and its term goes on.')
  })

  it('name each state of a case, and say what it means', () => {
    assert.deepEqual(Object.keys(en.caseStates).sort(), [...STATES].sort())
    for (const { meaning } of Object.values(en.caseStates)) assert.match(meaning, FINISHED)
  })

  it('say what somebody without the role may do, and whom to ask', () => {
    assert.match(notAllowedText({ verb: 'case.approve', roles: ['Sales'] }, 'en'), /helpdesk agent, admin agent or Global Administrator.*You may: .*submit cases/)
    assert.match(notAllowedText({ verb: 'quote', roles: [] }, 'en'), /SalesAgents, HelpdeskAgents or AdminAgents/)
  })

  it('say which service failed, with its code and the reference, and what it means for the case', () => {
    const text = serviceErrorText({ service: 'Azure support', code: 'timeout', reference: 'abc-1', caseId: 'RD-1' }, 'en')
    for (const part of ['Azure support', 'timeout', 'abc-1', 'RD-1 is safe', 'Try again']) assert.ok(text.includes(part), part)
    assert.match(serviceErrorText({ service: 'Partner Center', code: '503' }, 'en'), /Nothing was changed/)
  })

  it('repeat what somebody typed as it was, and not at any length', () => {
    assert.match(say('unknown', { text: '$t(quote.sum) {{text}} <b>' }, 'en'), /“\$t\(quote\.sum\) \{\{text\}\} <b>”/)
    assert.ok(say('unknown', { text: 'x'.repeat(5000) }, 'en').length < 600)
  })

  const worded: [string, Refusal, string][] = [
    ['none left beside a case', refuse({ code: 'quantity-in-open-case', details: { caseId: 'RD-1', free: 0 } }), 'These units are in another case already. Case RD-1 asks to return units of this reservation, and none is left beside it. Wait until RD-1 is decided. Its requester can also withdraw it.'],
    ['one left beside a case', refuse({ code: 'quantity-in-open-case', details: { caseId: 'RD-1', free: 1 } }), 'These units are in another case already. Case RD-1 asks to return units of this reservation, and one is left beside it. Ask for one unit, or wait until RD-1 is decided. Its requester can also withdraw it.'],
    ['a wrong quantity of several', refuse({ code: 'invalid-quantity', details: { quantity: 9, owned: 3 } }), 'This quantity cannot be returned. You asked for 9, and the reservation has 3 units. Ask for a whole number from 1 to 3.'],
    ['a wrong quantity of one', refuse({ code: 'invalid-quantity', details: { quantity: 2, owned: 1 } }), 'This quantity cannot be returned. You asked for 2, and the reservation has one unit. Ask for this one unit.'],
    ['a reservation that waits', refuse({ code: 'reservation-not-active', details: { state: 'Pending' } }), 'This reservation is not active yet. Microsoft has not finished its purchase or its last change. Try again when the Azure portal shows it as active.'],
    ['a state that nobody knows', refuse({ code: 'reservation-not-active', details: { state: 'Lost' } }), 'This reservation is not active. Its state is: Lost. Choose another reservation from the list.'],
  ]
  for (const [what, refusal, text] of worded) it(`are right for ${what}`, () => assert.equal(refusalText(refusal, 'en'), text))

  it('say of each state why a reservation cannot be returned', () => {
    const said = Object.keys(en.notActive).map((state) => explain(refuse({ code: 'reservation-not-active', details: { state } }), 'en'))
    assert.equal(new Set(said.map(({ title }) => title)).size, said.length)
    for (const { why, instead } of said) for (const text of [why, instead]) assert.match(text, FINISHED)
  })

  it('never show fewer than no units', () => {
    const refusal = refuse({ code: 'invalid-quantity', details: { quantity: -1, owned: 3 } })
    assert.doesNotMatch(textOf(refusalCard({ refusal, today, customer: aCustomer(), reservation: aReservation(), quantity: -1 }, 'en')), /-1 unit/)
  })

  it('have every rule of a quote in them', () => {
    const returns = [aQuotedReturn(), aQuotedReturn({ policy: policy('self-service-2026') }), aQuotedReturn({ asOf: day('2026-03-04'), usage: 'unused', refunds: [] })]
    const exchanges = [aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()] }), aQuotedExchange({ asOf: day('2026-03-04'), returns: [{ ...aReturned(), usage: 'unused' }] })]
    const rules = [...returns, ...exchanges].flatMap(({ answer }) => (answer.outcome === 'quote' ? answer.lines.map(({ rule }) => rule) : []))
    assert.deepEqual([...new Set(rules)].sort(), Object.keys(en.quoteDetails.rules).sort())
  })

  it('put what one types into quotation marks', () => {
    // “Cancel or exchange” is what a button says.
    for (const text of textsIn(en)) assert.doesNotMatch(text.replaceAll('Cancel or exchange', ''), /\b(say|type|or|and) (cancel|cases|help|approvals|exchange|stop)\b|\bsay “/i)
  })

  it('count', () => {
    const words = wordsIn('en')
    assert.equal(words('nouns.units', { count: 1 }), '1 unit')
    assert.equal(words('nouns.units', { count: 2 }), '2 units')
    assert.deepEqual([0, 1, 2].map((count) => words('nouns.daysAgo', { count })), ['today', '1 day ago', '2 days ago'])
  })

})

describe('the refusal over the cap', () => {
  it('gives the numbers, the largest quantity that fits with its button, and the first day', () => {
    const quoted = aQuotedReturn({ quantity: 3, price: { amount: amount('GBP 60000.00'), source: 'schedule' } })
    assert.equal(quoted.answer.outcome, 'refusal')
    if (quoted.answer.outcome !== 'refusal') return
    const card = refusalCard({ refusal: quoted.answer, today, quoted }, 'en')
    const button = partsOfType(card, 'Action.Execute').find(({ verb }) => verb === 'quote.requote')
    assert.deepEqual(button?.['data'], { verb: 'quote.requote', customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 })
    assert.match(textOf(card).replaceAll('\u00a0', ' '), /USD 53,317\.44.*USD 48,800\.00/s)
  })

  it('says when waiting helps', () => {
    const refusal = refuse({ code: 'refund-limit-exceeded', details: { measure: 'refund', counted: amount('USD 900.00'), remainingBefore: amount('USD 100.00'), largestQuantity: 0, firstDate: day('2027-02-01') } })
    assert.match(textOf(refusalCard({ refusal, today }, 'en')), /Wait until 1 Feb 2027/)
  })
})

function textsIn(tree: object): string[] {
  return Object.values(tree).flatMap((inner: unknown) => (typeof inner === 'string' ? [inner] : textsIn(inner as object)))
}
