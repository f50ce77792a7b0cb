import type { Stage } from '#adapters/sandbox/stage'
import type { PersonRow } from '#adapters/sandbox/world-file'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const GRAPH = 'https://graph.microsoft.com/v1.0'

/** Microsoft Graph: the customers' directories. */
export function graphCustomers(stage: Stage): Route[] {
  const peopleOf = ({ tenantId }: Ask) => stage.customer(tenantId)?.people ?? []
  const one = (type: PersonRow['type'], ask: Ask): Answer => {
    const key = ask.path.key?.toLowerCase()
    const found = peopleOf(ask).find((person) => person.type === type && [person.id, person.userPrincipalName?.toLowerCase()].includes(key))
    return found ? ok(objectAnswer(found)) : problem(404, 'Request_ResourceNotFound', `Resource '${ask.path.key ?? ''}' does not exist or one of its queried reference-property objects are not present.`)
  }
  return [
    { url: `GET ${GRAPH}/users/{key}`, token: 'customer', answer: (ask) => one('User', ask) },
    { url: `GET ${GRAPH}/groups/{key}`, token: 'customer', answer: (ask) => one('Group', ask) },
    { url: `GET ${GRAPH}/servicePrincipals/{key}`, token: 'customer', answer: (ask) => one('ServicePrincipal', ask) },
    {
      url: `GET ${GRAPH}/users`,
      token: 'customer',
      answer(ask) {
        const mail = /^mail eq '((?:[^']|'')*)'$/.exec(ask.query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'")
        if (mail === undefined) return problem(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified.')
        return ok({ value: peopleOf(ask).filter((person) => person.type === 'User' && person.mail?.toLowerCase() === mail.toLowerCase()).map(objectAnswer) })
      },
    },
    {
      url: `POST ${GRAPH}/directoryObjects/getByIds`,
      token: 'customer',
      answer(ask) {
        const { ids = [], types = [] } = (ask.body ?? {}) as { ids?: string[]; types?: string[] }
        const isAsked = ({ id, type }: PersonRow) => ids.some((asked) => asked.toLowerCase() === id) && types.some((asked) => asked.toLowerCase() === type.toLowerCase())
        return ok({ value: peopleOf(ask).filter(isAsked).map(objectAnswer) })
      },
    },
  ]
}

function objectAnswer({ id, name, type, userPrincipalName, mail }: PersonRow) {
  const ofUser = type === 'User' ? { userPrincipalName, mail: mail ?? null } : {}
  return { '@odata.type': `#microsoft.graph.${type.charAt(0).toLowerCase()}${type.slice(1)}`, id, displayName: name, ...ofUser }
}
