import type { TelemetrySettings } from '#adapters/opentelemetry/telemetry'
import { SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { digitsOf } from '#domain/currency'
import type { CustomerLists } from '#domain/customer-lists'
import { parseMoney, type Money } from '#domain/money'
import type { PartnerType } from '#domain/partner-type'
import { azureOf, azureProblems, sandboxProblems, type AzureConfig } from '#src/settings/azure'
import { readCustomerLists } from '#src/settings/customer-lists'
import { telemetryOf, telemetryProblems } from '#src/settings/telemetry'
import { VARIABLES, type Filled, type Variables } from '#src/settings/variables'

export { SANDBOX_STAFF, SANDBOX_TENANT, type StaffMember } from '#adapters/sandbox/staff'

const IDENTITY = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** What the bot runs with. */
export interface Config {
  readonly host: string
  readonly port: number
  /** How many proxies stand in front whose word about an address is taken. */
  readonly trustedProxies: number
  readonly logLevel: Variables['LOG_LEVEL']
  readonly storeFolder: string
  /** Where measurements are sent; left out: nowhere. */
  readonly telemetry?: TelemetrySettings
  readonly policy: string
  readonly filing: 'dry-run' | 'file'
  readonly secondApproval: Money
  readonly partnerType: PartnerType
  /** What the clients can do: refresh cards and search while one types, or neither. */
  readonly clients: 'teams' | 'plain'
  /** Left out: whoever may see customers sees all of them. */
  readonly customerLists?: CustomerLists
  /** The tenant whose people are answered. */
  readonly tenantId: string
  readonly identity?: { readonly appId: string; readonly appPassword: string; readonly appTenantId: string }
  readonly cloud: { readonly kind: 'sandbox'; readonly worldFile?: string; readonly now?: string; readonly creditAfterSeconds: number } | ({ readonly kind: 'azure' } & AzureConfig)
}

/** Reads the settings; gives every contradiction and gap at once. An empty variable counts as not set. `written`: the names in the .env file, in which a slip of the pen is noticed. */
export function readConfig(environment: Record<string, string | undefined>, written: readonly string[] = []): { config: Config } | { problems: string[] } {
  const unknown = written.filter((name) => !Object.hasOwn(VARIABLES.shape, name)).map((name) => `${name}: is not a setting`)
  const filled: Filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const cloud = (filled.CLOUD ?? (filled.AZURE_CLIENT_ID ? 'azure' : 'sandbox')) === 'azure' ? 'azure' : 'sandbox'
  const read = VARIABLES.safeParse(filled)
  const faults = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const listed = filled.CUSTOMER_LISTS ? readCustomerLists(filled.CUSTOMER_LISTS) : undefined
  const inLists = listed && 'problems' in listed ? listed.problems : []
  const problems = [...unknown, ...faults, ...identityProblems(filled), ...telemetryProblems(filled), ...(cloud === 'azure' ? azureProblems(filled) : sandboxProblems(filled)), ...inLists]
  if (problems.length > 0 || !read.success) return { problems }
  return { config: { ...configOf(read.data, cloud), ...(listed && 'lists' in listed ? { customerLists: listed.lists } : {}) } }
}

function identityProblems(variables: Filled): string[] {
  const missing = IDENTITY.filter((name) => variables[name] === undefined)
  if (missing.length === 0) return []
  if (missing.length < IDENTITY.length) return missing.map((name) => `${name}: is missing; the bot's identity needs ${IDENTITY.join(', ')} together`)
  const { HOST } = variables
  return HOST && !LOOPBACK.includes(HOST) ? [`HOST: without MICROSOFT_APP_ID the bot answers anybody, so it listens on a loopback address only, not on ${HOST}`] : []
}

function configOf(variables: Variables, cloud: 'sandbox' | 'azure'): Config {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: appPassword, MICROSOFT_APP_TENANT_ID: appTenantId } = variables
  const identity = appId && appPassword && appTenantId ? { identity: { appId, appPassword, appTenantId } } : {}
  return {
    host: variables.HOST ?? (appId ? '0.0.0.0' : '127.0.0.1'),
    port: variables.PORT,
    trustedProxies: variables.TRUSTED_PROXIES,
    logLevel: variables.LOG_LEVEL,
    ...telemetryOf(variables),
    storeFolder: variables.STORE.slice('lowdb:'.length),
    policy: variables.POLICY ?? 'csp-2020',
    filing: variables.FILING ?? (cloud === 'sandbox' ? 'file' : 'dry-run'),
    secondApproval: usd(variables.SECOND_APPROVAL_USD),
    partnerType: variables.PARTNER_TYPE,
    // The sandbox's local client can do neither.
    clients: variables.CLIENTS ?? (appId ? 'teams' : 'plain'),
    tenantId: appTenantId ?? variables.PARTNER_TENANT_ID ?? SANDBOX_TENANT,
    ...identity,
    cloud: cloud === 'azure' ? { kind: 'azure', ...azureOf(variables) } : sandboxOf(variables),
  }
}

function sandboxOf({ SANDBOX_DATA, SANDBOX_NOW, SANDBOX_CREDIT_AFTER = 60 }: Variables): Extract<Config['cloud'], { kind: 'sandbox' }> {
  return { kind: 'sandbox', creditAfterSeconds: SANDBOX_CREDIT_AFTER, ...(SANDBOX_DATA ? { worldFile: SANDBOX_DATA } : {}), ...(SANDBOX_NOW ? { now: SANDBOX_NOW } : {}) }
}

function usd(amount: string): Money {
  const money = parseMoney('USD', amount.includes('.') ? amount : `${amount}.${'0'.repeat(digitsOf('USD') ?? 2)}`)
  if (!money) throw new Error(`SECOND_APPROVAL_USD: ${amount} is not an amount.`)
  return money
}
