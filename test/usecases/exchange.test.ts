import assert from 'node:assert/strict'
import { decimalOf } from '#domain/money'
import type { Purchase } from '#domain/purchase'
import { approveCase, confirmCase } from '#usecases/decide-case'
import { followCases } from '#usecases/follow-cases'
import { quote } from '#usecases/quote'
import type { ExchangeWish } from '#usecases/wish'
import { aDesk, carryOn, caseNow, onCardOf, person, quotedFor, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

const LARGER: Purchase = { resourceType: 'VirtualMachines', sku: 'Standard_D8s_v5', region: 'westeurope', term: 'P3Y', billingPlan: 'Upfront', quantity: 2 }

describe('An exchange', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  /** Two of Contoso's web servers, for two larger ones. */
  async function wished(purchases: readonly Purchase[] = [LARGER]): Promise<ExchangeWish> {
    const { customerId, ...units } = await wishFor(on, 'Contoso Ltd', 'Web servers production', 2)
    return { customerId, returns: [units], purchases }
  }

  async function quoted(wish: ExchangeWish) {
    const offer = await quote(on.desk, person('sales'), wish)
    if (offer.outcome === 'refusal') assert.fail(offer.code)
    return offer.quoted.action === 'exchange' ? offer.quoted : assert.fail('no exchange')
  }

  async function filed(wish: ExchangeWish) {
    const opened = await submitted(on, wish)
    const approved = await approveCase(on.desk, person('helpdesk'), onCardOf(opened))
    assert.equal('outcome' in approved ? approved.code : approved.state, 'approved')
    await carryOn(on.desk)
    return caseNow(on, opened)
  }

  const ticketText = () => on.asked.filter(({ line }) => /^PUT .*supportTickets/.test(line)).map(({ body }) => (body as { properties: { description: string } }).properties.description)

  it('is quoted without a fee, and agrees with Microsoft', async () => {
    const { answer, microsoft } = await quoted(await wished())
    assert.ok(answer.outcome === 'quote')
    // EUR 1,104.00 x 2, bought 2026-04-22: 151 of 365 days remain on 2026-11-22.
    assert.equal(decimalOf(answer.returned), '913.45')
    assert.equal(microsoft?.difference, undefined)
    assert.ok(microsoft)
    assert.equal(decimalOf(microsoft.netPayable), decimalOf(answer.netPayable))
    assert.deepEqual(microsoft.policyErrors, [])
  })

  it('stands on its own figures where Microsoft’s calculation fails', async () => {
    on.sandbox.misbehave({ match: /calculateExchange/, times: 99, with: { status: 403 } })
    const { answer, microsoft, microsoftRefuses } = await quoted(await wished())
    assert.deepEqual([answer.outcome, microsoft, microsoftRefuses], ['quote', undefined, undefined])
  })

  it('shows Microsoft’s no, with the reference that its support asks for', async () => {
    on.sandbox.misbehave({ match: /calculateExchange/, times: 1, with: { status: 400, body: { error: { code: 'BillingCustomerInputError', message: 'The new order is not possible.' } } } })
    const { answer, microsoft, microsoftRefuses } = await quoted(await wished())
    assert.deepEqual([answer.outcome, microsoft, microsoftRefuses?.code, microsoftRefuses?.message], ['quote', undefined, 'BillingCustomerInputError', 'The new order is not possible.'])
    assert.match(microsoftRefuses?.reference ?? '', /^[0-9a-f-]{36}$/)
  })

  it('says by how much the new commitment is too small, and what would do', async () => {
    const { answer, enough } = await quoted(await wished([{ ...LARGER, sku: 'Standard_B1ls', term: 'P1Y', quantity: 1 }]))
    assert.ok(answer.outcome === 'refusal' && answer.code === 'new-commitment-too-small')
    assert.deepEqual(enough.map(({ purchase }) => purchase.term), ['P1Y', 'P3Y'])
    for (const { purchase } of enough) assert.equal((await quoted(await wished([purchase]))).answer.outcome, 'quote', JSON.stringify(purchase))
    const [fewest] = enough
    assert.ok(fewest)
    assert.equal((await quoted(await wished([{ ...fewest.purchase, quantity: fewest.purchase.quantity - 1 }]))).answer.outcome, 'refusal', 'one unit less does not do')
  })

  it('returns a reservation that is named twice once, with all its units', async () => {
    const wish = await wished()
    const twice = await quoted({ ...wish, returns: [...wish.returns, { ...(wish.returns[0] ?? assert.fail()), quantity: 1 }] })
    assert.deepEqual(twice.returns.map(({ quantity }) => quantity), [3])
    const tooMany = await quoted({ ...wish, returns: Array.from({ length: 4 }, () => wish.returns[0] ?? assert.fail()) })
    assert.ok(tooMany.answer.outcome === 'refusal' && tooMany.answer.code === 'invalid-quantity')
  })

  it('is submitted and approved without waiting for Microsoft’s calculation', async () => {
    const opened = await submitted(on, await wished())
    on.asked.length = 0
    await approveCase(on.desk, person('helpdesk'), onCardOf(opened))
    assert.deepEqual(on.asked.filter(({ line }) => /calculateExchange/.test(line)), [])
  })

  it('says so where a size is not sold', async () => {
    const offer = await quote(on.desk, person('sales'), await wished([{ ...LARGER, sku: 'Standard_Nothing' }]))
    assert.ok(offer.outcome === 'refusal' && offer.code === 'not-for-sale')
    assert.deepEqual(offer.details, { sku: 'Standard_Nothing' })
    on.sandbox.misbehave({ match: /calculatePrice/, times: 9, with: { status: 403 } })
    await assert.rejects(quoted(await wished()), 'what is forbidden is no matter of what is sold')
  })

  it('is refused across product families', async () => {
    const { answer } = await quoted(await wished([{ ...LARGER, resourceType: 'AppService', sku: 'P1v3', term: 'P3Y' }]))
    assert.ok(answer.outcome === 'refusal' && answer.code === 'cross-type-exchange')
  })

  it('is filed with what is given back and what is bought, and is done when both were posted', async () => {
    const exchange = await filed(await wished())
    assert.equal(exchange.state, 'filed')
    assert.match(ticketText().join(), /Quantity to return: 2 of \d+[^]*Product to buy: VirtualMachines Standard_D8s_v5, westeurope\nTerm and billing to buy: P3Y, Upfront\nQuantity to buy: 2/)
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    const done = await caseNow(on, exchange)
    assert.deepEqual([done.state, done.postings.length, done.bought.map(({ of }) => of)], ['credited', 1, [0]])
    const bought = (await on.desk.reservations.ofCustomer(exchange.customer.id)).find(({ orderId }) => orderId === done.bought[0]?.posting.orderId)
    assert.deepEqual([bought?.sku, bought?.term, bought?.quantity, bought?.state], ['Standard_D8s_v5', 'P3Y', 2, 'Active'])
  })

  it('takes nothing of the customer’s cap, neither open nor done', async () => {
    const consumed = async () => decimalOf((await quotedFor(on, await wishFor(on, 'Contoso Ltd', 'Sales reporting', 1))).answer.cap.consumed)
    const before = await consumed()
    const exchange = await filed(await wished())
    assert.equal(await consumed(), before)
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    assert.equal((await caseNow(on, exchange)).state, 'credited')
    assert.equal(await consumed(), before)
  })

  it('holds its units, so that nobody returns them twice', async () => {
    await filed(await wished())
    const all = await wishFor(on, 'Contoso Ltd', 'Web servers production')
    const offer = await quote(on.desk, person('sales'), all)
    assert.equal(offer.outcome, 'offer')
    await assert.rejects(submitted(on, all), /quantity-in-open-case/)
  })

  it('goes back to the requester where more is payable than was said yes to', async () => {
    const opened = await submitted(on, await wished())
    on.pass({ days: 6 })
    const asked = await approveCase(on.desk, person('helpdesk'), onCardOf(opened))
    assert.ok(!('outcome' in asked))
    assert.deepEqual([asked.state, asked.reconfirmation], ['reconfirm', 'above-the-ceiling'])
    const offer = await quote(on.desk, person('sales'), await wished())
    const confirmed = await confirmCase(on.desk, person('sales'), onCardOf(asked), offer.outcome === 'offer' ? offer.draft : '')
    assert.equal('outcome' in confirmed ? confirmed.code : confirmed.state, 'submitted')
  })

  describe('that only changes the size', () => {
    async function swap(sku: string, reservation = 'Build agents', quantity = 4): Promise<ExchangeWish> {
      const { customerId, ...units } = await wishFor(on, 'Proseware', reservation, quantity)
      const given = (await on.desk.reservations.ofCustomer(customerId)).find(({ id }) => id === units.reservationId)
      const { resourceType, region, term, billingPlan } = given ?? assert.fail()
      return { customerId, returns: [units], purchases: [{ resourceType, sku, region, term, billingPlan, quantity }] }
    }

    it('keeps the term and moves no money, and is done when the reservation has the size', async () => {
      const { answer } = await quoted(await swap('Standard_F1s'))
      assert.equal(answer.outcome, 'swap')
      const filedSwap = await filed(await swap('Standard_F1s'))
      assert.equal(filedSwap.state, 'filed')
      assert.match(ticketText().join(), /^Size to change to: Standard_F1s$/m)
      on.pass({ seconds: 61 })
      await followCases(on.desk)
      const done = await caseNow(on, filedSwap)
      assert.deepEqual([done.state, done.postings, done.bought], ['credited', [], []])
    })

    it('is not taken for an exchange while the catalogue is down, nor approved as another thing than was said yes to', async () => {
      const opened = await submitted(on, await swap('Standard_F1s'))
      on.sandbox.misbehave({ match: /\/catalogs/, times: 9, with: { status: 400 } })
      await assert.rejects(quoted(await swap('Standard_F1s')))
      await assert.rejects(approveCase(on.desk, person('helpdesk'), onCardOf(opened)))
      assert.equal((await caseNow(on, opened)).state, 'submitted')
    })

    it('is done only when its own units have the size', async () => {
      const first = await filed(await swap('Standard_F1s', 'Build agents', 2))
      on.pass({ seconds: 61 })
      await followCases(on.desk)
      assert.equal((await caseNow(on, first)).state, 'credited')
      const rest = (await on.desk.reservations.ofCustomer(first.customer.id)).find(({ orderId, sku, state }) => orderId === first.returns[0].orderId && sku === 'Standard_F1' && state === 'Active') ?? assert.fail()
      const [size] = (await swap('Standard_F1s')).purchases
      const second = await filed({ customerId: first.customer.id, returns: [{ orderId: rest.orderId, reservationId: rest.id, quantity: 2 }], purchases: [{ ...(size ?? assert.fail()), quantity: 2 }] })
      await followCases(on.desk)
      assert.equal((await caseNow(on, second)).state, 'filed')
      on.pass({ seconds: 61 })
      await followCases(on.desk)
      assert.equal((await caseNow(on, second)).state, 'credited')
    })

    it('is an exchange where Microsoft’s catalogue does not offer the swap', async () => {
      const { answer } = await quoted(await swap('Standard_D4_v5', 'API servers', 10))
      assert.notEqual(answer.outcome, 'swap')
    })
  })

  it('gives back several reservations for several others, and is done when all were posted', async () => {
    const [servers, hosts, agents] = [await wishFor(on, 'Proseware', 'API servers'), await wishFor(on, 'Proseware', 'Isolated hosts'), await wishFor(on, 'Proseware', 'Build agents')]
    const eastus = { region: 'eastus', billingPlan: 'Upfront' } as const
    const wish: ExchangeWish = {
      customerId: servers.customerId,
      returns: [servers, hosts, agents],
      purchases: [
        { ...eastus, resourceType: 'AVS', sku: 'AV36', term: 'P3Y', quantity: 1 },
        { ...eastus, resourceType: 'VirtualMachines', sku: 'Standard_F8s', term: 'P1Y', quantity: 2 },
      ],
    }
    const { answer, microsoft } = await quoted(wish)
    assert.ok(answer.outcome === 'quote')
    // 10 × 1,488.00 + 27,300.00 + 4 × 212.00
    assert.equal(decimalOf(answer.returned), '43028.00')
    assert.equal(microsoft?.difference, undefined)
    const opened = await submitted(on, wish)
    // The refunds alone are 620.00 + 27,300.00 + 848.00: a second approver is needed.
    for (const approver of ['helpdesk', 'admin'] as const) await approveCase(on.desk, person(approver), onCardOf(await caseNow(on, opened)))
    await carryOn(on.desk)
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    const done = await caseNow(on, opened)
    assert.deepEqual([done.state, done.postings.length, done.bought.length], ['credited', 3, 2])
    await carryOn(on.desk)
    assert.deepEqual(on.told.filter(({ to }) => to === person('sales').id).map(({ message }) => message.notice.kind).slice(-2), ['filed', 'credited'], 'not of the parts that came at once')
  })
})
