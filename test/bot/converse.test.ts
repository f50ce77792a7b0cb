import assert from 'node:assert/strict'
import { IDLE, type DialogInput, type DialogState } from '#bot/dialogs/dialog-state'
import { stillMeant } from '#bot/dialogs/still-meant'
import type { Customer, Reservation } from '#domain/reservation'
import { playTranscripts, type Transcripts, type World } from '#test/bot/talk'

const CONTOSO: Customer = { id: '11111111-0000-4000-8000-000000000001', name: 'Contoso Ltd', domain: 'contoso.example' }
const PHARMA: Customer = { id: '11111111-0000-4000-8000-000000000002', name: 'Contoso Pharma', domain: 'pharma.example' }
const TAILSPIN: Customer = { id: '11111111-0000-4000-8000-000000000003', name: 'Tailspin', domain: 'tailspin.example' }
const EMPTY: Customer = { id: '11111111-0000-4000-8000-000000000004', name: 'Empty Hall', domain: 'empty.example' }
const CUSTOMERS = [CONTOSO, PHARMA, TAILSPIN, EMPTY]

const WEB = reservation('web', 1)
const SQL = reservation('sql', 3)
const OLD = { ...reservation('old', 1), state: 'Expired' as const }
const RESERVATIONS: Record<string, Reservation[]> = { [CONTOSO.id]: [WEB, SQL, OLD], [TAILSPIN.id]: [reservation('tail', 1)], [PHARMA.id]: [reservation('lab', 2)] }

const WORLD: World = { customers: CUSTOMERS, reservations: RESERVATIONS }

function pressed(customer: Customer, { id, orderId }: Reservation): Extract<DialogInput, { type: 'units' }> {
  return { type: 'units', customerId: customer.id, orderId, reservationId: id, card: 'return' }
}

const guid = (name: string) => `${Buffer.from(name.padEnd(4, '0')).toString('hex')}-0000-4000-8000-000000000000`

