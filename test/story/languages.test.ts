import assert from 'node:assert/strict'
import { LANGUAGE_NAMES, LOCALES, type Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import { textOf, titlesOf, type FakePerson, type Seen } from '#test/support/fake-teams'
import { eventually, openDesk, type OpenDesk } from '#test/support/open-desk'

const WEB_ORDER = '8b5e3628-2f5b-459a-910f-9dc6e461ab61'
const LINE = `cancel contoso ltd ${WEB_ORDER} 1`

describe('The language', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson
  let helpdesk: FakePerson

  beforeEach(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
    ;[sales, helpdesk] = [desk.teams.person('sales'), desk.teams.person('helpdesk')]
  })
  afterEach(() => desk.close())

  const said = async (who: FakePerson, text: string): Promise<Seen> => (await who.say(text))[0] ?? assert.fail(text)
  const isIn = (locale: Locale, card: Seen) => assert.ok(textOf(card.card).includes(wordsIn(locale)('help.heading').replaceAll('\u00a0', ' ')), `${locale}: ${textOf(card.card)}`)

  it('is that of the person’s Teams', async () => {
    for (const [tag, locale] of [['fr-CA', 'fr'], ['pl-PL', 'pl'], ['ko-KR', 'ko'], ['zh-CN', 'zh-Hans'], ['de-DE', 'en']] as const) isIn(locale, await said(sales.speaking(tag), 'help'))
  })

  it('is chosen by its name in any language, or on the card, and kept', async () => {
    for (const [typed, locale] of [['language french', 'fr'], ['langue polonais', 'pl'], ['język koreański', 'ko'], ['언어 중국어', 'zh-Hans'], ['语言 英语', 'en'], ['language pl', 'pl'], ['language Français', 'fr']] as const) {
      const card = await said(sales, typed)
      assert.ok(textOf(card.card).includes(`✓ ${LANGUAGE_NAMES[locale]}`), `${typed}: ${textOf(card.card)}`)
      isIn(locale, await said(sales, 'help'))
    }
    const card = await said(sales, 'language')
    await sales.execute(card, 'language.set', { language: 'ko' })
    await desk.restart()
    isIn('ko', await said(sales, 'help'))
    await sales.execute(await said(sales, 'language'), 'language.set', { language: 'teams' })
    isIn('en', await said(sales, 'help'))
    assert.match(textOf((await said(sales, 'language klingon')).card), /I do not speak “klingon”/)
  })

  it('is each person’s own, also for what comes by itself', async () => {
    await sales.speaking('fr-FR').install()
    await helpdesk.install()
    await helpdesk.say('language polski')
    const french = sales.speaking('fr-FR')
    const quote = await said(french, LINE)
    const fr = wordsIn('fr')
    await french.press(quote, fr('quote.next'), { reason: 'Le client change de région.' })
    await french.press(quote, fr('contact.submit'), { timeZone: 'W. Europe Standard Time' })
    const pl = wordsIn('pl')
    const approval = await eventually('the approval card in Polish', () => helpdesk.seen.findLast(({ card }) => titlesOf(card).includes(pl('caseWords.approve'))))
    await helpdesk.press(approval, pl('caseWords.approve'))
    await eventually('the credit in French', () => sales.seen.find(({ card }) => textOf(card).includes(fr('credited.exact'))))
    await eventually('the notice of filing in French', () => sales.seen.find(({ text }) => text?.includes('Microsoft') && /déposé/.test(text)))
  })

  it('of a quote is the customer’s where that is asked for, and the agent’s own stays', async () => {
    const quote = await said(sales, LINE)
    const before = textOf(quote.card)
    const [told, choice] = await sales.press(quote, wordsIn('en')('share.link'))
    assert.match(told?.text ?? '', /card below/)
    assert.ok(choice)
    for (const locale of LOCALES) {
      const shown: Seen = { ...choice }
      await sales.press(shown, wordsIn('en')('share.show'), { language: locale })
      const text = textOf(shown.card)
      assert.ok(text.includes(wordsIn(locale)('quote.sum')), locale)
      assert.match(text, /401[.,]91/)
      assert.deepEqual(titlesOf(shown.card), [], 'nothing to press: it is for the customer')
    }
    assert.equal(textOf(quote.card), before)
  })
})
