import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { textOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'
import { openApplet } from './applet.ts'
import { browserFor } from './chromium.ts'

const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const CHANNEL = '19:approvals@thread.tacv2'

describe('a client that refreshes cards and searches while one types', function () {
  this.timeout(60_000)
  let browser: Browser | undefined
  let desk: OpenDesk | undefined

  before(async function () {
    browser = await browserFor(this)
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z', SANDBOX_CREDIT_AFTER: '3600', CLIENTS: 'teams' })
  })
  after(async () => {
    await browser?.close()
    await desk?.close()
  })

  const person = (key: 'sales' | 'helpdesk' | 'admin'): FakePerson => desk?.teams.person(key) ?? assert.fail()
  const said = async (who: FakePerson, text: string): Promise<Seen> => (await who.say(text))[0] ?? assert.fail(text)

  it('finds the customer while one types, and goes on to the reservations', async () => {
    const form = await said(person('sales'), 'cancel')
    const page = await openApplet(browser!, person('sales'), form)
    const customer = page.getByPlaceholder('Start of name or domain').first()
    await customer.click()
    await customer.pressSequentially('contoso l')
    await page.getByText('Contoso Ltd · contoso.example').click()
    await page.screenshot({ path: 'artefacts/typeahead.png' })
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Reservations of Contoso Ltd').waitFor()
    await page.close()
  })

  it('shows a list as it stands when one looks', async () => {
    const sales = person('sales')
    await sales.install()
    await person('helpdesk').install()
    const list = await said(sales, 'cases')
    const old: Seen = { ...list }
    const quote = await said(sales, `cancel contoso ltd ${WEB_ORDER} 1`)
    await sales.press(quote, 'Continue', { reason: 'The workload moved.' })
    await sales.press(quote, 'Submit for approval', { timeZone: 'UTC' })
    const page = await openApplet(browser!, sales, old)
    await page.getByText('Web servers production').waitFor()
    await page.close()
  })

  it('shows a case in a channel to its requester and to an approver, each with what they may do', async () => {
    const [sales, helpdesk, admin] = [person('sales').inChannel(CHANNEL), person('helpdesk').inChannel(CHANNEL), person('admin').inChannel(CHANNEL)]
    await admin.say('approvals here')
    const quote = await said(person('sales'), `cancel contoso ltd ${WEB_ORDER} 1`)
    await person('sales').press(quote, 'Submit', { reason: 'Another one.' })
    const approval = await eventuallyIn(admin, 'Another one.')
    const own = await openApplet(browser!, sales, { ...approval })
    await own.getByRole('button', { name: 'Withdraw' }).waitFor()
    assert.equal(await own.getByRole('button', { name: 'Approve' }).count(), 0)
    const theirs = await openApplet(browser!, helpdesk, { ...approval })
    await theirs.getByRole('button', { name: 'Approve', exact: true }).waitFor()
    assert.equal(await theirs.getByRole('button', { name: 'Withdraw' }).count(), 0)
    await own.screenshot({ path: 'artefacts/refresh-requester.png' })
    await theirs.screenshot({ path: 'artefacts/refresh-approver.png' })
    await own.close()
    await theirs.close()
  })
})

async function eventuallyIn(who: FakePerson, text: string): Promise<Seen> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = who.seen.findLast(({ card }) => textOf(card).includes(text))
    if (found) return found
  }
  return assert.fail(`nothing says ${text}`)
}
