import assert from 'node:assert/strict'
import type { CapUse } from '#domain/cap-uses'
import { planOf, type Returnable } from '#domain/planned-returns'
import { ratio } from '#domain/ratio'
import { day, policy, usd } from '#test/support/a-quote'
import { aReservation } from '#test/support/an-exchange'

const TODAY = day('2026-07-01')
const FROM_ELSEWHERE = { refunded: usd('0.00'), held: usd('0.00'), heldByCases: [], source: 'transactions' } as const

/** Units for the year 2026, ten dollars a day each unless another price is said: 184 days are left, 12 % of fee. */
function units(name: string, free: number, price = '3650.00', changes: Partial<Returnable> = {}): Returnable {
  return { reservation: aReservation({ id: name, name, quantity: free }), free, isUsed: true, unitPrice: usd(price), usdRate: ratio(1, 1), ...changes }
}

/** With so much of the cap used. */
function plan(used: string, ...returnables: Returnable[]) {
  const uses: CapUse[] = [{ kind: 'refund', date: day('2026-06-01'), usd: usd(used) }]
  return planOf({ customer: { id: 'c', name: 'Contoso', domain: 'contoso.example' }, asOf: TODAY, policy: policy('csp-2020'), returnables, uses, cap: FROM_ELSEWHERE })
}

const told = ({ returns, leftOut }: ReturnType<typeof planOf>) => ({
  returns: returns.map(({ reservation, quantity }) => `${quantity} ${reservation.name}`),
  leftOut: leftOut.map(({ reservation, quantity, why }) => `${quantity} ${reservation.name}: ${typeof why === 'string' ? why : why.code}`),
})

describe('the plan for a customer', () => {
  it('returns everything where there is room', () => {
    const planned = plan('0.00', units('small', 2), units('large', 1, '36500.00'))
    assert.deepEqual(told(planned), { returns: ['1 large', '2 small'], leftOut: [] })
    // 2 × 1619.20 + 16192.00
    assert.deepEqual([planned.creditUsd, planned.countedUsd, planned.boundUsd, planned.room], [usd('19430.40'), usd('19430.40'), usd('19430.40'), usd('50000.00')])
  })

  it('takes what brings the most within the room, and names the rest', () => {
    // 5000.00 remain: 3 × 1619.20 are 4857.60; one of 1700.16 and two of 1619.20 are 4938.56.
    assert.deepEqual(told(plan('45000.00', units('a', 3), units('b', 1, '3832.50'))), { returns: ['2 a', '1 b'], leftOut: ['1 a: no-room'] })
  })

  it('plans nothing where nothing is left of the cap', () => {
    for (const used of ['50000.00', '60000.00']) assert.deepEqual(told(plan(used, units('a', 1))), { returns: [], leftOut: ['1 a: no-room'] })
  })

  it('leaves out what cannot be returned, with its reason', () => {
    const planned = plan(
      '0.00',
      units('red', 2, '100.00', { reservation: aReservation({ id: 'red', name: 'red', resourceType: 'RedHat', quantity: 2 }) }),
      units('over', 1, '100.00', { reservation: aReservation({ id: 'over', name: 'over', purchasedOn: day('2025-07-01') }) }),
      units('secret', 1, '1.00', { unitPrice: undefined as never }),
      units('asked', 1, '3650.00', { reservation: aReservation({ id: 'asked', name: 'asked', quantity: 3 }) }),
      units('cheap', 1, '0.01', { reservation: aReservation({ id: 'cheap', name: 'cheap', purchasedOn: day('2025-07-10') }) }),
    )
    assert.deepEqual(told(planned), { returns: ['1 asked'], leftOut: ['2 red: not-refundable', '1 over: expired', '1 secret: no-price', '2 asked: in-open-case', '1 cheap: nothing-left'] })
  })

  it('counts in USD what is paid in another currency', () => {
    const yen = units('yen', 1, '0.00', { unitPrice: { currency: 'JPY', minor: 365_000n }, usdRate: ratio(672, 100_000) })
    // 184000 yen, less 22080: 161920 × 0.00672 = 1088.10
    const [only] = plan('0.00', yen).returns
    assert.deepEqual([only?.credit, only?.creditUsd], [{ currency: 'JPY', minor: 161_920n }, usd('1088.10')])
  })
})
