import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compareCard, compareData } from '#cards/compare/compare.card'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { money } from '#domain/money'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aComparison, posted } from '#test/cards/decide-examples'
import { aCustomer, amount, aReservation, day, policy, rate, someFacts } from '#test/cards/examples'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const shown = (...story: Parameters<typeof aComparison>) => read(textOf(compareCard(aComparison(...story), 'en')))
const dataOf = (...story: Parameters<typeof aComparison>) => compareData(aComparison(...story), 'en')
const lineOf = (name: string, ...story: Parameters<typeof aComparison>) => dataOf(...story).lines.find(({ id }) => id === `line-${name}`)
const deeds = (...story: Parameters<typeof aComparison>) => partsOfType(compareCard(aComparison(...story), 'en'), 'Action.Execute').map(({ verb }) => verb)

const monthly = { reservation: aReservation({ billingPlan: 'Monthly', term: 'P3Y', expiresOn: day('2029-03-01') }), price: { amount: amount('GBP 160.00'), source: 'schedule' as const } }
const overTheCap = { quantity: 1, price: { amount: amount('GBP 90000.00'), source: 'schedule' as const }, refunds: [posted('2026-02-01', 'USD 32000.00')] }
const notReturnable = { reservation: aReservation({ resourceType: 'SuseLinux' }) }
const ended = { reservation: aReservation({ purchasedOn: day('2025-11-01'), expiresOn: day('2026-11-01') }) }
const units = { customerId: aCustomer().id, orderId: aReservation().orderId, reservationId: aReservation().id, quantity: 2 }

