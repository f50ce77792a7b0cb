import type { Variables } from '#src/settings/variables'

/** Where measurements are sent, and with which headers. */
export interface TelemetryConfig {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
}

/** Where measurements are sent, if anywhere. Headers are written as OpenTelemetry has it: `name=value,name=value`, values percent-encoded. */
export function telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: written = '' }: Variables): { readonly telemetry?: TelemetryConfig } {
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
