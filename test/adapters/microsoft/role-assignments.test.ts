import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import type { Principal } from '#domain/role-assignment'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const ORDER = '22222222-2222-4222-8222-222222222222'
const SCOPE = `/providers/Microsoft.Capacity/reservationOrders/${ORDER}`
const ASSIGNMENTS = `https://management.azure.com${SCOPE}/providers/Microsoft.Authorization/roleAssignments`
const ADMINS = 'AAAAAAAA-0000-4000-8000-000000000001'
const ANNA = 'ce2ce14e-85d7-4629-bdbc-454d0519d987'
const SOMEBODY = 'de44f7a1-0694-4b2a-b2ff-d60fb830e607'
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
const ofPartner = { ...settings, groups: { admin: ADMINS, helpdesk: 'aaaaaaaa-0000-4000-8000-000000000002', sales: 'aaaaaaaa-0000-4000-8000-000000000003' } }

function opened(...canned: Canned[]) {
  const { httpClient, asked } = replaying(...canned)
  const { roleAssignments } = connectCloud({ httpClient, credentialFor, settings: ofPartner })
  return { roleAssignments, asked, lines: () => asked.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`) }
}

// As in Microsoft's example RoleAssignments_ListForScope, with another scope.
const assignment = (number: number, properties: object) => {
  const name = `b0f43c54-e787-4862-89b1-a653fa9cf74${number}`
  const all = { roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${OWNER}`, principalId: ANNA, principalType: 'User', scope: SCOPE, ...properties }
  return { properties: all, id: `${all.scope ?? SCOPE}/providers/Microsoft.Authorization/roleAssignments/${name}`, type: 'Microsoft.Authorization/roleAssignments', name }
}
const names = (...value: object[]): Canned => ({ match: /getByIds/, body: { value } })

