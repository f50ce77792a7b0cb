import type { AdaptiveCard } from '#cards/render'

/** Any object inside a card. */
export type Part = Readonly<Record<string, unknown>>

/** Every object of a card that has a type, in reading order, those inside of others too. */
export function partsOf(card: AdaptiveCard): Part[] {
  return objectsIn(card).filter((part) => typeof part['type'] === 'string')
}

/** The parts of one type, or of several by their beginning (`Input.`, `Action.`). */
export function partsOfType(card: AdaptiveCard, type: string): Part[] {
  return partsOf(card).filter((part) => part['type'] === type || (type.endsWith('.') && String(part['type']).startsWith(type)))
}

/** Every text that the card shows, joined: runs, blocks, labels and titles. */
export function textOf(card: AdaptiveCard): string {
  return partsOf(card).flatMap((part) => ['text', 'title', 'label', 'value', 'placeholder'].map((key) => part[key])).filter((text) => typeof text === 'string').join('\n')
}

/**
 * The card with its texts changed: those of text runs, the values of inputs and the choices of lists, which show them as they are,
 * what is read out for a row that unfolds, and what a button sends.
 */
export function withTexts<Value>(value: Value, change: (text: string) => string, isPlain = false): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change, isPlain)) as Value
  if (typeof value === 'string' && isPlain) return change(value) as Value
  if (typeof value !== 'object' || value === null) return value
  const part = value as Part
  const plain = plainIn(typeof part['type'] === 'string' ? part['type'] : '')
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, withTexts(inner, change, isPlain || plain.includes(key))])) as Value
}

function plainIn(type: string): string[] {
  if (type === 'TextRun') return ['text']
  if (type === 'Action.ToggleVisibility') return ['title']
  if (type === 'Action.Execute' || type === 'Action.Submit') return ['data']
  return type.startsWith('Input.') ? ['value', 'choices'] : []
}

function objectsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Part, ...Object.values(value).flatMap(objectsIn)]
}
