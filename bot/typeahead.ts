import { z } from 'zod'
import { customerChoice, reservationChoice, type FoundChoice } from '#cards/find-reservation/found-choice'
import type { Locale } from '#cards/locales/locales'
import { wordsIn } from '#cards/words'
import type { Caller } from '#bot/caller'
import { matching } from '#bot/dialogs/reservation-list'
import { isGuid } from '#bot/reading/one-line'
import type { Office } from '#bot/office'
import type { Reservation } from '#domain/reservation'
import { authorize } from '#usecases/authorize'
import { findCustomers } from '#usecases/find-customers'

/** Teams shows no more. */
const MOST_FOUND = 15
/** What stands for nothing chosen. */
const NOTHING = 'nothing'

const SEARCH = z.object({
  dataset: z.enum(['customers', 'reservations']),
  queryText: z.string().max(200).default(''),
  // What stands in the card's other inputs.
  data: z.object({ customer: z.string().max(200).default('') }).default({ customer: '' }).catch({ customer: '' }),
})

/** The one line of a list that could not be filled. */
export function nothingNow(locale: Locale): FoundChoice {
  return { title: wordsIn(locale)('findReservation.notNow'), value: NOTHING }
}

/** What was chosen in such a list; empty where that was nothing. */
export function chosenIn(value: string): string {
  return value === NOTHING ? '' : value
}

/** Answers what is typed into a list that searches while one types: what is found, as far as the caller may see it. */
export async function answerSearch(office: Office, caller: Caller, value: unknown): Promise<FoundChoice[]> {
  const search = SEARCH.safeParse(value)
  if (!search.success) return []
  const { dataset, queryText, data } = search.data
  return dataset === 'customers' ? foundCustomers(office, caller, queryText) : foundReservations(office, caller, data.customer, queryText)
}

async function foundCustomers({ desk }: Office, { person }: Caller, text: string): Promise<FoundChoice[]> {
  const found = await findCustomers(desk, person, text, MOST_FOUND)
  return 'outcome' in found ? [] : found.customers.map(customerChoice)
}

async function foundReservations({ desk, listed }: Office, { person, locale }: Caller, customerId: string, text: string): Promise<FoundChoice[]> {
  if (!isGuid(customerId)) return []
  const allowed = await authorize(desk, person, 'see', customerId.toLowerCase())
  if (allowed.outcome === 'refusal') return []
  // Each letter asks again: what the customer has does not change while one types.
  const reservations = await listed(customerId.toLowerCase(), () => reservationsOf(desk, customerId.toLowerCase()))
  return matching(reservations, text).slice(0, MOST_FOUND).map((reservation) => reservationChoice(reservation, locale))
}

// Nothing is asked of a tenant that is no customer's.
async function reservationsOf({ customers, reservations }: Office['desk'], customerId: string): Promise<Reservation[]> {
  return (await customers.byId(customerId)) ? reservations.ofCustomer(customerId) : []
}
