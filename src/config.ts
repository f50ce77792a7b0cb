import { z } from 'zod'
import { SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { digitsOf } from '#domain/currency'
import { parseMoney, type Money } from '#domain/money'
import { POLICIES } from '#domain/policies'

export { SANDBOX_STAFF, SANDBOX_TENANT, type StaffMember } from '#adapters/sandbox/staff'

const guid = z.guid({ error: 'must be a GUID' }).toLowerCase()
const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, { error: `must be one of ${names.join(', ')}` })
const seconds = z.coerce.number({ error: 'must be a number of seconds' }).nonnegative()

const VARIABLES = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  CLOUD: oneOf(['sandbox', 'azure']).optional(),
  STORE: z.string().regex(/^lowdb:.+/, { error: 'must be lowdb:FOLDER' }).default('lowdb:data'),
  POLICY: oneOf(['by-date', ...POLICIES.map(({ version }) => version)]).optional(),
  FILING: oneOf(['dry-run', 'file']).optional(),
  SECOND_APPROVAL_USD: z.string().regex(/^\d+(\.\d\d)?$/, { error: 'must be an amount such as 10000' }).default('10000'),
  SANDBOX_DATA: z.string().optional(),
  SANDBOX_NOW: z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-22T10:15:00Z' }).optional(),
  SANDBOX_CREDIT_AFTER: seconds.optional(),
  PARTNER_TENANT_ID: guid.optional(),
  AZURE_CLIENT_ID: guid.optional(),
  AZURE_CLIENT_SECRET: z.string().optional(),
  BILLING_ACCOUNT_ID: z.string().optional(),
  BILLING_PROFILE_ID: z.string().optional(),
  GROUP_SALES_AGENTS: guid.optional(),
  GROUP_HELPDESK_AGENTS: guid.optional(),
  GROUP_ADMIN_AGENTS: guid.optional(),
  ROLE_GLOBAL_ADMIN: guid.optional(),
  ROLE_USER_ADMIN: guid.optional(),
})

type Variables = z.infer<typeof VARIABLES>

const ONLY_AZURE = ['PARTNER_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'BILLING_ACCOUNT_ID', 'BILLING_PROFILE_ID', 'GROUP_SALES_AGENTS', 'GROUP_HELPDESK_AGENTS', 'GROUP_ADMIN_AGENTS', 'ROLE_GLOBAL_ADMIN', 'ROLE_USER_ADMIN'] as const
const FOR_AZURE = [...ONLY_AZURE, 'MICROSOFT_APP_ID', 'POLICY'] as const
const FOR_SANDBOX = ['SANDBOX_DATA', 'SANDBOX_NOW', 'SANDBOX_CREDIT_AFTER'] as const
const IDENTITY = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** What the bot runs with. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly logLevel: Variables['LOG_LEVEL']
  readonly storeFolder: string
  readonly policy: string
  readonly filing: 'dry-run' | 'file'
  readonly secondApproval: Money
  /** The tenant whose people are answered. */
  readonly tenantId: string
  readonly identity?: { readonly appId: string; readonly appPassword: string; readonly appTenantId: string }
  readonly cloud: { readonly kind: 'sandbox'; readonly worldFile?: string; readonly now?: string; readonly creditAfterSeconds: number } | ({ readonly kind: 'azure' } & AzureConfig)
}

export interface AzureConfig {
  readonly partnerTenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly billingAccountId: string
  readonly billingProfileId: string
  readonly groups: { readonly sales: string; readonly helpdesk: string; readonly admin: string }
  readonly directoryRoles: { readonly globalAdmin: string; readonly userAdmin: string }
}

/** Reads the settings; gives every contradiction and gap at once. An empty variable counts as not set. `written`: the names in the .env file, in which a slip of the pen is noticed. */
export function readConfig(environment: Record<string, string | undefined>, written: readonly string[] = []): { config: Config } | { problems: string[] } {
  const unknown = written.filter((name) => !Object.hasOwn(VARIABLES.shape, name)).map((name) => `${name}: is not a setting`)
  const filled: Filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const cloud = (filled.CLOUD ?? (filled.AZURE_CLIENT_ID ? 'azure' : 'sandbox')) === 'azure' ? 'azure' : 'sandbox'
  const read = VARIABLES.safeParse(filled)
  const faults = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const problems = [...unknown, ...faults, ...identityProblems(filled), ...(cloud === 'azure' ? azureProblems(filled) : sandboxProblems(filled))]
  return problems.length > 0 || !read.success ? { problems } : { config: configOf(read.data, cloud) }
}

