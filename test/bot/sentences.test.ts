import assert from 'node:assert/strict'
import { converse } from '#bot/dialogs/converse'
import type { DialogInput } from '#bot/dialogs/dialog-state'
import { playTranscripts, told, type Transcripts } from '#test/bot/talk'
import { customerOf, WORLD } from '#test/bot/sentence-world'

function picked(name: string): DialogInput {
  return { type: 'pick-customer', customerId: customerOf(name).id }
}

function pressed(customer: string, name: string): DialogInput {
  const { id } = customerOf(customer)
  const reservation = WORLD.reservations[id]?.find((each) => each.name === name)
  assert.ok(reservation)
  return { type: 'units', customerId: id, orderId: reservation.orderId, reservationId: reservation.id, card: 'return' }
}

// Each line is one turn: what came in, then what the dialog answers.
const TRANSCRIPTS: Transcripts = {
  'goes from one sentence straight to the quote, in every language': [
    ["refund 2 of Contoso's D4s in West Europe", 'quote Web servers production 2'],
    ['annuler deux D4s de Fabrikam en Europe de l’Ouest', 'quote Payroll 2'],
    ['Chciałbym zwrócić 2 serwery księgowości Zakładów Kowalski w Polsce Środkowej', 'quote Serwery księgowości 2'],
    ['한빛전자의 생산 라인 서버 3개를 환불해 주세요', 'quote 생산 라인 서버 3'],
    ['请帮我取消龙井科技在东亚的两个客户门户', 'quote 客户门户 2'],
  ],
  'takes the action wherever the sentence says it': [
    ['Contoso wants to exchange 2 of their batch nodes', 'exchange Batch nodes 2'],
    ["please compare 2 of Fabrikam's payroll in UK South", 'compare Payroll spare 2'],
    ['le client Fabrikam souhaite échanger 2 D4s en Europe Ouest', 'exchange Payroll 2'],
    ['czy możesz wymienić dwa D2s Nowej Łodzi?', 'exchange Port 2'],
    ['서유럽에 있는 한빛전자 개발 서버 두 대를 교환하고 싶어요', 'exchange 개발 서버 2'],
    ['我想把Fabrikam在英国南部的D4s全部换掉', 'exchange Payroll spare 3'],
  ],
  'knows customers whose names are made of numbers, actions and other words': [
    ["exchange 2 of 3M's 3-year D4s", 'exchange Adhesives long 2'],
    ["refund 2 of Data Exchange's front end", 'quote Front end 2'],
    ['Data Exchange wants to refund 2 E4s', 'quote Exchange servers 2'],
    ['Data Exchange의 E4s 2개를 취소해 주세요', 'quote Exchange servers 2'],
    ["return x3 of One Identity's D4s", 'quote Sign-in 3'],
    ["refund 2 of Contoso 2's D16s in East US", 'quote Second servers 2'],
    ['cancel Contoso 2', 'ask-reservation Contoso 2 2 of 2'],
    ['帮我退掉三星电子的两台D4s', 'quote 手机 2'],
    ['LG전자 D4s 2대 취소해 주세요', 'quote 세탁기 2'],
  ],
  'tells customers of one name apart by what they have, and asks where that is open': [
    ["refund 2 of Contoso's HB120rs", 'quote Lab simulation 2'],
    ["refund 2 of Contoso's D16s", 'ask-reservation Contoso 2 2 of 2 with D16s'],
    ["refund 2 of Contoso's machines", 'ask-customer Contoso 3'],
    [picked('Contoso Ltd'), 'ask-reservation Contoso Ltd 3 of 4 with machines'],
  ],
  'asks which customer where none is named, and keeps what was said': [
    ['refund 2 of the D4s in West Europe', 'ask-customer  15'],
    ['fabrikam', 'quote Payroll 2'],
    ['exchange 2 D8s please', 'ask-customer  15'],
    [picked('Contoso Ltd'), 'exchange Batch nodes 2'],
  ],
  'asks which customer where the name is not known, and keeps what is sure': [
    ["refund 2 of Kontoso's D4s", "ask-customer 2 of Kontoso's D4s 0"],
    ['contoso ltd', 'quote Web servers production 2'],
    ["cancel 2 of Kontoso's", "ask-customer 2 of Kontoso's 0"],
    ['fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['cancel Kontoso', 'ask-customer Kontoso 0'],
    ['fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'],
  ],
  'asks only for what the sentence leaves open': [
    ["refund Fabrikam's D4s in West Europe", 'ask-return Payroll'],
    ['2', 'quote Payroll 2'],
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['the one in UK South', 'quote Payroll spare 2'],
    ["refund 2 of Contoso's web servers", 'ask-reservation Contoso Ltd 2 of 2 with web servers'],
    ['web servers test', 'quote Web servers test 2'],
  ],
  'keeps the quantity from the list to the button': [
    ["refund 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    [pressed('Fabrikam Inc.', 'Payroll spare'), 'quote Payroll spare 2'],
  ],
  'never takes one reservation for another': [
    ["refund 2 of Fabrikam's D16s", 'ask-reservation Fabrikam Inc. 3 of 3 missed "D16s"'],
    ["refund 2 of Fabrikam's D4s in East US", 'ask-reservation Fabrikam Inc. 3 of 3 missed "D4s East US"'],
    ["refund 2 of Fabrikam's 3-year D4s", 'ask-reservation Fabrikam Inc. 3 of 3 missed "3-year D4s"'],
    ["refund 2 of Fabrikam's Redis", 'ask-reservation Fabrikam Inc. 3 of 3 missed "Redis"'],
    ["refund 2 of Fabrikam's gizmos", 'ask-reservation Fabrikam Inc. 3 of 3 missed "gizmos"'],
    ["refund 99 of Fabrikam's files", 'ask-return Files wrong'],
    ["refund half of Fabrikam's payroll", 'ask-return Payroll wrong'],
  ],
  'lists what there is where something is excepted, in every language, and never quotes what may be meant least': [
    ["refund 2 of Contoso Ltd's D4s but not the ones in West Europe", 'ask-reservation Contoso Ltd 3 of 8'],
    [pressed('Contoso Ltd', 'Batch nodes'), 'ask-return Batch nodes'],
    ["I'd like a refund for Fabrikam's D4s except in UK South, 2 of them", 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['rembourse 2 D4s de Fabrikam sauf ceux du Sud du Royaume-Uni', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['annuler deux D4s de Fabrikam, pas en Europe de l’Ouest', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['zwróć 2 D4s firmy Fabrikam oprócz tych w Europie Zachodniej', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['zwróć 2 D4s firmy Fabrikam, a nie w Europie Zachodniej', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['Fabrikam의 서유럽 말고 D4s 2개 환불해 주세요', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['Fabrikam의 서유럽빼고 D4s 2개 환불해 주세요', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['Fabrikam D4s 2개 취소, 서유럽은 제외하고', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['除了西欧的，退还Fabrikam的2台D4s', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['请取消Fabrikam的两个D4s，不要西欧的', 'ask-reservation Fabrikam Inc. 3 of 3'],
  ],
  'asks for the quantity where all but some are meant, in every language': [
    ["refund all but 1 of Fabrikam's payroll in UK South", 'ask-return Payroll spare wrong'],
    ['2', 'quote Payroll spare 2'],
    ["refund everything except 2 of Fabrikam's payroll in UK South", 'ask-return Payroll spare wrong'],
    ['annuler tout sauf 1 Payroll de Fabrikam au Sud du Royaume-Uni', 'ask-return Payroll spare wrong'],
    ['zwróć wszystkie oprócz jednej Payroll firmy Fabrikam w regionie uksouth', 'ask-return Payroll spare wrong'],
    ['Fabrikam의 영국 남부 Payroll 1개 빼고 모두 환불해 주세요', 'ask-return Payroll spare wrong'],
    ['除了1台，全部退还Fabrikam在英国南部的Payroll', 'ask-return Payroll spare wrong'],
  ],
  'takes “all 3” where there are three, and asks where it is all or a number, or one of two numbers': [
    ["refund all 3 of Fabrikam's payroll in UK South", 'quote Payroll spare 3'],
    ["refund all 2 of Fabrikam's payroll in UK South", 'ask-return Payroll spare wrong'],
    ["refund 1 and 2 of Fabrikam's files", 'ask-return Files wrong'],
    ['rembourser toutes les 3 Payroll de Fabrikam en Europe de l’Ouest', 'quote Payroll 3'],
  ],
  'lists what there is where an answer or a correction excepts something, and keeps the action': [
    ["exchange 2 of Fabrikam's D4s", 'ask-reservation Fabrikam Inc. 2 of 2 with D4s'],
    ['not the one in UK South', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['payroll spare', 'ask-return Payroll spare'],
    ['2', 'exchange Payroll spare 2'],
    ['the D4s but not in West Europe', 'ask-reservation Fabrikam Inc. 3 of 3'],
    [pressed('Fabrikam Inc.', 'Payroll'), 'ask-return Payroll'],
    ['2', 'exchange Payroll 2'],
    ['exchange all but 1', 'ask-return Payroll wrong'],
    ['cancel, not exchange', 'ask-return Payroll wrong'],
    ['3', 'quote Payroll 3'],
    ['no, not 2', 'say 1 to 3'],
  ],
  'keeps nothing of a sentence that excepts something and names nobody': [
    ['refund 2 of the D4s but not the ones in West Europe', 'ask-customer  15'],
    ['fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'],
    [pressed('Fabrikam Inc.', 'Payroll'), 'ask-return Payroll'],
  ],
  'prefers a whole name, and what can be acted on': [
    ['退还两个龙井科技的客户门户', 'quote 客户门户 2'],
    ['退还两个龙井科技的客户门户备用', 'quote 客户门户备用 2'],
    ["cancel Contoso Ltd's F2s", 'quote Old gateway 1'],
    ["refund 2 of Contoso Ltd's desktops", 'quote Desktops 2024 2'],
    ["refund 2 of Contoso Ltd's desktops 2024", 'quote Desktops 2024 2'],
  ],
  'needs no customer once one is chosen, unless another is named': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 8'],
    ['stop', 'say stopped'],
    ['cancel 2 of the web servers test', 'quote Web servers test 2'],
    ['cancel 2', 'quote Web servers test 2'],
    ['refund 2 of the studio', 'ask-customer 2 of the studio 0'],
    ["refund 2 of Web Design's D4s", 'quote Studio 2'],
    ['cap please', 'cap Web Design GmbH'],
    ['what is the refund limit of 3M?', 'cap 3M'],
    ['what is the refund limit of Kontoso?', 'ask-customer of Kontoso 0'],
  ],
  'does not take every sentence for one that names somebody': [
    ['cancel a reservation please', 'ask-customer  15'],
    ['hello there, can you help', 'ask-customer hello there, can you help 0'],
    ['stop', 'say stopped'],
    ["2 of Contoso's D4s", "say-unknown 2 of Contoso's D4s"],
    ['nothing at all', 'say-unknown nothing at all'],
  ],
  'understands a sentence as the answer to which customer, and to which reservation': [
    ['cancel', 'ask-customer  15'],
    ["I want to exchange 2 of Fabrikam's D4s in West Europe", 'exchange Payroll 2'],
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 8'],
    ['2 of the D8s please', 'quote Batch nodes 2'],
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 8'],
    ['I would like to exchange 3 of the D8s', 'exchange Batch nodes 3'],
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 8'],
    ["please refund 2 of Fabrikam's payroll", 'quote Payroll 2'],
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 8'],
    ['exchange it please', 'ask-reservation Contoso Ltd 3 of 8'],
  ],
  'takes what begins like a command for the name that was asked for, where there is one': [
    ['cancel', 'ask-customer  15'],
    ['Gestion Dupont', 'ask-reservation Gestion Dupont 1 of 1'],
    ['cancel', 'ask-customer  15'],
    ['exchange fabrikam', 'ask-reservation Fabrikam Inc. 3 of 3'],
    ['cancel Data Exchange', 'ask-reservation Data Exchange Ltd 2 of 2'],
    ['exchange servers', 'ask-return Exchange servers'],
    ['cancel Data Exchange', 'ask-reservation Data Exchange Ltd 2 of 2'],
    ['exchange the E4s', 'ask-return Exchange servers'],
  ],
  'takes the id where there is one': [
    ['please cancel Contoso Ltd b0000001-0000-4000-8000-000000000000 2', 'quote Web servers test 2'],
    ['b0000001-0000-4000-8000-000000000000 Contoso Ltd 2 cancel', 'quote Web servers test 2'],
  ],
}

describe('A conversation in sentences', () => {
  it('asks which customer where it cannot be read what one of them has', () => {
    const [contoso, pharma] = [customerOf('Contoso Ltd'), customerOf('Contoso Pharma GmbH')]
    const holdings = [{ customer: contoso, reservations: WORLD.reservations[contoso.id] ?? [] }]
    const { step } = converse({ asking: 'customer' }, { type: 'holdings', search: "2 of Contoso's D4s", customers: [contoso, pharma], more: false, holdings })
    assert.equal(told(WORLD, step), 'ask-customer Contoso 2')
  })

  playTranscripts(WORLD, TRANSCRIPTS)
})
