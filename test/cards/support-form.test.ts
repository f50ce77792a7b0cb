import assert from 'node:assert/strict'
import { contactCard } from '#cards/contact/contact.card'
import { LARGEST_CARD_BYTES, type AdaptiveCard } from '#cards/render'
import { supportFormCard } from '#cards/support-form/support-form.card'
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from '#domain/support'
import { partsOf, partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aContact, aCustomer, aReservation } from '#test/cards/examples'
import { aClassification, aForm } from '#test/cards/support-examples'

type Values = Parameters<typeof supportFormCard>[0]

const cardOf = (differs: Partial<Values> = {}) => supportFormCard(aForm(differs), 'en')
const inputIn = (card: AdaptiveCard, id: string) => partsOf(card).find((part) => part['id'] === id)
const choicesIn = (card: AdaptiveCard) => inputIn(card, 'classificationId')?.['choices'] as Part[]
const deeds = (card: AdaptiveCard) => Object.fromEntries(partsOfType(card, 'Action.Execute').map(({ verb, title, data }) => [String(verb), [title, data]]))
const ids = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
const asked = { ...ids, draft: 'draft-1' }
// Each letter weighs three bytes.
const HEAVY = '예약'

describe('the form for a support request', () => {
  it('says which reservation it is about, who is answered, and when something is sent', () => {
    const text = textOf(cardOf())
    for (const part of ['VM_RI_03-01-2026_09-12', 'Virtual machines · Standard_D4s_v5 · westeurope', 'For Contoso Bakeries Ltd', 'Microsoft’s support will answer Anna Berg, anna.berg@partner.example.', 'I add the reservation ID and the reservation order ID. Nothing is sent before you press “File with Microsoft”.']) assert.ok(text.includes(part), part)
  })

  it('files, asks for another contact, and leads back, with ids and the draft alone', () => {
    assert.deepEqual(deeds(cardOf()), {
      'support.contact': ['Change contact', { verb: 'support.contact', ...asked }],
      'support.create': ['File with Microsoft', { verb: 'support.create', ...asked }],
      'manage.show': ['Back to the reservation', { verb: 'manage.show', ...ids }],
    })
  })

  it('asks for the contact next where none is known', () => {
    const { contact: _contact, ...unknown } = aForm()
    const card = supportFormCard(unknown, 'en')
    assert.equal(deeds(card)['support.create']?.[0], 'Continue')
    assert.equal(deeds(card)['support.contact'], undefined)
    assert.match(textOf(card), /Next I ask whom Microsoft’s support should answer\./)
  })

  it('lists Microsoft’s words as they are, with the service in front where it is another one', () => {
    const card = cardOf({ classifications: [aClassification(1, { name: 'Refund request' }), aClassification(2, { name: 'Transfer of billing ownership', service: 'Subscription Management' })] })
    assert.deepEqual(choicesIn(card), [{ title: 'Refund request', value: aClassification(1).id }, { title: 'Subscription Management: Transfer of billing ownership', value: aClassification(2).id }])
    assert.equal(inputIn(card, 'classificationId')?.['style'], 'compact')
  })

  it('makes no Markdown of a classification', () => {
    assert.equal(choicesIn(cardOf({ classifications: [aClassification(1, { name: '**Refund** [x](https://example.com)' })] }))[0]?.['title'], '∗∗Refund∗∗ ［x］(https://example.com)')
  })

  it('explains each severity in a line, and takes the middle one unless another was chosen', () => {
    const card = cardOf()
    assert.deepEqual((inputIn(card, 'severity')?.['choices'] as Part[]).map(({ value }) => value), ['minimal', 'moderate', 'critical'])
    for (const { title } of inputIn(card, 'severity')?.['choices'] as Part[]) assert.match(String(title), /^[A-Z][a-z]+: \w.{20}/)
    assert.equal(inputIn(card, 'severity')?.['value'], 'moderate')
    assert.equal(inputIn(cardOf({ typed: { severity: 'critical' } }), 'severity')?.['value'], 'critical')
    assert.equal(inputIn(cardOf({ typed: { severity: 'highestcriticalimpact' } }), 'severity')?.['value'], 'moderate')
  })

  it('keeps what was typed, whatever the case of an id, and blocks no button with an empty field', () => {
    const typed = { classificationId: aClassification(2).id.toUpperCase(), title: 'Title', description: 'One\nTwo' }
    const card = cardOf({ typed })
    assert.deepEqual(['classificationId', 'title', 'description'].map((id) => inputIn(card, id)?.['value']), [aClassification(2).id, 'Title', 'One\nTwo'])
    assert.ok(partsOfType(card, 'Input.').every(({ isRequired }) => isRequired !== true))
  })

  it('forgets a classification that is not listed', () => {
    assert.equal(inputIn(cardOf({ typed: { classificationId: aClassification(9).id } }), 'classificationId')?.['value'], '')
  })

  const wrong: [string, Values['problems'], RegExp][] = [
    ['a missing classification', { classificationId: 'missing' }, /⚠ Please choose what it is about\./],
    ['a missing title', { title: 'missing' }, /⚠ Please type a title\./],
    ['a title that is too long', { title: 'too-long' }, /⚠ The title is too long: please use at most 200 characters\./],
    ['a missing description', { description: 'missing' }, /⚠ Please type what it is about\./],
    ['a description that is too long', { description: 'too-long' }, /⚠ The description is too long: please use at most 4,000 characters\./],
  ]
  for (const [what, problems, text] of wrong) it(`marks ${what}`, () => assert.match(textOf(cardOf({ problems })), text))

  it('cuts a list that is too long behind those about reservations, says so, and keeps what was chosen', () => {
    const classifications = Array.from({ length: 400 }, (_, index) => aClassification(index, { name: `${HEAVY.repeat(40)} ${index}` }))
    const last = classifications.at(-1)
    assert.ok(last)
    const card = cardOf({ classifications, typed: { classificationId: last.id, description: HEAVY.repeat(LONGEST_DESCRIPTION / 4), title: HEAVY.repeat(LONGEST_TITLE / 2) } })
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
    const listed = choicesIn(card)
    assert.ok(listed.length > 10 && listed.length < 400, String(listed.length))
    assert.deepEqual(listed.slice(0, 3).map(({ value }) => value), [last.id, aClassification(0).id, aClassification(1).id])
    assert.equal(inputIn(card, 'classificationId')?.['value'], last.id)
    assert.ok(textOf(card).includes(`The first ${listed.length} of Microsoft’s 400 classifications are listed, those about reservations first.`))
    assert.doesNotMatch(textOf(cardOf()), /are listed/)
  })

  it('says where Microsoft lists nothing, and fits even then with the longest text', () => {
    const card = cardOf({ classifications: [], typed: { title: HEAVY.repeat(LONGEST_TITLE), description: HEAVY.repeat(LONGEST_DESCRIPTION) } })
    assert.match(textOf(card), /Microsoft lists no classification just now/)
    assert.ok(choicesIn(cardOf({ typed: { description: '\u0001'.repeat(LONGEST_DESCRIPTION) } })).length > 0)
  })
})

