import { Template } from 'adaptivecards-templating'
import { clip } from '#cards/describe'
import { Locales, type Locale } from '#cards/locales/locales'

/** A finished card: JSON that Teams shows as it is. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: string
  readonly version: '1.5'
  readonly body: readonly object[]
  readonly actions?: readonly object[]
  readonly refresh?: object
}

/** The largest card that Teams takes, in bytes of JSON. */
export const LARGEST_CARD_BYTES = 28 * 1024

/** How long a text from outside may still be where a card would be too large, in the order in which it is tried. Ids and links are shorter. */
const LONGEST_TEXTS = [6_000, 2_000, 500, 200]

// Stands between `$` and `{` of the data while a template is expanded: what looks like an open place afterwards is one.
const GUARD = '\uE000'
const PLACE = '${'

/**
 * A template with its data filled in. Static words are reached as `${$host.words.…}`.
 * Every Action.Execute gets its verb into its data and, unless its template says otherwise, a fallback to Action.Submit with the same data.
 * Throws where the card is not finished, or too large even with its texts cut: a mistake in the template, never in the data.
 */
type Render<Data> = (data: Data, locale: Locale) => AdaptiveCard

/** Compiles a template once. */
export function compile<Data extends object>(template: object): Render<Data> {
  const compiled = new Template(template)
  const fill: (...values: Parameters<Render<Data>>) => string = (data, locale) => {
    const guarded: unknown = JSON.parse(JSON.stringify(data).replaceAll(PLACE, `$${GUARD}{`))
    const expanded = JSON.stringify(compiled.expand({ $root: guarded, $host: { words: Locales[locale] } }), withFallback)
    const open = expanded.indexOf(PLACE)
    if (open >= 0) throw new Error(`A card is not finished: its data has no value for ${expanded.slice(open, open + 60)}`)
    return expanded.replaceAll(`$${GUARD}{`, PLACE)
  }
  return (data, locale) => {
    let json = fill(data, locale)
    for (const longest of LONGEST_TEXTS) if (Buffer.byteLength(json) > LARGEST_CARD_BYTES) json = fill(withShortTexts(data, longest), locale)
    const bytes = Buffer.byteLength(json)
    if (bytes > LARGEST_CARD_BYTES) throw new Error(`A card has ${bytes} bytes; Teams takes ${LARGEST_CARD_BYTES}.`)
    return JSON.parse(json) as AdaptiveCard
  }
}

// A card that is too large is not shown at all: better one whose names end in dots.
function withShortTexts<Data extends object>(data: Data, longest: number): Data {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === 'string' ? clip(value, longest) : value)) as Data
}

// A part whose condition is false leaves nothing.
function withFallback(_key: string, value: unknown): unknown {
  if (value === null) return undefined
  if (!isExecute(value) || value.fallback) return value
  const data = { verb: value.verb, ...value.data }
  const { title, associatedInputs } = value
  return { ...value, data, fallback: { type: 'Action.Submit', ...(title ? { title } : {}), ...(associatedInputs ? { associatedInputs } : {}), data } }
}

interface Execute {
  readonly type: 'Action.Execute'
  readonly verb: string
  readonly title?: string
  readonly associatedInputs?: string
  readonly data?: object
  readonly fallback?: object
}

function isExecute(value: unknown): value is Execute {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Action.Execute'
}
