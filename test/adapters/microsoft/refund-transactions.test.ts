import assert from 'node:assert/strict'
import { parseDay } from '#domain/calendar'
import { postingsFrom } from '#adapters/microsoft/refund-transactions'
import { connectCloud } from '#adapters/microsoft/cloud'
import { credentialFor, reference, replaying, settings } from '#test/adapters/microsoft/replay'

const EXAMPLES = 'openapi/azure-rest-api-specs/specification/consumption/resource-manager/Microsoft.Consumption/stable/2024-08-01/examples'
const day = (text: string) => parseDay(text) ?? assert.fail(text)

describe('the refund transactions', () => {
  const refund = { eventType: 'Refund', eventDate: new Date('2026-05-02T10:00:00Z'), reservationOrderId: 'ORDER', amount: -12.5, currency: 'EUR', quantity: 1 }

  it('are refunds and cancellations, as positive amounts, by order', () => {
    const postings = postingsFrom([refund, { ...refund, eventType: 'cancel', amount: 3 }, { ...refund, eventType: 'Purchase' }, { ...refund, eventType: 'Novelty' }])
    assert.deepEqual(postings.map(({ orderId, amount }) => [orderId, amount]), [['order', { currency: 'EUR', minor: 1250n }], ['order', { currency: 'EUR', minor: 300n }]])
  })
  it('are not hidden by an event that lacks its amount or currency', () => {
    const { currency: _currency, ...withoutCurrency } = refund
    const { amount: _amount, ...withoutAmount } = refund
    assert.equal(postingsFrom([withoutCurrency, refund, withoutAmount]).length, 1)
  })
  it('have ids that stay the same and differ from each other', () => {
    const events = [refund, refund, { ...refund, amount: -13 }]
    const ids = postingsFrom(events).map(({ id }) => id)
    assert.equal(new Set(ids).size, 3)
    assert.deepEqual(postingsFrom(events).map(({ id }) => id), ids)
  })
  it('have ids that an invoice number, which comes later, does not change', () => {
    assert.equal(postingsFrom([refund])[0]?.id, postingsFrom([{ ...refund, invoice: 'T000456437' }])[0]?.id)
  })
  it('are asked for in halves where an answer is too large', async () => {
    const event = (at: string) => ({ name: 'o', properties: { eventType: 'Refund', eventDate: at, reservationOrderId: 'o', amount: -1, currency: 'USD', quantity: 1 } })
    const { httpClient, asked } = replaying(
      { match: /eventDate ge 2026-01-01 AND properties\/eventDate le 2026-01-11/, status: 400, body: { error: { code: '400', message: 'Too much data.' } } },
      { match: /eventDate ge 2026-01-01/, body: { value: [event('2026-01-01T00:00:00Z'), event('2026-01-06T09:00:00Z')] } },
      { match: /eventDate ge 2026-01-06/, body: { value: [event('2026-01-06T09:00:00Z'), event('2026-01-10T23:59:59Z'), event('2026-01-11T00:00:00Z')] } },
    )
    const found = await connectCloud({ httpClient, credentialFor, settings }).refundTransactions.between(day('2026-01-01'), day('2026-01-10'))
    assert.deepEqual(found.map(({ postedAt }) => postedAt.slice(0, 10)), ['2026-01-01', '2026-01-06', '2026-01-10'])
    assert.equal(asked.length, 3)
    assert.equal(asked[0]?.headers.get('authorization'), `Bearer token-of-${settings.partnerTenantId}`)
  })
  it("do not take the purchase of Microsoft's example for a refund", async function () {
    const example = reference(this, `${EXAMPLES}/ReservationTransactionsListByBillingProfileId.json`) as { responses: { '200': { body: unknown } } }
    const { httpClient } = replaying({ match: /reservationTransactions/, body: example.responses['200'].body })
    assert.deepEqual(await connectCloud({ httpClient, credentialFor, settings }).refundTransactions.between(day('2020-04-01'), day('2020-05-30')), [])
  })
})
