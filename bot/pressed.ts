import { z } from 'zod'
import { ACTIONS } from '#cards/locales/spoken'
import { contact, count, id, LONGEST_SAID, reservation, search, words } from '#bot/pressed-fields'
import { MANAGING } from '#bot/pressed-to-manage'
import { understand } from '#bot/reading/understand'
import { chosenIn } from '#bot/typeahead'

const onCase = { customerId: id, caseId: z.string().max(40), version: count }
const draft = z.string().max(100)
const quantity = z.union([z.number(), z.string()]).default('').transform(String)
const units = z.object({ orderId: id, reservationId: id, quantity: count })
const name = z.string().trim().max(200)
const term = z.enum(['P1Y', 'P3Y', 'P5Y'])
const billingPlan = z.enum(['Upfront', 'Monthly'])
// What the card was for; older ones do not say.
const action = z.enum(ACTIONS).optional().catch(undefined)
const purchase = z.object({ resourceType: name, sku: name, region: name, term, billingPlan, quantity: count.pipe(z.number().min(1).max(1_000_000)) })
const wish = { customerId: id, returns: z.array(units).min(1).max(10), purchases: z.array(purchase).max(10) }
// What is typed or chosen in the form of a purchase.
const form = { resourceType: name.optional(), region: name.optional(), search, sku: name.optional(), term: term.optional().catch(undefined), billingPlan: billingPlan.optional().catch(undefined), quantity: quantity.optional() }
// A cancellation names one reservation, an exchange its whole wish.
const asked = { customerId: id, orderId: id.optional(), reservationId: id.optional(), quantity: quantity.optional(), returns: wish.returns.optional(), purchases: wish.purchases.min(1).optional() }

const PRESSED = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('stop') }),
  z.object({ verb: z.literal('say'), text: z.string().max(LONGEST_SAID) }),
  z.object({ verb: z.literal('language.set'), language: z.string().max(20) }),
  z.object({ verb: z.literal('find.go'), action: z.enum(ACTIONS), customer: search.transform(chosenIn), reservation: search.transform(chosenIn), quantity: search }),
  z.object({ verb: z.literal('cancel.find'), search, action }),
  z.object({ verb: z.literal('cancel.customer'), customerId: id, action }),
  z.object({ verb: z.literal('cancel.page'), customerId: id, page: count, filter: search }),
  z.object({ verb: z.literal('cancel.reservation'), ...reservation }),
  z.object({ verb: z.literal('cancel.begin'), ...reservation }),
  z.object({ verb: z.literal('cancel.quote'), ...reservation, quantity: quantity.optional() }),
  z.object({ verb: z.literal('exchange.begin'), ...reservation, quantity: quantity.optional() }),
  z.object({ verb: z.literal('exchange.list'), ...wish, ...form }),
  z.object({ verb: z.literal('exchange.quote'), ...wish, ...form }),
  z.object({ verb: z.literal('exchange.change'), ...wish }),
  z.object({ verb: z.literal('exchange.also-buy'), ...wish }),
  z.object({ verb: z.literal('exchange.also-return'), ...wish, purchases: wish.purchases.min(1), alsoReservation: words, alsoQuantity: quantity, reason: words }),
  z.object({ verb: z.literal('compare.show'), ...reservation, quantity: quantity.optional(), laterDay: words }),
  z.object({ verb: z.literal('cap.show'), customerId: id }),
  z.object({ verb: z.literal('plan.show'), customerId: id, reservations: words }),
  z.object({ verb: z.literal('quote.requote'), ...reservation, quantity, reason: words }),
  z.object({ verb: z.literal('quote.languages'), ...asked }),
  z.object({ verb: z.literal('quote.refresh'), ...asked, reason: words }),
  z.object({ verb: z.literal('quote.share'), ...asked, language: z.string().max(20) }),
  z.object({ verb: z.literal('quote.contact'), ...asked, draft, reason: words }),
  z.object({ verb: z.literal('quote.submit'), ...asked, draft, reason: words, ...contact }),
  z.object({ verb: z.enum(['case.show', 'case.refresh']), customerId: id, caseId: z.string().max(40) }),
  z.object({ verb: z.literal('case.approve'), ...onCase }),
  z.object({ verb: z.literal('case.reject'), ...onCase, rejectReason: words }),
  z.object({ verb: z.literal('case.withdraw'), ...onCase }),
  z.object({ verb: z.literal('case.requote'), ...onCase }),
  z.object({ verb: z.literal('case.confirm'), ...onCase, draft }),
  z.object({ verb: z.literal('case.ticket'), ...onCase, ticketNumber: words }),
  z.object({ verb: z.literal('case.credit'), ...onCase, amount: words, date: words, differs: z.stringbool().default(false) }),
  z.object({ verb: z.literal('case.decline'), ...onCase, declineReason: words }),
  ...MANAGING,
])

/** A button that was pressed, with its card's ids and what was typed into it. */
export type Pressed = z.infer<typeof PRESSED>
/** A button of this verb. */
export type PressedOn<Verb extends Pressed['verb']> = Extract<Pressed, { verb: Verb }>

const LOOKING: readonly string[] = ['cap.show', 'quote.refresh', 'case.refresh', 'manage.show', 'errand.show'] satisfies Pressed['verb'][]

// What is said to a list that is read again when it is looked at.
const LISTS: readonly ReturnType<typeof understand>['type'][] = ['cases', 'approvals', 'policy']

/** True for what a card may ask for by itself when it is looked at: it changes nothing, not even where somebody is in a conversation. */
export function isToLook(pressed: Pressed): boolean {
  if (pressed.verb === 'say') return LISTS.includes(understand(pressed.text).type)
  if (pressed.verb === 'compare.show') return pressed.laterDay !== ''
  return LOOKING.includes(pressed.verb)
}

/** Reads a pressed button; undefined for what no card of ours sends (any more). */
export function readPressed(verb: unknown, data: unknown): Pressed | undefined {
  const fields = typeof data === 'object' && data !== null ? data : {}
  const read = PRESSED.safeParse({ ...fields, verb: verb ?? ('verb' in fields ? fields.verb : undefined) })
  return read.success ? read.data : undefined
}
