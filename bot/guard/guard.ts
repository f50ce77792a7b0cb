import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Activity } from 'botbuilder'
import { readFields } from '#bot/guard/activity-fields'
import { clientAddress } from '#bot/guard/client-address'
import { mayAnswerTo } from '#bot/guard/connector-hosts'
import { connectorToken, type CheckToken, type Vouched } from '#bot/guard/connector-token'
import { limiter, LIMITS, type Limits } from '#bot/guard/limits'
import { tokenMatcher, type MatchToken } from '#bot/guard/match-token'
import { LARGEST_BODY_BYTES, readJson } from '#bot/guard/read-json'
import { Refused } from '#bot/guard/refused'
import type { SigningKeys } from '#bot/guard/signing-keys'

/** The activity of a request that may come in; throws `Refused` for any other. What comes in has been checked completely. */
export type Guard = (request: IncomingMessage, response: ServerResponse) => Promise<Activity>

export interface TeamsRules {
  readonly checkToken: CheckToken
  readonly matchToken: MatchToken
  /** How many trusted proxies stand in front of the bot. */
  readonly trustedProxies?: number
  readonly limits?: Limits
}

/** The rules for a bot with an identity. */
export function teamsRules({ appId, appTenantId }: { readonly appId: string; readonly appTenantId: string }, keys: SigningKeys, now: () => number): TeamsRules {
  return { checkToken: connectorToken({ appId, keys, now }), matchToken: tokenMatcher(appTenantId) }
}

/** Lets Teams in, for this bot and its tenant. The body is not read before the token has proved good. */
export function guardForTeams({ checkToken, matchToken, trustedProxies = 0, limits = LIMITS }: TeamsRules): Guard {
  const limit = limiter(limits)

  async function authenticate(request: IncomingMessage): Promise<Vouched> {
    try {
      refusePacked(request)
      return await checkToken(request.headers.authorization)
    } catch (error) {
      throw error instanceof Refused && error.code !== 'no-keys' ? await limit.refuse(clientAddress(request, trustedProxies), error) : error
    }
  }

  return async (request, response) => {
    const vouched = await authenticate(request)
    const activity = readFields(await readBody(request, response))
    const mismatch = matchToken(vouched, activity)
    if (mismatch) throw new Refused(mismatch)
    await limit.take(activity)
    return activity
  }
}

/** Lets clients on this machine in, without authentication: for the sandbox, which listens nowhere else. */
export function guardForLoopback(): Guard {
  return async (request, response) => {
    refusePacked(request)
    const activity = readFields(await readBody(request, response))
    if (!mayAnswerTo(activity.serviceUrl, 'loopback')) throw new Refused('stray-service-url')
    return activity
  }
}

// A small packed body can inflate without end.
function refusePacked({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding']
  if (encoding && encoding.toLowerCase() !== 'identity') throw new Refused('packed')
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) throw new Refused('too-large')
}

function readBody(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  // Who asks first whether to send a body is told to only now.
  if (request.headers.expect) response.writeContinue()
  return readJson(request)
}
