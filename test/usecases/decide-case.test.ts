import assert from 'node:assert/strict'
import { compare, decimalOf } from '#domain/money'
import type { Case } from '#domain/case'
import type { Refusal } from '#domain/refusal'
import { approveCase, confirmCase, rejectCase, withdrawCase } from '#usecases/decide-case'
import { quote } from '#usecases/quote'
import { aDesk, caseNow, onCardOf, person, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

describe('Deciding on a case', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  const small = async () => submitted(on, await wishFor(on, 'Contoso Ltd', 'Web servers production', 2))
  const large = async () => submitted(on, await wishFor(on, 'Northwind', 'Mainframe exit', 1))
  const approve = (key: Parameters<typeof person>[0], waiting: Case) => approveCase(on.desk, person(key), onCardOf(waiting))

  it('lets a helpdesk agent approve', async () => {
    assert.equal(stateOf(await approve('helpdesk', await small())), 'approved')
  })

  it('lets nobody approve or reject a case of their own', async () => {
    const own = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Batch nodes', 1), person('helpdesk'))
    assert.equal(stateOf(await approve('helpdesk', own)), 'own-case')
    assert.equal(stateOf(await rejectCase(on.desk, person('helpdesk'), onCardOf(own), 'no')), 'own-case')
    assert.equal(stateOf(await approve('admin', own)), 'approved')
  })

  it('lets only those with the role approve', async () => {
    const waiting = await small()
    for (const key of ['users', 'outsider'] as const) assert.equal(stateOf(await approve(key, waiting)), 'not-allowed')
    assert.equal(stateOf(await approve('global', waiting)), 'approved')
  })

  it('lets nobody approve whose role is taken away while the services are asked', async () => {
    const waiting = await small()
    const roles = [['Helpdesk' as const], []]
    const directory = { ...on.desk.directory, rolesOf: async () => roles.shift() ?? [] }
    assert.equal(stateOf(await approveCase({ ...on.desk, directory }, person('helpdesk'), onCardOf(waiting))), 'not-allowed')
    assert.equal(stateOf(await caseNow(on, waiting)), 'submitted')
  })

  it('asks for a second approver, from Admin or Global, from 10,000 USD on', async () => {
    const waiting = await large()
    const once = await approve('helpdesk', waiting)
    assert.equal(stateOf(once), 'submitted')
    const now = await caseNow(on, waiting)
    assert.equal(stateOf(await approve('helpdesk', now)), 'already-approved-by-you')
    assert.equal(stateOf(await approve('admin', now)), 'approved')
  })

  it('asks for the second approver at the very amount, and not a cent below it', async () => {
    const exact = await small()
    on.set.secondApproval = exact.confirmation.creditUsd
    assert.equal(stateOf(await approve('helpdesk', exact)), 'submitted')

    const below = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Orders database', 1))
    const { creditUsd } = below.confirmation
    on.set.secondApproval = { ...creditUsd, minor: creditUsd.minor + 1n }
    assert.equal(stateOf(await approve('helpdesk', below)), 'approved')
  })

  it('asks for a second approver where the credit became large since it was submitted', async () => {
    // 100 units at USD 182.50 a month: on the last day of a paid month little comes back, on the next day a whole month.
    on.set.now = '2026-12-16T10:00:00.000Z'
    const waiting = await submitted(on, await wishFor(on, 'Northwind', 'Warehouse VMs', 100))
    assert.ok(Number(decimalOf(waiting.confirmation.creditUsd)) < 10_000)
    on.pass({ days: 1 })
    const once = await approve('helpdesk', waiting)
    assert.ok('state' in once && Number(decimalOf(once.confirmation.creditUsd)) > 10_000)
    assert.equal(once.state, 'submitted')
  })

  it('does not take two helpdesk agents for a large credit', async () => {
    const waiting = await large()
    await approve('admin', waiting)
    assert.equal(stateOf(await approve('helpdesk', await caseNow(on, waiting))), 'second-approver-needed')
    assert.equal(stateOf(await approve('global', await caseNow(on, waiting))), 'approved')
  })

  it('lets one of many simultaneous approvals win', async () => {
    const waiting = await small()
    const results = await Promise.all(Array.from({ length: 20 }, () => approve('helpdesk', waiting)))
    assert.deepEqual(results.map(stateOf).sort(), ['approved', ...Array<string>(19).fill('case-moved-on')])
  })

  it('does not act from an old card', async () => {
    const waiting = await small()
    await rejectCase(on.desk, person('helpdesk'), onCardOf(waiting), 'Wrong reservation.')
    assert.equal(stateOf(await approve('admin', waiting)), 'case-moved-on')
    assert.deepEqual((await caseNow(on, waiting)).rejection, { by: person('helpdesk'), reason: 'Wrong reservation.' })
  })

  it('approves the figures of the day, at or above the floor', async () => {
    const waiting = await small()
    on.pass({ days: 3 })
    const approved = await approve('helpdesk', waiting)
    assert.ok('state' in approved)
    // 148 of 365 days of 2,208.00 remain: 895.30, less 12 % (107.44).
    assert.equal(decimalOf(approved.confirmation.credit), '787.86')
    assert.ok(compare(approved.confirmation.credit, waiting.confirmation.floor) >= 0)
    assert.equal(approved.confirmation.asOf, waiting.confirmation.asOf)
  })

  it('goes back to the requester after the days of the yes, and under another policy', async () => {
    const late = await small()
    on.pass({ days: 6 })
    const asked = await approve('helpdesk', late)
    assert.ok('state' in asked)
    assert.deepEqual([asked.state, asked.reconfirmation], ['reconfirm', 'below-the-floor'])

    const other = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Orders database', 1))
    on.set.policy = 'self-service-2026'
    const changed = await approve('helpdesk', other)
    assert.ok('state' in changed)
    assert.deepEqual([changed.state, changed.reconfirmation], ['reconfirm', 'policy-changed'])
  })

  it('takes the requester’s new yes, to the figures that were looked at', async () => {
    const waiting = await small()
    on.pass({ days: 6 })
    await approve('helpdesk', waiting)
    const asked = await caseNow(on, waiting)
    const { customer, returns: [only] } = asked // prettier-ignore
    const offer = await quote(on.desk, person('sales'), { customerId: customer.id, ...only })
    assert.equal(offer.outcome, 'offer')
    assert.equal(stateOf(await confirmCase(on.desk, person('helpdesk'), onCardOf(asked), offer.draft)), 'not-your-case')
    assert.equal(stateOf(await confirmCase(on.desk, person('sales'), onCardOf(asked), 'old.draft')), 'quote-changed')
    assert.equal(stateOf(await confirmCase(on.desk, person('sales'), onCardOf(asked), offer.draft)), 'submitted')
    assert.equal(stateOf(await approve('helpdesk', await caseNow(on, waiting))), 'approved')
  })

  it('lets only the requester withdraw, and only before it is filed', async () => {
    const waiting = await small()
    assert.equal(stateOf(await withdrawCase(on.desk, person('admin'), onCardOf(waiting))), 'not-your-case')
    await approve('helpdesk', waiting)
    assert.equal(stateOf(await withdrawCase(on.desk, person('sales'), onCardOf(await caseNow(on, waiting)))), 'case-moved-on')
  })
})

function stateOf(result: Case | Refusal): string {
  return 'state' in result ? result.state : result.code
}