describe('the roles on a reservation order', () => {
  const listed = async (value: unknown, ...more: Canned[]) => opened(...more, { match: /roleAssignments/, body: { value } }, names()).roleAssignments.onOrder(CUSTOMER, ORDER)

  it("are asked for at the order and above it, and named by the customer's directory", async () => {
    const { roleAssignments, asked, lines } = opened({ match: /roleAssignments/, body: { value: [assignment(1, {}), assignment(2, { principalId: SOMEBODY, principalType: 'Group' })] } }, names({ id: ANNA.toUpperCase(), displayName: 'Anna Meier' }, { id: SOMEBODY, displayName: null }))
    assert.deepEqual(await roleAssignments.onOrder(CUSTOMER, ORDER.toUpperCase()), [
      { id: 'b0f43c54-e787-4862-89b1-a653fa9cf741', principal: { id: ANNA, name: 'Anna Meier', type: 'User' }, role: 'Owner', isInherited: false },
      { id: 'b0f43c54-e787-4862-89b1-a653fa9cf742', principal: { id: SOMEBODY, name: '', type: 'Group' }, role: 'Owner', isInherited: false },
    ])
    assert.deepEqual(lines(), [`GET ${ASSIGNMENTS}?api-version=2022-04-01&$filter=atScope()`, 'POST https://graph.microsoft.com/v1.0/directoryObjects/getByIds'])
    assert.deepEqual(sentBy(asked[1]), { ids: [ANNA, SOMEBODY], types: ['user', 'group', 'servicePrincipal'] })
    assert.deepEqual(asked.map(({ headers }) => headers.get('authorization')), Array(2).fill(`Bearer token-of-${CUSTOMER}`))
  })
  it('are inherited where they were given above the order; ids are compared without case', async () => {
    const scopes = [SCOPE.toUpperCase(), `${SCOPE}/`, '/providers/Microsoft.Capacity', '/', null]
    assert.deepEqual((await listed(scopes.map((scope, index) => assignment(index, { scope })))).map(({ isInherited }) => isInherited), [false, false, true, true, false])
  })
  it("name the partner's own groups, which no directory of a customer knows", async () => {
    const { roleAssignments, asked } = opened({ match: /roleAssignments/, body: { value: [assignment(1, { principalId: ADMINS, principalType: 'ForeignGroup' })] } })
    assert.deepEqual((await roleAssignments.onOrder(CUSTOMER, ORDER))[0]?.principal, { id: ADMINS.toLowerCase(), name: 'AdminAgents', type: 'ForeignGroup' })
    assert.equal(asked.length, 1)
  })
  it('have no names where the directory refuses, and are shown all the same', async () => {
    const found = await listed([assignment(1, {})], { match: /graph/, status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } })
    assert.deepEqual(found.map(({ principal }) => principal), [{ id: ANNA, name: '', type: 'User' }])
  })
  it('are asked for by a thousand names at once, and no more', async () => {
    const ids = Array.from({ length: 1_001 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
    const { roleAssignments, asked } = opened({ match: /roleAssignments/, body: { value: [...ids, ids[0], 'no-guid'].map((principalId) => assignment(1, { principalId })) } }, names())
    assert.equal((await roleAssignments.onOrder(CUSTOMER, ORDER)).length, 1_003)
    assert.deepEqual(asked.slice(1).map((request) => (sentBy(request) as { ids: string[] }).ids.length), [1_000, 1])
  })
  it('are named by our table, else by Azure, else by their ids', async () => {
    const definition = (id: string) => `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${id}`
    const ids = ['18D7D88D-D35E-4FB5-A5C3-7773C20A72D9', '0b5fe924-9a61-425c-96af-cfe6e287ca2d', '0b5fe924-9a61-425c-96af-cfe6e287ca2e']
    const value = [...ids.map(definition), '/../../elsewhere?x'].map((roleDefinitionId) => assignment(1, { roleDefinitionId }))
    const { roleAssignments, lines } = opened({ match: /ca2d/, body: { id: 'x', properties: { roleName: 'Capacity planner' } } }, { match: /roleDefinitions/, status: 404, body: { error: { code: 'RoleDefinitionDoesNotExist', message: 'No.' } } }, { match: /roleAssignments/, body: { value } }, names())
    assert.deepEqual((await roleAssignments.onOrder(CUSTOMER, ORDER)).map(({ role }) => role), ['User Access Administrator', 'Capacity planner', ids[2], 'elsewhere?x'])
    assert.deepEqual(lines().filter((line) => /roleDefinitions|elsewhere/.test(line)), ids.slice(1).map((id) => `GET https://management.azure.com${definition(id)}?api-version=2022-04-01`))
  })
  it('may be given to what we do not know, and say less than they should', async () => {
    const found = await listed([assignment(1, { principalType: 'Device' }), assignment(2, { principalType: null }), assignment(3, { principalType: 'foreigngroup' }), assignment(4, { principalId: null }), { name: 'x', properties: null }, { ...assignment(5, {}), name: null }])
    assert.deepEqual(found.map(({ principal }) => principal.type), ['Unknown', 'Unknown', 'ForeignGroup'])
    assert.deepEqual(await listed(null), [])
  })
  it('say which service refused them', async () => {
    const { roleAssignments } = opened({ match: /./, status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } })
    await assert.rejects(roleAssignments.onOrder(CUSTOMER, ORDER), { service: 'Azure access control', code: 'AuthorizationFailed', isFinal: true })
    await assert.rejects(roleAssignments.onOrder(CUSTOMER, '../../subscriptions'), { service: 'Azure access control', code: 'not-understood' })
  })
})

