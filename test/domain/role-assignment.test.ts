import assert from 'node:assert/strict'
import { isOrderRole, ORDER_ROLES } from '#domain/role-assignment'

describe('a role on a reservation order', () => {
  it("is one of Azure's, by the id that is the same in every tenant", () => {
    assert.deepEqual(Object.entries(ORDER_ROLES), [
      ['Owner', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'],
      ['Contributor', 'b24988ac-6180-42a0-ab88-20f7382dd24c'],
      ['Reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7'],
      ['Reservations Administrator', 'a8889054-8d42-49c9-bc1c-52486c10e7cd'],
      ['Reservations Reader', '582fc458-8989-419f-a480-75249bc5db7e'],
    ])
  })
  it('is given by the bot only if it is among them', () => {
    assert.equal(isOrderRole('Reservations Reader'), true)
    for (const name of ['User Access Administrator', 'owner', '', 'toString', '__proto__']) assert.equal(isOrderRole(name), false, name)
  })
})
