import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const LINE = 'cancel contoso ltd 8b5e3628-2f5b-459a-910f-9dc6e461ab61 2'

describe('When Microsoft’s services are slow or away', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    sales = desk.teams.person('sales')
    await sales.install()
  })
  afterEach(() => desk.close())

  const quoted = async (): Promise<Seen> => {
    const [card] = await sales.say(LINE)
    assert.ok(card)
    return card
  }

  it('answers a button within three seconds, and brings the card up to date when the answer is there', async () => {
    const card = await quoted()
    desk.misbehave({ match: /calculateRefund/, times: 1, with: { waitMilliseconds: 4_000 } })
    const pressedAt = Date.now()
    const [told] = await sales.press(card, 'Quote again', { quantity: '1' })
    assert.ok(Date.now() - pressedAt < 3_000)
    assert.match(told?.text ?? '', /Working on it/)
    assert.match(textOf(card.card), /EUR 803\.84/)
    await eventually('the new quote', () => textOf(card.card).includes('EUR 401.91'))
  })

  it('quotes without Microsoft’s figure, and says so', async () => {
    desk.misbehave({ match: /calculateRefund/, times: 9, with: { status: 503 } })
    const card = await quoted()
    assert.match(textOf(card.card), /EUR 803\.84/)
    assert.match(textOf(card.card), /could not be asked/)
  })

  it('counts unknown usage as used, and says so', async () => {
    desk.misbehave({ match: /reservationSummaries/, times: 9, with: 'timeout' })
    assert.match(textOf((await quoted()).card), /counts? as used|counted as used/)
  })

  it('takes Microsoft’s sum for the cap where the refunds cannot be listed', async () => {
    desk.misbehave({ match: /reservationTransactions/, times: 9, with: { status: 500 } })
    const card = await quoted()
    assert.match(textOf(card.card), /EUR 803\.84/)
    assert.match(textOf(card.card), /Microsoft’s/)
  })

  it('says which service did not answer where nothing can stand in, with the reference and a button to try again', async () => {
    desk.misbehave({ match: /providers\/Microsoft\.Capacity\/reservations\?/, times: 3, with: { status: 503, headers: { 'x-ms-correlation-request-id': 'c0ffee' } } })
    const [answer] = await sales.say(LINE)
    assert.ok(answer)
    assert.match(textOf(answer.card), /Azure reservations[\s\S]*c0ffee/)
    await sales.press(answer, 'Try again')
    assert.match(textOf(answer.card), /EUR 803\.84/)
  })

  it('offers no other try where it would end the same way', async () => {
    desk.misbehave({ match: /providers\/Microsoft\.Capacity\/reservations\?/, times: 3, with: { status: 403 } })
    const [answer] = await sales.say(LINE)
    assert.match(textOf(answer?.card), /That did not work/)
    assert.ok(!titlesOf(answer?.card).includes('Try again'))
  })

  it('lets nobody do anything while roles cannot be read', async () => {
    desk.misbehave({ match: /checkMemberObjects/, times: 99, with: { status: 503 } })
    const newcomer = desk.teams.person('helpdesk')
    const [answer] = await newcomer.say('approvals')
    const said = answer?.text ?? textOf(answer?.card)
    assert.match(said, /Microsoft Entra|role/)
    assert.ok(!titlesOf(answer?.card).includes('Approve'))
  })
})
