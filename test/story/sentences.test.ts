import assert from 'node:assert/strict'
import { textOf, type FakePerson } from '#test/support/fake-teams'
import { openDesk, type OpenDesk } from '#test/support/open-desk'

const PRODUCTION = ['Web servers production', 'Contoso Ltd']

// Each line is one turn: what is typed, then what the answer says.
const STORIES: Record<string, readonly [typed: string, ...says: string[]][]> = {
  'leads to the quote in English, and is corrected': [
    ["refund 2 of Contoso's D4s in West Europe", ...PRODUCTION, '2 of 3 units', 'EUR 803.84'],
    ['no, 1', ...PRODUCTION, 'EUR 401.91'],
    ['no, exchange it', 'What to buy instead', 'Web servers production'],
    ['no, Northwind’s intranet', 'What to buy instead', 'Intranet', 'Northwind Traders'],
  ],
  'leads to the quote in French, and is corrected': [
    ['Je voudrais me faire rembourser deux serveurs D4s de Contoso en Europe de l’Ouest', ...PRODUCTION, 'EUR 803.84'],
    ['non, plutôt un', ...PRODUCTION, 'EUR 401.91'],
    ['non, les D2s', 'Web servers test', '1 of 3 units'],
  ],
  'leads to the quote in Polish, and is corrected': [
    ['Chciałbym zwrócić 2 serwery księgowości Zakładów Kowalski w Polsce Środkowej', 'Serwery księgowości', '2 of 3 units'],
    ['nie, tylko jeden', 'Serwery księgowości', '1 of 3 units'],
    ['nie, baza zamówień', 'Baza zamówień', '1 of 2 units'],
  ],
  'leads to the quote in Korean, and is corrected': [
    ['한울전자의 한국 중부 생산 라인 서버 3개를 환불해 주세요', '생산 라인 서버', '3 of 10 units'],
    ['아니요, 두 개로 해 주세요', '생산 라인 서버', '2 of 10 units'],
    ['아니, 개발 서버', '개발 서버', '2 of 3 units'],
  ],
  'leads to the quote in Chinese, and is corrected': [
    ['请帮我取消龙井科技在东亚的两个客户门户', '客户门户', '2 of 3 units'],
    ['不，改成 1 个', '客户门户', '1 of 3 units'],
    ['不是，缓存', '缓存', '1 of 2 units'],
  ],
  'asks only for what it leaves open': [
    ["refund 2 of Contoso's web servers", 'Which reservation?', '1 to 2 of 2 with “web servers”'],
    ['the production ones', ...PRODUCTION, 'EUR 803.84'],
    ['no, the other one', 'Web servers test', '2 of 3 units'],
    ["refund 2 of Contoso's D16s", 'Which customer?', 'Contoso Ltd', 'Contoso Pharma GmbH'],
    ['contoso ltd', 'Nothing of Contoso Ltd matches “D16s”'],
  ],
  'is no sentence where it names nobody': [
    ['what a fine day', 'did not understand'],
    ["refund 2 of Kontoso's", 'No customer begins with “2 of Kontoso\'s”'],
  ],
}

describe('A sentence, through Teams', function () {
  this.timeout(30_000)
  let desk: OpenDesk
  let sales: FakePerson

  before(async () => {
    desk = await openDesk({ SANDBOX_NOW: '2026-11-22T10:00:00Z' })
  })
  beforeEach(() => {
    sales = desk.teams.person('sales').inChat(crypto.randomUUID()) // each in a conversation of its own
  })
  after(() => desk.close())

  for (const [name, lines] of Object.entries(STORIES)) {
    it(name, async () => {
      for (const [typed, ...says] of lines) {
        const shown = (await sales.say(typed)).map(({ card, text }) => text ?? textOf(card)).join('\n')
        for (const each of says) assert.ok(shown.includes(each), `“${typed}” is answered with “${each}”, and not: ${shown.slice(0, 500)}`)
      }
    })
  }

  it('shows nothing to somebody without a role', async () => {
    const [told] = await desk.teams.person('outsider').say("I want to refund 2 of Contoso's D4s in West Europe")
    assert.match(told?.text ?? textOf(told?.card), /no Partner Center role/)
  })
})
