import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

describe('the directory', () => {
  function opened(canned: Omit<Canned, 'match'>, listedGroups: readonly string[] = []) {
    let milliseconds = 0
    const { httpClient, asked } = replaying({ match: /./, ...canned })
    return { directory: connectCloud({ httpClient, credentialFor, settings: { ...settings, listedGroups }, now: () => milliseconds }).directory, asked, pass: (seconds: number) => (milliseconds += 1000 * seconds) }
  }

  it('asks for all groups and directory roles at once, by object id', async () => {
    const { directory, asked } = opened({ body: { value: ['group-sales', 'role-users', 'unasked'] } })
    assert.deepEqual(await directory.rolesOf('p1'), ['Sales', 'UserAdmin'])
    assert.equal(asked[0]?.url, 'https://graph.microsoft.com/v1.0/users/p1/checkMemberObjects')
    assert.deepEqual(sentBy(asked[0]), { ids: ['group-sales', 'group-helpdesk', 'group-admin', 'role-global', 'role-users'] })
  })
  it('does not ask for a group that the partner does not have: an indirect reseller has no SalesAgents', async () => {
    const { httpClient, asked } = replaying({ match: /./, body: { value: ['', 'group-admin'] } })
    const { directory } = connectCloud({ httpClient, credentialFor, settings: { ...settings, groups: { ...settings.groups, sales: '' } } })
    assert.deepEqual(await directory.rolesOf('p1'), ['Admin'])
    assert.deepEqual(sentBy(asked[0]), { ids: ['group-helpdesk', 'group-admin', 'role-global', 'role-users'] })
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
  it('asks for the groups with a list of customers along with the roles, and answers both from one answer', async () => {
    const { directory, asked, pass } = opened({ body: { value: ['GROUP-SALES', 'team-2', 'Team-3'] } }, ['Team-1', 'TEAM-2', 'team-3', 'team-2', 'group-sales'])
    assert.deepEqual(await Promise.all([directory.groupsOf('p1'), directory.rolesOf('p1')]), [['team-2', 'team-3', 'group-sales'], ['Sales']])
    pass(59)
    assert.deepEqual(await directory.groupsOf('p1'), ['team-2', 'team-3', 'group-sales'])
    assert.deepEqual(asked.map(sentBy), [{ ids: ['group-sales', 'group-helpdesk', 'group-admin', 'role-global', 'role-users', 'team-1', 'team-2', 'team-3'] }])
    pass(1)
    await directory.groupsOf('p1')
    assert.equal(asked.length, 2)
  })
  it('asks for more than 20 ids in several questions, each id once', async () => {
    const teams = Array.from({ length: 36 }, (_, index) => `team-${index}`)
    const { directory, asked } = opened({ body: { value: ['team-0', 'team-35', 'role-users'] } }, teams)
    assert.deepEqual(await directory.groupsOf('p1'), ['team-0', 'team-35'])
    const parts = asked.map((request) => (sentBy(request) as { ids: string[] }).ids)
    assert.deepEqual(parts.map(({ length }) => length), [20, 20, 1])
    assert.deepEqual(parts.flat(), ['group-sales', 'group-helpdesk', 'group-admin', 'role-global', 'role-users', ...teams])
  })
  it('that is down in one of the questions says no to everything', async () => {
    const teams = Array.from({ length: 20 }, (_, index) => `team-${index}`)
    const { httpClient } = replaying({ match: /./, get status() { return ++asked === 2 ? 500 : 200 }, body: { value: ['group-admin', 'team-0'] }, headers: { 'retry-after': '60' } }) // prettier-ignore
    let asked = 0
    const { directory } = connectCloud({ httpClient, credentialFor, settings: { ...settings, listedGroups: teams } })
    await assert.rejects(directory.groupsOf('p1'), { service: 'Microsoft Entra', status: 500 })
    assert.deepEqual(await directory.rolesOf('p1'), ['Admin'])
  })
})
