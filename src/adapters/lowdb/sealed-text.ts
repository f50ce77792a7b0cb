import { createHash } from 'node:crypto'
import { fromJson, toJson } from '#adapters/lowdb/money-json'

/** The newest file format that this program reads and the one that it writes. */
export const FORMAT = 2

/** A file's text is not what was written. */
export class DamageError extends Error {
  override name = 'DamageError'
}

/** A file was written by a newer program. */
export class NewerFormatError extends Error {
  override name = 'NewerFormatError'
}

/** A value as a file's text: a line with the format and a checksum, and a line with the value. */
export function seal(value: unknown, format: number = FORMAT): string {
  const body = `${toJson(value)}\n`
  return `{"format":${format},"sha256":"${checksum(format, body)}"}\n${body}`
}

/** The value in a file's text. Throws a DamageError, or a NewerFormatError where the text is whole but from a newer program. */
export function unseal(text: string): unknown {
  const match = /^\{"format":(\d{1,9}),"sha256":"([0-9a-f]{64})"\}\n/.exec(text)
  if (!match?.[1]) throw new DamageError('its first line is not a format and a checksum')
  const body = text.slice(match[0].length)
  const format = Number(match[1])
  if (checksum(format, body) !== match[2]) throw new DamageError('its checksum does not fit')
  if (format > FORMAT) throw new NewerFormatError(`has format ${format}, and this program reads formats up to ${FORMAT}`)
  return fromJson(body)
}

// The format is part of the sum: a flipped bit in it must not pass for a newer file.
function checksum(format: number, body: string): string {
  return sha256(`${format}\n${body}`)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
