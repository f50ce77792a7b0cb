import assert from 'node:assert/strict'
import { errandCard } from '#cards/errand/errand.card'
import { errandRequestOf } from '#usecases/file-errand'
import { errandNoticeText } from '#cards/errand/errand-sentences'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { noticeText } from '#cards/sentences'
import type { Errand, ErrandDeed, ErrandState } from '#domain/errand'
import type { ErrandNotice } from '#domain/errand-notice'
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from '#domain/support'
import { partsOf, textOf } from '#test/cards/card-parts'
import { aContact, aCustomer, aReservation } from '#test/cards/examples'
import { caseIn } from '#test/cards/gallery'
import { aClassification, anErrand, DEEDS, MANAGEMENT_GROUP, PORTAL, SUBSCRIPTION, TICKET } from '#test/cards/support-examples'

const NAMES = { [SUBSCRIPTION]: 'Bakery production', [MANAGEMENT_GROUP]: 'All of Contoso' }
const FINISHED = /^[A-Z\d][^{}$]+[.!?…]$/

const descriptionOf = (errand: Errand) => (errand.deed.kind === 'support' ? errandRequestOf(errand, errand.deed).description : '')
const cardOf = (errand: Errand) => errandCard({ errand, portalUrl: PORTAL, names: NAMES, description: descriptionOf(errand) }, 'en')
const textFor = (errand: Errand) => textOf(cardOf(errand)).replaceAll('\u00a0', ' ')
const buttons = (errand: Errand) => (cardOf(errand).actions as { title: string; verb?: string; data?: object; url?: string }[]).map(({ title, verb, data, url }) => [title, verb ?? url, data])
const failed = (kind: ErrandDeed['kind'], code: string, message = '') => anErrand(DEEDS[kind], { state: 'failed', trouble: { code, message } })
const filed = anErrand(DEEDS.support, { state: 'filed', ticket: TICKET })

