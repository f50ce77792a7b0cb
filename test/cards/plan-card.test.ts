import assert from 'node:assert/strict'
import { asChoice } from '#cards/describe'
import { planCard, planData } from '#cards/plan/plan.card'
import { LARGEST_CARD_BYTES } from '#cards/render'
import type { LeftOut, PlannedReturns } from '#domain/planned-returns'
import { refuse } from '#domain/refusal'
import { partsOf, partsOfType, textOf, type Part } from '#test/cards/card-parts'
import { aPlan, aUsualPlan, numbered } from '#test/cards/decide-examples'
import { aCustomer, amount, policy } from '#test/cards/examples'

const read = (text: string) => text.replaceAll('\u00a0', ' ')
const choosable = Array.from({ length: 8 }, (_, index) => numbered(index + 1))
const values = (planned: PlannedReturns, differs: { choosable?: typeof choosable; selected?: readonly string[] } = {}) => ({ planned, choosable, selected: choosable.map(({ id }) => id), ...differs })
const shown = (planned: PlannedReturns) => read(textOf(planCard(values(planned), 'en')))
const input = (card: ReturnType<typeof planCard>) => partsOfType(card, 'Input.ChoiceSet')[0] ?? {}

describe('the plan', () => {
  it('says the whole credit first, as how many cases, and for whom', () => {
    assert.match(shown(aUsualPlan()), /^The most credit within the refund limit\nUSD 38,235\.66\n3 returns, a case each · \nContoso Bakeries Ltd\n/)
    assert.match(shown(aPlan([{ reservation: numbered(1), quantity: 2, credit: amount('GBP 100.00') }])), /\n1 return, a case of its own · \n/)
  })

  it('says how much of the limit it takes, and what it leaves', () => {
    assert.match(shown(aUsualPlan()), /Takes USD 38,235\.66 of the USD 48,800\.00 that remain of the refund limit, and leaves USD 10,564\.34\./)
    assert.deepEqual(planData(values(aUsualPlan()), 'en').bars, [{ taken: '█', added: '▓'.repeat(15), free: '░'.repeat(4) }])
  })

  it('is proven to be the best, or says what no plan can beat', () => {
    assert.match(shown(aUsualPlan()), /Proven: no other choice brings more, and none that brings as much takes fewer cases\./)
    assert.match(shown({ ...aUsualPlan(), hasFewestCases: false }), /Proven: no other choice brings more\.\n/)
    const unproven = shown({ ...aUsualPlan(), boundUsd: amount('USD 39000.00') })
    assert.match(unproven, /Not proven to be the best: no plan brings more than USD 39,000\.00\./)
    assert.doesNotMatch(unproven, /Proven:/)
  })

  it('shows each return, and a tap quotes it', () => {
    const [row] = planData(values(aUsualPlan()), 'en').returns
    assert.deepEqual(JSON.parse(read(JSON.stringify(row))), {
      name: 'SQL_RI_production',
      usd: 'USD 26,656.68',
      billed: [' · GBP 21,480.00'],
      about: '8 units · SQL databases · SQLDB_GP_Compute_Gen5 · westeurope',
      wish: { customerId: aCustomer().id, orderId: numbered(2).orderId, reservationId: numbered(2).id, quantity: 8 },
    })
    const taps = partsOfType(planCard(values(aUsualPlan()), 'en'), 'Action.Execute').filter(({ verb }) => verb === 'quote.requote')
    assert.deepEqual(taps.map((tap) => (tap['data'] as Part)['reservationId']), [numbered(2).id, numbered(1).id, numbered(3).id])
    for (const tap of taps) assert.equal(tap['associatedInputs'], 'none')
  })

  it('shows the billing currency only where it is another', () => {
    const inUsd = aPlan([{ reservation: numbered(1), quantity: 2, credit: amount('USD 100.00') }])
    assert.deepEqual(planData(values(inUsd), 'en').returns[0]?.billed, [])
  })

  it('counts the returns that are not shown, and says how to go on', () => {
    const many = aPlan(Array.from({ length: 9 }, (_, index) => ({ reservation: numbered(index + 1), quantity: 1, credit: amount('GBP 100.00') })))
    const { returns, more } = planData(values(many), 'en')
    assert.deepEqual([returns.length, more.map(read)], [6, ['and 3 more returns for USD 372.30: submit these first, then plan again.']])
    assert.deepEqual(planData(values(aUsualPlan()), 'en').more, [])
  })

  it('says what was left out, reason by reason', () => {
    const [leftOut] = planData(values(aUsualPlan()), 'en').leftOut
    assert.equal(leftOut?.summary, '4 reservations')
    assert.deepEqual(leftOut?.groups, [
      { reason: 'Others bring more within the limit (2)', names: ['VM_RI_1 · 1 of 3 units', 'VM_RI_batch · 4 of 3 units'], more: [] },
      { reason: 'This product cannot be returned (1)', names: ['SUSE_plan · 3 units'], more: [] },
      { reason: 'In an open case already (1)', names: ['VM_RI_in_a_case · 3 units'], more: [] },
    ])
    assert.equal(leftOut?.isOpen, false)
    assert.deepEqual(planData(values(aPlan([])), 'en').leftOut, [])
  })

  const left = (...whys: LeftOut['why'][]): LeftOut[] => whys.map((why, index) => ({ reservation: numbered(index), quantity: 1, why }))
  const empty: [string, PlannedReturns, RegExp][] = [
    ['nothing remains of the limit', aPlan([], { room: amount('USD 0.00') }, left('no-room')), /The refund limit is used up: USD 0\.00 remain\./],
    ['what remains is too little', aPlan([], { room: amount('USD 12.00') }, left('no-room', 'nothing-left')), /Not even one unit fits into the USD 12\.00 that remain/],
    ['nothing brings a credit', aPlan([], {}, left('nothing-left', refuse({ code: 'not-refundable', details: { reservedResourceType: 'SuseLinux' } }))), /None of these reservations brings a credit\./],
    ['there is no reservation', aPlan([]), /The customer has no reservation that could be returned\./],
  ]
  for (const [why, planned, sentence] of empty) {
    it(`says why it is empty: ${why}`, () => {
      assert.match(shown(planned), /^There is nothing to return\nContoso Bakeries Ltd\n/)
      assert.match(shown(planned), sentence)
      for (const { isOpen } of planData(values(planned), 'en').leftOut) assert.equal(isOpen, true)
    })
  }

  it('passes on what is in doubt about the limit', () => {
    const { cap } = aUsualPlan()
    assert.match(shown({ ...aUsualPlan(), cap: { ...cap, microsoftDiffers: amount('USD 2000.00') } }), /Microsoft counts USD 2,000\.00/)
    assert.match(shown({ ...aUsualPlan(), cap: { ...cap, source: 'unknown' } }), /Microsoft could not be asked/)
    assert.doesNotMatch(shown(aUsualPlan()), /Please note/)
  })

  it('lets the reservations be chosen, with those of this plan chosen already', () => {
    const chosen = choosable.slice(2, 4).map(({ id }) => id)
    const card = planCard(values(aUsualPlan(), { selected: chosen }), 'en')
    assert.equal(input(card)['value'], chosen.join(','))
    assert.equal((input(card)['choices'] as Part[]).length, 8)
    assert.match(textOf(card), /2 of 8/)
    assert.match(textOf(planCard(values(aUsualPlan(), { selected: [] }), 'en')), /8 of 8/)
    const again = partsOfType(card, 'Action.Execute').find(({ verb }) => verb === 'plan.show')
    assert.deepEqual(again?.['data'], { verb: 'plan.show', customerId: aCustomer().id })
    assert.equal(partsOfType(planCard(values(aPlan([]), { choosable: [], selected: [] }), 'en'), 'Input.ChoiceSet').length, 0)
  })

  it('lists at most 60 to choose from, those of this plan first, and says so', () => {
    const many = Array.from({ length: 70 }, (_, index) => numbered(index))
    const card = planCard(values(aUsualPlan(), { choosable: many, selected: [numbered(69).id] }), 'en')
    const choices = input(card)['choices'] as Part[]
    assert.deepEqual([choices.length, choices[0]?.['value']], [60, numbered(69).id])
    assert.match(textOf(card), /The first 60 of 70 are listed\./)
    assert.doesNotMatch(shown(aUsualPlan()), /are listed/)
  })

  it('writes names to choose from so that nobody reads Markdown in them', () => {
    const nasty = ['*Fabrikam* [Ltd](https://example.com)', '`x` ~~y~~ <b>z</b> &amp; \\*', '# Approved', '- one', '1. one']
    for (const name of nasty) assert.doesNotMatch(asChoice(name), /[*`~<>[\]\\]|&\w+;|^(#|- |1\. )/)
    assert.equal(asChoice('VM_RI_03-01-2026_09-12 R&D (2)'), 'VM_RI_03-01-2026_09-12 R&D (2)')
  })

  it('shows names from outside as they are', () => {
    for (const name of ['*Fabrikam* [Ltd](https://example.com) ${name}', '{{name}} $t(plan.list)', '__proto__']) {
      const planned = { ...aUsualPlan(), returns: aUsualPlan().returns.map((one) => ({ ...one, reservation: { ...one.reservation, name } })), leftOut: aUsualPlan().leftOut.map((one) => ({ ...one, reservation: { ...one.reservation, name } })) }
      const holding = partsOf(planCard(values(planned), 'en')).filter(({ text, title }) => `${String(text)} ${String(title)}`.includes(name))
      assert.equal(holding.length, 7)
      for (const { type } of holding) assert.equal(type, 'TextRun')
    }
  })

  it('stays small with many reservations of the longest names', () => {
    const long = '하'.repeat(400)
    const many = Array.from({ length: 500 }, (_, index) => numbered(index, { name: long, sku: long, region: long, quantity: 1_000_000 }))
    const parts = many.slice(0, 200).map((reservation) => ({ reservation, quantity: 999_999, credit: amount('GBP 1234567.89') }))
    const whys: LeftOut['why'][] = ['no-room', 'nothing-left', 'in-open-case', 'no-price', refuse({ code: 'not-refundable', details: { reservedResourceType: long } }), refuse({ code: 'expired', details: { expiry: 20_000 } }), refuse({ code: 'not-started', details: { purchaseDate: 20_000 } }), refuse({ code: 'invalid-quantity', details: { quantity: 1, owned: 20_000 } })]
    const leftOut = many.map((reservation, index): LeftOut => ({ reservation, quantity: 999_999, why: whys[index % whys.length]! }))
    const cap = { ...aUsualPlan().cap, source: 'unknown' as const, microsoftDiffers: amount('USD 2000.00') }
    const card = planCard({ planned: aPlan(parts, { customer: aCustomer({ name: long }), policy: policy('self-service-2026'), cap }, leftOut), choosable: many, selected: many.map(({ id }) => id) }, 'en')
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES)
  })
})
