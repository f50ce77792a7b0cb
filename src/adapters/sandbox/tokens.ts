import type { TokenCredential } from '@azure/core-auth'

const HOUR_MS = 3_600_000

/** A credential whose tokens say nothing but the tenant that they were issued by. */
export function sandboxCredential(tenantId: string): TokenCredential {
  const token = `sandbox.${Buffer.from(tenantId).toString('base64url')}`
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + HOUR_MS }) }
}

/** The tenant that issued the token of an `Authorization` or `x-ms-authorization-auxiliary` header; undefined if there is none of ours. */
export function tenantOf(header: string | undefined): string | undefined {
  const token = /^Bearer sandbox\.([\w-]+)$/.exec(header ?? '')?.[1]
  return token === undefined ? undefined : Buffer.from(token, 'base64url').toString()
}
