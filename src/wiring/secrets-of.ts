import type { Config } from '#src/config'

/** A header may be as short as `1`: blotted out of every text it would leave nothing readable, and it is no secret. */
const SHORTEST_SECRET = 8

/** The secrets of the settings, which no line of the log may hold. */
export function secretsOf({ identity, cloud, telemetry }: Config): string[] {
  const credential = cloud.kind === 'azure' ? cloud.credential : undefined
  return [
    identity?.appPassword,
    credential && 'clientSecret' in credential ? credential.clientSecret : undefined,
    credential?.kind === 'certificate' ? credential.certificatePassword : undefined,
    ...Object.values(telemetry?.headers ?? {}),
  ].filter((secret): secret is string => secret !== undefined && secret.length >= SHORTEST_SECRET)
}
