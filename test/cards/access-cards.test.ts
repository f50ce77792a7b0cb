import assert from 'node:assert/strict'
import { accessConfirmCard } from '#cards/access-confirm/access-confirm.card'
import { accessCard } from '#cards/access/access.card'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { ORDER_ROLES } from '#domain/role-assignment'
import { partsOf, partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aCustomer, aReservation } from '#test/cards/examples'
import { anAssignment, EVERYTHING } from '#test/cards/manage-gallery'

type AccessValues = Parameters<typeof accessCard>[0]
type ConfirmValues = Parameters<typeof accessConfirmCard>[0]

const about = { customer: aCustomer(), reservation: aReservation() }
const ids = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id }
const dana = anAssignment()
const agents = anAssignment({ id: 'e0e0e0e0-0000-4000-8000-000000000002', principal: { id: '5a1e5a1e-0000-4000-8000-00000000000a', name: 'AdminAgents', type: 'ForeignGroup' }, role: 'Owner', isInherited: true })
const cardOf = (differs: Partial<AccessValues> = {}) => accessCard({ ...about, assignments: [dana, agents], may: EVERYTHING, typed: {}, ...differs }, 'en')
const executes = (differs: Partial<AccessValues> = {}) => partsOfType(cardOf(differs), 'Action.Execute')

describe('the access to a reservation', () => {
  it('says who has which role, of what kind they are, and what is inherited', () => {
    assert.match(textOf(cardOf()), /\nDana Ito\nReservations Reader · person\nRemove\nAdminAgents\nOwner · partner’s group\nInherited: it can only be taken away above this order/)
  })

  it('names by the object id whom the directory does not name', () => {
    const nameless = anAssignment({ principal: { ...dana.principal, name: '', type: 'Unknown' } })
    assert.match(textOf(cardOf({ assignments: [nameless] })), new RegExp(`\\n${dana.principal.id}\\nReservations Reader · of an unknown kind\\n`))
  })

  it('takes away only what was given here, and only for whoever may', () => {
    const removals = (differs: Partial<AccessValues> = {}) => executes(differs).filter(({ verb }) => verb === 'access.preview-removal')
    assert.deepEqual(removals().map(({ data, associatedInputs }) => [data, associatedInputs]), [[{ verb: 'access.preview-removal', ...ids, assignmentId: dana.id }, 'none']])
    assert.deepEqual(removals({ may: ['see', 'access.add'] }), [])
  })

  it('gives access only for whoever may, and leads back for everybody', () => {
    assert.deepEqual(executes({ may: ['see'] }).map(({ verb, data }) => [verb, data]), [['manage.show', { verb: 'manage.show', ...ids }]])
    assert.deepEqual(partsOfType(cardOf({ may: ['see', 'access.remove'] }), 'Input.'), [])
    assert.deepEqual(executes({ may: ['see', 'access.add'] }).map(({ verb, data }) => [verb, data]), [['access.preview', { verb: 'access.preview', ...ids }], ['manage.show', { verb: 'manage.show', ...ids }]])
  })

  it('asks who and which role, says what each role may do, and begins with the one that may least', () => {
    const [who, role] = partsOfType(cardOf(), 'Input.')
    assert.deepEqual([who?.['id'], who?.['value'], role?.['id'], role?.['value']], ['who', '', 'role', 'Reservations Reader'])
    const choices = role?.['choices'] as Part[]
    assert.deepEqual(choices.map(({ value }) => String(value)).sort(), Object.keys(ORDER_ROLES).sort())
    for (const { title, value } of choices) assert.ok(String(title).startsWith(`${String(value)}: `), String(title))
    assert.match(textOf(cardOf()), /AdminAgents, HelpdeskAgents or SalesAgents/)
  })

  it('keeps what was typed, and says what is wrong with it', () => {
    const card = cardOf({ typed: { who: 'dana.itoh', role: 'Owner' }, problem: 'nobody' })
    assert.deepEqual(partsOfType(card, 'Input.').map(({ value }) => value), ['dana.itoh', 'Owner'])
    assert.match(textOf(card), /⚠ I find nobody by “dana\.itoh” in the customer’s directory/)
    assert.match(textOf(cardOf({ typed: { role: 'King' }, problem: 'missing' })), /⚠ Please type who it is for, and choose a role\./)
    assert.equal(partsOfType(cardOf({ typed: { role: 'King' } }), 'Input.')[1]?.['value'], 'Reservations Reader')
  })

  it('says where there is nobody', () => assert.match(textOf(cardOf({ assignments: [] })), /Nobody has a role on this order that I can see\./))

  it('shows fifteen, says how many there are, and stays small with the longest names', () => {
    const many = Array.from({ length: 40 }, (_, index) => anAssignment({ id: `e0e0e0e0-0000-4000-8000-${String(index).padStart(12, '0')}`, principal: { ...dana.principal, name: '하'.repeat(300) }, role: '하'.repeat(300) }))
    const card = cardOf({ customer: aCustomer({ name: '하'.repeat(300) }), reservation: aReservation({ name: '하'.repeat(300) }), assignments: many, typed: { who: '하'.repeat(300) }, problem: 'nobody' })
    assert.equal(partsOf(card).filter(({ verb }) => verb === 'access.preview-removal').length, 15)
    assert.match(textOf(card), /The first 15 of 40 are shown\./)
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
    assert.doesNotMatch(textOf(cardOf({ assignments: many.slice(0, 15) })), /are shown/)
  })
})

