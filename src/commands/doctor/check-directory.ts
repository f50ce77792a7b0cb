import type { Tokens } from '#commands/doctor/ask-tokens'
import type { Check, Finding } from '#commands/doctor/check'
import type { CheckUp } from '#src/wiring/check-up'

/** Nobody has this id: the directory says so to whoever may ask. */
const NOBODY = '00000000-0000-4000-8000-000000000000'
/** The same in every tenant (source: "Microsoft Entra built-in roles"). */
const TEMPLATES = { globalAdmin: '62e90394-69f5-4237-9190-012177145e10', userAdmin: 'fe930be7-5e62-47db-91af-98c3a49a38b1' }
const ACTIVATED = 'GET https://graph.microsoft.com/v1.0/directoryRoles (Graph Explorer does it) lists the roles of the tenant: take the "id". A role that is not listed has never been given to anybody: give it once.'

/** The partner's directory: the ids that give roles, and what may be asked about people. */
export function checkDirectory({ config, cloud, partner, probes }: Pick<CheckUp, 'config' | 'cloud' | 'partner' | 'probes'>, tokens: Tokens): Check[] {
  // By the refresh token the app acts for a person, otherwise for itself.
  const kind = config.cloud.kind === 'azure' && config.cloud.credential.kind === 'secure-application-model' ? 'delegated' : 'application'
  const permission = (name: string) => `Give the app the ${kind} permission ${name} of Microsoft Graph (App registrations, API permissions), and press Grant admin consent there.`
  const line = (what: string, why: string, mend: string, look: Check['look']): Check => ({ group: 'Directory', what, why, ifNot: 'fault', mend, look: () => tokens.look(partner.partnerTenantId, 'Microsoft Graph', look) })

  const group = (setting: string, id: string): Check =>
    line(`${setting} is a group`, 'Its members get what the table of roles says.', permission('GroupMember.Read.All'), async () => {
      const name = await probes.groupName(id)
      return name ?? ({ state: 'fault', note: `the tenant ${partner.partnerTenantId} has no group ${id}`, mend: `Put the object id of the group into ${setting}: Microsoft Entra admin center, Groups.` } satisfies Finding)
    })

  const role = (setting: string, id: string, templateId: string): Check =>
    line(`${setting} is the role`, 'It gives what the table of roles says.', permission('RoleManagement.Read.Directory'), async () => {
      const found = await probes.directoryRole(id)
      const bad = (note: string, mend: string): Finding => ({ state: 'fault', note, mend })
      if (!found) return bad(`the tenant ${partner.partnerTenantId} has no activated role ${id}`, ACTIVATED)
      if (found.templateId !== templateId) return bad(`${id} is the role ${found.name}`, ACTIVATED)
      return found.id === id.toLowerCase() ? found.name : bad(`${id} is the role's template id, by which nobody is a member`, `Set ${setting}=${found.id}, which is the object id.`)
    })

  return [
    ...(partner.groups.sales ? [group('GROUP_SALES_AGENTS', partner.groups.sales)] : []),
    group('GROUP_HELPDESK_AGENTS', partner.groups.helpdesk),
    group('GROUP_ADMIN_AGENTS', partner.groups.admin),
    ...Object.keys(config.customerLists ?? {}).map((id) => group('CUSTOMER_LISTS', id)),
    role('ROLE_GLOBAL_ADMIN', partner.directoryRoles.globalAdmin, TEMPLATES.globalAdmin),
    role('ROLE_USER_ADMIN', partner.directoryRoles.userAdmin, TEMPLATES.userAdmin),
    line("People's roles can be read", 'A directory that cannot be asked means no.', permission('User.Read.All and GroupMember.Read.All'), async () => (await cloud.directory.rolesOf(NOBODY), 'nested groups included')),
    { ...line("People's names can be read", 'Support requests begin with them.', permission('User.Read.All'), async () => (await cloud.directory.profileOf(NOBODY), 'they can')), ifNot: 'warning' },
  ]
}
