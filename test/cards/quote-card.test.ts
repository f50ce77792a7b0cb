import assert from 'node:assert/strict'
import fc from 'fast-check'
import { quoteCard, quoteData } from '#cards/quote/quote.card'
import { digitsOf } from '#domain/currency'
import { money } from '#domain/money'
import { partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aCase, aContact, amount, aQuotedReturn, aReservation, day, policy, rate, someFacts } from '#test/cards/examples'

const values = (differs: Parameters<typeof aQuotedReturn>[0] = {}) => ({ quoted: aQuotedReturn(differs), draft: 'figures.offer', reason: '', contact: aContact(), canSubmit: true, openCases: [] })
const read = (text: string) => text.replaceAll('\u00a0', ' ')
const shown = (differs: Parameters<typeof aQuotedReturn>[0] = {}) => read(textOf(quoteCard(values(differs), 'en')))
const microsoft = someFacts().microsoft

describe('the quote card', () => {
  it('says the credit first', () => {
    const [heading, credit] = partsOfType(quoteCard(values(), 'en'), 'TextBlock')
    assert.equal(heading?.['text'], 'Credit if cancelled on 22 Nov 2026')
    assert.equal(read(String(credit?.['text'])), 'GBP 381.89')
  })

  it('shows lines that add up to the refund and to the credit, in every currency', () => {
    const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'KRW', 'PLN']
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.bigInt(1n, 10_000_000n), fc.integer({ min: 1, max: 3 }), fc.constantFrom('csp-2020', 'self-service-2026'), fc.integer({ min: 0, max: 364 }), (currency, minor, quantity, version, age) => {
        const quoted = aQuotedReturn({ price: { amount: money(currency, minor), source: 'schedule' }, quantity, policy: policy(version), asOf: day('2026-03-01') + age, rate: { currency, source: 'partner-center', usd: rate('0.0001') }, refunds: [], microsoft: undefined })
        const [paid, used, refund, fee, credit] = quoteData({ ...values(), quoted }, 'en').sum.map((row) => minorOf(row.amount, currency))
        assert.equal(paid! + used!, refund)
        assert.equal(refund! + fee!, credit)
      }),
    )
  })

  it('shows what was paid, the days, the fee, the future payments and the whole cap', () => {
    const text = shown()
    for (const figure of ['GBP 1,600.00', '−GBP 1,166.03', 'GBP 433.97', '−GBP 52.08', '99 of 365 days', '266 days', 'GBP 0.00', 'USD 50,000.00', 'USD 1,200.00', 'USD 48,800.00', 'USD 48,326.07', 'USD 473.93']) {
      assert.ok(text.includes(figure), figure)
    }
  })

  it('says a fee that is reserved but not charged', () => {
    assert.match(shown({ policy: policy('self-service-2026') }), /reserved, not charged now \(would be GBP 52\.08\)/)
  })

  it('says that nothing is kept of an unused reservation in its first days', () => {
    const text = shown({ asOf: day('2026-03-04'), usage: 'unused', refunds: [] })
    assert.match(text, /All of GBP 1,600\.00: bought 3 days ago and never used/)
    assert.match(text, /No fee within the first 5 days; it was bought 3 days ago/)
  })

  it('counts the days since the purchase as one says them', () => {
    const early = (asOf: string) => shown({ asOf: day(asOf), usage: 'unused', refunds: [] })
    for (const part of ['Bought today and not used', 'bought today and never used', 'it was bought today.']) assert.ok(early('2026-03-01').includes(part), part)
    for (const part of ['Bought 1 day ago and not used', 'bought 1 day ago and never used', 'it was bought 1 day ago.']) assert.ok(early('2026-03-02').includes(part), part)
    assert.match(shown({ asOf: day('2027-02-28') }), /× 1 day remaining ÷ 365 days\./)
  })

  it('shows the customer’s other open cases, and not the one that is confirmed', () => {
    const [confirms, other] = [aCase({ state: 'reconfirm' }), aCase({ id: 'RD-0THER000' })]
    const text = read(textOf(quoteCard({ ...values(), confirms, openCases: [confirms, other] }, 'en')))
    assert.match(text, /Other open cases of this customer\nRD-0THER000: 2 of 3 units of VM_RI_03-01-2026_09-12, GBP 381\.89, waiting for approval\n/)
    assert.doesNotMatch(text, /RD-7K3F9Q2M:/)
    assert.doesNotMatch(shown(), /Other open cases/)
  })

  it('tells what the documents would count only where that is something else', () => {
    const monthly = { reservation: aReservation({ billingPlan: 'Monthly', term: 'P3Y' }), price: { amount: amount('GBP 160.00'), source: 'schedule' as const }, microsoft: undefined }
    assert.match(shown(monthly), /By Microsoft’s documents it would count USD/)
    assert.doesNotMatch(shown(), /By Microsoft’s documents/)
  })

  it('names the policy, its source and both ids', () => {
    const text = shown()
    for (const part of ['csp-2020', policy('csp-2020').source, aReservation().id, aReservation().orderId]) assert.ok(text.includes(part), part)
  })

  it('explains Microsoft’s figure: equal, different, not independent, or not to be had', () => {
    assert.match(shown(), /Agrees with our refund before the fee/)
    assert.match(shown({ microsoft: microsoft && { ...microsoft, refund: amount('GBP 430.00') } }), /Our refund before the fee is GBP 3\.97 higher than Microsoft’s\.[\s\S]*\+GBP 3\.97/)
    assert.match(shown({ microsoft: microsoft && { ...microsoft, refund: amount('GBP 440.00') } }), /Our refund before the fee is GBP 6\.03 lower than Microsoft’s\.[\s\S]*−GBP 6\.03/)
    assert.match(shown({ price: { amount: amount('GBP 800.00'), source: 'calculate-refund' } }), /not an independent check/)
    assert.match(shown({ microsoft: undefined }), /Microsoft could not be asked/)
  })

  it('warns where the documents would count more than is left', () => {
    const monthly = { reservation: aReservation({ billingPlan: 'Monthly', term: 'P3Y' }), price: { amount: amount('GBP 1600.00'), source: 'schedule' as const }, microsoft: undefined }
    assert.match(shown(monthly), /documents would count the whole commitment/)
    assert.doesNotMatch(shown(), /documents would count the whole commitment/)
  })

  it('passes on why Microsoft’s service would refuse', () => {
    assert.match(shown({ microsoft: microsoft && { ...microsoft, policyErrors: [{ code: 'NotReturnable', message: 'No.' }] } }), /NotReturnable: No\./)
  })

  it('lets the quantity be changed only where there is more than one unit', () => {
    assert.equal(partsOfType(quoteCard(values(), 'en'), 'Input.Number').length, 1)
    assert.equal(partsOfType(quoteCard(values({ reservation: aReservation({ quantity: 1 }), quantity: 1 }), 'en'), 'Input.Number').length, 0)
  })

  it('submits the offer that it shows', () => {
    const submit = deed('quote.submit', quoteCard(values(), 'en'))
    assert.deepEqual(submit?.['data'], { verb: 'quote.submit', customerId: '11111111-2222-4333-8444-555555555555', orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2, draft: 'figures.offer' })
  })

  it('compares what it shows with an exchange, unless a case is confirmed', () => {
    const wish = { customerId: '11111111-2222-4333-8444-555555555555', orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 }
    assert.deepEqual(deed('compare.show', quoteCard(values(), 'en'))?.['data'], { verb: 'compare.show', ...wish })
    assert.equal(deed('compare.show', quoteCard({ ...values(), confirms: aCase({ state: 'reconfirm' }) }, 'en')), undefined)
  })

  it('gives each line its rule, and where the rule stands', () => {
    const detailsOf = (differs: Parameters<typeof aQuotedReturn>[0] = {}) => quoteData(values(differs), 'en').sum.map(({ details }) => details.at(-1))
    const { sources } = policy('csp-2020')
    assert.deepEqual(detailsOf().filter((detail) => detail?.startsWith('Rule')), [
      `Rule: price × quantity. Source: ${sources.price}.`,
      `Rule: paid × remaining ÷ term − paid. Source: ${sources.days}.`,
      `Rule: −(refund × rate). Source: ${sources.fee}.`,
    ])
    assert.equal(detailsOf({ asOf: day('2026-03-04'), usage: 'unused', refunds: [] })[1], `Rule: unused in the first days, nothing is kept. Source: ${sources.window}.`)
  })

  it('only confirms where a requester is asked again', () => {
    const card = quoteCard({ ...values(), confirms: aCase({ state: 'reconfirm', version: 3 }) }, 'en')
    assert.equal(deed('quote.submit', card), undefined)
    assert.deepEqual(deed('case.confirm', card)?.['data'], { verb: 'case.confirm', customerId: aCase().customer.id, caseId: 'RD-7K3F9Q2M', version: 3, draft: 'figures.offer' })
  })

  it('offers nothing to submit to somebody who may not', () => {
    const card = quoteCard({ ...values(), canSubmit: false }, 'en')
    assert.equal(deed('quote.submit', card), undefined)
    assert.match(textOf(card), /not submit them/)
  })

  it('leads an indirect reseller to its provider, and asks for nothing more', () => {
    const card = quoteCard({ ...values(), canSubmit: false, cannotFile: true }, 'en')
    for (const verb of ['quote.submit', 'quote.contact']) assert.equal(deed(verb, card), undefined, verb)
    assert.equal(partsOfType(card, 'Input.Text').length, 0)
    assert.match(textOf(card), /Ask your provider to file it: the IDs and the figures stand on this card, to be copied\./)
    assert.doesNotMatch(textOf(card), /A colleague approves it|not submit them/)
    for (const part of [aReservation().id, aReservation().orderId, 'GBP 381.89']) assert.ok(read(textOf(card)).includes(part), part)
  })
})

function deed(verb: string, card: ReturnType<typeof quoteCard>): Part | undefined {
  return partsOfType(card, 'Action.Execute').find((action) => action['verb'] === verb)
}

function minorOf(text: string, currency: string): bigint {
  const digits = text.replace('−', '-').replace(/[^\d-]/g, '')
  assert.ok(read(text).includes(`${currency} `))
  assert.equal(/\.(\d+)$/.exec(text)?.[1]?.length ?? 0, digitsOf(currency))
  return BigInt(digits)
}
