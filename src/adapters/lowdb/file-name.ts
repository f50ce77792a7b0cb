import { createHash } from 'node:crypto'

// What every file system keeps apart and takes as it is: no dots, no capitals, not too long, no device of Windows.
const SAFE = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9-]{1,64}$/

/**
 * A file name for an id from outside: different ids have different names, and no name leaves its folder.
 * A plain id, such as a tenant id, is its own name; others get their hash after a `~`, which no plain id has.
 */
export function fileNameFor(id: string): string {
  if (SAFE.test(id)) return id
  const readable = id.slice(0, 40).toLowerCase().replace(/[^a-z0-9-]/g, '')
  const hash = createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('hex').slice(0, 32)
  return `${readable}~${hash}`
}
