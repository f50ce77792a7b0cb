import { NO_RECORDS, type AuditRecord, type AuditTip, type Digest } from '#domain/audit'

/** What is wrong with a chain, and at which record first. */
export interface AuditFault {
  /** `changed-since`: this record or one before it, since a tip was noted. */
  readonly kind: 'changed' | 'removed' | 'reordered' | 'added' | 'changed-since'
  readonly sequence: number
}

/** The first fault of a chain that must be whole and end in `tip`; undefined where there is none. */
export function faultOfChain(records: readonly AuditRecord[], tip: AuditTip, digest: Digest): AuditFault | undefined {
  let last = NO_RECORDS
  for (const record of records) {
    const sequence = last.sequence + 1
    if (sequence > tip.sequence) return { kind: 'added', sequence }
    const links = digest(record.body) === record.hash ? linksOf(record.body) : undefined
    if (!links) return { kind: 'changed', sequence }
    if (links.sequence !== sequence) return { kind: misplacement(records, links.sequence, sequence), sequence }
    // Who changes a record and its hash breaks the link of the next one.
    if (links.previous !== last.hash) return { kind: 'changed', sequence: Math.max(last.sequence, 1) }
    if (record.sequence !== sequence) return { kind: 'changed', sequence }
    last = { sequence, hash: record.hash }
  }
  if (last.sequence < tip.sequence) return { kind: 'removed', sequence: last.sequence + 1 }
  return last.hash === tip.hash ? undefined : { kind: 'changed', sequence: tip.sequence }
}

/** The first fault of a chain against a tip of it that was noted before: it may have grown since, and nothing else. */
export function faultSince(records: readonly AuditRecord[], noted: AuditTip): AuditFault | undefined {
  if (noted.sequence === 0) return undefined
  const record = records[noted.sequence - 1]
  if (!record) return { kind: 'removed', sequence: records.length + 1 }
  return record.hash === noted.hash ? undefined : { kind: 'changed-since', sequence: noted.sequence }
}

/** The records that continue a chain from its tip, up to the first that does not. */
export function continuationOf(tip: AuditTip, records: readonly AuditRecord[]): AuditRecord[] {
  const links = (record: AuditRecord, index: number) => record.sequence === tip.sequence + index + 1 && linksOf(record.body)?.previous === (records[index - 1] ?? tip).hash
  const end = records.findIndex((record, index) => !links(record, index))
  return end < 0 ? [...records] : records.slice(0, end)
}

// Another record stands where this one belongs: it is elsewhere, or nowhere; or the one that stands here is a copy.
function misplacement(records: readonly AuditRecord[], found: number, expected: number): AuditFault['kind'] {
  if (records.some(({ body }) => linksOf(body)?.sequence === expected)) return 'reordered'
  return found < expected ? 'added' : 'removed'
}

/** A record's place in its chain, as its body says; undefined where it says none. */
export function linksOf(body: string): { readonly sequence: number; readonly previous: string } | undefined {
  try {
    const { sequence, previous } = JSON.parse(body) as { sequence?: unknown; previous?: unknown }
    return typeof sequence === 'number' && typeof previous === 'string' ? { sequence, previous } : undefined
  } catch {
    return undefined
  }
}
