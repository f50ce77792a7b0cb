import assert from 'node:assert/strict'
import { CONFIRMATION_DAYS, whyAskAgain } from '#domain/confirmation'
import { quoteSaidExchange } from '#domain/quote-exchange'
import { confirmationOf, fingerprintOf } from '#domain/quoted'
import { ratio } from '#domain/ratio'
import { amountOf, day, policy, usd } from '#test/support/a-quote'
import { aPurchase, aReservation, aReturn, quotedExchange, saidExchange } from '#test/support/an-exchange'

const confirmed = (changes: Parameters<typeof saidExchange>[0] = {}) => confirmationOf(quotedExchange(changes).quoted) ?? assert.fail('refused')

describe('an exchange, from what the services said', () => {
  // 184 of 365 days of 3650.00 is 1840.00; 2000.00 - 1840.00 = 160.00
  it('sets what is bought against what is given back', () => {
    const { quote } = quotedExchange()
    assert.deepEqual([quote.returned, quote.purchases, quote.netPayable], [usd('1840.00'), usd('2000.00'), usd('160.00')])
  })

  it('counts a reservation of which nobody knows whether it was used as used', () => {
    const unknown = aReturn({ reservation: aReservation({ purchasedOn: day('2026-06-29') }), usage: 'unknown' })
    const unused = { ...unknown, usage: 'unused' } as const
    const bought = aPurchase({}, { total: usd('4000.00'), firstPayment: usd('4000.00') })
    // Two days after the purchase: 363 of 365 days, or all of it.
    assert.deepEqual(quotedExchange({ returns: [unknown], purchases: [bought] }).quote.returned, usd('3630.00'))
    assert.deepEqual(quotedExchange({ returns: [unused], purchases: [bought] }).quote.returned, usd('3650.00'))
  })

  it('names the difference from Microsoft where it is more than a cent', () => {
    const microsoft = (netPayable: string) => ({ returned: usd('1840.00'), purchases: usd('2000.00'), netPayable: usd(netPayable), returns: [], policyErrors: [] })
    assert.equal(quotedExchange({ microsoft: microsoft('160.01') }).quoted.microsoft?.difference, undefined)
    assert.deepEqual(quotedExchange({ microsoft: microsoft('160.02') }).quoted.microsoft?.difference, usd('-0.02'))
    const other = { ...microsoft('160.00'), netPayable: amountOf('EUR', '100.00') }
    assert.equal(quotedExchange({ microsoft: other }).quoted.microsoft?.difference, undefined)
  })

  it('says what was quoted, by which rules and for which day', () => {
    const { quoted } = quotedExchange({ microsoft: { returned: usd('1.00'), purchases: usd('2.00'), netPayable: usd('1.00'), returns: [], policyErrors: [{ code: 'A', message: 'b' }] } })
    assert.deepEqual([quoted.action, quoted.policy.version, quoted.asOf, quoted.enough], ['exchange', 'csp-2020', day('2026-07-01'), []])
    assert.deepEqual(quoted.microsoft?.policyErrors, [{ code: 'A', message: 'b' }])
  })

  it('keeps Microsoft’s no where it gives no figures, but for a change of size, of which it was not asked', () => {
    const microsoftRefuses = { code: 'RefundLimitExceeded', message: 'No.', reference: 'r-1' }
    assert.deepEqual(quotedExchange({ microsoftRefuses }).quoted.microsoftRefuses, microsoftRefuses)
    assert.equal('microsoftRefuses' in quotedExchange().quoted, false)
    const swap = quoteSaidExchange(saidExchange({ microsoftRefuses, swapsWith: 'Standard_F1', purchases: [aPurchase({ sku: 'Standard_F1s' })] }))
    assert.deepEqual([swap.answer.outcome, 'microsoftRefuses' in swap], ['swap', false])
  })

  it('compares with nothing where the exchange is refused, or only a size changes', () => {
    const microsoft = { returned: usd('1840.00'), purchases: usd('2000.00'), netPayable: usd('5.00'), returns: [], policyErrors: [] }
    const refused = quoteSaidExchange(saidExchange({ microsoft, asOf: day('2027-06-01') }))
    assert.deepEqual([refused.answer.outcome, refused.microsoft?.difference, refused.enough], ['refusal', undefined, []])
    assert.equal(quoteSaidExchange(saidExchange({ microsoft, swapsWith: 'Standard_F1', purchases: [aPurchase({ sku: 'Standard_F1s' })] })).microsoft, undefined)
  })

  it('offers what would do where the new commitment is too small', () => {
    const small = aPurchase({ quantity: 2 }, { total: usd('1000.00'), firstPayment: usd('1000.00') })
    const offers = [
      { term: 'P1Y', total: usd('500.00'), firstPayment: usd('500.00') },
      { term: 'P3Y', total: usd('1100.00'), firstPayment: usd('1100.00') },
    ] as const
    const { answer, enough } = quoteSaidExchange(saidExchange({ purchases: [small], offers }))
    assert.ok(answer.outcome === 'refusal' && answer.code === 'new-commitment-too-small')
    assert.deepEqual(answer.details, { shortBy: usd('840.00'), returned: usd('1840.00'), purchases: usd('1000.00') })
    // 4 × 500.00 reach 1840.00, 3 do not; for three years 2 × 1100.00 do.
    assert.deepEqual(enough.map(({ purchase: { term, quantity }, price }) => [term, quantity, price.total]), [['P1Y', 4, usd('2000.00')], ['P3Y', 2, usd('2200.00')]])
  })
})

