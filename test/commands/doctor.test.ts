import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openStore } from '#adapters/lowdb/store'
import { examined, FORBIDDEN, lineOf, notGreen } from '#test/commands/examined'

describe('The doctor', () => {
  it('finds everything green in the sandbox, in the order in which it is set up', async () => {
    const results = await examined({ choice: {} })
    assert.deepEqual(notGreen(results), [])
    const groups = [...new Set(results.map(({ group }) => group.replace(/^Customer .*/, 'Customer')))]
    assert.deepEqual(groups, ['Settings', 'Store', 'Teams', 'Tokens', 'Directory', 'Partner Center', 'Credits', 'Customer'])
    assert.match(lineOf(results, "Microsoft's services").note, /proves nothing about a real tenant/)
    assert.match(lineOf(results, 'Refund rules').note, /^csp-2020 on 2026-11-22, chosen .*by date it would be self-service-2026/)
  })

  it('looks at the first five customers, at one, or at all', async () => {
    const customersOf = async (choice: object) => new Set((await examined({ choice })).flatMap(({ group }) => /^Customer (.*) \(/.exec(group)?.[1] ?? []))
    assert.equal((await customersOf({})).size, 5)
    assert.deepEqual([...(await customersOf({ customer: 'wingtip' }))], ['Wingtip Toys'])
    assert.deepEqual([...(await customersOf({ customer: '4d14aa6c-0acf-4e3a-8e19-cf5806fef753' }))], ['Wingtip Toys'])
    assert.equal((await customersOf({ all: true })).size, 11)
  })

  it('says that no customer is called so', async () => {
    const line = lineOf(await examined({ choice: { customer: 'nobody at all' } }), 'Customers are listed')
    assert.deepEqual([line.state, line.note], ['fault', 'no customer is called nobody at all'])
  })

  // What Microsoft refuses, the one line that turns, and what it tells the administrator to give.
  const REFUSED: [what: string, state: 'fault' | 'warning', match: RegExp, mend: RegExp][] = [
    ['Customers are listed', 'fault', /GET https:\/\/api\.partnercenter\.microsoft\.com\/v1\/customers/, /App management/],
    ["The month's exchange rates can be read", 'warning', /fxrates/, /secure-application-model/],
    ['GROUP_SALES_AGENTS is a group', 'fault', /\/groups\/5a1e5a1e-0000-4000-8000-0000000000a1/, /GroupMember\.Read\.All/],
    ['ROLE_USER_ADMIN is the role', 'fault', /\/directoryRoles\/5a1e5a1e-0000-4000-8000-0000000000b2/, /RoleManagement\.Read\.Directory/],
    ["People's roles can be read", 'fault', /checkMemberObjects/, /User\.Read\.All and GroupMember\.Read\.All/],
    ["People's names can be read", 'warning', /GET https:\/\/graph\.microsoft\.com\/v1\.0\/users\/[^/]*$/, /User\.Read\.All/],
    ['Subscriptions are listed', 'fault', /management\.azure\.com\/subscriptions\?/, /GDAP.*Lighthouse does not count/],
    ['Usage can be read', 'warning', /reservationSummaries/, /Reservations Administrator/],
    ['Microsoft says what it would refund', 'warning', /calculateRefund/, /Reservations Administrator.*guest account can look but not return/],
    ['Access can be read, and is enough', 'warning', /roleAssignments/, /Owner or Reservations Administrator/],
    ['Support categories are listed', 'fault', /problemClassifications/, /Microsoft\.Support/],
    ['Support requests can be read', 'fault', /supportTickets/, /Support Request Contributor/],
    ['Reservation transactions can be read', 'warning', /reservationTransactions/, /Billing profile reader.*CREDITS_FROM=invoice-lines/],
  ]
  for (const [what, state, match, mend] of REFUSED) {
    it(`turns one line where Microsoft refuses: ${what}`, async () => {
      const results = await examined({ misbehave: [{ match, with: FORBIDDEN }] })
      assert.deepEqual(notGreen(results), [[state, what]])
      const line = lineOf(results, what)
      assert.match(line.note, /does not have authorization.*AuthorizationFailed, HTTP 403, correlation id /)
      assert.match(line.mend ?? '', mend)
      assert.ok(line.why)
    })
  }

  it('only asks, and changes nothing', async () => {
    const asked: string[] = []
    const listener = Object.assign(/(?!)/, { test: (line: string) => asked.push(line) === 0 })
    await examined({ misbehave: [{ match: listener, with: FORBIDDEN }] })
    assert.ok(asked.length > 20)
    assert.deepEqual(asked.filter((line) => !/^GET |^POST .*\/(checkMemberObjects|getByIds|calculateRefund)\b/.test(line)), [])
  })

  it('leaves out what depends on the list of reservations where there is none', async () => {
    const results = await examined({ misbehave: [{ match: /Microsoft\.Capacity\/reservations\?/, with: FORBIDDEN }] })
    assert.deepEqual(notGreen(results), [
      ['fault', 'Reservations are listed'],
      ['warning', 'Usage can be read'],
      ['warning', 'Microsoft says what it would refund'],
      ['warning', 'Access can be read, and is enough'],
    ])
    assert.match(lineOf(results, 'Usage can be read').note, /^not looked at: the reservations are not listed/)
  })

  it('has no lines about reservations for a customer without any', async () => {
    const results = await examined({ choice: { customer: 'litware' } })
    assert.match(lineOf(results, 'Reservations are listed').note, /^0, of which 0 active: what needs a returnable one was not looked at/)
    assert.deepEqual(results.filter(({ what }) => /Usage|would refund|Access/.test(what)), [])
  })

  it('warns where neither the partner nor an application has a right on the order', async () => {
    const somebody = { value: [{ id: '/x', name: 'd1', properties: { roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635', principalId: 'de44f7a1-0694-4b2a-b2ff-d60fb830e607', principalType: 'User', scope: '/x' } }] }
    const line = lineOf(await examined({ misbehave: [{ match: /GET .*roleAssignments/, with: { status: 200, body: somebody } }] }), 'Access can be read, and is enough')
    assert.deepEqual([line.state, /^neither a group of the partner nor an application is Owner/.test(line.note)], ['warning', true])
  })

  it("tells Microsoft's troubles from missing permissions", async () => {
    const mendAfter = async (how: Parameters<typeof examined>[0] & object) => lineOf(await examined(how), "People's roles can be read").mend
    const match = /checkMemberObjects/
    assert.match((await mendAfter({ misbehave: [{ match, with: { status: 429, headers: { 'retry-after': '120' } } }] })) ?? '', /try again in 120 s/)
    assert.match((await mendAfter({ misbehave: [{ match, with: { status: 503, headers: { 'retry-after': '30' } } }] })) ?? '', /in trouble: try again later/)
    assert.match((await mendAfter({ misbehave: [{ match, with: 'timeout' }] })) ?? '', /port 443/)
  })

  it('tells how to register the provider of support requests', async () => {
    const body = { error: { code: 'MissingSubscriptionRegistration', message: "The subscription is not registered to use namespace 'Microsoft.Support'." } }
    const line = lineOf(await examined({ misbehave: [{ match: /supportTickets/, with: { status: 409, body } }] }), 'Support requests can be read')
    assert.match(line.mend ?? '', /az provider register --namespace Microsoft\.Support$/)
  })

  it('gives up a look that takes too long, and goes on with the others', async () => {
    const results = await examined({ seconds: 0.2, misbehave: [{ match: /fxrates/, with: { waitMilliseconds: 1_000 } }], choice: { customer: 'nobody at all' } })
    assert.match(lineOf(results, "The month's exchange rates can be read").note, /^no answer within 0\.2 s/)
    assert.equal(lineOf(results, 'Reservation transactions can be read').state, 'ok')
  })

  it('finds a store that cannot be made', async () => {
    const results = await examined({ before: async (folder) => writeFile(folder, 'a file, not a folder') })
    assert.deepEqual(notGreen(results), [['fault', 'The store can be written']])
    assert.match(lineOf(results, 'The store can be written').mend ?? '', /STORE=lowdb:/)
  })

  it('takes a store that is in use for a bot that runs', async () => {
    let close = async () => {}
    const results = await examined({ before: async (folder) => void ({ close } = await openStore(folder)) })
    await close()
    assert.deepEqual(notGreen(results), [])
    assert.match(lineOf(results, 'The store can be written').note, /in use by another process, which is well/)
    assert.equal(results.some(({ what }) => what === 'Approvals have a place'), false)
  })

  it('leaves a store as it was, and no folder that it made', async () => {
    const left = async (before: (folder: string) => Promise<unknown> = async () => undefined) => {
      let seen: string[] = []
      await examined({ before, after: async (folder) => void (seen = await readdir(dirname(folder), { recursive: true })) })
      return seen.sort()
    }
    assert.deepEqual(await left(async (folder) => mkdir(join(folder, 'documents', 'mine'), { recursive: true })), ['data', 'data/documents', 'data/documents/mine'])
    assert.deepEqual(await left(), [])
  })

  it('fails nobody for rights to file that an indirect reseller never uses', async () => {
    const misbehave = [{ match: /supportTickets|problemClassifications/, with: FORBIDDEN }]
    const environment = { PARTNER_TYPE: 'indirect-reseller' }
    assert.deepEqual(notGreen(await examined({ environment, misbehave })), [['warning', 'Support categories are listed'], ['warning', 'Support requests can be read']])
    for (const FILING of ['file', 'dry-run']) assert.match(lineOf(await examined({ environment: { ...environment, FILING } }), 'Filing').note, /^nothing is filed, whatever FILING says: .*indirect reseller/)
  })

  it('knows whether approvals have a place', async () => {
    const before = async (folder: string) => {
      await mkdir(dirname(folder), { recursive: true })
      const store = await openStore(folder)
      await store.documents('places').write('approvals', { conversationId: 'a' })
      await store.close()
    }
    assert.equal(lineOf(await examined({ before }), 'Approvals have a place').note, 'set')
  })
})
