import type { TokenCredential } from '@azure/core-auth'
import { isGuid } from '#adapters/microsoft/guid'
import { onePer } from '#adapters/microsoft/one-per'
import { ServiceError } from '#ports/service-error'

/**
 * The credential of each tenant, always the same one, so that its tokens are kept; one that never gave a token is made anew the next time,
 * for a card may name any tenant. Of a text that is no tenant's id none is made: what comes in its place fails with a final ServiceError.
 */
export function perTenant(make: (tenantId: string) => TokenCredential): (tenantId: string) => TokenCredential {
  const kept = onePer((tenantId = ''): TokenCredential => {
    const credential = make(tenantId)
    let hasWorked = false
    return {
      async getToken(scopes, options) {
        try {
          const token = await credential.getToken(scopes, options)
          hasWorked = true
          return token
        } catch (error) {
          if (!hasWorked) kept.forget(tenantId)
          throw error
        }
      },
    }
  })
  return (tenantId) => (isGuid(tenantId) ? kept(tenantId.toLowerCase()) : { getToken: () => Promise.reject(notATenant(tenantId)) })
}

function notATenant(tenantId: string): ServiceError {
  return new ServiceError('Microsoft Entra', 'InvalidTenantId', `"${tenantId}" is not the id of a tenant.`, { status: 404 })
}
