import assert from 'node:assert/strict'
import { converse } from '#bot/dialogs/converse'
import { IDLE, type DialogInput, type DialogState, type DialogStep, type DialogTurn } from '#bot/dialogs/dialog-state'
import { understand } from '#bot/reading/understand'
import type { Customer, Reservation } from '#domain/reservation'

/** Who there is to talk about, and their reservations by their ids. */
export interface World {
  readonly customers: readonly Customer[]
  readonly reservations: Readonly<Record<string, readonly Reservation[]>>
}

/** What a text is to the dialog. */
export function inputOf(text: string): DialogInput {
  const typed = understand(text)
  if (typed.type === 'begin') return { ...typed, text }
  if (typed.type === 'stop' || typed.type === 'text') return typed
  throw new Error(`"${text}" is no matter of the dialog.`)
}

/** What was said, line by line, and what the bot answers to it. */
export type Transcripts = Readonly<Record<string, readonly (readonly [said: string | DialogInput, expected: string])[]>>

/** A test for each transcript, which begins with nothing said. */
export function playTranscripts(world: World, transcripts: Transcripts): void {
  for (const [name, lines] of Object.entries(transcripts)) {
    it(name, () => {
      let state = IDLE
      for (const [said, expected] of lines) {
        const turn = run(world, state, typeof said === 'string' ? inputOf(said) : said)
        assert.equal(told(world, turn.step), expected, `after ${JSON.stringify(said)}`)
        state = turn.state
      }
    })
  }
}

/** One turn of the conversation, with the facts that it asks for. */
export function run(world: World, before: DialogState, input: DialogInput): DialogTurn {
  let turn = converse(before, input)
  for (let asked = 0; asked < 10; asked++) {
    const facts = factsFor(world, turn.step)
    if (!facts) return turn
    turn = converse(turn.state, facts)
  }
  throw new Error('The dialog asks for ever more.')
}

function factsFor({ customers, reservations }: World, step: DialogStep): DialogInput | undefined {
  const byId = (wanted: string) => customers.find(({ id }) => id === wanted)
  const customer = 'customerId' in step ? byId(step.customerId) : undefined
  switch (step.type) {
    case 'find-customers':
      return { ...step, type: 'customers', customers: customers.filter(({ name, domain }) => (step.starts ?? [step.search]).some((start) => [name, domain].some((text) => text.toLowerCase().startsWith(start.toLowerCase())))), more: false }
    case 'find-holdings':
      return { ...step, type: 'holdings', holdings: step.customerIds.flatMap(byId).flatMap((each) => (each ? [{ customer: each, reservations: reservations[each.id] ?? [] }] : [])) }
    case 'find-reservations':
      return customer ? { ...step, type: 'reservations', customer, reservations: reservations[customer.id] ?? [] } : { type: 'no-customer', customerId: step.customerId, lone: step.lone }
    case 'find-reservation': {
      assert.ok(customer)
      const reservation = reservations[customer.id]?.find(({ id }) => id === step.reservationId)
      return { ...step, type: 'reservation', customer, ...(reservation ? { reservation } : {}) }
    }
    default:
      return undefined
  }
}

/** What the bot answers, in a line. */
export function told({ customers, reservations }: World, step: DialogStep): string {
  switch (step.type) {
    case 'ask-customer':
      return `ask-customer ${step.search} ${step.customers.length}${step.takenAsOrder ? ` for ${step.takenAsOrder}` : ''}`
    case 'ask-reservation':
      return `ask-reservation ${step.customer.name} ${step.reservations.length} of ${step.total}${step.filter ? ` with ${step.filter}` : ''}${step.missed ? ` missed "${step.missed}"` : ''}${step.isNoCustomer ? ' nor a customer' : ''}`
    case 'ask-return':
      return `ask-return ${step.reservation.name}${step.isWrong ? ' wrong' : ''}`
    case 'exchange':
    case 'compare':
    case 'quote':
      return `${step.type} ${Object.values(reservations).flat().find(({ id }) => id === step.reservationId)?.name} ${step.quantity ?? 'all'}${'reason' in step && step.reason ? ` because ${step.reason}` : ''}`
    case 'cap':
    case 'plan':
      return `${step.type} ${customers.find(({ id }) => id === step.customerId)?.name}`
    case 'say':
      return `say ${step.what}`
    case 'say-quantity':
      return `say 1 to ${step.owned}`
    case 'say-unknown':
      return `say-unknown ${step.text}`
    default:
      return step.type
  }
}
