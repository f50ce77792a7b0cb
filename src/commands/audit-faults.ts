import type { AuditFault } from '#domain/audit-check'
import type { StoreView } from '#src/wiring/store-tools'
import { checkAudit, type CheckedChain } from '#usecases/check-audit'
import type { Digest } from '#domain/audit'

const SENTENCES: Record<AuditFault['kind'], (sequence: number) => string> = {
  changed: (sequence) => `record ${sequence} was changed`,
  removed: (sequence) => `record ${sequence} was removed`,
  reordered: (sequence) => `record ${sequence} is not where it belongs`,
  'changed-since': (sequence) => `a record up to ${sequence} was changed since the tips were noted`,
  added: (sequence) => `what stands in the place of record ${sequence} does not belong there`,
}

/** What is wrong with a chain, as a sentence; undefined where nothing is. */
export function faultSentence({ customerId, fault }: CheckedChain): string | undefined {
  return fault ? `customer ${customerId}: ${SENTENCES[fault.kind](fault.sequence)}` : undefined
}

/** Looks through every chain of a store, for a backup that must be whole. */
export function inspectAudit(digest: Digest): (store: StoreView) => Promise<string[]> {
  return async ({ ledgers }) => (await checkAudit(ledgers, digest)).flatMap((chain) => faultSentence(chain) ?? [])
}
