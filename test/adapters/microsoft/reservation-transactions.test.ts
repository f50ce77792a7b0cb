import assert from 'node:assert/strict'
import { parseDay } from '#domain/calendar'
import { connectCloud } from '#adapters/microsoft/cloud'
import { postingsFrom } from '#adapters/microsoft/postings'
import { credentialFor, replaying, settings } from '#test/adapters/microsoft/replay'

const day = (text: string) => parseDay(text) ?? assert.fail(text)

describe('the refunds among the reservation transactions', () => {
  const refund = { eventType: 'Refund', eventDate: new Date('2026-05-02T10:00:00Z'), reservationOrderId: 'ORDER', amount: -12.5, currency: 'EUR', quantity: 1 }

  it('are refunds and cancellations, as positive amounts, by order', () => {
    const { refunds: postings } = postingsFrom([refund, { ...refund, eventType: 'cancel', amount: 3 }, { ...refund, eventType: 'Purchase' }, { ...refund, eventType: 'Novelty' }])
    assert.deepEqual(postings.map(({ orderId, amount }) => [orderId, amount]), [['order', { currency: 'EUR', minor: 1250n }], ['order', { currency: 'EUR', minor: 300n }]])
  })
  it('are not hidden by an event that lacks its amount or currency', () => {
    const { currency: _currency, ...withoutCurrency } = refund
    const { amount: _amount, ...withoutAmount } = refund
    assert.equal(postingsFrom([withoutCurrency, refund, withoutAmount]).refunds.length, 1)
  })
  it('are not hidden by an event in a currency that nobody knows, nor by an amount that is none', () => {
    const odd = [{ ...refund, currency: 'XQQ' }, { ...refund, currency: 'EUROS' }, { ...refund, amount: '12,5' as unknown as number }]
    assert.deepEqual(postingsFrom([...odd, refund, ...odd]).refunds.map(({ amount }) => amount), [{ currency: 'EUR', minor: 1250n }])
  })
  it('have ids that stay the same and differ from each other', () => {
    const events = [refund, refund, { ...refund, amount: -13 }]
    const ids = postingsFrom(events).refunds.map(({ id }) => id)
    assert.equal(new Set(ids).size, 3)
    assert.deepEqual(postingsFrom(events).refunds.map(({ id }) => id), ids)
  })
  it('have ids that an invoice number, which comes later, does not change', () => {
    assert.equal(postingsFrom([refund]).refunds[0]?.id, postingsFrom([{ ...refund, invoice: 'T000456437' }]).refunds[0]?.id)
  })
  const event = (at: string) => ({ name: 'o', properties: { eventType: 'Refund', eventDate: at, reservationOrderId: 'o', amount: -1, currency: 'USD', quantity: 1 } })
  it('are looked for from the earliest purchase on, with whose month Microsoft lists them, and only those of the days asked for are told', async () => {
    // As in the specification's words: bought in April 2020, refunded in May 2021.
    const april = [event('2020-04-20T00:00:00Z'), event('2021-05-03T00:00:00Z'), event('2021-05-31T23:59:59Z'), event('2021-06-01T00:00:00Z')]
    const { httpClient, asked } = replaying({ match: /eventDate ge 2020-04-25 AND properties\/eventDate le 2021-06-01/, body: { value: april } })
    const { refunds } = await connectCloud({ httpClient, credentialFor, settings }).reservationTransactions.between(day('2021-05-01'), day('2021-05-31'), day('2020-04-25'))
    assert.deepEqual(refunds.map(({ postedAt }) => postedAt.slice(0, 10)), ['2021-05-03', '2021-05-31'])
    assert.equal(asked.length, 1)
  })
  it('are told once where two halves answer the same month, and each where one answer has several that are alike', async () => {
    const [alike, late] = [event('2026-01-06T09:00:00Z'), event('2026-01-09T09:00:00Z')]
    const { httpClient } = replaying(
      { match: /eventDate ge 2026-01-01 AND properties\/eventDate le 2026-01-11/, status: 400, body: { error: { code: '400', message: 'Too much data.' } } },
      { match: /eventDate ge 2026-01-01/, body: { value: [alike, alike] } },
      { match: /eventDate ge 2026-01-06/, body: { value: [alike, late, alike] } },
    )
    const { refunds } = await connectCloud({ httpClient, credentialFor, settings }).reservationTransactions.between(day('2026-01-01'), day('2026-01-10'))
    assert.deepEqual(refunds.map(({ postedAt }) => postedAt.slice(0, 10)), ['2026-01-06', '2026-01-06', '2026-01-09'])
  })
  it('are asked for in halves where an answer is too large', async () => {
    const { httpClient, asked } = replaying(
      { match: /eventDate ge 2026-01-01 AND properties\/eventDate le 2026-01-11/, status: 400, body: { error: { code: '400', message: 'Too much data.' } } },
      { match: /eventDate ge 2026-01-01/, body: { value: [event('2026-01-01T00:00:00Z'), event('2026-01-06T09:00:00Z')] } },
      { match: /eventDate ge 2026-01-06/, body: { value: [event('2026-01-06T09:00:00Z'), event('2026-01-10T23:59:59Z'), event('2026-01-11T00:00:00Z')] } },
    )
    const { refunds } = await connectCloud({ httpClient, credentialFor, settings }).reservationTransactions.between(day('2026-01-01'), day('2026-01-10'))
    assert.deepEqual(refunds.map(({ postedAt }) => postedAt.slice(0, 10)), ['2026-01-01', '2026-01-06', '2026-01-10'])
    assert.equal(asked.length, 3)
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${settings.partnerTenantId}`)
  })
})

describe('the purchases among the reservation transactions', () => {
  // Specification, Microsoft.Consumption 2024-08-01, ReservationTransactionsListByBillingProfileId.json, without the ids of the invoice.
  const EXAMPLE = {
    name: 'a838a8c3-a408-49e1-ac90-42cb95bff9b2',
    type: 'Microsoft.Consumption/reservationTransactions',
    properties: {
      eventDate: '2020-04-25T21:21:38Z',
      reservationOrderId: 'a838a8c3-a408-49e1-ac90-42cb95bff9b2',
      description: 'Reserved VM Instance, Standard_B1ls, US East, 3 Years',
      eventType: 'Purchase',
      quantity: 1,
      amount: 1.44,
      currency: 'USD',
      reservationOrderName: 'VM_RI_03-25-2020_14-18',
      armSkuName: 'Standard_B1ls',
      billingFrequency: 'Recurring',
      billingProfileName: 'IT Department*',
      purchasingSubscriptionGuid: 'd924ad15-4a3d-4047-971d-c8b1b300a97b',
      purchasingSubscriptionName: 'contoso',
      region: 'eastus',
      term: 'P3Y',
    },
  }
  const purchase = { eventType: 'Purchase', eventDate: new Date('2026-05-02T10:00:00Z'), reservationOrderId: 'ORDER', amount: 12.5, currency: 'EUR', quantity: 2 }

  it("are told apart from refunds, as in Microsoft's example", async () => {
    const { httpClient, asked } = replaying({ match: /reservationTransactions/, body: { value: [EXAMPLE] } })
    const found = await connectCloud({ httpClient, credentialFor, settings }).reservationTransactions.between(day('2020-04-01'), day('2020-05-30'))
    const orderId = 'a838a8c3-a408-49e1-ac90-42cb95bff9b2'
    assert.deepEqual(found, {
      refunds: [],
      purchases: [
        {
          id: `${orderId}_2020-04-25T21:21:38.000Z_purchase_1.44_USD_1`,
          orderId,
          postedAt: '2020-04-25T21:21:38.000Z',
          amount: { currency: 'USD', minor: 144n },
          sku: 'Standard_B1ls',
          region: 'eastus',
          term: 'P3Y',
          quantity: 1,
          subscriptionId: 'd924ad15-4a3d-4047-971d-c8b1b300a97b',
        },
      ],
    })
    assert.equal(asked.length, 1)
  })
  it('are written as we write regions and ids, and may say less', () => {
    const [full, bare] = postingsFrom([{ ...purchase, armSkuName: 'P1v3', region: 'West Europe', term: 'P1Y', purchasingSubscriptionGuid: 'ABC' }, { ...purchase, amount: 1 }]).purchases
    assert.deepEqual([full?.orderId, full?.region, full?.subscriptionId, full?.term], ['order', 'westeurope', 'abc', 'P1Y'])
    assert.deepEqual([bare?.sku, bare?.region, bare?.term, bare && 'subscriptionId' in bare], ['', '', '', false])
  })
  it('have ids that differ from each other and from those of refunds', () => {
    const { refunds, purchases } = postingsFrom([purchase, { ...purchase, eventType: 'Refund' }, purchase])
    assert.equal(new Set([...refunds, ...purchases].map(({ id }) => id)).size, 3)
  })
  it('bring no money back', () => {
    assert.deepEqual(postingsFrom([{ ...purchase, amount: -12.5 }, { ...purchase, amount: 0 }]), { refunds: [], purchases: [] })
  })
})
