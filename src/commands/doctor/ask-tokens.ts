import { NotLookedAt } from '#commands/doctor/check'
import type { Audience, Probes } from '#ports/probes'

/** Tokens by tenant and audience, each asked for once. */
export interface Tokens {
  /** Throws where there is none. */
  ask(tenantId: string, audience: Audience): Promise<void>
  /** Looks where there is a token, and else says that it could not: one cause, one red line. */
  look<Answer>(tenantId: string, audience: Audience, look: () => Promise<Answer>): Promise<Answer>
}

export function askTokens(probes: Pick<Probes, 'token'>): Tokens {
  const asked = new Map<string, Promise<void>>()
  const ask: Tokens['ask'] = (tenantId, audience) => {
    const key = `${tenantId} ${audience}`
    const answer = asked.get(key) ?? probes.token(tenantId, audience)
    asked.set(key, answer)
    return answer
  }
  return {
    ask,
    async look(tenantId, audience, look) {
      await ask(tenantId, audience).catch(() => {
        throw new NotLookedAt(`there is no token for ${audience}, which has a line of its own`)
      })
      return look()
    },
  }
}
