import assert from 'node:assert/strict'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
const WEB = '8b5e3628-2f5b-459a-910f-9dc6e461ab61/ee0fd337-a792-46c1-8653-0a16448710da'

describe('The form that finds while one types', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson

  before(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', CLIENTS: 'teams' })
  })
  beforeEach(() => {
    sales = desk.teams.person('sales').inChat(crypto.randomUUID())
  })
  after(() => desk.close())

  const first = async (text: string): Promise<Seen> => {
    const [seen] = await sales.say(text)
    assert.ok(seen)
    return seen
  }

  it('takes customer, reservation and units in one turn, to the quote', async () => {
    const form = await first('cancel')
    assert.match(textOf(form.card), /Cancel a reservation/)
    const [customer] = await sales.search('customers', 'contoso l')
    assert.deepEqual(customer, { title: 'Contoso Ltd · contoso.example', value: CONTOSO })
    const [reservation, ...others] = await sales.search('reservations', 'web servers', { customer: CONTOSO })
    assert.equal(reservation?.value, WEB)
    assert.match(reservation.title, /^Web servers production · Virtual machines · Standard_D4s_v5 · westeurope · 3 units, until \d/)
    assert.ok(others.length < 15)
    await sales.press(form, 'Continue', { customer: CONTOSO, reservation: WEB, quantity: '2' })
    assert.match(textOf(form.card), /EUR 803\.84/)
  })

  it('finds only for the customer that is chosen, and at most fifteen', async () => {
    assert.deepEqual(await sales.search('reservations', '', {}), [])
    assert.deepEqual(await sales.search('reservations', '', { customer: 'Contoso' }), [])
    for (const dataset of ['customers', 'reservations']) assert.ok((await sales.search(dataset, '', { customer: CONTOSO })).length <= 15, dataset)
    assert.deepEqual(await sales.search('secrets', ''), [])
  })

  it('finds nothing for somebody without a role', async () => {
    assert.deepEqual(await desk.teams.person('outsider').search('customers', 'con'), [])
    assert.deepEqual(await desk.teams.person('outsider').search('reservations', '', { customer: CONTOSO }), [])
  })

  it('goes on as far as it was filled in', async () => {
    const form = await first('exchange')
    const [told] = await sales.press(form, 'Continue', {})
    assert.match(told?.text ?? '', /choose a customer first/)
    await sales.press(form, 'Continue', { customer: CONTOSO })
    assert.match(textOf(form.card), /Reservations of Contoso Ltd/)
  })

  it('asks what the quantity should be where it cannot be one', async () => {
    const form = await first('cancel')
    await sales.press(form, 'Continue', { customer: CONTOSO, reservation: WEB, quantity: '9' })
    assert.match(textOf(form.card), /whole number from 1 to 3/)
  })

  it('asks for a limit or a plan with the customer alone', async () => {
    for (const [command, heading] of [['cap', /Left of the refund limit/], ['plan', /most credit within the refund limit|nothing to return/]] as const) {
      const form = await first(command)
      assert.ok(!JSON.stringify(form.card).includes('"reservations"'))
      await sales.press(form, 'Continue', { customer: CONTOSO })
      assert.match(textOf(form.card), heading)
    }
  })

  it('keeps the quantity where the reservation is still open', async () => {
    const form = await first('cancel')
    await sales.press(form, 'Continue', { customer: CONTOSO, quantity: '2' })
    assert.match(textOf(form.card), /Reservations of Contoso Ltd/)
    assert.match(textOf((await first('web servers production')).card), /EUR 803\.84/)
  })

  it('does what it is for wherever it is pressed, by a colleague too', async () => {
    const elsewhere = () => sales.inChat(crypto.randomUUID())
    const form = await first('cap')
    await elsewhere().press(form, 'Find', { search: 'contoso ltd' })
    assert.match(textOf(form.card), /Left of the refund limit/)
    const list = await first('plan')
    await sales.press(list, 'Find', { search: 'contoso' })
    const data = { customerId: CONTOSO, action: 'plan' }
    assert.ok(JSON.stringify(list.card).includes(JSON.stringify(data).slice(1, -1)))
    await elsewhere().execute(list, 'cancel.customer', data)
    assert.match(textOf(list.card), /most credit within the refund limit|nothing to return/)
  })

  it('has a plain way for a client without such lists', async () => {
    const form = await first('cancel')
    assert.ok(titlesOf(form.card).includes('Without a list'))
    await sales.press(form, 'Find', { search: 'contoso' })
    assert.match(textOf(form.card), /Contoso Ltd[\s\S]*Contoso Pharma/)
  })
  // The last one: Microsoft stays away.
  it('says so where Microsoft does not answer', async () => {
    desk.misbehave({ match: /customers/, times: 100, with: { status: 503 } })
    const [only, ...others] = await sales.search('customers', 'con')
    assert.match(only?.title ?? '', /cannot look it up just now/)
    assert.deepEqual(others, [])
    const form = await first('cancel')
    const [told] = await sales.press(form, 'Continue', { customer: only?.value ?? '' })
    assert.match(told?.text ?? '', /choose a customer first/)
  })
})
