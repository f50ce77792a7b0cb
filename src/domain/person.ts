/** A member of the partner's staff; `id` is the Entra object id. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What a person is to Partner Center. `Global` is the Global Administrator, `UserAdmin` the User Administrator. */
export type Role = 'Sales' | 'Helpdesk' | 'Admin' | 'Global' | 'UserAdmin'

/** What somebody may want to do. */
export type Verb =
  | 'see'
  | 'quote'
  | 'quote.submit'
  | 'case.withdraw'
  | 'case.approve'
  | 'case.reject'
  | 'case.ticket'
  | 'case.credit'
  | 'case.decline'
  | 'scope.change'
  | 'access.add'
  | 'access.remove'
  | 'support.create'
  | 'approvals.here'

const ADMINS: readonly Role[] = ['Admin', 'Global']
const APPROVERS: readonly Role[] = ['Helpdesk', ...ADMINS]
const AGENTS: readonly Role[] = ['Sales', ...APPROVERS]
const ACCESS: readonly Role[] = [...ADMINS, 'UserAdmin']

/** Who may do what. A case's requester never approves or rejects it, whatever the role. */
const ALLOWED: Record<Verb, readonly Role[]> = {
  see: [...AGENTS, 'UserAdmin'],
  quote: AGENTS,
  'quote.submit': AGENTS,
  'case.withdraw': AGENTS,
  'case.approve': APPROVERS,
  'case.reject': APPROVERS,
  'case.ticket': APPROVERS,
  'case.credit': APPROVERS,
  'case.decline': APPROVERS,
  'scope.change': APPROVERS,
  'access.add': ACCESS,
  'access.remove': ACCESS,
  'support.create': AGENTS,
  'approvals.here': ADMINS,
}

/** True if one of the roles may do this. */
export function mayDo(verb: Verb, roles: readonly Role[]): boolean {
  return roles.some((role) => ALLOWED[verb].includes(role))
}

/** The roles that may do this: whom to ask. */
export function rolesThatMay(verb: Verb): readonly Role[] {
  return ALLOWED[verb]
}

/** True if one of the roles may give the second approval of a large credit. */
export function maySecond(roles: readonly Role[]): boolean {
  return roles.some((role) => ADMINS.includes(role))
}

/** True if one of the roles runs the desk: no list of customers binds it. */
export function seesEveryCustomer(roles: readonly Role[]): boolean {
  return roles.some((role) => ADMINS.includes(role))
}
