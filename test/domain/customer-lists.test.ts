import assert from 'node:assert/strict'
import { customersSeenBy } from '#domain/customer-lists'

const NORTH = 'aaaaaaaa-0000-4000-8000-000000000001'
const SOUTH = 'aaaaaaaa-0000-4000-8000-000000000002'
const LISTS = { [NORTH]: ['contoso', 'fabrikam'], [SOUTH]: ['fabrikam', 'northwind'] }

describe('which customers somebody may see', () => {
  it('without lists: all', () => assert.equal(customersSeenBy(undefined, ['Sales'], []), 'all'))

  it('with lists: those of all of their groups', () => {
    assert.deepEqual(customersSeenBy(LISTS, ['Sales'], [NORTH]), new Set(['contoso', 'fabrikam']))
    assert.deepEqual(customersSeenBy(LISTS, ['Helpdesk'], [NORTH, SOUTH]), new Set(['contoso', 'fabrikam', 'northwind']))
  })

  it('none for somebody who is in no listed group', () => assert.deepEqual(customersSeenBy(LISTS, ['Helpdesk'], ['another']), new Set()))

  it('all for Admin and Global, who run the desk', () => {
    assert.equal(customersSeenBy(LISTS, ['Admin'], []), 'all')
    assert.equal(customersSeenBy(LISTS, ['Sales', 'Global'], [NORTH]), 'all')
  })

  it('finds a group whatever the case of its id', () => assert.deepEqual(customersSeenBy(LISTS, ['Sales'], [NORTH.toUpperCase()]), new Set(['contoso', 'fabrikam'])))
})
