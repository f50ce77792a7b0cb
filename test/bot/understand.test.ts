import assert from 'node:assert/strict'
import { LOCALES } from '#cards/locales/locales'
import { ACTIONS, WHOLE_COMMANDS } from '#cards/locales/spoken'
import { looksLikeQuantity, readOneLine, readQuantity } from '#bot/reading/one-line'
import { SPOKEN } from '#bot/reading/spoken-words'
import { understand } from '#bot/reading/understand'

const ORDER = '4f1c2d3e-0000-4000-8000-000000000001'

describe('What somebody typed', () => {
  const said: [string, object][] = [
    ['Hi', { type: 'hello' }],
    ['hello there', { type: 'hello' }],
    ['HELP', { type: 'help' }],
    ['?', { type: 'help' }],
    ['hi bot', { type: 'hello' }],
    ['start!', { type: 'hello' }],
    ['Hi-Tech', { type: 'text', text: 'Hi-Tech' }],
    ['hi 한빛전자', { type: 'text', text: 'hi 한빛전자' }],
    ['Start Point Ltd', { type: 'text', text: 'Start Point Ltd' }],
    ['Help Desk AG', { type: 'text', text: 'Help Desk AG' }],
    ['Exchange-Traders', { type: 'text', text: 'Exchange-Traders' }],
    ['help me!', { type: 'help' }],
    ['cancel.', { type: 'begin', action: 'cancel', words: '' }],
    ['stop.', { type: 'stop' }],
    ['never mind', { type: 'stop' }],
    ['cases', { type: 'cases' }],
    ['my cases', { type: 'cases' }],
    ['approvals', { type: 'approvals' }],
    ['Approvals here', { type: 'approvals-here' }],
    ['cancel', { type: 'begin', action: 'cancel', words: '' }],
    ['  Cancel   Contoso Ltd ', { type: 'begin', action: 'cancel', words: 'Contoso Ltd' }],
    ['exchange con', { type: 'begin', action: 'exchange', words: 'con' }],
    ['Exchange: con', { type: 'begin', action: 'exchange', words: 'con' }],
    ['cap Contoso', { type: 'begin', action: 'cap', words: 'Contoso' }],
    ['PLAN', { type: 'begin', action: 'plan', words: '' }],
    ['compare contoso 1', { type: 'begin', action: 'compare', words: 'contoso 1' }],
    ['policy', { type: 'policy' }],
    ['Rules!', { type: 'policy' }],
    ['planning', { type: 'text', text: 'planning' }],
    ['Cap-Gemini', { type: 'text', text: 'Cap-Gemini' }],
    ['cancellation', { type: 'text', text: 'cancellation' }],
    ['stop the reservation of Contoso', { type: 'text', text: 'stop the reservation of Contoso' }],
    ['casesomething', { type: 'text', text: 'casesomething' }],
    ['', { type: 'text', text: '' }],
  ]
  for (const [text, typed] of said) {
    it(`reads "${text}" as ${JSON.stringify(typed)}`, () => assert.deepEqual(understand(text), typed))
  }

  const commands: Record<string, readonly string[]> = {
    hello: ['hi', 'Bonjour !', 'salut à tous', 'Cześć', 'dzien dobry', '안녕하세요', '좋은 아침입니다', '你好！', '大家好'],
    help: ['help', 'aide svp', '？', 'aide-moi', 'AIDE', 'pomoc', 'pomóż mi', '도움말', '뭐 할 수 있어요?', '帮助', '你能做什么？'],
    stop: ['stop', 'arrêter', 'arrete', 'laisse tomber', 'nieważne', 'niewazne', 'zostaw to', '그만', '중지해 주세요', '停止', '算了', 'stop please', 'zatrzymaj proszę', '请停止'],
    cases: ['cases', 'show my cases please', 'mes dossiers', 'moje sprawy', '내 케이스', '내케이스', '我的案例'],
    approvals: ['approvals', 'approbations', 'zatwierdzenia', '승인 목록', '审批'],
    'approvals-here': ['approvals here', 'approbations ici', 'zatwierdzenia tutaj', '여기서 승인', '在此审批'],
    policy: ['policy', 'règles', 'regles', 'zasady', '정책', '政策'],
  }
  for (const [type, texts] of Object.entries(commands)) {
    for (const text of texts) it(`reads "${text}" as ${type}, in any language at any time`, () => assert.deepEqual(understand(text), { type }))
  }

  const anywhere: [string, object][] = [
    ['language', { type: 'language', words: '' }],
    ['langue', { type: 'language', words: '' }],
    ['zmień język', { type: 'language', words: '' }],
    ['언어 변경', { type: 'language', words: '' }],
    ['语言', { type: 'language', words: '' }],
    ['language French', { type: 'language', words: 'French' }],
    ['langue : polonais', { type: 'language', words: 'polonais' }],
    ['język francuski', { type: 'language', words: 'francuski' }],
    ['언어 한국어', { type: 'language', words: '한국어' }],
    ['语言中文', { type: 'language', words: '中文' }],
    ['language Simplified Chinese', { type: 'language', words: 'Simplified Chinese' }],
    ['language Klingon', { type: 'language', words: 'Klingon' }],
    ['Language School of Warsaw Ltd', { type: 'text', text: 'Language School of Warsaw Ltd' }],
    ['Refund 2 of Contoso’s D4s', { type: 'begin', action: 'cancel', words: '2 of Contoso’s D4s' }],
    ['annuler Contoso', { type: 'begin', action: 'cancel', words: 'Contoso' }],
    ['échange : con', { type: 'begin', action: 'exchange', words: 'con' }],
    ['Wymień Contoso', { type: 'begin', action: 'exchange', words: 'Contoso' }],
    ['취소 Contoso', { type: 'begin', action: 'cancel', words: 'Contoso' }],
    ['취소해주세요 Contoso', { type: 'begin', action: 'cancel', words: 'Contoso' }],
    ['取消Contoso', { type: 'begin', action: 'cancel', words: 'Contoso' }],
    ['退款，龙井科技', { type: 'begin', action: 'cancel', words: '龙井科技' }],
    ['refund limit of Contoso', { type: 'begin', action: 'cap', words: 'of Contoso' }],
    ['plafond de remboursement', { type: 'begin', action: 'cap', words: '' }],
    ['换一个', { type: 'text', text: '换一个' }],
    ['Échange-Traders', { type: 'text', text: 'Échange-Traders' }],
    ['annulation-express', { type: 'text', text: 'annulation-express' }],
    ['please cancel Contoso', { type: 'text', text: 'please cancel Contoso' }],
  ]
  for (const [text, typed] of anywhere) it(`reads "${text}" as ${JSON.stringify(typed)}`, () => assert.deepEqual(understand(text), typed))

  for (const locale of LOCALES) {
    it(`reads every command of its words in ${locale}, with accents and without, and none as another`, () => {
      const { commands, actions } = SPOKEN[locale]
      for (const command of WHOLE_COMMANDS) {
        for (const text of commands[command].flatMap(variantsOf)) assert.equal(understand(text).type, command, text)
      }
      for (const action of ACTIONS) {
        for (const text of actions[action].flatMap((each) => variantsOf(each).slice(0, 2))) assert.deepEqual(understand(`${text} Contoso`), { type: 'begin', action, words: 'Contoso' }, text)
      }
    })
  }

  const lines: [string, object][] = [
    ['', { customer: '' }],
    ['Contoso', { customer: 'Contoso' }],
    [`Contoso ${ORDER}`, { customer: 'Contoso', orderId: ORDER }],
    [`Contoso Ltd ${ORDER.toUpperCase()} 2`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: '2' }],
    [ORDER, { customer: '', orderId: ORDER }],
    [`Nowa Łódź sp. z o.o. ${ORDER}`, { customer: 'Nowa Łódź sp. z o.o.', orderId: ORDER }],
    [`한빛전자 ${ORDER} 3`, { customer: '한빛전자', orderId: ORDER, quantity: '3' }],
    ['Contoso 2', { customer: 'Contoso 2' }],
    ['"Contoso Ltd"', { customer: 'Contoso Ltd' }],
    [`“Contoso Ltd”, <${ORDER}>: 2`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: '2' }],
    [`Contoso ${ORDER} -1`, { customer: 'Contoso', orderId: ORDER, quantity: '-1' }],
    [`Contoso ${ORDER} two`, { customer: 'Contoso', orderId: ORDER, quantity: 'two' }],
    [`${ORDER} 1.5`, { customer: '', orderId: ORDER, quantity: '1.5' }],
    [`${ORDER} Contoso Ltd`, { customer: 'Contoso Ltd', orderId: ORDER }],
    [`${ORDER} Contoso Ltd deux`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: 'deux' }],
    [`${ORDER} Contoso Ltd, dwie sztuki`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: 'dwie sztuki' }],
    [`${ORDER} 한빛전자 두 개`, { customer: '한빛전자', orderId: ORDER, quantity: '두 개' }],
    [`${ORDER} 龙井科技 两个`, { customer: '龙井科技', orderId: ORDER, quantity: '两个' }],
    [`${ORDER} 龙井一`, { customer: '龙井一', orderId: ORDER }],
    [`${ORDER} all of them`, { customer: '', orderId: ORDER, quantity: 'all of them' }],
    [`${ORDER} Azure 2`, { customer: 'Azure', orderId: ORDER, quantity: '2' }],
    [`${ORDER} One Identity`, { customer: 'One Identity', orderId: ORDER }],
    [`${ORDER} 3M`, { customer: '3M', orderId: ORDER }],
    [`${ORDER} "Contoso Ltd" 2`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: '2' }],
    [`{${ORDER}} ${ORDER}`, { customer: ORDER, orderId: ORDER }],
  ]
  for (const [words, parts] of lines) {
    it(`takes "${words}" apart`, () => assert.deepEqual(readOneLine(words), parts))
  }

  const quantities: [string, number | undefined][] = [
    ['2', 2],
    ['two', 2],
    ['2 of them', 2],
    ['３', 3],
    ['all', 4],
    ['all 4', 4],
    ['deux', 2],
    ['une', 1],
    ['toutes', 4],
    ['dwie sztuki', 2],
    ['wszystkie', 4],
    ['두 개', 2],
    ['2개요', 2],
    ['전부', 4],
    ['两个', 2],
    ['3 台', 3],
    ['全部', 4],
    ['ten', undefined],
    ['5', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['half', undefined],
    ['2 or 3', undefined],
    ['2 D4s', undefined],
    ['', undefined],
  ]
  for (const [text, quantity] of quantities) it(`reads "${text}" of 4 units as ${quantity}`, () => assert.equal(readQuantity(text, 4), quantity))
  for (const [text, isOne] of [['-1', true], ['1.5', true], ['moitié', true], ['99', true], ['hmm', false], ['2 D4s', false]] as const) {
    it(`takes "${text}" as ${isOne ? 'meant' : 'not meant'} as a quantity`, () => assert.equal(looksLikeQuantity(text), isOne))
  }
})

// As it is written, loudly without accents, and with a sign behind.
function variantsOf(text: string): string[] {
  return [text, text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toUpperCase(), `${text}!`]
}
