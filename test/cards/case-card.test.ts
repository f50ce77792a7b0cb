import assert from 'node:assert/strict'
import { approvalsCard } from '#cards/approvals/approvals.card'
import { caseCard, caseData } from '#cards/case/case.card'
import { casesCard } from '#cards/cases/cases.card'
import { creditedCard } from '#cards/credited/credited.card'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import type { Case, CaseState } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aCase, amount, anna, ben, today } from '#test/cards/examples'
import { aMonthlyReturned, anExchangeCase, aPriced, aQuotedExchange, aQuotedSwap, aReturned } from '#test/cards/exchange-examples'
import { exchangeIn } from '#test/cards/exchange-gallery'
import { caseIn } from '#test/cards/gallery'
import { anErrand, DEEDS, TICKET } from '#test/cards/support-examples'

const HAND_TEXT = { title: 'Title', description: 'Text', portalUrl: 'https://portal.azure.com/', classification: '' }
const values = (shown: Case, viewer: 'requester' | 'approver' = 'approver') => ({ case: shown, viewer, may: actionsFor(shown, viewer === 'requester' ? anna.id : ben.id, ['Admin']), otherOpenCases: [], handText: HAND_TEXT, today })
const alertsOf = (shown: Case, viewer: 'requester' | 'approver' = 'approver') => caseData(values(shown, viewer), 'en').alerts.map(plain)
const stepsOf = (shown: Case) => caseData(values(shown), 'en').steps.map(({ mark, title, note }) => plain(`${mark} ${title}: ${note}`))
const titlesOf = (shown: Case, viewer: 'requester' | 'approver' = 'approver') => [...new Set(partsOfType(caseCard(values(shown, viewer), 'en'), 'Action.').map(({ title }) => title))]

