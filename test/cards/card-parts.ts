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

/** The card with its texts changed: those of text runs and the values of inputs, which show them as they are. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change)) as Value
  if (typeof value !== 'object' || value === null) return value
  const part = value as Part
  const type = typeof part['type'] === 'string' ? part['type'] : ''
  const plain = type === 'TextRun' ? 'text' : type.startsWith('Input.') ? 'value' : undefined
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, key === plain && typeof inner === 'string' ? change(inner) : withTexts(inner, change)])) as Value
}

function objectsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Part, ...Object.values(value).flatMap(objectsIn)]
}
