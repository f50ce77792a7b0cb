import { z } from 'zod'
import type { Role } from '#domain/person'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import type { Rest } from '#adapters/microsoft/rest'
import type { Directory, Profile } from '#ports/directory'

const USERS = 'https://graph.microsoft.com/v1.0/users'
const FRESH_MS = 60_000

const memberAnswer = z.object({ value: z.array(z.string()) })
const userAnswer = z.object({
  displayName: z.string().nullish(),
  givenName: z.string().nullish(),
  surname: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  businessPhones: z.array(z.string()).nullish(),
  mobilePhone: z.string().nullish(),
  usageLocation: z.string().nullish(),
})

/**
 * The partner's directory, from Microsoft Graph. Roles are memberships in groups and directory roles, looked up by object id
 * (names can be changed by anybody who may rename a group) and nested groups included (source: Graph, "checkMemberObjects").
 */
export function directory(rest: Rest, roleIds: Readonly<Record<Role, string>>, now: () => number): Directory {
  const kept = new Map<string, { at: number; roles: Promise<Role[]> }>()
  const rolesById = new Map(Object.entries(roleIds).map(([role, id]) => [id.toLowerCase(), role as Role]))

  const ask = <Answer>(answer: z.ZodType<Answer>, ...request: Parameters<Rest>) => asking('Microsoft Entra', async () => answer.parse(JSON.parse(await rest(...request))))
  const askRoles = async (personId: string): Promise<Role[]> => {
    const answer = await orUndefined(ask(memberAnswer, 'POST', `${USERS}/${encodeURIComponent(personId)}/checkMemberObjects`, { body: { ids: [...rolesById.keys()] } }))
    return (answer?.value ?? []).flatMap((id) => rolesById.get(id.toLowerCase()) ?? [])
  }

  return {
    rolesOf(personId) {
      const known = kept.get(personId)
      if (known && now() - known.at < FRESH_MS && now() >= known.at) return known.roles
      for (const [id, { at }] of kept) if (now() - at >= FRESH_MS) kept.delete(id)
      const roles = askRoles(personId)
      kept.set(personId, { at: now(), roles })
      // What failed is asked again at once; the caller sees the error.
      roles.catch(() => kept.delete(personId))
      return roles
    },
    async profileOf(personId) {
      const select = Object.keys(userAnswer.shape).join(',')
      const answer = await orUndefined(ask(userAnswer, 'GET', `${USERS}/${encodeURIComponent(personId)}?$select=${select}`))
      return answer && profileFrom(answer)
    },
  }
}

function profileFrom({ displayName, givenName, surname, mail, userPrincipalName, businessPhones, mobilePhone, usageLocation }: z.infer<typeof userAnswer>): Profile {
  const email = mail ?? userPrincipalName
  const phone = businessPhones?.[0] ?? mobilePhone
  return {
    name: displayName ?? email ?? '',
    ...(givenName ? { firstName: givenName } : {}),
    ...(surname ? { lastName: surname } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(usageLocation ? { country: usageLocation } : {}),
  }
}
