import assert from 'node:assert/strict'
import { IDLE } from '#bot/dialogs/dialog-state'
import { WORLD } from '#test/bot/sentence-world'
import { inputOf, run, told } from '#test/bot/talk'

const D4S = 'ask-return Web servers production'
const HANDY = 'ask-return 手机'
const WASHER = 'ask-return 세탁기'
const ALL = 'ask-reservation Contoso Ltd 3 of 8'

// What one sentence, with nothing before it, is answered with.
const SENTENCES: Record<string, readonly [sentence: string, answer: string][]> = {
  'takes a number for the quantity only where it counts units': [
    ['One of my customers, Contoso Ltd, wants to cancel their D4s', D4S],
    ['One question: can we refund the D4s of Contoso Ltd?', D4S],
    ['cancel the D4s of contoso ltd by 1 December', D4S],
    ['cancel the D4s of Contoso Ltd at 3 pm', D4S],
    ['rembourser les D4s de Contoso Ltd achetés il y a 2 mois', D4S],
    ['zwróć D4s Contoso Ltd kupione 2 miesiące temu', D4S],
    ['Mam jedno pytanie, czy można zwrócić D4s Contoso Ltd', D4S],
    ['두 달 전에 산 LG전자 D4s 취소', WASHER],
    ['질문 하나 있어요, LG전자 D4s 취소할 수 있나요', WASHER],
    ['取消三星电子两个月前买的D4s', HANDY],
    ['我有一个问题，可以取消三星电子的D4s吗', HANDY],
    ['cancel the D4s of Contoso Ltd in West Europe, 2', 'quote Web servers production 2'],
    ['cancel 2 Contoso Ltd D4s', 'quote Web servers production 2'],
  ],
  'never takes what is to stay for the quantity': [
    ['refund the D4s of Contoso Ltd, keep 1', ALL],
    ['refund the D4s of Contoso Ltd, except one', ALL],
    ['annuler les D4s de Contoso Ltd, sauf une', ALL],
    ['annuler les D4s de Contoso Ltd, en garder un', ALL],
    ['annuler tout sauf deux D4s de Contoso Ltd', `${D4S} wrong`],
    ['zwróć D4s Contoso Ltd, zostaw jedną', ALL],
    ['zwróć wszystkie D4s Contoso Ltd oprócz jednej', ALL],
    ['LG전자 D4s 하나만 남기고 취소', 'ask-reservation LG전자 1 of 1'],
    ['LG전자 D4s 하나 빼고 다 취소', `${WASHER} wrong`],
    ['取消三星电子的D4s，留一个', 'ask-reservation 三星电子 1 of 1'],
    ['取消三星电子的D4s，保留一台', 'ask-reservation 三星电子 1 of 1'],
    ['除了两个三星电子的D4s都取消', 'ask-reservation 三星电子 1 of 1'],
  ],
  'never takes a part of a number for all of it': [
    ['cancel twenty-five D4s of contoso ltd', `${D4S} wrong`],
    ['cancel one hundred D4s of contoso ltd', `${D4S} wrong`],
    ['cancel two thirds of the D4s of contoso ltd', `${D4S} wrong`],
    ['annuler vingt-cinq D4s de Contoso Ltd', `${D4S} wrong`],
    ['annuler soixante-dix D4s de Contoso Ltd', `${D4S} wrong`],
    ['annuler les deux tiers des D4s de Contoso Ltd', `${D4S} wrong`],
    ['annuler une dizaine de D4s de Contoso Ltd', `${D4S} wrong`],
    ['anuluj dwadzieścia pięć D4s Contoso Ltd', `${D4S} wrong`],
    ['anuluj sto dwa D4s Contoso Ltd', `${D4S} wrong`],
    ['anuluj dwie trzecie D4s Contoso Ltd', `${D4S} wrong`],
    ['取消三星电子的一百台D4s', `${HANDY} wrong`],
  ],
  'takes no ordinal and no pronoun for the quantity': [
    ['cancel the D4s one of Contoso Ltd', D4S],
    ['cancel the web servers production one of Contoso Ltd', D4S],
    ['cancel the first one of Contoso Ltd', ALL],
    ['LG전자 D4s 두 번째 취소', WASHER],
    ['取消三星电子的第二个 D4s', HANDY],
  ],
  'leaves out what is to be bought instead': [
    ["exchange 2 of Contoso Ltd's batch nodes for E4s", 'exchange Batch nodes 2'],
    ["swap 2 of Contoso Ltd's D4s to F8s", 'exchange Web servers production 2'],
    ['échanger 2 D4s de Contoso Ltd contre 2 D8s v5', 'exchange Web servers production 2'],
    ['wymień 2 D4s Contoso Ltd na D8s v5', 'exchange Web servers production 2'],
    ['LG전자 D4s 2개를 D8s 1개로 교환해 주세요', 'exchange 세탁기 2'],
    ['把三星电子的两台D4s换成 1 个 D8s', 'exchange 手机 2'],
    ['swap 2 D16s of Contoso 2 in East US for me', 'exchange Second servers 2'],
    ['exchange 2 D4s for 3M', 'ask-reservation 3M 2 of 2 with D4s'],
  ],
  'shows the reservation first where a part of the sentence fits nothing': [
    ['refund 2 of the D4s staging of Contoso Ltd', D4S],
    ['annuler 2 D4s de la préproduction de Contoso Ltd', D4S],
    ["refund 2 of Zakłady Kowalski's accounting servers E2s", 'ask-return Magazyn'],
  ],
  'begins nothing that somebody does not want': ['Ne pas rembourser 2 D4s de Contoso Ltd', 'Nie anuluj 2 D4s Contoso Ltd', '不要取消三星电子的两台D4s', '别取消三星电子的两台D4s', "don't cancel 2 D4s of Contoso Ltd"].map((text) => [text, `say-unknown ${text}`]),
}

