import { z } from 'zod'
import { customerChoice, reservationChoice, type FoundChoice } from '#cards/find-reservation/found-choice'
import type { Caller } from '#bot/caller'
import { matching } from '#bot/dialogs/reservation-list'
import { isGuid } from '#bot/dialogs/understand'
import type { Office } from '#bot/office'
import { authorize } from '#usecases/authorize'
import { findCustomers } from '#usecases/find-customers'

/** Teams shows no more. */
const MOST_FOUND = 15

const SEARCH = z.object({
  dataset: z.enum(['customers', 'reservations']),
  queryText: z.string().max(200).default(''),
  // What stands in the card's other inputs.
  data: z.object({ customer: z.string().max(200).default('') }).default({ customer: '' }).catch({ customer: '' }),
})

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

async function foundReservations({ desk }: Office, { person, locale }: Caller, customerId: string, text: string): Promise<FoundChoice[]> {
  if (!isGuid(customerId)) return []
  const allowed = await authorize(desk, person, 'see', customerId.toLowerCase())
  if (allowed.outcome === 'refusal') return []
  const reservations = await desk.reservations.ofCustomer(customerId.toLowerCase())
  return matching(reservations, text).slice(0, MOST_FOUND).map((reservation) => reservationChoice(reservation, locale))
}
