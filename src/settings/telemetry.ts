import type { TelemetrySettings } from '#adapters/opentelemetry/telemetry'
import type { Filled, Variables } from '#src/settings/variables'

/** What is set of the measurements without effect. */
export function telemetryProblems({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers }: Filled): string[] {
  return headers && !endpoint ? ['OTEL_EXPORTER_OTLP_ENDPOINT: is missing although OTEL_EXPORTER_OTLP_HEADERS is set'] : []
}

/** Where measurements are sent, if anywhere. Headers are written as OpenTelemetry has it: `name=value,name=value`, values percent-encoded. */
export function telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: written = '' }: Variables): { readonly telemetry?: TelemetrySettings } {
  if (!endpoint) return {}
  const pairs = written.split(',').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return { telemetry: { endpoint, headers: Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), decoded(value.trim())])) } }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
