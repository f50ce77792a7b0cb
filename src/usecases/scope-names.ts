import { unlessDown } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** Display names of what a customer's reservations can be scoped to, by the id of a subscription or management group, as far as Azure tells them. */
export async function scopeNames({ subscriptions }: Pick<Desk, 'subscriptions'>, customerId: string): Promise<Record<string, string>> {
  const lists = await Promise.all([unlessDown(subscriptions.ofCustomer(customerId)), unlessDown(subscriptions.managementGroups(customerId))])
  return Object.fromEntries(lists.flatMap((list) => (list ?? []).map(({ id, name }) => [id, name])))
}
