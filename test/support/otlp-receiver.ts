import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Value = { readonly stringValue?: string; readonly intValue?: number; readonly boolValue?: boolean }
type Pair = { readonly key: string; readonly value: Value }
type Point = { readonly attributes: readonly Pair[]; readonly asInt?: number; readonly asDouble?: number; readonly count?: number; readonly sum?: number }
type Metric = { readonly name: string; readonly unit: string; readonly gauge?: { dataPoints: Point[] }; readonly sum?: { dataPoints: Point[] }; readonly histogram?: { dataPoints: Point[] } }
type Span = { readonly name: string; readonly spanId: string; readonly traceId: string; readonly parentSpanId?: string; readonly attributes: readonly Pair[] }

/** A collector on this machine that keeps what it is sent as OTLP over HTTP in JSON. */
export class OtlpReceiver {
  /** What was asked: path, content type and headers. */
  readonly asked: { path: string; contentType: string | undefined; headers: Record<string, unknown> }[] = []
  readonly bodies: string[] = []
  /** Set to leave every request without an answer. */
  isHanging = false
  url = ''
  readonly #server = createServer((request, response) => {
    void Array.fromAsync(request).then((chunks) => {
      this.asked.push({ path: request.url ?? '', contentType: request.headers['content-type'], headers: request.headers })
      this.bodies.push(Buffer.concat(chunks as Buffer[]).toString())
      if (!this.isHanging) response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  get spans(): Span[] {
    return this.#all<{ resourceSpans?: { scopeSpans: { spans: Span[] }[] }[] }>().flatMap(({ resourceSpans = [] }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)))
  }

  /** The points of a metric as it was sent last: its attributes in one line, and what was counted. */
  points(name: string): Record<string, number> {
    const metrics = this.#all<{ resourceMetrics?: { scopeMetrics: { metrics: Metric[] }[] }[] }>().flatMap(({ resourceMetrics = [] }) => resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics)))
    const metric = metrics.findLast((sent) => sent.name === name)
    const points = (metric?.gauge ?? metric?.sum ?? metric?.histogram)?.dataPoints ?? []
    return Object.fromEntries(points.map(({ attributes, asInt, asDouble, count }) => [attributesOf(attributes), Number(count ?? asInt ?? asDouble)]))
  }

  #all<Body>(): Body[] {
    return this.bodies.map((body) => JSON.parse(body) as Body)
  }
}

/** Attributes in one line, in the order of their names. */
export function attributesOf(pairs: readonly Pair[]): string {
  return pairs.map(({ key, value }) => `${key}=${value.stringValue ?? String(value.intValue ?? value.boolValue)}`).sort().join(' ')
}
