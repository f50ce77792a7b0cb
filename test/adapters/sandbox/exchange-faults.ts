import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline'
import type { Json } from '#test/adapters/sandbox/closed-schema'
import type { Asked, OpenApi } from '#test/adapters/sandbox/openapi'

/** Where an Azure list goes on; no definition that we ask by names it everywhere. */
const SKIP_TOKEN = /^\$skiptoken$/i

/** Everything that is wrong with a request by the definition of its operation. */
export function questionFaults(api: OpenApi, { parameters, named, version, base }: Asked, { url, headers, body }: PipelineRequest): string[] {
  const query = new URL(url).searchParams
  const namesOf = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => String(name))
  const unknown = [...query.keys()].filter((name) => !namesOf('query').includes(name) && !SKIP_TOKEN.test(name))
  const twice = namesOf('query').filter((name) => query.getAll(name).length > 1)
  const texts: Readonly<Record<string, (name: string) => string | undefined>> = { path: (name) => named[name], query: (name) => query.get(name) ?? undefined, header: (name) => headers.get(name) }
  return [
    ...unknown.map((name) => `query ${name} is not declared`),
    ...twice.map((name) => `query ${name} is there twice`),
    ...(version && query.get('api-version') !== version ? [`api-version is ${query.get('api-version') ?? 'missing'}, not ${version}`] : []),
    ...(body && namesOf('body').length === 0 ? ['a body is not declared'] : []),
    ...parameters.flatMap((parameter) => {
      const [place, name] = [String(parameter.in), String(parameter.name)]
      const what = place === 'body' ? place : `${place} ${name}`
      const schema = (parameter.schema ?? parameter) as Json
      const text = texts[place]?.(name)
      const value = place === 'body' ? bodyOf(headers.get('content-type'), body) : text === undefined ? undefined : typed(text, schema)
      if (value === undefined) return parameter.required === true ? [`${what} is missing`] : []
      return api.faults('question', schema, base, value).map((fault) => `${what}${fault}`)
    }),
  ]
}

/**
 * Everything that is wrong with an answer by the definition of the operation that it answers. Fields that need not be there may be null, and
 * what is accepted (202) may have no body: so the services do (source: their recordings).
 */
export function answerFaults(api: OpenApi, { responses, base }: Asked, { status, bodyAsText, readableStreamBody }: PipelineResponse): string[] {
  const declared = responses[status] ?? (status >= 400 ? responses.default : undefined)
  if (!declared) return [`status ${status} is not declared`]
  const schema = declared.schema as Json | undefined
  // A file is read by whoever asked for it, once.
  if (readableStreamBody) return schema?.type === 'string' ? [] : ['answer is a file']
  if (!bodyAsText) return schema && status === 200 ? ['answer has no body'] : []
  if (!schema) return ['a body is not declared']
  if (schema.type === 'string') return []
  let answer: unknown
  try {
    answer = JSON.parse(bodyAsText)
  } catch {
    return ['answer is no JSON']
  }
  return api.faults('answer', schema, base, withoutNulls(answer)).map((fault) => `answer${fault}`)
}

function bodyOf(contentType: string | undefined, body: PipelineRequest['body']): unknown {
  if (typeof body !== 'string') return undefined
  return contentType === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(body)) : (JSON.parse(body) as unknown)
}

// A path, a query and a header hold text alone.
function typed(text: string, { type }: Json): unknown {
  if (type === 'integer' || type === 'number') return text === '' || Number.isNaN(Number(text)) ? text : Number(text)
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])))
}