describe('the card of an errand', () => {
  it('says what is asked, by whom and when, and that Microsoft has not answered yet', () => {
    const text = textFor(anErrand())
    for (const part of [
      'Request RE-7K3F9Q2M\nChanging the scope\nMicrosoft has not done it yet, or has not said so. I try again and tell you how it went; there is nothing that you have to do.',
      'VM_RI_03-01-2026_09-12\nContoso Bakeries Ltd',
      'Scope until now\nShared: all eligible subscriptions of the customer\nNew scope\nResource group: ovens (subscription Bakery production)',
      'Asked\n22 Nov 2026, 10:15 UTC by Anna Berg',
      'Reservation ID\na0a0a0a0-0000-4000-8000-000000000001\nReservation order ID\nb0b0b0b0-0000-4000-8000-000000000001',
    ]) assert.ok(text.includes(part), part)
  })

  it('names a scope by its id where no name is known, and says where the old one is not', () => {
    const errand = anErrand({ kind: 'scope', to: { kind: 'subscription', subscriptionId: 'constructor' } })
    assert.match(textFor(errand), /Scope until now\nNot known\nNew scope\nSingle subscription: constructor\n/)
    assert.match(textFor(anErrand({ kind: 'scope', to: { kind: 'management-group', managementGroupId: MANAGEMENT_GROUP } })), /New scope\nManagement group: All of Contoso\n/)
  })

  it('says whose role it is, by the id where the directory tells no name', () => {
    assert.match(textFor(anErrand(DEEDS['add-access'])), /Giving a role[\s\S]*Who\nMia Stone \(7e7e7e7e-0000-4000-8000-000000000001\)\nRole\nReservations Reader\n/)
    assert.match(textFor(anErrand(DEEDS['remove-access'])), /Taking a role away[\s\S]*Who\n7e7e7e7e-0000-4000-8000-000000000002\nRole\nOwner\n/)
  })

  it('says what a support request is about, its number and whom Microsoft answers', () => {
    const text = textFor(filed)
    for (const part of ['Filed with Microsoft\nMicrosoft has the support request. I bring you what Microsoft writes on it.', 'Title\nThe discount does not apply', 'Severity\nmoderate', 'Microsoft answers\nAnna Berg, anna.berg@partner.example', 'Filed\n22 Nov 2026, 10:16 UTC', 'Ticket number\n2611230050001234\nReservation ID\n']) assert.ok(text.includes(part), part)
    assert.match(textFor(anErrand(DEEDS.support, { state: 'done', ticket: { ...TICKET, closedAt: '2026-11-30T08:00:00.000Z' } })), /Microsoft closed the support request\nIf it is not settled, file a new one\.[\s\S]*Closed\n30 Nov 2026, 08:00 UTC/)
  })

  const done: [ErrandDeed['kind'], RegExp][] = [
    ['scope', /The scope is changed\nThe discount applies there from now on\./],
    ['add-access', /The role is given\nIt holds on the reservation order, so for all reservations in it\./],
    ['remove-access', /The role is taken away\nIt is taken away from the reservation order/],
  ]
  for (const [kind, text] of done) it(`says that it is done: ${kind}`, () => assert.match(textFor(anErrand(DEEDS[kind], { state: 'done' })), text))

  const no: [string, Errand, RegExp][] = [
    ['Microsoft’s words, the code and the way out', failed('scope', 'AppliedScopesNotAssociatedWithCommerceAccount', 'The scope is not associated.'), /The scope was not changed\nNothing was changed at Microsoft\.\n⚠ Azure reservations said no: The scope is not associated\. \(AppliedScopesNotAssociatedWithCommerceAccount\)\. The chosen subscription is not billed together with this reservation\. Choose a subscription that the same customer has through the same partner\.\n/],
    ['which role is missing to give one', failed('add-access', 'AuthorizationFailed', 'No.'), /Azure access control said no: No\. \(AuthorizationFailed\)\. .*Owner, User Access Administrator or Reservations Administrator/],
    ['which role is missing to file', failed('support', 'AuthorizationFailed', 'No.'), /Azure support said no: .*Support Request Contributor/],
    ['a code that is not known as it is, with a way out all the same', failed('remove-access', 'NewOne', 'Because.'), /The role was not taken away\nNothing was changed at Microsoft\.\n⚠ Azure access control said no: Because\. \(NewOne\)\. Try again in a few minutes; if it goes on, tell your administrator\.\n/],
    ['that nothing is known where Microsoft did not answer', failed('scope', 'no-answer'), /No answer about the scope\nWhether Microsoft did it is not known\.\n⚠ Microsoft has not answered for an hour\. Look in the Azure portal/],
    ['by what a request is found that may have arrived', failed('support', 'no-answer'), /No answer about the support request\n.*\n⚠ Microsoft has not answered for an hour\. .*look for our reference RE-7K3F9Q2M in the portal/],
    ['that there is no subscription to file under', failed('support', 'no-subscription'), /The support request was not filed\n.*\n⚠ The customer has no subscription that I can file under\./],
  ]
  for (const [what, errand, text] of no) it(`tells ${what}`, () => assert.match(textFor(errand), text))

  it('has a request that was not sent ready to copy, line by line', () => {
    const text = textFor(failed('support', 'dry-run'))
    assert.match(text, /⚠ Dry run \(FILING=dry-run\): nothing was sent to Microsoft\./)
    assert.match(text, /The support request, ready to copy\n.*with these answers\.\nMicrosoft’s classification\nReserved instance requests \/ Question 1\nSeverity\nmoderate\nTitle\nThe discount does not apply\nDescription\n[\s\S]*> Two virtual machines of the size get no discount\.\n> Since 12 November\.\n[\s\S]*Our reference: RE-7K3F9Q2M\nMicrosoft answers\nAnna Berg, [^\n]*W\. Europe Standard Time/)
    assert.equal(text.match(/The discount does not apply/g)?.length, 1)
    assert.doesNotMatch(textFor(failed('scope', 'NewOne')), /ready to copy/)
  })

  it('has buttons for what can be done: the ticket, another look, the reservation, the portal', () => {
    const ids = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
    const [back, portal] = [['Back to the reservation', 'manage.show', { verb: 'manage.show', ...ids }], ['Open the portal', PORTAL, undefined]]
    const ticket = { verb: 'ticket.show', customerId: ids.customerId, caseId: 'RE-7K3F9Q2M' }
    assert.deepEqual(buttons(anErrand()), [['Refresh', 'errand.show', { verb: 'errand.show', customerId: ids.customerId, errandId: 'RE-7K3F9Q2M' }], back, portal])
    assert.deepEqual(buttons(filed), [['Ticket', 'ticket.show', ticket], back, portal])
    assert.deepEqual(buttons(failed('scope', 'NewOne')), [back, portal])
  })

  it('is small enough for Teams with the longest request, and gives all of it to copy', () => {
    for (const description of ['예'.repeat(LONGEST_DESCRIPTION), '"\n'.repeat(LONGEST_DESCRIPTION / 2), `${'예'.repeat(99)}\n`.repeat(LONGEST_DESCRIPTION / 100)]) {
      const deed = { ...DEEDS.support, title: '예'.repeat(LONGEST_TITLE), description, classification: aClassification(1, { name: '예'.repeat(300) }), contact: aContact({ firstName: '예'.repeat(100), lastName: '예'.repeat(100), email: '예'.repeat(100) }) }
      const errand = anErrand(deed, { state: 'failed', trouble: { code: 'AuthorizationFailed', message: '예'.repeat(2000) }, customer: { id: aCustomer().id, name: '예'.repeat(500) } })
      const card = cardOf(errand)
      assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
      const whole = partsOf(card).find(({ id }) => id === 'readyDescription')?.['value']
      const all = descriptionOf(errand)
      assert.ok(typeof whole === 'string' ? whole === all : textOf(card).replaceAll('\n', '').includes(all.replaceAll('\n', '')))
    }
  })
})

