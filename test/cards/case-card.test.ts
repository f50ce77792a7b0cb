import assert from 'node:assert/strict'
import { caseCard, caseData } from '#cards/case/case.card'
import { creditedCard } from '#cards/credited/credited.card'
import { postingQuestionCard } from '#cards/posting-question/posting-question.card'
import type { Case } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aCase, amount, anna, ben, today } from '#test/cards/examples'
import { caseIn } from '#test/cards/gallery'

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
    assert.deepEqual(alertsOf(aCase(), 'requester'), ['You submitted this case, so a colleague decides.'])
    assert.deepEqual(alertsOf(aCase()), [])
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
    assert.deepEqual(titlesOf(caseIn('filed')), ['Mark credited', 'Mark as credited', 'Mark declined', 'Close as declined'])
    assert.deepEqual(titlesOf(caseIn('by-hand')), ['The support request, ready to copy', 'Open the portal', 'Enter ticket number', 'Save the number', 'Mark credited', 'Mark as credited', 'Mark declined', 'Close as declined'])
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

describe('the question about a posting', () => {
  it('shows every case that waits on the order', () => {
    const cases = [caseIn('filed'), caseIn('filed', { id: 'RD-0THER000' })]
    const text = plain(textOf(postingQuestionCard({ posting: { id: 'p', orderId: 'o', postedAt: '2026-12-02T00:00:00.000Z', amount: amount('GBP 7.00') }, cases }, 'en')))
    for (const { id } of cases) assert.ok(text.includes(`Expects GBP 381.89\n2 of 3 units of VM_RI_03-01-2026_09-12, Contoso Bakeries Ltd\n${id}`), text)
  })
})

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
