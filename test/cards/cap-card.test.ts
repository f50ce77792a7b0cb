import assert from 'node:assert/strict'
import { capCard, capData } from '#cards/cap/cap.card'
import { LARGEST_CARD_BYTES } from '#cards/render'
import { partsOfType, textOf } from '#test/cards/card-parts'
import { aCapStory, posted } from '#test/cards/decide-examples'
import { aCase, aCustomer, amount, day, today } from '#test/cards/examples'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const shown = (...story: Parameters<typeof aCapStory>) => read(textOf(capCard(aCapStory(...story), 'en')))
const dataOf = (...story: Parameters<typeof aCapStory>) => capData(aCapStory(...story), 'en')

describe('the card about the refund limit', () => {
  it('says what is left first, of how much and for whom', () => {
    assert.match(shown(), /^Left of the refund limit\nUSD 28,500\.00\nof USD 50,000\.00 · \nContoso Bakeries Ltd\n/)
  })

  it('says what comes free next, and when all of it is free', () => {
    assert.match(shown(), /USD 12,000\.00 of what is used comes free on 1 Feb 2027, all of it by 14 Aug 2027\./)
    assert.match(shown({ refunds: [posted('2026-02-01', 'USD 700.00')] }), /All of it is free again on 1 Feb 2027\./)
  })

  it('needs one line where nothing is used', () => {
    const data = dataOf({ refunds: [] })
    assert.deepEqual([data.sentences, data.bars, data.uses, data.months, data.releases], [['Nothing of it is used: the whole limit is free.'], [], [], [], []])
    assert.match(shown({ refunds: undefined }), /As far as I know, nothing of it is used\./)
  })

  it('draws a row for each month, from today to when all that counts today is free', () => {
    const { months } = dataOf()
    assert.deepEqual(months.map(({ label }) => label).slice(0, 4), ['Today', 'Dec 2026', 'Jan 2027', 'Feb 2027'])
    assert.equal(months.length, 14)
    assert.deepEqual(months.map(({ amount }) => amount), [...Array<string>(3).fill('28,500.00'), ...Array<string>(6).fill('40,500.00'), ...Array<string>(5).fill('50,000.00')])
    assert.deepEqual(months[0], { label: 'Today', taken: '█████', free: '░░░░░░░', amount: '28,500.00' })
    for (const { taken, free } of months) assert.equal(taken.length + free.length, 12)
  })

  it('lists each day on which room comes free: how much, of which refund, and what remains then', () => {
    const [first, last] = dataOf({}, [aCase()]).releases[0]?.days.filter((_, index) => index !== 1) ?? []
    assert.deepEqual(JSON.parse(read(JSON.stringify([first, last]))), [
      { day: '1 Feb 2027', amount: '+USD 12,000.00', remaining: 'USD 40,026.07 remain from then on', uses: ['Reservation order b0b0b0b0-0000-4000-8000-000000000009'] },
      { day: '22 Nov 2027', amount: '+USD 473.93', remaining: 'USD 50,000.00 remain from then on', uses: ['Open case RD-7K3F9Q2M, counted from today'] },
    ])
  })

  it('names each refund of a day with its amount where there are several, and counts the rest', () => {
    const sameDay = ['1', '2', '3', '4', '5'].map((order) => posted('2026-02-01', 'USD 10.00', `order-${order}`))
    assert.deepEqual(dataOf({ refunds: sameDay }).releases[0]?.days[0]?.uses.map(read), ['Reservation order order-1: USD 10.00', 'Reservation order order-2: USD 10.00', 'Reservation order order-3: USD 10.00', 'and 2 more refunds'])
  })

  it('shows what open cases hold only where they hold something, and names them', () => {
    assert.doesNotMatch(shown(), /Held by open cases/)
    assert.match(shown({}, [aCase()]), /Held by open cases\nUSD 473\.93\nRD-7K3F9Q2M: counted from today, as if it were refunded now\./)
    const many = Array.from({ length: 9 }, (_, index) => aCase({ id: `RD-${index}` }))
    assert.match(shown({}, many), /RD-0, RD-1, RD-2, RD-3, RD-4, RD-5 and 3 more: counted from today/)
  })

  it('says when nothing fits now, and from when on something does', () => {
    const over = { refunds: [posted('2026-02-01', 'USD 500.00'), posted('2026-03-01', 'USD 50200.00')] }
    assert.match(shown(over), /^Left of the refund limit\n−USD 700\.00\n[\s\S]*Nothing more can be refunded now\. Room comes free on 1 Mar 2027\./)
    assert.doesNotMatch(shown(), /Nothing more/)
  })

  it('tells where Microsoft counts otherwise, by how much and what remains then', () => {
    assert.match(shown({ microsoft: { consumedUsd: amount('USD 23100.00') } }), /Microsoft counts USD 23,100\.00 .* we count USD 21,500\.00, which is USD 1,600\.00 less\. By its count USD 26,900\.00 remain/)
    assert.match(shown({ microsoft: { consumedUsd: amount('USD 20000.00') } }), /which is USD 1,500\.00 more\. By its count USD 30,000\.00 remain/)
    assert.doesNotMatch(shown({ microsoft: { consumedUsd: amount('USD 21500.00') } }), /Please note/)
  })

  it('says of an undated total that its days are the latest possible', () => {
    const undated = shown({ refunds: undefined, microsoft: { consumedUsd: amount('USD 23100.00') } })
    for (const part of ['All of it is free again by 22 Nov 2027 at the latest.', 'the days shown are the latest possible', 'Microsoft’s total, which has no dates', 'Known from Microsoft’s own total alone.']) assert.ok(undated.includes(part), part)
    assert.doesNotMatch(shown(), /latest/)
  })

  it('says where Microsoft could not be asked', () => {
    assert.match(shown({ refunds: undefined }), /Microsoft could not be asked about earlier refunds/)
    assert.match(shown(), /Known from our cases and Microsoft’s refund transactions\./)
  })

  it('plans returns, or begins a cancellation, for this customer', () => {
    const deeds = partsOfType(capCard(aCapStory(), 'en'), 'Action.Execute').map(({ title, data }) => [title, data])
    const customerId = aCustomer().id
    assert.deepEqual(deeds, [['Plan returns', { verb: 'plan.show', customerId }], ['Cancel a reservation', { verb: 'cancel.customer', customerId }]])
  })

  it('stays small with any number of refunds and cases, and says how many are not shown', () => {
    const refunds = Array.from({ length: 900 }, (_, index) => ({ ...posted('2026-02-01', 'USD 12.34', `b0b0b0b0-0000-4000-8000-${String(index).padStart(12, '0')}`), date: today - (index % 300) }))
    const story = aCapStory({ refunds, microsoft: { consumedUsd: amount('USD 23100.00') } }, Array.from({ length: 300 }, (_, index) => aCase({ id: `RD-${String(index).padStart(8, '0')}` })))
    const card = capCard({ ...story, customer: aCustomer({ name: '하'.repeat(400) }) }, 'en')
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < LARGEST_CARD_BYTES * 0.9)
    assert.match(textOf(card), new RegExp(`and 292 more days, the last on ${read('22 Nov 2027')}`))
  })

  it('looks ahead over the end of a month', () => {
    const story = aCapStory({ asOf: day('2027-01-31'), refunds: [posted('2026-08-14', 'USD 9500.00')] })
    assert.equal(story.forecast.months.length, 14)
    assert.ok(capData(story, 'en').months.length === 14)
  })
})
