import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { runDialog } from '#bot/dialogs/run-dialog'
import { goOnWith } from '#bot/find-reservation'
import { chooseLanguage } from '#bot/language'
import type { Office } from '#bot/office'
import { pressOnCase } from '#bot/press-on-case'
import { showCap, showComparison, showPlan } from '#bot/decide'
import { alsoReturn, askPurchase, quoteExchange } from '#bot/exchange'
import type { Pressed, PressedOn } from '#bot/pressed'
import { pressToManage } from '#bot/press-to-manage'
import { isToManage } from '#bot/pressed-to-manage'
import { quoteReplies } from '#bot/quote-view'
import { readWholeNumber } from '#bot/reading/one-line'
import type { Reply } from '#bot/reply'
import { askShareLanguage, shareQuote } from '#bot/share'
import { showContactForm, submit, type Asked } from '#bot/submit'
import { answerWords } from '#bot/words'
import type { Purchase } from '#domain/purchase'
import type { ReturnWish, Wish } from '#usecases/wish'

/** The longest reason, as the cards say it. */
const LONGEST_REASON = 500

/** Answers a pressed button. The first reply takes the place of the card. */
export async function answerPress(office: Office, caller: Caller, pressed: Pressed): Promise<Reply[]> {
  if (reasonsOf(pressed).some((reason) => reason.length > LONGEST_REASON)) return [{ text: say('reason-too-long', { longest: String(LONGEST_REASON) }, caller.locale) }]
  if (isToManage(pressed)) return pressToManage(office, caller, pressed)
  switch (pressed.verb) {
    case 'say':
      return answerWords(office, caller, pressed.text)
    case 'language.set':
      return chooseLanguage(office, caller, pressed.language)
    case 'stop':
      return runDialog(office, caller, { type: 'stop' })
    case 'find.go':
      return goOnWith(office, caller, pressed)
    case 'cancel.find':
      return runDialog(office, caller, { ...pressed, type: 'find' })
    case 'cancel.customer':
      return runDialog(office, caller, { ...pressed, type: 'pick-customer' })
    case 'cancel.page':
      return runDialog(office, caller, { ...pressed, type: 'turn-page' })
    case 'cancel.reservation':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return' })
    case 'cancel.begin':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return', action: 'cancel' })
    case 'cancel.quote':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return', action: 'cancel', quantity: pressed.quantity ?? 'all' })
    case 'exchange.begin':
      return runDialog(office, caller, { ...pressed, type: 'units', card: 'return', action: 'exchange' })
    case 'exchange.list':
      return askPurchase(office, caller, pressed, pressed)
    case 'exchange.quote':
      return quoteExchange(office, caller, pressed)
    case 'exchange.change':
      return askPurchase(office, caller, { ...pressed, purchases: pressed.purchases.slice(0, -1) }, formOf(pressed.purchases.at(-1)))
    case 'exchange.also-buy':
      return askPurchase(office, caller, pressed)
    case 'exchange.also-return':
      return alsoReturn(office, caller, pressed)
    case 'compare.show':
      return compare(office, caller, pressed)
    case 'cap.show':
      return showCap(office, caller, pressed.customerId)
    case 'plan.show':
      return showPlan(office, caller, pressed.customerId, pressed.reservations.split(',').filter(Boolean))
    case 'quote.requote':
      return requote(office, caller, pressed)
    case 'quote.refresh':
    case 'quote.languages':
    case 'quote.share':
      return answerQuote(office, caller, pressed)
    case 'quote.contact':
    case 'quote.submit':
      return submitWish(office, caller, pressed)
    default:
      return [await pressOnCase(office, caller, pressed)]
  }
}

function reasonsOf(pressed: Pressed): string[] {
  return [...('reason' in pressed ? [pressed.reason] : []), ...('rejectReason' in pressed ? [pressed.rejectReason] : []), ...('declineReason' in pressed ? [pressed.declineReason] : [])]
}

function requote(office: Office, caller: Caller, pressed: Units & { reason: string }): Promise<Reply[]> {
  const { customerId, orderId, reservationId, quantity, reason } = pressed
  return runDialog(office, caller, { type: 'units', customerId, orderId, reservationId, quantity: quantity ?? '', reason, card: 'quote', action: 'cancel' })
}

// With a day it comes from the comparison itself; without one the number of units may still be wrong.
function compare(office: Office, caller: Caller, { laterDay, quantity, ...units }: PressedOn<'compare.show'>): Promise<Reply[]> {
  if (laterDay !== '') return showComparison(office, caller, unitsOf({ ...units, quantity }), laterDay)
  return runDialog(office, caller, { ...units, type: 'units', card: 'return', action: 'compare', ...(quantity ? { quantity } : {}) })
}

interface Units {
  readonly customerId: string
  readonly orderId: string
  readonly reservationId: string
  readonly quantity?: string | undefined
}

// Without a number all units are meant.
function unitsOf({ customerId, orderId, reservationId, quantity: typed }: Units): ReturnWish {
  const quantity = readWholeNumber(typed ?? '')
  return { customerId, orderId, reservationId, ...(quantity === undefined ? {} : { quantity }) }
}

function formOf(purchase: Purchase | undefined) {
  return purchase ? { ...purchase, quantity: String(purchase.quantity) } : {}
}

// A quote is looked at again, or shown to the customer: the conversation stays where it is.
function answerQuote(office: Office, caller: Caller, pressed: PressedOn<'quote.refresh' | 'quote.languages' | 'quote.share'>): Reply[] | Promise<Reply[]> {
  const wish = wishOf(pressed)
  if (!wish) return [{ text: say('old-card', {}, caller.locale) }]
  if (pressed.verb === 'quote.languages') return askShareLanguage(caller, wish)
  return pressed.verb === 'quote.share' ? shareQuote(office, caller, wish, pressed.language) : quoteReplies(office, caller, wish, pressed.reason)
}

function wishOf({ customerId, returns, purchases, orderId, reservationId, quantity }: PressedOn<'quote.refresh' | 'quote.languages' | 'quote.share'>): Wish | undefined {
  if (returns && purchases) return { customerId, returns, purchases }
  return orderId && reservationId ? unitsOf({ customerId, orderId, reservationId, quantity }) : undefined
}

// What is not a number of units goes back to the question, which names the range.
async function submitWish(office: Office, caller: Caller, pressed: PressedOn<'quote.contact' | 'quote.submit'>): Promise<Reply[]> {
  const { customerId, returns, purchases, orderId, reservationId, draft, reason } = pressed
  if (returns && purchases) return submitAsked(office, caller, { wish: { customerId, returns, purchases }, draft, reason }, pressed)
  if (!orderId || !reservationId) return [{ text: say('old-card', {}, caller.locale) }]
  const quantity = readWholeNumber(pressed.quantity ?? '')
  if (quantity === undefined) return requote(office, caller, { ...pressed, orderId, reservationId })
  return submitAsked(office, caller, { wish: { customerId, orderId, reservationId, quantity }, draft, reason }, pressed)
}

async function submitAsked(office: Office, caller: Caller, asked: Asked, pressed: PressedOn<'quote.contact' | 'quote.submit'>): Promise<Reply[]> {
  return pressed.verb === 'quote.submit' ? submit(office, caller, asked, pressed) : [await showContactForm(office, caller, asked)]
}
