import type { CredentialSettings } from '#adapters/microsoft/credentials'
import { credentialOf, credentialProblems, CREDENTIAL_VARIABLES } from '#src/settings/credential'
import type { Filled, Variables } from '#src/settings/variables'

const BILLING = ['BILLING_ACCOUNT_ID', 'BILLING_PROFILE_ID'] as const
const GROUPS = ['GROUP_SALES_AGENTS', 'GROUP_HELPDESK_AGENTS', 'GROUP_ADMIN_AGENTS', 'ROLE_GLOBAL_ADMIN', 'ROLE_USER_ADMIN'] as const
const ALWAYS = ['PARTNER_TENANT_ID', 'AZURE_CLIENT_ID', ...GROUPS, 'MICROSOFT_APP_ID', 'POLICY'] as const
// Without those that have a default: .env.example fills them in.
const ONLY_AZURE = ['PARTNER_TENANT_ID', 'AZURE_CLIENT_ID', ...CREDENTIAL_VARIABLES, ...BILLING, ...GROUPS] as const
const ONLY_SANDBOX = ['SANDBOX_DATA', 'SANDBOX_NOW', 'SANDBOX_CREDIT_AFTER'] as const

/** What the bot needs to know to ask Microsoft's services for this partner; an indirect reseller has no SalesAgents (empty). */
export type AzureConfig = CreditSource & {
  readonly partnerTenantId: string
  readonly credential: CredentialSettings
  readonly groups: { readonly sales: string; readonly helpdesk: string; readonly admin: string }
  readonly directoryRoles: { readonly globalAdmin: string; readonly userAdmin: string }
}

type CreditSource = { readonly creditsFrom: 'reservation-transactions'; readonly billingAccountId: string; readonly billingProfileId: string } | { readonly creditsFrom: 'invoice-lines' }

/** What is missing for Microsoft's services, or contradicts them. */
export function azureProblems(variables: Filled): string[] {
  const isByInvoice = variables.CREDITS_FROM === 'invoice-lines'
  const needed = [...ALWAYS, ...(isByInvoice ? [] : BILLING)].filter((name) => name !== 'GROUP_SALES_AGENTS' || variables.PARTNER_TYPE !== 'indirect-reseller')
  const missing = needed.filter((name) => variables[name] === undefined).map((name) => `${name}: is missing; CLOUD=azure needs it`)
  const unread = BILLING.filter((name) => isByInvoice && variables[name] !== undefined).map((name) => `${name}: does not belong to CREDITS_FROM=invoice-lines; leave it empty`)
  const stray = ONLY_SANDBOX.filter((name) => variables[name] !== undefined).map((name) => `${name}: is for CLOUD=sandbox only`)
  return [...missing, ...credentialProblems(variables), ...contradictions(variables), ...unread, ...stray]
}

// With these the bot would start, and let nobody in, or everybody do what a few may.
function contradictions(variables: Filled): string[] {
  const isSame = (name: keyof Filled, other: keyof Filled) => variables[name] !== undefined && variables[name].toLowerCase() === variables[other]?.toLowerCase()
  const { PARTNER_TENANT_ID, MICROSOFT_APP_TENANT_ID } = variables
  const isElsewhere = PARTNER_TENANT_ID && MICROSOFT_APP_TENANT_ID && !isSame('PARTNER_TENANT_ID', 'MICROSOFT_APP_TENANT_ID')
  const elsewhere = isElsewhere ? ["MICROSOFT_APP_TENANT_ID: is not PARTNER_TENANT_ID; the bot answers people of its own tenant, and looks their roles up in the partner's"] : []
  const twice = GROUPS.flatMap((name, index) => GROUPS.slice(0, index).filter((other) => isSame(name, other)).map((other) => `${name}: is the same as ${other}; each has an object id of its own`))
  return [...elsewhere, ...twice]
}

/** What is half set for Microsoft's services. With CLOUD=sandbox said outright, what is filled in for Azure waits for its day. */
export function sandboxProblems(variables: Filled): string[] {
  const half = ONLY_AZURE.filter((name) => variables[name] !== undefined)
  return variables.CLOUD === undefined && half.length > 0 ? [`AZURE_CLIENT_ID: is missing although ${half.join(', ')} ${half.length > 1 ? 'are' : 'is'} set; or set CLOUD=sandbox`] : []
}

/** What is set for Microsoft's services, of settings that have no problems. */
export function azureOf(variables: Variables): AzureConfig {
  const value = (name: (typeof ALWAYS)[number]) => variables[name] ?? ''
  const { CREDITS_FROM: creditsFrom, BILLING_ACCOUNT_ID: billingAccountId = '', BILLING_PROFILE_ID: billingProfileId = '' } = variables
  return {
    partnerTenantId: value('PARTNER_TENANT_ID'),
    credential: credentialOf(variables),
    ...(creditsFrom === 'invoice-lines' ? { creditsFrom } : { creditsFrom, billingAccountId, billingProfileId }),
    groups: { sales: value('GROUP_SALES_AGENTS'), helpdesk: value('GROUP_HELPDESK_AGENTS'), admin: value('GROUP_ADMIN_AGENTS') },
    directoryRoles: { globalAdmin: value('ROLE_GLOBAL_ADMIN'), userAdmin: value('ROLE_USER_ADMIN') },
  }
}
