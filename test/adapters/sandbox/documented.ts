import type { Json } from '#test/adapters/sandbox/closed-schema'

/** An operation that is in no API definition, as somebody wrote it down. */
export interface Documented {
  /** The page or the recording that says so. */
  readonly source: string
  /** Parameters; a name that ends in `?` may be missing. */
  readonly query?: Readonly<Record<string, Json>>
  readonly headers?: Readonly<Record<string, Json>>
  readonly body?: Json
  /** By status; `default` is any refusal. */
  readonly answers: Readonly<Record<string, Json>>
}

/** By method and path. */
export type Operations = Readonly<Record<`${'GET' | 'POST'} /${string}`, Documented>>

export const STRING: Json = { type: 'string' }
export const UUID: Json = { type: 'string', format: 'uuid' }

/** An object of these fields and no others; a name that ends in `!` must be there. */
export function object(fields: Readonly<Record<string, Json>>): Json {
  const required = Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : []))
  return { type: 'object', properties: Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name.replace(/!$/, ''), schema])), ...(required.length > 0 ? { required } : {}) }
}

/** A page of a list as Azure and Microsoft Graph write it. */
export function listOf(item: Json, more: Readonly<Record<string, Json>> = {}): Json {
  return object({ 'value!': { type: 'array', items: item }, nextLink: STRING, ...more })
}

/** The operations of a host in the form of an API definition. */
export function documented(host: string, operations: Operations): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, { query = {}, headers = {}, body, answers }] of Object.entries(operations)) {
    const [method = '', path = ''] = name.split(' ')
    const parameters = [...parametersIn('query', query), ...parametersIn('header', headers), ...(body ? [{ in: 'body', name: 'body', required: true, schema: body }] : [])]
    paths[path] = { ...paths[path], [method.toLowerCase()]: { parameters, responses: Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, { schema }])) } }
  }
  return { host, paths }
}

function parametersIn(place: string, named: Readonly<Record<string, Json>>): Json[] {
  return Object.entries(named).map(([name, schema]) => ({ in: place, name: name.replace(/\?$/, ''), required: !name.endsWith('?'), ...schema }))
}
