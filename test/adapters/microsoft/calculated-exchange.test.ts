import assert from 'node:assert/strict'
import { decimalOf, type Money } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import type { Reservation } from '#domain/reservation'
import { exchangeFrom } from '#adapters/microsoft/calculated-exchange'
import { connectCloud } from '#adapters/microsoft/cloud'
import { ACCEPTED, PENDING, RETURNED, SUCCEEDED } from '#test/adapters/microsoft/recorded-exchange'
import { credentialFor, replaying, sentBy, settings, type Canned } from '#test/adapters/microsoft/replay'

const CUSTOMER = '11111111-1111-4111-8111-111111111111'
const SUBSCRIPTION = '10000000-aaaa-bbbb-cccc-100000000001'
const text = ({ currency, minor }: Money) => `${decimalOf({ currency, minor })} ${currency}`
const purchase = (sku: string, quantity: number): Purchase => ({ resourceType: 'VirtualMachines', sku, region: 'westeurope', term: 'P3Y', billingPlan: 'Upfront', quantity })

describe("Microsoft's answer to an exchange", () => {
  function opened(...canned: Canned[]) {
    const { httpClient, asked } = replaying(...canned)
    const { reservations } = connectCloud({ httpClient, credentialFor, settings })
    const returns = RETURNED.map((ids) => ({ reservation: ids as unknown as Reservation, quantity: 1 }))
    return { asked, ask: () => reservations.microsoftExchange(CUSTOMER, SUBSCRIPTION, returns, [purchase('Standard_B12ms', 1), purchase('Standard_B8ms', 2)]) }
  }
  const post = { match: /^POST .*calculateExchange/, ...ACCEPTED }
  const operation = /^GET .*operationResults/

  it('is waited for, and read as recorded', async () => {
    const polls = [PENDING, SUCCEEDED]
    const { ask, asked } = opened(post, { match: operation, headers: { 'retry-after': '1' }, get body() { return polls.shift() } })
    const { returned, purchases, netPayable, returns, policyErrors } = await ask()
    assert.deepEqual([returned, purchases, netPayable].map(text), ['55.86 USD', '13297.00 USD', '13241.14 USD'])
    assert.deepEqual(returns.map(({ reservationId, refund, remainingCommitment }) => [reservationId, text(refund), text(remainingCommitment)]), [
      [RETURNED[0].id, '1.80 USD', '23.94 USD'],
      [RETURNED[1].id, '0.86 USD', '29.26 USD'],
    ])
    assert.deepEqual(policyErrors, [])
    assert.deepEqual(asked.map(({ method }) => method), ['POST', 'GET', 'GET'])
    assert.deepEqual(asked.map(({ headers }) => headers.get('authorization')), Array(3).fill(`Bearer token-of-${CUSTOMER}`))
  })
  it('is asked with the full ids of what is returned, and purchases billed to the subscription', async () => {
    const { ask, asked } = opened(post, { match: operation, body: SUCCEEDED })
    await ask()
    const { properties } = sentBy(asked[0]) as { properties: { reservationsToExchange: unknown[]; reservationsToPurchase: { sku: unknown; location: string; properties: { billingScopeId: string; quantity: number } }[] } }
    assert.deepEqual(properties.reservationsToExchange, SUCCEEDED.properties.reservationsToExchange.map(({ reservationId, quantity }) => ({ reservationId, quantity })))
    assert.deepEqual(properties.reservationsToPurchase.map(({ sku, location }) => ({ sku, location })), SUCCEEDED.properties.reservationsToPurchase.map(({ properties: { sku, location } }) => ({ sku, location })))
    assert.deepEqual(properties.reservationsToPurchase.map(({ properties: { billingScopeId, quantity } }) => [billingScopeId, quantity]), [[`/subscriptions/${SUBSCRIPTION}`, 1], [`/subscriptions/${SUBSCRIPTION}`, 2]])
  })
  it('may come at once', async () => {
    assert.equal(text((await opened({ match: /calculateExchange/, body: SUCCEEDED }).ask()).netPayable), '13241.14 USD')
  })
  it('is a final no with its code where the calculation fails', async () => {
    const failed = { ...PENDING, status: 'Failed', error: { code: 'InvalidRefundQuantity', message: 'Too many.' } }
    for (const canned of [[post, { match: operation, body: failed }], [{ match: /calculateExchange/, body: failed }]]) {
      await assert.rejects(opened(...canned).ask(), { service: 'Azure reservations', code: 'InvalidRefundQuantity', message: 'Too many.', isFinal: true })
    }
    await assert.rejects(opened(post, { match: operation, body: { ...PENDING, status: 'Cancelled' } }).ask(), { code: 'http-422' })
  })
  it('is a final no with its reason where the calculation fails by a policy alone', async () => {
    const policyErrors = [{ code: 'ExchangePolicyViolated', message: 'Not of one family.' }, { code: 'B', message: 'Another.' }]
    const failed = { ...PENDING, status: 'Failed', properties: { policyResult: { policyErrors } } }
    await assert.rejects(opened(post, { match: operation, body: failed }).ask(), { code: 'ExchangePolicyViolated', message: 'Not of one family.', status: 422, isFinal: true })
    await assert.rejects(opened(post, { match: operation, body: { ...failed, error: { code: 'First', message: 'No.' } } }).ask(), { code: 'First' })
    for (const odd of [null, 'x', [], [null]]) await assert.rejects(opened(post, { match: operation, body: { ...failed, properties: { policyResult: { policyErrors: odd } } } }).ask(), { code: 'http-422' })
  })
  it('names the reasons for which Microsoft would refuse', () => {
    const errors = [{ code: 'A', message: 'Because.' }, {}]
    const { properties } = SUCCEEDED
    assert.deepEqual(exchangeFrom({ properties: { ...(properties as object), policyResult: { policyErrors: errors } } }).policyErrors, [{ code: 'A', message: 'Because.' }, { code: '', message: '' }])
    // Without totals there is nothing to show but the reason.
    assert.throws(() => exchangeFrom({ properties: { policyResult: { policyErrors: errors } } }), { code: 'A', isFinal: true })
  })
  it('is not understood where a total is missing without a reason', async () => {
    await assert.rejects(opened({ match: /calculateExchange/, body: { status: 'Succeeded', properties: {} } }).ask(), { code: 'not-understood' })
  })
})
