import assert from 'node:assert/strict'
import { emptyLedger } from '#domain/ledger'
import { quoteSaidExchange } from '#domain/quote-exchange'
import { quoteReturn, type ReturnFacts } from '#domain/quote-return'
import { actionOf, confirmationOf, fingerprintOf, returnsOf, type Quoted } from '#domain/quoted'
import { ratio } from '#domain/ratio'
import { amountOf, day, policy, usd } from '#test/support/a-quote'
import { aPurchase, aReservation, quotedExchange, saidExchange } from '#test/support/an-exchange'

/** 184 of 365 days of 3650.00, less 12 %: 1619.20. */
function quoted(changes: Partial<ReturnFacts> = {}): Quoted {
  return quoteReturn(
    {
      action: 'cancel',
      asOf: day('2026-07-01'),
      policy: policy('csp-2020'),
      customer: { id: 'customer-1', name: 'Contoso', domain: 'contoso.example' },
      reservation: aReservation({ quantity: 2 }),
      quantity: 1,
      price: { amount: usd('3650.00'), source: 'schedule' },
      usage: 'used',
      rate: { currency: 'USD', source: 'same', usd: ratio(1, 1) },
      refunds: [],
      ...changes,
    },
    emptyLedger('customer-1'),
  )
}

describe('what was quoted', () => {
  it('is confirmed as what it is', () => {
    assert.deepEqual([confirmationOf(quoted())?.credit, confirmationOf(quoted())?.exchange], [usd('1619.20'), undefined])
    assert.deepEqual(confirmationOf(quotedExchange().quoted)?.exchange?.netPayable, usd('160.00'))
    assert.equal(confirmationOf(quoted({ quantity: 3 })), undefined)
  })

  it('is a case of a cancellation, an exchange or a change of size', () => {
    const swap = quoteSaidExchange(saidExchange({ swapsWith: 'Standard_F1', purchases: [aPurchase({ sku: 'Standard_F1s' })] }))
    assert.deepEqual([quoted(), quotedExchange().quoted, swap].map(actionOf), ['cancel', 'exchange', 'swap'])
  })

  it('names what is returned', () => {
    assert.deepEqual(returnsOf(quoted()).map(({ reservation, quantity }) => [reservation.id, quantity]), [['reservation-1', 1]])
    assert.deepEqual(returnsOf(quotedExchange().quoted).map(({ reservation, quantity }) => [reservation.id, quantity]), [['reservation-1', 1]])
  })

  it('has a fingerprint that is the same for the same figures, short, and fit for a card', () => {
    assert.equal(fingerprintOf(quoted()), fingerprintOf(quoted()))
    assert.match(fingerprintOf(quoted()), /^[0-9a-z]{1,13}$/)
    assert.equal(fingerprintOf(quoted({ quantity: 3 })), 'none')
  })

  it('has another fingerprint with every figure, the day, the quantity, the currency, the policy and the reservation', () => {
    const half = { price: { amount: usd('1825.00'), source: 'schedule' } } as const
    const all = [
      quoted(), quoted({ policy: policy('self-service-2026') }), quoted({ policy: policy('self-service-2022') }), quoted({ asOf: day('2026-07-02') }),
      quoted({ ...half, quantity: 2 }), quoted({ ...half, quantity: 1 }), quoted({ price: { amount: amountOf('EUR', '3650.00'), source: 'schedule' } }),
      quoted({ reservation: aReservation({ quantity: 2, billingPlan: 'Monthly' }) }), quoted({ reservation: aReservation({ quantity: 2, id: 'reservation-2' }) }), quotedExchange().quoted,
    ] // prettier-ignore
    assert.equal(new Set(all.map(fingerprintOf)).size, all.length)
  })

  it('has another fingerprint with everything that is bought', () => {
    const changes = [{}, { sku: 'Standard_D8s_v5' }, { region: 'northeurope' }, { term: 'P3Y' }, { billingPlan: 'Monthly' }, { quantity: 2 }] as const
    const all = changes.map((change) => fingerprintOf(quotedExchange({ purchases: [aPurchase(change)] }).quoted))
    assert.equal(new Set(all).size, all.length)
  })

  // Without anything between the numbers 1 and 12 could be 11 and 2.
  it('keeps the numbers of its fingerprint apart', () => {
    const [one, other] = [quoted({ reservation: aReservation({ quantity: 99 }), quantity: 1 }), quoted({ reservation: aReservation({ quantity: 99 }), quantity: 11 })]
    assert.notEqual(fingerprintOf(one), fingerprintOf(other))
  })
})
