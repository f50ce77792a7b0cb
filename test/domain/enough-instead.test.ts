import assert from 'node:assert/strict'
import { enoughInstead, type UnitOffer } from '#domain/enough-instead'
import type { Term } from '#domain/reservation'
import { usd } from '#test/support/a-quote'
import { aPurchase } from '#test/support/an-exchange'

const price = (amount: string) => ({ total: usd(amount), firstPayment: usd(amount) })
const offer = (term: Term, total: string, firstPayment = total): UnitOffer => ({ term, total: usd(total), firstPayment: usd(firstPayment) })
const told = (answer: ReturnType<typeof enoughInstead>) => answer.map(({ purchase: { term, quantity }, price: { total, firstPayment } }) => [term, quantity, total, firstPayment])

describe('what would be a large enough commitment', () => {
  it('is the smallest quantity that reaches what is returned, to the cent', () => {
    const reach = (returned: string) => told(enoughInstead([aPurchase({}, price('100.00'))], [offer('P1Y', '100.00')], usd(returned))).map(([, quantity]) => quantity)
    assert.deepEqual([reach('300.00'), reach('300.01'), reach('299.99')], [[3], [4], [3]])
  })

  it('is a longer term too: the shortest that does, whatever the order of the offers', () => {
    const offers = [offer('P5Y', '450.00'), offer('P3Y', '280.00', '10.00'), offer('P1Y', '100.00')]
    assert.deepEqual(told(enoughInstead([aPurchase({ quantity: 2 }, price('200.00'))], offers, usd('500.00'))), [
      ['P1Y', 5, usd('500.00'), usd('500.00')],
      ['P3Y', 2, usd('560.00'), usd('20.00')],
    ])
  })

  it('has never fewer units than were asked for', () => {
    assert.deepEqual(told(enoughInstead([aPurchase({ quantity: 4 }, price('400.00'))], [offer('P3Y', '900.00')], usd('500.00'))), [['P3Y', 4, usd('3600.00'), usd('3600.00')]])
  })

  it('changes the last purchase alone: the others count as they are', () => {
    const purchases = [aPurchase({ sku: 'Standard_E4s_v5' }, price('350.00')), aPurchase({}, price('100.00'))] as const
    const [only] = enoughInstead(purchases, [offer('P1Y', '100.00')], usd('800.00'))
    assert.deepEqual([only?.purchase.sku, only?.purchase.quantity], ['Standard_D4s_v5', 5])
  })

  it('is not suggested where it would take more than 10,000 units, or where units cost nothing', () => {
    const cheap = (returned: string) => enoughInstead([aPurchase({}, price('0.01'))], [offer('P1Y', '0.01')], usd(returned)).length
    assert.deepEqual([cheap('100.00'), cheap('100.01')], [1, 0])
    assert.deepEqual(enoughInstead([aPurchase({}, price('0.00'))], [offer('P1Y', '0.00')], usd('1.00')), [])
  })

  it('never goes back to a shorter term', () => {
    assert.deepEqual(told(enoughInstead([aPurchase({ term: 'P3Y' }, price('280.00'))], [offer('P1Y', '100.00')], usd('500.00'))), [])
  })
})
