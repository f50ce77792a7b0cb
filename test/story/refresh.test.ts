import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const CHANNEL = '19:approvals@thread.tacv2'
const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const CONTACT = { timeZone: 'W. Europe Standard Time' }

describe('A card that is looked at later', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson
  let admin: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', SANDBOX_CREDIT_AFTER: '3600', CLIENTS: 'teams' })
    ;[sales, helpdesk, admin] = [desk.teams.person('sales'), desk.teams.person('helpdesk'), desk.teams.person('admin')]
    for (const person of [sales, helpdesk, admin]) await person.install()
  })
  afterEach(() => desk.close())

  const quoted = async (who = sales): Promise<Seen> => {
    const card = (await who.say(`cancel contoso ltd ${WEB_ORDER} 2`)).find((seen) => textOf(seen.card).includes('How it adds up'))
    assert.ok(card)
    return card
  }
  const submitted = async (who = sales): Promise<Seen> => {
    const card = await quoted(who)
    await who.press(card, 'Continue', { reason: 'The workload moved.' })
    await who.press(card, 'Submit for approval', CONTACT)
    return card
  }

  it('shows in a channel to each what concerns them, and to the others what all see', async () => {
    await admin.inChannel(CHANNEL).say('approvals here')
    await submitted()
    const inChannel = helpdesk.inChannel(CHANNEL)
    const approval = await eventually('the approval card', () => inChannel.seen.find(({ card }) => titlesOf(card).includes('Approve')))
    const [own, theirs, others] = [await sales.inChannel(CHANNEL).look(approval), await inChannel.look(approval), await desk.teams.person('users').inChannel(CHANNEL).look(approval)]
    assert.ok(titlesOf(own).includes('Withdraw') && !titlesOf(own).includes('Approve'), 'the requester withdraws')
    assert.ok(titlesOf(theirs).includes('Approve') && !titlesOf(theirs).includes('Withdraw'), 'the approver approves')
    assert.equal(others, approval.card)

    await inChannel.press({ ...approval, card: theirs ?? {} } as Seen, 'Approve')
    await eventually('the same news for all', () => textOf(approval.card).includes('Filed with Microsoft'))
    assert.match(textOf(await sales.inChannel(CHANNEL).look(approval)), /Filed with Microsoft/)
    assert.ok(titlesOf(await inChannel.look(approval)).includes('Mark credited'), 'an approver may still do something with it')
  })

  it('keeps its language for all in a channel, whoever presses it', async () => {
    await admin.inChannel(CHANNEL).say('approvals here')
    await submitted()
    const korean = helpdesk.inChannel(CHANNEL).speaking('ko-KR')
    const approval = await eventually('the approval card', () => korean.seen.find(({ card }) => titlesOf(card).includes('Approve')))
    await korean.press(approval, 'Approve')
    assert.match(textOf(approval.views?.helpdesk), /승인/)
    await eventually('the same news for all, in English', () => textOf(approval.card).includes('Filed with Microsoft'))
  })

  it('shows a case that was submitted in a group chat to all at once', async () => {
    const inGroup = sales.inGroupChat('19:group@unq.gbl.spaces')
    const card = await submitted(inGroup)
    assert.match(textOf(inGroup.sees(card)), /Waiting for approval/)
    await eventually('the case for the others', () => textOf(card.card).includes('Waiting for approval'))
    assert.ok(!titlesOf(card.card).includes('Withdraw'))
  })

  it('shows a quote of another day with the figures of today, and leaves the conversation where it is', async () => {
    const card = await quoted()
    assert.match(textOf(card.card), /Credit if cancelled on 22 Nov 2026/)
    await desk.restart({ SANDBOX_NOW: '2026-11-24T10:00:00Z' })
    await sales.say('cancel')
    assert.match(textOf(await sales.look(card)), /Credit if cancelled on 24 Nov 2026/)
    const [answer] = await sales.say('contoso l')
    assert.match(textOf(answer?.card), /Reservations of Contoso Ltd/)
  })

  it('lists the cases as they stand now', async () => {
    const [none] = await sales.say('cases')
    assert.ok(none)
    await submitted()
    assert.match(textOf(await sales.look(none)), /Web servers production/)
  })

  it('shows what is left of the limit after a case, and how many days a reservation has a month later', async () => {
    const [cap] = await sales.say('cap contoso ltd')
    const [overview] = await sales.say(`manage contoso ltd ${WEB_ORDER}`)
    assert.ok(cap && overview)
    const before = textOf(overview.card)
    await submitted()
    assert.match(textOf(await sales.look(cap)), /Held by open cases/)
    await desk.restart({ SANDBOX_NOW: '2026-12-22T10:00:00Z' })
    assert.notEqual(textOf(await sales.look(overview)), before)
    assert.match(textOf(overview.card), /121 days/)
  })

  it('shows how an errand stands, also before its message has come', async () => {
    const [card] = await helpdesk.say(`manage contoso ltd ${WEB_ORDER}`)
    assert.ok(card)
    await helpdesk.press(card, 'New support request')
    const classificationId = /"value":"(\/providers\/Microsoft\.Support[^"]+)"/.exec(JSON.stringify(card.card))?.[1] ?? assert.fail()
    await helpdesk.press(card, 'Continue', { classificationId, title: 'The discount is missing', description: 'Since Monday.' })
    await helpdesk.press(card, 'File with Microsoft', CONTACT)
    await eventually('the ticket on the card that was pressed', () => textOf(card.card).includes('Filed with Microsoft'))
    assert.match(textOf(await helpdesk.look(card)), /The discount is missing/)
  })

  it('keeps the reason that was typed', async () => {
    const card = await quoted()
    await sales.press(card, 'Quote again', { quantity: '1', reason: 'Moved to Sweden' })
    assert.match(JSON.stringify(await sales.look(card)), /"value":"Moved to Sweden"/)
  })

  it('changes nothing by itself, whatever it asks for', async () => {
    await submitted()
    const [list] = await sales.say('cases')
    const ids = { customerId: /"customerId":"([^"]+)"/.exec(JSON.stringify(list?.card))?.[1], caseId: /"caseId":"([^"]+)"/.exec(JSON.stringify(list?.card))?.[1], version: 1 }
    await sales.execute({ id: 'm0' }, 'case.withdraw', ids, 'automatic')
    assert.match(textOf((await sales.say('cases'))[0]?.card), /waiting for approval/)
  })

  it('stays as it is, without a word, where it cannot be brought up to date', async () => {
    const card = await quoted()
    const [before, count] = [textOf(card.card), sales.seen.length]
    desk.misbehave({ match: /Microsoft\.Capacity/, times: 99, with: { status: 503 } })
    assert.equal(textOf(await sales.look(card)), before)
    assert.equal(sales.seen.length, count)
  })

  it('is asked for by nobody where the client cannot', async () => {
    await desk.restart({ CLIENTS: 'plain' })
    for (const line of ['cases', 'cap contoso ltd', `cancel contoso ltd ${WEB_ORDER} 2`]) assert.equal((await sales.say(line))[0]?.card?.refresh, undefined, line)
  })

  it('asks again in a personal chat for the one who has it', async () => {
    const card = await quoted()
    assert.deepEqual((card.card?.refresh as { userIds: string[] }).userIds, ['29:sales'])
  })
})