// Each line is one turn: what is typed, then what the dialog answers.
const TRANSCRIPTS: Record<string, readonly [string, string][]> = {
  'takes a place in the list of reservations, in every language': [
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['the second one', 'quote Payroll spare 2'],
    ...['2', 'le deuxième', 'druga', '두 번째 거요', '第二个'].flatMap((place): [string, string][] => [['cancel fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'], [place, 'ask-return Payroll']]),
    ['cancel fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['9', 'ask-reservation Fabrikam Inc. 3 of 3'],
  ],
  'chooses among the customers that are listed': [
    ["refund 2 of Contoso's machines", 'ask-customer Contoso 3'],
    ['pharma', 'quote Lab simulation 2'],
    ...['ltd', '1', 'the first one'].flatMap((said): [string, string][] => [["refund 2 of Contoso's machines", 'ask-customer Contoso 3'], [said, 'ask-reservation Contoso Ltd 3 of 4 with machines']]),
  ],
  'takes another action alone for what is open, in every language': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['교환할게요', 'exchange Web servers production 2'],
    ...['비교해줘', '比较一下', 'compare', 'porównaj', 'comparer'].flatMap((said): [string, string][] => [["refund 2 of Contoso's D4s", 'quote Web servers production 2'], [said, 'compare Web servers production 2']]),
  ],
  'asks how many where a step is said, in every language': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ...['plus 1', 'one less', 'encore une', 'jeszcze jedną', '하나 더', '再加一个'].map((step): [string, string] => [step, 'say 1 to 3']),
  ],
}

describe('A sentence that may be misread', () => {
  for (const [name, sentences] of Object.entries(SENTENCES)) {
    for (const [text, answer] of sentences) it(`${name}: “${text}”`, () => assert.equal(told(WORLD, run(WORLD, IDLE, inputOf(text)).step), answer))
  }

  for (const [name, lines] of Object.entries(TRANSCRIPTS)) {
    it(name, () => {
      lines.reduce((state, [said, expected]) => {
        const turn = run(WORLD, state, inputOf(said))
        assert.equal(told(WORLD, turn.step), expected, `after ${said}`)
        return turn.state
      }, IDLE)
    })
  }
})
