import type { AccessToken, TokenCredential } from '@azure/core-auth'
import type { HttpClient } from '@azure/core-rest-pipeline'
import type { RefreshTokenStore } from '#adapters/microsoft/refresh-token-store'
import { PARTNER_CENTER_SCOPE, PARTNER_SCOPE } from '#adapters/microsoft/scopes'
import { tokenEndpoint } from '#adapters/microsoft/token-endpoint'

/** The app to which somebody of the partner consented. */
export interface ConsentedApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly partnerTenantId: string
}

/** Access tokens are renewed so long before they expire. */
const EARLY_MS = 300_000
/**
 * How old a kept refresh token may grow: it is good for 90 days, while Entra gives a new one each time, several an hour. A vault never
 * forgets a version, and cannot back up a secret with more than 500 (source: Azure Key Vault, "Backup").
 */
const KEPT_MS = 86_400_000

// Partner Center takes tokens of these scopes from an app with a user (source: Partner Center, "API authentication").
const SCOPES: Readonly<Record<string, string>> = {
  [PARTNER_CENTER_SCOPE]: 'https://api.partnercenter.microsoft.com/user_impersonation',
  [PARTNER_SCOPE]: 'https://api.partner.microsoft.com/user_impersonation',
}

/**
 * Credentials of the Secure Application Model: one refresh token, which somebody's consent brought, is redeemed for an access token per
 * audience and tenant: it is bound to the person and the app, not to a resource or tenant (source: Microsoft identity platform, "Refresh
 * tokens"). It is read from its place each time, so that one put there anew counts at once.
 */
export function secureApplicationModel(app: ConsentedApp, store: RefreshTokenStore, { httpClient, now, warn }: { httpClient?: HttpClient | undefined; now: () => number; warn: (message: string, details: Record<string, unknown>) => void }): (tenantId: string) => TokenCredential {
  const redeem = tokenEndpoint(httpClient)
  const known = new Map<string, AccessToken>()
  const underWay = new Map<string, Promise<AccessToken>>()
  let keeping = Promise.resolve()
  let keptAt = -Infinity

  const keep = async (used: string, renewed: string): Promise<void> => {
    if (renewed === used || now() - keptAt < KEPT_MS) return
    // What somebody put there meanwhile stays.
    if ((await store.read()) !== used) return
    await store.write(renewed)
    keptAt = now()
  }

  // One after the other. A crash before the new one is written loses nothing: the old one is not revoked when it is used (same source).
  const keepInTurn = (used: string, renewed: string): Promise<void> => {
    keeping = keeping.then(() => keep(used, renewed)).catch((error: unknown) => {
      warn('The renewed refresh token could not be kept. The old one goes on for up to 90 days from when it was made; see to it before.', { reason: error instanceof Error ? error.message : 'unknown' })
    })
    return keeping
  }

  const ask = async (tenantId: string, scope: string, claims: string | undefined): Promise<AccessToken> => {
    const refreshToken = await store.read()
    const askedAt = now()
    const redeemed = await redeem({ ...app, tenantId, scope, refreshToken, claims })
    // One from a customer's tenant is under that tenant's rules of sign-in, and is not needed: the partner's serves everywhere.
    if (tenantId === app.partnerTenantId && redeemed.refreshToken) await keepInTurn(refreshToken, redeemed.refreshToken)
    const token = { token: redeemed.token, expiresOnTimestamp: askedAt + 1000 * redeemed.expiresInSeconds }
    known.set(`${tenantId} ${scope}`, token)
    return token
  }

  return (tenantId) => ({
    async getToken(scopes, { claims } = {}) {
      const scope = [scopes].flat().map((each) => SCOPES[each] ?? each).join(' ')
      const token = known.get(`${tenantId} ${scope}`)
      // With claims, a service has refused the token that we know.
      if (token && !claims && token.expiresOnTimestamp - now() > EARLY_MS) return token
      const question = `${tenantId} ${scope} ${claims ?? ''}`
      const asked = underWay.get(question) ?? ask(tenantId, scope, claims).finally(() => underWay.delete(question))
      underWay.set(question, asked)
      return asked
    },
  })
}
