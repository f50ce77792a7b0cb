import type { Result } from '#commands/doctor/check'
import type { Config } from '#src/config'
import { secretsOf } from '#src/wiring/secrets-of'

/** Anything that looks like a token of Microsoft Entra. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w.-]+/g

/** Blots out the secrets of the settings and whatever looks like a token: errors come from many places. */
export function withoutSecrets(config: Config): (result: Result) => Result {
  const secrets = secretsOf(config)
  const clean = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…'), text).replace(TOKEN, '…')
  return ({ note, mend, ...rest }) => ({ ...rest, note: clean(note), ...(mend === undefined ? {} : { mend: clean(mend) }) })
}