describe('a change of size that differs in premium storage alone', () => {
  const SWAPPABLE = { swapsWith: 'Standard_F1' }
  const sibling = aPurchase({ sku: 'Standard_F1s' }, { total: usd('100.00'), firstPayment: usd('100.00') })

  it('is no exchange: the term goes on, whatever the new size costs', () => {
    const { answer } = quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: [sibling] }))
    assert.ok(answer.outcome === 'swap')
    assert.deepEqual([answer.expiry, answer.quantity, answer.policy], [day('2027-01-01'), 1, 'csp-2020'])
    assert.match(answer.source, /Self-service exchanges/)
  })

  it('is an exchange where anything else changes too', () => {
    const changes = [{ region: 'northeurope' }, { term: 'P3Y' }, { billingPlan: 'Monthly' }, { quantity: 2 }, { sku: 'Standard_F2s' }] as const
    for (const change of changes) assert.notEqual(quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: [aPurchase({ ...sibling.purchase, ...change })] })).answer.outcome, 'swap', JSON.stringify(change))
    const two = [aPurchase(sibling.purchase), aPurchase()] as const
    assert.notEqual(quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: two })).answer.outcome, 'swap')
    assert.notEqual(quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: [sibling], returns: [aReturn(), aReturn()] })).answer.outcome, 'swap')
  })

  it('is an exchange where Microsoft’s catalogue does not offer it', () => {
    for (const swapsWith of [{}, { swapsWith: 'Standard_F2' }]) assert.notEqual(quoteSaidExchange(saidExchange({ ...swapsWith, purchases: [sibling] })).answer.outcome, 'swap')
  })

  it('is refused where there is nothing to change any more', () => {
    const { answer } = quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: [sibling], asOf: day('2027-01-01') }))
    assert.ok(answer.outcome === 'refusal' && answer.code === 'expired')
  })

  it('is confirmed without any money', () => {
    const confirmation = confirmationOf(quoteSaidExchange(saidExchange({ ...SWAPPABLE, purchases: [sibling] }))) ?? assert.fail()
    assert.deepEqual([confirmation.credit, confirmation.countedUsd, confirmation.creditUsd, confirmation.exchange], [usd('0.00'), usd('0.00'), usd('0.00'), undefined])
  })
})