describe('a notice of an errand', () => {
  const notice = (kind: ErrandNotice['kind'], message?: string): ErrandNotice => ({ id: 'n', errandId: 'RE-7K3F9Q2M', kind, at: '2026-11-22T10:20:00.000Z', ...(message ? { message } : {}) })
  const textOfNotice = (kind: ErrandNotice['kind'], errand: Errand, message?: string) => errandNoticeText({ notice: notice(kind, message), errand }, 'en')
  const states: Record<ErrandNotice['kind'], ErrandState> = { finish: 'done', fail: 'failed', file: 'filed', 'tell-message': 'filed', 'close-ticket': 'done', 'reopen-ticket': 'filed', 'lose-ticket': 'done' }

  for (const kind of Object.keys(states) as ErrandNotice['kind'][]) {
    it(`is in finished sentences: ${kind}`, () => {
      // Only a support request is filed and has a ticket.
      for (const deed of kind === 'finish' || kind === 'fail' ? Object.values(DEEDS) : [DEEDS.support]) {
        for (const code of ['NewOne', 'no-answer', 'RefundLimitExceeded']) {
          const errand = anErrand(deed, { state: states[kind], ticket: TICKET, ...(kind === 'fail' ? { trouble: { code, message: 'No' } } : {}) })
          for (const text of [textOfNotice(kind, errand), textOfNotice(kind, errand, 'Which one')]) {
            assert.match(text, FINISHED)
            assert.doesNotMatch(text, / {2}|undefined| ,| \.|“”/)
          }
        }
      }
    })
  }

  const told: [string, string, string][] = [
    ['a scope', textOfNotice('finish', anErrand()), 'The scope of VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd is changed (RE-7K3F9Q2M).'],
    ['a role that is given', textOfNotice('finish', anErrand(DEEDS['add-access'])), 'Mia Stone has the role Reservations Reader on the order of VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd now (RE-7K3F9Q2M).'],
    ['a role that is taken', textOfNotice('finish', anErrand(DEEDS['remove-access'])), '7e7e7e7e-0000-4000-8000-000000000002 does not have the role Owner on the order of VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd any more (RE-7K3F9Q2M).'],
    ['a request that is filed', textOfNotice('file', filed), 'The support request “The discount does not apply” about VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd is filed with Microsoft: ticket 2611230050001234 (RE-7K3F9Q2M).'],
    ['a question', textOfNotice('tell-message', filed, 'Which one?'), 'Microsoft wrote on ticket 2611230050001234 about VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd (RE-7K3F9Q2M): Which one?'],
    ['a closed ticket without words', textOfNotice('close-ticket', filed), 'Microsoft closed ticket 2611230050001234 about VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd (RE-7K3F9Q2M). If it is not settled, file a new support request.'],
    ['no answer', textOfNotice('fail', failed('scope', 'no-answer')), 'Whether the scope of VM_RI_03-01-2026_09-12 for Contoso Bakeries Ltd is changed is not known (RE-7K3F9Q2M). Microsoft has not answered for an hour. Look in the Azure portal what came of it before you ask again.'],
  ]
  for (const [what, text, expected] of told) it(`tells of ${what}`, () => assert.equal(text, expected))

  it('gives Microsoft’s last words of a closed ticket, and never more than a card has room for', () => {
    assert.match(textOfNotice('close-ticket', filed, 'We have settled it'), /\(RE-7K3F9Q2M\)\. Microsoft wrote: We have settled it\. If it is not settled/)
    assert.ok(textOfNotice('tell-message', filed, 'x'.repeat(50_000)).length < 1300)
  })

  it('of a case tells of a question in the same way', () => {
    assert.match(noticeText({ notice: { kind: 'question', message: 'Which order' }, about: caseIn('filed') }, 'en'), /: Which order\.$/)
  })

})
