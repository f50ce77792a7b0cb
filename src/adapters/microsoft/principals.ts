import { z } from 'zod'
import type { Principal, PrincipalType } from '#domain/role-assignment'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { isGuid } from '#adapters/microsoft/guid'
import { partsOf } from '#adapters/microsoft/parts-of'
import type { Rest } from '#adapters/microsoft/rest'
import { ServiceError, unlessDown } from '#ports/service-error'

const GRAPH = 'https://graph.microsoft.com/v1.0'
/** As many as getByIds takes at once (source: Graph, "directoryObject: getByIds"). */
const IDS_AT_ONCE = 1_000
const SELECT = '$select=id,displayName'
const COLLECTIONS: readonly (readonly [path: string, type: PrincipalType])[] = [
  ['users', 'User'],
  ['groups', 'Group'],
  ['servicePrincipals', 'ServicePrincipal'],
]

const objectAnswer = z.object({ id: z.string(), displayName: z.string().nullish() })
const objectsAnswer = z.object({ value: z.array(objectAnswer) })

/** The partner's own groups, by object id. */
export type PartnerGroups = Readonly<Record<'AdminAgents' | 'HelpdeskAgents' | 'SalesAgents', string>>

/** Who can have a role: people, groups and applications of a customer's directory (Microsoft Graph with that tenant's token), and the partner's own groups. */
export interface Principals {
  /** Names by object id, in lower case; of those that the directory does not tell, nothing. */
  namesOf(customerId: string, ids: readonly string[]): Promise<Map<string, string>>
  find(customerId: string, text: string): Promise<Principal | undefined>
}

export function principals(graphOf: (customerId: string) => Rest, partnerGroups: PartnerGroups): Principals {
  // Not every partner has all three: indirect resellers have no SalesAgents.
  const groups = Object.entries(partnerGroups).flatMap(([name, id]): Principal[] => (id ? [{ id: id.toLowerCase(), name, type: 'ForeignGroup' }] : []))
  const ask = <Answer>(customerId: string, answer: z.ZodType<Answer>, ...request: Parameters<Rest>) =>
    asking('Microsoft Entra', async () => answer.parse(JSON.parse(await graphOf(customerId)(...request))))
  const look = async (customerId: string, path: string, key: string, type: PrincipalType): Promise<Principal | undefined> => {
    const found = await orUndefined(ask(customerId, objectAnswer, 'GET', `${GRAPH}/${path}/${encodeURIComponent(key)}?${SELECT}`))
    return found && principalOf(found, type)
  }
  // An address that two people share names neither of them.
  const byMail = async (customerId: string, mail: string): Promise<Principal | undefined> => {
    const filter = encodeURIComponent(`mail eq '${mail.replaceAll("'", "''")}'`)
    const { value } = await ask(customerId, objectsAnswer, 'GET', `${GRAPH}/users?$filter=${filter}&${SELECT}`)
    return value.length === 1 && value[0] ? principalOf(value[0], 'User') : undefined
  }

  return {
    async namesOf(customerId, ids) {
      const asked = [...new Set(ids.map((id) => id.toLowerCase()))].filter((id) => isGuid(id) && !groups.some((group) => group.id === id))
      // Whoever may not read the directory still sees who has which role, by id.
      const answers = await Promise.all(partsOf(asked, IDS_AT_ONCE).map((part) => unlessDown(ask(customerId, objectsAnswer, 'POST', `${GRAPH}/directoryObjects/getByIds`, { body: { ids: part, types: ['user', 'group', 'servicePrincipal'] } }))))
      const found = answers.flatMap((answer) => answer?.value ?? [])
      return new Map([...groups.map(({ id, name }) => [id, name] as const), ...found.flatMap(({ id, displayName }) => (displayName ? [[id.toLowerCase(), displayName] as const] : []))])
    },
    async find(customerId, text) {
      const key = text.trim()
      const own = groups.find(({ id, name }) => [id, name.toLowerCase()].includes(key.toLowerCase()))
      if (own) return own
      if (key.includes('@')) return (await nobodyIfUnreadable(look(customerId, 'users', key, 'User'))) ?? byMail(customerId, key)
      if (!isGuid(key)) return undefined
      for (const [path, type] of COLLECTIONS) {
        const found = await look(customerId, path, key, type)
        if (found) return found
      }
      return undefined
    },
  }
}

// A text that can be no user principal name is refused with 400.
async function nobodyIfUnreadable(asked: Promise<Principal | undefined>): Promise<Principal | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ServiceError && error.status === 400) return undefined
    throw error
  }
}

function principalOf({ id, displayName }: z.infer<typeof objectAnswer>, type: PrincipalType): Principal {
  return { id: id.toLowerCase(), name: displayName ?? '', type }
}
