import { z } from 'zod'
import type { Role } from '#domain/person'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { partsOf } from '#adapters/microsoft/parts-of'
import type { Rest } from '#adapters/microsoft/rest'
import type { Directory, Profile } from '#ports/directory'

const USERS = 'https://graph.microsoft.com/v1.0/users'
const FRESH_MS = 60_000
/** Ids in one question (the documented limit of checkMemberGroups; checkMemberObjects names none that could be found). */
const IDS_A_QUESTION = 20

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
 * `listedGroups`: the object ids of the groups that have a list of customers.
 */
export function directory(rest: Rest, roleIds: Readonly<Record<Role, string>>, listedGroups: readonly string[], now: () => number): Directory {
  const kept = new Map<string, { at: number; memberOf: Promise<ReadonlySet<string>> }>()
  // Not every partner has all of them: indirect resellers have no SalesAgents.
  const rolesById = Object.entries(roleIds).flatMap(([role, id]) => (id ? [{ role: role as Role, id: id.toLowerCase() }] : []))
  const groupIds = [...new Set(listedGroups.map((id) => id.toLowerCase()))]
  const ids = [...new Set([...rolesById.map(({ id }) => id), ...groupIds])]

  const ask = <Answer>(answer: z.ZodType<Answer>, ...request: Parameters<Rest>) => asking('Microsoft Entra', async () => answer.parse(JSON.parse(await rest(...request))))
  const askMemberships = async (personId: string): Promise<ReadonlySet<string>> => {
    const url = `${USERS}/${encodeURIComponent(personId)}/checkMemberObjects`
    const answers = await Promise.all(partsOf(ids, IDS_A_QUESTION).map((part) => orUndefined(ask(memberAnswer, 'POST', url, { body: { ids: part } }))))
    return new Set(answers.flatMap((answer) => answer?.value ?? []).map((id) => id.toLowerCase()))
  }

  const membershipsOf = (personId: string): Promise<ReadonlySet<string>> => {
    const known = kept.get(personId)
    if (known && now() - known.at < FRESH_MS && now() >= known.at) return known.memberOf
    for (const [id, { at }] of kept) if (now() - at >= FRESH_MS) kept.delete(id)
    const memberOf = askMemberships(personId)
    kept.set(personId, { at: now(), memberOf })
    // What failed is asked again at once; the caller sees the error.
    memberOf.catch(() => kept.delete(personId))
    return memberOf
  }

  return {
    async rolesOf(personId) {
      const memberOf = await membershipsOf(personId)
      return rolesById.flatMap(({ role, id }) => (memberOf.has(id) ? [role] : []))
    },
    async groupsOf(personId) {
      const memberOf = await membershipsOf(personId)
      return groupIds.filter((id) => memberOf.has(id))
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