describe('a yes to an exchange', () => {
  it('keeps the refund of each return and the price of each purchase, and holds no room in the cap', () => {
    const { credit, fee, countedUsd, creditUsd, exchange } = confirmed()
    assert.deepEqual({ credit, fee, countedUsd, creditUsd }, { credit: usd('1840.00'), fee: usd('0.00'), countedUsd: usd('0.00'), creditUsd: usd('1840.00') })
    assert.deepEqual([exchange?.refunds, exchange?.purchases], [[usd('1840.00')], [{ total: usd('2000.00'), firstPayment: usd('2000.00') }]])
  })

  // 5 days later 179 days are left: 2000.00 - 1790.00 = 210.00
  it('stands up to what will be payable five days later', () => {
    const yes = confirmed()
    assert.deepEqual(yes.exchange?.ceiling, usd('210.00'))
    const later = (days: number, changes: Parameters<typeof saidExchange>[0] = {}) => whyAskAgain(yes, confirmed({ asOf: day('2026-07-01') + days, ...changes }))
    assert.equal(later(0), undefined)
    assert.equal(later(CONFIRMATION_DAYS), undefined)
    assert.equal(later(CONFIRMATION_DAYS + 1), 'above-the-ceiling')
    assert.equal(later(5, { purchases: [aPurchase({}, { total: usd('2000.01'), firstPayment: usd('2000.01') })] }), 'above-the-ceiling')
    assert.equal(later(6, { purchases: [aPurchase({}, { total: usd('1900.00'), firstPayment: usd('1900.00') })] }), 'too-late')
    assert.equal(later(0, { policy: policy('self-service-2026') }), 'policy-changed')
  })

  it('keeps its ceiling where the reservation ends within the five days', () => {
    const almostOver = { reservation: aReservation(), asOf: day('2026-12-28') }
    // 28 December: 4 days are left, 40.00 of 100.00; 31 December: one day, 10.00. On 1 January it is over.
    const price = { total: usd('100.00'), firstPayment: usd('100.00') }
    assert.deepEqual(confirmed({ asOf: almostOver.asOf, purchases: [aPurchase({}, price)] }).exchange?.ceiling, usd('90.00'))
  })

  it('does not stand for a swap, nor the other way round', () => {
    const swap = confirmationOf(quoteSaidExchange(saidExchange({ swapsWith: 'Standard_F1', purchases: [aPurchase({ sku: 'Standard_F1s' })] }))) ?? assert.fail()
    assert.equal(whyAskAgain(swap, swap), undefined)
    assert.equal(whyAskAgain(swap, { ...swap, asOf: swap.asOf + CONFIRMATION_DAYS + 1 }), 'too-late')
  })

  it('is never covered by another currency', () => {
    const eur = (amount: string) => amountOf('EUR', amount)
    const inEuro = confirmed({ returns: [aReturn({ price: { amount: eur('36.50'), source: 'schedule' } })], purchases: [aPurchase({}, { total: eur('20.00'), firstPayment: eur('20.00') })], rate: { currency: 'EUR', source: 'partner-center', usd: ratio(11, 10) } })
    assert.equal(whyAskAgain(confirmed(), inEuro), 'above-the-ceiling')
    assert.deepEqual(inEuro.creditUsd, usd('20.24')) // 18.40 × 1.1
  })

  it('has a fingerprint that moves with every price and refund', () => {
    const price = (amount: string) => ({ total: usd(amount), firstPayment: usd(amount) })
    const all = [quotedExchange(), quotedExchange({ purchases: [aPurchase({}, price('2000.01'))] }), quotedExchange({ asOf: day('2026-07-02') }), quotedExchange({ purchases: [aPurchase({}, price('1000.00')), aPurchase({}, price('1000.00'))] })]
    assert.equal(new Set(all.map(({ quoted }) => fingerprintOf(quoted))).size, all.length)
    assert.equal(fingerprintOf(quotedExchange().quoted), fingerprintOf(quotedExchange().quoted))
    assert.equal(fingerprintOf(quoteSaidExchange(saidExchange({ asOf: day('2028-01-01') }))), 'none')
  })
})
