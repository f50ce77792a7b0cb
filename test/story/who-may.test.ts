import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const SMALL = 'cancel contoso ltd 8b5e3628-2f5b-459a-910f-9dc6e461ab61 1'
const LARGE = 'cancel northwind 38a1dbf3-7ddf-4778-a4ad-39b64a1f1e54 1'
const CHANNEL = '19:approvals@thread.tacv2'

describe('Who sees and does what, through Teams', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson
  let admin: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', SANDBOX_CREDIT_AFTER: '600' })
    ;[sales, helpdesk, admin] = [desk.teams.person('sales'), desk.teams.person('helpdesk'), desk.teams.person('admin')]
    await sales.install()
    await helpdesk.install()
  })
  afterEach(() => desk.close())

  const submit = async (who: FakePerson, line: string): Promise<Seen> => {
    // News of another case may come in between.
    const card = (await who.say(line)).find((seen) => textOf(seen.card).includes('How it adds up'))
    assert.ok(card)
    await who.press(card, 'Continue')
    await who.press(card, 'Submit for approval', { timeZone: 'UTC' })
    assert.match(textOf(who.sees(card)), /Waiting for approval/)
    return card
  }
  const cardWith = (who: FakePerson, title: string) => eventually(`a card with "${title}"`, () => who.seen.findLast(({ card }) => titlesOf(card).includes(title)))

  it('tells somebody without the bot of their own where the case was submitted, not in an approver’s chat', async () => {
    const inChannel = admin.inChannel('19:requests@thread.tacv2')
    const card = await submit(inChannel, SMALL)
    const approval = await cardWith(helpdesk, 'Approve')
    await helpdesk.press(approval, 'Reject with this reason', { rejectReason: 'Not this one' })
    await eventually('the notice in the channel', () => inChannel.seen.find(({ text }) => text?.includes('Not this one')))
    await eventually('the reason on the card that all see', () => textOf(card.card).includes('Not this one'))
    assert.ok(!helpdesk.seen.some(({ text }) => text?.includes('Not this one')))
  })

  it('lists under “cases” only one’s own, open and closed', async () => {
    const card = await submit(sales, SMALL)
    await submit(helpdesk, LARGE)
    const listOf = async (who: FakePerson) => textOf((await who.say('cases'))[0]?.card)
    assert.match(await listOf(sales), /Web servers production/)
    assert.doesNotMatch(await listOf(sales), /Mainframe exit/)
    assert.match(await listOf(helpdesk), /Mainframe exit/)
    assert.doesNotMatch(await listOf(helpdesk), /Web servers production/)
    await sales.press(card, 'Withdraw')
    assert.match(await listOf(sales), /Web servers production[\s\S]*withdrawn/)
    assert.doesNotMatch(await listOf(helpdesk), /Web servers production/)
  })

  it('shows in a channel nobody’s own view, also after the requester has looked', async () => {
    await admin.inChannel(CHANNEL).say('approvals here')
    const ids = idsOn(await submit(sales, LARGE))
    const approval = await cardWith(helpdesk.inChannel(CHANNEL), 'Approve')
    const everybodys = titlesOf(approval.card)
    await sales.inChannel(CHANNEL).execute(approval, 'case.refresh', ids)
    assert.deepEqual(titlesOf(approval.card), everybodys)
    assert.ok(titlesOf(approval.views?.sales).includes('Withdraw'), 'the requester’s own view')
    assert.ok(!everybodys.includes('Withdraw'))

    // The first of two approvals: the card is brought up to date, for everybody again.
    await helpdesk.execute({ id: 'm0' }, 'case.approve', { ...ids, version: 1 })
    await eventually('the first approval on the channel’s card', () => /second/i.test(textOf(approval.card)))
    assert.deepEqual(titlesOf(approval.card), everybodys)
  })

  it('sends approval cards to the channel, also where it was chosen in one of its threads', async () => {
    await admin.inChannel(`${CHANNEL};messageid=1732269600000`).say('approvals here')
    await submit(sales, SMALL)
    await cardWith(helpdesk.inChannel(CHANNEL), 'Approve')
  })

  describe('after the bot was removed', () => {
    const submittedTo = async () => {
      await submit(sales, SMALL)
      return sales.seen.at(-1)?.text ?? ''
    }

    it('forgets the person', async () => {
      await helpdesk.install('remove')
      assert.match(await submittedTo(), /I can reach nobody/)
    })

    it('forgets the approvals place', async () => {
      await admin.inChannel(CHANNEL).say('approvals here')
      await helpdesk.inChannel('19:other@thread.tacv2').install('remove')
      await admin.inChannel(CHANNEL).install('remove')
      assert.match(await submittedTo(), /went to Henry Okafor/)
    })

    it('keeps the approvals place where it was removed from another channel', async () => {
      await admin.inChannel(CHANNEL).say('approvals here')
      await admin.inChannel('19:other@thread.tacv2').install('remove')
      assert.match(await submittedTo(), /the place that your admin chose/)
    })

    it('forgets nobody where it was only upgraded', async () => {
      await helpdesk.install('remove-upgrade')
      assert.match(await submittedTo(), /went to Henry Okafor/)
    })

    it('forgets no place where it was only upgraded', async () => {
      await admin.inChannel(CHANNEL).say('approvals here')
      await admin.inChannel(CHANNEL).install('remove-upgrade')
      assert.match(await submittedTo(), /the place that your admin chose/)
    })
  })
})

function idsOn({ card }: Seen): { customerId: string; caseId: string } {
  const text = JSON.stringify(card)
  const [customerId, caseId] = [/"customerId":"([^"]+)"/.exec(text)?.[1], /"caseId":"([^"]+)"/.exec(text)?.[1]]
  assert.ok(customerId && caseId)
  return { customerId, caseId }
}
