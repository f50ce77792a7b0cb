import assert from 'node:assert/strict'
import { decimalOf, type Money } from '#domain/money'
import { CUSTOMER, opened, worldWith } from '#test/adapters/sandbox/opened'

const ORDER = '22222222-2222-4222-8222-222222222222'
const text = ({ currency, minor }: Money) => `${decimalOf({ currency, minor })} ${currency}`

// The recordings were made in February and March 2023, without a fee.
describe('the sandbox reproduces the recorded figures', () => {
  const order = (values: object) => ({ id: ORDER, name: 'VM', resourceType: 'VirtualMachines', sku: 'Standard_B1s', region: 'westeurope', term: 'P1Y', billingPlan: 'Monthly', ...values })
  const reservations = (quantity: number) => [{ id: '33333333-3333-4333-8333-333333333333', quantity }]
  async function figures(now: string, values: object) {
    const world = opened({ now, policy: 'self-service-2022', worldFile: worldWith([order(values)]) })
    const [reservation] = await world.cloud.reservations.ofCustomer(CUSTOMER)
    assert.ok(reservation)
    const { refund, refundUsd, remainingCommitment, totalPaid, consumedUsd } = await world.cloud.reservations.microsoftRefund(CUSTOMER, reservation, 1)
    return { world, reservation, figures: [refund, refundUsd, totalPaid, remainingCommitment, consumedUsd].map(text) }
  }

  it('3 of 12 months of 2.66 USD, 19 of 28 days left', async () => {
    const { figures: found } = await figures('2023-02-10T21:16:24Z', { bought: '2022-12-01', currency: 'USD', unitPrice: '2.66', reservations: reservations(1), utilization: [9, 9, 9] })
    assert.deepEqual(found, ['1.80 USD', '1.80 USD', '7.98 USD', '23.94 USD', '0.00 USD'])
  })
  it('1 of 3 units at 1.83 GBP a month, on day 6', async () => {
    const { figures: found } = await figures('2023-03-10T03:07:12Z', { bought: '2023-03-04', currency: 'GBP', unitPrice: '1.83', unitPriceUsd: '2.18', reservations: reservations(3) })
    assert.deepEqual(found, ['1.48 GBP', '1.76 USD', '5.49 GBP', '20.13 GBP', '0.00 USD'])
  })
  it('1 of 3 units at 1.83 GBP a month, on day 2: in full', async () => {
    const { figures: found } = await figures('2023-03-06T23:26:47Z', { bought: '2023-03-04', currency: 'GBP', unitPrice: '1.83', unitPriceUsd: '2.18', reservations: reservations(3) })
    assert.deepEqual(found, ['1.83 GBP', '2.18 USD', '5.49 GBP', '20.13 GBP', '0.00 USD'])
  })
  it('1 of 3 units at 7.50 GBP a month, on day 6; after it was returned, the cap has moved by just that', async () => {
    const earlier = [{ on: '2023-02-01', amount: '455.21' }] // 542.61 USD
    const { world, reservation, figures: found } = await figures('2023-03-10T03:07:06Z', { bought: '2023-03-04', currency: 'GBP', unitPrice: '7.50', unitPriceUsd: '8.95', reservations: reservations(3), refunds: earlier })
    assert.deepEqual(found, ['6.05 GBP', '7.22 USD', '22.50 GBP', '82.50 GBP', '542.61 USD'])
    await world.file({ customerId: CUSTOMER, reservation }, 1)
    world.pass(60)
    const rest = (await world.cloud.reservations.ofCustomer(CUSTOMER)).find(({ state }) => state === 'Active')
    assert.ok(rest)
    assert.equal(text((await world.cloud.reservations.microsoftRefund(CUSTOMER, rest, 1)).consumedUsd), '549.83 USD')
  })
  it('an exchange of two monthly reservations, for one upfront and one monthly', async () => {
    // Azure/azure-cli-extensions, src/reservation/azext_reservation/tests/latest/recordings/test_reservation_exchange.yaml @3f6c0dae43a5:
    // 372.00 GBP to pay; returned 15.00 + 165.00 and 3.75 + 41.25, bought 3 x B1s upfront for 120.00 and 3 x B2s monthly for 477.00.
    const bought = (index: number, unitPrice: string) => ({ ...order({ bought: '2023-03-05', currency: 'GBP', unitPrice }), id: `22222222-2222-4222-8222-00000000000${index}`, reservations: [{ id: `33333333-3333-4333-8333-00000000000${index}`, quantity: 3 }] })
    const sold = (sku: string, P1Y: string) => ({ resourceType: 'VirtualMachines', sku, title: sku, regions: ['eastus'], pricesUsd: { P1Y } })
    const worldFile = worldWith([bought(1, '15.00'), bought(2, '3.75')], { catalogue: [sold('Standard_B1s', '47.68'), sold('Standard_B2s', '189.53')] })
    const { cloud } = opened({ now: '2023-03-06T23:40:12Z', policy: 'self-service-2022', worldFile })
    const returns = (await cloud.reservations.ofCustomer(CUSTOMER)).map((reservation) => ({ reservation, quantity: 1 }))
    const purchase = (sku: string, billingPlan: 'Upfront' | 'Monthly') => ({ resourceType: 'VirtualMachines', sku, region: 'eastus', term: 'P1Y', billingPlan, quantity: 3 }) as const
    const found = await cloud.reservations.microsoftExchange(CUSTOMER, '11111111-1111-4111-8111-000000000002', returns, [purchase('Standard_B1s', 'Upfront'), purchase('Standard_B2s', 'Monthly')])
    assert.deepEqual([found.returned, found.purchases, found.netPayable].map(text), ['225.00 GBP', '597.00 GBP', '372.00 GBP'])
    assert.deepEqual(found.returns.map(({ refund, remainingCommitment }) => [text(refund), text(remainingCommitment)]), [['15.00 GBP', '165.00 GBP'], ['3.75 GBP', '41.25 GBP']])
    assert.deepEqual(found.policyErrors, [])
  })
})
