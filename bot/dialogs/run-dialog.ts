import { chooseReturnCard } from '#cards/choose-return/choose-return.card'
import { pickCustomerCard } from '#cards/pick-customer/pick-customer.card'
import { pickReservationCard } from '#cards/pick-reservation/pick-reservation.card'
import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { converse, IDLE, type DialogInput, type DialogState, type DialogStep } from '#bot/dialogs/cancel-dialog'
import { dialogKey } from '#bot/memory'
import { today, type Office } from '#bot/office'
import { quoteReplies } from '#bot/quote-view'
import type { Reply } from '#bot/reply'
import { refusalReply } from '#bot/refusal-view'
import { authorize } from '#usecases/authorize'

/** As many customers as a list shows (Teams' limit for typeahead). */
const CUSTOMERS_SHOWN = 15

/** Takes the conversation one turn further: fetches the facts that it asks for, and answers. */
export async function runDialog(office: Office, caller: Caller, input: DialogInput): Promise<Reply[]> {
  const key = dialogKey(caller)
  const before = (await office.memory.dialogs.read(key)) ?? IDLE
  if (input.type !== 'stop' && !(input.type === 'text' && before.asking === 'nothing')) {
    const allowed = await authorize(office.desk, caller.person, 'quote')
    if (allowed.outcome === 'refusal') return [await refusalReply(office, caller, allowed)]
  }
  let turn = converse(before, input)
  for (let facts = await factsFor(office, turn.step); facts; facts = await factsFor(office, turn.step)) {
    if (facts === 'customer-not-found') return [await refusalReply(office, caller, { outcome: 'refusal', code: 'customer-not-found', details: {} })]
    turn = converse(turn.state, facts)
  }
  if (turn.state !== before) await keep(office, key, turn.state)
  return repliesFor(office, caller, turn.step)
}

async function factsFor({ desk }: Office, step: DialogStep): Promise<DialogInput | 'customer-not-found' | undefined> {
  if (step.type === 'find-customers') {
    return { type: 'customers', search: step.search, ...(await desk.customers.startingWith(step.search, CUSTOMERS_SHOWN)) }
  }
  if (step.type !== 'find-reservations') return undefined
  const { customerId, page, filter, reservationId, notANumber } = step
  const customer = await desk.customers.byId(customerId)
  if (!customer) return 'customer-not-found'
  const reservations = await desk.reservations.ofCustomer(customer.id)
  return { type: 'reservations', customer, reservations, page, filter, ...(reservationId === undefined ? {} : { reservationId }), ...(notANumber ? { notANumber } : {}) }
}

async function keep({ memory }: Office, key: string, state: DialogState): Promise<void> {
  await (state.asking === 'nothing' && !state.customer ? memory.dialogs.remove(key) : memory.dialogs.write(key, state))
}

async function repliesFor(office: Office, caller: Caller, step: DialogStep): Promise<Reply[]> {
  const { locale } = caller
  switch (step.type) {
    case 'ask-customer':
      return [{ card: pickCustomerCard(step, locale) }]
    case 'ask-reservation': {
      if (step.total === 0) return [{ text: say('no-reservations', { customer: step.customer.name }, locale) }]
      const card = pickReservationCard({ ...step, today: today(office) }, locale)
      return step.missed ? [{ text: say('no-such-reservation', { customer: step.customer.name, text: step.missed }, locale) }, { card }] : [{ card }]
    }
    case 'ask-return':
      return [{ card: chooseReturnCard({ ...step, today: today(office), ...(step.notANumber ? { problem: 'quantity' as const } : {}) }, locale) }]
    case 'quote':
      return quoteReplies(office, caller, step)
    case 'say-unknown':
      return [{ text: say('unknown', { text: step.text }, locale) }]
    case 'say':
      return [{ text: say(step.what, {}, locale) }]
    case 'find-customers':
    case 'find-reservations':
      return []
  }
}
