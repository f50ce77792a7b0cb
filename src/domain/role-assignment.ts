/** The roles that the bot gives on a reservation order (source: Azure built-in roles; "Permissions to view and manage Azure reservations"). */
export const ORDER_ROLES = {
  Owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'Reservations Administrator': 'a8889054-8d42-49c9-bc1c-52486c10e7cd',
  'Reservations Reader': '582fc458-8989-419f-a480-75249bc5db7e',
} as const
export type OrderRole = keyof typeof ORDER_ROLES

/** Somebody or something that a role can be given to. `ForeignGroup`: a security group of the partner's tenant. */
export type PrincipalType = 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup' | 'Unknown'

export interface Principal {
  /** The object id. */
  readonly id: string
  /** As the directory shows it; empty where the directory does not tell. */
  readonly name: string
  readonly type: PrincipalType
}

/** Who has which role on a reservation order. */
export interface RoleAssignment {
  /** The name of the assignment, a GUID. */
  readonly id: string
  readonly principal: Principal
  /** The role's name; its id where the name is not known. */
  readonly role: string
  /** True where it comes from above the order and can only be taken away there. */
  readonly isInherited: boolean
}

/** True for a role that the bot gives. */
export function isOrderRole(name: string): name is OrderRole {
  return Object.hasOwn(ORDER_ROLES, name)
}