// Each line is one turn: what came in, then what the dialog answers.
const TRANSCRIPTS: Transcripts = {
  'leads from the customer over the reservation and the quantity to the quote': [
    ['cancel', 'ask-customer  4'],
    ['cont', 'ask-customer cont 2'],
    ['contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'ask-return sql'],
    ['2', 'quote sql 2'],
    ['hmm', 'say-unknown hmm'],
  ],
  'asks cancel or exchange for a single unit, and takes the typed word': [
    ['cancel', 'ask-customer  4'],
    ['tail', 'ask-reservation Tailspin 1 of 1'],
    ['tail', 'ask-return tail'],
    ['exchange', 'exchange tail 1'],
    ['stop', 'say stopped'],
    ['stop', 'say nothing-to-stop'],
    ['cancel tailspin', 'ask-reservation Tailspin 1 of 1'],
    ['tail', 'ask-return tail'],
    ['cancel', 'quote tail 1'],
  ],
  'works by the buttons of the cards as well': [
    ['cancel', 'ask-customer  4'],
    [{ type: 'find', search: 'pharma' }, 'ask-reservation Contoso Pharma 1 of 1'],
    [{ type: 'pick-customer', customerId: CONTOSO.id }, 'ask-reservation Contoso Ltd 3 of 3'],
    [pressed(CONTOSO, SQL), 'ask-return sql'],
    ['all', 'quote sql 3'],
  ],
  'does what a card was for where nothing is wanted any more': [
    [{ type: 'find', search: 'tailspin', action: 'exchange' }, 'ask-reservation Tailspin 1 of 1'],
    ['tail', 'exchange tail 1'],
    [{ type: 'pick-customer', customerId: CONTOSO.id, action: 'compare' }, 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'compare sql 3'],
    ['exchange cont', 'ask-customer cont 2'],
    [{ type: 'pick-customer', customerId: CONTOSO.id, action: 'cancel' }, 'ask-reservation Contoso Ltd 3 of 3'],
    ['web', 'exchange web 1'],
  ],
  'keeps the quantity of a form whose reservation is open': [
    [{ type: 'pick-customer', customerId: CONTOSO.id, wanted: { action: 'cancel', quantity: '2', words: '' } }, 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'quote sql 2'],
    [{ type: 'pick-customer', customerId: CONTOSO.id, wanted: { action: 'exchange', quantity: '9', words: '' } }, 'ask-reservation Contoso Ltd 3 of 3'],
    [pressed(CONTOSO, SQL), 'ask-return sql wrong'],
    ['3', 'exchange sql 3'],
  ],
  'goes straight to the quote from one line': [
    [`cancel tailspin ${guid('tail')}`, 'quote tail 1'],
    [`cancel contoso ltd ${guid('sql')} 2`, 'quote sql 2'],
    [`cancel ${PHARMA.id} ${guid('lab')} 2`, 'quote lab 2'],
    [`cancel pharma.example ${guid('lab')} 1`, 'quote lab 1'],
  ],
  'asks only the question that is still open': [
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['3', 'quote sql 3'],
    [`cancel contoso ${guid('web')}`, 'ask-customer contoso 2'],
    [{ type: 'pick-customer', customerId: CONTOSO.id }, 'quote web 1'],
  ],
  'needs no customer once one is chosen': [
    ['cancel tailspin', 'ask-reservation Tailspin 1 of 1'],
    ['stop', 'say stopped'],
    [`cancel ${guid('tail')}`, 'quote tail 1'],
  ],
  'leads to what to buy instead, from one line or by the question that is open': [
    [`exchange tailspin ${guid('tail')}`, 'exchange tail 1'],
    [`exchange contoso ltd ${guid('sql')} 2`, 'exchange sql 2'],
    [`exchange contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['exchange', 'ask-return sql wrong'],
    ['exchange 2', 'exchange sql 2'],
    [{ ...pressed(CONTOSO, SQL), action: 'exchange', quantity: '3' }, 'exchange sql 3'],
    [{ ...pressed(CONTOSO, SQL), action: 'exchange', quantity: '9' }, 'ask-return sql wrong'],
    [{ ...pressed(CONTOSO, WEB), action: 'exchange' }, 'exchange web 1'],
  ],
  'remembers what was asked for at the start, until something else is': [
    ['exchange contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'ask-return sql'],
    ['3', 'exchange sql 3'],
    ['exchange tailspin', 'ask-reservation Tailspin 1 of 1'],
    ['tail', 'exchange tail 1'],
    ['exchange contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    [pressed(CONTOSO, SQL), 'ask-return sql'],
    ['cancel 3', 'quote sql 3'],
    ['2', 'quote sql 2'],
    ['compare contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'compare sql 3'],
    ['exchange contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    [pressed(CONTOSO, SQL), 'ask-return sql'],
    [{ ...pressed(CONTOSO, SQL), action: 'cancel', quantity: '1' }, 'quote sql 1'],
  ],
  'lets an ended reservation be refused, to an exchange too': [[`exchange contoso ltd ${guid('old')}`, 'exchange old 1']],
  'compares all units unless a number is said': [
    [`compare contoso ltd ${guid('sql')}`, 'compare sql 3'],
    [`compare contoso ltd ${guid('sql')} 2`, 'compare sql 2'],
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['compare', 'compare sql 3'],
    ['compare 1', 'compare sql 1'],
    ['compare 9', 'compare sql all'],
    ['2', 'quote sql 2'],
  ],
  'needs no reservation for the cap and the plan, and no customer once one is chosen': [
    ['cap tailspin', 'cap Tailspin'],
    ['plan', 'plan Tailspin'],
    [`cap ${CONTOSO.id}`, 'cap Contoso Ltd'],
    ['cap cont', 'ask-customer cont 2'],
    [{ type: 'pick-customer', customerId: PHARMA.id }, 'cap Contoso Pharma'],
    ['plan', 'ask-customer  4'],
    ['contoso ltd', 'plan Contoso Ltd'],
    [{ type: 'pick-customer', customerId: TAILSPIN.id }, 'ask-reservation Tailspin 1 of 1'],
  ],
  'asks again for a quantity that is none': [
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ...['half', 'cancel', '99', '0', '-1', '1.5', '1e3', ''].map((typed): [string, string] => [typed, 'ask-return sql wrong']),
    ['cancel 2', 'quote sql 2'],
  ],
  'shows all reservations where nothing matches, and says so': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['no such thing', 'ask-reservation Contoso Ltd 3 of 3 missed "no such thing"'],
    [`cancel contoso ltd ${guid('gone')}`, `ask-reservation Contoso Ltd 3 of 3 missed "${guid('gone')}"`],
  ],
  'lets an ended reservation be refused with its reason': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['old', 'quote old all'],
  ],
  'tells of a customer without reservations': [['cancel empty', 'ask-reservation Empty Hall 0 of 0']],
  'tells of a customer that nobody knows': [['cancel zzz', 'ask-customer zzz 0']],
  'stops at the customer': [['cancel', 'ask-customer  4'], ['stop', 'say stopped'], ['stop', 'say nothing-to-stop']],
  'stops at the reservation': [['cancel tailspin', 'ask-reservation Tailspin 1 of 1'], ['stop', 'say stopped'], ['tail', 'say-unknown tail']],
  'stops at the quantity': [[`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'], ['stop', 'say stopped'], ['2', 'say-unknown 2']],
  'stops at the quote': [[`cancel contoso ltd ${guid('sql')} 2`, 'quote sql 2'], ['stop', 'say stopped'], ['stop', 'say nothing-to-stop'], ['2', 'say-unknown 2']],
  'stops after a typed answer, and after one from a card': [
    [pressed(CONTOSO, SQL), 'ask-return sql'],
    [{ ...pressed(CONTOSO, SQL), quantity: '3' }, 'quote sql 3'],
    ['stop', 'say stopped'],
  ],
  'begins anew in mid-way': [
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['cancel tailspin', 'ask-reservation Tailspin 1 of 1'],
  ],
  'takes answers in the wrong order for what they are': [
    ['2', 'say-unknown 2'],
    ['cancel', 'ask-customer  4'],
    ['9', 'ask-customer 9 0'],
    ['tailspin', 'ask-reservation Tailspin 1 of 1'],
  ],
  'takes the one line in every order and with every bracket': [
    [`cancel "contoso ltd" ${guid('sql')} 2`, 'quote sql 2'],
    [`cancel contoso ltd, ${guid('sql')}, 2`, 'quote sql 2'],
    [`cancel contoso ltd {${guid('sql').toUpperCase()}} 2`, 'quote sql 2'],
    [`cancel ${guid('sql')} contoso ltd 2`, 'quote sql 2'],
    [`cancel ${guid('sql')}, "contoso ltd"`, 'ask-return sql'],
    [`cancel {${CONTOSO.id}} ${guid('sql')} all`, 'quote sql 3'],
    [`annuler ${guid('sql')} contoso ltd deux`, 'quote sql 2'],
    [`zwróć ${guid('sql')} contoso ltd dwie`, 'quote sql 2'],
    [`취소 ${guid('sql')} contoso ltd 두 개`, 'quote sql 2'],
    [`取消 ${guid('sql')} contoso ltd 两个`, 'quote sql 2'],
    [`annuler contoso ltd ${guid('sql')} toutes`, 'quote sql 3'],
    [`cancel ${guid('sql')} contoso ltd all but 1`, 'ask-return sql wrong'],
  ],
  'asks for the quantity where the one line says none that can be': [
    ...['-1', '1.5', 'half', '99', '2 or 3'].map((typed): [string, string] => [`cancel contoso ltd ${guid('sql')} ${typed}`, 'ask-return sql wrong']),
    [`cancel ${guid('sql')} contoso ltd -1`, 'ask-return sql wrong'],
    [`cancel ${guid('sql')} half`, 'ask-return sql wrong'],
    [`cancel contoso ltd ${guid('web')} 2`, 'ask-return web wrong'],
    ['cancel', 'quote web 1'],
  ],
  'takes the one line as the answer to which customer': [
    ['cancel', 'ask-customer  4'],
    [`contoso ltd ${guid('sql')} 2`, 'quote sql 2'],
    ['cancel', 'ask-customer  4'],
    [{ type: 'find', search: `tailspin ${guid('tail')}` }, 'quote tail 1'],
  ],
  'keeps an order id that was said before the customer': [
    [`cancel ${guid('sql')} 2`, `ask-customer  4 for ${guid('sql')}`],
    ['cont', 'ask-customer cont 2'],
    [{ type: 'pick-customer', customerId: CONTOSO.id }, 'quote sql 2'],
  ],
  'keeps it for a tenant id too, and for an answer that is an id': [
    [`cancel ${guid('sql')}`, `ask-customer  4 for ${guid('sql')}`],
    [CONTOSO.id, 'ask-return sql'],
    ['stop', 'say stopped'],
    ['cancel', 'ask-customer  4'],
    [guid('tail'), `ask-customer  4 for ${guid('tail')}`],
    ['tailspin', 'quote tail 1'],
  ],
  'takes a lone id as an order of the chosen customer, else as a tenant id, and says so if it is neither': [
    ['cancel tailspin', 'ask-reservation Tailspin 1 of 1'],
    [`cancel ${guid('tail')}`, 'quote tail 1'],
    [`cancel ${CONTOSO.id}`, 'ask-reservation Contoso Ltd 3 of 3'],
    [`cancel ${CONTOSO.id}`, 'ask-reservation Contoso Ltd 3 of 3'],
    [`cancel ${guid('gone')}`, `ask-reservation Contoso Ltd 3 of 3 missed "${guid('gone')}" nor a customer`],
    ['sql', 'ask-return sql'],
  ],
  'refuses a tenant id that is nobody’s beside an order id': [[`cancel ${guid('gone')} ${guid('sql')}`, 'refuse-customer']],
  'does not look again for an order that was missed, and keeps the filter from page to page': [
    [`cancel contoso ltd ${guid('gone')}`, `ask-reservation Contoso Ltd 3 of 3 missed "${guid('gone')}"`],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 0, filter: '' }, 'ask-reservation Contoso Ltd 3 of 3'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 0, filter: 'standard_d4' }, 'ask-reservation Contoso Ltd 3 of 3 with standard_d4'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 1, filter: 'standard_d4' }, 'ask-reservation Contoso Ltd 3 of 3 with standard_d4'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 0, filter: '' }, 'ask-reservation Contoso Ltd 3 of 3'],
  ],
  'shows all again after one line that narrowed the list': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['old', 'quote old all'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 0, filter: '' }, 'ask-reservation Contoso Ltd 3 of 3'],
  ],
  'quotes another quantity that is typed at the quote': [
    [`cancel contoso ltd ${guid('sql')} 2`, 'quote sql 2'],
    ['1', 'quote sql 1'],
    ['99', 'say 1 to 3'],
    ['-1', 'say 1 to 3'],
    ['what now', 'say-unknown what now'],
    ['all', 'quote sql 3'],
    [{ ...pressed(CONTOSO, SQL), card: 'quote', quantity: '1.5', reason: 'Moved' }, 'say 1 to 3'],
    [{ ...pressed(CONTOSO, SQL), card: 'quote', quantity: '2', reason: 'Moved' }, 'quote sql 2 because Moved'],
  ],
  'finds customers whose names begin like a command': [
    ['cancel', 'ask-customer  4'],
    ...['Start Point', 'Hi-Tech', 'Help Desk AG', 'Cases & Co', 'hi 한빛전자', 'Exchange-Traders'].map((name): [string, string] => [name, `ask-customer ${name} 0`]),
  ],
  'works from an old card after the state is gone': [
    [pressed(CONTOSO, SQL), 'ask-return sql'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 7, filter: '' }, 'ask-reservation Contoso Ltd 3 of 3'],
  ],
}

