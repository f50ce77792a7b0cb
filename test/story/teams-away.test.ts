import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

describe('When Teams does not take a message', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson
  let admin: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', SANDBOX_CREDIT_AFTER: '600' })
    ;[sales, helpdesk, admin] = [desk.teams.person('sales'), desk.teams.person('helpdesk'), desk.teams.person('admin')]
    for (const person of [sales, helpdesk, admin]) await person.install()
  })
  afterEach(() => desk.close())

  const submit = async (): Promise<Seen> => {
    const [card] = await sales.say('cancel contoso ltd 8b5e3628-2f5b-459a-910f-9dc6e461ab61 2')
    assert.ok(card)
    await sales.press(card, 'Continue')
    await sales.press(card, 'Submit for approval', { timeZone: 'UTC' })
    return card
  }
  const approvalsOf = (person: FakePerson) => person.seen.filter(({ card }) => titlesOf(card).includes('Approve'))

  it('sends an approval card later to whom it could not reach, and not again to the others', async () => {
    desk.teams.away.set('a:admin', 503)
    await submit()
    await eventually('the card of the helpdesk', () => approvalsOf(helpdesk)[0])
    desk.teams.away.clear()
    await desk.restart() // a new start tries at once
    await eventually('the card of the admin', () => approvalsOf(admin)[0])
    assert.equal(approvalsOf(helpdesk).length, 1)
  })

  it('brings a card up to date later that it could not reach', async () => {
    const card = await submit()
    const approval = await eventually('the approval card', () => approvalsOf(helpdesk)[0])
    desk.teams.away.set('a:sales', 429) // surely not taken, so it is sent again
    await helpdesk.press(approval, 'Approve')
    await eventually('the filed case', () => textOf(approval.card).includes('Filed with Microsoft'))
    assert.match(textOf(card.card), /Waiting for approval/)
    desk.teams.away.clear()
    await desk.restart()
    await eventually('the requester’s card', () => textOf(card.card).includes('Filed with Microsoft'))
  })

  it('goes on without somebody who has removed the bot', async () => {
    desk.teams.away.set('a:admin', 403)
    await submit()
    const approval = await eventually('the card of the helpdesk', () => approvalsOf(helpdesk)[0])
    await helpdesk.press(approval, 'Approve')
    await eventually('the filed case', () => textOf(approval.card).includes('Filed with Microsoft'))
  })
})
