import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectCloud } from '#adapters/microsoft/cloud'
import { SANDBOX_GROUPS, SANDBOX_STAFF } from '#adapters/sandbox/staff'
import type { Principal } from '#domain/role-assignment'
import { CUSTOMER, opened, worldWith, type Opened } from '#test/adapters/sandbox/opened'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const JONAS: Principal = { id: '8ff2c8c4-b67e-40c1-b648-a3276590f6d1', name: 'Jonas Weber', type: 'User' }
const HELPDESK: Principal = { id: SANDBOX_GROUPS.helpdesk, name: 'HelpdeskAgents', type: 'ForeignGroup' }

const rolesOn = async ({ cloud }: Pick<Opened, 'cloud'>, orderId = ORDER) =>
  (await cloud.roleAssignments.onOrder(CONTOSO, orderId)).map(({ principal, role, isInherited }) => `${principal.name} (${principal.type}): ${role}${isInherited ? ', inherited' : ''}`)
const AT_FIRST = ['AdminAgents (ForeignGroup): Owner, inherited', 'Anna Meier (User): Reservations Reader']

describe('the roles on an order in the sandbox', () => {
  it('begin with one from above and one of its own', async () => {
    const world = opened()
    assert.deepEqual(await rolesOn(world), AT_FIRST)
    assert.deepEqual(await rolesOn(world, 'fa35fcfe-2cd3-4665-a853-256952c52f5e'), AT_FIRST)
  })
  it('are given and taken away, each once, on that order alone', async () => {
    const world = opened()
    const { roleAssignments } = world.cloud
    for (const _twice of [1, 2]) {
      await roleAssignments.add(CONTOSO, ORDER, JONAS, 'Contributor')
      await roleAssignments.add(CONTOSO, ORDER, HELPDESK, 'Owner')
    }
    assert.deepEqual(await rolesOn(world), [...AT_FIRST, 'Jonas Weber (User): Contributor', 'HelpdeskAgents (ForeignGroup): Owner'])
    assert.deepEqual(await rolesOn(world, 'fa35fcfe-2cd3-4665-a853-256952c52f5e'), AT_FIRST)
    const all = await roleAssignments.onOrder(CONTOSO, ORDER)
    for (const { id } of [...all, ...all]) await roleAssignments.remove(CONTOSO, ORDER, id)
    assert.deepEqual(await rolesOn(world), AT_FIRST.slice(0, 1)) // what comes from above stays
  })
  it('are there after a restart', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'state-')), 'state.json')
    const before = opened({ stateFile })
    await before.cloud.roleAssignments.add(CONTOSO, ORDER, JONAS, 'Reader')
    const [, anna] = await before.cloud.roleAssignments.onOrder(CONTOSO, ORDER)
    await before.cloud.roleAssignments.remove(CONTOSO, ORDER, anna?.id ?? '')
    assert.deepEqual(await rolesOn(opened({ stateFile })), ['AdminAgents (ForeignGroup): Owner, inherited', 'Jonas Weber (User): Reader'])
  })
  it('are refused to whom the tenant does not know, and to a type that is not theirs', async () => {
    const { roleAssignments } = opened().cloud
    await assert.rejects(roleAssignments.add(CONTOSO, ORDER, { ...JONAS, id: ORDER }, 'Reader'), { service: 'Azure access control', code: 'PrincipalNotFound' })
    await assert.rejects(roleAssignments.add(CONTOSO, ORDER, { ...JONAS, type: 'Group' }, 'Reader'), { code: 'UnmatchedPrincipalType' })
    await assert.rejects(roleAssignments.onOrder(CONTOSO, CONTOSO), { code: 'ReservationOrderNotFound', status: 404 })
  })
  it('have no names where the directory refuses to tell them', async () => {
    const world = opened()
    world.sandbox.misbehave({ match: /getByIds/, times: 1, with: { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } } })
    assert.deepEqual(await rolesOn(world), ['AdminAgents (ForeignGroup): Owner, inherited', ' (User): Reservations Reader'])
  })
  it('are answered with the status that Azure gives', async () => {
    const { sandbox } = opened()
    const said: string[] = []
    const httpClient: typeof sandbox.httpClient = {
      async sendRequest(request) {
        const response = await sandbox.httpClient.sendRequest(request)
        if (/roleAssignments/.test(request.url)) said.push(`${request.method} ${response.status}`)
        return response
      },
    }
    const { roleAssignments } = connectCloud({ ...sandbox, httpClient })
    for (const principal of [JONAS, JONAS, HELPDESK]) await roleAssignments.add(CONTOSO, ORDER, principal, 'Reservations Administrator')
    for (const { id } of await roleAssignments.onOrder(CONTOSO, ORDER)) await roleAssignments.remove(CONTOSO, ORDER, id)
    assert.deepEqual(said, ['PUT 201', 'PUT 409', 'PUT 201', 'GET 200', 'DELETE 204', 'DELETE 200', 'DELETE 200', 'DELETE 200'])
  })
  it('are named by Azure where the adapter does not know them, else by their ids', async () => {
    const { sandbox } = opened()
    const withRole = (roleId: string): typeof sandbox.httpClient => ({
      async sendRequest(request) {
        const response = await sandbox.httpClient.sendRequest(request)
        const bodyAsText = /roleAssignments/.test(request.url) ? response.bodyAsText?.replaceAll('582fc458-8989-419f-a480-75249bc5db7e', roleId) : response.bodyAsText
        return { ...response, bodyAsText: bodyAsText ?? '' }
      },
    })
    const expected: [roleId: string, name: string][] = [['72fafb9e-0641-4937-9268-a91bfd8191a3', 'Cost Management Reader'], ['b24988ac-6180-42a0-ab88-20f7382dd24d', 'b24988ac-6180-42a0-ab88-20f7382dd24d']]
    for (const [roleId, name] of expected) assert.deepEqual(await rolesOn({ cloud: connectCloud({ ...sandbox, httpClient: withRole(roleId) }) }), [AT_FIRST[0], `Anna Meier (User): ${name}`])
  })
})