describe('The conversation', () => {
  playTranscripts(WORLD, TRANSCRIPTS)
})

describe('Where somebody was in the conversation', () => {
  const kept: DialogState = { asking: 'customer', keptAt: '2026-11-22T08:00:00.000Z' }
  it('holds for a working day', () => assert.equal(stillMeant(kept, '2026-11-22T20:00:00.000Z'), kept))
  it('is forgotten after it', () => assert.equal(stillMeant(kept, '2026-11-22T20:00:00.001Z'), IDLE))
  it('is forgotten where nobody knows since when', () => assert.equal(stillMeant({ asking: 'customer' }, '2026-11-22T08:00:00.000Z'), IDLE))
})

function reservation(name: string, quantity: number): Reservation {
  return {
    id: `${Buffer.from(name.padEnd(4, '0')).toString('hex')}-0000-4000-8000-00000000000a`,
    orderId: `${Buffer.from(name.padEnd(4, '0')).toString('hex')}-0000-4000-8000-000000000000`,
    name,
    resourceType: 'VirtualMachines',
    sku: 'Standard_D4s_v5',
    region: 'westeurope',
    quantity,
    term: 'P1Y',
    billingPlan: 'Upfront',
    purchasedOn: 20_000,
    expiresOn: 20_365,
    scope: 'Shared',
    state: 'Active',
    utilization: [],
  }
}
