import { jwtVerify } from 'jose'
import { z } from 'zod'
import { mayAnswerTo } from '#bot/guard/connector-hosts'
import { Refused } from '#bot/guard/refused'
import type { SigningKey, SigningKeys } from '#bot/guard/signing-keys'

/** Who signs for the Connector; emulators, skills and people sign in under other names. */
export const CONNECTOR_ISSUER = 'https://api.botframework.com'

const CLOCK_TOLERANCE_SECONDS = 300
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i

/** What a token vouches for: where answers go, and the channels that its key may speak for. */
export interface Vouched {
  readonly serviceUrl: string
  readonly endorsements: readonly string[]
}

/** Checks the header `Authorization`; throws `Refused`, with the code `no-keys` where nobody can say whether the token is good. */
export type CheckToken = (authorization: string | undefined) => Promise<Vouched>

/**
 * Checks a token of the Connector, with all that its text alone can show: RS256 by a key of the Connector, its issuer, this
 * bot and no other as its audience, a time that has begun and not ended (give or take 5 minutes), and a place for answers
 * that is Teams. The rest is compared with the activity (`matchToken`).
 * Source: Bot Framework authentication, "Authenticate requests from the Bot Connector service to your bot".
 */
export function connectorToken({ appId, keys, now }: { readonly appId: string; readonly keys: SigningKeys; readonly now: () => number }): CheckToken {
  const CLAIMS = z.object({ aud: z.literal(appId), exp: z.number(), nbf: z.number(), serviceurl: z.string().refine((url) => mayAnswerTo(url, 'teams')) })
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1]
    if (!token) throw new Refused('no-token')
    let signedWith: SigningKey | undefined
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          signedWith = typeof kid === 'string' ? await keys.keyFor(kid) : undefined
          if (!signedWith && !keys.areThere()) throw new Refused('no-keys')
          if (!signedWith) throw new Error('The key is not known.')
          return signedWith.key
        },
        { algorithms: ['RS256'], issuer: CONNECTOR_ISSUER, audience: appId, clockTolerance: CLOCK_TOLERANCE_SECONDS, currentDate: new Date(now()) },
      )
      // The library takes a list of audiences too, and a token without end.
      const { serviceurl } = CLAIMS.parse(payload)
      return { serviceUrl: serviceurl, endorsements: signedWith?.endorsements ?? [] }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('bad-token', error)
    }
  }
}
