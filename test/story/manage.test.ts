import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const LINE = 'manage contoso.example 8b5e3628-2f5b-459a-910f-9dc6e461ab61' // Web servers production, 3 × Standard_D4s_v5
const SUBSCRIPTION = /"title":"Contoso production","value":"([0-9a-f-]{36})"/
const CONTACT = { timeZone: 'W. Europe Standard Time' }

describe('Managing a reservation', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let [sales, helpdesk, admin, users]: FakePerson[] = []

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    ;[sales, helpdesk, admin, users] = (['sales', 'helpdesk', 'admin', 'users'] as const).map((key) => desk.teams.person(key))
    for (const person of [sales, helpdesk, admin, users]) await person?.install()
  })
  afterEach(() => desk.close())

  const said = async (who: FakePerson | undefined, line: string): Promise<Seen> => (await who?.say(line))?.[0] ?? assert.fail('no answer')
  const json = (card: Seen) => JSON.stringify(card.card)

  it('shows each what they may do, and everybody the ids to copy', async () => {
    const offered = ['Cancel or exchange', 'Change scope', 'Access', 'New support request', 'Open in the Azure portal']
    const shownTo = async (who: FakePerson | undefined) => {
      const titles = titlesOf((await said(who, LINE)).card)
      return offered.filter((title) => titles.includes(title))
    }
    assert.deepEqual(await shownTo(sales), ['Cancel or exchange', 'Access', 'New support request', 'Open in the Azure portal'])
    assert.deepEqual(await shownTo(helpdesk), offered)
    assert.deepEqual(await shownTo(users), ['Access', 'Open in the Azure portal'])
    assert.match(json(await said(users, LINE)), /ee0fd337-a792-46c1-8653-0a16448710da/)
  })

  it('changes the scope: what can be chosen, what it means, the yes, what came of it', async () => {
    const card = await said(helpdesk, LINE)
    await helpdesk?.press(card, 'Change scope')
    const subscriptionId = SUBSCRIPTION.exec(json(card))?.[1] ?? assert.fail(json(card))
    await helpdesk?.press(card, 'Check', { scopeKind: 'resource-group', subscriptionId })
    assert.match(textOf(card.card), /Change the scope/, 'a resource group is missing, so it is asked for')
    await helpdesk?.press(card, 'List resource groups', { subscriptionId })
    const group = /"id":"resourceGroup".*?"value":"([^"]+)"/.exec(json(card))?.[1] ?? assert.fail(json(card))
    await helpdesk?.press(card, 'Check', { scopeKind: 'resource-group', subscriptionId, resourceGroup: group })
    assert.ok(textOf(card.card).includes(group))
    await helpdesk?.press(card, 'Change scope')
    assert.match(textOf(card.card), /The scope is changed/)
    await helpdesk?.press(card, 'Back to the reservation')
    assert.ok(textOf(card.card).includes(group), textOf(card.card))
  })

  it('gives a role and takes it away again', async () => {
    const card = await said(users, LINE)
    await users?.press(card, 'Access')
    await users?.press(card, 'Check', { who: 'nobody@nowhere.example', role: 'Reader' })
    assert.match(json(card), /nobody@nowhere\.example/, 'what was typed is still there')
    await users?.press(card, 'Check', { who: 'HelpdeskAgents', role: 'Reader' })
    await users?.press(card, 'Give access')
    assert.match(textOf(card.card), /The role is given/)
    await users?.press(card, 'Back to the reservation')
    await users?.press(card, 'Access')
    assert.match(textOf(card.card), /HelpdeskAgents/)
  })

  it('files another support request, brings Microsoft’s words, and takes the answer back to Microsoft', async () => {
    const card = await said(sales, LINE)
    await sales?.press(card, 'New support request')
    const classificationId = /"value":"(\/providers\/Microsoft\.Support[^"]+)"/.exec(json(card))?.[1] ?? assert.fail()
    await sales?.press(card, 'Continue', { classificationId, title: 'The discount is missing' })
    assert.match(json(card), /The discount is missing/, 'the description is missing, and nothing is lost')
    await sales?.press(card, 'Continue', { classificationId, title: 'The discount is missing', description: 'Since Monday.' })
    await sales?.press(card, 'File with Microsoft', CONTACT)
    assert.match(textOf(card.card), /Ticket number\n\d{15}/)
    await sales?.press(card, 'Ticket')
    await sales?.press(card, 'Send to Microsoft', { answer: '' })
    await sales?.press(card, 'Send to Microsoft', { answer: 'It is the second subscription.' })
    assert.match(textOf(card.card), /It is the second subscription\./)
    await eventually('the end to be told', () => sales?.seen.find(({ text }) => text?.includes('closed ticket')))
  })

  it('leads to a return from the overview, whatever was typed meanwhile', async () => {
    const card = await said(sales, LINE)
    await sales?.say('manage')
    await sales?.press(card, 'Cancel or exchange')
    assert.match(textOf(card.card), /What should happen with it/)
    assert.doesNotMatch(textOf(card.card), /Utilisation\nLast day/)
  })

  it('tells what took long by a message of its own, also where the card could not be brought up to date', async () => {
    const card = await said(helpdesk, LINE)
    await helpdesk?.press(card, 'Change scope')
    const subscriptionId = SUBSCRIPTION.exec(json(card))?.[1] ?? assert.fail()
    await helpdesk?.press(card, 'Check', { scopeKind: 'subscription', subscriptionId })
    desk.misbehave({ match: /^PATCH /, times: 1, with: { waitMilliseconds: 3_500 } })
    await helpdesk?.press(card, 'Change scope')
    await eventually('the message', () => helpdesk?.seen.find(({ text }) => /The scope of Web servers production .* is changed/.test(text ?? '')))
  })

  it('tells somebody who only works in a channel in that channel', async () => {
    const global = desk.teams.person('global').inChannel('19:desk@thread.tacv2')
    const card = await said(global, LINE)
    await global.press(card, 'New support request')
    const classificationId = /"value":"(\/providers\/Microsoft\.Support[^"]+)"/.exec(JSON.stringify(global.sees(card)))?.[1] ?? assert.fail()
    await global.press(card, 'Continue', { classificationId, title: 'The discount is missing', description: 'Since Monday.' })
    await global.press(card, 'File with Microsoft', CONTACT)
    await eventually('the end to be told', () => global.seen.find(({ text }) => text?.includes('closed ticket')))
  })

  it('refuses what somebody may not, whatever their card says', async () => {
    const card = await said(sales, LINE)
    const ids = { customerId: '040df6fc-e7a0-465a-a168-98ad0bed29ee', orderId: '8b5e3628-2f5b-459a-910f-9dc6e461ab61', reservationId: 'ee0fd337-a792-46c1-8653-0a16448710da' }
    for (const [verb, more] of [
      ['scope.begin', {}],
      ['scope.preview', { scopeKind: 'shared' }],
      ['scope.change', { scopeKind: 'shared', draft: 'x' }],
      ['access.preview', { who: 'AdminAgents', role: 'Owner' }],
      ['access.add', { principalId: '5a1e5a1e-0000-4000-8000-0000000000a3', role: 'Owner', draft: 'x' }],
      ['access.remove', { assignmentId: 'x', draft: 'x' }],
    ] as const) {
      const [answer] = (await sales?.execute(card, verb, { ...ids, ...more })) ?? []
      assert.match(answer?.text ?? '', /may|role|Ask/i, verb)
    }
  })

  it('brings Microsoft’s question on a return to its requester, who answers it on the card', async () => {
    await desk.restart({ SANDBOX_CREDIT_AFTER: '6' }) // the question comes at half that time
    const card = await said(sales, 'cancel contoso.example 0cd64140-3622-4fb4-956b-282edc166160')
    await sales?.press(card, 'Continue', { reason: 'Not needed any more.' })
    await sales?.press(card, 'Submit for approval', CONTACT)
    const approval = await eventually('an approval card', () => helpdesk?.seen.findLast((seen) => titlesOf(seen.card).includes('Approve')))
    await helpdesk?.press(approval, 'Approve')
    const asked = await eventually('the ticket with the question', () => sales?.seen.find((seen) => seen !== card && titlesOf(seen.card).includes('Send to Microsoft')))
    assert.match(textOf(asked.card), /Microsoft/)
    await sales?.press(asked, 'Send to Microsoft', { answer: 'Yes, please return all of it.' })
    assert.match(textOf(asked.card), /Yes, please return all of it\./)
    await eventually('the credit', () => sales?.seen.find((seen) => seen !== card && /credited|posted/i.test(textOf(seen.card))))
  })
})
