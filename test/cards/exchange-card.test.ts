import assert from 'node:assert/strict'
import fc from 'fast-check'
import { exchangeCard, exchangeData } from '#cards/exchange/exchange.card'
import { digitsOf } from '#domain/currency'
import { money } from '#domain/money'
import type { ExchangeSaid } from '#domain/quote-exchange'
import { partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aContact, aCustomer, amount, aReservation, day, policy, rate } from '#test/cards/examples'
import { aMonthlyReturned, anExchangeCase, aPriced, aQuotedExchange, aQuotedSwap, aReturned, MICROSOFT_AGREES } from '#test/cards/exchange-examples'
import { OTHERS } from '#test/cards/exchange-gallery'

type Differs = Parameters<typeof exchangeCard>[0]
const values = (differs: Partial<Differs> = {}): Differs => ({ quoted: aQuotedExchange(), draft: 'figures.offer', reason: '', canSubmit: true, contact: aContact(), openCases: [], others: OTHERS, ...differs })
const cardOf = (differs: Partial<Differs> = {}) => exchangeCard(values(differs), 'en')
const shown = (said: Partial<ExchangeSaid>) => read(textOf(cardOf({ quoted: aQuotedExchange(said) })))
const WISH = {
  customerId: aCustomer().id,
  returns: [{ orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 }],
  purchases: [{ resourceType: 'VirtualMachines', sku: 'Standard_D8s_v5', region: 'northeurope', term: 'P3Y', billingPlan: 'Upfront', quantity: 1 }],
}

