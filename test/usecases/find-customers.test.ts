import assert from 'node:assert/strict'
import { SANDBOX_GROUPS } from '#adapters/sandbox/staff'
import { findCustomersByStarts } from '#usecases/find-customers'
import { aDesk, type DeskForTests, person, wishFor } from '#test/support/a-desk'

describe('Customers by several beginnings of names', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  const found = async (key: Parameters<typeof person>[0], starts: readonly string[]) => {
    const answer = await findCustomersByStarts(on.desk, person(key), starts, 5)
    return 'outcome' in answer ? answer.code : answer.customers.map(({ name }) => name).sort()
  }

  it('are found each once, by name and by domain', async () => {
    assert.deepEqual(await found('sales', ['contoso', 'Contoso L', 'wingtip.ex', 'nobody']), ['Contoso Ltd', 'Contoso Pharma GmbH', 'Wingtip Toys'])
    assert.deepEqual(await found('sales', []), [])
  })

  it('are no more than somebody may see', async () => {
    const { customerId } = await wishFor(on, 'Contoso Ltd', 'Web servers production')
    on.set.customerLists = { [SANDBOX_GROUPS.sales]: [customerId] }
    assert.deepEqual(await found('sales', ['contoso', 'wingtip']), ['Contoso Ltd'])
    assert.equal(await found('outsider', ['contoso']), 'not-allowed')
  })
})