describe('whom a text means in the sandbox', () => {
  const find = (text: string, customerId = CONTOSO) => opened().cloud.roleAssignments.findPrincipal(customerId, text)

  it('is somebody of the customer by id, user principal name or address', async () => {
    for (const text of [JONAS.id, JONAS.id.toUpperCase(), 'jweber@contoso.example', 'JWEBER@Contoso.example', 'jonas.weber@contoso.example']) assert.deepEqual(await find(text), JONAS, text)
  })
  it('may be a guest, whose names have hashes and quotes in them', async () => {
    const guest = { id: '9663ab3a-f1a7-4ca1-a0c9-ef49cc57ea14', name: "Siobhan O'Brien", type: 'User' }
    assert.deepEqual(await find('siobhan_partner.example#EXT#@contoso.example'), guest)
    assert.deepEqual(await find("siobhan.o'brien@partner.example"), guest)
  })
  it('is a group or an application by its id', async () => {
    assert.deepEqual(await find('4bce903f-71ef-4106-952e-3424355b5198'), { id: '4bce903f-71ef-4106-952e-3424355b5198', name: 'Cloud operators', type: 'Group' })
    assert.equal((await find('ece1fffe-5dc3-408d-8296-11003400fe34'))?.type, 'ServicePrincipal')
  })
  it("is nobody of another tenant but the partner's own groups", async () => {
    assert.deepEqual(await find('helpdeskagents'), HELPDESK)
    assert.equal(await find(SANDBOX_STAFF[0]?.mail ?? ''), undefined)
    assert.equal(await find(SANDBOX_STAFF[0]?.id ?? ''), undefined)
    assert.equal(await find('nobody@contoso.example'), undefined)
    assert.equal(await find('Jonas Weber'), undefined)
  })
  it('is somebody for every customer whose world names nobody', async () => {
    const { roleAssignments } = opened({ worldFile: worldWith([]) }).cloud
    assert.deepEqual(await roleAssignments.findPrincipal(CUSTOMER, 'maria.costa@recorded.example'), { id: '11111111-1111-4111-8111-0000000000a2', name: 'Maria Costa', type: 'User' })
  })
  it("leaves the partner's own directory as it was", async () => {
    const { directory } = opened().cloud
    assert.equal((await directory.profileOf(SANDBOX_STAFF[0]?.id ?? ''))?.name, 'Sofia Lindqvist')
    assert.equal(await directory.profileOf(JONAS.id), undefined)
  })
})
