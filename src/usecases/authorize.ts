import { customersSeenBy } from '#domain/customer-lists'
import { mayDo, type Person, type Role, type Verb } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import { ServiceError, troubleOf, whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** What authorisation asks: the directory, and the settings that name lists of customers. */
export type Gate = Pick<Desk, 'directory' | 'warn'> & { readonly settings: Pick<Desk['settings'], 'customerLists'> }

/** That somebody may do something, and for which customers. */
export interface Allowed {
  readonly outcome: 'allowed'
  readonly roles: readonly Role[]
  readonly customers: 'all' | ReadonlySet<string>
}

/** The person's roles if they may do this now, for this customer where one is named; else the refusal. A directory that is down means no. */
export async function authorize(gate: Gate, person: Person, verb: Verb, customerId?: string): Promise<Allowed | Refusal> {
  try {
    const roles = await gate.directory.rolesOf(person.id)
    if (!mayDo(verb, roles)) return refuse({ code: 'not-allowed', details: { verb } })
    const customers = await customersFor(gate, person.id, roles)
    return customerId === undefined || isSeen(customers, customerId) ? { outcome: 'allowed', roles, customers } : refuse({ code: 'customer-not-yours', details: {} })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    gate.warn('The directory could not be asked for roles.', whatWentWrong(error))
    return refuse({ code: 'directory-down', details: { trouble: troubleOf(error) } })
  }
}

/** True for somebody who may see the customer now. Throws a ServiceError where the directory does not say. */
export async function maySee(gate: Gate, personId: string, customerId: string): Promise<boolean> {
  const roles = await gate.directory.rolesOf(personId)
  return mayDo('see', roles) && isSeen(await customersFor(gate, personId, roles), customerId)
}

/** True for a customer among those who may be seen. */
export function isSeen(customers: Allowed['customers'], customerId: string): boolean {
  return customers === 'all' || customers.has(customerId)
}

async function customersFor({ directory, settings: { customerLists } }: Gate, personId: string, roles: readonly Role[]): Promise<Allowed['customers']> {
  return customersSeenBy(customerLists, roles, customerLists ? await directory.groupsOf(personId) : [])
}
