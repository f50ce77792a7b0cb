import type { Caller } from '#bot/caller'
import { runDialog } from '#bot/dialogs/run-dialog'
import type { Office } from '#bot/office'
import { pressOnCase } from '#bot/press-on-case'
import type { Pressed } from '#bot/pressed'
import { quoteReplies } from '#bot/quote-view'
import type { Reply } from '#bot/reply'
import { showContactForm, submit } from '#bot/submit'
import { answerWords } from '#bot/words'

/** Answers a pressed button. The first reply takes the place of the card. */
export async function answerPress(office: Office, caller: Caller, pressed: Pressed): Promise<Reply[]> {
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
      return runDialog(office, caller, { ...pressed, type: 'pick-reservation' })
    case 'cancel.exchange':
      return runDialog(office, caller, { type: 'exchange' })
    case 'cancel.quote':
      return quoteReplies(office, caller, pressed)
    case 'quote.requote':
      return quoteReplies(office, caller, pressed, pressed.reason)
    case 'quote.contact':
      return [await showContactForm(office, caller, pressed)]
    case 'quote.submit':
      return submit(office, caller, pressed)
    default:
      return [await pressOnCase(office, caller, pressed)]
  }
}
