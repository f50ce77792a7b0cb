import { NotLookedAt, type Check, type Finding } from '#commands/doctor/check'
import { ServiceError } from '#ports/service-error'

const LONGEST_NOTE = 400

/** What an error means for a check: how bad, in whose words, and what to do. */
export function findingOf(error: unknown, { ifNot, mend }: Pick<Check, 'ifNot' | 'mend'>): Finding {
  if (error instanceof NotLookedAt) return { state: 'warning', note: `not looked at: ${error.message}` }
  if (!(error instanceof ServiceError)) return { state: ifNot, note: cut(error instanceof Error ? error.message : 'no reason given'), mend }
  const { code, status, correlationId } = error
  const details = [code, ...(status === undefined ? [] : [`HTTP ${status}`]), ...(correlationId ? [`correlation id ${correlationId}`] : [])]
  return { state: ifNot, note: `${cut(error.message)} (${details.join(', ')})`, mend: mendOfMishap(error) ?? mend }
}

/** For what no permission would change. */
function mendOfMishap({ code, status = 0, retryAfterSeconds, message }: ServiceError): string | undefined {
  if (code === 'unreachable' || code === 'timeout') return 'Try again. If it stays so, let this machine reach the address by HTTPS (port 443), without a proxy in between.'
  if (status === 429) return `Microsoft asks for patience: try again in ${retryAfterSeconds === undefined ? 'a minute' : `${retryAfterSeconds} s`}.`
  if (status >= 500) return "Microsoft's service is in trouble: try again later. With the correlation id, Microsoft's support can tell more."
  if (code === 'MissingSubscriptionRegistration') return `Register the resource provider in the subscription: az provider register --namespace ${/Microsoft\.\w+/.exec(message)?.[0] ?? 'Microsoft.Support'}`
  return undefined
}

function cut(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text
}
