import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { SANDBOX_STAFF, SANDBOX_TEAMS } from '#adapters/sandbox/staff'
import { opened } from '#test/adapters/sandbox/opened'

describe('the customers and the staff of the sandbox', () => {
  it('come in pages, of which the adapter asks for as many as it needs', async () => {
    const { sandbox } = opened()
    const asked: string[] = []
    const httpClient: typeof sandbox.httpClient = {
      sendRequest(request) {
        request.url = request.url.replace(/size=\d+/, 'size=2')
        asked.push(request.url)
        return sandbox.httpClient.sendRequest(request)
      },
    }
    const whole = await connectCloud(sandbox).customers.startingWith('', 50)
    const { customers } = connectCloud({ ...sandbox, httpClient })
    assert.deepEqual(await customers.startingWith('', 50), whole)
    assert.equal(asked.length, Math.ceil(whole.customers.length / 2))
    asked.length = 0
    assert.equal((await customers.startingWith('', 3)).more, true)
    assert.equal(asked.length, 2)
  })
  it('are in groups through other groups', async () => {
    const { sandbox } = opened()
    const idOf = (key: string) => SANDBOX_STAFF.find((member) => member.key === key)?.id ?? assert.fail(key)
    const unknown = Array.from({ length: 30 }, (_, index) => `unknown-${index}`)
    const { directory } = connectCloud({ ...sandbox, settings: { ...sandbox.settings, listedGroups: [...unknown, SANDBOX_TEAMS.europe.toUpperCase(), SANDBOX_TEAMS.benelux] } })
    assert.deepEqual(await directory.groupsOf(idOf('sales')), [SANDBOX_TEAMS.europe, SANDBOX_TEAMS.benelux])
    assert.deepEqual(await directory.groupsOf(idOf('helpdesk')), [SANDBOX_TEAMS.europe])
    assert.deepEqual([await directory.groupsOf(idOf('admin')), await directory.rolesOf(idOf('admin'))], [[], ['Admin']])
    assert.deepEqual(await directory.groupsOf('nobody'), [])
  })
})