describe('the comparison', () => {
  it('says first what brings the most money back', () => {
    assert.match(shown(), /^Cancel, exchange or keep\?\nCancelling now brings GBP 381\.89 back\.\n/)
    assert.match(shown(overTheCap), /\nCancelling on 1 Feb 2027 brings GBP 6,075\.62 back\.\n/)
    assert.match(shown(notReturnable), /\nIt can only be kept\.\n/)
    assert.match(shown(ended), /\nNothing can be done with it now\.\n/)
    assert.match(shown({ ...overTheCap, refunds: [], price: { amount: amount('GBP 900000.00'), source: 'schedule' } }, 87, day('2026-12-01')), /\nIt cannot be cancelled: exchange it or keep it\.\n/)
  })

  it('says of a later day whether payments come before it', () => {
    const over = { ...monthly, price: { amount: amount('GBP 60000.00'), source: 'schedule' as const }, quantity: 3, asOf: day('2026-11-02'), refunds: [] }
    assert.match(shown(over, 87, day('2026-11-28')), /\nCancelling on 28 Nov 2026 brings GBP [\d,.]+ back\.\n/)
    assert.match(shown(over, 87, day('2026-12-28')), /\nCancelling on 28 Dec 2026 costs the least: GBP [\d,.]+, the payments until then minus the credit\.\n/)
  })

  it('says what keeping it costs, and what goes unused', () => {
    assert.match(shown(), /Keeping it until 1 Mar 2027 costs nothing more: it is paid for\.\nAt today’s utilisation of 87%, GBP 56\.42 of what is committed until then goes unused\./)
    assert.match(shown(monthly), /Keeping it until 1 Mar 2029 costs another GBP 8,640\.00\./)
    assert.match(shown({}, 100), /At today’s utilisation of 100%, nothing of it goes unused\./)
  })

  it('says where the use is not known, and leaves its line out', () => {
    const { comparison, ...story } = aComparison()
    const unknown = { ...story, usedPercent: undefined, comparison: comparison.map((choice) => ('refusal' in choice ? choice : { ...choice, idle: undefined as never })) }
    assert.match(textOf(compareCard(unknown, 'en')), /Microsoft does not say how much of it is used/)
    assert.equal(compareData(unknown, 'en').lines.length, 6)
    assert.equal(dataOf().lines.length, 7)
  })

  it('has the same lines for each of the four choices', () => {
    assert.deepEqual(dataOf().choices.map(({ name, day: date }) => `${name}, ${date}`), ['Cancel now, today', 'Exchange, today', 'Keep, to 1 Mar 2027', 'Cancel later, 22 Dec 2026'])
    const rows = Object.fromEntries(dataOf().lines.map(({ id, amounts }) => [id, amounts.map(({ text }) => text)]))
    assert.deepEqual(rows, {
      'line-refund': ['433.97', '433.97', '0.00', '302.47'],
      'line-fee': ['52.08', '0.00', '0.00', '36.30'],
      'line-credit': ['381.89', '433.97', '0.00', '266.17'],
      'line-stillToPay': ['0.00', '433.97', '0.00', '0.00'],
      'line-net': ['381.89', '0.00', '0.00', '266.17'],
      'line-idle': ['0.00', '0.00', '56.42', '17.10'],
      'line-counted': ['473.93', '0.00', '0.00', '330.32'],
    })
  })

  it('unfolds each line into the exact amounts and what it means', () => {
    const line = lineOf('stillToPay')
    assert.deepEqual(line?.exact.map(read), ['Cancel now: GBP 0.00', 'Exchange: GBP 433.97', 'Keep: GBP 0.00', 'Cancel later: GBP 0.00'])
    assert.match(line?.meaning ?? '', /the new commitment must be at least the refund and the payments that fall away/)
    assert.match(lineOf('counted')?.exact[0] ?? '', /USD/)
    assert.match(lineOf('fee')?.meaning ?? '', /^12% of the refund\./)
    assert.match(lineOf('fee', { policy: policy('self-service-2026') })?.meaning ?? '', /does not charge it now/)
  })

  it('keeps each amount short enough for a phone, and the exact one where the line unfolds', () => {
    const currencies = ['USD', 'EUR', 'JPY', 'KRW', 'KWD']
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.bigInt(1n, 10n ** 12n), fc.constantFrom<'Upfront' | 'Monthly'>('Upfront', 'Monthly'), (currency, minor, billingPlan) => {
        const { lines, hints } = dataOf({ reservation: aReservation({ billingPlan }), price: { amount: money(currency, minor), source: 'schedule' }, rate: { ...someFacts().rate, currency, usd: rate('0.0000001') }, microsoft: undefined })
        for (const { amounts } of lines) for (const { text } of amounts) assert.ok(text.length <= 9, text)
        assert.equal(hints[0]?.includes('rounded'), lines.some(({ isRounded }) => isRounded))
      }),
    )
    const net = lineOf('net', { ...monthly, price: { amount: amount('GBP 1600.00'), source: 'schedule' } })
    assert.deepEqual([net?.amounts[2]?.text, read(net?.exact[2] ?? '')], ['−86,400', 'Keep: −GBP 86,400.00'])
  })

  it('says the currency once, and whether amounts are rounded', () => {
    assert.deepEqual(dataOf().hints, ['Amounts in GBP. Tap a line for what it means.'])
    assert.match(dataOf({ ...monthly, price: { amount: amount('GBP 1600.00'), source: 'schedule' } }).hints[0] ?? '', /^Amounts in GBP, rounded here\./)
  })

  it('shows a dash for what is not possible, and why', () => {
    const { closed, lines } = dataOf(notReturnable)
    assert.deepEqual(closed.map(({ label }) => label), ['Cancel now and Cancel later', 'Exchange'])
    assert.match(closed[0]?.text ?? '', /^This product cannot be returned\. Microsoft neither refunds/)
    assert.deepEqual(lines[0]?.amounts.map(({ text }) => text), ['–', '–', '0.00', '–'])
    assert.match(lines[0]?.exact[0] ?? '', /not possible/)
    assert.deepEqual(dataOf().closed, [])
  })

  it('has no table where nothing is possible', () => {
    const { lines, choices, hints, closed } = dataOf(ended)
    assert.deepEqual([lines, choices, hints], [[], [], []])
    assert.deepEqual(closed.map(({ label }) => label), ['Cancel now, Exchange, Keep and Cancel later'])
  })

  it('asks for another day, from tomorrow to the day before the expiry', () => {
    assert.deepEqual(dataOf().laterDays, [{ value: '2026-12-22', min: '2026-11-23', max: '2027-02-28', label: 'Cancel later: on which day?', error: 'Please choose a day from 23 Nov 2026 to 28 Feb 2027.' }])
    assert.deepEqual(dataOf({ asOf: day('2027-02-28') }).laterDays, [])
    assert.equal(dataOf({ asOf: day('2027-02-27') }).laterDays.length, 1)
  })

  it('asks for another day where another day may help', () => {
    assert.equal(dataOf(overTheCap, 87, day('2026-12-01')).laterDays.length, 1)
    assert.equal(dataOf(notReturnable).laterDays.length, 0)
    assert.deepEqual(dataOf({}, 87, day('2027-06-01')).laterDays.map(({ value }) => value), ['2027-02-28'])
    assert.equal(dataOf(ended).laterDays.length, 0)
  })

  it('goes on to what is possible', () => {
    assert.deepEqual(deeds(), ['compare.show', 'quote.requote', 'exchange.begin'])
    assert.deepEqual(deeds(overTheCap), ['compare.show', 'quote.requote', 'exchange.begin'])
    assert.deepEqual(deeds(notReturnable), ['cancel.customer'])
    assert.deepEqual(deeds(ended), ['cancel.customer'])
  })

  it('sends the same units on, and no amount', () => {
    for (const { verb, data } of partsOfType(compareCard(aComparison(), 'en'), 'Action.Execute')) assert.deepEqual(data, { verb, ...units })
  })

  it('stays small with the longest names and amounts', () => {
    const long = '하'.repeat(400)
    const card = compareCard(aComparison({ customer: aCustomer({ name: long }), reservation: aReservation({ name: long, sku: long, region: long, resourceType: long, billingPlan: 'Monthly', term: 'P5Y', expiresOn: day('2031-03-01') }), price: { amount: amount('GBP 900000000000.00'), source: 'schedule' }, microsoft: undefined }), 'en')
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < LARGEST_CARD_BYTES * 0.9)
  })
})
