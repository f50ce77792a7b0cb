import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { createHttpHeaders, type HttpClient, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'

/** An answer as it goes over the wire. */
export interface Wire {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** What is asked for as a stream stands here byte by byte (`latin1`). */
  readonly body: string
}

export interface Taped extends Wire {
  /** The method and the URL that it answers. */
  readonly line: string
}

/** Notes what a transport answers. */
export function taping(httpClient: HttpClient): { httpClient: HttpClient; tape: Taped[] } {
  const tape: Taped[] = []
  const sendRequest: HttpClient['sendRequest'] = async (request) => {
    const response = await httpClient.sendRequest(request)
    const taped = { line: lineOf(request), status: response.status, headers: response.headers.toJSON(), body: response.readableStreamBody ? (await buffer(response.readableStreamBody)).toString('latin1') : (response.bodyAsText ?? '') }
    tape.push(taped)
    return responseTo(request, taped)
  }
  return { httpClient: { sendRequest }, tape }
}

/**
 * Answers as the tape does, and from the request `from` on as `misbehave` makes of it. The same question asked again gets the next answer
 * to it, the last one again and again; what was never asked is not found. `hosts`: where requests went.
 */
export function playing(tape: readonly Taped[], from: number, misbehave: (good: Taped) => Wire | Error): { httpClient: HttpClient; hosts: Set<string> } {
  const hosts = new Set<string>()
  let asked = 0
  const answers = Map.groupBy(tape, ({ line }) => line)
  const left = new Map([...answers].map(([line, all]) => [line, [...all]]))
  const sendRequest: HttpClient['sendRequest'] = (request) => {
    const line = lineOf(request)
    const good = left.get(line)?.shift() ?? answers.get(line)?.at(-1) ?? { line, status: 404, headers: { 'content-type': 'application/json' }, body: '{"error":{"code":"NotFound","message":"Nothing is taped."}}' }
    hosts.add(new URL(request.url).host)
    const answer = ++asked > from ? misbehave(good) : good
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(responseTo(request, answer))
  }
  return { httpClient: { sendRequest }, hosts }
}

function responseTo(request: PipelineRequest, { status, headers, body }: Wire): PipelineResponse {
  const isStreamed = request.streamResponseStatusCodes?.has(status)
  return { request, status, headers: createHttpHeaders(headers), ...(isStreamed ? { readableStreamBody: Readable.from([Buffer.from(body, 'latin1')]) } : { bodyAsText: body }) }
}

// What is made by chance for every request is in headers, not in URLs; and those are the same in any case.
function lineOf({ method, url }: PipelineRequest): string {
  return `${method} ${url.toLowerCase()}`
}
