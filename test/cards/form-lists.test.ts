import assert from 'node:assert/strict'
import { contactCard } from '#cards/contact/contact.card'
import { checkContact } from '#domain/contact'
import { alpha3Of, COUNTRIES } from '#domain/countries'
import { WINDOWS_TIME_ZONES } from '#domain/windows-time-zones'
import { partsOfType, type Part } from '#test/cards/card-parts'
import { aContact } from '#test/cards/examples'

const card = contactCard({ typed: aContact(), problems: {}, submitData: { customerId: 'c', orderId: 'o', reservationId: 'r', quantity: 1, draft: 'f' }, reason: '' }, 'en')
const choicesOf = (id: string) => partsOfType(card, 'Input.ChoiceSet').find((input) => input['id'] === id)?.['choices'] as Part[]

describe('the contact form', () => {
  it('offers every Windows time zone once', () => {
    assert.equal(WINDOWS_TIME_ZONES.length, 139)
    assert.equal(new Set(WINDOWS_TIME_ZONES).size, 139)
    assert.deepEqual(choicesOf('timeZone').map(({ value }) => value), WINDOWS_TIME_ZONES)
  })

  it('offers every country by its name, and sends its alpha-3 code', () => {
    assert.equal(COUNTRIES.length, 249)
    assert.deepEqual(choicesOf('country').find(({ value }) => value === 'DEU'), { title: 'Germany', value: 'DEU' })
    assert.ok(choicesOf('country').every(({ title, value }) => title !== value && String(value).length === 3))
  })

  it('has only answers that the domain takes', () => {
    const lists = { timeZones: WINDOWS_TIME_ZONES, countries: COUNTRIES.map(({ alpha3 }) => alpha3) }
    for (const { value } of choicesOf('language')) assert.ok('contact' in checkContact({ ...aContact(), language: String(value) }, lists))
    assert.ok('contact' in checkContact(aContact(), lists))
  })

  it('keeps what was typed, and says at the field what is wrong', () => {
    const wrong = contactCard({ typed: { firstName: 'Anna', email: 'nope' }, problems: { email: 'not-an-email' }, submitData: { customerId: 'c', orderId: 'o', reservationId: 'r', quantity: 1, draft: 'f' }, reason: 'Because' }, 'en')
    const index = wrong.body.findIndex((part) => (part as Part)['id'] === 'email')
    assert.equal((wrong.body[index] as Part)['value'], 'nope')
    assert.match(String((wrong.body[index + 1] as Part)['text']), /^⚠ This does not look like an e-mail address/)
  })
})

describe('alpha3Of', () => {
  it('knows a country by its alpha-2 code, whatever its case', () => assert.deepEqual([alpha3Of('de'), alpha3Of('GB'), alpha3Of('PL'), alpha3Of('KR')], ['DEU', 'GBR', 'POL', 'KOR']))
  it('knows nothing else', () => assert.deepEqual([alpha3Of('XX'), alpha3Of(''), alpha3Of('DEU')], [undefined, undefined, undefined]))
})
