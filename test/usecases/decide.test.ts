import assert from 'node:assert/strict'
import { parseDay } from '#domain/calendar'
import { decimalOf } from '#domain/money'
import { compareChoices } from '#usecases/compare'
import { forecast } from '#usecases/forecast'
import { planFor } from '#usecases/plan'
import { aDesk, person, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

describe('Looking ahead', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  async function ahead(customer: string) {
    const { customers } = await on.desk.customers.startingWith(customer, 2)
    const answer = await forecast(on.desk, person('sales'), customers[0]?.id ?? '')
    return answer.outcome === 'forecast' ? answer : assert.fail(answer.code)
  }
  async function planned(customer: string, reservationIds: readonly string[] = []) {
    const { customers } = await on.desk.customers.startingWith(customer, 2)
    const answer = await planFor(on.desk, person('sales'), customers[0]?.id ?? '', reservationIds)
    return answer.outcome === 'planned' ? answer : assert.fail(answer.code)
  }

  it('shows what of the cap comes free when, and agrees with Microsoft', async () => {
    const { forecast: seen, sources } = await ahead('Wingtip')
    // Refunded 362, 340 and 120 days ago.
    assert.deepEqual(seen.releases.map(({ usd }) => decimalOf(usd)), ['19420.80', '9710.40', '16464.00'])
    assert.deepEqual([decimalOf(seen.remaining), sources.source, sources.microsoftDiffers], ['4404.80', 'transactions', undefined])
  })

  it('counts what an open case holds, without a day on which it comes free for sure', async () => {
    const opened = await submitted(on, await wishFor(on, 'Wingtip', 'Matchmaking', 1))
    const { forecast: seen, sources } = await ahead('Wingtip')
    assert.deepEqual(sources.heldByCases, [opened.id])
    assert.equal(seen.remaining.minor, 440_480n - opened.confirmation.countedUsd.minor)
  })

  it('stands on Microsoft’s total where refunds cannot be listed, and says so', async () => {
    on.sandbox.misbehave({ match: /reservationTransactions/, times: 99, with: { status: 403 } })
    const { forecast: seen, sources } = await ahead('Wingtip')
    assert.deepEqual([sources.source, decimalOf(seen.remaining), seen.releases.length], ['consumed-total', '4404.80', 1])
  })

  it('plans within the cap, of all reservations or of those named', async () => {
    const { planned: all, choosable } = await planned('Wingtip')
    assert.equal(decimalOf(all.boundUsd), decimalOf(all.creditUsd))
    assert.ok(all.countedUsd.minor <= all.room.minor)
    const one = choosable.find(({ name }) => name === 'Leaderboard') ?? assert.fail()
    const { planned: named } = await planned('Wingtip', [one.id])
    assert.deepEqual(named.returns.map(({ reservation }) => reservation.name), ['Leaderboard'])
    assert.deepEqual(named.leftOut, [])
  })

  it('asks what was paid once for each reservation, and what was used only where it matters', async () => {
    on.asked.length = 0
    const { choosable } = await planned('Contoso Ltd')
    const asked = (part: RegExp) => on.asked.filter(({ line }) => part.test(line)).length
    assert.equal(asked(/expand=schedule/), choosable.length)
    assert.ok(asked(/reservationSummaries/) < choosable.length)
    assert.ok(asked(/calculateRefund/) <= 1 + choosable.length)
  })

  it('leaves out what nobody knows the price of, and plans with the rest', async () => {
    on.sandbox.misbehave({ match: /expand=schedule|calculateRefund/, times: 99, with: { status: 400 } })
    const { planned: nothing } = await planned('Wingtip')
    assert.deepEqual([nothing.returns.length, new Set(nothing.leftOut.map(({ why }) => why))], [0, new Set(['no-price'])])
  })

  it('does not plan units that an open case returns already', async () => {
    await submitted(on, await wishFor(on, 'Wingtip', 'Matchmaking', 1))
    const { planned: rest } = await planned('Wingtip')
    assert.deepEqual(rest.leftOut.filter(({ why }) => why === 'in-open-case').map(({ reservation, quantity }) => [reservation.name, quantity]), [['Matchmaking', 1]])
  })

  it('compares by today’s utilisation, for the day that was asked for', async () => {
    const wish = await wishFor(on, 'Proseware', 'API servers', 10)
    const compared = await compareChoices(on.desk, person('sales'), wish, parseDay('2027-05-01'))
    assert.ok(compared.outcome === 'compared')
    assert.deepEqual([compared.laterDay, compared.usedPercent], [parseDay('2027-05-01'), 92])
    const anyDay = await compareChoices(on.desk, person('sales'), wish, parseDay('2020-01-01'))
    assert.ok(anyDay.outcome === 'compared' && anyDay.laterDay === parseDay('2026-12-22'))
  })

  it('is for those who may quote', async () => {
    const wish = await wishFor(on, 'Proseware', 'API servers', 10)
    for (const answer of [await forecast(on.desk, person('users'), wish.customerId), await planFor(on.desk, person('outsider'), wish.customerId, []), await compareChoices(on.desk, person('users'), wish)]) assert.ok(answer.outcome === 'refusal' && answer.code === 'not-allowed')
  })
})
