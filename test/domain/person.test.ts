import assert from 'node:assert/strict'
import { mayDo, maySecond, rolesThatMay, seesEveryCustomer, type Role, type Verb } from '#domain/person'

// contracts: the table of card verbs, Admin and Global in one column there.
const TABLE: Record<Verb, string> = {
  //                 Sales Helpdesk Admin Global UserAdmin
  see:              'yes   yes      yes   yes    yes',
  quote:            'yes   yes      yes   yes    no',
  'quote.submit':   'yes   yes      yes   yes    no',
  'case.withdraw':  'yes   yes      yes   yes    no',
  'case.approve':   'no    yes      yes   yes    no',
  'case.reject':    'no    yes      yes   yes    no',
  'case.ticket':    'no    yes      yes   yes    no',
  'case.credit':    'no    yes      yes   yes    no',
  'case.decline':   'no    yes      yes   yes    no',
  'scope.change':   'no    yes      yes   yes    no',
  'access.add':     'no    no       yes   yes    yes',
  'access.remove':  'no    no       yes   yes    yes',
  'support.create': 'yes   yes      yes   yes    no',
  'approvals.here': 'no    no       yes   yes    no',
} // prettier-ignore
const ROLES: readonly Role[] = ['Sales', 'Helpdesk', 'Admin', 'Global', 'UserAdmin']

describe('who may do what', () => {
  for (const [verb, row] of Object.entries(TABLE) as [Verb, string][]) {
    for (const [index, cell] of row.split(/ +/).entries()) {
      const role = ROLES[index] ?? assert.fail()
      it(`${role} ${cell === 'yes' ? 'may' : 'may not'} ${verb}`, () => assert.equal(mayDo(verb, [role]), cell === 'yes'))
    }
    it(`an outsider may not ${verb}`, () => assert.equal(mayDo(verb, []), false))
    it(`names the roles that may ${verb}`, () => assert.deepEqual(ROLES.filter((role) => rolesThatMay(verb).includes(role)), ROLES.filter((role) => mayDo(verb, [role]))))
  }

  it('several roles may what one of them may', () => {
    assert.equal(mayDo('case.approve', ['Sales', 'Helpdesk']), true)
    assert.equal(mayDo('case.approve', ['Sales', 'UserAdmin']), false)
  })

  it('only Admin and Global may give the second approval of a large credit', () => {
    assert.deepEqual(ROLES.filter((role) => maySecond([role])), ['Admin', 'Global'])
    assert.equal(maySecond([]), false)
  })

  it('only Admin and Global see every customer, whatever the lists say', () => {
    assert.deepEqual(ROLES.filter((role) => seesEveryCustomer([role])), ['Admin', 'Global'])
    assert.equal(seesEveryCustomer([]), false)
  })
})
