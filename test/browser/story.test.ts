import type { Browser } from 'playwright-core'
import { browserFor } from './chromium.ts'
import { PlaygroundPage } from './playground-page.ts'
import { runDemo, type RunningDemo } from './running-demo.ts'

/** What the story is about: in the sandbox's world, returnable, under the cap, 3 units owned. */
const CUSTOMER = 'Contoso Ltd'
const RESERVATION = 'Web servers production'
const API_SERVERS = '3a124c64-7e02-4f05-b7c1-dce27f7695f5'
const MAINFRAME_EXIT = '38a1dbf3-7ddf-4778-a4ad-39b64a1f1e54'
/** Of Contoso Ltd; Microsoft asks something about every support request for it. */
const SALES_REPORTING = '0cd64140-3622-4fb4-956b-282edc166160'
const REASON = 'The customer has moved to another region.'

describe('the whole story in a browser', function () {
  this.timeout(120_000)
  let browser: Browser | undefined
  let demo: RunningDemo | undefined
  let sales: PlaygroundPage
  let helpdesk: PlaygroundPage

  before(async function () {
    browser = await browserFor(this)
    demo = await runDemo(['sales', 'helpdesk'])
    helpdesk = await PlaygroundPage.open(browser, demo.address('helpdesk')) // first: the bot must know whom to ask
    sales = await PlaygroundPage.open(browser, demo.address('sales'))
  })

  afterEach(async function () {
    if (!this.currentTest?.isFailed()) return
    await sales?.screenshot('failed-sales')
    await helpdesk?.screenshot('failed-helpdesk')
  })

  after(async () => {
    await browser?.close()
    await demo?.stop()
  })

  it('greets and says what to type', async () => {
    await sales.say('hello')
    await sales.waitForText('cancel <customer> <reservation order ID>')
    await sales.screenshot('1-welcome')
  })

  it('leads to the quote', async () => {
    await sales.say('cancel')
    await (await sales.card('Which customer?')).pick(CUSTOMER)
    await (await sales.card('Which reservation?')).press('Choose', RESERVATION)
    const choice = await sales.card('What should happen with it?')
    await sales.screenshot('2-what-to-do')
    await choice.fill('Units to return (you own 3)', '1')
    await choice.press('Cancel it')
    await sales.card('How it adds up')
    await sales.screenshot('3-quote')
  })

  it('submits it with the contact information', async () => {
    const quote = await sales.card('How it adds up')
    await quote.fill('Reason (the approver reads it)', REASON)
    await quote.press('Continue')
    const contact = await sales.card('Whom should Microsoft answer?')
    await contact.choose('Time zone', 'W. Europe Standard Time')
    await sales.screenshot('4-contact')
    await contact.press('Submit for approval')
    await sales.waitForText('The approval card went to Henry Okafor')
    await sales.screenshot('5-submitted')
  })

  it('is approved by a colleague and filed', async () => {
    const approval = await helpdesk.card(REASON)
    await helpdesk.screenshot('6-approval')
    await approval.press('Approve')
    await approval.waitForText('Filed with Microsoft')
    await approval.waitWithout('Approve')
    await sales.waitForText('is filed with Microsoft. Ticket')
    await sales.screenshot('7-filed')
  })

  it('tells of the credit when it comes', async () => {
    const credited = await sales.card('Exactly as expected.')
    await credited.waitForText('Microsoft credits the partner')
    await sales.card('Microsoft has posted the refund to the partner')
    await sales.screenshot('8-credited')
  })

  it('shows what else can be done with a reservation, side by side', async () => {
    await sales.say(`compare proseware ${API_SERVERS} 3`)
    const compared = await sales.card('Cancel, exchange or keep?')
    await sales.screenshot('9-compare')
    await compared.press('Exchange it')
    await (await sales.card('What to buy instead')).waitForText('3 of 10 units')
    await sales.screenshot('10-what-to-buy')
  })

  it('says by how much an exchange is too small, and goes on with what would do', async () => {
    const form = await sales.card('What to buy instead')
    await form.choose('Term', '1 year')
    await form.press('Quote the exchange')
    const tooSmall = await sales.card('Choose something else')
    await sales.screenshot('11-too-small')
    await tooSmall.press('Choose something else')
    const again = await sales.card('What to buy instead')
    await again.choose('Term', '3 years')
    await again.choose('Payment', 'Upfront')
    await again.fill('Units to buy', '2')
    await again.press('Quote the exchange')
    await sales.card('Net payable if exchanged on')
    await sales.screenshot('12-exchange')
  })

  it('exchanges it, and tells when refund and purchase were posted', async () => {
    const quote = await sales.card('Net payable if exchanged on')
    await quote.fill('Reason (the approver reads it)', 'Longer term, lower price.')
    await quote.press('Submit')
    const approval = await helpdesk.card('Longer term, lower price.')
    await helpdesk.screenshot('13-approval-of-an-exchange')
    await approval.press('Approve')
    await sales.card('Exchange done')
    await sales.screenshot('14-exchanged')
  })

  it('looks ahead: the refund limit, the plan, a return in parts, the rules', async () => {
    await sales.say('cap wingtip')
    await sales.card('Left of the refund limit')
    await sales.screenshot('15-cap')
    await (await sales.card('Left of the refund limit')).press('Plan returns')
    await sales.card('The most credit within the refund limit')
    await sales.screenshot('16-plan')
    await sales.say(`cancel northwind ${MAINFRAME_EXIT} all`)
    await sales.card('This return is over the refund limit')
    await sales.screenshot('17-in-parts')
    await sales.say('policy')
    await sales.card('The next change')
    await sales.screenshot('18-policy')
  })

  it('manages a reservation: everything at a look, its scope, who has access', async () => {
    await helpdesk.say(`manage contoso.example ${SALES_REPORTING}`)
    const overview = await helpdesk.card('Manage a reservation')
    await helpdesk.screenshot('19-overview')
    await overview.press('Change scope')
    const form = await helpdesk.card('Where should the discount apply?')
    await form.choose('Where should the discount apply?', 'In a single subscription')
    await form.choose('Subscription', 'Contoso production')
    await helpdesk.screenshot('20-scope')
    await form.press('Check')
    await helpdesk.card('What it means')
    await helpdesk.screenshot('21-scope-preview')
    await (await helpdesk.card('What it means')).press('Change scope')
    const changed = await helpdesk.card('The scope is changed')
    await helpdesk.screenshot('22-scope-changed')
    await changed.press('Back to the reservation')
    await (await helpdesk.card('Single subscription: Contoso production')).press('Access')
    await helpdesk.card('Who has access')
    await helpdesk.screenshot('23-access')
  })

  it('files another support request, and takes the answer to Microsoft’s question back on its card', async () => {
    await sales.say(`manage contoso.example ${SALES_REPORTING}`)
    await (await sales.card('Single subscription: Contoso production')).press('New support request')
    const form = await sales.card('New support request')
    await form.choose('What is it about? (in Microsoft’s words)', 'Reservation underutilized')
    await form.fill('Title', 'The discount is missing')
    await form.fill('Description', 'Since Monday no machine gets it.')
    await sales.screenshot('24-support-request')
    await form.press('File with Microsoft')
    await (await sales.card('Filed with Microsoft')).waitForText('The discount is missing')
    await sales.screenshot('25-filed-request')
    const ticket = await sales.card('Your answer to Microsoft')
    await sales.screenshot('26-question')
    await ticket.fill('Your answer to Microsoft', 'It is the second subscription.')
    await ticket.press('Send to Microsoft')
    await (await sales.card('Our side')).waitForText('It is the second subscription.')
    await sales.screenshot('27-answered')
    await sales.waitForText('Microsoft closed ticket')
    await sales.say('cases')
    await sales.card('Your other requests')
    await sales.screenshot('28-cases')
  })
})
