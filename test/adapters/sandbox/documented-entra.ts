import type { Json } from '#test/adapters/sandbox/closed-schema'
import { documented, listOf, object, STRING, UUID, type Documented, type Operations } from '#test/adapters/sandbox/documented'

const ODATA = { '@odata.context': STRING, '@odata.type': STRING }
const ERROR = object({ 'error!': object({ 'code!': STRING, 'message!': STRING, innerError: { type: 'object' } }) })
const IDS: Json = { type: 'array', items: UUID, maxItems: 1000 }
const USER = object({
  ...ODATA, id: UUID, displayName: STRING, givenName: STRING, surname: STRING, mail: STRING, userPrincipalName: STRING, businessPhones: { type: 'array', items: STRING }, mobilePhone: STRING, usageLocation: STRING,
}) // prettier-ignore
const NAMED = object({ ...ODATA, 'id!': UUID, displayName: STRING, roleTemplateId: UUID, userPrincipalName: STRING, mail: STRING })
const one = (source: string, answer: Json): Documented => ({ source, query: { '$select?': STRING }, answers: { 200: answer, default: ERROR } })

const graph: Operations = {
  'GET /v1.0/users/{id}': one('"Get a user"', USER),
  'GET /v1.0/groups/{id}': one('"Get group"', NAMED),
  'GET /v1.0/servicePrincipals/{id}': one('"Get servicePrincipal"', NAMED),
  'GET /v1.0/directoryRoles/{id}': one('"Get directoryRole"', NAMED),
  'GET /v1.0/users': { source: '"List users"', query: { $filter: { type: 'string', pattern: "^mail eq '([^']|'')*'$" }, '$select?': STRING }, answers: { 200: listOf(USER, ODATA), default: ERROR } },
  'POST /v1.0/users/{id}/checkMemberObjects': { source: '"directoryObject: checkMemberObjects"', body: object({ 'ids!': { type: 'array', items: STRING, maxItems: 20 } }), answers: { 200: listOf(UUID, ODATA), default: ERROR } },
  'POST /v1.0/directoryObjects/getByIds': { source: '"directoryObject: getByIds"', body: object({ 'ids!': IDS, types: { type: 'array', items: STRING } }), answers: { 200: listOf(NAMED, ODATA), default: ERROR } },
}

/** What Microsoft Graph 1.0 is asked, by its reference. */
export const documentedGraph = documented('graph.microsoft.com', graph)

/** Where a refresh token is redeemed. */
export const documentedLogin = documented('login.microsoftonline.com', {
  'POST /{tenant}/oauth2/v2.0/token': {
    source: 'Microsoft identity platform, "OAuth 2.0 authorization code flow: Refresh the access token"',
    body: object({ 'grant_type!': { type: 'string', enum: ['refresh_token'] }, 'client_id!': STRING, 'client_secret!': STRING, 'refresh_token!': STRING, 'scope!': STRING, claims: STRING }),
    answers: {
      200: object({ 'token_type!': STRING, 'access_token!': STRING, 'expires_in!': { type: 'integer' }, ext_expires_in: { type: 'integer' }, scope: STRING, refresh_token: STRING, id_token: STRING }),
      default: object({ 'error!': STRING, error_description: STRING, error_codes: { type: 'array', items: { type: 'integer' } }, timestamp: STRING, trace_id: UUID, correlation_id: UUID, error_uri: STRING }),
    },
  },
})
