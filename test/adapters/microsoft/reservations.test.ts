import assert from 'node:assert/strict'
import { connectCloud } from '#adapters/microsoft/cloud'
import { decimalOf } from '#domain/money'
import type { Reservation } from '#domain/reservation'
import { credentialFor, replaying, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const [ORDER, A, B, C] = ['22222222-2222-4222-8222-222222222222', 'aaaaaaaa-1111-4111-8111-111111111111', 'bbbbbbbb-1111-4111-8111-111111111111', 'cccccccc-1111-4111-8111-111111111111']
const SUBSCRIPTION = '33333333-3333-4333-8333-333333333333'

function connected(...canned: Canned[]) {
  const { httpClient, asked } = replaying(...canned)
  return { reservations: connectCloud({ httpClient, credentialFor, settings }).reservations, asked }
}

describe('the reservations of a customer', () => {
  const shown = (id: string, properties: object = {}) => ({ id: `/providers/Microsoft.Capacity/reservationOrders/${ORDER}/reservations/${id}`, properties: { provisioningState: 'Succeeded', term: 'P1Y', quantity: 1, purchaseDate: '2026-03-01', ...properties } })
  const paid = { billingPlan: 'Monthly', billingScopeId: `/subscriptions/${SUBSCRIPTION}` }
  const list = (...value: object[]): Canned => ({ match: /Microsoft\.Capacity\/reservations\?/, body: { value } })
  const single = (id: string, answer: Omit<Canned, 'match'>): Canned => ({ match: new RegExp(`/reservations/${id}`), ...answer })
  const no = (status: number) => ({ status, headers: { 'retry-after': '60' }, body: { error: { code: `No${status}`, message: 'No.' } } })
  const told = async (...canned: Canned[]) => (await connected(...canned).reservations.ofCustomer(CUSTOMER)).map(({ id, billingPlan, state }) => `${id[0]} ${billingPlan} ${state}`)

  it('are asked for one by one where the list does not say how an active one is paid, those newly made too', async () => {
    const found = await told(list(shown(A), shown(B, { provisioningState: 'Created', billingPlan: null }), shown(C, { provisioningState: 'Expired' })), single(A, { body: shown(A, paid) }), single(B, { body: shown(B, paid) }))
    assert.deepEqual(found, ['a Monthly Active', 'b Monthly Active', 'c Upfront Expired'])
  })
  it('lack one that may not be looked at, or is not there, rather than be taken for one paid upfront', async () => {
    for (const status of [403, 404]) {
      assert.deepEqual(await told(list(shown(A), shown(B, paid), shown(C)), single(A, no(status)), single(C, { body: shown(C, paid) })), ['b Monthly Active', 'c Monthly Active'])
    }
    assert.deepEqual(await told(list(shown(A)), single(A, no(404))), [])
  })
  it('keep one that the list says how it is paid, whatever becomes of its own answer', async () => {
    assert.deepEqual(await told(list(shown(A, { billingPlan: 'Monthly' }), shown(B)), single(A, no(403)), single(B, { body: shown(B, paid) })), ['a Monthly Active', 'b Monthly Active'])
  })
  it('are refused where none may be looked at: nothing to show would be no answer', async () => {
    await assert.rejects(told(list(shown(A), shown(B)), single(A, no(403)), single(B, no(403))), { code: 'No403', isFinal: true })
  })
  it('cannot be told where a service is busy or broken, and the others are not asked for any more', async () => {
    const many = Array.from({ length: 30 }, (_, index) => shown(`${index + 10}${A.slice(2)}`))
    for (const answer of [no(429), no(503), { error: new DOMException('Request timed out.', 'AbortError') }]) {
      const { reservations, asked } = connected(list(...many), { match: /./, ...answer })
      await assert.rejects(reservations.ofCustomer(CUSTOMER), { service: 'Azure reservations', isFinal: false })
      assert.ok(asked.length <= 9, `${asked.length}`)
    }
  })
})

describe("Microsoft's figures of a refund", () => {
  const usd = (amount: number) => ({ currencyCode: 'USD', amount })
  const figures = { billingRefundAmount: usd(10), pricingRefundAmount: usd(10), billingInformation: { billingCurrencyRemainingCommitmentAmount: usd(0), billingCurrencyTotalPaidAmount: usd(20) } }
  const refused = { policyResult: { properties: { consumedRefundsTotal: usd(49_999), maxRefundLimit: usd(50_000), policyErrors: [{ code: 'RefundLimitExceeded', message: 'Too much.' }] } } }
  const ask = (properties: object) => connected({ match: /calculateRefund/, body: { id: ORDER, properties } }).reservations.microsoftRefund(CUSTOMER, { orderId: ORDER, id: A } as Reservation, 1)

  it('come with the reasons for which it would refuse', async () => {
    const { refund, limitUsd, policyErrors } = await ask({ ...figures, ...refused })
    assert.deepEqual([decimalOf(refund), decimalOf(limitUsd), policyErrors], ['10.00', '50000.00', [{ code: 'RefundLimitExceeded', message: 'Too much.' }]])
  })
  it('may be left out with a reason, which then is a final no', async () => {
    for (const properties of [refused, { ...figures, billingRefundAmount: null, ...refused }, { ...figures, policyResult: { properties: { policyErrors: refused.policyResult.properties.policyErrors } } }]) {
      await assert.rejects(ask(properties), { service: 'Azure reservations', code: 'RefundLimitExceeded', message: 'Too much.', status: 422, isFinal: true })
    }
  })
  it('are not understood where one is missing without a reason', async () => {
    await assert.rejects(ask({ ...figures, policyResult: { properties: { policyErrors: [] } } }), { code: 'not-understood', isFinal: false })
  })
})
