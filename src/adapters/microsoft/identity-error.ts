import { tokenRefusal } from '#adapters/microsoft/token-refusal'
import { ServiceError } from '#ports/service-error'

/** Where Microsoft's package could not have a talk with Entra at all. */
const NO_TALK = ['network_error', 'endpoints_resolution_error', 'server_error', 'temporarily_unavailable']

/**
 * Turns errors of @azure/identity into ServiceErrors. The package wraps what Entra said: the innermost error that has a code tells it. Its
 * causes and Entra's words are left behind, for they may repeat what was sent; `secrets` are blotted out of what is said on this machine.
 */
export function identityError(tenantId: string, secrets: readonly string[]): (error: unknown, scope: string) => ServiceError {
  return (error, scope) => {
    const chain = chainOf(error)
    const ours = chain.find((each) => each instanceof ServiceError)
    if (ours) return ours
    if (chain.some(({ name }) => name === 'AbortError' || name === 'TimeoutError')) return new ServiceError('Microsoft Entra', 'timeout', 'Microsoft Entra did not answer in time.')
    const said = chain.findLast((each): each is Coded => 'errorCode' in each && typeof each.errorCode === 'string')
    if (said && NO_TALK.includes(said.errorCode)) return new ServiceError('Microsoft Entra', 'unreachable', 'Microsoft Entra could not be reached for a token.')
    if (said) return tokenRefusal({ tenantId, scope, error: said.errorCode, number: /AADSTS(\d+)/.exec(said.message)?.[1], correlationId: said.correlationId })
    const words = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), chain[0]?.message ?? 'no reason given')
    return new ServiceError('Microsoft Entra', 'no-token', `There is no token for ${scope}: ${words}`)
  }
}

interface Coded extends Error {
  readonly errorCode: string
  readonly correlationId?: unknown
}

function chainOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : []
}
