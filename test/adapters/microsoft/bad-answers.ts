import { RestError } from '@azure/core-rest-pipeline'
import type { Taped, Wire } from '#test/adapters/microsoft/tape'

/** Something that a service may do instead of answering well. */
export interface BadAnswer {
  readonly name: string
  readonly misbehave: (good: Taped) => Wire | Error
  /** What the error says, where there is one. */
  readonly error?: { readonly status?: number | undefined; readonly code?: string; readonly message?: string; readonly retryAfterSeconds?: number | undefined; readonly correlationId?: string }
  /** It is no answer at all, and must not be taken for an empty one. */
  readonly isNothing?: boolean
  /** The answer must be the same as ever. */
  readonly isHarmless?: boolean
}

const ELSEWHERE = 'https://elsewhere.example/next'
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const WORDS = ['provisioningState', 'status', 'term', 'billingPlan', 'appliedScopeType', 'communicationDirection', 'principalType', 'eventType', 'chargeType', 'severity', 'state']

const saying = (name: string, body: string, headers: Record<string, string> = JSON_TYPE): BadAnswer => ({ name, misbehave: () => ({ status: 200, headers, body }), isNothing: !body.startsWith('{') })
/** The good answer with its JSON changed; others stay as they are. */
const rewritten = (name: string, rewrite: (value: unknown, good: Taped) => unknown, isHarmless = false): BadAnswer => ({
  name,
  isHarmless,
  misbehave: (good) => (/^[{[]/.test(good.body) ? { ...good, body: JSON.stringify(rewrite(JSON.parse(good.body), good)) } : good),
})
const refusing = (status: number, error: BadAnswer['error'] = {}, body = '', headers: Record<string, string> = {}, name = `${status}`): BadAnswer => ({ name, misbehave: () => ({ status, headers: { ...JSON_TYPE, ...headers }, body }), error: { status, ...error } })
const throttled = (retryAfter: string, retryAfterSeconds: number | undefined): BadAnswer => refusing(429, { retryAfterSeconds, code: 'TooManyRequests' }, '{"error":{"code":"TooManyRequests","message":"Slow."}}', { 'retry-after': retryAfter }, `429 with Retry-After ${retryAfter}`)

/** The value with every field of this kind changed, however deep. */
function everyField(value: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => everyField(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typeof inner === 'object' && inner !== null ? everyField(inner, change) : change(name, inner)]))
}

/** The items of a list changed; what is no list stays as it is. */
const everyItem = (value: unknown, change: (item: Record<string, unknown>) => unknown): unknown =>
  Object.fromEntries(Object.entries(value as object).map(([name, list]) => [name, Array.isArray(list) ? list.map((item: unknown) => (typeof item === 'object' && item ? change(item as Record<string, unknown>) : item)) : (list as unknown)]))
const going = (value: unknown, nextLink: string): unknown => ({ ...(value as object), nextLink, links: { next: { uri: nextLink, method: 'GET', headers: [] } } })

// An operation in a state that nobody knows goes on: it is waited for as long as it may take.
const operationStatus = (value: unknown) => ('status' in (value as object) ? { status: (value as { status: unknown }).status } : {})

