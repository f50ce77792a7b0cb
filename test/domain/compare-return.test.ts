import assert from 'node:assert/strict'
import { compareReturn, laterDayFor, type Choice } from '#domain/compare-return'
import { day, policy, someFacts, usd } from '#test/support/a-quote'

const CSP = policy('csp-2020')
const MONTHLY = { billingPlan: 'Monthly', unitPrice: usd('310.00') } as const

/** What a choice says, as text; a closed one says why. */
const told = (comparison: ReturnType<typeof compareReturn>) =>
  comparison.map((choice) => ('refusal' in choice ? `${choice.code}: ${choice.refusal.code}` : [choice.code, ...sums(choice)].join(' ')))
const sums = ({ refund, fee, credit, stillToPay, net, idle, countedUsd }: Choice) => [refund, fee, credit, stillToPay, net, idle, countedUsd].map((amount) => (amount ? Number(amount.minor) / 100 : '?'))

describe('the comparison of what can be done with a reservation', () => {
  it('sets the four side by side, upfront', () => {
    // 1 July: 184 of 365 days of 3650.00 are left, 1840.00; 12 % of it is 220.80. 31 July: 154 days, 1540.00 less 184.80.
    // A quarter goes unused: of 1840.00 to the end 460.00, of the 300.00 of those 30 days 75.00.
    assert.deepEqual(told(compareReturn(someFacts(), CSP, day('2026-07-31'), 75)), [
      'cancel-now 1840 220.8 1619.2 0 1619.2 0 1619.2',
      'exchange 1840 0 1840 1840 0 0 0',
      'keep 0 0 0 0 0 460 0',
      'cancel-later 1540 184.8 1355.2 0 1355.2 75 1355.2',
    ])
  })

  it('counts the payments until then, monthly', () => {
    // 1 July, the day of payment: 31 of 31 days of 310.00, less 37.20; five payments to come. 10 August: 22 of 31 days, 220.00 less 26.40; one payment of 310.00 was made.
    assert.deepEqual(told(compareReturn(someFacts(MONTHLY), CSP, day('2026-08-10'), 100)), [
      'cancel-now 310 37.2 272.8 0 272.8 0 272.8',
      'exchange 310 0 310 1860 -1550 0 0',
      'keep 0 0 0 1550 -1550 0 0',
      'cancel-later 220 26.4 193.6 310 -116.4 0 193.6',
    ])
  })

  it('says of a closed way why it is closed, and leaves the others open', () => {
    assert.deepEqual(told(compareReturn(someFacts({ resourceType: 'RedHat' }), CSP, day('2026-07-31'), 0)), ['cancel-now: not-refundable', 'exchange: not-exchangeable', 'keep 0 0 0 0 0 1840 0', 'cancel-later: not-refundable'])
    const full = someFacts({ capEntries: [{ date: day('2025-07-10'), usd: usd('50000.00') }] })
    assert.deepEqual(told(compareReturn(full, CSP, day('2026-07-10'), 0)).map((line) => line.split(' ')[0]), ['cancel-now:', 'exchange', 'keep', 'cancel-later'])
  })

  it('is closed altogether where there is nothing left', () => {
    assert.deepEqual(told(compareReturn(someFacts({ asOf: day('2027-01-01') }), CSP, day('2027-01-02'), 0)), ['cancel-now', 'exchange', 'keep', 'cancel-later'].map((code) => `${code}: expired`))
  })

  it('does not guess the utilisation', () => {
    assert.deepEqual(told(compareReturn(someFacts(), CSP, day('2026-07-31'), undefined)).map((line) => line.split(' ')[6]), ['0', '0', '?', '?'])
  })

  it('counts against the cap in USD, whatever it is billed in', () => {
    const euro = someFacts({ unitPrice: { currency: 'EUR', minor: 365_000n } })
    const counted = compareReturn(euro, CSP, day('2026-07-31'), 0).map((choice) => ('refusal' in choice ? assert.fail() : choice.countedUsd.currency))
    assert.deepEqual(new Set(counted), new Set(['USD']))
  })

  it('takes a utilisation above 100 % as all used', () => {
    assert.match(told(compareReturn(someFacts(), CSP, day('2026-07-31'), 130))[2] ?? '', /^keep 0 0 0 0 0 0 0$/)
  })

  it('closes a later day on which the reservation has ended', () => {
    assert.match(told(compareReturn(someFacts(), CSP, day('2027-01-01'), 50))[3] ?? '', /expired/)
  })
})

describe('the later day', () => {
  it('is 30 days on, but before the expiry', () => {
    assert.equal(laterDayFor(someFacts(), CSP), day('2026-07-31'))
    assert.equal(laterDayFor(someFacts({ asOf: day('2026-12-20') }), CSP), day('2026-12-31'))
    assert.equal(laterDayFor(someFacts({ asOf: day('2026-12-31') }), CSP), day('2027-01-01'))
  })

  it('is the first on which a return over the cap fits', () => {
    assert.equal(laterDayFor(someFacts({ capEntries: [{ date: day('2025-09-01'), usd: usd('50000.00') }] }), CSP), day('2026-09-01'))
  })
})
