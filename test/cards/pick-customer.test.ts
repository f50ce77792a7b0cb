import assert from 'node:assert/strict'
import { pickCustomerCard } from '#cards/pick-customer/pick-customer.card'
import { textOf } from '#test/cards/card-parts'
import { aCustomer } from '#test/cards/examples'

const shown = (differs: Partial<Parameters<typeof pickCustomerCard>[0]> = {}) => textOf(pickCustomerCard({ action: 'cancel', search: '', customers: [], more: false, ...differs }, 'en'))
const KEEPER = /You see only the customers that your groups look after\. An administrator of your company keeps the list\./

describe('the list of customers', () => {
  it('tells who finds nobody what customers of Microsoft itself do', () => {
    const text = shown({ search: 'Adatum' })
    for (const part of ['No customer begins with “Adatum”.', 'Only customers of your partner account are found.', 'pay-as-you-go, as an individual, or under a Microsoft Customer Agreement or an Enterprise Agreement', 'in the Azure portal under “Reservations”', 'under “Help + support”']) assert.ok(text.includes(part), part)
    assert.doesNotMatch(shown({ search: 'con', customers: [aCustomer()] }), /Microsoft Customer Agreement/)
  })

  it('says that Partner Center lists none where there is none', () => assert.match(shown(), /Partner Center lists no customers for your partner account\./))

  it('says who keeps the list where only those of somebody’s groups are shown', () => {
    assert.match(shown({ customers: [aCustomer()], isListed: true }), KEEPER)
    assert.doesNotMatch(shown({ customers: [aCustomer()] }), KEEPER)
  })

  it('does not say that there are none, or none of the name, where somebody may not see them', () => {
    assert.match(shown({ isListed: true }), /I find no customer that one of your groups looks after\./)
    assert.match(shown({ search: 'Adatum', isListed: true }), /None of the customers that your groups look after begins with “Adatum”\./)
    for (const search of ['', 'Adatum']) {
      assert.match(shown({ search, isListed: true }), KEEPER)
      assert.doesNotMatch(shown({ search, isListed: true }), /Partner Center lists no|No customer begins/)
    }
  })
})
