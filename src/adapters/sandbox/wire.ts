import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { createHttpHeaders, type HttpHeaders, type HttpMethods, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'
import { decimalOf, type Money } from '#domain/money'

/** A request, taken apart. `path` holds what the route's `{names}` matched. */
export interface Ask {
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: HttpHeaders
  readonly body: unknown
  readonly url: URL
  /** The tenant that issued the token; empty where none is wanted. */
  readonly tenantId: string
}

export interface Answer {
  readonly status: number
  /** Text and bytes are sent as they are, everything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One URL that the sandbox answers, as `GET https://host/path/{name}`, and whose token it wants. */
export interface Route {
  readonly url: `${HttpMethods} https://${string}`
  readonly token: 'partner' | 'customer' | 'none'
  readonly answer: (ask: Ask) => Answer
}

/** One page of a list, and where the next one is. */
export function pageOf<Item>(items: readonly Item[], size: number, { query, url }: Pick<Ask, 'query' | 'url'>): { value: Item[]; nextLink?: string } {
  const from = Number(query.get('$skiptoken') ?? 0)
  const next = new URL(url)
  next.searchParams.set('$skiptoken', String(from + size))
  return { value: items.slice(from, from + size), ...(from + size < items.length ? { nextLink: next.href } : {}) }
}

export function ok(body: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, body, headers }
}

/** Why a service will not do what it was asked, in its words. */
export interface Fault {
  readonly code: string
  readonly message: string
}

export function isFault(value: object): value is Fault {
  return 'code' in value && 'message' in value
}

/** All of them, or the first fault among them. */
export function withoutFaults<Item extends object>(items: readonly (Item | Fault)[]): Item[] | Fault {
  const good = items.filter((item): item is Item => !isFault(item))
  return items.find(isFault) ?? good
}

/** Microsoft's usual error. */
export function problem(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } }
}

/** An amount as the services write it: a JSON number. */
export function amountOf(money: Money): { currencyCode: string; amount: number } {
  return { currencyCode: money.currency, amount: Number(decimalOf(money)) }
}

export function responseTo(request: PipelineRequest, { status, body, headers = {} }: Answer): PipelineResponse {
  const isAsItIs = typeof body === 'string' || body instanceof Uint8Array
  const bytes = Buffer.from(body === undefined ? '' : isAsItIs ? body : JSON.stringify(body))
  return {
    request,
    status,
    headers: createHttpHeaders({
      ...(body === undefined ? {} : { 'content-type': isAsItIs ? 'application/octet-stream' : 'application/json; charset=utf-8' }),
      'x-ms-request-id': randomUUID(),
      'x-ms-correlation-request-id': randomUUID(),
      'MS-CorrelationId': request.headers.get('MS-CorrelationId') ?? randomUUID(),
      ...headers,
    }),
    // Who asks for a stream gets one, as over a real wire.
    ...(request.streamResponseStatusCodes?.has(status) ? { readableStreamBody: Readable.from([bytes]) } : { bodyAsText: bytes.toString() }),
  }
}
