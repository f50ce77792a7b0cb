import { pino, type DestinationStream, type Level, type Logger, type LoggerOptions } from 'pino'

/** Names under which no value is ever written: in what is logged, and one or two levels deeper. */
const SECRET_NAMES = ['password', 'appPassword', 'secret', 'clientSecret', 'certificatePassword', 'token', 'accessToken', 'refreshToken', 'access_token', 'refresh_token', 'authorization', 'Authorization', 'cookie', 'headers', 'request', 'response', 'config']

/** Anything that looks like a token of Microsoft Entra or the Bot Framework. */
const TOKEN = /\beyJ[\w-]{8,}\.[\w.-]+/g

export type { Logger } from 'pino'

const LONGEST_STACK = 4_000

export interface LogSettings {
  readonly level: Level | 'silent'
  /** The secrets of the settings: whatever text they get into, they are blotted out. */
  readonly secrets: readonly string[]
}

/** The log: lines of JSON on standard error, written before the call returns. */
export function openLog({ level, secrets }: LogSettings, destination: DestinationStream = pino.destination(2)): Logger {
  const written = secrets.filter((secret) => secret !== '').flatMap((secret) => [JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
    serializers: { err: shortOf, error: shortOf },
    hooks: { streamWrite: (line) => written.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), line).replace(TOKEN, '[token]') },
  }
  return pino(options, destination)
}

// Causes of network errors carry requests, with their headers.
function shortOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return { type: error.name, message: error.message, ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}), stack: error.stack?.slice(0, LONGEST_STACK) }
}
