import { createHash } from 'node:crypto'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function isGuid(text: string): boolean {
  return GUID.test(text)
}

/** The text, if it is a GUID: where a client puts ids into a URL as they are, nothing else may get there. Throws a TypeError. */
export function neededGuid(text: string): string {
  if (!isGuid(text)) throw new TypeError(`"${text}" is not an id.`)
  return text.toLowerCase()
}

/** A GUID made of a text, always the same one for the same text (version 8 of RFC 9562: made by a rule of one's own). */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`, hex.slice(18, 30)].join('-')
}
