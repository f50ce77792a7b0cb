import assert from 'node:assert/strict'
import { SANDBOX_GROUPS } from '#adapters/sandbox/staff'
import { approveCase } from '#usecases/decide-case'
import { findCustomers } from '#usecases/find-customers'
import { overview } from '#usecases/manage'
import { notifyEverybody } from '#test/support/notify-everybody'
import { quote } from '#usecases/quote'
import { aDesk, type DeskForTests, onCardOf, person, submitted, wishFor } from '#test/support/a-desk'

describe('A list that says which customers a group may see', () => {
  let on: DeskForTests
  let contoso: Awaited<ReturnType<typeof wishFor>>
  let northwind: Awaited<ReturnType<typeof wishFor>>
  beforeEach(async () => {
    on = await aDesk()
    contoso = await wishFor(on, 'Contoso Ltd', 'Web servers production')
    northwind = await wishFor(on, 'Northwind', 'Mainframe exit')
    on.set.customerLists = { [SANDBOX_GROUPS.sales]: [contoso.customerId], [SANDBOX_GROUPS.helpdesk]: [northwind.customerId] }
  })
  afterEach(() => on.close())

  const codeOf = async (asked: Promise<{ outcome: string; code?: string }>) => (await asked).code ?? 'allowed'

  it('shows somebody the customers of their groups alone, and Admin all', async () => {
    const namesFor = async (key: Parameters<typeof person>[0]) => {
      const found = await findCustomers(on.desk, person(key), '', 50)
      return 'outcome' in found ? found.code : found.customers.map(({ id }) => id)
    }
    assert.deepEqual(await namesFor('sales'), [contoso.customerId])
    assert.deepEqual(await namesFor('helpdesk'), [northwind.customerId])
    assert.ok((await namesFor('admin')).length > 2)
  })

  it('says that a list bound what was found, and only then', async () => {
    const isListedFor = async (key: Parameters<typeof person>[0]) => {
      const found = await findCustomers(on.desk, person(key), '', 50)
      return 'outcome' in found ? found.code : found.isListed
    }
    assert.deepEqual([await isListedFor('sales'), await isListedFor('admin')], [true, undefined])
    on.set.customerLists = undefined
    assert.equal(await isListedFor('sales'), undefined)
  })

  it('refuses what is asked for another customer by its id', async () => {
    assert.equal(await codeOf(quote(on.desk, person('sales'), contoso)), 'allowed')
    assert.equal(await codeOf(quote(on.desk, person('sales'), northwind)), 'customer-not-yours')
    assert.equal(await codeOf(overview(on.desk, person('sales'), northwind)), 'customer-not-yours')
    assert.equal(await codeOf(overview(on.desk, person('users'), contoso)), 'customer-not-yours')
    assert.equal(await codeOf(overview(on.desk, person('admin'), northwind)), 'allowed')
  })

  it('asks for approval only those who may see the customer, and lets nobody else approve', async () => {
    const waiting = await submitted(on, contoso)
    await notifyEverybody(on.desk)
    assert.deepEqual(on.told.filter(({ message }) => message.notice.kind === 'approval-needed').map(({ to }) => to), [person('admin').id])
    const refused = await approveCase(on.desk, person('helpdesk'), onCardOf(waiting))
    assert.equal('outcome' in refused && refused.code, 'customer-not-yours')
  })
})
