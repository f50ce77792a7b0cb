import { seesEveryCustomer, type Role } from '#domain/person'

/** Which customers a group may see: tenant ids by the group's object id, all lower-case. */
export type CustomerLists = Readonly<Record<string, readonly string[]>>

/** The customers that somebody may see; `all` without lists, and for those who run the desk. Whoever is in no listed group sees none. */
export function customersSeenBy(lists: CustomerLists | undefined, roles: readonly Role[], groupIds: readonly string[]): 'all' | ReadonlySet<string> {
  if (!lists || seesEveryCustomer(roles)) return 'all'
  return new Set(groupIds.flatMap((id) => lists[id.toLowerCase()] ?? []))
}
