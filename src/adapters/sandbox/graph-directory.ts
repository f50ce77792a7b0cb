import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_TEAMS } from '#adapters/sandbox/staff'
import { ok, problem, type Answer, type Route } from '#adapters/sandbox/wire'

const GRAPH = 'https://graph.microsoft.com/v1.0'
const GROUPS: readonly { readonly id: string; readonly displayName: string }[] = [
  { id: SANDBOX_GROUPS.sales, displayName: 'SalesAgents' },
  { id: SANDBOX_GROUPS.helpdesk, displayName: 'HelpdeskAgents' },
  { id: SANDBOX_GROUPS.admin, displayName: 'AdminAgents' },
  { id: SANDBOX_TEAMS.europe, displayName: 'Europe' },
  { id: SANDBOX_TEAMS.benelux, displayName: 'Benelux' },
  { id: SANDBOX_TEAMS.azureManagers, displayName: 'Azure Managers' },
]
// The template ids are Microsoft's, the same in every tenant (source: "Microsoft Entra built-in roles").
const ROLES: readonly { readonly id: string; readonly roleTemplateId: string; readonly displayName: string }[] = [
  { id: SANDBOX_DIRECTORY_ROLES.globalAdmin, roleTemplateId: '62e90394-69f5-4237-9190-012177145e10', displayName: 'Global Administrator' },
  { id: SANDBOX_DIRECTORY_ROLES.userAdmin, roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1', displayName: 'User Administrator' },
]

/** Microsoft Graph: the groups and activated directory roles of the partner's directory. */
export function graphDirectory(): Route[] {
  return [
    { url: `GET ${GRAPH}/groups/{key}`, token: 'partner', answer: ({ path: { key = '' } }) => found(GROUPS.find(({ id }) => id === key.toLowerCase()), 'groups', key) },
    // A role is found by its template id, too.
    { url: `GET ${GRAPH}/directoryRoles/{key}`, token: 'partner', answer: ({ path: { key = '' } }) => found(ROLES.find(({ id, roleTemplateId }) => [id, roleTemplateId].includes(key.toLowerCase())), 'directoryRoles', key) },
  ]
}

function found(object: object | undefined, collection: string, key: string): Answer {
  return object ? ok({ '@odata.context': `${GRAPH}/$metadata#${collection}/$entity`, ...object }) : problem(404, 'Request_ResourceNotFound', `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`)
}
