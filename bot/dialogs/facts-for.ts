import { CUSTOMERS_A_CARD } from '#cards/pick-customer/pick-customer.card'
import type { Caller } from '#bot/caller'
import type { DialogInput, DialogStep, Holding } from '#bot/dialogs/dialog-state'
import type { Office } from '#bot/office'
import type { Person } from '#domain/person'
import type { Refusal } from '#domain/refusal'
import type { Customer } from '#domain/reservation'
import { unlessDown } from '#ports/service-error'
import { authorize } from '#usecases/authorize'
import { findCustomers, findCustomersByStarts } from '#usecases/find-customers'

/** How many customers are looked at for each beginning of a name in a sentence: only those whose whole words are in it are meant. */
const CUSTOMERS_A_START = 50

/** What was fetched, and whether only the customers on the lists of the person's groups were looked through. */
export type Fetched = DialogInput & { readonly isListed?: true }

/** The facts that a step asks for; undefined where it is an answer. */
export async function factsFor(office: Office, { person }: Caller, step: DialogStep): Promise<Fetched | Refusal | undefined> {
  const { desk } = office
  if (step.type === 'find-customers') {
    if (findsWhileTyping(office, step.search)) return { ...step, type: 'customers', customers: [], more: true }
    const found = step.starts ? await findCustomersByStarts(desk, person, step.starts, CUSTOMERS_A_START) : await findCustomers(desk, person, step.search, CUSTOMERS_A_CARD)
    return 'outcome' in found ? found : { ...step, type: 'customers', ...found }
  }
  if (step.type === 'find-holdings') {
    const holdings = await Promise.all(step.customerIds.map((id) => holdingOf(office, person, id, step.customers)))
    return { ...step, type: 'holdings', holdings: holdings.filter((holding) => holding !== undefined) }
  }
  if (step.type !== 'find-reservations' && step.type !== 'find-reservation') return undefined
  const allowed = await authorize(desk, person, 'see', step.customerId)
  // An id that is only being tried as a customer's may be an order's.
  if (allowed.outcome === 'refusal' && !('lone' in step && step.lone)) return allowed
  const customer = allowed.outcome === 'refusal' ? undefined : await desk.customers.byId(step.customerId)
  if (!customer) return { type: 'no-customer', customerId: step.customerId, ...('lone' in step ? { lone: step.lone } : {}) }
  const reservations = await desk.reservations.ofCustomer(customer.id)
  if (step.type === 'find-reservations') return { ...step, type: 'reservations', customer, reservations }
  const reservation = reservations.find(({ id, orderId }) => id === step.reservationId && orderId === step.orderId)
  return { ...step, type: 'reservation', customer, ...(reservation ? { reservation } : {}) }
}

/** True where the form searches while one types: it lists nothing before. */
export function findsWhileTyping({ clients }: Office, search: string): boolean {
  return clients === 'teams' && search === ''
}

// Nothing is told of a customer whom the person may not see (any more), nor where their reservations cannot be read.
async function holdingOf({ desk }: Office, person: Person, customerId: string, known: readonly Customer[]): Promise<Holding | undefined> {
  const allowed = await authorize(desk, person, 'see', customerId)
  if (allowed.outcome === 'refusal') return undefined
  const found = known.find(({ id }) => id === customerId)
  const [customer, reservations] = await Promise.all([found ?? unlessDown(desk.customers.byId(customerId)), unlessDown(desk.reservations.ofCustomer(customerId))])
  return customer && reservations && { customer, reservations }
}
