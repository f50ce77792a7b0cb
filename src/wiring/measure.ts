import type { OpenTelemetry, TelemetrySettings } from '#adapters/opentelemetry/telemetry'
import type { Cloud } from '#ports/cloud'
import { NO_TELEMETRY, type Levels, type Telemetry } from '#ports/telemetry'

/** Measures, if the settings say where to; else nothing of OpenTelemetry is even loaded. */
export async function measure(settings: TelemetrySettings | undefined, levels: () => Promise<Levels>): Promise<OpenTelemetry> {
  if (!settings) return { ...NO_TELEMETRY, close: () => Promise.resolve() }
  const { openTelemetry } = await import('#adapters/opentelemetry/telemetry')
  return openTelemetry(settings, levels)
}

/** The same services; what Microsoft takes for a support request is measured. */
export function withFilingMeasured<Services extends Pick<Cloud, 'supportRequests'>>(cloud: Services, telemetry: Telemetry): Services {
  const { supportRequests } = cloud
  return { ...cloud, supportRequests: { ...supportRequests, file: (request) => telemetry.time('filing', {}, () => supportRequests.file(request)) } }
}