describe('the case card', () => {
  const closed = caseIn('filed')
  const told: [string, Case, string[]][] = [
    ['what Microsoft said when it declined', caseIn('declined'), ['Microsoft declined it: The limit is used up']],
    ['that the ticket is closed without a refund', { ...closed, ...(closed.ticket ? { ticket: { ...closed.ticket, closedAt: '2026-11-30T08:00:00.000Z' } } : {}) }, ['Microsoft closed the support request on 30 Nov 2026, 08:00 UTC. No refund has been posted yet.']],
    ['who rejected it, and why', caseIn('rejected'), ['Ben Okafor rejected it: The customer wants to keep it.']],
    ['that a second approval is needed', caseIn('submitted', { approvals: [{ by: ben, at: '2026-11-22T12:00:00.000Z' }] }), ['Approved once. A second approval by an admin agent or a Global Administrator is needed.']],
    ['how much has come so far', caseIn('filed', { postings: [{ id: 'p', orderId: 'o', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 81.00') }] }), ['Posted so far: GBP 81.00 of GBP 381.89.']],
    ['that a dry run has sent nothing', caseIn('by-hand', { trouble: { code: 'dry-run', message: '' } }), ['Dry run (FILING=dry-run): nothing was sent to Microsoft. This is what would have been sent.']],
    ['nothing where all goes well', caseIn('filed'), []],
  ]
  for (const [what, shown, alerts] of told) it(`tells ${what}`, () => assert.deepEqual(alertsOf(shown), alerts))

  it('tells the requester that a colleague decides', () => {
    assert.deepEqual(caseData(values(aCase(), 'requester'), 'en').notes, ['You submitted this case, so a colleague decides.'])
    assert.deepEqual(caseData(values(aCase()), 'en').notes, [])
  })

  const [submitted, approval] = ['✓ Submitted: 22 Nov 2026, 10:15 UTC by Anna Berg', '✓ Approval: 22 Nov 2026, 12:00 UTC by Ben Okafor']
  const ticket = '✓ Support request: ticket 120011621000159, 23 Nov 2026, 09:00 UTC'
  const { ticket: _ticket, ...never } = caseIn('declined')
  const ways: [string, Case, string[]][] = [
    ['a filed case to its credit', caseIn('filed'), [submitted, approval, '✓ Sending to Microsoft: done', ticket, '● Credit: under way']],
    ['a declined case to the credit that will not come', caseIn('declined'), [submitted, approval, '✓ Sending to Microsoft: done', ticket, '✕ Credit: stopped here']],
    ['a case that was declined before it had a ticket', never, [submitted, approval, '✕ Sending to Microsoft: stopped here', '○ Support request: will not come', '○ Credit: will not come']],
    ['a rejected case to where it stopped', caseIn('rejected'), [submitted, '✕ Approval: stopped here', '○ Sending to Microsoft: will not come', '○ Support request: will not come', '○ Credit: will not come']],
    ['a credited case to its end', caseIn('credited', { creditedBy: ben }), [submitted, approval, '✓ Sending to Microsoft: done', ticket, '✓ Credit: GBP 381.00, 2 Dec 2026, Ben Okafor']],
  ]
  for (const [what, shown, steps] of ways) it(`follows ${what}`, () => assert.deepEqual(stepsOf(shown), steps))

  it('names each button for what it does', () => {
    assert.deepEqual(titlesOf(aCase()), ['Approve', 'Reject', 'Reject with this reason'])
    assert.deepEqual(titlesOf(caseIn('reconfirm'), 'requester'), ['See new figures', 'Withdraw'])
    assert.deepEqual(titlesOf(caseIn('filed')), ['Mark credited', 'Mark as credited', 'Mark declined', 'Close as declined', 'Ticket'])
    assert.deepEqual(titlesOf(caseIn('by-hand')), ['The support request, ready to copy', 'Open the portal', 'Enter ticket number', 'Save the number', 'Mark credited', 'Mark as credited', 'Mark declined', 'Close as declined'])
  })

  it('leads to the ticket that the bot filed, for whoever has to do with the case', () => {
    const ticketOf = (shown: Case, viewer: 'requester' | 'approver' | 'other') => partsOfType(caseCard({ ...values(shown), viewer }, 'en'), 'Action.Execute').find(({ verb }) => verb === 'ticket.open')?.['data']
    const shown = { verb: 'ticket.open', customerId: aCase().customer.id, caseId: 'RD-7K3F9Q2M' }
    assert.deepEqual([ticketOf(caseIn('filed'), 'requester'), ticketOf(caseIn('filed'), 'approver')], [shown, shown])
    assert.equal(ticketOf(caseIn('filed'), 'other'), undefined)
    // A ticket whose number somebody entered has a name that the bot does not know.
    assert.ok(closed.ticket)
    assert.equal(ticketOf({ ...closed, ticket: { ...closed.ticket, enteredBy: ben } }, 'requester'), undefined)
    assert.equal(ticketOf(caseIn('credited'), 'requester'), undefined)
  })

  it('explains Microsoft’s no beside its words, where the code is known', () => {
    const [plan] = alertsOf(caseIn('by-hand', { trouble: { code: 'InvalidSupportPlan', message: 'Your support plan type is CSP.' } }))
    assert.match(plan ?? '', /^Microsoft’s service did not take it: Your support plan type is CSP\. \(InvalidSupportPlan\)\. Azure takes support requests from programs only with a support plan: .* File it by hand in the Azure portal\./)
    assert.deepEqual(alertsOf(caseIn('by-hand')), ['Microsoft’s service did not take it: The subscription has no support plan. (NoSupportPlan).'])
    const [right] = alertsOf(caseIn('by-hand', { trouble: { code: 'AuthorizationFailed', message: 'No.' } }))
    assert.match(right ?? '', /Support Request Contributor on the customer’s subscription, and a GDAP relationship/)
  })

  it('takes the ticket numbers that the bot takes', () => {
    const [input] = partsOfType(caseCard(values(caseIn('by-hand')), 'en'), 'Input.Text')
    const allowed = new RegExp(String(input?.['regex']))
    for (const right of ['120011621000159', ' 2611220050001234 ', 'AB12cd']) assert.match(right, allowed)
    for (const wrong of ['12345', '1200-1162-1000', 'x'.repeat(31), '12 34 56', '!']) assert.doesNotMatch(wrong, allowed)
  })

  it('says of a credit whether Microsoft’s posting was found or somebody entered it', () => {
    assert.match(textOf(caseCard(values(caseIn('credited')), 'en')), /Microsoft has posted the refund to the partner/)
    const byHand = caseIn('credited', { creditedBy: ben })
    assert.doesNotMatch(textOf(caseCard(values(byHand), 'en')), /Microsoft has posted/)
    assert.match(textOf(creditedCard({ case: byHand, today }, 'en')), /^Case RD-7K3F9Q2M\nThe refund was entered by hand\n[\s\S]*Ben Okafor marked it as credited\./)
    assert.match(textOf(creditedCard({ case: caseIn('credited'), today }, 'en')), /^Case RD-7K3F9Q2M\nMicrosoft has posted the refund\n/)
  })
})

describe('the card of an exchange’s case', () => {
  const shown = (state: CaseState, exchange = exchangeIn(state)) => plain(textOf(caseCard(values(exchange), 'en')))
  const figuresOf = (exchange: Case) => caseData(values(exchange), 'en').figures.map(({ label, amount, notes }) => plain([label, amount, ...notes].join(', ')))
  const twoForTwo = anExchangeCase(aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()], purchases: [aPriced(), aPriced({ sku: 'Standard_E8s_v5', billingPlan: 'Monthly' }, 'GBP 3600.00', 'GBP 100.00')] }))

  it('shows an approver the net payable, what is bought and given back, the new term, and what may change without asking again', () => {
    const text = shown('submitted')
    for (const part of [
      'Net payable\nGBP 1,666.03\nfor 1 unit of Standard_D8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12',
      'New: Virtual machines · Standard_D8s_v5 · northeurope · 3 years, paid upfront',
      'Given back: Virtual machines · Standard_D4s_v5 · westeurope · 1 year, paid upfront',
      'A new term (3 years) starts on the day of the exchange.',
      'Filed without asking again at GBP 1,687.95 net payable or less, until 27 Nov 2026.',
      'Refunds in USD\nUSD 538.56',
    ]) assert.ok(text.includes(part), part)
    assert.doesNotMatch(text, /[Cc]redit|fee/)
  })

  it('has figures that add up to the net payable', () => {
    assert.deepEqual(figuresOf(twoForTwo), [
      'Buy 1 unit of Standard_D8s_v5, GBP 2,100.00, Virtual machines · northeurope · 3 years, paid upfront',
      'Buy 1 unit of Standard_E8s_v5, GBP 3,600.00, Virtual machines · northeurope · 3 years, paid monthly',
      'Refund of VM_RI_03-01-2026_09-12, −GBP 433.97',
      'Refund of VM_RI_15-01-2026_14-30, −GBP 30.67',
      'Future payments that fall away, −GBP 1,000.00',
      'Net payable, GBP 4,235.36',
      'Refunds in USD, USD 576.62',
    ])
  })

  it('tells which refund and which purchase was posted already', () => {
    const refund = (amountPosted: string) => ({ id: amountPosted, orderId: twoForTwo.returns[0].orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: amount(amountPosted) })
    const filed = exchangeIn('filed', twoForTwo)
    const notes = (exchange: Case) => caseData(values(exchange), 'en').figures.slice(0, 4).map(({ notes: said }) => plain(said.at(-1) ?? ''))
    assert.deepEqual(notes({ ...filed, postings: [refund('GBP 433.97')] }), ['✓ Posted 3 Dec 2026: first payment GBP 2,100.00', '○ Not posted yet', '✓ Posted 2 Dec 2026: GBP 433.97', '○ Not posted yet'])
    assert.equal(notes({ ...filed, postings: [refund('GBP 400.00')] })[2], '○ Posted so far: GBP 400.00 of GBP 433.97')
    assert.match(shown('filed', { ...filed, postings: [refund('GBP 433.97')] }), /Refunds and purchases\n · 1 of 2 refunds and 1 of 2 purchases posted/)
  })

  it('tells the refund of two reservations of one order once, at the second', () => {
    const [first, second] = twoForTwo.returns
    const oneOrder = { ...exchangeIn('filed', twoForTwo), returns: [first, { ...(second ?? first), orderId: first.orderId }] as const, postings: [{ id: 'p', orderId: first.orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 464.64') }] }
    assert.deepEqual(caseData(values(oneOrder), 'en').figures.slice(2, 4).map(({ notes }) => notes.map(plain)), [[], ['✓ Posted 2 Dec 2026: GBP 464.64']])
    assert.match(shown('filed', oneOrder), /1 of 1 refunds/)
  })

  it('is done when all is posted, and gives the new order to copy', () => {
    const text = shown('credited')
    for (const part of ['Exchange done\n', 'Refunds and purchases\n · all posted, 3 Dec 2026', 'New reservation order ID: Standard_D8s_v5\nd0d0d0d0-0000-4000-8000-000000000000']) assert.ok(text.includes(part), part)
    assert.match(shown('credited', { ...exchangeIn('credited'), creditedBy: ben }), /It was marked as done by hand\.[\s\S]*Refunds and purchases\n · marked by Ben Okafor/)
  })

  it('says why the requester is asked again, and what was refused or declined', () => {
    assert.match(shown('reconfirm'), /The net payable has risen above what was agreed to/)
    assert.match(shown('reconfirm', { ...exchangeIn('reconfirm'), reconfirmation: 'refused' }), /By today’s figures the exchange would be refused/)
    assert.match(shown('declined'), /Nothing is exchanged, and the reservations go on/)
    assert.match(shown('rejected'), /Net payable that was asked for/)
  })

  it('names its buttons for an exchange, and asks for the refunds', () => {
    assert.deepEqual(titlesOf(exchangeIn('filed')), ['Mark done', 'Mark as done', 'Mark declined', 'Close as declined', 'Ticket'])
    assert.equal(partsOfType(caseCard(values(exchangeIn('filed')), 'en'), 'Input.Text')[0]?.['label'], 'Posted refunds in GBP, all together')
  })

  it('is one of the customer’s other open cases in its own words', () => {
    const card = caseCard({ ...values(aCase()), otherOpenCases: [{ ...twoForTwo, id: 'RD-EXCHANGE' }, { ...anExchangeCase(aQuotedSwap()), id: 'RD-SWAP' }] }, 'en')
    const text = plain(textOf(card))
    assert.match(text, /RD-EXCHANGE: 1 unit of Standard_D8s_v5 and 1 unit of Standard_E8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12 and 1 unit of VM_RI_15-01-2026_14-30, GBP 4,235\.36 net payable, waiting for approval/)
    assert.match(text, /RD-SWAP: 2 of 3 units of VM_RI_03-01-2026_09-12, Standard_F4 becomes Standard_F4s, waiting for approval/)
  })

  it('is good news in its own words when it is done', () => {
    const text = plain(textOf(creditedCard({ case: exchangeIn('credited'), today }, 'en')))
    for (const part of ['Microsoft has posted the exchange\nNet payable\nGBP 1,666.03\n', 'Refunds posted\nGBP 433.97', 'First payment posted: Standard_D8s_v5\nGBP 2,100.00', 'New reservation order ID: Standard_D8s_v5\nd0d0d0d0-']) assert.ok(text.includes(part), part)
    assert.match(plain(textOf(creditedCard({ case: { ...exchangeIn('credited'), creditedBy: ben }, today }, 'en'))), /The exchange was marked as done[\s\S]*Ben Okafor marked it as done\./)
  })

  it('lists the other requests of the same person below, the newest first, each to be opened', () => {
    const [older, newer] = [anErrand(DEEDS.scope, { id: 'RE-OLD', changedAt: '2026-11-20T10:00:00.000Z' }), anErrand(DEEDS.support, { id: 'RE-NEW', state: 'filed', ticket: TICKET, changedAt: '2026-11-21T10:00:00.000Z' })]
    const card = casesCard({ mine: [], errands: [older, newer] }, 'en')
    assert.match(plain(textOf(card)), /Your other requests\nFiled with Microsoft\n[^\n]+\nRE-NEW · 21 Nov 2026[\s\S]*Changing the scope\n[^\n]+\nRE-OLD · 20 Nov 2026/)
    assert.match(JSON.stringify(card), /"verb":"errand\.show",[^}]*"errandId":"RE-NEW"/)
    assert.doesNotMatch(textOf(casesCard({ mine: [], errands: [] }, 'en')), /other requests/)
  })

  it('stands in the lists with what is bought, and what is to be paid', () => {
    const text = plain(textOf(casesCard({ mine: [exchangeIn('submitted')], errands: [] }, 'en')))
    assert.match(text, /GBP 1,666\.03 net payable\n1 unit of Standard_D8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12, Contoso Bakeries Ltd\nRD-7K3F9Q2M · waiting for approval/)
    const closed = { id: 'RD-1', draft: 'd', action: 'exchange' as const, customer: aCase().customer, requesterId: anna.id, reservationName: 'VM', quantity: 2, credit: amount('GBP 433.97'), state: 'credited' as const, closedAt: '2026-12-03T00:00:00.000Z' }
    assert.match(plain(textOf(casesCard({ mine: [closed, { ...closed, action: 'swap' as const }], errands: [] }, 'en'))), /Exchange, GBP 433\.97 of refunds\n2 units of VM, Contoso Bakeries Ltd\nRD-1 · exchanged[\s\S]*Change of size\n2 units of VM, Contoso Bakeries Ltd\nRD-1 · size changed/)
    assert.match(plain(textOf(approvalsCard({ waiting: [anExchangeCase(aQuotedSwap())] }, 'en'))), /Change of size\n2 of 3 units of VM_RI_03-01-2026_09-12: Standard_F4 becomes Standard_F4s, Contoso Bakeries Ltd/)
  })
})

describe('the card of a change of size’s case', () => {
  const swap = anExchangeCase(aQuotedSwap())
  const shown = (state: CaseState) => plain(textOf(caseCard(values(exchangeIn(state, swap)), 'en')))

  it('shows an approver that nothing is paid and the term goes on', () => {
    const text = shown('submitted')
    for (const part of ['Net payable\nGBP 0.00\n2 of 3 units of VM_RI_03-01-2026_09-12: Standard_F4 becomes Standard_F4s', 'The term goes on as it is.', 'Filed without asking again until 27 Nov 2026.', 'Change of size\n · to come']) assert.ok(text.includes(part), part)
    assert.doesNotMatch(text, /[Cc]redit|[Rr]efund|new term/)
  })

  it('is done when the size has changed', () => {
    assert.match(shown('credited'), /Size changed\nThe reservation has the other size now/)
    const good = plain(textOf(creditedCard({ case: exchangeIn('credited', swap), today }, 'en')))
    assert.match(good, /The size has changed\n2 of 3 units[\s\S]*There is nothing to settle/)
    assert.doesNotMatch(good, /GBP/)
  })

  it('asks whoever marks it as done for the day alone', () => {
    const inputs = partsOfType(caseCard(values(exchangeIn('filed', swap)), 'en'), 'Input.').map(({ id }) => id)
    assert.deepEqual(inputs, ['date', 'declineReason'])
  })
})

describe('the question about a posting', () => {
  it('shows every case that waits on the order', () => {
    const cases = [caseIn('filed'), caseIn('filed', { id: 'RD-0THER000' })]
    const text = plain(textOf(postingQuestionCard({ posting: { id: 'p', orderId: 'o', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') }, cases }, 'en')))
    for (const { id } of cases) assert.ok(text.includes(`Expects GBP 381.89\n2 of 3 units of VM_RI_03-01-2026_09-12, Contoso Bakeries Ltd\n${id}`), text)
  })

  it('expects of an exchange what is refunded on the order', () => {
    const exchange = exchangeIn('filed', anExchangeCase(aQuotedExchange({ returns: [aReturned(), aMonthlyReturned()] })))
    const posting = { id: 'p', orderId: aMonthlyReturned().reservation.orderId, postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') }
    assert.match(plain(textOf(postingQuestionCard({ posting, cases: [exchange] }, 'en'))), /Expects GBP 30\.67\n/)
  })
})

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
