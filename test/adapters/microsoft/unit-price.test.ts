import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import { unitPriceOf } from '#adapters/microsoft/unit-price'

describe('the unit price of an order', () => {
  const payment = (day: string, amount: number, status = 'Succeeded') => ({ dueDate: new Date(day), billingCurrencyTotal: { currencyCode: 'EUR', amount }, status })
  const priceOf = (order: Parameters<typeof unitPriceOf>[0]) => {
    const price = unitPriceOf(order)
    return price && decimalOf(price.amount)
  }
  const one = [{ id: 'r' }]

  it('is the one payment of an upfront order, for one of its units', () => {
    assert.equal(priceOf({ originalQuantity: 3, billingPlan: 'Upfront', reservations: one, planInformation: { transactions: [payment('2026-01-01', 3312)] } }), '1104.00')
  })
  it('is the latest payment that was made of a monthly order: it follows the exchange rate', () => {
    const transactions = [payment('2026-03-01', 30, 'Scheduled'), payment('2026-02-01', 21), payment('2026-01-01', 20), payment('2026-02-15', 9, 'Failed')]
    assert.equal(priceOf({ originalQuantity: 2, billingPlan: 'Monthly', reservations: one, planInformation: { transactions } }), '10.50')
  })
  it('is the first payment where units were split off since', () => {
    const transactions = [payment('2026-01-01', 30), payment('2026-02-01', 20)]
    assert.equal(priceOf({ originalQuantity: 3, billingPlan: 'Monthly', reservations: [{ id: 'a' }, { id: 'b' }], planInformation: { transactions } }), '10.00')
  })
  it('is unknown where a payment does not divide by the units', () => {
    assert.equal(priceOf({ originalQuantity: 7, billingPlan: 'Monthly', reservations: one, planInformation: { transactions: [payment('2026-01-01', 466)] } }), undefined)
  })
  it('is unknown without a schedule, a quantity or a payment', () => {
    assert.equal(priceOf({ originalQuantity: 1, billingPlan: 'Upfront' }), undefined)
    assert.equal(priceOf({ billingPlan: 'Upfront', planInformation: { transactions: [payment('2026-01-01', 1)] } }), undefined)
    assert.equal(priceOf({ originalQuantity: 1, billingPlan: 'Upfront', planInformation: { transactions: [payment('2026-01-01', 1, 'Cancelled')] } }), undefined)
  })
})
