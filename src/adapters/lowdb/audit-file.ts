import { dirname } from 'node:path'
import type { FileSystem } from '#adapters/lowdb/durable-file'
import type { AuditRecord } from '#domain/audit'

/**
 * A customer's audit: a line of JSON for each record, in plain ASCII, so that a length is the same in bytes and in characters. The head
 * names how much of it counts: what stands behind that belongs to a change that did not happen, and is written over.
 */
export class AuditFile {
  readonly #path: string
  readonly #files: FileSystem

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  /** Adds records behind the first `length` bytes; durable when it returns how long the file is then. */
  async append(length: number, records: readonly AuditRecord[]): Promise<number> {
    const text = records.map(lineOf).join('')
    if (length === 0) await this.#begin(text, records.length)
    else if (!(await this.#files.disk.appendSynced(this.#path, length, text))) throw new Error(`${this.#path} is missing, or shorter than it was: records of the audit are gone. Put it back from a backup, then try again.`)
    return length + text.length
  }

  /** The records in the first `length` bytes; what is damaged as it is found. */
  async read(length = Infinity): Promise<AuditRecord[]> {
    const text = length === 0 ? '' : ((await this.#files.disk.read(this.#path)) ?? '').slice(0, length)
    const lines = text.split('\n')
    if (lines.at(-1) === '') lines.pop()
    return lines.map((line, index) => recordIn(line) ?? { sequence: index + 1, body: line, hash: '' })
  }

  // The name must be durable before a head counts on it. A first change that did not happen leaves no more records than the one that comes in its place.
  async #begin(text: string, count: number): Promise<void> {
    const { disk, folders } = this.#files
    const folder = dirname(this.#path)
    const left = ((await disk.read(this.#path)) ?? '').split('\n').filter((line) => recordIn(line))
    if (left.length > count) throw new Error(`${this.#path} has ${left.length} records, and the head beside it knows of none: nothing is written over them. Put the whole folder back from a backup, then try again.`)
    await folders.make(folder)
    await disk.writeSynced(this.#path, text)
    await folders.sync(folder)
  }
}

/** How many bytes records take in the file. */
export function lengthOf(records: readonly AuditRecord[]): number {
  return records.reduce((length, record) => length + lineOf(record).length, 0)
}

function lineOf({ sequence, hash, body }: AuditRecord): string {
  const ascii = JSON.stringify({ sequence, hash, body }).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${ascii}\n`
}

// Only what reads back as it was written is a record: a flipped bit in a key or an escape is damage too.
function recordIn(line: string): AuditRecord | undefined {
  try {
    const { sequence, hash, body } = JSON.parse(line) as Partial<AuditRecord>
    if (typeof sequence !== 'number' || typeof hash !== 'string' || typeof body !== 'string') return undefined
    const record = { sequence, hash, body }
    return lineOf(record) === `${line}\n` ? record : undefined
  } catch {
    return undefined
  }
}
