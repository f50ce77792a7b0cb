import type { Result } from '#commands/doctor/check'
import type { Config } from '#src/config'

/** Anything that looks like a token of Microsoft Entra. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w.-]+/g

/** Blots out the secrets of the settings and whatever looks like a token: errors come from many places. */
export function withoutSecrets({ identity, cloud }: Config): (result: Result) => Result {
  const credential = cloud.kind === 'azure' ? cloud.credential : undefined
  const secrets = [
    identity?.appPassword,
    credential && 'clientSecret' in credential ? credential.clientSecret : undefined,
    credential?.kind === 'certificate' ? credential.certificatePassword : undefined,
  ].filter((secret): secret is string => Boolean(secret))
  const clean = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…'), text).replace(TOKEN, '…')
  return ({ note, mend, ...rest }) => ({ ...rest, note: clean(note), ...(mend === undefined ? {} : { mend: clean(mend) }) })
}
