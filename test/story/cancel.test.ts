import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const CONTACT = { timeZone: 'W. Europe Standard Time' }

describe('A cancellation, from the first word to the credit', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    ;[sales, helpdesk] = [desk.teams.person('sales'), desk.teams.person('helpdesk')]
    await sales.install()
    await helpdesk.install()
  })
  afterEach(() => desk.close())

  /** Quotes in one line and submits with the contact form; gives the requester's card. */
  const submit = async (line: string, reason = 'The workload moved.') => {
    const [quoted] = await sales.say(line)
    assert.ok(quoted)
    const contactIsKnown = titlesOf(quoted.card).includes('Submit')
    const answers = await sales.press(quoted, contactIsKnown ? 'Submit' : 'Continue', { reason })
    return { card: quoted, answers: contactIsKnown ? answers : await sales.press(quoted, 'Submit for approval', CONTACT) }
  }
  const approvalCard = (who: FakePerson = helpdesk) => eventually('an approval card', () => who.seen.findLast(({ card }) => titlesOf(card).includes('Approve')))
  const shows = (message: Seen, text: string) => eventually(`a card that shows "${text}"`, () => textOf(message.card).includes(text))

  it('goes through the whole story, and both see it', async () => {
    const [hello] = await sales.say('hello')
    assert.match(textOf(hello?.card), /cancel <customer> <reservation order ID>/)

    const [step] = await sales.say('cancel')
    assert.ok(step)
    assert.match(textOf(step.card), /Which customer\?/)
    await sales.press(step, 'Find', { search: 'contoso l' })
    assert.match(textOf(step.card), /Reservations of Contoso Ltd/)
    assert.doesNotMatch(textOf(step.card), /Contoso Pharma/)
    const [found] = await sales.say('web servers production')
    assert.ok(found)
    await sales.press(found, 'Cancel it', { quantity: '2' })
    // EUR 1,104.00 x 2, 151 of 365 days: 913.45; 12 % of it: 109.61.
    for (const amount of ['EUR 2,208.00', 'EUR 913.45', '−EUR 109.61', 'EUR 803.84', '151 of 365 days', 'USD 50,000.00', WEB_ORDER]) assert.ok(textOf(found.card).includes(amount), `${amount} is on the quote card`)

    await sales.press(found, 'Quote again', { quantity: '1' })
    assert.match(textOf(found.card), /EUR 401\.91/)
    await sales.press(found, 'Continue', { reason: 'Moved to Sweden' })
    assert.match(textOf(found.card), /Whom should Microsoft answer\?/)
    const submitted = await sales.press(found, 'Submit for approval', CONTACT)
    assert.match(textOf(found.card), /Waiting for approval/)
    assert.match(submitted.at(-1)?.text ?? '', /The approval card went to Henry Okafor/)

    const approval = await approvalCard()
    assert.match(textOf(approval.card), /Moved to Sweden/)
    await helpdesk.press(approval, 'Approve')
    await shows(approval, 'Filed with Microsoft')
    await shows(found, 'Filed with Microsoft')
    assert.match(textOf(found.card), /\b\d{15}\b/)

    const credited = await eventually('the credit', () => sales.seen.find(({ card }) => textOf(card).includes('Exactly as expected.')))
    assert.match(textOf(credited.card), /EUR 401\.91[\s\S]*Microsoft credits the partner/)
    await shows(found, 'Microsoft has posted the refund to the partner')
    const [cases] = await sales.say('cases')
    assert.match(textOf(cases?.card), /Web servers production, Contoso Ltd/)
  })

  it('does nothing twice from old cards', async () => {
    const { card } = await submit(`cancel contoso ltd ${WEB_ORDER} 2`)
    const approval = await approvalCard()
    const old: Seen = { ...approval }
    await helpdesk.press(approval, 'Approve')
    await shows(approval, 'Filed with Microsoft')
    const withdraw = { verb: 'case.withdraw', ...dataOf(old) }
    await helpdesk.press(old, 'Approve')
    assert.match(textOf(old.card), /Filed with Microsoft/)
    await sales.execute(card, 'case.withdraw', withdraw)
    assert.match(textOf(card.card), /Filed with Microsoft/)
    const tickets = sales.seen.filter(({ text }) => text?.includes('is filed with Microsoft'))
    assert.equal(tickets.length, 1)
  })

  it('remembers the contact, and submits the next case without the form', async () => {
    await submit(`cancel contoso ltd ${WEB_ORDER} 1`)
    const [quoted] = await sales.say(`cancel contoso ltd ${WEB_ORDER} 1`)
    assert.ok(quoted && !titlesOf(quoted.card).includes('Continue'))
    const answers = await sales.press(quoted, 'Submit', { reason: 'Again' })
    assert.match(textOf(quoted.card), /Waiting for approval/)
    assert.match(answers.at(-1)?.text ?? '', /Henry Okafor/)
    const others = (await helpdesk.say(`cancel contoso ltd ${WEB_ORDER} 1`)).find(({ card }) => textOf(card).includes('How it adds up'))
    assert.ok(titlesOf(others?.card).includes('Continue'), 'a colleague’s contact is not theirs')
  })

  it('keeps what was typed into a form that is not right yet', async () => {
    const [quoted] = await sales.say(`cancel contoso ltd ${WEB_ORDER} 1`)
    assert.ok(quoted)
    await sales.press(quoted, 'Continue', { reason: 'Why not' })
    await sales.press(quoted, 'Submit for approval', { ...CONTACT, email: 'nonsense', lastName: 'Svensson', method: 'phone', phone: '' })
    const filled = JSON.stringify(quoted.card)
    for (const kept of ['nonsense', 'Svensson', 'Why not', 'W. Europe Standard Time']) assert.ok(filled.includes(`"value":"${kept}"`), `${kept} is kept`)
    await sales.press(quoted, 'Submit for approval', { email: 'sofia@reservation-desk.example', method: 'email' })
    assert.match(textOf(quoted.card), /Waiting for approval/)
  })

  it('says so when nobody can be reached, and brings the card to the first approver who comes', async () => {
    const alone = await openDesk()
    try {
      const [lonely, later] = [alone.teams.person('sales'), alone.teams.person('helpdesk')]
      const [quoted] = await lonely.say(`cancel contoso ltd ${WEB_ORDER} 1`)
      assert.ok(quoted)
      await lonely.press(quoted, 'Continue')
      const answers = await lonely.press(quoted, 'Submit for approval', CONTACT)
      assert.match(answers.at(-1)?.text ?? '', /I can reach nobody who may approve it/)
      await later.install()
      await eventually('the approval card', () => later.seen.find(({ card }) => titlesOf(card).includes('Approve')))
    } finally {
      await alone.close()
    }
  })

  it('sends approval cards to the place that an admin chose, and lets nobody approve their own case there', async () => {
    const channel = '19:approvals@thread.tacv2'
    const [no] = await sales.inChannel(channel).say('approvals here')
    assert.match(no?.text ?? '', /admin/i)
    await desk.teams.person('admin').inChannel(channel).say('approvals here')
    await submit(`cancel contoso ltd ${WEB_ORDER} 1`)
    const inChannel = helpdesk.inChannel(channel)
    const approval = await approvalCard(inChannel)
    const told = await sales.inChannel(channel).press(approval, 'Approve')
    assert.equal(told[0]?.id, 'told')
    assert.ok(titlesOf(approval.card).includes('Approve'), 'the card stays for the others')
    await inChannel.press(approval, 'Approve')
    await shows(approval, 'Filed with Microsoft')
  })

  it('rejects with a reason that the requester reads', async () => {
    const { card } = await submit(`cancel contoso ltd ${WEB_ORDER} 1`)
    const approval = await approvalCard()
    await helpdesk.press(approval, 'Reject with this reason', { rejectReason: 'Wrong reservation' })
    assert.match(textOf(approval.card), /Wrong reservation/)
    await shows(card, 'Wrong reservation')
    await eventually('the notice', () => sales.seen.find(({ text }) => text?.includes('Wrong reservation')))
  })

  it('needs two approvers for a large credit', async () => {
    const admin = desk.teams.person('admin')
    await admin.install()
    await submit('cancel northwind 38a1dbf3-7ddf-4778-a4ad-39b64a1f1e54 1')
    const first = await approvalCard()
    await helpdesk.press(first, 'Approve')
    assert.match(textOf(first.card), /second/i)
    const waiting = await eventually('the second approval', () => admin.seen.findLast(({ card }) => /second/i.test(textOf(card)) && titlesOf(card).includes('Approve')))
    await admin.press(waiting, 'Approve')
    await shows(waiting, 'Filed with Microsoft')
  })

  it('offers the ready text where the service will not take the request, and goes on with the ticket number', async () => {
    const { card } = await submit('cancel zakłady a7e2b866-371d-43e4-90c2-7a33b65c9261 1')
    await helpdesk.press(await approvalCard(), 'Approve')
    await shows(card, 'a7e2b866-371d-43e4-90c2-7a33b65c9261')
    const byHand = await eventually('the case by hand', () => helpdesk.seen.findLast(({ card }) => JSON.stringify(card ?? {}).includes('ticketNumber')))
    assert.match(textOf(byHand.card), /Quantity to return: 1 of 2/)
    const wrong = await helpdesk.press(byHand, 'Save the number', { ticketNumber: '!' })
    assert.match(wrong[0]?.text ?? '', /ticket number/)
    await helpdesk.press(byHand, 'Save the number', { ticketNumber: '2611220050001234' })
    await shows(byHand, '2611220050001234')
    await shows(card, '2611220050001234')
  })

  it('takes a credit by hand only of more than nothing, and of no day to come', async () => {
    const { card } = await submit('cancel zakłady a7e2b866-371d-43e4-90c2-7a33b65c9261 1')
    await helpdesk.press(await approvalCard(), 'Approve')
    await shows(card, 'a7e2b866-371d-43e4-90c2-7a33b65c9261')
    const byHand = await eventually('the case by hand', () => helpdesk.seen.findLast(({ card }) => JSON.stringify(card ?? {}).includes('ticketNumber')))
    const credit = async (amount: string, date: string) => (await helpdesk.execute(byHand, 'case.credit', { ...dataOf(byHand), version: versionOn(byHand), amount, date, differs: 'true' }))[0]?.text ?? ''
    for (const amount of ['0', '0.00', '-1.00', 'nothing', '']) assert.match(await credit(amount, '2026-11-22'), /type the amount in PLN/, amount)
    for (const date of ['2026-11-23', '2030-01-01', 'today', '']) assert.match(await credit('100.00', date), /cannot be in the future/, date)
    assert.equal(await credit('100,00', '2026-11-22'), '')
    await shows(byHand, 'PLN 100.00')
    await shows(card, 'PLN 100.00')
  })

  it('sends every text as plain text', async () => {
    await submit(`cancel contoso ltd ${WEB_ORDER} 1`)
    await helpdesk.press(await approvalCard(), 'Approve')
    await eventually('the notice', () => sales.seen.find(({ text }) => text?.includes('is filed with Microsoft')))
    await sales.say('[a link](https://example.com)')
    await desk.teams.person('outsider').say('cancel')
    const texts = [...desk.teams.messages.values()].flat().filter(({ text }) => text !== undefined)
    assert.ok(texts.length >= 4)
    assert.deepEqual(texts.filter(({ textFormat }) => textFormat !== 'plain'), [])
  })

  it('keeps a card up to date that came as a message of its own', async () => {
    const { card } = await submit(`cancel contoso ltd ${WEB_ORDER} 1`)
    const [shown] = await sales.submit({ verb: 'case.show', ...dataOf(card) })
    assert.ok(shown && shown.id !== card.id)
    assert.match(textOf(shown.card), /Waiting for approval/)
    await helpdesk.press(await approvalCard(), 'Approve')
    await shows(shown, 'Filed with Microsoft')
  })

  it('carries on after a restart', async () => {
    const { card } = await submit(`cancel contoso ltd ${WEB_ORDER} 2`)
    await desk.restart()
    const approval = await approvalCard()
    await helpdesk.press(approval, 'Approve')
    await desk.restart()
    await shows(card, 'Filed with Microsoft')
    await desk.restart({ SANDBOX_NOW: '2026-11-22T11:00:00Z' })
    await eventually('the credit', () => sales.seen.find(({ card }) => textOf(card).includes('Exactly as expected.')))
  })

  it('tells those without a role politely what they may do and whom to ask', async () => {
    const [outsider] = await desk.teams.person('outsider').say('cancel')
    assert.match(outsider?.text ?? '', /sales agent/i)
    const users = desk.teams.person('users')
    const [list] = await users.say('cancel contoso ltd')
    assert.match(textOf(list?.card), /Reservations of Contoso Ltd/, 'a User Administrator may see')
    const [quoted] = await users.say(`cancel contoso ltd ${WEB_ORDER} 1`)
    assert.match(quoted?.text ?? '', /sales agent/i, 'but not quote')
  })

  it('gives a useful answer to anything else', async () => {
    const [answer] = await sales.say('what is the weather')
    assert.match(answer?.text ?? '', /help/)
    const [stopped] = await sales.say('stop')
    assert.match(stopped?.text ?? '', /nothing to stop/i)
    const [pressed] = await sales.execute({ id: 'm0' }, 'case.explode', { amount: 1_000_000 })
    assert.match(pressed?.text ?? '', /old/i)
  })
})

function versionOn(message: Seen): number {
  return Number(/"version":(\d+)/.exec(JSON.stringify(message.card))?.[1])
}

function dataOf(message: Seen): object {
  const text = JSON.stringify(message.card)
  const [, customerId] = /"customerId":"([^"]+)"/.exec(text) ?? []
  const [, caseId] = /"caseId":"([^"]+)"/.exec(text) ?? []
  return { customerId, caseId, version: 1 }
}
