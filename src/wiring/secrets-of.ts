import type { Config } from '#src/config'

/** The secrets of the settings, which no line of the log may hold. */
export function secretsOf({ identity, cloud, telemetry }: Config): string[] {
  const credential = cloud.kind === 'azure' ? cloud.credential : undefined
  return [
    identity?.appPassword,
    credential && 'clientSecret' in credential ? credential.clientSecret : undefined,
    credential?.kind === 'certificate' ? credential.certificatePassword : undefined,
    ...Object.values(telemetry?.headers ?? {}),
  ].filter((secret): secret is string => Boolean(secret))
}
