import type { Browser } from 'playwright-core'
import { LANGUAGE_NAMES, type Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { SPOKEN } from '#bot/reading/spoken-words'
import { browserFor } from './chromium.ts'
import { PlaygroundPage } from './playground-page.ts'
import { runDemo, type RunningDemo } from './running-demo.ts'

/** What is returned in each language, of the sandbox's world: one unit, under the cap. English has a story of its own. */
const STORIES: Record<Exclude<Locale, 'en'>, { readonly customer: string; readonly reservation: string; readonly reason: string }> = {
  fr: { customer: 'Contoso Ltd', reservation: 'Web servers production', reason: 'Le client change de région.' },
  pl: { customer: 'Zakłady Kowalski Sp. z o.o.', reservation: 'Serwery księgowości', reason: 'Klient przenosi się do innego regionu.' },
  ko: { customer: '한울전자 주식회사', reservation: '생산 라인 서버', reason: '고객이 다른 지역으로 이전합니다.' },
  'zh-Hans': { customer: '龙井科技有限公司', reservation: '缓存', reason: '客户迁移到其他区域。' },
}

describe('the story in the other languages, in a browser', function () {
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

  for (const [locale, { customer, reservation, reason }] of Object.entries(STORIES) as [keyof typeof STORIES, (typeof STORIES)['fr']][]) {
    it(`is told in ${locale}, from the first word to the credit`, async () => {
      const words = wordsIn(locale)
      const { actions, commands } = SPOKEN[locale]
      for (const person of [sales, helpdesk]) {
        await person.say(`language ${LANGUAGE_NAMES[locale]}`)
        await person.card(words('language.heading'))
      }
      await sales.say(commands.hello[0] ?? '')
      await sales.waitForText(words('welcome.oneLine'))
      await sales.screenshot(`${locale}-1-welcome`)
      await sales.say(actions.cancel[0] ?? '')
      await (await sales.card(words('pickCustomer.heading'))).pick(customer)
      await (await sales.card(words('pickReservation.heading'))).press(words('pickReservation.choose'), reservation)
      const choice = await sales.card(words('chooseReturn.heading'))
      await choice.press(words('chooseReturn.quote'))
      const quote = await sales.card(words('quote.sum'))
      await sales.screenshot(`${locale}-2-quote`)
      const isContactKnown = !(await quote.text()).includes(words('quote.noContact'))
      await quote.fill(words('quote.reasonLabel'), reason)
      if (!isContactKnown) {
        await quote.press(words('quote.next'))
        const contact = await sales.card(words('contact.heading'))
        await contact.choose(words('contact.labels.timeZone'), 'W. Europe Standard Time')
        await sales.screenshot(`${locale}-3-contact`)
        await contact.press(words('contact.submit'))
      } else await quote.press(words('quote.submit'))
      const approval = await helpdesk.card(reason)
      await helpdesk.screenshot(`${locale}-4-approval`)
      await approval.press(words('caseWords.approve'))
      await approval.waitForText(words('caseStates.filed.heading'))
      const credited = await sales.card(words('credited.exact'))
      await credited.waitForText(words('credited.heading'))
      await sales.screenshot(`${locale}-5-credited`)
      await sales.say(commands.cases[0] ?? '')
      await (await sales.card(words('cases.heading'))).waitForText(reservation)
      await sales.screenshot(`${locale}-6-cases`)
    })
  }
})
