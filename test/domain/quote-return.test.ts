import assert from 'node:assert/strict'
import type { Posting } from '#domain/case'
import { emptyLedger, type CreditedRefund, type Ledger } from '#domain/ledger'
import { freeQuantity, quoteReturn, type ReturnFacts } from '#domain/quote-return'
import type { MicrosoftRefund } from '#domain/quoted-return'
import { ratio } from '#domain/ratio'
import type { Reservation } from '#domain/reservation'
import { aCase, aFiledCase, aPosting } from '#test/support/a-case'
import { amountOf, day, policy, someFacts, usd } from '#test/support/a-quote'

const { asOf, purchasedOn, unitPrice } = someFacts()
const RESERVATION: Reservation = {
  id: 'reservation-9',
  orderId: 'order-9',
  name: 'VM_RI_09',
  resourceType: 'VirtualMachines',
  sku: 'Standard_D4s_v5',
  region: 'westeurope',
  quantity: 4,
  term: 'P1Y',
  billingPlan: 'Upfront',
  purchasedOn,
  expiresOn: day('2027-01-01'),
  scope: 'Shared',
  state: 'Active',
  utilization: [],
}
// The return that `someFacts` describes: 1840.00 come back, less 220.80.
const said = (changes: Partial<ReturnFacts> = {}): ReturnFacts => ({
  action: 'cancel',
  asOf,
  policy: policy('csp-2020'),
  customer: { id: 'customer-1', name: 'Contoso', domain: 'contoso.example' },
  reservation: RESERVATION,
  quantity: 1,
  price: { amount: unitPrice, source: 'schedule' },
  usage: 'used',
  rate: { currency: 'USD', source: 'same', usd: ratio(1, 1) },
  refunds: [],
  ...changes,
})
const microsoft = (changes: Partial<MicrosoftRefund> = {}): MicrosoftRefund => ({
  refund: usd('1840.00'),
  refundUsd: usd('1840.00'),
  remainingCommitment: usd('0.00'),
  totalPaid: usd('14600.00'),
  consumedUsd: usd('0.00'),
  limitUsd: usd('50000.00'),
  policyErrors: [],
  ...changes,
})
const ledgerOf = (changes: Partial<Ledger>): Ledger => ({ ...emptyLedger('customer-1'), ...changes })
const paid = (posting: Posting) => ({ posting, usd: posting.amount, date: day('2026-06-10') })
const credited = (changes: Partial<CreditedRefund> = {}): CreditedRefund => ({ caseId: 'RD-1', orderId: 'order-1', date: day('2026-06-10'), usd: usd('1000.00'), amount: usd('1000.00'), postingIds: [], markedByHand: [], ...changes })
const capUsed = (facts: ReturnFacts, ledger: Ledger, exceptCaseId?: string) => {
  const { answer, cap } = quoteReturn(facts, ledger, exceptCaseId)
  assert.equal(answer.outcome, 'quote')
  return { consumed: answer.cap.consumed, refunded: cap.refunded, held: cap.held }
}
const EMPTY = emptyLedger('customer-1')

