import type { AuthorizationManagementClient, RoleAssignment as AzureAssignment } from '@azure/arm-authorization'
import { ORDER_ROLES, type PrincipalType, type RoleAssignment } from '#domain/role-assignment'
import { allOf } from '#adapters/microsoft/all-of'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { guidOf, neededGuid } from '#adapters/microsoft/guid'
import type { Principals } from '#adapters/microsoft/principals'
import { ServiceError, unlessDown } from '#ports/service-error'
import type { RoleAssignments } from '#ports/role-assignments'

const DEFINITIONS = 'providers/Microsoft.Authorization/roleDefinitions'
/** Roles that come from above an order, or were given elsewhere (source: Azure built-in roles). */
const OTHER_ROLES = { 'User Access Administrator': '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'Reservation Purchaser': 'f7b75c60-3036-4b75-91c3-6b41c27c1689' }
const ROLE_NAMES = new Map(Object.entries({ ...ORDER_ROLES, ...OTHER_ROLES }).map(([name, id]) => [id, name]))
const TYPES: readonly PrincipalType[] = ['User', 'Group', 'ServicePrincipal', 'ForeignGroup']

/** Who may do what on reservation orders, through Microsoft.Authorization 2022-04-01. `clientOf` gives the client of a customer's tenant. */
export function roleAssignments(clientOf: (customerId: string) => Promise<AuthorizationManagementClient>, principals: Principals): RoleAssignments {
  return {
    onOrder: (customerId, orderId) =>
      asking('Azure access control', async () => {
        const client = await clientOf(customerId)
        const scope = scopeOf(orderId)
        // At the order or above it: what somebody may do with a single reservation below is not asked for.
        const listed = await allOf(client.roleAssignments.listForScope(scope, { filter: 'atScope()' }))
        const [people, roles] = await Promise.all([principals.namesOf(customerId, listed.map(({ principalId }) => principalId ?? '')), roleNamesOf(client, listed)])
        return listed.flatMap((assignment) => assignmentFrom(assignment, scope, people, roles) ?? [])
      }),
    findPrincipal: (customerId, text) => asking('Microsoft Entra', () => principals.find(customerId, text)),
    add: (customerId, orderId, principal, role) =>
      asking('Azure access control', async () => {
        const client = await clientOf(customerId)
        const [roleId, principalId] = [ORDER_ROLES[role], principal.id.toLowerCase()]
        const name = guidOf([orderId.toLowerCase(), roleId, principalId].join('|'))
        const principalType = principal.type === 'Unknown' ? {} : { principalType: principal.type }
        try {
          await client.roleAssignments.create(scopeOf(orderId), name, { roleDefinitionId: `/${DEFINITIONS}/${roleId}`, principalId, ...principalType })
        } catch (error) {
          // Azure answers so where the principal has the role already, by this name or another.
          if (!(error instanceof ServiceError) || error.code !== 'RoleAssignmentExists') throw error
        }
      }),
    remove: (customerId, orderId, assignmentId) =>
      asking('Azure access control', async () => {
        const client = await clientOf(customerId)
        await orUndefined(client.roleAssignments.delete(scopeOf(orderId), neededGuid(assignmentId)))
      }),
  }
}

// Without the slash in front, which the client puts there itself.
function scopeOf(orderId: string): string {
  return `providers/Microsoft.Capacity/reservationOrders/${neededGuid(orderId)}`
}

/** The names of the roles, by id; those that are in no table are looked up, and whoever may not do that sees ids. */
async function roleNamesOf(client: AuthorizationManagementClient, assignments: readonly AzureAssignment[]): Promise<Map<string, string>> {
  const definitions = new Map(assignments.map(({ roleDefinitionId = '' }) => [roleIdOf(roleDefinitionId), roleDefinitionId]))
  const unknown = [...definitions].filter(([id, path]) => !ROLE_NAMES.has(id) && /^\/([\w.-]+\/)*roleDefinitions\/[\w-]+$/i.test(path))
  const asked = unknown.map(async ([id, path]) => {
    const definition = await unlessDown(client.roleDefinitions.getById(path.slice(1)))
    return [id, definition?.roleName ?? id] as const
  })
  return new Map([...ROLE_NAMES, ...(await Promise.all(asked))])
}

function roleIdOf(roleDefinitionId: string): string {
  return roleDefinitionId.split('/').at(-1)?.toLowerCase() ?? ''
}

function assignmentFrom({ id, name, scope, principalId, principalType, roleDefinitionId }: AzureAssignment, orderScope: string, people: ReadonlyMap<string, string>, roles: ReadonlyMap<string, string>): RoleAssignment | undefined {
  if (!name || !principalId || !roleDefinitionId) return undefined
  const own = scope ?? id?.replace(/\/providers\/Microsoft\.Authorization\/.*$/i, '') ?? ''
  const roleId = roleIdOf(roleDefinitionId)
  return {
    id: name.toLowerCase(),
    principal: { id: principalId.toLowerCase(), name: people.get(principalId.toLowerCase()) ?? '', type: TYPES.find((type) => type.toLowerCase() === principalType?.toLowerCase()) ?? 'Unknown' },
    role: roles.get(roleId) ?? roleId,
    isInherited: own.replace(/^\/|\/$/g, '').toLowerCase() !== orderScope.toLowerCase(),
  }
}