export const BAD_ANSWERS: readonly BadAnswer[] = [
  saying('200 with HTML', '<!DOCTYPE html><html><body>Sign in</body></html>', { 'content-type': 'text/html' }),
  saying('200 with HTML that calls itself JSON', '<!DOCTYPE html><html></html>'),
  saying('200 with nothing', ''),
  ...['null', '[]', '{}', '"text"', '7', '{"value":null}', '{"items":null}', '{"value":[null]}', '{"value":{}}', '{"items":[null,7]}', '{"properties":null}', '{"properties":[]}'].map((body) => saying(`200 with ${body}`, body)),
  { name: 'half an answer', misbehave: (good) => ({ ...good, body: good.body.slice(0, good.body.length / 2) }) },
  rewritten('items whose fields are all null', (value) => everyItem(value, (item) => Object.fromEntries(Object.keys(item).map((name) => [name, null])))),
  rewritten('items whose properties are all null', (value) => everyItem(value, ({ properties, ...item }) => ({ ...item, properties: Object.fromEntries(Object.keys(properties ?? {}).map((name) => [name, null])) }))),
  rewritten('nulls for every field', (value) => everyField(value, () => null)),
  rewritten('numbers for texts', (value) => everyField(value, (_, inner) => (typeof inner === 'string' ? 7 : inner))),
  rewritten('texts for numbers', (value) => everyField(value, (_, inner) => (typeof inner === 'number' ? `${inner}` : inner))),
  rewritten('ids in capitals', (value) => everyField(value, (_, inner) => (typeof inner === 'string' ? inner.replace(GUID, (id) => id.toUpperCase()) : inner)), true),
  rewritten('unknown words', (value) => ({ ...(everyField(value, (name, inner) => (WORDS.includes(name) ? 'Levitating' : inner)) as object), ...operationStatus(value) })),
  rewritten('names without the order', (value) => everyItem(value, (item) => ({ ...item, name: String(item.name).split('/').at(-1) })), true),
  rewritten('names with the order', (value) => everyItem(value, ({ name, ...item }) => ({ ...item, name: /reservations\//.test(String(item.id)) ? `8b5e3628-2f5b-459a-910f-9dc6e461ab61/${String(name)}` : name })), true),
  rewritten('no utilisation', (value) => everyItem(value, (item) => ({ ...item, ...(item.properties ? { properties: { ...item.properties, utilization: undefined } } : {}) }))),
  rewritten('a page that leads to itself', (value, { line }) => going(value, line.split(' ')[1] ?? '')),
  rewritten('a page that leads elsewhere', (value) => going(value, ELSEWHERE)),
  { name: 'an operation that goes on elsewhere', misbehave: () => ({ status: 202, headers: { location: ELSEWHERE, 'azure-asyncoperation': ELSEWHERE, 'retry-after': '0' }, body: '' }) },
  { name: 'an operation that failed', misbehave: (good) => ({ ...good, status: 200, body: '{"status":"Failed","error":{"code":"InvalidInput","message":"No."}}' }) },
  refusing(400, { code: 'BadRequest' }, '{"error":{"code":"BadRequest","message":"Odd."}}'),
  refusing(401),
  refusing(403, { code: 'AuthorizationFailed', message: 'No.', correlationId: 'c-1' }, '{"error":{"code":"AuthorizationFailed","message":"No."}}', { 'x-ms-correlation-request-id': 'c-1' }, "403 as Azure's error"),
  refusing(403, { code: 'InvalidSupportPlan', message: 'No.', correlationId: 'r-1' }, '{"Error":{"Code":"InvalidSupportPlan","Message":"No.","Target":null,"InnerError":null,"Details":[]}}', { 'x-ms-request-id': 'r-1' }, '403 with capitals'),
  refusing(403, { code: '2000', message: 'No.', correlationId: 'p-1' }, '{"code":2000,"description":"No.","data":[],"source":"PartnerFD"}', { 'MS-CorrelationId': 'p-1' }, "403 as Partner Center's error"),
  ...['{"error":"denied"}', '{"error":null}', '{"error":{"code":null,"message":7}}', '<html>', '', 'null'].map((body) => refusing(403, { code: 'http-403' }, body, {}, `403 with "${body}"`)),
  { name: '404', misbehave: () => ({ status: 404, headers: {}, body: '' }) },
  ...[408, 409, 412, 425, 500, 503].map((status) => refusing(status, { code: `http-${status}` })),
  throttled('0', 0),
  throttled('1', 1),
  throttled('3600', 3600),
  throttled('soon', undefined),
  refusing(429, { code: 'http-429' }, '', { 'retry-after': 'Fri, 22 Nov 2126 10:00:00 GMT' }, '429 with a date'),
  { name: 'a broken connection', misbehave: () => new RestError('read ECONNRESET', { code: 'ECONNRESET' }), error: { status: undefined, code: 'unreachable' } },
  { name: 'no answer in time', misbehave: () => new DOMException('Request timed out.', 'AbortError'), error: { status: undefined, code: 'timeout' } },
] // prettier-ignore

/** 12 MB: of the good answer's items, or of a field that nobody knows. */
export const LARGE_ANSWER: BadAnswer = {
  name: '12 MB of answer',
  misbehave(good) {
    const parsed = (/^\{/.test(good.body) ? JSON.parse(good.body) : {}) as Record<string, unknown>
    const [list, items] = Object.entries(parsed).find((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0) ?? []
    if (!list || !items) return { ...good, body: JSON.stringify({ ...parsed, padding: 'x'.repeat(12_000_000) }) }
    const times = Math.ceil(12_000_000 / JSON.stringify(items).length)
    return { ...good, body: JSON.stringify({ ...parsed, [list]: Array.from({ length: times }, () => items).flat(), nextLink: undefined, links: undefined }) }
  },
}
