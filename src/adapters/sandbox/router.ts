import type { HttpMethods, PipelineRequest } from '@azure/core-rest-pipeline'
import { tenantOf } from '#adapters/sandbox/tokens'
import { problem, type Answer, type Route } from '#adapters/sandbox/wire'

interface Matcher {
  readonly method: HttpMethods
  readonly pattern: RegExp
  readonly route: Route
}

/** Answers requests by a table of routes; paths are compared without case, as Azure does. */
export function router(routes: readonly Route[], isPartner: (tenantId: string) => boolean, isCustomer: (tenantId: string) => boolean): (request: PipelineRequest) => Answer {
  const matchers = routes.map(matcherOf)
  return (request) => {
    const url = new URL(request.url)
    const location = `https://${url.host}${decodeURIComponent(url.pathname)}`
    const known = matchers.filter(({ method, pattern }) => method === request.method && pattern.test(location))
    if (known.length === 0) return problem(404, 'InvalidResourceType', `The sandbox knows no ${request.method} ${location}.`)
    const open = known.find(({ route }) => route.token === 'none')
    if (open) return answerOf(open, '')
    const tenantId = tenantOf(request.headers.get('authorization'))
    if (!tenantId) return problem(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing or invalid.")
    // Microsoft Graph answers the same URL for every tenant, each with a directory of its own.
    const found = known.find(({ route }) => (route.token === 'partner' ? isPartner : isCustomer)(tenantId))
    if (!found) {
      return problem(401, 'InvalidAuthenticationTokenTenant', `The access token is from the wrong issuer '${tenantId}': it must be of the ${known.map(({ route }) => route.token).join(' or the ')}'s tenant.`)
    }
    return answerOf(found, tenantId)

    function answerOf({ route, pattern }: Matcher, tenantId: string): Answer {
      const path = pattern.exec(location)?.groups ?? {}
      const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined
      return route.answer({ path, query: url.searchParams, headers: request.headers, body, url, tenantId })
    }
  }
}

function matcherOf(route: Route): Matcher {
  const [method, template = ''] = route.url.split(' ') as [HttpMethods, string]
  const pattern = template.replace(/[.$()*+?^|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, "(?<$1>[^/']+)")
  return { method, pattern: new RegExp(`^${pattern}/?$`, 'i'), route }
}
