import assert from 'node:assert/strict'
import { IDLE, type DialogInput } from '#bot/dialogs/dialog-state'
import { inputOf, run, told } from '#test/bot/talk'
import { WORLD } from '#test/bot/sentence-world'

// Each line is one turn: what came in, then what the dialog answers.
const TRANSCRIPTS: Record<string, readonly [string | DialogInput, string][]> = {
  'changes the quantity, in every language': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no, 3', 'quote Web servers production 3'],
    ['make it two', 'quote Web servers production 2'],
    ['actually only 1', 'quote Web servers production 1'],
    ['sorry, all of them', 'quote Web servers production 3'],
    ['99', 'say 1 to 3'],
    ['non, plutôt 3', 'quote Web servers production 3'],
    ['disons deux', 'quote Web servers production 2'],
    ['nie, tylko 1', 'quote Web servers production 1'],
    ['nie, trzy', 'quote Web servers production 3'],
    ['아니요, 2개', 'quote Web servers production 2'],
    ['아니, 세 개로 바꿔 주세요', 'quote Web servers production 3'],
    ['不，改成 1 个', 'quote Web servers production 1'],
    ['不对，应该是两台', 'quote Web servers production 2'],
  ],
  'changes the quantity of an exchange, and of the question': [
    ["exchange 2 of Fabrikam's payroll in UK South", 'exchange Payroll spare 2'],
    ['no, 3', 'exchange Payroll spare 3'],
    ['1', 'exchange Payroll spare 1'],
    ['half', 'ask-return Payroll spare wrong'],
    ["exchange Fabrikam's payroll in UK South", 'ask-return Payroll spare'],
    ['no, 2', 'exchange Payroll spare 2'],
  ],
  'takes the other one of two, in every language': [
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['the one in West Europe', 'quote Payroll 2'],
    ['no, the other one', 'quote Payroll spare 2'],
    ["non, l'autre", 'quote Payroll 2'],
    ['nie, ta druga', 'quote Payroll spare 2'],
    ['아니, 다른 거', 'quote Payroll 2'],
    ['不，另一个', 'quote Payroll spare 2'],
  ],
  'lists the others where there are more than two, and not the one that was wrong': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no, the other one', 'ask-reservation Contoso Ltd 3 of 6'],
    ['D8s', 'quote Batch nodes 2'],
    ['no, the other D4s', 'quote Web servers production 2'],
  ],
  'takes another reservation of the customer, with the quantity where it fits': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no, the D8s', 'quote Batch nodes 2'],
    ['the one in North Europe', 'quote Batch nodes 2'],
    ['no, the redis', 'ask-reservation Contoso Ltd 2 of 2 with redis'],
    ['no, the test web servers', 'quote Web servers test 2'],
    ['no, 3 of the D8s', 'quote Batch nodes 3'],
    ['non, celle de production', 'quote Web servers production 3'],
    ['不是，Batch nodes', 'quote Batch nodes 3'],
    ['아니, Desktops 2024', 'quote Desktops 2024 3'],
  ],
  'reads the new words together with the ones before': [
    ["refund 2 of Fabrikam's D4s in West Europe", 'quote Payroll 2'],
    ['no, the one in UK South', 'quote Payroll spare 2'],
    ['nie, w Europie Zachodniej', 'quote Payroll 2'],
    ['non, celle du Sud du Royaume-Uni', 'quote Payroll spare 2'],
    ['아니, 서유럽 거', 'quote Payroll 2'],
    ['不，英国南部的', 'quote Payroll spare 2'],
  ],
  'takes another customer, with what was wanted': [
    ["refund 2 of Contoso's D4s in West Europe", 'quote Web servers production 2'],
    ['no, Fabrikam', 'quote Payroll 2'],
    ['non, Data Exchange', 'ask-reservation Data Exchange Ltd 2 of 2 missed "D4s West Europe"'],
    ['nie, Zakłady Kowalski', 'ask-reservation Zakłady Kowalski Sp. z o.o. 3 of 3 missed "D4s West Europe"'],
    ['아니, LG전자', 'ask-reservation LG전자 1 of 1 missed "D4s West Europe"'],
    ['不，三星电子', 'ask-reservation 三星电子 1 of 1 missed "D4s West Europe"'],
    ['no, fabri', 'quote Payroll 2'],
    ['no, Kontoso', 'say-unknown no, Kontoso'],
    ['no, Contoso', 'quote Web servers production 2'],
  ],
  'takes another customer and another reservation at once': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ["no, Fabrikam's files", 'quote Files 1'],
    ["no, 3 of Data Exchange's exchange servers", 'quote Exchange servers 3'],
  ],
  'takes another action, in every language': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no, exchange it', 'exchange Web servers production 2'],
    ['non, annule-la', 'quote Web servers production 2'],
    ['nie, wymień to', 'exchange Web servers production 2'],
    ['아니요, 취소해 주세요', 'quote Web servers production 2'],
    ['不，换掉它', 'exchange Web servers production 2'],
    ['no, compare them', 'compare Web servers production 2'],
    ['no, exchange the D8s', 'exchange Batch nodes 2'],
    ['no, the cap please', 'cap Contoso Ltd'],
  ],
  'takes another action while the list is open': [
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['exchange them please', 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['exchange 3 of them', 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['the one in UK South', 'exchange Payroll spare 3'],
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['exchange them', 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['no, Contoso Ltd', 'exchange Web servers production 2'],
    ['no such thing', 'say-unknown no such thing'],
  ],
  'is about what is open where the sentence names nothing else': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['exchange it', 'exchange Web servers production 2'],
    ['cancel 3 of them', 'quote Web servers production 3'],
    ['swap all of it', 'exchange Web servers production 3'],
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['payroll spare', 'quote Payroll spare 2'],
    ['exchange the other one', 'exchange Payroll 2'],
    ['please cancel the other one', 'quote Payroll spare 2'],
    ['cancel', 'ask-customer  15'],
  ],
  'stops, after a no as well': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no, stop', 'say stopped'],
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['nie, zostaw to', 'say stopped'],
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['아니요, 그만', 'say stopped'],
  ],
  'says what it does not understand, and stays': [
    ["refund 2 of Contoso's D4s", 'quote Web servers production 2'],
    ['no', 'say-unknown no'],
    ['no thanks', 'say-unknown no thanks'],
    ['what is this', 'say-unknown what is this'],
    ['non, peut-être', 'say-unknown non, peut-être'],
    ['hmm, 不知道', 'say-unknown hmm, 不知道'],
    ['no, 3', 'quote Web servers production 3'],
  ],
}

describe('A correction', () => {
  for (const [name, lines] of Object.entries(TRANSCRIPTS)) {
    it(name, () => {
      let state = IDLE
      for (const [said, expected] of lines) {
        const turn = run(WORLD, state, typeof said === 'string' ? inputOf(said) : said)
        assert.equal(told(WORLD, turn.step), expected, `after ${JSON.stringify(said)}`)
        state = turn.state
      }
    })
  }
})
