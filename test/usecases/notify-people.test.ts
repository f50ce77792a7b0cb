import assert from 'node:assert/strict'
import type { Case } from '#domain/case'
import { ServiceError } from '#ports/service-error'
import { approveCase } from '#usecases/decide-case'
import { fileDueCases } from '#usecases/file-case'
import { followCases } from '#usecases/follow-cases'
import { notifyEverybody } from '#test/support/notify-everybody'
import { aDesk, carryOn, caseNow, onCardOf, person, submitted, wishFor, type DeskForTests } from '#test/support/a-desk'

const CONTOSO: [string, string, number] = ['Contoso Ltd', 'Web servers production', 2]
const NORTHWIND: [string, string, number] = ['Northwind', 'Intranet', 1]

describe('Telling people', () => {
  let on: DeskForTests
  beforeEach(async () => {
    on = await aDesk()
  })
  afterEach(() => on.close())

  const waiting = async (wish: [string, string, number], by = person('sales')) => submitted(on, await wishFor(on, ...wish), by)
  const approve = async (one: Case, key: 'helpdesk' | 'admin' = 'helpdesk') => {
    const approved = await approveCase(on.desk, person(key), onCardOf(one))
    assert.ok('state' in approved && approved.state === 'approved')
    return approved
  }
  const kinds = (key: 'sales' | 'helpdesk' | 'admin') => on.told.filter(({ to }) => to === person(key).id).map(({ message }) => message.notice.kind)

  it('asks nobody for an approval that was given in the meantime', async () => {
    await approve(await waiting(CONTOSO))
    await notifyEverybody(on.desk)
    assert.deepEqual(on.told, [])
    const { ledger } = await on.desk.ledgers.read((await wishFor(on, ...CONTOSO)).customerId)
    assert.deepEqual(ledger.notices, [])
  })

  it('keeps count of what was sent when one notice goes wrong in an unforeseen way', async () => {
    await waiting(CONTOSO)
    await approve(await waiting(['Contoso Ltd', 'Batch nodes', 1]))
    on.desk.messenger.refreshCards = () => Promise.reject(new TypeError('A card cannot be drawn.'))
    for (let times = 0; times < 4; times++) await notifyEverybody(on.desk)
    assert.deepEqual(kinds('helpdesk'), ['approval-needed'])
  })

  it('tells the approvers themselves where the approvals place is gone', async () => {
    on.set.place = true
    on.desk.messenger.tellApprovalsPlace = () => Promise.resolve(false)
    await waiting(CONTOSO)
    await notifyEverybody(on.desk)
    assert.deepEqual([kinds('helpdesk'), kinds('admin')], [['approval-needed'], ['approval-needed']])
  })

  it('waits for an approvals place that is only away for a moment', async () => {
    on.set.place = true
    const tellPlace = on.desk.messenger.tellApprovalsPlace.bind(on.desk.messenger)
    on.desk.messenger.tellApprovalsPlace = () => Promise.reject(new ServiceError('Microsoft Teams', '503', 'Away', { status: 503 }))
    await waiting(CONTOSO)
    await notifyEverybody(on.desk)
    assert.deepEqual([kinds('helpdesk'), kinds('admin')], [[], []])
    on.desk.messenger.tellApprovalsPlace = tellPlace
    on.pass({ seconds: 15 })
    await notifyEverybody(on.desk)
    assert.deepEqual(on.told.map(({ to }) => to), ['place'])
  })

  it('tells nobody what cannot be noted first', async () => {
    await waiting(CONTOSO)
    const commit = on.desk.ledgers.commit.bind(on.desk.ledgers)
    on.desk.ledgers.commit = () => Promise.reject(new Error('No space left on the disk.'))
    await notifyEverybody(on.desk).catch(() => undefined)
    assert.deepEqual(on.told, [])
    on.desk.ledgers.commit = commit
    on.pass({ seconds: 15 })
    await notifyEverybody(on.desk)
    assert.deepEqual([kinds('helpdesk'), kinds('admin')], [['approval-needed'], ['approval-needed']])
  })

  it('does not tell people again at every beat while it cannot be noted that they were told', async () => {
    await waiting(CONTOSO)
    const commit = on.desk.ledgers.commit.bind(on.desk.ledgers)
    on.desk.ledgers.commit = (change) => (on.told.length > 0 ? Promise.reject(new Error('No space left on the disk.')) : commit(change))
    for (let beats = 0; beats < 10; beats++) await notifyEverybody(on.desk).catch(() => undefined)
    assert.ok(kinds('helpdesk').length <= 1 && kinds('admin').length <= 1)
    on.desk.ledgers.commit = commit
  })

  describe('whom a message may have reached', () => {
    const attempts: { to: string; mayBeThere: boolean }[] = []
    const noticeOf = async (kind: string) => (await on.desk.ledgers.active()).flatMap(({ notices }) => notices).find((notice) => notice.kind === kind)
    /** Lets the next message to the person be sent, and fail so. */
    const failFor = (key: 'admin', error: ServiceError) => {
      const tellPerson = on.desk.messenger.tellPerson.bind(on.desk.messenger)
      on.desk.messenger.tellPerson = async (to, message, attempt) => {
        attempts.push({ to, mayBeThere: attempt.mayBeThere })
        if (to !== person(key).id) return tellPerson(to, message, attempt)
        on.desk.messenger.tellPerson = async (again, of, next) => {
          attempts.push({ to: again, mayBeThere: next.mayBeThere })
          return tellPerson(again, of, next)
        }
        await attempt.begin()
        throw error
      }
    }
    beforeEach(() => attempts.splice(0))

    for (const [trouble, error, isUnsure] of [
      ['a reset', new ServiceError('Microsoft Teams', 'ECONNRESET', 'Away'), true],
      ['a 502', new ServiceError('Microsoft Teams', '502', 'Away', { status: 502 }), true],
      ['too many messages', new ServiceError('Microsoft Teams', '429', 'Away', { status: 429 }), false],
      ['a directory that is down', new ServiceError('Microsoft Entra', '503', 'Away', { status: 503 }), false],
    ] as const) {
      it(`is ${isUnsure ? 'looked for on its card after' : 'simply told after'} ${trouble}`, async () => {
        failFor('admin', error)
        await waiting(CONTOSO)
        await notifyEverybody(on.desk)
        assert.deepEqual((await noticeOf('approval-needed'))?.mayHaveReached, isUnsure ? [person('admin').id] : [])
        on.pass({ seconds: 15 })
        await notifyEverybody(on.desk)
        assert.deepEqual(attempts.filter(({ to }) => to === person('admin').id).map(({ mayBeThere }) => mayBeThere), [false, isUnsure])
        assert.deepEqual([kinds('helpdesk'), kinds('admin')], [['approval-needed'], ['approval-needed']])
      })
    }

    it('is known to the next start, when the bot was killed while it sent', async () => {
      const sending = Promise.withResolvers<void>()
      on.desk.messenger.tellPerson = async (_to, _message, attempt) => {
        await attempt.begin()
        sending.resolve()
        return new Promise(() => undefined)
      }
      await waiting(CONTOSO)
      void notifyEverybody(on.desk)
      await sending.promise
      const known = (await noticeOf('approval-needed'))?.mayHaveReached ?? []
      assert.ok(known.length > 0 && known.every((id) => [person('helpdesk').id, person('admin').id].includes(id)))
    })

    it('waits as long as Teams asks', async () => {
      failFor('admin', new ServiceError('Microsoft Teams', '429', 'Away', { status: 429, retryAfterSeconds: 120 }))
      await waiting(CONTOSO)
      await notifyEverybody(on.desk)
      on.pass({ seconds: 119 })
      await notifyEverybody(on.desk)
      assert.deepEqual(kinds('admin'), [])
      on.pass({ seconds: 1 })
      await notifyEverybody(on.desk)
      assert.deepEqual(kinds('admin'), ['approval-needed'])
    })
  })

  describe('instead of a requester', () => {
    const told = () => on.told.map(({ to, message }) => [to, message.notice.kind, message.insteadOf?.id])
    const filed = async () => {
      await approve(await waiting(CONTOSO))
      await carryOn(on.desk)
    }

    it('tells the approvers where the requester has removed the bot', async () => {
      on.reachable.splice(on.reachable.indexOf(person('sales').id), 1)
      await filed()
      assert.deepEqual(told(), ['helpdesk', 'admin'].map((key) => [person(key as 'helpdesk').id, 'filed', person('sales').id]))
    })

    it('tells the approvals place, where there is one', async () => {
      on.set.place = true
      on.reachable.splice(on.reachable.indexOf(person('sales').id), 1)
      await filed()
      assert.deepEqual(told(), [['place', 'filed', person('sales').id]])
    })

    it('tells the approvers where the requester could not be told for a day', async () => {
      const tellPerson = on.desk.messenger.tellPerson.bind(on.desk.messenger)
      on.desk.messenger.tellPerson = (to, message, attempt) => (to === person('sales').id ? Promise.reject(new ServiceError('Microsoft Teams', '503', 'Away', { status: 503 })) : tellPerson(to, message, attempt))
      await filed()
      assert.deepEqual(told(), [])
      on.pass({ days: 1 })
      await notifyEverybody(on.desk)
      assert.deepEqual(told(), ['helpdesk', 'admin'].map((key) => [person(key as 'helpdesk').id, 'filed', person('sales').id]))
    })

    it('keeps what nobody can be told, says so, and tells the first who can be reached', async () => {
      const warned: string[] = []
      on.desk.warn = (message) => void warned.push(message)
      const everybody = on.reachable.splice(0)
      await filed()
      assert.deepEqual([told(), warned.filter((message) => message.startsWith('There is nobody')).length], [[], 1])
      on.reachable.push(...everybody)
      on.pass({ seconds: 15 })
      await notifyEverybody(on.desk)
      assert.deepEqual(told(), [[person('sales').id, 'filed', undefined]])
    })
  })

  it('tells once that a ticket is closed', async () => {
    await approve(await waiting(['*Fabrikam*', '**Payroll** ${quantity}', 1]))
    await carryOn(on.desk)
    on.pass({ seconds: 61 })
    for (let times = 0; times < 3; times++) {
      await followCases(on.desk)
      await carryOn(on.desk)
    }
    assert.deepEqual(kinds('sales').filter((kind) => kind === 'ticket-closed'), ['ticket-closed'])
    assert.deepEqual(kinds('helpdesk').filter((kind) => kind === 'ticket-closed'), ['ticket-closed'])
  })

  it('tells an approver whose own case it is once that it goes by hand', async () => {
    await approve(await waiting(['Zakłady', 'Baza zamówień', 1], person('helpdesk')), 'admin')
    await carryOn(on.desk)
    assert.deepEqual([kinds('helpdesk'), kinds('admin'), kinds('sales')], [['by-hand'], ['by-hand'], []])
  })

  it('tells the requester too where there is an approvals place', async () => {
    on.set.place = true
    await approve(await waiting(['Zakłady', 'Baza zamówień', 1]))
    await carryOn(on.desk)
    assert.deepEqual(on.told.map(({ to, message }) => [to, message.notice.kind]), [[person('sales').id, 'by-hand'], ['place', 'by-hand']])
  })

  it('gives a notice up after a week in which it could reach nobody, and warns of it in the words that operators alert on', async () => {
    const warned: { message: string; details: unknown }[] = []
    on.desk.warn = (message, details) => void warned.push({ message, details })
    on.reachable.splice(0)
    const { id } = await waiting(CONTOSO)
    const givenUp = () => warned.filter(({ message }) => message.startsWith('A notice is given up'))
    const left = async () => (await on.desk.ledgers.active()).flatMap(({ notices }) => notices).length
    on.pass({ days: 7 })
    await notifyEverybody(on.desk)
    assert.deepEqual([await left(), givenUp()], [1, []])
    const [notice] = (await on.desk.ledgers.active()).flatMap(({ notices }) => notices)
    on.pass({ days: 1 })
    await notifyEverybody(on.desk)
    const message = 'A notice is given up: it could not be sent to everybody for days. The case shows how it stands.'
    assert.deepEqual([await left(), givenUp()], [0, [{ message, details: { noticeId: notice?.id, caseId: id, kind: 'approval-needed', reached: 0 } }]])
  })

  describe('of several customers', () => {
    /** Two cases, in the order in which they are looked after: what goes wrong with the first must not touch the second. */
    const inOrder = async (...cases: Case[]): Promise<[Case, Case]> => {
      const customers = (await on.desk.ledgers.active()).map(({ customerId }) => customerId)
      const [first, second] = cases.sort((a, b) => customers.indexOf(a.customer.id) - customers.indexOf(b.customer.id))
      assert.ok(first && second)
      return [first, second]
    }

    it('tells of one although Teams is away for the other', async () => {
      const [first, second] = await inOrder(await waiting(CONTOSO), await waiting(NORTHWIND))
      const tellPerson = on.desk.messenger.tellPerson.bind(on.desk.messenger)
      on.desk.messenger.tellPerson = (id, message, attempt) => (message.about.id === first.id ? Promise.reject(new ServiceError('Microsoft Teams', '503', 'Away', { status: 503 })) : tellPerson(id, message, attempt))
      await notifyEverybody(on.desk)
      assert.deepEqual(new Set(on.told.map(({ message }) => message.about.id)), new Set([second.id]))
    })

    it('files one although the service does not answer for the other', async () => {
      const [first, second] = await inOrder(await approve(await waiting(CONTOSO)), await approve(await waiting(NORTHWIND)))
      on.sandbox.misbehave({ match: new RegExp(`${first.subscriptionId}/.*supportTickets`), times: 99, with: { status: 401 } })
      await fileDueCases(on.desk, () => undefined)
      assert.deepEqual([(await caseNow(on, first)).state, (await caseNow(on, second)).state], ['filing', 'filed'])
    })

    it('follows one although the service does not answer for the other', async () => {
      const [first, second] = await inOrder(await approve(await waiting(['Contoso Ltd', 'Sales reporting', 1])), await approve(await waiting(['*Fabrikam*', '**Payroll** ${quantity}', 1])))
      await carryOn(on.desk)
      on.pass({ seconds: 61 })
      on.sandbox.misbehave({ match: new RegExp(`${first.subscriptionId}/.*supportTickets`), times: 99, with: { status: 401 } })
      on.sandbox.misbehave({ match: /reservationTransactions/, times: 99, with: { status: 401 } })
      await followCases(on.desk)
      const { ticket } = await caseNow(on, second)
      assert.ok(ticket?.closedAt ?? ticket?.toldMessages.length, 'what Microsoft did with the second is noted')
    })
  })
})
