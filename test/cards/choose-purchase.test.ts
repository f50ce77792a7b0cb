import assert from 'node:assert/strict'
import { choosePurchaseCard } from '#cards/choose-purchase/choose-purchase.card'
import { partsOf, partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aCustomer, aReservation } from '#test/cards/examples'
import { aCatalogueItem, aPurchase, aReturned } from '#test/cards/exchange-examples'
import { FORM, REGIONS } from '#test/cards/exchange-gallery'

type Values = Parameters<typeof choosePurchaseCard>[0]
const values = (differs: Partial<Values> = {}): Values => ({ customer: aCustomer(), returns: [aReturned()], purchases: [], form: FORM, types: ['VirtualMachines', 'AVS'], regions: REGIONS, items: [aCatalogueItem()], total: 1, ...differs })
const cardOf = (differs: Partial<Values> = {}) => choosePurchaseCard(values(differs), 'en')
const textFor = (differs: Partial<Values> = {}) => textOf(cardOf(differs))
const inputIn = (card: ReturnType<typeof cardOf>, id: string) => partsOf(card).find((part) => part['id'] === id)

describe('the form for what to buy', () => {
  it('says what is given back and what is bought already, a line each', () => {
    const text = textFor({ purchases: [aPurchase({ quantity: 2 })] })
    assert.match(text, /You give back\n2 of 3 units of VM_RI_03-01-2026_09-12\n · Standard_D4s_v5 · westeurope\nYou buy so far\n2 units of Standard_D8s_v5\n · northeurope · 3 years, paid upfront/)
    assert.doesNotMatch(textFor(), /You buy so far/)
  })

  it('has the inputs that the bot reads, and keeps what was typed', () => {
    const card = cardOf({ form: { resourceType: 'AVS', region: 'uksouth', search: 'D8', sku: 'Standard_D8s_v5', term: 'P1Y', billingPlan: 'Monthly', quantity: '7' } })
    const typed = Object.fromEntries(partsOfType(card, 'Input.').map(({ id, value }) => [String(id), value]))
    assert.deepEqual(typed, { resourceType: 'AVS', region: 'uksouth', search: 'D8', sku: 'Standard_D8s_v5', term: 'P1Y', billingPlan: 'Monthly', quantity: 7 })
  })

  it('asks for the product and the region only where there is a choice', () => {
    const card = cardOf({ types: ['AppService'], regions: [] })
    assert.deepEqual(partsOfType(card, 'Input.').map(({ id }) => id), ['search', 'sku', 'term', 'billingPlan', 'quantity'])
  })

  it('chooses a size by its name, and forgets one that is not listed any more', () => {
    const card = cardOf({ items: [aCatalogueItem(), aCatalogueItem({ sku: 'Standard_B1s', title: '' })], form: { ...FORM, sku: 'Standard_E4s_v5' } })
    const size = inputIn(card, 'sku')
    assert.deepEqual(size?.['choices'], [{ title: 'Standard_D8s_v5 · DSv5 Series, D8s v5', value: 'Standard_D8s_v5' }, { title: 'Standard_B1s', value: 'Standard_B1s' }])
    assert.equal(size?.['value'], '')
  })

  it('says how many sizes there are, and how to see others', () => {
    assert.match(textFor(), /\n1 size\.\n/)
    assert.match(textFor({ total: 431 }), /The first 1 of 431 sizes\. Type a part of the name and press “Show sizes”\./)
  })

  it('offers the terms for which any of the sizes is sold', () => {
    const terms = inputIn(cardOf({ items: [aCatalogueItem({ terms: [{ term: 'P1Y', billingPlans: ['Upfront'] }] })] }), 'term')?.['choices'] as Part[]
    assert.deepEqual(terms.map(({ title }) => title), ['1 year'])
    assert.equal((inputIn(cardOf({ items: [] }), 'term')?.['choices'] as Part[]).length, 3)
  })

  it('blocks no button with a field that is not filled yet', () => {
    assert.ok(partsOfType(cardOf(), 'Input.').every(({ isRequired }) => isRequired !== true))
  })

  const told: [string, Partial<Values>, RegExp][] = [
    ['that a size is missing', { problem: 'no-size' }, /⚠ Please choose a size\./],
    ['that the size is not sold there', { problem: 'size-not-here' }, /⚠ This size is not sold in that region\./],
    ['what is no quantity', { problem: 'quantity', form: { ...FORM, quantity: 'many' } }, /⚠ That is not a number of units\./],
    ['for which terms the size is sold', { problem: 'term', form: { ...FORM, sku: 'Standard_D8s_v5' } }, /⚠ Standard_D8s_v5 is sold for 1 year \(paid upfront or paid monthly\) and 3 years \(paid upfront or paid monthly\)\./],
    ['that nothing was found', { problem: 'nothing-found', items: [], total: 0, form: { ...FORM, search: 'D99' } }, /⚠ No size matches “D99”\. Try fewer letters/],
    ['the size that is changed in place', { swap: 'Standard_D4_v5' }, /Standard_D4_v5\. In the same region it is changed in place/],
  ]
  for (const [what, differs, text] of told) it(`tells ${what}`, () => assert.match(textFor(differs), text))

  it('sends the wish so far with both buttons', () => {
    const wish = {
      customerId: aCustomer().id,
      returns: [{ orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 }],
      purchases: [{ resourceType: 'VirtualMachines', sku: 'Standard_E4s_v5', region: 'northeurope', term: 'P3Y', billingPlan: 'Upfront', quantity: 1 }],
    }
    const sent = Object.fromEntries(partsOfType(cardOf({ purchases: [aPurchase({ sku: 'Standard_E4s_v5' })] }), 'Action.Execute').map(({ verb, data }) => [String(verb), data]))
    assert.deepEqual(sent, { 'exchange.list': wish, 'exchange.quote': { verb: 'exchange.quote', ...wish }, stop: { verb: 'stop' } })
  })
})
