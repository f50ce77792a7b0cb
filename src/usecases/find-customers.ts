import type { Person } from '#domain/person'
import type { Refusal } from '#domain/refusal'
import type { Customer } from '#domain/reservation'
import { authorize, isSeen, type Allowed } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'

/** With a list of customers more are asked for, since some of those found may not be shown. */
const MOST_TO_LOOK_THROUGH = 20_000

/** What was found, and whether there is more. */
interface FoundCustomers {
  readonly customers: Customer[]
  readonly more: boolean
  /** Only the customers on the lists of the person's groups were looked through. */
  readonly isListed?: true
}

/** The customers whose name or domain starts with the text, as far as the person may see them. Throws a ServiceError where Partner Center does not answer. */
export async function findCustomers(desk: Desk, person: Person, text: string, limit: number): Promise<FoundCustomers | Refusal> {
  const allowed = await authorize(desk, person, 'see')
  return allowed.outcome === 'refusal' ? allowed : find(desk, allowed, text, limit)
}

/** The customers whose name or domain starts with one of the texts, each once: at most `limit` for each. They are asked for at once, so let them be few. */
export async function findCustomersByStarts(desk: Desk, person: Person, starts: readonly string[], limit: number): Promise<FoundCustomers | Refusal> {
  const allowed = await authorize(desk, person, 'see')
  if (allowed.outcome === 'refusal') return allowed
  const found = await Promise.all(starts.map((start) => find(desk, allowed, start, limit)))
  const customers = new Map(found.flatMap((each) => each.customers.map((customer) => [customer.id, customer])))
  return { customers: [...customers.values()], more: found.some(({ more }) => more), ...(allowed.customers === 'all' ? {} : { isListed: true }) }
}

async function find(desk: Desk, allowed: Allowed, text: string, limit: number): Promise<FoundCustomers> {
  if (allowed.customers === 'all') return desk.customers.startingWith(text, limit)
  const found = await desk.customers.startingWith(text, MOST_TO_LOOK_THROUGH)
  const seen = found.customers.filter(({ id }) => isSeen(allowed.customers, id))
  return { customers: seen.slice(0, limit), more: seen.length > limit || found.more, isListed: true }
}