describe('the question before access changes', () => {
  const confirmOf = (differs: Partial<ConfirmValues> = {}) => accessConfirmCard({ ...about, kind: 'add-access', principal: dana.principal, role: 'Reader', draft: 'figures.offer', ...differs }, 'en')
  const removal = { kind: 'remove-access', assignmentId: dana.id } as const
  const buttons = (differs: Partial<ConfirmValues> = {}) => partsOfType(confirmOf(differs), 'Action.Execute').map(({ title, style, data }) => [title, style, data])
  const back = ['Back', undefined, { verb: 'access.show', ...ids }]

  it('says who gets which role, by name, kind and object id', () => {
    assert.match(textOf(confirmOf()), new RegExp(`^Give this access\\?\\n[\\s\\S]*\\nWho\\nDana Ito \\(person\\)\\nObject ID\\n${dana.principal.id}\\nRole\\nReader\\nFrom then on the role holds for every reservation of this order\\.`))
    assert.match(textOf(confirmOf({ principal: { ...dana.principal, name: '' } })), /\nA name that the directory does not tell \(person\)\n/)
  })

  it('says that a guest can neither return nor exchange', () => {
    assert.match(textOf(confirmOf()), /A guest in the customer’s directory can neither return nor exchange anything/)
    assert.doesNotMatch(textOf(confirmOf(removal)), /guest/)
  })

  it('warns of the roles that move money and give access', () => {
    for (const role of ['Owner', 'Reservations Administrator']) assert.match(textOf(confirmOf({ role })), /⚠ This role moves money/, role)
    for (const role of ['Reader', 'Reservations Reader', 'Contributor']) assert.doesNotMatch(textOf(confirmOf({ role })), /⚠/, role)
    assert.match(textOf(confirmOf({ ...removal, role: 'Owner' })), /⚠ It takes this role to return or to exchange[\s\S]*Make sure that somebody keeps one like it/)
  })

  it('gives the role by ids and its own name', () => {
    assert.deepEqual(buttons(), [['Give access', 'positive', { verb: 'access.add', ...ids, principalId: dana.principal.id, role: 'Reader', draft: 'figures.offer' }], back])
  })

  it('takes it away by the assignment, and only where that is known', () => {
    assert.match(textOf(confirmOf(removal)), /^Take this access away\?/)
    assert.deepEqual(buttons(removal), [['Take away', 'destructive', { verb: 'access.remove', ...ids, assignmentId: dana.id, draft: 'figures.offer' }], back])
    assert.deepEqual(buttons({ kind: 'remove-access' }), [back])
  })
})
