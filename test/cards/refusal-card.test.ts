import assert from 'node:assert/strict'
import { refusalCard, refusalData, type RefusalValues } from '#cards/refusal/refusal.card'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { refuse, type Refusal } from '#domain/refusal'
import type { ExchangeSaid } from '#domain/quote-exchange'
import type { Spread } from '#domain/spread'
import { partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aMonthlySpread, aPurchase, aRefusedExchange, aSpread, numbered } from '#test/cards/decide-examples'
import { aCustomer, amount, aQuotedReturn, aReservation, day, policy, today } from '#test/cards/examples'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const customerId = aCustomer().id
const givenBack = { orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 }
const price = (total: string) => ({ total: amount(total), firstPayment: amount(total) })
const returned = (number: number, quantity = 2, differs = {}) => ({ reservation: numbered(number, differs), quantity, price: { amount: amount('GBP 800.00'), source: 'schedule' as const }, usage: 'used' as const })

/** The values of an exchange's refusal; by default it comes to too little. */
function refused(differs: Partial<ExchangeSaid> = {}): RefusalValues {
  const quoted = aRefusedExchange(differs)
  if (quoted.answer.outcome !== 'refusal') throw new Error('The example is refused.')
  return { refusal: quoted.answer, today, quoted }
}
const shown = (values: RefusalValues) => read(textOf(refusalCard(values, 'en')))
const deeds = (values: RefusalValues) => partsOfType(refusalCard(values, 'en'), 'Action.Execute').map(({ verb, title }) => [verb, title])
const deed = (verb: string, values: RefusalValues) => partsOfType(refusalCard(values, 'en'), 'Action.Execute').find((action) => action['verb'] === verb)?.['data'] as Part | undefined

describe('the refusal of an exchange that comes to too little', () => {
  const tooSmall = refused()

  it('says what is given back, what is bought, and by how much it is too little', () => {
    assert.match(shown(tooSmall), /^The new commitment is too small\nWhat is given back comes to GBP 433\.97, and what is bought to GBP 240\.00: that is GBP 193\.97 too little\./)
    assert.deepEqual(refusalData(tooSmall, 'en').numbers.map(({ label, amount: text }) => `${label} ${read(text)}`), ['What is given back comes to GBP 433.97', 'What is bought comes to GBP 240.00', 'Too little by GBP 193.97'])
  })

  it('offers what would be enough: more units, or a longer term', () => {
    assert.match(shown(tooSmall), /• 2 units for 1 year, GBP 480\.00 in all: that is enough\.[\s\S]*• 1 unit for 3 years, GBP 460\.00 in all/)
    assert.deepEqual(deeds(tooSmall), [['exchange.quote', 'Quote 2 units'], ['exchange.quote', 'Quote 3 years, 1 unit'], ['exchange.change', 'Choose something else']])
  })

  it('asks for the same exchange with another last purchase', () => {
    const other = aPurchase({ sku: 'Standard_B2s', quantity: 3 })
    const two = refused({ purchases: [{ purchase: other, price: price('GBP 30.00') }, { purchase: aPurchase(), price: price('GBP 240.00') }] })
    assert.deepEqual(deed('exchange.quote', two), { verb: 'exchange.quote', customerId, returns: [givenBack], purchases: [other, aPurchase({ quantity: 2 })] })
    assert.deepEqual(deed('exchange.change', two), { verb: 'exchange.change', customerId, returns: [givenBack], purchases: [other, aPurchase()] })
  })

  it('offers only what would be enough', () => {
    const none = refused({ offers: [] })
    assert.deepEqual(deeds(none), [['exchange.change', 'Choose something else']])
    assert.doesNotMatch(shown(none), /that is enough/)
  })

  it('repeats what was asked', () => {
    assert.match(shown(tooSmall), /Contoso Bakeries Ltd\nGiven back: 2 of 3 units of VM_RI_03-01-2026_09-12\nVirtual machines · Standard_D4s_v5 · westeurope · 1 year, paid upfront\nExpires 1 Mar 2027 \(99 days left\)\nBought: 1 unit, Virtual machines · Standard_D2s_v5 · westeurope, 1 year, paid upfront/)
    assert.match(shown(tooSmall), /Rules: csp-2020\./)
  })

  it('stays small with any number of returns and purchases, without buttons that would carry them all', () => {
    const long = '하'.repeat(400)
    const many = refused({
      returns: [returned(0), ...Array.from({ length: 99 }, (_, index) => returned(index + 1, 2, { name: long, quantity: 9 }))],
      purchases: [{ purchase: aPurchase(), price: price('GBP 1.00') }, ...Array.from({ length: 40 }, () => ({ purchase: aPurchase({ sku: long, region: long }), price: price('GBP 1.00') }))],
    })
    const card = refusalCard(many, 'en')
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < LARGEST_CARD_BYTES)
    assert.deepEqual(deeds(many), [])
    assert.match(textOf(card), /and 96 more\n[\s\S]*and 37 more/)
  })

  it('has its buttons for ten returns and ten purchases, and stays small', () => {
    const bought = { purchase: aPurchase({ sku: 'Standard_NC96ads_A100_v4_with_a_long_name', region: 'germanywestcentral' }), price: price('GBP 1.00') }
    const ten = refused({
      returns: [returned(0), ...Array.from({ length: 9 }, (_, index) => returned(index + 1, 2, { name: '하'.repeat(400) }))],
      purchases: [bought, ...Array.from({ length: 9 }, () => bought)],
    })
    assert.deepEqual(deeds(ten).map(([verb]) => verb), ['exchange.quote', 'exchange.quote', 'exchange.change'])
    assert.ok(Buffer.byteLength(JSON.stringify(refusalCard(ten, 'en'))) < LARGEST_CARD_BYTES)
  })
})