/** What is set, as it was typed. */
type Filled = Partial<Record<keyof Variables, string>>

function identityProblems(variables: Filled): string[] {
  const missing = IDENTITY.filter((name) => variables[name] === undefined)
  if (missing.length === 0) return []
  if (missing.length < IDENTITY.length) return missing.map((name) => `${name}: is missing; the bot's identity needs ${IDENTITY.join(', ')} together`)
  const { HOST } = variables
  return HOST && !LOOPBACK.includes(HOST) ? [`HOST: without MICROSOFT_APP_ID the bot answers anybody, so it listens on a loopback address only, not on ${HOST}`] : []
}

function azureProblems(variables: Filled): string[] {
  const missing = FOR_AZURE.filter((name) => variables[name] === undefined).map((name) => `${name}: is missing; CLOUD=azure needs it`)
  const stray = FOR_SANDBOX.filter((name) => variables[name] !== undefined).map((name) => `${name}: is for CLOUD=sandbox only`)
  return [...missing, ...stray]
}

// With CLOUD=sandbox said outright, what is filled in for Azure waits for its day.
function sandboxProblems(variables: Filled): string[] {
  const half = ONLY_AZURE.filter((name) => variables[name] !== undefined)
  return variables.CLOUD === undefined && half.length > 0 ? [`AZURE_CLIENT_ID: is missing although ${half.join(', ')} ${half.length > 1 ? 'are' : 'is'} set; or set CLOUD=sandbox`] : []
}

function configOf(variables: Variables, cloud: 'sandbox' | 'azure'): Config {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: appPassword, MICROSOFT_APP_TENANT_ID: appTenantId } = variables
  const identity = appId && appPassword && appTenantId ? { identity: { appId, appPassword, appTenantId } } : {}
  return {
    host: variables.HOST ?? (appId ? '0.0.0.0' : '127.0.0.1'),
    port: variables.PORT,
    logLevel: variables.LOG_LEVEL,
    storeFolder: variables.STORE.slice('lowdb:'.length),
    policy: variables.POLICY ?? 'csp-2020',
    filing: variables.FILING ?? (cloud === 'sandbox' ? 'file' : 'dry-run'),
    secondApproval: usd(variables.SECOND_APPROVAL_USD),
    tenantId: appTenantId ?? variables.PARTNER_TENANT_ID ?? SANDBOX_TENANT,
    ...identity,
    cloud: cloud === 'azure' ? { kind: 'azure', ...azureOf(variables) } : sandboxOf(variables),
  }
}

function sandboxOf({ SANDBOX_DATA, SANDBOX_NOW, SANDBOX_CREDIT_AFTER = 60 }: Variables): Extract<Config['cloud'], { kind: 'sandbox' }> {
  return { kind: 'sandbox', creditAfterSeconds: SANDBOX_CREDIT_AFTER, ...(SANDBOX_DATA ? { worldFile: SANDBOX_DATA } : {}), ...(SANDBOX_NOW ? { now: SANDBOX_NOW } : {}) }
}

function azureOf(variables: Variables): AzureConfig {
  const value = (name: (typeof FOR_AZURE)[number]) => variables[name] ?? ''
  return {
    partnerTenantId: value('PARTNER_TENANT_ID'),
    clientId: value('AZURE_CLIENT_ID'),
    clientSecret: value('AZURE_CLIENT_SECRET'),
    billingAccountId: value('BILLING_ACCOUNT_ID'),
    billingProfileId: value('BILLING_PROFILE_ID'),
    groups: { sales: value('GROUP_SALES_AGENTS'), helpdesk: value('GROUP_HELPDESK_AGENTS'), admin: value('GROUP_ADMIN_AGENTS') },
    directoryRoles: { globalAdmin: value('ROLE_GLOBAL_ADMIN'), userAdmin: value('ROLE_USER_ADMIN') },
  }
}

function usd(amount: string): Money {
  const money = parseMoney('USD', amount.includes('.') ? amount : `${amount}.${'0'.repeat(digitsOf('USD') ?? 2)}`)
  if (!money) throw new Error(`SECOND_APPROVAL_USD: ${amount} is not an amount.`)
  return money
}
