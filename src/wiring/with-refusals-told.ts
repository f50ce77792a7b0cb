import type { OpenTelemetry } from '#adapters/opentelemetry/telemetry'

const MILLISECONDS = 60_000

/** The same telemetry, but what the guard refused is told too, with or without a collector: once a minute at most, how often by code. */
export function withRefusalsTold(telemetry: OpenTelemetry, warn: (message: string, details: Record<string, unknown>) => void, milliseconds = MILLISECONDS): OpenTelemetry {
  const codes = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    if (codes.size > 0) warn('Requests were refused.', { codes: Object.fromEntries(codes) })
    codes.clear()
  }
  return {
    ...telemetry,
    refused(by, code) {
      telemetry.refused(by, code)
      if (by !== 'guard') return
      codes.set(code, (codes.get(code) ?? 0) + 1)
      timer ??= setTimeout(tell, milliseconds).unref()
    },
    close() {
      tell()
      return telemetry.close()
    },
  }
}