describe('the refusal of an exchange', () => {
  it('between families leads to the cancellation, or to something else', () => {
    const cross = refused({ purchases: [{ purchase: aPurchase({ resourceType: 'SqlDatabases' }), price: price('GBP 2400.00') }] })
    assert.match(shown(cross), /An exchange stays within one product family, and these are of several: Virtual machines and SQL databases\./)
    assert.deepEqual(deeds(cross), [['quote.requote', 'Quote the cancellation'], ['exchange.change', 'Choose something else']])
    assert.deepEqual(deed('quote.requote', cross), { verb: 'quote.requote', customerId, ...givenBack })
  })

  it('that has come to an end names the day, and leads to the cancellation', () => {
    const closed = refused({ policy: policy('exchange-2027'), asOf: day('2027-04-01'), returns: [returned(1, 2, { purchasedOn: day('2027-03-01'), expiresOn: day('2028-03-01') })] })
    assert.match(shown(closed), /It was bought on 1 Mar 2027, and Microsoft does not exchange what was bought of this product \(Virtual machines\) since 1 Feb 2027\.[\s\S]*trade it in for a savings plan/)
    assert.deepEqual(deeds(closed).map(([verb]) => verb), ['quote.requote', 'cancel.customer'])
  })

  it('of a product that is never exchanged leads to another reservation', () => {
    const never = refused({ returns: [returned(1, 2, { resourceType: 'Databricks' })] })
    assert.match(shown(never), /^This product cannot be exchanged\n/)
    assert.deepEqual(deeds(never), [['cancel.customer', 'Another reservation']])
  })

  it('says which of several returns it means', () => {
    const several = refused({ returns: [returned(1), returned(2, 2, { resourceType: 'Databricks', name: 'The other one' })] })
    assert.match(shown(several), /^This product cannot be exchanged\n[^\n]+\nIt is about The other one\.\n/)
    assert.doesNotMatch(shown(refused()), /It is about/)
  })

  it('never shows fewer than no units', () => {
    const several = refused({ returns: [returned(1), returned(2, -4)] })
    assert.doesNotMatch(shown(several), /-4 (of|unit)/)
  })

  it('of several returns gives no id as if it were the only one', () => {
    assert.deepEqual(refusalData(refused({ returns: [returned(1), returned(2, 99)] }), 'en').ids, [])
    assert.equal(refusalData(refused(), 'en').ids.length, 2)
  })
})

