import { accessSync, constants } from 'node:fs'
import type { CredentialSettings } from '#adapters/microsoft/credentials'
import { VARIABLES, type Filled, type Variables } from '#src/settings/variables'

type Kind = Variables['AZURE_CREDENTIAL']

/** What each way of asking for tokens needs. */
const NEEDED = {
  'client-secret': ['AZURE_CLIENT_SECRET'],
  certificate: ['AZURE_CLIENT_CERTIFICATE_PATH'],
  'managed-identity': ['AZURE_MANAGED_IDENTITY_CLIENT_ID'],
  'secure-application-model': ['AZURE_CLIENT_SECRET', 'REFRESH_TOKEN'],
} as const satisfies Record<Kind, readonly (keyof Variables)[]>

/** Settings that belong to one way or another. */
export const CREDENTIAL_VARIABLES = ['AZURE_CLIENT_SECRET', 'AZURE_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PASSWORD', 'AZURE_MANAGED_IDENTITY_CLIENT_ID', 'REFRESH_TOKEN'] as const

/** What is missing for the chosen credential, and what belongs to another one. */
export function credentialProblems(variables: Filled): string[] {
  const read = VARIABLES.shape.AZURE_CREDENTIAL.safeParse(variables.AZURE_CREDENTIAL)
  if (!read.success) return []
  const kind = read.data
  const needed: readonly (keyof Variables)[] = NEEDED[kind]
  const missing = needed.filter((name) => variables[name] === undefined).map((name) => `${name}: is missing; AZURE_CREDENTIAL=${kind} needs it`)
  const stray = CREDENTIAL_VARIABLES.filter((name) => variables[name] !== undefined && !needed.includes(name) && !mayStand(name, kind, variables))
  return [...missing, ...stray.map((name) => `${name}: does not belong to AZURE_CREDENTIAL=${kind}; leave it empty, or choose the credential that it is for`), ...certificateProblems(kind, variables)]
}

// The identity may be there to open the vault that keeps the refresh token.
function mayStand(name: keyof Variables, kind: Kind, { REFRESH_TOKEN = '' }: Filled): boolean {
  if (name === 'AZURE_CLIENT_CERTIFICATE_PASSWORD') return kind === 'certificate'
  return name === 'AZURE_MANAGED_IDENTITY_CLIENT_ID' && kind === 'secure-application-model' && REFRESH_TOKEN.startsWith('keyvault:')
}

function certificateProblems(kind: Kind, { AZURE_CLIENT_CERTIFICATE_PATH: path }: Filled): string[] {
  if (kind !== 'certificate' || !path) return []
  try {
    accessSync(path, constants.R_OK)
    return []
  } catch {
    return [`AZURE_CLIENT_CERTIFICATE_PATH: ${path} cannot be read`]
  }
}

/** The chosen credential, of settings that have no problems. */
export function credentialOf(variables: Variables): CredentialSettings {
  const { AZURE_CREDENTIAL: kind, AZURE_CLIENT_ID: clientId = '', AZURE_CLIENT_SECRET: clientSecret = '', AZURE_MANAGED_IDENTITY_CLIENT_ID: managedIdentityClientId = '' } = variables
  switch (kind) {
    case 'client-secret':
      return { kind, clientId, clientSecret }
    case 'certificate': {
      const { AZURE_CLIENT_CERTIFICATE_PATH: certificatePath = '', AZURE_CLIENT_CERTIFICATE_PASSWORD: certificatePassword } = variables
      return { kind, clientId, certificatePath, ...(certificatePassword ? { certificatePassword } : {}) }
    }
    case 'managed-identity':
      return { kind, clientId, managedIdentityClientId }
    case 'secure-application-model': {
      const { PARTNER_TENANT_ID: partnerTenantId = '', REFRESH_TOKEN = '' } = variables
      const identity = managedIdentityClientId ? { managedIdentityClientId } : {}
      return { kind, clientId, clientSecret, partnerTenantId, refreshToken: placeOf(REFRESH_TOKEN), ...identity }
    }
  }
}

function placeOf(typed: string): Extract<CredentialSettings, { kind: 'secure-application-model' }>['refreshToken'] {
  if (typed.startsWith('file:')) return { kind: 'file', path: typed.slice('file:'.length) }
  const { origin, pathname } = new URL(typed.slice('keyvault:'.length))
  return { kind: 'key-vault', vaultUrl: origin, secretName: pathname.split('/')[2] ?? '' }
}
