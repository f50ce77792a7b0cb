import assert from 'node:assert/strict'
import { faultOfChain } from '#domain/audit-check'
import { entriesOf } from '#domain/audit-of-change'
import { dayOfInstant } from '#domain/calendar'
import { emptyLedger } from '#domain/ledger'
import { approveCase } from '#usecases/decide-case'
import { creditByHand, enterTicket } from '#usecases/finish-by-hand'
import { recordDeed } from '#usecases/change-ledger'
import { followCases } from '#usecases/follow-cases'
import type { Desk, Origin } from '#usecases/desk'
import { aDesk, carryOn, caseNow, onCardOf, person, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

describe('The audit', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  const inTurn = (origin: Origin): Desk => ({ ...on.desk, origin })
  const entries = async (customerId: string) => (await on.desk.ledgers.audit(customerId)).map(({ body }) => JSON.parse(body) as Record<string, unknown>)

  it('says who did what in a case, from which activity, with which figures, and what the desk did by itself', async () => {
    const wish = await wishFor(on, 'Contoso Ltd', 'Web servers production')
    const turn = { correlationId: 'turn-1', activityId: 'activity-1', personId: person('sales').id }
    const made = await submitted({ ...on, desk: inTurn(turn) }, wish)
    assert.equal(made.correlationId, 'turn-1')
    await approveCase(inTurn({ correlationId: 'turn-2', activityId: 'activity-2', personId: person('helpdesk').id }), person('helpdesk'), onCardOf(made))
    await carryOn(on.desk)
    on.pass({ days: 1 })
    await followCases(on.desk)

    const written = await entries(wish.customerId)
    assert.deepEqual(written.map(({ deed, by, from, to, version, correlationId, activityId }) => [deed, by, from, to, version, correlationId, activityId]), [
      ['case.submit', person('sales').id, undefined, 'submitted', 1, 'turn-1', 'activity-1'],
      ['case.approve', person('helpdesk').id, 'submitted', 'approved', 2, 'turn-2', 'activity-2'],
      ['case.start-filing', 'desk', 'approved', 'filing', 3, 'turn-1', undefined],
      ['case.file', 'desk', 'filing', 'filed', 4, 'turn-1', undefined],
      ['case.post', 'desk', 'filed', 'credited', 5, 'turn-1', undefined],
    ])
    const { credit, refund, fee, countedUsd } = made.confirmation
    assert.equal(written[0]!['policy'], 'csp-2020')
    assert.deepEqual(Object.keys(written[0]!['figures'] as object), ['refund', 'fee', 'credit', 'countedUsd'])
    for (const figure of [credit, refund, fee, countedUsd]) assert.match(JSON.stringify(written[0]), new RegExp(`"currency":"${figure.currency}","amount":"\\d+(\\.\\d+)?"`))
    const now = await caseNow(on, made)
    assert.equal(written[4]!['ticketNumber'], now.ticket?.number)
    assert.equal(written[4]!['postingId'], now.postings[0]!.id)
    assert.deepEqual(written[4]!['orderIds'], [wish.orderId])
    const { ledger } = await on.desk.ledgers.read(wish.customerId)
    assert.equal(faultOfChain(await on.desk.ledgers.audit(wish.customerId), ledger.audit, on.desk.digest), undefined)
  })

  it('holds ids alone: no name, no reason, no contact, no words', async () => {
    const made = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Web servers production'))
    on.set.filing = 'dry-run'
    await approveCase(on.desk, person('helpdesk'), onCardOf(made))
    await carryOn(on.desk)
    await enterTicket(on.desk, person('helpdesk'), onCardOf(await caseNow(on, made)), '120011621000159')
    const filed = await caseNow(on, made)
    await creditByHand(on.desk, person('helpdesk'), onCardOf(filed), { amount: filed.confirmation.credit, day: dayOfInstant(on.set.now), reallyDiffers: true })
    const written = JSON.stringify(await on.desk.ledgers.audit(made.customer.id))
    assert.match(written, /case\.credit-by-hand/)
    const { contact, requester, customer, reason, returns: [{ reservationName }] } = made // prettier-ignore
    for (const words of [contact.email, contact.lastName, contact.firstName, requester.name, person('helpdesk').name, customer.name, reason, reservationName]) {
      assert.ok(words && !written.includes(words), words)
    }
  })

  it('names the desk, not the requester, for a ticket that is found in the requester\'s turn', async () => {
    const made = await submitted(on, await wishFor(on, 'Contoso Ltd', 'Web servers production'))
    const before = { ...emptyLedger(made.customer.id), openCases: [{ ...made, state: 'by-hand' as const }] }
    const after = { ...before, openCases: [{ ...made, state: 'filed' as const, version: made.version + 1 }] }
    const ticket = { name: 'n', number: '1', filedAt: on.set.now, classification: 'c', toldMessages: [] }
    const [entry] = entriesOf({ before, after, event: { type: 'file', ticket } }, { at: on.set.now, personId: made.requester.id, activityId: 'activity-3' })
    assert.deepEqual([entry?.deed, entry?.by, entry?.activityId], ['case.file', 'desk', 'activity-3'])
  })

  it('records what belongs to no case in the ledger that it is about', async () => {
    await recordDeed(inTurn({ correlationId: 'turn-9', activityId: 'activity-9', personId: 'person-9' }), 'tenant-1', 'approvals.here')
    assert.deepEqual(await entries('tenant-1'), [{ sequence: 1, previous: '', at: on.set.now, deed: 'approvals.here', by: 'person-9', activityId: 'activity-9', correlationId: 'turn-9', customerId: 'tenant-1' }])
    assert.deepEqual(await on.desk.ledgers.active(), [])
  })
})
