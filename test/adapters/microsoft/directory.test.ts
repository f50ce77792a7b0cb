import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

describe('the directory', () => {
  function opened(canned: Omit<Canned, 'match'>) {
    let milliseconds = 0
    const { httpClient, asked } = replaying({ match: /./, ...canned })
    return { directory: connectCloud({ httpClient, credentialFor, settings, now: () => milliseconds }).directory, asked, pass: (seconds: number) => (milliseconds += 1000 * seconds) }
  }

  it('asks for all groups and directory roles at once, by object id', async () => {
    const { directory, asked } = opened({ body: { value: ['group-sales', 'role-users', 'unasked'] } })
    assert.deepEqual(await directory.rolesOf('p1'), ['Sales', 'UserAdmin'])
    assert.equal(asked[0]?.url, 'https://graph.microsoft.com/v1.0/users/p1/checkMemberObjects')
    assert.deepEqual(sentBy(asked[0]), { ids: ['group-sales', 'group-helpdesk', 'group-admin', 'role-global', 'role-users'] })
  })
  it('keeps roles for less than 60 seconds', async () => {
    const { directory, asked, pass } = opened({ body: { value: [] } })
    await directory.rolesOf('p1')
    pass(59)
    await directory.rolesOf('p1')
    assert.equal(asked.length, 1)
    pass(1)
    await directory.rolesOf('p1')
    assert.equal(asked.length, 2)
  })
  it('does not keep a failure', async () => {
    const { directory, asked } = opened({ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } })
    await assert.rejects(directory.rolesOf('p1'), { code: 'Authorization_RequestDenied' })
    await assert.rejects(directory.rolesOf('p1'), { service: 'Microsoft Entra' })
    assert.equal(asked.length, 2)
  })
  it('gives somebody whom it does not know no roles and no profile', async () => {
    const { directory } = opened({ status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'No.' } } })
    assert.deepEqual(await directory.rolesOf('p1'), [])
    assert.equal(await directory.profileOf('p1'), undefined)
  })
  it('tells the name, and the address and telephone where there are any', async () => {
    const { directory } = opened({ body: { displayName: 'Ann', mail: null, userPrincipalName: 'ann@example.com', businessPhones: [], mobilePhone: null, usageLocation: 'PL' } })
    assert.deepEqual(await directory.profileOf('p1'), { name: 'Ann', email: 'ann@example.com', country: 'PL' })
  })
})
