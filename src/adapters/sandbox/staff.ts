/** The partner's tenant in the sandbox. */
export const SANDBOX_TENANT = '5a1e5a1e-0000-4000-8000-00000000c5b0'

/** Object ids of the groups and directory roles that give roles. */
export const SANDBOX_GROUPS = {
  sales: '5a1e5a1e-0000-4000-8000-0000000000a1',
  helpdesk: '5a1e5a1e-0000-4000-8000-0000000000a2',
  admin: '5a1e5a1e-0000-4000-8000-0000000000a3',
} as const
export const SANDBOX_DIRECTORY_ROLES = {
  globalAdmin: '5a1e5a1e-0000-4000-8000-0000000000b1',
  userAdmin: '5a1e5a1e-0000-4000-8000-0000000000b2',
} as const

/** Groups that give no role by themselves: a partner's lists of customers hang on such groups, and they are members of those that do. */
export const SANDBOX_TEAMS = { europe: '5a1e5a1e-0000-4000-8000-0000000000d1', benelux: '5a1e5a1e-0000-4000-8000-0000000000d2', azureManagers: '5a1e5a1e-0000-4000-8000-0000000000d3' } as const

/** The groups that a group is a member of. */
export const SANDBOX_NESTING: Readonly<Record<string, readonly string[]>> = { [SANDBOX_TEAMS.benelux]: [SANDBOX_TEAMS.europe], [SANDBOX_TEAMS.azureManagers]: [SANDBOX_GROUPS.admin] }

export interface StaffMember {
  readonly key: 'sales' | 'helpdesk' | 'admin' | 'users' | 'outsider' | 'global'
  readonly id: string
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly mail: string
  readonly phone: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Groups and directory roles; without those that the groups are in. */
  readonly memberOf: readonly string[]
}

/** Everybody who works for the partner. */
export const SANDBOX_STAFF: readonly StaffMember[] = [
  member('sales', 1, 'Sofia', 'Lindqvist', '+46 8 555 0101', 'SE', [SANDBOX_GROUPS.sales, SANDBOX_TEAMS.benelux]),
  member('helpdesk', 2, 'Henry', 'Okafor', '+44 20 7946 0102', 'GB', [SANDBOX_GROUPS.helpdesk, SANDBOX_TEAMS.europe]),
  member('admin', 3, 'Amina', 'Rahman', '+49 30 5550 103', 'DE', [SANDBOX_TEAMS.azureManagers]),
  member('users', 4, 'Ursula', 'Keller', '+41 44 555 01 04', 'CH', [SANDBOX_DIRECTORY_ROLES.userAdmin]),
  member('outsider', 5, 'Oscar', 'Moreau', '+33 1 55 55 01 05', 'FR', []),
  member('global', 6, 'Grace', 'Tanaka', '+81 3 5550 0106', 'JP', [SANDBOX_DIRECTORY_ROLES.globalAdmin]),
]

function member(key: StaffMember['key'], number: number, firstName: string, lastName: string, phone: string, country: string, memberOf: readonly string[]): StaffMember {
  const mail = `${firstName}.${lastName}@reservation-desk.example`.toLowerCase()
  return { key, id: `5a1e5a1e-0000-4000-8000-00000000000${number}`, name: `${firstName} ${lastName}`, firstName, lastName, mail, phone, country, memberOf }
}
