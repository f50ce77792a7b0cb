import { context, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { measures, type Measures } from '#adapters/opentelemetry/measures'
import type { Levels, Outcome, Telemetry } from '#ports/telemetry'

const NAME = 'reservation-desk'

/** How long an export may take. What is down must not hold the bot up, least of all while it stops. */
const EXPORT_MILLISECONDS = 2_000

export interface TelemetrySettings {
  /** Where an OpenTelemetry collector takes OTLP over HTTP, such as `http://localhost:4318`. */
  readonly endpoint: string
  /** What the collector wants to know of its callers; a secret as a rule. */
  readonly headers: Readonly<Record<string, string>>
}

/** Measurements that are on their way to a collector. */
export interface OpenTelemetry extends Telemetry {
  /** Sends what is left, if it can be sent in `EXPORT_MILLISECONDS`. Never throws. */
  close(): Promise<void>
}

/** Measures and sends to a collector as OTLP in JSON: spans every 5 seconds, metrics every minute. `levels` is asked before metrics are sent. */
export function openTelemetry({ endpoint, headers }: TelemetrySettings, levels: () => Promise<Levels>): OpenTelemetry {
  const resource = resourceFromAttributes({ 'service.name': NAME })
  const to = (path: string) => ({ url: `${endpoint.replace(/\/+$/, '')}/${path}`, headers: { ...headers }, timeoutMillis: EXPORT_MILLISECONDS })
  const spans = new BatchSpanProcessor({ exporter: new OTLPTraceExporter(to('v1/traces')), exportTimeoutMillis: EXPORT_MILLISECONDS })
  const tracers = new TracerProvider({ resource, spanProcessors: [spans] })
  const reader = new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter(to('v1/metrics')), exportTimeoutMillis: EXPORT_MILLISECONDS })
  const meters = new MeterProvider({ resource, readers: [reader] })
  return {
    ...within(context.active(), tracers.getTracer(NAME), measures(meters.getMeter(NAME), levels)),
    async close() {
      const sent = Promise.allSettled([tracers.shutdown(), meters.shutdown({ timeoutMillis: EXPORT_MILLISECONDS })])
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, EXPORT_MILLISECONDS).unref())])
    },
  }
}

// Parents are handed on by hand: nothing has to be followed through the whole program for three kinds of spans.
function within(parent: Context, tracer: Tracer, { durations, refusals, troubles }: Measures): Telemetry {
  return {
    async time(what, attributes, work, outcomeOf = (): Outcome => 'done') {
      const start = performance.now()
      const span = tracer.startSpan(what, { attributes }, parent)
      const end = (outcome: Outcome) => {
        durations[what].record((performance.now() - start) / 1000, { ...attributes, outcome })
        // What went wrong is in the log alone: an error's text may say more than may leave the house.
        if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
        span.setAttribute('outcome', outcome).end()
      }
      try {
        const answer = await work(within(trace.setSpan(parent, span), tracer, { durations, refusals, troubles }))
        end(outcomeOf(answer))
        return answer
      } catch (error) {
        end('failed')
        throw error
      }
    },
    refused: (by, code) => refusals.add(1, { by, code }),
    troubled: (by) => troubles.add(1, { by }),
  }
}
