import { tenantOf } from '#adapters/sandbox/tokens'
import { ok, problem, type Answer, type Ask } from '#adapters/sandbox/wire'

/** Azure support was recorded to write this error with capitals. */
export function invalid(message: string): Answer {
  return { status: 400, body: { Error: { Code: 'InvalidData', Message: message, Target: null, InnerError: null, Details: [] } } }
}

/** Why the caller may not write for a customer: whoever files on behalf sends the partner's token along. */
export function writeFault({ headers }: Ask, what: string, isPartner: (tenantId: string) => boolean): Answer | undefined {
  const helpers = (headers.get('x-ms-authorization-auxiliary') ?? '').split(/,\s*/).map(tenantOf)
  if (helpers.some((tenantId) => tenantId !== undefined && isPartner(tenantId))) return undefined
  return problem(403, 'AuthorizationFailed', `The client has no authorization to perform action 'Microsoft.Support/${what}/write': the partner's auxiliary token is missing.`)
}

/** Why a name will not do; a message's may not be a bare GUID, as recorded. */
export function nameFault(name: string, kind: 'Support ticket' | 'Communication'): Answer | undefined {
  const isBareGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)
  return /^[\w-]{1,260}$/.test(name) && !(isBareGuid && kind === 'Communication') ? undefined : invalid(`${kind} resource name is invalid. Please provide a valid name.`)
}

/** The answer of checkNameAvailability; the words for a taken name are those of Microsoft's example. */
export function nameAnswer(body: unknown, kind: 'Support ticket' | 'Communication', taken: readonly string[]): Answer {
  const { name = '' } = (body ?? {}) as { name?: string }
  if (nameFault(name, kind)) return ok({ nameAvailable: false, reason: 'Name is invalid', message: 'Name not available' })
  const isTaken = taken.some((one) => one.toLowerCase() === name.toLowerCase())
  return ok(isTaken ? { nameAvailable: false, reason: 'Name is already in use', message: 'Name not available' } : { nameAvailable: true })
}

/** What was sent under `properties`. */
export function sentProperties(body: unknown): Record<string, unknown> {
  return ((body ?? {}) as { properties?: Record<string, unknown> }).properties ?? {}
}

/** The answer to a PUT that goes on behind it, as recorded: no body, and where to ask how it went. */
export function accepted(subscriptionId: string, operationId: string): Answer {
  const operation = (kind: string) => `https://management.azure.com/subscriptions/${subscriptionId}/providers/Microsoft.Support/${kind}/${operationId}?api-version=2020-04-01`
  return { status: 202, headers: { 'azure-asyncoperation': operation('operationsStatus'), location: operation('operationResults'), 'retry-after': '0' } }
}