describe('the contact form of a support request', () => {
  const submitData = { ...asked, classificationId: aClassification(1).id, severity: 'minimal' }
  const long = HEAVY.repeat(50)
  const typed = aContact({ firstName: long, lastName: long, email: long, phone: long })
  const problems = { firstName: 'missing', lastName: 'missing', email: 'not-an-email', phone: 'not-a-phone', timeZone: 'not-in-the-list', country: 'not-in-the-list', language: 'not-in-the-list' } as const
  const contactOf = (description: string) => contactCard({ typed, problems, verb: 'support.create', submitData, reason: '', request: { title: HEAVY.repeat(LONGEST_TITLE / 2), description } }, 'en')

  it('files the request, and asks for no reason', () => {
    const card = contactOf('Text')
    assert.deepEqual(deeds(card)['support.create'], ['File with Microsoft', { verb: 'support.create', ...submitData }])
    assert.equal(inputIn(card, 'reason'), undefined)
    assert.deepEqual([inputIn(card, 'title')?.['value'], inputIn(card, 'description')?.['value']], [HEAVY.repeat(LONGEST_TITLE / 2), 'Text'])
    assert.doesNotMatch(textOf(card), /approv/)
  })

  it('keeps the longest description in plain letters, and says where a heavier one is cut', () => {
    const plain = contactOf('a'.repeat(LONGEST_DESCRIPTION))
    assert.equal(inputIn(plain, 'description')?.['value'], 'a'.repeat(LONGEST_DESCRIPTION))
    assert.doesNotMatch(textOf(plain), /its end is missing/)
    const heavy = contactOf(HEAVY.repeat(LONGEST_DESCRIPTION / 2))
    assert.ok(String(inputIn(heavy, 'description')?.['value']).endsWith('…'))
    assert.match(textOf(heavy), /⚠ The description is too long to be kept whole beside these lists/)
  })

  it('submits a case unless it is said otherwise', () => {
    const card = contactCard({ typed: {}, problems: {}, submitData: { customerId: 'c', draft: 'd' }, reason: 'Because' }, 'en')
    assert.deepEqual(deeds(card)['quote.submit'], ['Submit for approval', { verb: 'quote.submit', customerId: 'c', draft: 'd' }])
    assert.equal(inputIn(card, 'reason')?.['value'], 'Because')
    assert.equal(inputIn(card, 'title'), undefined)
  })
})
