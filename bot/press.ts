import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { runDialog } from '#bot/dialogs/run-dialog'
import { readWholeNumber } from '#bot/dialogs/understand'
import type { Office } from '#bot/office'
import { pressOnCase } from '#bot/press-on-case'
import type { Pressed } from '#bot/pressed'
import type { Reply } from '#bot/reply'
import { showContactForm, submit } from '#bot/submit'
import { answerWords } from '#bot/words'

/** The longest reason, as the cards say it. */
const LONGEST_REASON = 500

/** Answers a pressed button. The first reply takes the place of the card. */
export async function answerPress(office: Office, caller: Caller, pressed: Pressed): Promise<Reply[]> {
  if (reasonsOf(pressed).some((reason) => reason.length > LONGEST_REASON)) return [{ text: say('reason-too-long', { longest: String(LONGEST_REASON) }, caller.locale) }]
  switch (pressed.verb) {
    case 'say':
      return answerWords(office, caller, pressed.text)
    case 'stop':
      return runDialog(office, caller, { type: 'stop' })
    case 'cancel.find':
      return runDialog(office, caller, { type: 'find', search: pressed.search })
    case 'cancel.customer':
      return runDialog(office, caller, { ...pressed, type: 'pick-customer' })
    case 'cancel.page':
      return runDialog(office, caller, { ...pressed, type: 'turn-page' })
    case 'cancel.reservation':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return' })
    case 'cancel.exchange':
      return runDialog(office, caller, { type: 'exchange' })
    case 'cancel.quote':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return', quantity: pressed.quantity ?? 'all' })
    case 'quote.requote':
      return requote(office, caller, pressed)
    case 'quote.contact':
    case 'quote.submit':
      return submitUnits(office, caller, pressed)
    default:
      return [await pressOnCase(office, caller, pressed)]
  }
}

function reasonsOf(pressed: Pressed): string[] {
  return [...('reason' in pressed ? [pressed.reason] : []), ...('rejectReason' in pressed ? [pressed.rejectReason] : []), ...('declineReason' in pressed ? [pressed.declineReason] : [])]
}

function requote(office: Office, caller: Caller, { customerId, orderId, reservationId, quantity, reason }: Extract<Pressed, { quantity: string }>): Promise<Reply[]> {
  return runDialog(office, caller, { type: 'units', customerId, orderId, reservationId, quantity, reason, card: 'quote' })
}

// What is not a number of units goes back to the question, which names the range.
async function submitUnits(office: Office, caller: Caller, pressed: Extract<Pressed, { verb: 'quote.contact' | 'quote.submit' }>): Promise<Reply[]> {
  const quantity = readWholeNumber(pressed.quantity)
  if (quantity === undefined) return requote(office, caller, pressed)
  return pressed.verb === 'quote.submit' ? submit(office, caller, { ...pressed, quantity }) : [await showContactForm(office, caller, { ...pressed, quantity })]
}
