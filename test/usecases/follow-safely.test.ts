import assert from 'node:assert/strict'
import { dayOfInstant } from '#domain/calendar'
import type { Case } from '#domain/case'
import type { Refusal } from '#domain/refusal'
import type { Ledgers } from '#ports/ledgers'
import { ServiceError } from '#ports/service-error'
import { changeCase } from '#usecases/change-ledger'
import { approveCase, confirmCase, withdrawCase } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { fileCase, fileDueCases } from '#usecases/file-case'
import { creditByHand, declineCase, enterTicket } from '#usecases/finish-by-hand'
import { followCases } from '#usecases/follow-cases'
import { aReservation, CUSTOMER } from '#test/hardening/simulator/customer'
import { beat, cardOf, offered, outcomeOf, post, submitted } from '#test/hardening/simulator/deeds'
import { WELL, type Mood } from '#test/hardening/simulator/microsoft-support'
import { HELEN, SAM } from '#test/hardening/simulator/staff'
import { World, type Running } from '#test/hardening/simulator/world'

describe('Following cases through trouble', () => {
  let world: World
  let running: Running
  beforeEach(() => {
    world = new World([aReservation(1, 5), aReservation(2, 5)])
    running = world.open()
  })

  const only = () => world.cases()[0] ?? assert.fail('there is no case')
  const sends = (mood: Mood) => (world.support.mood = (call) => (call === 'send' ? mood : WELL))
  const filed = async (number: number, quantity: number): Promise<Case> => {
    const { desk } = running
    const waiting = await submitted(desk, world.reservations[number] ?? assert.fail(), quantity)
    await approveCase(desk, HELEN, cardOf(waiting))
    await fileDueCases(desk, () => undefined)
    return world.cases().find(({ id }) => id === waiting.id) ?? assert.fail()
  }

  it('does not take a case back that Microsoft has though it said no and showed nothing at first', async () => {
    sends({ fails: 400, wasDone: true })
    world.support.secondsUntilItShows = () => 60
    const byHand = await filed(0, 1)
    assert.equal(byHand.state, 'by-hand')
    world.pass({ seconds: 60 })
    assert.equal(outcomeOf(await withdrawCase(running.desk, SAM, cardOf(byHand))), 'case-moved-on')
    assert.equal(only().state, 'filed')
  })

  it('takes no case back while nobody can say whether Microsoft has it, and takes it back where it has not', async () => {
    sends({ fails: 400, wasDone: false })
    const byHand = await filed(0, 1)
    world.support.mood = () => ({ fails: 503, wasDone: false })
    await assert.rejects(withdrawCase(running.desk, SAM, cardOf(byHand)), ServiceError)
    assert.equal(only().state, 'by-hand')
    world.support.mood = () => WELL
    assert.equal(outcomeOf(await withdrawCase(running.desk, SAM, cardOf(byHand))), 'withdrawn')
  })

  const endings: readonly [string, (desk: Desk, byHand: Case) => Promise<Case | Refusal>][] = [
    ['taken back', (desk, byHand) => withdrawCase(desk, SAM, cardOf(byHand))],
    ['declined', (desk, byHand) => declineCase(desk, HELEN, cardOf(byHand), 'No.')],
    ['marked as credited', (desk, byHand) => creditByHand(desk, HELEN, cardOf(byHand), { amount: byHand.confirmation.credit, day: dayOfInstant(world.now), reallyDiffers: false })],
    ['given a ticket number by hand', (desk, byHand) => enterTicket(desk, HELEN, cardOf(byHand), '2611220050001234')],
  ]
  for (const [what, end] of endings) {
    it(`takes Microsoft’s ticket that shows after all before a case is ${what}, also after a restart into a dry run`, async () => {
      sends({ fails: 'timeout', wasDone: true })
      world.support.secondsUntilItShows = () => 60
      assert.equal((await filed(0, 1)).state, 'filing')
      world.pass({ seconds: 15 })
      running = world.open()
      await fileDueCases({ ...running.desk, settings: { ...running.desk.settings, filing: 'dry-run' } }, () => undefined)
      const byHand = only()
      assert.equal(byHand.trouble?.code, 'dry-run')
      world.pass({ seconds: 60 })
      assert.equal(outcomeOf(await end(running.desk, byHand)), 'case-moved-on')
      const [ticket] = world.support.tickets.values()
      assert.deepEqual([only().state, only().ticket?.number], ['filed', ticket?.number])
    })
  }

  it('takes a number that is entered while Microsoft does not answer, and tells once of its own ticket that shows later', async () => {
    sends({ fails: 400, wasDone: true })
    world.support.secondsUntilItShows = () => 3_600
    const byHand = await filed(0, 1)
    world.support.mood = () => ({ fails: 503, wasDone: false })
    assert.equal(outcomeOf(await enterTicket(running.desk, HELEN, cardOf(byHand), '2611220050001234')), 'filed')
    world.support.mood = () => WELL
    await followCases(running.desk)
    assert.equal(only().ticket?.secondNumber, undefined)
    world.pass({ days: 1 })
    for (let times = 0; times < 3; times++) await beat(running.desk)
    await beat(running.desk)
    const [own] = world.support.tickets.values()
    assert.deepEqual([only().ticket?.number, only().ticket?.secondNumber], ['2611220050001234', own?.number])
    const told = world.told.filter(({ message }) => message.notice.kind === 'second-ticket')
    assert.deepEqual(told.map(({ to }) => to).sort(), ['ada', 'helen', 'hugo', 'sam'])
    assert.ok(told.every(({ message }) => message.notice.message === own?.number))
  })

  it('follows a ticket whose number was entered as its own where Microsoft shows the very same', async () => {
    sends({ fails: 400, wasDone: true })
    world.support.secondsUntilItShows = () => 60
    const byHand = await filed(0, 1)
    const [own = assert.fail()] = world.support.tickets.values()
    await enterTicket(running.desk, HELEN, cardOf(byHand), own.number)
    own.isClosed = true
    world.pass({ seconds: 60 })
    await followCases(running.desk)
    assert.deepEqual([only().ticket?.secondNumber, only().ticket?.closedAt], [undefined, world.now])
  })

  it('sends nothing for a case that was handed to people and taken back while it waited in a list of another process', async () => {
    world.support.mood = () => ({ fails: 503, wasDone: false })
    const listed = await filed(0, 1)
    assert.equal(listed.state, 'filing')
    world.support.mood = () => WELL
    await changeCase(running.desk, CUSTOMER.id, listed.id, { type: 'hand-over', trouble: { code: 'no-answer', message: '' } })
    assert.equal(outcomeOf(await withdrawCase(running.desk, SAM, cardOf(only()))), 'withdrawn')
    await fileCase(world.open().desk, listed)
    assert.deepEqual([only().state, world.support.tickets.size], ['withdrawn', 0])
  })

  it('says so where Microsoft took a request whose case ended meanwhile', async () => {
    world.support.mood = () => ({ fails: 503, wasDone: false })
    const listed = await filed(0, 1)
    world.support.mood = () => WELL
    const warned: unknown[] = []
    const { supportRequests } = running.desk
    const file: typeof supportRequests.file = async (request) => {
      await changeCase(running.desk, CUSTOMER.id, listed.id, { type: 'hand-over', trouble: { code: 'no-answer', message: '' } })
      await withdrawCase(running.desk, SAM, cardOf(only()))
      return supportRequests.file(request)
    }
    await fileCase({ ...running.desk, supportRequests: { ...supportRequests, file }, warn: (_, details) => void warned.push(details) }, listed)
    const [ticket] = world.support.tickets.values()
    assert.deepEqual(warned, [{ caseId: listed.id, ticketNumber: ticket?.number }])
  })

  it('leaves a service alone for as long as it asks to, also where it only looks', async () => {
    await filed(0, 1)
    world.support.mood = () => ({ fails: 429, wasDone: false, retryAfterSeconds: 3_600 })
    await followCases(running.desk)
    const { length } = world.support.asked
    world.pass({ seconds: 3_599 })
    await followCases(running.desk)
    assert.equal(world.support.asked.length, length)
    world.pass({ seconds: 1 })
    await followCases(running.desk)
    assert.equal(world.support.asked.length, length + 1)
  })

  it('tries each case once after a start, and does not hand it to people for that, however often it starts', async () => {
    world.support.mood = () => ({ fails: 503, wasDone: false })
    await filed(0, 1)
    world.pass({ seconds: 7_200 })
    for (let start = 0; start < 20; start++) {
      running = world.open()
      const { length } = world.support.asked
      for (let beats = 0; beats < 5; beats++) await fileDueCases(running.desk, () => undefined)
      assert.equal(world.support.asked.length, length + 1)
      world.pass({ seconds: 60 })
    }
    assert.equal(only().state, 'filing')
  })

  it('hands a case to people after six hours without an answer, though the process restarts every five minutes', async () => {
    world.support.mood = () => ({ fails: 503, wasDone: false })
    await filed(0, 1)
    const statesAfter: string[] = []
    for (let start = 0; start < 73; start++) {
      world.pass({ seconds: 300 })
      await fileDueCases(world.open().desk, () => undefined)
      statesAfter.push(only().state)
    }
    assert.deepEqual([statesAfter.indexOf('by-hand'), only().trouble?.code], [71, 'no-answer'])
  })

  it('places the whole refund before the part, in whatever order both are listed', async () => {
    for (const listed of [<Item>(items: readonly Item[]) => items, <Item>(items: readonly Item[]) => items.toReversed()]) {
      world = new World([aReservation(1, 5)])
      running = world.open()
      world.listed = listed
      const [small, large] = [await filed(0, 1), await filed(0, 3)]
      post(world, small, 2)
      post(world, large)
      await beat(running.desk)
      assert.deepEqual(world.cases().map(({ state, postings }) => [state, postings.length]).sort(), [['credited', 1], ['credited', 2]])
    }
  })

  it('places the refunds of one customer though another’s ledger cannot be changed', async () => {
    const first = await filed(0, 1)
    const second = await filed(1, 1)
    post(world, first)
    post(world, second)
    const { commit } = running.desk.ledgers
    const isAboutFirst: Ledgers['commit'] = (change) => (change.closes?.id === first.id ? Promise.reject(new Error('The folder is damaged.')) : commit(change))
    await followCases({ ...running.desk, ledgers: { ...running.desk.ledgers, commit: isAboutFirst } })
    assert.deepEqual(world.cases().map(({ id, state }) => [id, state]), [[first.id, 'filed'], [second.id, 'credited']])
  })

  it('takes no yes from a card that is older than the question', async () => {
    const { desk } = running
    const [reservation = assert.fail()] = world.reservations
    const waiting = await submitted(desk, reservation, 1)
    world.pass({ days: 6 })
    await approveCase(desk, HELEN, cardOf(waiting))
    const old = only()
    const draft = await offered(desk, reservation, 1)
    // While the old card's figures are being asked for, the case is confirmed and comes back once more.
    const { unitPrice } = desk.reservations
    let isFirst = true
    const meanwhile: typeof unitPrice = async (...of) => {
      if (isFirst) {
        isFirst = false
        await confirmCase(desk, SAM, cardOf(old), draft)
        world.pass({ days: 6 })
        await approveCase(desk, HELEN, cardOf(only()))
        world.pass({ days: -6 })
      }
      return unitPrice(...of)
    }
    assert.equal(outcomeOf(await confirmCase({ ...desk, reservations: { ...desk.reservations, unitPrice: meanwhile } }, SAM, cardOf(old), draft)), 'case-moved-on')
    assert.equal((await desk.ledgers.read(CUSTOMER.id)).ledger.openCases[0]?.state, 'reconfirm')
  })
})