describe('the exchange card', () => {
  it('says the net payable first, and for what instead of what', () => {
    const [heading, netPayable] = partsOfType(cardOf(), 'TextBlock')
    assert.equal(heading?.['text'], 'Net payable if exchanged on 22 Nov 2026')
    assert.equal(read(String(netPayable?.['text'])), 'GBP 1,666.03')
    assert.equal(partsOfType(cardOf(), 'TextRun')[0]?.['text'], 'for 1 unit of Standard_D8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12')
  })

  it('names two of each, and counts more', () => {
    const two = shown({ returns: [aReturned(), aMonthlyReturned()], purchases: [aPriced(), aPriced({ sku: 'Standard_E8s_v5' })] })
    assert.match(two, /for 1 unit of Standard_D8s_v5 and 1 unit of Standard_E8s_v5 instead of 2 of 3 units of VM_RI_03-01-2026_09-12 and 1 unit of VM_RI_15-01-2026_14-30/)
    assert.match(shown({ returns: [aReturned(), aReturned(), aReturned()], purchases: [aPriced(), aPriced(), aPriced()] }), /for 3 purchases instead of 3 reservations/)
  })

  it('shows lines that add up to the net payable, in every currency, however many there are', () => {
    fc.assert(
      fc.property(fc.constantFrom('USD', 'GBP', 'JPY', 'KRW', 'KWD'), fc.bigInt(1n, 10_000_000n), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (currency, minor, returns, purchases, monthly) => {
        const returned = { ...(monthly ? aMonthlyReturned() : aReturned()), price: { amount: money(currency, minor), source: 'schedule' as const } }
        const priced = { ...aPriced(), price: { total: money(currency, minor * 200n), firstPayment: money(currency, minor) } }
        const quoted = aQuotedExchange({ returns: listOf(returned, returns), purchases: listOf(priced, purchases), rate: { currency, source: 'partner-center', usd: rate('0.0001') }, microsoft: undefined })
        const amounts = exchangeData(values({ quoted }), 'en').sum.map(({ amount }) => minorOf(amount, currency))
        const netPayable = amounts.pop()
        assert.equal(amounts.reduce((total, line) => total + line, 0n), netPayable)
      }),
    )
  })

  it('gives each line its inputs, its rule and its source', () => {
    const text = shown({ returns: [aMonthlyReturned()] })
    for (const part of [
      'GBP 2,100.00 for 1 unit, paid at once.\nMicrosoft’s price for this customer, without tax.\nRule: every payment of all units. Source: Microsoft Learn',
      'GBP 40.00 a month × 1 unit × 23 remaining ÷ 30 days of the paid month.',
      'Rule: −(price × quantity × remaining ÷ term). Source: Microsoft Learn',
      'GBP 40.00 a month × 1 unit × 25 payments that are not made yet.',
      'Rule: −(price × quantity × payments to come). Source: Microsoft Learn',
      'GBP 2,100.00 of new commitment minus GBP 1,030.67 that is given back.',
    ]) assert.ok(text.includes(part), part)
    assert.match(shown({}), /GBP 800\.00 × 2 units × 99 remaining ÷ 365 days\./)
    assert.match(shown({ asOf: day('2026-03-02'), returns: [{ ...aReturned(), usage: 'unused' }] }), /All of GBP 800\.00 × 2 units: bought 1 day ago and never used/)
  })

  it('puts many lines under two sums, each still with its inputs', () => {
    const text = shown({ returns: [aReturned(), aMonthlyReturned()], purchases: [aPriced(), aPriced({ sku: 'Standard_E8s_v5', billingPlan: 'Monthly' }, 'GBP 3600.00', 'GBP 100.00')] })
    for (const part of [
      'Buy 2 items\nGBP 5,700.00',
      '1 unit of Standard_E8s_v5, northeurope · 3 years, paid monthly: GBP 3,600.00',
      'Give back 2 reservations\n−GBP 1,464.64',
      'VM_RI_03-01-2026_09-12: GBP 800.00 × 2 units × 99 ÷ 365 days = GBP 433.97',
      'VM_RI_15-01-2026_14-30: GBP 40.00 × 1 unit × 23 ÷ 30 days = GBP 30.67, 25 payments of GBP 40.00 × 1 unit = GBP 1,000.00',
      'VM_RI_15-01-2026_14-30: 23 of 30 days, would expire on 15 Jan 2029',
      'Of Standard_E8s_v5, GBP 100.00 is paid at once and the rest month by month.',
    ]) assert.ok(text.includes(part), part)
  })

  it('shows by how much the new commitment is above, the days, the new term, and that there is no fee', () => {
    const text = shown({})
    for (const part of [
      'New commitment\nGBP 2,100.00',
      'It must be at least the GBP 433.97 that is given back: it is GBP 1,666.03 above.',
      'A new term starts on the day of the exchange: exchanged on 22 Nov 2026, it runs until 22 Nov 2029.',
      'Days remaining\n99 of 365 days',
      'Without the exchange it would expire on 1 Mar 2027.',
      'An exchange has no early termination fee, and nothing counts against the refund limit.',
    ]) assert.ok(text.includes(part), part)
    assert.match(shown({ purchases: [aPriced({}, 'GBP 433.97')], microsoft: undefined }), /it is just that/)
  })

  it('explains Microsoft’s figure: equal, different, or not to be had', () => {
    assert.match(shown({}), /Agrees with our net payable/)
    const differs = (netPayable: string) => shown({ microsoft: { ...MICROSOFT_AGREES, netPayable: amount(netPayable) } })
    assert.match(differs('GBP 1660.00'), /Our net payable is GBP 6\.03 higher than Microsoft’s/)
    assert.match(differs('GBP 1670.00'), /Our net payable is GBP 3\.97 lower than Microsoft’s/)
    assert.match(differs('GBP 1670.00'), /Microsoft’s figure for the net payable, GBP 1,670\.00, is not ours, GBP 1,666\.03/)
    assert.match(shown({ microsoft: undefined }), /Microsoft could not be asked/)
    assert.match(shown({ microsoft: { ...MICROSOFT_AGREES, policyErrors: [{ code: 'NotEligible', message: 'No.' }] } }), /would refuse this exchange: NotEligible: No\./)
  })

  it('warns of the last exchange, and of what is not known', () => {
    const later = { asOf: day('2027-02-03'), policy: policy('exchange-2027'), microsoft: undefined }
    assert.match(shown(later), /This is the last exchange: by Microsoft’s rules from 1 Feb 2027 on/)
    assert.doesNotMatch(shown({}), /last exchange/)
    assert.match(shown({ returns: [{ ...aReturned(), usage: 'unknown' }] }), /The usage of VM_RI_03-01-2026_09-12 is not known/)
    assert.match(shown({ returns: [{ ...aReturned(), price: { amount: amount('GBP 800.00'), source: 'calculate-refund' } }] }), /The price of VM_RI_03-01-2026_09-12 comes from Microsoft’s own calculation/)
    assert.match(shown({ rate: { currency: 'GBP', source: 'calculate-refund', usd: rate('1.2') } }), /Partner Center had no exchange rate/)
    assert.match(shown({ returns: [aReturned({ resourceType: 'Flux' })], purchases: [aPriced({ resourceType: 'Flux' })] }), /A product type in this exchange is new to me/)
  })

  it('names the policy, its source and both ids of each reservation', () => {
    const text = shown({ returns: [aReturned(), aMonthlyReturned()] })
    for (const part of ['self-service-2026', policy('self-service-2026').source, aReservation().id, aReservation().orderId, aMonthlyReturned().reservation.id]) assert.ok(text.includes(part), part)
  })

  it('sends the wish with each button, and with the submit the offer too', () => {
    for (const verb of ['exchange.change', 'exchange.also-buy', 'exchange.also-return']) assert.deepEqual(deed(verb, cardOf())?.['data'], WISH, verb)
    assert.deepEqual(deed('quote.submit', cardOf())?.['data'], { verb: 'quote.submit', ...WISH, draft: 'figures.offer' })
    assert.deepEqual(deed('quote.contact', cardOf())?.['data'], { ...WISH, draft: 'figures.offer' })
    assert.equal(deed('quote.submit', cardOf())?.['title'], 'Submit')
    assert.equal(deed('quote.submit', exchangeCard(without(values(), 'contact'), 'en'))?.['title'], 'Continue')
  })

  it('offers the customer’s other reservations to give back too, and says where there are more', () => {
    const [list] = partsOfType(cardOf(), 'Input.ChoiceSet')
    const [first] = list?.['choices'] as Part[]
    assert.deepEqual(first, { title: 'VM_RI_01-06-2026_08-00 · Standard_D4s_v5 · 1 unit', value: `${OTHERS[0]?.orderId}/${OTHERS[0]?.id}` })
    assert.equal(deed('exchange.also-return', cardOf({ others: [] })), undefined)
    assert.match(textOf(cardOf({ others: Array.from({ length: 40 }, () => aReservation()) })), /The first \d+ of 40 are listed/)
  })

  it('takes no more than ten of each', () => {
    const quoted = (returns: number, purchases: number) => aQuotedExchange({ returns: listOf(aReturned(), returns), purchases: listOf(aPriced({}, 'GBP 9000.00'), purchases), microsoft: undefined })
    assert.equal(deed('exchange.also-buy', cardOf({ quoted: quoted(1, 10) })), undefined)
    assert.ok(deed('exchange.also-buy', cardOf({ quoted: quoted(1, 9) })))
    assert.equal(deed('exchange.also-return', cardOf({ quoted: quoted(10, 1) })), undefined)
    assert.ok(deed('exchange.also-return', cardOf({ quoted: quoted(9, 1) })))
  })

  it('only confirms where a requester is asked again', () => {
    const card = cardOf({ confirms: anExchangeCase(undefined, { state: 'reconfirm', version: 3 }) })
    assert.match(textOf(card), /^New net payable for RD-7K3F9Q2M, as of 22 Nov 2026/)
    for (const verb of ['quote.submit', 'exchange.change', 'exchange.also-buy', 'exchange.also-return', 'quote.contact']) assert.equal(deed(verb, card), undefined, verb)
    assert.deepEqual(deed('case.confirm', card)?.['data'], { verb: 'case.confirm', customerId: aCustomer().id, caseId: 'RD-7K3F9Q2M', version: 3, draft: 'figures.offer' })
  })

  it('offers nothing to submit to somebody who may not', () => {
    const card = cardOf({ canSubmit: false })
    assert.equal(deed('quote.submit', card), undefined)
    assert.match(textOf(card), /not submit them/)
  })

  it('leads an indirect reseller to its provider', () => {
    const card = cardOf({ canSubmit: false, cannotFile: true })
    for (const verb of ['quote.submit', 'quote.contact']) assert.equal(deed(verb, card), undefined, verb)
    assert.match(textOf(card), /Ask your provider to file it/)
    assert.doesNotMatch(textOf(card), /A colleague approves it|not submit them/)
  })
})

