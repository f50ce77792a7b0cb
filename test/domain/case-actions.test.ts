import assert from 'node:assert/strict'
import type { Case, CaseState } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import type { Person, Role } from '#domain/person'
import { aCase, ADA, HELEN } from '#test/support/a-case'

const STATES: readonly CaseState[] = ['submitted', 'reconfirm', 'approved', 'filing', 'by-hand', 'filed', 'credited', 'withdrawn', 'rejected', 'expired', 'declined']
const OTHER: Person = { id: '5a1e5a1e-0000-4000-8000-000000000009', name: 'Otto Other' }
const REQUESTER = aCase().requester

const offered = (shown: Case, by: Person, ...roles: Role[]) => actionsFor(shown, by.id, roles).join(' ')

const BY_HAND = 'case.ticket case.credit case.decline'
const MONEY = 'case.credit case.decline'

// What a card offers, by state. A state that is not named offers nothing.
const TABLE: readonly (readonly [who: string, by: Person, roles: readonly Role[], offers: Partial<Record<CaseState, string>>])[] = [
  ['the requester, a sales agent', REQUESTER, ['Sales'], { submitted: 'case.withdraw', reconfirm: 'quote.submit case.withdraw', 'by-hand': 'case.withdraw' }],
  ['the requester, a helpdesk agent', REQUESTER, ['Helpdesk'], { submitted: 'case.withdraw', reconfirm: 'quote.submit case.withdraw', 'by-hand': `${BY_HAND} case.withdraw`, filed: MONEY }],
  ['the requester, an admin', REQUESTER, ['Admin'], { submitted: 'case.withdraw', reconfirm: 'quote.submit case.withdraw', 'by-hand': `${BY_HAND} case.withdraw`, filed: MONEY }],
  ['the requester, all roles at once', REQUESTER, ['Sales', 'Helpdesk', 'Admin', 'Global', 'UserAdmin'], { submitted: 'case.withdraw', reconfirm: 'quote.submit case.withdraw', 'by-hand': `${BY_HAND} case.withdraw`, filed: MONEY }],
  ['the requester, without a role by now', REQUESTER, [], {}],
  ['another sales agent', OTHER, ['Sales'], {}],
  ['a user administrator', OTHER, ['UserAdmin'], {}],
  ['somebody without a role', OTHER, [], {}],
  ['a helpdesk agent', OTHER, ['Helpdesk'], { submitted: 'case.approve case.reject', 'by-hand': BY_HAND, filed: MONEY }],
  ['an admin', OTHER, ['Admin'], { submitted: 'case.approve case.reject', 'by-hand': BY_HAND, filed: MONEY }],
  ['a global administrator', OTHER, ['Global'], { submitted: 'case.approve case.reject', 'by-hand': BY_HAND, filed: MONEY }],
]

describe('What a case’s card offers', () => {
  for (const [who, by, roles, offers] of TABLE) {
    it(`${who}: ${Object.keys(offers).join(', ') || 'nothing'}`, () => {
      for (const state of STATES) assert.equal(offered(aCase({ state }), by, ...roles), offers[state] ?? '', state)
    })
  }

  it('lets only an admin give the second approval, and nobody the same one twice', () => {
    const once = aCase({ approvals: [{ by: HELEN, at: '2026-07-01T10:00:00.000Z' }] })
    const may = 'case.approve case.reject'
    assert.deepEqual([offered(once, OTHER, 'Helpdesk'), offered(once, OTHER, 'Admin'), offered(once, OTHER, 'Global')], ['', may, may])
    assert.equal(offered(once, HELEN, 'Helpdesk', 'Admin'), '')
    assert.equal(offered(aCase({ approvals: [{ by: ADA, at: '2026-07-01T10:00:00.000Z' }] }), ADA, 'Admin'), '')
  })
})
