import { z } from 'zod'

// What a card's button may carry. Ids and versions only; whatever else comes is dropped.
export const id = z.string().trim().toLowerCase().max(100)
/** A whole number that a card carries, such as a version; some clients send it as digits. Nothing else becomes one: no `true`, no empty text. */
export const count = z.union([z.number(), z.string().regex(/^-?\d{1,15}$/).transform(Number)]).pipe(z.number().int())
export const reservation = { customerId: id, orderId: id, reservationId: id }
/** The longest text that a button says for a person. */
export const LONGEST_SAID = 200
// Read as it was typed: whether it is right is told in words, so that nobody loses a form to it.
export const words = z.string().trim().default('')
/** What is longer finds nothing more. */
const LONGEST_SEARCH = 500
export const search = words.transform((typed) => typed.slice(0, LONGEST_SEARCH))
const field = z.string().optional()
export const contact = { firstName: field, lastName: field, email: field, method: field, phone: field, timeZone: field, country: field, language: field }
