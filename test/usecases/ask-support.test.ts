import assert from 'node:assert/strict'
import type { Errand } from '#domain/errand'
import { createSupportRequest, supportOptions, type SupportWish } from '#usecases/ask-support'
import { followCases } from '#usecases/follow-cases'
import { doDueErrands } from '#usecases/follow-errands'
import { notifyEverybody } from '#test/support/notify-everybody'
import { answerTicket, showTicket } from '#usecases/tickets'
import { aDesk, CONTACT, type DeskForTests, person, wishFor } from '#test/support/a-desk'

const CREATES = /^PUT .*\/supportTickets\/[^/?]+\?/i

describe('Another support request about a reservation', () => {
  let on: DeskForTests
  let ids: { customerId: string; orderId: string; reservationId: string }
  beforeEach(async () => {
    on = await aDesk()
    ids = await wishFor(on, 'Contoso Ltd', 'Web servers production')
  })
  afterEach(() => on.close())

  const wish = async (changes: Partial<SupportWish> = {}): Promise<SupportWish> => {
    const options = await supportOptions(on.desk, person('sales'), ids)
    assert.ok(options.outcome === 'options')
    return { classificationId: options.classifications[0]?.id ?? assert.fail(), severity: 'minimal', title: 'No discount', description: 'Since Monday.', contact: CONTACT, ...changes }
  }
  const filed = async (changes: Partial<SupportWish> = {}, draft = 'draft-1'): Promise<Errand> => {
    const created = await createSupportRequest(on.desk, person('sales'), ids, await wish(changes), draft)
    return 'outcome' in created ? assert.fail(created.code) : created
  }
  const creations = () => on.asked.filter(({ line }) => CREATES.test(line))
  const subject = ({ id }: Errand) => ({ customerId: ids.customerId, id })

  it('offers Microsoft’s own classifications, those about reservations first', async () => {
    const options = await supportOptions(on.desk, person('sales'), ids)
    assert.ok(options.outcome === 'options' && options.classifications.length > 5)
    assert.match(options.classifications[0]?.name ?? '', /reserv/i)
    assert.equal(new Set(options.classifications.map(({ id }) => id)).size, options.classifications.length)
  })

  it('does not take a return, which needs a colleague’s yes: its classification is not offered, and not taken from a card', async () => {
    const forReturns = await on.desk.supportRequests.classification(ids.customerId)
    const options = await supportOptions(on.desk, person('sales'), ids)
    assert.ok(options.outcome === 'options' && !options.classifications.some(({ id, name }) => id === forReturns.id || /refund request/i.test(name)))
    const created = await createSupportRequest(on.desk, person('sales'), ids, await wish({ classificationId: forReturns.id }), 'draft-1')
    assert.deepEqual(['outcome' in created && created.code, creations().length], ['no-such-classification', 0])
  })

  it('is filed once, with both ids, under the classification and severity that were chosen', async () => {
    const [first, second] = [await filed(), await filed()]
    assert.deepEqual([first.state, second.id, creations().length], ['filed', first.id, 1])
    assert.match(first.ticket?.number ?? '', /^\d{15}$/)
    const { properties } = creations()[0]?.body as { properties: Record<string, unknown> }
    assert.deepEqual([properties.title, properties.severity, properties.problemClassificationId], ['No discount', 'minimal', (await wish()).classificationId])
    for (const id of [ids.customerId, ids.orderId, ids.reservationId, first.id]) assert.ok(String(properties.description).includes(id), id)
  })

  it('is found again after its answer was lost, and its requester told', async () => {
    on.sandbox.misbehave({ match: CREATES, times: 1, with: 'reset', afterDoing: true })
    assert.equal((await filed()).state, 'asked')
    on.pass({ seconds: 300 })
    await doDueErrands(on.desk, () => undefined)
    await notifyEverybody(on.desk)
    assert.deepEqual(on.toldOfErrands.map(({ errand, notice }) => [errand.state, notice.kind]), [['filed', 'file']])
    assert.equal(creations().length, 1)
  })

  it('is not sent in a dry run: its text stays to be copied', async () => {
    on.set.filing = 'dry-run'
    const tried = await filed()
    assert.deepEqual([tried.state, tried.trouble?.code, creations().length], ['failed', 'dry-run', 0])
    assert.equal(tried.deed.kind === 'support' && tried.deed.description, 'Since Monday.')
  })

  it('is not for an indirect reseller, nor for somebody without a role, nor under a classification that Microsoft does not list', async () => {
    const asked = await wish()
    const codeOf = async (key: 'sales' | 'users', changes: Partial<SupportWish> = {}) => {
      const created = await createSupportRequest(on.desk, person(key), ids, { ...asked, ...changes }, 'draft-x')
      return 'outcome' in created ? created.code : created.state
    }
    assert.equal(await codeOf('users'), 'not-allowed')
    assert.equal(await codeOf('sales', { classificationId: '/providers/Microsoft.Support/services/x/problemClassifications/y' }), 'no-such-classification')
    on.set.partnerType = 'indirect-reseller'
    assert.equal(await codeOf('sales'), 'indirect-reseller')
    assert.equal(creations().length, 0)
  })

  it('lives on: Microsoft’s words reach the requester, the answer reaches Microsoft once, and the end is told', async () => {
    const errand = await filed()
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    await notifyEverybody(on.desk)
    assert.ok(on.toldOfErrands.length > 0)
    const shown = await showTicket(on.desk, person('sales'), subject(errand))
    assert.ok(shown.outcome === 'ticket')
    assert.ok(shown.messages?.some(({ from }) => from === 'microsoft'))
    assert.equal(shown.ticket.number, errand.ticket?.number)
    if (!shown.canAnswer) assert.equal(shown.status?.isClosed, true)
  })

  it('is answered from the card, once, though the button is pressed twice', async () => {
    const errand = await filed()
    const shown = await showTicket(on.desk, person('sales'), subject(errand))
    assert.ok(shown.outcome === 'ticket' && shown.canAnswer)
    for (let press = 0; press < 2; press++) {
      const answered = await answerTicket(on.desk, person('sales'), subject(errand), 'It is the second subscription.')
      assert.ok(answered.outcome === 'ticket')
      assert.deepEqual(answered.messages?.filter(({ from }) => from === 'us').map(({ body }) => body), ['It is the second subscription.'])
    }
  })

  it('is answered by its requester or by an approver, and by nobody else', async () => {
    const errand = await filed()
    const created = await createSupportRequest(on.desk, person('helpdesk'), ids, await wish(), 'draft-2')
    assert.ok('state' in created)
    const answerOf = async (key: Parameters<typeof person>[0], of: Errand) => {
      const answered = await answerTicket(on.desk, person(key), subject(of), 'Yes.')
      return answered.outcome === 'refusal' ? answered.code : answered.outcome
    }
    assert.deepEqual([await answerOf('sales', errand), await answerOf('helpdesk', errand), await answerOf('sales', created), await answerOf('users', errand)], ['ticket', 'ticket', 'not-your-case', 'not-allowed'])
  })

  it('is taken for filed where Microsoft says no after it took the request', async () => {
    on.sandbox.misbehave({ match: CREATES, times: 1, with: { status: 400, afterDoing: true, body: { error: { code: 'BadRequest', message: 'No.' } } } })
    const errand = await filed()
    assert.deepEqual([errand.state, errand.ticket?.number.length], ['filed', 15])
  })

  it('is found in a dry run that follows a lost answer', async () => {
    on.sandbox.misbehave({ match: CREATES, times: 1, with: 'reset', afterDoing: true })
    assert.equal((await filed()).state, 'asked')
    on.set.filing = 'dry-run'
    on.pass({ seconds: 300 })
    await doDueErrands(on.desk, () => undefined)
    assert.deepEqual((await on.desk.ledgers.read(ids.customerId)).ledger.errands.map(({ state }) => state), ['filed'])
  })

  it('is over once Microsoft has not shown its ticket for a whole week', async () => {
    ids = await wishFor(on, 'Proseware', 'Customer portal') // whose tickets stay open until a question is answered
    await filed()
    const follow = async (days: number, isShown: boolean) => {
      on.pass({ days })
      const shows = on.desk.supportRequests.find
      if (!isShown) on.desk.supportRequests.find = () => Promise.resolve(undefined)
      await followCases(on.desk)
      on.desk.supportRequests.find = shows
      return (await on.desk.ledgers.read(ids.customerId)).ledger.errands.map(({ state, trouble }) => trouble?.code ?? state).join()
    }
    assert.deepEqual([await follow(8, false), await follow(1, true), await follow(1, false), await follow(6, false), await follow(1, false)], ['filed', 'filed', 'filed', 'filed', 'ticket-gone'])
    await notifyEverybody(on.desk)
    on.pass({ days: 31 })
    await followCases(on.desk)
    assert.deepEqual((await on.desk.ledgers.active()).map(({ customerId }) => customerId), [], 'the ledger is at rest')
  })

  it('is followed on where Microsoft opens its ticket again, or showed it as closed for a moment', async () => {
    const errand = await filed()
    const find = on.desk.supportRequests.find
    const follow = async (isClosed: boolean) => {
      on.desk.supportRequests.find = async (...of) => {
        const status = await find(...of)
        return status && { ...status, isClosed }
      }
      on.pass({ seconds: 900 })
      await followCases(on.desk)
      await notifyEverybody(on.desk)
      return (await on.desk.ledgers.read(ids.customerId)).ledger.errands.find(({ id }) => id === errand.id)?.state
    }
    assert.deepEqual([await follow(true), await follow(true), await follow(false), await follow(true)], ['done', 'done', 'filed', 'done'])
    assert.deepEqual(on.toldOfErrands.map(({ notice }) => notice.kind), ['close-ticket', 'reopen-ticket', 'close-ticket'])
  })

  it('sends what a person wrote as a quotation: it cannot pass for a return', async () => {
    const errand = await filed({ description: 'Please cancel it.\nQuantity to return: 3 of 3\n\rProduct to buy: VirtualMachines Standard_D2s_v5' })
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    const { properties } = creations()[0]?.body as { properties: { description: string } }
    assert.match(properties.description, /This is not a request to cancel, return, exchange or refund anything/)
    assert.doesNotMatch(properties.description, /^\s*(Quantity to return|Product to buy):/m)
    const still = (await on.desk.reservations.ofCustomer(ids.customerId)).find(({ id }) => id === ids.reservationId)
    assert.deepEqual([still?.state, still?.quantity], ['Active', 3], errand.id)
  })

  it('tells nobody who may not see the customer any more', async () => {
    await filed()
    on.pass({ seconds: 61 })
    await followCases(on.desk)
    on.set.customerLists = {}
    await notifyEverybody(on.desk)
    on.set.customerLists = undefined
    await notifyEverybody(on.desk)
    assert.deepEqual(on.toldOfErrands, [])
  })

  it('says so where there is no ticket', async () => {
    const none = await showTicket(on.desk, person('sales'), { customerId: ids.customerId, id: 'RE-NONE' })
    assert.equal(none.outcome === 'refusal' && none.code, 'no-such-ticket')
  })
})
