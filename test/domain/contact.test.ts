import assert from 'node:assert/strict'
import { checkContact, type ContactField } from '#domain/contact'

const LISTS = { timeZones: ['W. Europe Standard Time', 'Tokyo Standard Time'], countries: ['DEU', 'JPN'] }
const GOOD = { firstName: ' Åsa ', lastName: "O'Neill-Żak", email: 'asa@partner.example', method: 'email', timeZone: 'W. Europe Standard Time', country: 'DEU', language: 'de-de' }
const problemsOf = (changes: Partial<Record<ContactField, string>>) => {
  const checked = checkContact({ ...GOOD, ...changes }, LISTS)
  return 'problems' in checked ? checked.problems : {}
}

describe('a contact', () => {
  it('is taken as typed, without the spaces around', () => {
    assert.deepEqual(checkContact(GOOD, LISTS), { contact: { ...GOOD, firstName: 'Åsa' } })
  })

  it('keeps a phone number that was typed, and needs one to be called', () => {
    const called = checkContact({ ...GOOD, method: 'phone', phone: ' +49 (30) 123-45.67 ' }, LISTS)
    assert.deepEqual('contact' in called && [called.contact.method, called.contact.phone], ['phone', '+49 (30) 123-45.67'])
    assert.deepEqual(problemsOf({ method: 'phone' }), { phone: 'missing' })
    assert.deepEqual(problemsOf({ phone: 'call me' }), { phone: 'not-a-phone' })
  })

  it('names every problem at once, by field', () => {
    assert.deepEqual(checkContact({}, LISTS), {
      problems: { firstName: 'missing', lastName: 'missing', email: 'missing', timeZone: 'missing', country: 'missing', language: 'missing' },
    })
    assert.deepEqual(problemsOf({ firstName: '  ', lastName: 'x'.repeat(101), email: 'asa', timeZone: 'CET', country: 'de', language: 'pl-pl' }), {
      firstName: 'missing', lastName: 'too-long', email: 'not-an-email', timeZone: 'not-in-the-list', country: 'not-in-the-list', language: 'not-in-the-list',
    }) // prettier-ignore
  })

  it('refuses addresses that would be read as several or as a name', () => {
    for (const email of ['a@b', 'a b@c.de', 'a@b.de,c@d.de', 'a@b.de;c@d.de', 'Asa <a@b.de>', '@b.de', 'a@@b.de']) assert.deepEqual(problemsOf({ email }), { email: 'not-an-email' }, email)
  })
})
