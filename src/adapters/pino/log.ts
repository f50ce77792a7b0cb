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
  const blotted = blotter(secrets)
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
    serializers: { err: shortOf, error: shortOf },
    // Each text by itself: in the line as a whole a secret could also be a part of its form.
    hooks: { streamWrite: (line) => `${JSON.stringify(blotted(JSON.parse(line)))}\n` },
  }
  return pino(options, destination)
}

// As it is, and as it stands in JSON or an address that was put into a text. The longest first: one may hold another.
function blotter(secrets: readonly string[]): (value: unknown) => unknown {
  const formsOf = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())]
  const forms = secrets.filter((secret) => secret !== '').flatMap(formsOf).sort((one, other) => other.length - one.length)
  const inText = (text: string) => forms.reduce((rest, form) => rest.replaceAll(form, '[secret]'), text).replace(TOKEN, '[token]')
  return function blotted(value): unknown {
    if (typeof value === 'string') return inText(value)
    if (Array.isArray(value)) return value.map(blotted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [inText(name), blotted(inner)]))
  }
}

// Causes of network errors carry requests, with their headers.
function shortOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return { type: error.name, message: error.message, ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}), stack: error.stack?.slice(0, LONGEST_STACK) }
}
