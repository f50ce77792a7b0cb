import assert from 'node:assert/strict'
import type { RoleAssignment } from '#domain/role-assignment'
import { addAccess, previewAccess, previewRemoval, removeAccess, showAccess } from '#usecases/change-access'
import { doDueErrands } from '#usecases/follow-errands'
import { aDesk, type DeskForTests, person, wishFor } from '#test/support/a-desk'

const WRITES = /^(PUT|DELETE) https:\/\/management\.azure\.com\/providers\/Microsoft\.Capacity\/reservationOrders\/[^/]+\/providers\/Microsoft\.Authorization/i

describe('Who has access to a reservation order', () => {
  let on: DeskForTests
  let ids: { customerId: string; orderId: string; reservationId: string }
  beforeEach(async () => {
    on = await aDesk()
    ids = await wishFor(on, 'Contoso Ltd', 'Web servers production')
  })
  afterEach(() => on.close())

  const held = async (): Promise<readonly RoleAssignment[]> => {
    const access = await showAccess(on.desk, person('sales'), ids)
    return access.outcome === 'access' ? access.assignments : assert.fail(access.code)
  }
  const writes = () => on.asked.filter(({ line }) => WRITES.test(line))
  const adminAgents = async () => {
    const preview = await previewAccess(on.desk, person('users'), ids, 'adminagents')
    return preview.outcome === 'preview' ? preview : assert.fail(preview.code)
  }

  it('shows the assignments of the order and those from above it', async () => {
    const assignments = await held()
    assert.ok(assignments.some(({ isInherited }) => isInherited) && assignments.some(({ isInherited }) => !isInherited))
    assert.ok(assignments.every(({ role, principal }) => role !== '' && principal.id !== ''))
  })

  it('gives a role to the partner’s own group, once, though the button is pressed twice', async () => {
    const { principal, draft } = await adminAgents()
    assert.deepEqual([principal.type, principal.id], ['ForeignGroup', on.sandbox.settings.groups.admin])
    assert.equal(writes().length, 0, 'the preview changes nothing')
    for (let press = 0; press < 2; press++) {
      const given = await addAccess(on.desk, person('users'), ids, principal.id, 'Reservations Reader', draft)
      assert.ok('state' in given && given.state === 'done')
    }
    assert.equal(writes().length, 1)
    assert.equal((await held()).filter(({ role, principal: { id }, isInherited }) => role === 'Reservations Reader' && id === principal.id && !isInherited).length, 1)
  })

  it('the same role given again does no harm', async () => {
    const { principal } = await adminAgents()
    for (const draft of ['one', 'two']) {
      const given = await addAccess(on.desk, person('admin'), ids, principal.id, 'Reader', draft)
      assert.ok('state' in given && given.state === 'done')
    }
    assert.equal((await held()).filter(({ role, principal: { id }, isInherited }) => role === 'Reader' && id === principal.id && !isInherited).length, 1)
  })

  it('takes a role away, but none that comes from above the order', async () => {
    const assignments = await held()
    const [own, inherited] = [assignments.find(({ isInherited }) => !isInherited), assignments.find(({ isInherited }) => isInherited)]
    assert.ok(own && inherited)
    const kept = await previewRemoval(on.desk, person('admin'), ids, inherited.id)
    assert.equal(kept.outcome === 'refusal' && kept.code, 'assignment-inherited')
    const preview = await previewRemoval(on.desk, person('admin'), ids, own.id)
    assert.ok(preview.outcome === 'removal')
    const taken = await removeAccess(on.desk, person('admin'), ids, own.id, preview.draft)
    assert.ok('state' in taken && taken.state === 'done')
    assert.equal((await held()).some(({ id }) => id === own.id), false)
    const again = await removeAccess(on.desk, person('admin'), ids, own.id, preview.draft)
    assert.ok('state' in again && again.id === taken.id)
    const another = await removeAccess(on.desk, person('admin'), ids, own.id, 'another')
    assert.equal('outcome' in another && another.code, 'assignment-not-found')
  })

  it('is not changed for somebody while another change for them has no answer yet', async () => {
    const { principal } = await adminAgents()
    on.sandbox.misbehave({ match: WRITES, times: 1, with: 'reset', afterDoing: true })
    const first = await addAccess(on.desk, person('admin'), ids, principal.id, 'Owner', 'one')
    assert.ok('state' in first && first.state === 'asked')
    const assignment = (await held()).find(({ role, isInherited, principal: { id } }) => role === 'Owner' && !isInherited && id === principal.id) ?? assert.fail()
    const removal = await removeAccess(on.desk, person('admin'), ids, assignment.id, 'two')
    assert.equal('outcome' in removal && removal.code, 'change-under-way')
    on.pass({ seconds: 300 })
    await doDueErrands(on.desk, () => undefined)
    const after = await removeAccess(on.desk, person('admin'), ids, assignment.id, 'three')
    assert.ok('state' in after && after.state === 'done')
    on.pass({ seconds: 300 })
    await doDueErrands(on.desk, () => undefined)
    assert.equal((await held()).some(({ id }) => id === assignment.id), false, 'nothing gives it again')
  })

  it('knows nobody of a name that the directory does not know', async () => {
    for (const text of ['nobody@nowhere.example', "o'neill@nowhere.example", '../../users', '']) {
      const preview = await previewAccess(on.desk, person('admin'), ids, text)
      assert.equal(preview.outcome === 'refusal' && preview.code, 'principal-not-found', text)
    }
  })

  it('is changed by Admin, Global and the User Administrator alone', async () => {
    const codes = async (key: Parameters<typeof person>[0]) => {
      const answers = [await previewAccess(on.desk, person(key), ids, 'AdminAgents'), await addAccess(on.desk, person(key), ids, on.sandbox.settings.groups.admin, 'Owner', `d-${key}`), await removeAccess(on.desk, person(key), ids, 'x', `e-${key}`)]
      return answers.map((answer) => ('code' in answer ? answer.code : 'allowed'))
    }
    for (const key of ['sales', 'helpdesk', 'outsider'] as const) assert.deepEqual(await codes(key), ['not-allowed', 'not-allowed', 'not-allowed'], key)
    for (const key of ['admin', 'global', 'users'] as const) assert.deepEqual(await codes(key), ['allowed', 'allowed', 'assignment-not-found'], key)
  })
})
