import assert from 'node:assert/strict'
import { readOneLine, understand } from '#bot/dialogs/understand'

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
    [`${ORDER} 3M`, { customer: '3M', orderId: ORDER }],
    [`${ORDER} "Contoso Ltd" 2`, { customer: 'Contoso Ltd', orderId: ORDER, quantity: '2' }],
    [`{${ORDER}} ${ORDER}`, { customer: ORDER, orderId: ORDER }],
  ]
  for (const [words, parts] of lines) {
    it(`takes "${words}" apart`, () => assert.deepEqual(readOneLine(words), parts))
  }
})
