import { SANDBOX_STAFF, type StaffMember } from '#src/config'

export type Member = StaffMember
export const STAFF = SANDBOX_STAFF

/** The member of the sandbox's staff with this key. */
export function memberOf(key: string): Member {
  const member = STAFF.find((one) => one.key === key)
  if (!member) throw new Error(`Nobody on the staff is called "${key}".`)
  return member
}
