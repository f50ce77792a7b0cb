import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const PHARMA = '127a9c83-25c7-4020-a893-2b7e33f60b0f'
const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const WEB = { customerId: CONTOSO, orderId: WEB_ORDER, reservationId: 'ee0fd337-a792-46c1-8653-0a16448710da' }
const NOBODY = '99999999-9999-4999-8999-999999999999'
const ONE_UNIT = /EUR 401\.91/
const TWO_UNITS = /EUR 803\.84/
const WRONG = ['1.5', '', 'abc', '-1', '1e3', '99', '0']

describe('The conversation, through the cards', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson

  before(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
  })
  beforeEach(async () => {
    sales = desk.teams.person('sales').inChat(crypto.randomUUID()) // each in a conversation of its own
  })
  after(() => desk.close())

  const first = async (text: string): Promise<Seen> => {
    const [seen] = await sales.say(text)
    assert.ok(seen)
    return seen
  }
  const shown = async (text: string) => (await sales.say(text)).map(({ card, text: sentence }) => sentence ?? textOf(card)).join('\n')

  it('quotes from one line, whatever its order and its brackets', async () => {
    for (const line of [`cancel "contoso ltd" ${WEB_ORDER} 2`, `cancel contoso ltd, ${WEB_ORDER} 2`, `cancel contoso ltd {${WEB_ORDER}} 2`, `cancel ${WEB_ORDER} contoso ltd 2`]) {
      assert.match(await shown(line), TWO_UNITS, line)
    }
  })

  it('asks for the quantity where it cannot be one, and stays in the question', async () => {
    for (const wrong of ['-1', '1.5', 'half', '99']) assert.match(await shown(`cancel contoso ltd ${WEB_ORDER} ${wrong}`), /whole number from 1 to 3/, wrong)
    for (const wrong of ['99', '0', '-1', '1.5', 'hmm']) assert.match(await shown(wrong), /What should happen with it\?[\s\S]*whole number from 1 to 3/, wrong)
    assert.match(await shown('2'), TWO_UNITS)
  })

  it('takes a lone id for what it is, and says so where it is nothing', async () => {
    assert.match(await shown(`cancel ${WEB_ORDER} 2`), new RegExp(`Which customer\\?[\\s\\S]*${WEB_ORDER} is not the tenant ID of a customer`))
    assert.match(await shown('contoso ltd'), TWO_UNITS)
    assert.match(await shown(`cancel ${WEB_ORDER} 1`), ONE_UNIT)
    assert.match(await shown(`cancel ${PHARMA}`), /Reservations of Contoso Pharma/)
    assert.match(await shown(`cancel ${NOBODY}`), /Reservations of Contoso Pharma[\s\S]*is neither a reservation of Contoso Pharma GmbH nor the tenant ID/)
  })

  it('takes the one line as the answer to which customer, typed or in the field', async () => {
    const asked = await first('cancel')
    assert.match(await shown(`contoso ltd ${WEB_ORDER} 2`), TWO_UNITS)
    await sales.press(asked, 'Find', { search: `contoso ltd ${WEB_ORDER} 1` })
    assert.match(textOf(asked.card), ONE_UNIT)
  })

  it('finds customers whose names look like commands, and helps at every step', async () => {
    await sales.say('cancel')
    for (const name of ['Start Point', 'Hi-Tech', 'Help Desk', 'Cases & Co']) assert.match(await shown(name), /No customer begins with/, name)
    assert.match(await shown('help'), /What you can say to me/)
    assert.match(await shown('contoso ltd'), /Reservations of Contoso Ltd/)
    assert.match(await shown('help'), /What you can say to me/)
    assert.match(await shown('web servers production'), /What should happen with it\?/)
  })

  it('turns the pages of a list without losing or repeating what it was narrowed to', async () => {
    const list = await first(`cancel contoso ltd ${NOBODY}`)
    assert.match(sales.seen.at(-1)?.text ?? '', /Nothing of Contoso Ltd matches/)
    const answers = await sales.press(list, 'More')
    assert.deepEqual(answers.map(({ id }) => id), [list.id])
    assert.match(textOf(list.card), /4 to 6 of \d+/)
    await sales.press(list, 'Find', { filter: 'westeurope' })
    assert.match(textOf(list.card), /1 to 3 of \d+ with “westeurope”/)
    await sales.press(list, 'More')
    assert.match(textOf(list.card), /4 to 6 of \d+ with “westeurope”/)
    await sales.press(list, 'Back')
    await sales.press(list, 'Find', { filter: '' })
    assert.match(textOf(list.card), /1 to 3 of \d+$/m)
    await sales.press(list, 'Find', { filter: 'no such thing' })
    assert.match(textOf(list.card), /1 to 3 of \d+$/m)
    assert.match(sales.seen.at(-1)?.text ?? '', /“no such thing”/)
  })

  it('stops at the quote and at the contact form, once', async () => {
    const quoted = await first(`cancel contoso ltd ${WEB_ORDER} 2`)
    assert.match(await shown('1'), ONE_UNIT)
    assert.match(await shown('99'), /whole number from 1 to 3/)
    assert.match(await shown('what is this'), /did not understand “what is this”\. What is open stays as it is/)
    await sales.press(quoted, 'Continue')
    assert.match(textOf(quoted.card), /Whom should Microsoft answer\?/)
    assert.match(await shown('stop'), /Stopped/)
    assert.match(await shown('stop'), /nothing to stop/)
  })

  it('answers wrong quantities of every button, and keeps the card', async () => {
    const choice = await first(`cancel contoso ltd ${WEB_ORDER}`)
    for (const quantity of WRONG) {
      await sales.execute(choice, 'cancel.quote', { ...WEB, quantity })
      assert.match(textOf(choice.card), /What should happen with it\?[\s\S]*whole number from 1 to 3/, quantity)
    }
    const quoted = await first(`cancel contoso ltd ${WEB_ORDER} 2`)
    const draft = /"draft":"([^"]+)"/.exec(JSON.stringify(quoted.card))?.[1]
    for (const quantity of [...WRONG, 1.5]) {
      const [told] = await sales.execute(quoted, 'quote.requote', { ...WEB, draft, quantity, reason: 'Moved' })
      assert.match(told?.text ?? '', /whole number from 1 to 3/, String(quantity))
    }
    for (const verb of ['quote.submit', 'quote.contact']) {
      for (const quantity of ['1.5', '', 'abc', '-1', '1e3', '0', 1.5]) {
        const [told] = await sales.execute(quoted, verb, { ...WEB, draft, quantity, reason: 'Moved' })
        assert.match(told?.text ?? '', /whole number from 1 to 3/, `${verb} ${quantity}`)
      }
    }
    assert.match(textOf(quoted.card), TWO_UNITS)
    assert.ok(titlesOf(quoted.card).includes('Continue'))
  })

  it('says that a reason is too long', async () => {
    const quoted = await first(`cancel contoso ltd ${WEB_ORDER} 2`)
    for (const title of ['Quote again', 'Continue']) {
      const [told] = await sales.press(quoted, title, { reason: 'x'.repeat(2_001) })
      assert.match(told?.text ?? '', /at most 500 characters/)
    }
  })

  it('does not promise a look at how things stand where it cannot read the button', async () => {
    const [told] = await sales.execute({ id: 'm0' }, 'case.explode', {})
    assert.match(told?.text ?? '', /I did nothing/)
    assert.doesNotMatch(told?.text ?? '', /Here is/)
  })

  // The last one: it moves the clock.
  it('forgets yesterday’s question', async () => {
    await sales.say('cancel')
    await desk.restart({ SANDBOX_NOW: '2026-11-22T21:00:00Z' })
    assert.match(await shown('contoso ltd'), /Reservations of Contoso Ltd/)
    await desk.restart({ SANDBOX_NOW: '2026-11-23T10:00:00Z' })
    assert.match(await shown('web servers production'), /did not understand/)
    assert.match(await shown('stop'), /nothing to stop/)
  })
})
