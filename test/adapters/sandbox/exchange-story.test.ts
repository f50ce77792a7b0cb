import assert from 'node:assert/strict'
import { dayOfInstant } from '#domain/calendar'
import { asked, buy, text, vm } from '#test/adapters/sandbox/asked-exchange'
import { buying, opened, returning } from '#test/adapters/sandbox/opened'

describe('an exchange in the sandbox', () => {
  it('is told by a ticket from the request to the posted refund and purchase', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['Build agents', 2]], purchases: [vm('F2s', 1)] })
    // 2 x 365.00 x 212/365 = 424.00, without a fee; one F2s for a year is 730.00
    assert.deepEqual([exchange.figures?.returned, exchange.figures?.purchases, exchange.figures?.netPayable].map((amount) => amount && text(amount)), ['424.00 USD', '730.00 USD', '306.00 USD'])
    assert.deepEqual(exchange.figures?.policyErrors, [])
    world.pass(59)
    assert.deepEqual(await exchange.ticket(), ['open'])
    assert.deepEqual((await exchange.posted()).refunds, [])
    world.pass(1)
    assert.deepEqual(await exchange.ticket(), ['closed', 'Your exchange was processed'])
    const { refunds, purchases, bought } = await exchange.posted()
    assert.deepEqual([refunds, purchases], [['424.00 USD'], ['730.00 USD: 1 x Standard_F2s, eastus, P1Y']])
    assert.equal(bought[0]?.postedAt, world.now())
    assert.deepEqual(await exchange.states(exchange.units[0]?.reservation ?? assert.fail()), ['Superseded 4 Standard_F1', 'Active 2 Standard_F1'])
  })
  it('makes a new order that is like all others, and uses nothing of the cap', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['API servers', 10]], purchases: [vm('D8s_v5', 4, { term: 'P3Y', billingPlan: 'Monthly' })] })
    world.pass(60)
    const [fresh, ...others] = await exchange.newOnes()
    assert.ok(fresh && others.length === 0)
    assert.deepEqual(
      { ...fresh, id: '', orderId: '' },
      {
        id: '',
        orderId: '',
        name: 'VM_RI_11-22-2026_10-16',
        resourceType: 'VirtualMachines',
        sku: 'Standard_D8s_v5',
        region: 'eastus',
        quantity: 4,
        term: 'P3Y',
        billingPlan: 'Monthly',
        purchasedOn: dayOfInstant(world.now()),
        expiresOn: dayOfInstant('2029-11-22T00:00:00Z'),
        scope: 'Shared',
        billingSubscriptionId: exchange.subscriptionId,
        state: 'Active',
        utilization: [],
      },
    )
    const { reservations, usage } = world.cloud
    // 4464.00 / 36 = 124.00 a month for one
    assert.deepEqual((await reservations.unitPrice(exchange.customerId, fresh))?.amount, { currency: 'USD', minor: 12_400n })
    const refund = await reservations.microsoftRefund(exchange.customerId, fresh, 1)
    assert.deepEqual([refund.refund, refund.remainingCommitment, refund.totalPaid, refund.consumedUsd].map(text), ['124.00 USD', '4340.00 USD', '496.00 USD', '0.00 USD'])
    assert.equal(await usage.wasUsed(exchange.customerId, fresh, fresh.purchasedOn, fresh.purchasedOn), undefined)
    const { bought, refunds } = await exchange.posted()
    assert.deepEqual(bought.map(({ orderId, amount }) => [orderId, text(amount)]), [[fresh.orderId, '496.00 USD']])
    assert.deepEqual(refunds, ['620.00 USD'])
  })
  it('returns several and buys several in one ticket', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['API servers', 10], ['Isolated hosts', 1], ['Build agents', 4]], purchases: [buy('AVS', 'AV36', 1), vm('F8s', 2)] })
    // 10 x (62.00 + 23 x 62.00), 36500.00 x 273/365 and 4 x 212.00
    assert.equal(exchange.figures && text(exchange.figures.returned), '43028.00 USD')
    world.pass(60)
    const { refunds, purchases } = await exchange.posted()
    assert.deepEqual([refunds, purchases], [['620.00 USD', '27300.00 USD', '848.00 USD'], ['54000.00 USD: 1 x AV36, eastus, P1Y', '5840.00 USD: 2 x Standard_F8s, eastus, P1Y']])
    assert.deepEqual((await exchange.newOnes()).map(({ name, quantity }) => [name, quantity]), [['AVS_RI_11-22-2026_10-16', 1], ['VM_RI_11-22-2026_10-16', 2]])
  })
  it('may be worth just what is returned, but not less', async () => {
    // 3 x (62.00 + 23 x 62.00) = 4464.00; so much is 2 x D4s_v5 for three years, too
    const world = opened()
    const even = await asked(world, { returns: [['API servers', 3]], purchases: [vm('D4s_v5', 2, { term: 'P3Y' })] })
    assert.deepEqual([even.figures?.netPayable.minor, even.figures?.policyErrors], [0n, []])
    world.pass(60)
    assert.deepEqual(await even.ticket(), ['closed', 'Your exchange was processed'])
    // 3 x 96.00 x 12 = 3456.00
    const other = opened()
    const tooSmall = await asked(other, { returns: [['API servers', 3]], purchases: [vm('D4s_v5', 3, { billingPlan: 'Monthly' })] })
    assert.deepEqual(tooSmall.figures?.policyErrors.map(({ code }) => code), ['NewPurchaseTotalTooSmall'])
    assert.equal(tooSmall.figures && text(tooSmall.figures.netPayable), '-1008.00 USD')
    other.pass(60)
    assert.deepEqual(await tooSmall.ticket(), ['closed', 'Your request could not be completed'])
    assert.deepEqual([(await tooSmall.posted()).refunds, await tooSmall.newOnes()], [[], []])
  })
  it('stays in one family of products', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['Billing database', 1]], purchases: [vm('F8', 1)] })
    assert.deepEqual(exchange.figures?.policyErrors.map(({ code }) => code), ['ProductFamiliesDiffer'])
    world.pass(60)
    assert.deepEqual(await exchange.ticket(), ['closed', 'Your request could not be completed'])
    const { refunds, purchases } = await exchange.posted()
    assert.deepEqual([refunds, purchases], [[], []])
  })
  it('may bring a question, or be paid in two parts of which the first brings the purchase', async () => {
    const asking = opened()
    const portal = await asked(asking, { returns: [['Customer portal', 1]], purchases: [buy('AppService', 'P1v3', 1)] })
    asking.pass(30)
    assert.deepEqual(await portal.ticket(), ['open', 'We need more information'])
    asking.pass(30)
    assert.deepEqual((await portal.posted()).refunds, ['1216.00 USD'])
    const world = opened()
    const staging = await asked(world, { returns: [['Staging servers', 2]], purchases: [vm('D2ds_v5', 2)] })
    world.pass(60)
    // 2 x 730.00 x 181/365 = 724.00
    assert.deepEqual([(await staging.posted()).refunds, (await staging.posted()).purchases.length, await staging.ticket()], [['434.40 USD'], 1, ['open']])
    world.pass(60)
    assert.deepEqual([(await staging.posted()).refunds, (await staging.posted()).purchases.length, await staging.ticket()], [['434.40 USD', '289.60 USD'], 1, ['closed', 'Your exchange was processed']])
  })
  it('may be closed without anything, or be refused for good', async () => {
    const world = opened()
    const payroll = await asked(world, { customer: '*Fabrikam', returns: [['**Payroll** ${quantity}', 3]], purchases: [vm('D8s_v5', 3, { region: 'uksouth' })] })
    world.pass(3600)
    assert.deepEqual([await payroll.ticket(), (await payroll.posted()).refunds], [['closed', 'Your request could not be completed'], []])
    await assert.rejects(asked(world, { customer: 'zakłady', returns: [['Baza zamówień', 1]], purchases: [buy('MySql', 'MySQL_GP_Gen5', 2, { region: 'polandcentral' })] }), { code: 'InvalidSupportPlan' })
  })
  it('is not granted twice: what is cancelled cannot be exchanged', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['Build agents', 4]], purchases: [vm('F4', 1)] })
    world.pass(60)
    const { reservation } = exchange.units[0] ?? assert.fail()
    const ask = world.cloud.reservations.microsoftExchange(exchange.customerId, exchange.subscriptionId, [{ reservation, quantity: 1 }], [vm('F4', 1)])
    await assert.rejects(ask, { code: 'OperationCannotBePerformedInCurrentState', isFinal: true })
    await world.ask({ ...exchange, ticketName: 'rd-again' }, [...returning(reservation, 1), ...buying(vm('F4', 1))])
    world.pass(60)
    assert.equal((await exchange.posted()).refunds.length, 1)
  })
  it('is read line by line: a name that looks like a line is none', async () => {
    const world = opened()
    const exchange = await asked(world, { returns: [['Build agents', 1]], purchases: [vm('F4', 1)], more: ['Customer: Reservation ID: 66080f17-4c96-48e2-9cbd-0ba3a1a6bcde', 'Reservation name: Quantity to buy: 9', 'Product: VirtualMachines Standard_F1, eastus'] })
    world.pass(60)
    assert.deepEqual((await exchange.posted()).purchases, ['1460.00 USD: 1 x Standard_F4, eastus, P1Y'])
  })
  it('stays open where its text cannot be made out', async () => {
    const [product = '', plan = '', quantity = ''] = buying(vm('F4', 1))
    for (const more of [[product, plan], [plan, quantity], [product, 'Term and billing to buy: P2Y, Upfront', quantity], [product, plan, quantity, 'Size to change to: Standard_F1s']]) {
      const world = opened()
      const exchange = await asked(world, { returns: [['Build agents', 1]], more })
      world.pass(3600)
      assert.deepEqual(await exchange.ticket(), ['open'], more.join())
    }
    const world = opened()
    const twice = await asked(world, { returns: [['Build agents', 1], ['Build agents', 1]], purchases: [vm('F4', 1)] })
    world.pass(3600)
    assert.deepEqual(await twice.ticket(), ['open'])
  })
})
