import type { TokenCredential } from '@azure/core-auth'
import type { HttpClient } from '@azure/core-rest-pipeline'
import { identityError } from '#adapters/microsoft/identity-error'
import { onePer } from '#adapters/microsoft/one-per'
import { perTenant } from '#adapters/microsoft/per-tenant'
import { refreshTokenStore, type RefreshTokenPlace } from '#adapters/microsoft/refresh-token-store'
import { secureApplicationModel, type ConsentedApp } from '#adapters/microsoft/secure-application-model'
import { ServiceError } from '#ports/service-error'

/** How the bot proves to Microsoft Entra that it is the app `clientId`. */
export type CredentialSettings =
  | { readonly kind: 'client-secret'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'certificate'; readonly clientId: string; readonly certificatePath: string; readonly certificatePassword?: string }
  | { readonly kind: 'managed-identity'; readonly clientId: string; readonly managedIdentityClientId: string }
  | ({ readonly kind: 'secure-application-model'; readonly refreshToken: RefreshTokenPlace; readonly managedIdentityClientId?: string } & ConsentedApp)

/** What a credential needs of the world; each has a default but `warn`, which tells the administrator of what will fail one day. */
export interface CredentialWorld {
  readonly httpClient?: HttpClient | undefined
  readonly now?: () => number
  readonly warn: (message: string, details: Record<string, unknown>) => void
}

/** How long a token may take, retries included. */
const TIMEOUT_MS = 20_000
const RETRIES = { maxRetries: 2, retryDelayInMs: 250 }
// What a managed identity's token is for when it stands in for an app's secret.
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange'

/** Gives the credential of a tenant, always the same one, so that its tokens are kept. Errors are ServiceErrors without any secret. */
export function credentialsFor(settings: CredentialSettings, { httpClient, now = Date.now, warn }: CredentialWorld): (tenantId: string) => TokenCredential {
  const overHttp = httpClient ? { httpClient } : {}
  const options = { retryOptions: RETRIES, ...overHttp }
  const secret = (tenantId: string, clientId: string, clientSecret: string) => quiet(async () => new (await identity()).ClientSecretCredential(tenantId, clientId, clientSecret, options), identityError(tenantId, [clientSecret]))
  const managed = (clientId: string) => quiet(async () => new (await identity()).ManagedIdentityCredential({ clientId, ...overHttp }), () => noIdentity(clientId))
  switch (settings.kind) {
    case 'client-secret':
      return perTenant((tenantId) => secret(tenantId, settings.clientId, settings.clientSecret))
    case 'certificate': {
      const { clientId, certificatePath, certificatePassword } = settings
      const certificate = { certificatePath, ...(certificatePassword ? { certificatePassword } : {}) }
      return perTenant((tenantId) => quiet(async () => new (await identity()).ClientCertificateCredential(tenantId, clientId, certificate, options), identityError(tenantId, certificatePassword ? [certificatePassword] : [])))
    }
    case 'managed-identity': {
      const host = managed(settings.managedIdentityClientId)
      const assertion = async () => (await host.getToken(TOKEN_EXCHANGE))?.token ?? ''
      return perTenant((tenantId) => quiet(async () => new (await identity()).ClientAssertionCredential(tenantId, settings.clientId, assertion, options), identityError(tenantId, [])))
    }
    case 'secure-application-model': {
      const { clientId, clientSecret, partnerTenantId, refreshToken, managedIdentityClientId } = settings
      const vaultCredential = managedIdentityClientId ? managed(managedIdentityClientId) : secret(partnerTenantId, clientId, clientSecret)
      const store = refreshTokenStore(refreshToken, vaultCredential, httpClient)
      return perTenant(secureApplicationModel({ clientId, clientSecret, partnerTenantId }, store, { httpClient, now, warn }))
    }
  }
}

// Large, so loaded when the first token is asked for.
const identity = () => import('@azure/identity')

/** A credential of Microsoft's package, which knows no time limit, with one, and with our errors. */
function quiet(make: () => Promise<TokenCredential>, errorFor: (error: unknown, scope: string) => ServiceError): TokenCredential {
  const credential = onePer(make)
  return {
    async getToken(scopes, options) {
      try {
        // Made first: a constructor that throws would leave the time limit to end with nobody listening, and the process with it.
        const made = await credential()
        const limit = AbortSignal.timeout(TIMEOUT_MS)
        const late = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(limit.reason as Error)))
        return await Promise.race([made.getToken(scopes, options), late])
      } catch (error) {
        throw errorFor(error, [scopes].flat().join(' '))
      }
    },
  }
}

function noIdentity(clientId: string): ServiceError {
  return new ServiceError('Microsoft Entra', 'no-token', `The managed identity ${clientId} gives no token here: assign it to what the bot runs on, and check AZURE_MANAGED_IDENTITY_CLIENT_ID.`)
}