describe('giving a role', () => {
  const anna: Principal = { id: ANNA.toUpperCase(), name: 'Anna Meier', type: 'User' }

  it("is as in Microsoft's example, under a name that is the same each time", async () => {
    const { roleAssignments, asked, lines } = opened({ match: /PUT/, status: 201, body: assignment(1, {}) })
    await roleAssignments.add(CUSTOMER, ORDER, anna, 'Owner')
    await roleAssignments.add(CUSTOMER, ORDER.toUpperCase(), { ...anna, id: ANNA }, 'Owner')
    await roleAssignments.add(CUSTOMER, ORDER, anna, 'Reader')
    // printf '22222222-…|8e3af657-…|ce2ce14e-…' | sha256sum begins with 017a379ad574075221b3e659ae07a0: an 8 goes before the 13th and the 16th digit.
    const name = '017a379a-d574-8075-8221-b3e659ae07a0'
    assert.deepEqual(lines().slice(0, 2), Array(2).fill(`PUT ${ASSIGNMENTS}/${name}?api-version=2022-04-01`))
    assert.notEqual(lines()[2], lines()[1])
    assert.deepEqual(sentBy(asked[0]), { properties: { roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${OWNER}`, principalId: ANNA, principalType: 'User' } })
  })
  it("names a group of the partner's as a foreign one, and no type that is not known", async () => {
    const { roleAssignments, asked } = opened({ match: /PUT/, status: 201, body: assignment(1, {}) })
    await roleAssignments.add(CUSTOMER, ORDER, { id: ADMINS, name: 'AdminAgents', type: 'ForeignGroup' }, 'Contributor')
    await roleAssignments.add(CUSTOMER, ORDER, { ...anna, type: 'Unknown' }, 'Contributor')
    assert.deepEqual(asked.map((request) => (sentBy(request) as { properties: { principalType?: string } }).properties.principalType), ['ForeignGroup', undefined])
  })
  it('is done where the role is there already, and is never sent again', async () => {
    await opened({ match: /PUT/, status: 409, body: { error: { code: 'RoleAssignmentExists', message: 'The role assignment already exists.' } } }).roleAssignments.add(CUSTOMER, ORDER, anna, 'Owner')
    const { roleAssignments, asked } = opened({ match: /PUT/, status: 500, body: { error: { code: 'InternalServerError', message: 'Later.' } } })
    await assert.rejects(roleAssignments.add(CUSTOMER, ORDER, anna, 'Owner'), { service: 'Azure access control', code: 'InternalServerError', isFinal: false })
    assert.equal(asked.length, 1)
    const other = opened({ match: /PUT/, status: 409, body: { error: { code: 'RoleAssignmentUpdateNotPermitted', message: 'No.' } } })
    await assert.rejects(other.roleAssignments.add(CUSTOMER, ORDER, anna, 'Owner'), { code: 'RoleAssignmentUpdateNotPermitted' })
  })
})

describe('taking a role away', () => {
  const NAME = 'b0f43c54-e787-4862-89b1-a653fa9cf747'

  it('names it at the order', async () => {
    const { roleAssignments, lines } = opened({ match: /DELETE/, body: assignment(7, {}) })
    await roleAssignments.remove(CUSTOMER, ORDER, NAME.toUpperCase())
    assert.deepEqual(lines(), [`DELETE ${ASSIGNMENTS}/${NAME}?api-version=2022-04-01`])
  })
  it('is done where it is gone already', async () => {
    await opened({ match: /DELETE/, status: 204 }).roleAssignments.remove(CUSTOMER, ORDER, NAME)
    await opened({ match: /DELETE/, status: 404, body: { error: { code: 'RoleAssignmentNotFound', message: 'No.' } } }).roleAssignments.remove(CUSTOMER, ORDER, NAME)
  })
  it('takes nothing but an id', async () => {
    for (const text of ['..', '', `${NAME}/../..`, `${NAME}?x=`]) {
      const { roleAssignments, asked } = opened()
      await assert.rejects(roleAssignments.remove(CUSTOMER, ORDER, text), { service: 'Azure access control', code: 'not-understood' })
      assert.equal(asked.length, 0)
    }
  })
})

describe('whom a text means', () => {
  const notFound: Canned = { match: /./, status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'No.' } } }
  const find = async (text: string, ...canned: Canned[]) => {
    const world = opened(...canned, notFound)
    return { found: await world.roleAssignments.findPrincipal(CUSTOMER, text), lines: world.lines(), urls: world.asked.map(({ url }) => url) }
  }
  const GRAPH = 'https://graph.microsoft.com/v1.0'
  const SELECT = '$select=id,displayName'

  it("is one of the partner's groups by its name or id, in any case, without asking anybody", async () => {
    for (const text of ['adminagents', ' AdminAgents ', ADMINS, ADMINS.toLowerCase()]) assert.deepEqual(await find(text), { found: { id: ADMINS.toLowerCase(), name: 'AdminAgents', type: 'ForeignGroup' }, lines: [], urls: [] })
    assert.equal((await find('helpdeskAGENTS')).found?.name, 'HelpdeskAgents')
    assert.equal((await find('SalesAgents')).found?.id, 'aaaaaaaa-0000-4000-8000-000000000003')
  })
  it('is no group of a partner who has none of that name', async () => {
    const { httpClient } = replaying(notFound)
    const { roleAssignments } = connectCloud({ httpClient, credentialFor, settings: { ...settings, groups: { ...ofPartner.groups, sales: '' } } })
    for (const text of ['SalesAgents', '']) assert.equal(await roleAssignments.findPrincipal(CUSTOMER, text), undefined)
  })
  it('is looked for among people, groups and applications by an object id', async () => {
    const { found, lines } = await find(ANNA, { match: /servicePrincipals/, body: { id: ANNA.toUpperCase(), displayName: null } })
    assert.deepEqual(found, { id: ANNA, name: '', type: 'ServicePrincipal' })
    assert.deepEqual(lines, ['users', 'groups', 'servicePrincipals'].map((path) => `GET ${GRAPH}/${path}/${ANNA}?${SELECT}`))
    assert.equal((await find(ANNA, { match: /groups/, body: { id: ANNA, displayName: 'Operators' } })).found?.type, 'Group')
    assert.equal((await find(ANNA)).found, undefined)
  })
  it('is looked for by the user principal name first, then by the address', async () => {
    assert.deepEqual((await find('anna@contoso.example', { match: /users/, body: { id: ANNA, displayName: 'Anna' } })).lines, [`GET ${GRAPH}/users/anna@contoso.example?${SELECT}`])
    const { found, lines } = await find('anna@contoso.example', { match: /filter/, body: { value: [{ id: ANNA, displayName: 'Anna' }] } })
    assert.deepEqual(found, { id: ANNA, name: 'Anna', type: 'User' })
    assert.equal(lines[1], `GET ${GRAPH}/users?$filter=mail eq 'anna@contoso.example'&${SELECT}`)
  })
  it('is nobody where an address is that of two', async () => {
    assert.equal((await find('info@contoso.example', { match: /filter/, body: { value: [{ id: ANNA }, { id: SOMEBODY }] } })).found, undefined)
    assert.equal((await find('info@contoso.example', { match: /filter/, body: { value: [] } })).found, undefined)
  })
  it('is nobody, and nothing is asked, where it is no id and no address', async () => {
    for (const text of ['', 'Anna', '..', 'users/1', `${ANNA}/memberOf`, 'AdminAgents2', "' or 1 eq 1"]) assert.deepEqual(await find(text), { found: undefined, lines: [], urls: [] })
  })
  it('breaks out of no URL and no filter', async () => {
    const empty: Canned = { match: /filter/, body: { value: [] } }
    for (const text of ["x' or startswith(mail,'a') or mail eq 'b@c", '../../groups/1?x=@', 'a@b?$select=id#', "o'brien@x&$top=9", '@/..', '%2e%2e%2f@x']) {
      const { found, urls } = await find(text, empty)
      assert.equal(found, undefined)
      const [first, second] = urls.map((url) => new URL(url))
      assert.equal(first?.pathname, `/v1.0/users/${encodeURIComponent(text)}`)
      assert.deepEqual([...(first?.searchParams.keys() ?? [])], ['$select'])
      assert.equal(first?.hash, '')
      assert.equal(second?.pathname, '/v1.0/users')
      assert.deepEqual([...(second?.searchParams ?? [])], [['$filter', `mail eq '${text.replaceAll("'", "''")}'`], ['$select', 'id,displayName']])
    }
  })
  it('is nobody where the directory cannot make anything of it, but not where it refuses to tell', async () => {
    assert.equal((await find('a b@c', { match: /filter/, body: { value: [] } }, { match: /users/, status: 400, body: { error: { code: 'Request_BadRequest', message: 'Odd.' } } })).found, undefined)
    await assert.rejects(find('a@b', { match: /./, status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } }), { service: 'Microsoft Entra', code: 'Authorization_RequestDenied' })
    await assert.rejects(find('a@b', { match: /filter/, body: { value: null } }), { service: 'Microsoft Entra', code: 'not-understood' })
  })
})