describe('The quote of a return', () => {
  it('keeps Microsoft’s no where it gives no figures', () => {
    const microsoftRefuses = { code: 'SelfServiceRefundNotSupported', message: 'No.' }
    assert.deepEqual(quoteReturn(said({ microsoftRefuses }), emptyLedger('customer-1')).microsoftRefuses, microsoftRefuses)
    assert.equal('microsoftRefuses' in quoteReturn(said(), emptyLedger('customer-1')), false)
  })

  it('counts unknown usage as used', () => {
    // Within the first days an unused reservation comes back in full, a used one does not.
    const credit = (usage: ReturnFacts['usage']) => {
      const { answer, facts } = quoteReturn(said({ usage, asOf: day('2026-01-05') }), EMPTY)
      assert.equal(answer.outcome, 'quote')
      return { used: facts.used, credit: answer.credit }
    }
    assert.equal(credit('unused').used, false)
    assert.notDeepEqual(credit('unused').credit, credit('used').credit)
    assert.deepEqual(credit('unknown'), credit('used'))
  })

  it('counts what Microsoft posted, and our credited cases, each once', () => {
    const posted = aPosting('1000.00', { orderId: 'order-2' })
    assert.deepEqual(capUsed(said({ refunds: [paid(posted)] }), EMPTY).consumed, usd('1000.00'))
    assert.deepEqual(capUsed(said({ refunds: [paid(posted)] }), ledgerOf({ refunds: [credited({ postingIds: [posted.id] })] })).consumed, usd('1000.00'))
    assert.deepEqual(capUsed(said({ refunds: [paid(posted)] }), ledgerOf({ refunds: [credited()] })).consumed, usd('2000.00'))
  })

  it('does not count a posting of a case that still holds its room', () => {
    const posted = paid(aPosting('1619.20'))
    assert.deepEqual(capUsed(said({ refunds: [posted] }), ledgerOf({ openCases: [aFiledCase()] })), { consumed: usd('1619.20'), refunded: usd('0.00'), held: usd('1619.20') })
    const tooMuch = paid(aPosting('1900.00'))
    assert.deepEqual(capUsed(said({ refunds: [tooMuch] }), ledgerOf({ openCases: [aFiledCase()] })).consumed, usd('3519.20'), 'a posting that nobody could place counts')
  })

  it('leaves out Microsoft’s posting of what a person marked, one for each mark', () => {
    const marked = credited({ amount: usd('1619.20'), usd: usd('1619.20'), markedByHand: [{ orderId: 'order-1', amount: usd('1619.20') }] })
    const twice = [paid(aPosting('1619.20')), paid(aPosting('1619.20', { id: 'another' }))]
    assert.deepEqual(capUsed(said({ refunds: twice.slice(0, 1) }), ledgerOf({ refunds: [marked] })).consumed, usd('1619.20'))
    assert.deepEqual(capUsed(said({ refunds: twice }), ledgerOf({ refunds: [marked] })).consumed, usd('3238.40'))
    const elsewhere = [paid(aPosting('1619.20', { orderId: 'order-2' }))]
    assert.deepEqual(capUsed(said({ refunds: elsewhere }), ledgerOf({ refunds: [marked] })).consumed, usd('3238.40'))
  })

  it('holds the room of the other open cases, not the case’s own', () => {
    const ledger = ledgerOf({ openCases: [aCase(), aCase({ id: 'RD-OTHER' })] })
    assert.deepEqual(capUsed(said(), ledger).held, usd('3238.40'))
    assert.deepEqual(capUsed(said(), ledger, 'RD-OTHER').held, usd('1619.20'))
    assert.deepEqual(quoteReturn(said(), ledger, 'RD-OTHER').cap.heldByCases, ['RD-7K3F9Q'])
  })

  it('takes Microsoft’s sum where the refunds cannot be listed, else what we know ourselves', () => {
    const { refunds: _, ...unlisted } = said()
    const ledger = ledgerOf({ refunds: [credited()] })
    const asked = quoteReturn({ ...unlisted, microsoft: microsoft({ consumedUsd: usd('700.00') }) }, ledger)
    assert.deepEqual([asked.cap.source, asked.cap.refunded, asked.cap.microsoftDiffers], ['consumed-total', usd('700.00'), undefined])
    const alone = quoteReturn(unlisted, ledger)
    assert.deepEqual([alone.cap.source, alone.cap.refunded], ['unknown', usd('1000.00')])
  })

  it('says where Microsoft’s figures are more than a cent apart from ours', () => {
    const differences = (refund: string, consumed: string) => {
      const quoted = quoteReturn(said({ microsoft: microsoft({ refund: usd(refund), consumedUsd: usd(consumed) }) }), EMPTY)
      return [quoted.microsoft?.difference, quoted.cap.microsoftDiffers]
    }
    assert.deepEqual(differences('1840.01', '0.01'), [undefined, undefined])
    assert.deepEqual(differences('1840.02', '0.02'), [usd('-0.02'), usd('0.02')])
    const inEuro = quoteReturn(said({ microsoft: microsoft({ refund: amountOf('EUR', '1.00') }) }), EMPTY)
    assert.equal(inEuro.microsoft?.difference, undefined)
  })

  it('leaves free what no open case returns', () => {
    const [returned] = aCase().returns
    const ledger = ledgerOf({ openCases: [aCase({ returns: [returned, { ...returned, reservationId: RESERVATION.id, quantity: 3 }] }), aCase({ id: 'RD-OTHER' })] })
    assert.equal(freeQuantity(RESERVATION, ledger), 1)
    assert.equal(freeQuantity(RESERVATION, ledger, 'RD-7K3F9Q'), 4)
  })
})
