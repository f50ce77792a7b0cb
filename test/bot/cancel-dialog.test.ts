import assert from 'node:assert/strict'
import { converse, IDLE, type DialogInput, type DialogState, type DialogStep } from '#bot/dialogs/cancel-dialog'
import { understand } from '#bot/dialogs/understand'
import type { Customer, Reservation } from '#domain/reservation'

const CONTOSO: Customer = { id: '11111111-0000-4000-8000-000000000001', name: 'Contoso Ltd', domain: 'contoso.example' }
const PHARMA: Customer = { id: '11111111-0000-4000-8000-000000000002', name: 'Contoso Pharma', domain: 'pharma.example' }
const TAILSPIN: Customer = { id: '11111111-0000-4000-8000-000000000003', name: 'Tailspin', domain: 'tailspin.example' }
const EMPTY: Customer = { id: '11111111-0000-4000-8000-000000000004', name: 'Empty Hall', domain: 'empty.example' }
const CUSTOMERS = [CONTOSO, PHARMA, TAILSPIN, EMPTY]

const WEB = reservation('web', 1)
const SQL = reservation('sql', 3)
const OLD = { ...reservation('old', 1), state: 'Expired' as const }
const RESERVATIONS: Record<string, Reservation[]> = { [CONTOSO.id]: [WEB, SQL, OLD], [TAILSPIN.id]: [reservation('tail', 1)], [PHARMA.id]: [reservation('lab', 2)] }

const guid = (name: string) => `${Buffer.from(name.padEnd(4, '0')).toString('hex')}-0000-4000-8000-000000000000`

// Each line is one turn: what came in, then what the dialog answers.
const TRANSCRIPTS: Record<string, readonly [string | DialogInput, string][]> = {
  'leads from the customer over the reservation and the quantity to the quote': [
    ['cancel', 'ask-customer  4'],
    ['cont', 'ask-customer cont 2'],
    ['contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['sql', 'ask-return sql'],
    ['2', 'quote sql 2'],
    ['hmm', 'say-unknown'],
  ],
  'asks cancel or exchange for a single unit, and takes the typed word': [
    ['cancel', 'ask-customer  4'],
    ['tail', 'ask-reservation Tailspin 1 of 1'],
    ['tail', 'ask-return tail'],
    ['exchange', 'say exchange-comes-next'],
    ['cancel', 'quote tail 1'],
  ],
  'works by the buttons of the cards as well': [
    ['cancel', 'ask-customer  4'],
    [{ type: 'find', search: 'pharma' }, 'ask-reservation Contoso Pharma 1 of 1'],
    [{ type: 'pick-customer', customerId: CONTOSO.id }, 'ask-reservation Contoso Ltd 3 of 3'],
    [{ type: 'pick-reservation', customerId: CONTOSO.id, orderId: SQL.orderId, reservationId: SQL.id }, 'ask-return sql'],
    ['all', 'quote sql 3'],
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
  'says honestly that exchange comes later, in one line too': [[`exchange tailspin ${guid('tail')}`, 'say exchange-comes-next']],
  'asks again for a quantity that is none': [
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['two', 'ask-return sql not-a-number'],
    ['cancel', 'ask-return sql not-a-number'],
    ['2', 'quote sql 2'],
  ],
  'shows all reservations where nothing matches, and says so': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['no such thing', 'ask-reservation Contoso Ltd 3 of 3 missed "no such thing"'],
    [`cancel contoso ltd ${guid('gone')}`, `ask-reservation Contoso Ltd 3 of 3 missed "${guid('gone')}"`],
  ],
  'lets an ended reservation be refused with its reason': [
    ['cancel contoso ltd', 'ask-reservation Contoso Ltd 3 of 3'],
    ['old', 'quote old 1'],
  ],
  'tells of a customer without reservations': [['cancel empty', 'ask-reservation Empty Hall 0 of 0']],
  'tells of a customer that nobody knows': [['cancel zzz', 'ask-customer zzz 0']],
  'stops at the customer': [['cancel', 'ask-customer  4'], ['stop', 'say stopped'], ['stop', 'say nothing-to-stop']],
  'stops at the reservation': [['cancel tailspin', 'ask-reservation Tailspin 1 of 1'], ['stop', 'say stopped'], ['tail', 'say-unknown']],
  'stops at the quantity': [[`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'], ['stop', 'say stopped'], ['2', 'say-unknown']],
  'begins anew in mid-way': [
    [`cancel contoso ltd ${guid('sql')}`, 'ask-return sql'],
    ['cancel tailspin', 'ask-reservation Tailspin 1 of 1'],
  ],
  'takes answers in the wrong order for what they are': [
    ['2', 'say-unknown'],
    ['cancel', 'ask-customer  4'],
    ['2', 'ask-customer 2 0'],
    ['tailspin', 'ask-reservation Tailspin 1 of 1'],
  ],
  'works from an old card after the state is gone': [
    [{ type: 'pick-reservation', customerId: CONTOSO.id, orderId: SQL.orderId, reservationId: SQL.id }, 'ask-return sql'],
    [{ type: 'turn-page', customerId: CONTOSO.id, page: 7, filter: '' }, 'ask-reservation Contoso Ltd 3 of 3'],
  ],
}

describe('The conversation about a cancellation', () => {
  for (const [name, lines] of Object.entries(TRANSCRIPTS)) {
    it(name, () => {
      let state = IDLE
      for (const [said, expected] of lines) {
        const turn = run(state, typeof said === 'string' ? inputOf(said) : said)
        assert.equal(told(turn.step), expected, `after ${JSON.stringify(said)}`)
        state = turn.state
      }
    })
  }
})

function inputOf(text: string): DialogInput {
  const typed = understand(text)
  if (typed.type === 'begin' || typed.type === 'stop' || typed.type === 'text') return typed
  throw new Error(`"${text}" is no matter of the dialog.`)
}

function run(before: DialogState, input: DialogInput): { state: DialogState; step: DialogStep } {
  let turn = converse(before, input)
  for (;;) {
    const { step } = turn
    if (step.type === 'find-customers') {
      const customers = CUSTOMERS.filter(({ name, domain }) => [name, domain].some((text) => text.toLowerCase().startsWith(step.search.toLowerCase())))
      turn = converse(turn.state, { type: 'customers', search: step.search, customers: step.search === 'pharma' ? [PHARMA] : customers, more: false })
    } else if (step.type === 'find-reservations') {
      const customer = CUSTOMERS.find(({ id }) => id === step.customerId)
      assert.ok(customer)
      turn = converse(turn.state, { ...step, type: 'reservations', customer, reservations: RESERVATIONS[customer.id] ?? [] })
    } else return turn
  }
}

function told(step: DialogStep): string {
  switch (step.type) {
    case 'ask-customer':
      return `ask-customer ${step.search} ${step.customers.length}`
    case 'ask-reservation':
      return `ask-reservation ${step.customer.name} ${step.reservations.length} of ${step.total}${step.missed ? ` missed "${step.missed}"` : ''}`
    case 'ask-return':
      return `ask-return ${step.reservation.name}${step.notANumber ? ' not-a-number' : ''}`
    case 'quote':
      return `quote ${Object.values(RESERVATIONS).flat().find(({ id }) => id === step.reservationId)?.name} ${step.quantity ?? 'all'}`
    case 'say':
      return `say ${step.what}`
    default:
      return step.type
  }
}

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
