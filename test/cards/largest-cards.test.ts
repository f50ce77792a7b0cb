import assert from 'node:assert/strict'
import { caseCard } from '#cards/case/case.card'
import { choosePurchaseCard } from '#cards/choose-purchase/choose-purchase.card'
import { contactCard } from '#cards/contact/contact.card'
import { creditedCard } from '#cards/credited/credited.card'
import { exchangeCard } from '#cards/exchange/exchange.card'
import { wishOf } from '#cards/exchange/exchange-wish'
import { noticeText } from '#cards/sentences'
import { actionsFor } from '#domain/case-actions'
import { portalUrlOf } from '#usecases/portal-url'
import { descriptionOf, titleOf } from '#usecases/support-text'
import { partsOf, partsOfType } from '#test/cards/card-parts'
import { aContact, aCustomer, amount, anna, aReservation, ben, policy, today } from '#test/cards/examples'
import { aCatalogueItem, aMonthlyReturned, anExchangeCase, aPriced, aQuotedExchange, MICROSOFT_AGREES } from '#test/cards/exchange-examples'
import { aBuying, exchangeIn, FORM } from '#test/cards/exchange-gallery'

const MOST = 10
const LONG = 'Reservierung für den Großhandel in Łódź und 서울, zweite Hälfte '.repeat(3)
const SKU = 'Standard_NC96ads_A100_v4_with_a_long_name'
const MUCH = 'GBP 9876543210.00'
const name = (index: number) => `${index} ${LONG}`
const id = (index: number) => `a0a0a0a0-0000-4000-8000-${String(index).padStart(12, '0')}`
const many = <Item>(count: number, make: (index: number) => Item) => Array.from({ length: count }, (_, index) => make(index)) as [Item, ...Item[]]
const others = many(30, (index) => aReservation({ id: id(index), orderId: id(index), name: name(index), sku: SKU, quantity: 10_000 }))
const contact = aContact({ firstName: LONG.slice(0, 100), lastName: LONG.slice(0, 100) })
const reason = LONG.repeat(3).slice(0, 500)

/** As much of everything as there may be. */
function largest(returns: number, purchases: number) {
  const quoted = aQuotedExchange({
    customer: aCustomer({ name: LONG }),
    policy: policy('exchange-2027'),
    returns: many(returns, (index) => ({ ...aMonthlyReturned({ id: id(index), orderId: id(100 + index), name: name(index), sku: SKU }), usage: 'unknown' as const })),
    purchases: many(purchases, () => aPriced({ billingPlan: 'Monthly', sku: SKU, region: 'germanywestcentral', quantity: 10_000 }, MUCH)),
    microsoft: { ...MICROSOFT_AGREES, policyErrors: [{ code: 'PurchaseNotEligible', message: LONG }] },
  })
  return { quoted, exchange: anExchangeCase(quoted, { reason, contact, requester: { ...anna, name: LONG } }) }
}

// A card that is too large is not rendered at all.
describe('the largest exchange', () => {
  it('fits into each card of an exchange, whatever the numbers', () => {
    for (let returns = 1; returns <= MOST; returns++) {
      for (let purchases = 1; purchases <= MOST; purchases++) {
        const { quoted, exchange } = largest(returns, purchases)
        exchangeCard({ quoted, draft: '1234567890123.1234567890', reason, canSubmit: true, contact, openCases: many(5, () => exchange), others }, 'en')
      }
    }
  })

  it('fits into the form for what to buy next, with as many sizes as there is room for', () => {
    const items = many(60, (index) => aCatalogueItem({ sku: `${SKU}_${index}`, title: `${LONG.slice(0, 60)} ${index}` }))
    const regions = many(60, (index) => ({ name: `germanywestcentral${index}`, displayName: `Germany West Central ${index}` }))
    const listed = [[1, 0], [5, 4], [MOST, MOST - 1]].map(([returns = 1, purchases = 0]) => {
      const { quoted } = largest(returns, Math.max(1, purchases))
      const values = { customer: quoted.customer, returns: quoted.returns, purchases: quoted.purchases.slice(0, purchases).map(({ purchase }) => purchase), form: { ...FORM, search: LONG }, types: ['VirtualMachines', 'DedicatedHost', 'AVS', 'Nutanix'], regions, items, total: 900, problem: 'nothing-found' as const, swap: SKU }
      const sizes = partsOf(choosePurchaseCard(values, 'en')).find((part) => part['id'] === 'sku')
      return (sizes?.['choices'] as object[]).length
    })
    assert.ok(listed[0] === 60 && listed.every((count) => count >= 10), String(listed))
  })

  it('fits into the form for the contact', () => {
    const { quoted } = largest(MOST, MOST)
    const submitData = { ...wishOf({ ...quoted, purchases: quoted.purchases.map(({ purchase }) => purchase) }), draft: '1234567890123.1234567890' }
    const card = contactCard({ typed: contact, problems: { firstName: 'too-long', email: 'not-an-email' }, submitData, reason }, 'en')
    assert.deepEqual(partsOfType(card, 'Action.Execute')[0]?.['data'], { verb: 'quote.submit', ...submitData })
    const zones = partsOf(card).find((part) => part['id'] === 'timeZone')?.['choices'] as object[]
    assert.deepEqual(zones.find((zone) => 'value' in zone && zone.value === 'Korea Standard Time'), { title: 'Korea', value: 'Korea Standard Time' })
  })

  it('fits into the card of its case, wherever it stands', () => {
    const { exchange } = largest(MOST, MOST)
    const handText = { title: titleOf(exchange), description: descriptionOf(exchange), portalUrl: portalUrlOf({ customerId: exchange.customer.id, ...exchange.returns[0] }), classification: LONG }
    assert.ok(handText.description.length > 5000)
    for (const state of ['submitted', 'reconfirm', 'by-hand', 'filed', 'credited', 'declined'] as const) {
      const posted = { ...exchangeIn(state, exchange), bought: state === 'filed' || state === 'credited' ? many(MOST, (of) => ({ of, posting: aBuying(of) })) : [] }
      const may = actionsFor(posted, state === 'reconfirm' ? anna.id : ben.id, ['Admin'])
      const card = caseCard({ case: posted, viewer: 'approver', may, otherOpenCases: many(5, () => exchange), handText, today }, 'en')
      const copied = partsOf(card).find((part) => part['id'] === 'handDescription')?.['value']
      assert.equal(copied, state === 'by-hand' ? handText.description : undefined)
      if (state === 'credited') creditedCard({ case: { ...posted, creditedBy: { ...ben, name: LONG } }, today }, 'en')
    }
  })

  it('is told in a few lines', () => {
    const { exchange } = largest(MOST, MOST)
    const text = noticeText({ notice: { kind: 'approval-needed' }, about: exchange }, 'en')
    assert.ok(text.length < 600 && text.includes('exchange 10 reservations for 10 purchases'), text)
    assert.ok(exchange.confirmation.exchange && exchange.confirmation.credit.minor > amount('GBP 1.00').minor)
  })
})