describe('the card of a change of size', () => {
  const card = cardOf({ quoted: aQuotedSwap() })
  const text = read(textOf(card))

  it('says that nothing is to be paid, that the term goes on, and that Microsoft has to be asked', () => {
    assert.match(text, /^To pay for the change of size\nGBP 0\.00\n2 of 3 units of VM_RI_03-01-2026_09-12: Standard_F4 becomes Standard_F4s\n/)
    for (const part of ['changed in place: no new purchase and no new term', 'Its term goes on until 1 Mar 2027. Nothing is refunded or charged', 'Microsoft still has to be asked for it.']) assert.ok(text.includes(part), part)
    assert.doesNotMatch(text, /How it adds up|Net payable|New commitment/)
  })

  it('is submitted as an exchange is, and has nothing to be added to', () => {
    assert.ok(deed('quote.submit', card))
    assert.ok(deed('exchange.change', card))
    assert.equal(deed('exchange.also-buy', card), undefined)
    assert.equal(deed('exchange.also-return', card), undefined)
  })

  it('does not show what was refused', () => {
    const refused = aQuotedExchange({ purchases: [aPriced({}, 'GBP 1.00')] })
    assert.throws(() => cardOf({ quoted: refused }), /a refusal has its own card/)
  })
})

function listOf<Item>(item: Item, count: number): [Item, ...Item[]] {
  return [item, ...Array.from({ length: count - 1 }, () => item)]
}

function without<Values extends object, Key extends keyof Values>({ ...all }: Values, key: Key): Omit<Values, Key> {
  delete all[key]
  return all
}

function deed(verb: string, card: ReturnType<typeof exchangeCard>): Part | undefined {
  return partsOfType(card, 'Action.Execute').find((action) => action['verb'] === verb)
}

function read(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function minorOf(text: string, currency: string): bigint {
  assert.ok(read(text).includes(`${currency} `))
  assert.equal(/\.(\d+)$/.exec(text)?.[1]?.length ?? 0, digitsOf(currency))
  return BigInt(text.replace('−', '-').replace(/[^\d-]/g, ''))
}
