import type { Customer } from '#domain/reservation'
import type { Customers } from '#ports/customers'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const AT_FIRST = 5
/** As many as the bot ever looks through. */
const MOST = 1_000

/** Which customers to look at: one by tenant id or by the beginning of its name or domain, all, or the first few. */
export interface Choice {
  readonly customer?: string | undefined
  readonly all?: boolean | undefined
}

export interface Chosen {
  readonly customers: readonly Customer[]
  /** There are more that are not looked at. */
  readonly more: boolean
  /** The customer that was asked for. */
  readonly asked?: string
}

/** Finds the customers to look at. Throws a ServiceError where Partner Center does not answer. */
export async function chooseCustomers(customers: Customers, { customer, all }: Choice): Promise<Chosen> {
  if (customer === undefined) return customers.startingWith('', all ? MOST : AT_FIRST)
  if (!GUID.test(customer)) return { ...(await customers.startingWith(customer, AT_FIRST)), asked: customer }
  const found = await customers.byId(customer)
  return { customers: found ? [found] : [], more: false, asked: customer }
}
