import assert from 'node:assert/strict'
import type { Errand } from '#domain/errand'
import { isSameScope, scopeOf, type ReservationScope } from '#domain/reservation-scope'
import { changeScope, previewScope, scopeOptions } from '#usecases/change-scope'
import { doDueErrands } from '#usecases/follow-errands'
import { overview } from '#usecases/manage'
import { notifyEverybody } from '#test/support/notify-everybody'
import { aDesk, type DeskForTests, person, wishFor } from '#test/support/a-desk'

const PATCH = /^PATCH https:\/\/management\.azure\.com\/providers\/Microsoft\.Capacity/i

describe('Changing the scope of a reservation', () => {
  let on: DeskForTests
  let ids: { customerId: string; orderId: string; reservationId: string }
  let to: ReservationScope
  beforeEach(async () => {
    on = await aDesk()
    ids = await wishFor(on, 'Contoso Ltd', 'Web servers production')
    const [first] = await on.desk.subscriptions.ofCustomer(ids.customerId)
    to = { kind: 'subscription', subscriptionId: first?.id ?? assert.fail('Contoso has no subscription') }
  })
  afterEach(() => on.close())

  const change = async (draft = 'draft-1'): Promise<Errand> => {
    const asked = await changeScope(on.desk, person('helpdesk'), ids, to, draft)
    return 'outcome' in asked ? assert.fail(asked.code) : asked
  }
  const patches = () => on.asked.filter(({ line }) => PATCH.test(line))
  const scopeNow = async () => {
    const seen = await overview(on.desk, person('sales'), ids)
    return seen.outcome === 'managed' ? scopeOf(seen.reservation) : assert.fail(seen.code)
  }

  it('offers what there is in the customer’s tenant, with the resource groups of the subscription that was chosen', async () => {
    assert.equal(to.kind, 'subscription')
    const options = await scopeOptions(on.desk, person('helpdesk'), ids, to.kind === 'subscription' ? to.subscriptionId : undefined)
    assert.ok(options.outcome === 'options')
    assert.ok(options.subscriptions.length >= 2 && options.resourceGroups.length > 0 && options.managementGroups.length > 0)
    const without = await scopeOptions(on.desk, person('helpdesk'), ids)
    assert.deepEqual(without.outcome === 'options' && without.resourceGroups, [])
  })

  it('asks Microsoft first and changes nothing before the yes', async () => {
    const preview = await previewScope(on.desk, person('helpdesk'), ids, to)
    assert.ok(preview.outcome === 'preview' && isSameScope(preview.to, to) && preview.from?.kind === 'shared')
    assert.equal(patches().length, 0)
  })

  it('changes it, once, though the button is pressed twice', async () => {
    const [first, second] = [await change(), await change()]
    assert.deepEqual([first.state, second.id, patches().length], ['done', first.id, 1])
    assert.ok(isSameScope(await scopeNow(), to))
    assert.deepEqual(on.toldOfErrands, [], 'whoever waited for the answer is not told again')
  })

  it('says no to a scope of somebody else, to the one that it has, and to whoever may not', async () => {
    const codeOf = async (asked: ReturnType<typeof previewScope>) => {
      const answer = await asked
      return answer.outcome === 'refusal' ? answer.code : answer.outcome
    }
    assert.equal(await codeOf(previewScope(on.desk, person('helpdesk'), ids, { kind: 'subscription', subscriptionId: '99999999-9999-4999-8999-999999999999' })), 'scope-not-available')
    assert.equal(await codeOf(previewScope(on.desk, person('helpdesk'), ids, { kind: 'shared' })), 'same-scope')
    for (const key of ['sales', 'users', 'outsider'] as const) assert.equal(await codeOf(previewScope(on.desk, person(key), ids, to)), 'not-allowed')
    const refused = await changeScope(on.desk, person('sales'), ids, to, 'draft-9')
    assert.deepEqual(['outcome' in refused && refused.code, patches().length], ['not-allowed', 0])
  })

  it('goes on with a change whose answer was lost, and tells the requester how it went', async () => {
    on.sandbox.misbehave({ match: PATCH, times: 1, with: 'reset', afterDoing: true })
    const asked = await change()
    assert.equal(asked.state, 'asked')
    await doDueErrands(on.desk, () => undefined)
    assert.equal(patches().length, 1, 'the turn may still be at it')
    on.pass({ seconds: 300 })
    await doDueErrands(on.desk, () => undefined)
    await notifyEverybody(on.desk)
    assert.deepEqual(on.toldOfErrands.map(({ to: who, errand, notice }) => [who, errand.state, notice.kind]), [[person('helpdesk').id, 'done', 'finish']])
    await notifyEverybody(on.desk)
    assert.equal(on.toldOfErrands.length, 1, 'once')
    assert.ok(isSameScope(await scopeNow(), to))
  })

  it('ends with Microsoft’s words where Microsoft says no, and may be asked again', async () => {
    on.sandbox.misbehave({ match: PATCH, times: 1, with: { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'The client does not have authorization.' } } } })
    const refused = await change()
    const { code, message, status, reference = '' } = refused.trouble ?? assert.fail()
    assert.deepEqual([refused.state, code, message, status], ['failed', 'AuthorizationFailed', 'The client does not have authorization.', 403])
    assert.match(reference, /^[0-9a-f-]{36}$/, 'the correlation id')
    assert.equal((await change('draft-2')).state, 'done')
  })

  it('gives up after an hour without an answer, and says so', async () => {
    on.sandbox.misbehave({ match: PATCH, times: 99, with: 'timeout' })
    assert.equal((await change()).state, 'asked')
    for (let passed = 0; passed < 80; passed += 10) {
      on.pass({ seconds: 600 })
      await doDueErrands(on.desk, () => undefined)
    }
    await notifyEverybody(on.desk)
    assert.deepEqual(on.toldOfErrands.map(({ errand: { state, trouble } }) => [state, trouble?.code]), [['failed', 'no-answer']])
  })

  it('keeps Microsoft’s words where it answers no for now, over and over', async () => {
    on.sandbox.misbehave({ match: PATCH, times: 99, with: { status: 409, body: { error: { code: 'AnotherOperationInProgress', message: 'Another operation is in progress.' } } } })
    assert.equal((await change()).state, 'asked')
    for (let passed = 0; passed < 80; passed += 10) {
      on.pass({ seconds: 600 })
      await doDueErrands(on.desk, () => undefined)
    }
    const [errand] = (await on.desk.ledgers.read(ids.customerId)).ledger.errands
    assert.deepEqual([errand?.state, errand?.trouble?.code, errand?.trouble?.status], ['failed', 'AnotherOperationInProgress', 409])
  })

  it('does not let two changes of one reservation run at the same time', async () => {
    on.sandbox.misbehave({ match: PATCH, times: 1, with: 'timeout' })
    await change()
    const second = await changeScope(on.desk, person('admin'), ids, to, 'draft-2')
    assert.equal('outcome' in second && second.code, 'change-under-way')
  })
})
