import { z } from 'zod'

// What a card's button may carry. Ids and versions only; whatever else comes is dropped.
const id = z.string().trim().toLowerCase().max(100)
const reservation = { customerId: id, orderId: id, reservationId: id }
const onCase = { customerId: id, caseId: z.string().max(40), version: z.coerce.number().int() }
const draft = z.string().max(100)
// Read as it was typed: whether it is right is told in words, so that nobody loses a form to it.
const words = z.string().trim().default('')
const quantity = z.union([z.number(), z.string()]).default('').transform(String)
const field = z.string().optional()
const contact = { firstName: field, lastName: field, email: field, method: field, phone: field, timeZone: field, country: field, language: field }

const PRESSED = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('stop') }),
  z.object({ verb: z.literal('say'), text: z.string().max(200) }),
  z.object({ verb: z.literal('cancel.find'), search: words }),
  z.object({ verb: z.literal('cancel.customer'), customerId: id }),
  z.object({ verb: z.literal('cancel.page'), customerId: id, page: z.coerce.number().int(), filter: words }),
  z.object({ verb: z.literal('cancel.reservation'), ...reservation }),
  z.object({ verb: z.literal('cancel.quote'), ...reservation, quantity: quantity.optional() }),
  z.object({ verb: z.literal('cancel.exchange'), ...reservation }),
  z.object({ verb: z.literal('quote.requote'), ...reservation, quantity, reason: words }),
  z.object({ verb: z.literal('quote.contact'), ...reservation, quantity, draft, reason: words }),
  z.object({ verb: z.literal('quote.submit'), ...reservation, quantity, draft, reason: words, ...contact }),
  z.object({ verb: z.enum(['case.show', 'case.refresh']), customerId: id, caseId: z.string().max(40) }),
  z.object({ verb: z.literal('case.approve'), ...onCase }),
  z.object({ verb: z.literal('case.reject'), ...onCase, rejectReason: words }),
  z.object({ verb: z.literal('case.withdraw'), ...onCase }),
  z.object({ verb: z.literal('case.requote'), ...onCase }),
  z.object({ verb: z.literal('case.confirm'), ...onCase, draft }),
  z.object({ verb: z.literal('case.ticket'), ...onCase, ticketNumber: words }),
  z.object({ verb: z.literal('case.credit'), ...onCase, amount: words, date: words, differs: z.stringbool().default(false) }),
  z.object({ verb: z.literal('case.decline'), ...onCase, declineReason: words }),
])

/** A button that was pressed, with its card's ids and what was typed into it. */
export type Pressed = z.infer<typeof PRESSED>
/** A button whose quantity, where it has one, is checked. */
export type PressedOn<Verb extends Pressed['verb']> = Checked<Extract<Pressed, { verb: Verb }>>
type Checked<Press> = Press extends { quantity: string } ? Omit<Press, 'quantity'> & { readonly quantity: number } : Press

/** Reads a pressed button; undefined for what no card of ours sends (any more). */
export function readPressed(verb: unknown, data: unknown): Pressed | undefined {
  const fields = typeof data === 'object' && data !== null ? data : {}
  const read = PRESSED.safeParse({ ...fields, verb: verb ?? ('verb' in fields ? fields.verb : undefined) })
  return read.success ? read.data : undefined
}