describe('the refusal of a cancellation', () => {
  it('over the cap leads to the refund limit', () => {
    const quoted = aQuotedReturn({ quantity: 3, price: { amount: amount('GBP 60000.00'), source: 'schedule' } })
    if (quoted.answer.outcome !== 'refusal') throw new Error('The example is refused.')
    const over: RefusalValues = { refusal: quoted.answer, today, quoted }
    assert.deepEqual(deeds(over), [['quote.requote', 'Quote 2 units'], ['cap.show', 'See the refund limit']])
    assert.deepEqual(deed('cap.show', over), { verb: 'cap.show', customerId })
  })

  const quoted = aQuotedReturn({ quantity: 3, price: { amount: amount('GBP 60000.00'), source: 'schedule' } })
  const inParts = (spread: Spread): RefusalValues => ({ refusal: quoted.answer as Refusal, today, quoted, spread })

  it('over the cap shows how to return it in parts', () => {
    assert.match(shown(inParts(aSpread())), /• Return it in 2 parts until 1 Feb 2027: together they bring GBP 32,692\.16\./)
    const [section] = refusalData(inParts(aSpread()), 'en').spreads
    assert.deepEqual(JSON.parse(read(JSON.stringify(section))), {
      summary: '2 parts',
      parts: [
        { day: '22 Nov 2026', credit: 'GBP 28,641.75', notes: ['2 units, counting USD 35,544.41'] },
        { day: '1 Feb 2027', credit: 'GBP 4,050.41', notes: ['1 unit, counting USD 5,026.56'] },
      ],
      total: 'GBP 32,692.16',
      texts: ['Proven: nothing brings more in as few parts.', 'If price, exchange rate and rules stay as they are.'],
    })
    assert.deepEqual(refusalData({ ...inParts(aSpread()), refusal: refuse({ code: 'quote-changed', details: {} }) }, 'en').spreads, [])
  })

  it('in parts says which payments end, what is left over, and what no parts exceed', () => {
    assert.deepEqual(refusalData(inParts(aMonthlySpread()), 'en').spreads[0]?.texts.map(read).slice(0, 3), [
      'Payments of GBP 18,000.00 fall away with them.',
      '4 units are left over: there is no room for them in time, or not in so few parts.',
      'Not proven to be the best: in as few parts nothing brings more than GBP 51,000.00, counting the payments that fall away.',
    ])
    assert.match(shown(inParts(aMonthlySpread())), /together they bring GBP 32,692\.16, and payments of GBP 18,000\.00 fall away\./)
    assert.match(shown(inParts(aMonthlySpread())), /2 units, counting USD 35,544\.41\nGBP 9,000\.00 of payments fall away/)
    assert.match(shown(inParts(aSpread({ isProven: false, boundValue: amount('GBP 33000.00'), left: 1 }))), /1 unit is left over[\s\S]*nothing brings more than GBP 33,000\.00\.\n/)
  })

  it('in one part or in none says just that', () => {
    const [, later] = aSpread().parts
    assert.match(shown(inParts(aSpread({ parts: later ? [later] : [], credit: amount('GBP 4050.41'), left: 2 }))), /• Return only a part: 1 unit on 1 Feb 2027, for GBP 4,050\.41\./)
    const whole = inParts(aSpread({ parts: later ? [later] : [], credit: amount('GBP 4050.41') }))
    assert.match(shown(whole), /• Wait until 1 Feb 2027: with the days its credit falls, and by then all of it fits, for GBP 4,050\.41\./)
    assert.deepEqual(refusalData(whole, 'en').spreads, [])
    const none = inParts(aSpread({ parts: [], credit: amount('GBP 0.00'), quantity: 0, left: 3 }))
    assert.match(shown(none), /• No part of it fits before it expires\./)
    assert.deepEqual(refusalData(none, 'en').spreads, [])
  })

  it('quotes the part of today, beside the most that fits where that is another', () => {
    assert.deepEqual(deeds(inParts(aSpread())).map(([, title]) => title), ['Quote 2 units', 'See the refund limit'])
    const [now, later] = aSpread().parts
    assert.ok(now && later)
    assert.deepEqual(deeds(inParts(aSpread({ parts: [{ ...now, quantity: 1 }, later] }))).map(([, title]) => title), ['Quote 2 units', 'Quote 1 unit', 'See the refund limit'])
    assert.deepEqual(deeds(inParts(aSpread({ parts: [later] }))).map(([, title]) => title), ['Quote 2 units', 'See the refund limit'])
  })

  it('in any number of parts stays small, and counts those that are not shown', () => {
    const [part] = aMonthlySpread().parts
    assert.ok(part)
    const many = inParts({ ...aMonthlySpread(), parts: Array.from({ length: 60 }, (_, index) => ({ ...part, day: today + index })) })
    assert.ok(Buffer.byteLength(JSON.stringify(refusalCard(many, 'en'))) < LARGEST_CARD_BYTES)
    assert.match(shown(many), /60 parts[\s\S]*and 52 more/)
  })

  it('leads nowhere that is not known', () => {
    const limit: Refusal = refuse({ code: 'refund-limit-exceeded', details: { measure: 'refund', counted: amount('USD 900.00'), remainingBefore: amount('USD 100.00'), largestQuantity: 1, firstDate: null } })
    assert.deepEqual(deeds({ refusal: limit, today }), [])
    assert.deepEqual(deeds({ refusal: refuse({ code: 'no-subscription', details: {} }), today, customer: aCustomer(), reservation: aReservation() }), [['cancel.customer', 'Another reservation']])
  })
})
