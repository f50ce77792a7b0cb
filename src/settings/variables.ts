import { z } from 'zod'
import { POLICIES } from '#domain/policies'

const guid = z.guid({ error: 'must be a GUID' }).toLowerCase()
const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, { error: `must be one of ${names.join(', ')}` })
const seconds = z.coerce.number({ error: 'must be a number of seconds' }).nonnegative()

/** Every setting there is, as it may be typed. */
export const VARIABLES = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, { error: 'must be a number of proxies, such as 1' }).default('0').transform(Number),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:4318' }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().regex(/^\s*[^=,\s]+=[^,]*(,\s*[^=,\s]+=[^,]*)*$/, { error: 'must be of the form name=value,name=value' }).optional(),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  CLIENTS: oneOf(['teams', 'plain']).optional(),
  CLOUD: oneOf(['sandbox', 'azure']).optional(),
  STORE: z.string().regex(/^lowdb:.+/, { error: 'must be lowdb:FOLDER' }).default('lowdb:data'),
  POLICY: oneOf(['by-date', ...POLICIES.map(({ version }) => version)]).optional(),
  FILING: oneOf(['dry-run', 'file']).optional(),
  SECOND_APPROVAL_USD: z.string().regex(/^\d+(\.\d\d)?$/, { error: 'must be an amount such as 10000' }).default('10000'),
  PARTNER_TYPE: oneOf(['direct-bill', 'indirect-provider', 'indirect-reseller']).default('direct-bill'),
  CUSTOMER_LISTS: z.string().optional(),
  SANDBOX_DATA: z.string().optional(),
  SANDBOX_NOW: z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-22T10:15:00Z' }).optional(),
  SANDBOX_CREDIT_AFTER: seconds.optional(),
  PARTNER_TENANT_ID: guid.optional(),
  AZURE_CLIENT_ID: guid.optional(),
  AZURE_CREDENTIAL: oneOf(['client-secret', 'certificate', 'managed-identity', 'secure-application-model']).default('client-secret'),
  AZURE_CLIENT_SECRET: z.string().optional(),
  AZURE_CLIENT_CERTIFICATE_PATH: z.string().optional(),
  AZURE_CLIENT_CERTIFICATE_PASSWORD: z.string().optional(),
  AZURE_MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  // No version of the secret: a renewed token becomes a new one.
  REFRESH_TOKEN: z.string().regex(/^(file:.+|keyvault:https:\/\/[A-Za-z0-9-]{3,24}\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}\/?)$/, { error: 'must be file:PATH or keyvault:https://VAULT.vault.azure.net/secrets/NAME' }).optional(),
  CREDITS_FROM: oneOf(['reservation-transactions', 'invoice-lines']).default('reservation-transactions'),
  BILLING_ACCOUNT_ID: z.string().optional(),
  BILLING_PROFILE_ID: z.string().optional(),
  GROUP_SALES_AGENTS: guid.optional(),
  GROUP_HELPDESK_AGENTS: guid.optional(),
  GROUP_ADMIN_AGENTS: guid.optional(),
  ROLE_GLOBAL_ADMIN: guid.optional(),
  ROLE_USER_ADMIN: guid.optional(),
})

/** The settings, read. */
export type Variables = z.infer<typeof VARIABLES>

/** What is set, as it was typed; an empty variable counts as not set. */
export type Filled = Partial<Record<keyof Variables, string>>
