import { SANDBOX_NESTING, SANDBOX_STAFF, type StaffMember } from '#adapters/sandbox/staff'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const USERS = 'https://graph.microsoft.com/v1.0/users'
/** The documented limit of checkMemberGroups; that of checkMemberObjects is not known. */
const IDS_A_QUESTION = 20

/** Microsoft Graph: the partner's directory. */
export function graph(): Route[] {
  return [
    { url: `GET ${USERS}/{userId}`, token: 'partner', answer: forUser((user) => ok({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...userAnswer(user) })) },
    {
      url: `POST ${USERS}/{userId}/checkMemberObjects`,
      token: 'partner',
      answer: forUser((user, { body }) => {
        const { ids = [] } = (body ?? {}) as { ids?: string[] }
        if (ids.length > IDS_A_QUESTION) return problem(400, 'Request_BadRequest', `Too many ids: at most ${IDS_A_QUESTION} may be asked for.`)
        const memberships = membershipsOf(user)
        return ok({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)', value: ids.filter((id) => memberships.has(id.toLowerCase())) })
      }),
    },
  ]
}

// A group in a group counts, however deep; groups may be in each other.
function membershipsOf({ memberOf }: StaffMember): ReadonlySet<string> {
  const found = new Set(memberOf)
  for (const id of found) for (const outer of SANDBOX_NESTING[id] ?? []) found.add(outer)
  return found
}

function forUser(answer: (user: StaffMember, ask: Ask) => Answer): Route['answer'] {
  return (ask) => {
    const user = SANDBOX_STAFF.find(({ id }) => id === ask.path.userId?.toLowerCase())
    return user ? answer(user, ask) : problem(404, 'Request_ResourceNotFound', `Resource '${ask.path.userId ?? ''}' does not exist or one of its queried reference-property objects are not present.`)
  }
}

function userAnswer({ id, name, firstName, lastName, mail, phone, country }: StaffMember) {
  return { id, displayName: name, givenName: firstName, surname: lastName, mail, userPrincipalName: mail, businessPhones: [phone], mobilePhone: null, usageLocation: country }
}
