import { chooseReturnCard } from '#cards/choose-return/choose-return.card'
import { findReservationCard } from '#cards/find-reservation/find-reservation.card'
import { formatsIn } from '#cards/format'
import { pickCustomerCard } from '#cards/pick-customer/pick-customer.card'
import { pickReservationCard } from '#cards/pick-reservation/pick-reservation.card'
import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { showCap, showComparison, showPlan } from '#bot/decide'
import { converse } from '#bot/dialogs/converse'
import { keepDialog, readDialog } from '#bot/dialogs/dialog-memory'
import type { DialogInput, DialogStep } from '#bot/dialogs/dialog-state'
import { factsFor, findsWhileTyping, type Fetched } from '#bot/dialogs/facts-for'
import { beginExchange } from '#bot/exchange'
import { showOverview } from '#bot/manage'
import { today, type Office } from '#bot/office'
import { quoteReplies } from '#bot/quote-view'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { authorize } from '#usecases/authorize'

/** Takes the conversation one turn further: fetches the facts that it asks for, and answers. */
export async function runDialog(office: Office, caller: Caller, input: DialogInput): Promise<Reply[]> {
  const before = await readDialog(office, caller)
  if (input.type !== 'stop' && !(input.type === 'text' && before.asking === 'nothing')) {
    const allowed = await authorize(office.desk, caller.person, 'see')
    if (allowed.outcome === 'refusal') return [await refusalReply(office, caller, allowed)]
  }
  let turn = converse(before, input)
  let lists: Pick<Fetched, 'isListed'> = {}
  for (;;) {
    const facts = await factsFor(office, caller, turn.step)
    if (facts && 'outcome' in facts) return [await refusalReply(office, caller, facts)]
    if (!facts) break
    if (facts.isListed) lists = { isListed: true }
    turn = converse(turn.state, facts)
  }
  if (turn.state !== before) await keepDialog(office, caller, turn.state)
  const isOpen = ['quote', 'exchange'].includes(turn.state.asking)
  if (turn.step.type === 'say-unknown' && isOpen) return [{ text: say('unknown-open', { text: turn.step.text }, caller.locale) }]
  return repliesFor(office, caller, turn.step, lists)
}

// The first reply takes the place of a pressed card, so a sentence about a card comes after it.
async function repliesFor(office: Office, caller: Caller, step: DialogStep, lists: Pick<Fetched, 'isListed'>): Promise<Reply[]> {
  const { locale } = caller
  switch (step.type) {
    case 'ask-customer':
      if (findsWhileTyping(office, step.search) && !step.takenAsOrder) return [{ card: findReservationCard(step, locale) }]
      return [{ card: pickCustomerCard({ ...step, ...lists }, locale) }, ...(step.takenAsOrder ? [{ text: say('taken-as-order', { id: step.takenAsOrder }, locale) }] : [])]
    case 'ask-reservation':
      return listReplies(office, caller, step)
    case 'ask-return':
      return [{ card: chooseReturnCard({ ...step, today: today(office), ...(step.isWrong ? { problem: 'quantity' as const } : {}) }, locale) }]
    case 'quote':
      return quoteReplies(office, caller, step, step.reason)
    case 'exchange':
      return beginExchange(office, caller, step)
    case 'manage':
      return showOverview(office, caller, step)
    case 'compare':
      return showComparison(office, caller, step)
    case 'cap':
      return showCap(office, caller, step.customerId)
    case 'plan':
      return showPlan(office, caller, step.customerId, [])
    case 'refuse-customer':
      return [await refusalReply(office, caller, { outcome: 'refusal', code: 'customer-not-found', details: {} })]
    case 'say-quantity':
      return [{ text: step.owned === 1 ? say('only-one-unit', {}, locale) : say('quantity-range', { owned: formatsIn(locale).number(step.owned) }, locale) }]
    case 'say-unknown':
      return [{ text: say('unknown', { text: step.text }, locale) }]
    case 'say':
      return [{ text: say(step.what, {}, locale) }]
    case 'find-customers':
    case 'find-holdings':
    case 'find-reservations':
    case 'find-reservation':
      return []
  }
}

function listReplies(office: Office, { locale }: Caller, step: Extract<DialogStep, { type: 'ask-reservation' }>): Reply[] {
  const { customer, missed } = step
  if (step.total === 0) return [{ text: say('no-reservations', { customer: customer.name }, locale) }]
  const card = pickReservationCard({ ...step, today: today(office) }, locale)
  if (!missed) return [{ card }]
  const about = { customer: customer.name, text: missed }
  return [{ card }, { text: step.isNoCustomer ? say('neither-order-nor-customer', about, locale) : say('no-such-reservation', about, locale) }]
}
