import { type AuditRecord, type AuditTip, type Digest } from '#domain/audit'
import { faultOfChain, faultSince, type AuditFault } from '#domain/audit-check'
import type { Ledgers } from '#ports/ledgers'

/** The end of a customer's chain, as it is noted to be compared with later. */
export interface NotedTip extends AuditTip {
  readonly customerId: string
}

/** A customer's chain, and what is wrong with it. */
export interface CheckedChain extends NotedTip {
  readonly fault?: AuditFault
}

type ReadLedgers = Pick<Ledgers, 'read' | 'audit' | 'customers'>

const ATTEMPTS = 20

/** Checks every chain, in the order of the customers' ids, also against tips that were noted before: what was cut off since then, tip and all, shows there. */
export async function checkAudit(ledgers: ReadLedgers, digest: Digest, noted: readonly NotedTip[] = []): Promise<CheckedChain[]> {
  const before = new Map(noted.map((tip) => [tip.customerId, tip]))
  const checked: CheckedChain[] = []
  for (const customerId of [...new Set([...(await ledgers.customers()), ...before.keys()])].sort()) {
    const { tip, records } = await chainOf(ledgers, customerId)
    const earlier = before.get(customerId)
    const fault = faultOfChain(records, tip, digest) ?? (earlier && faultSince(records, earlier))
    checked.push({ customerId, ...tip, ...(fault ? { fault } : {}) })
  }
  return checked
}

/** The tips of all chains, in the order of the customers' ids. */
export async function tipsOf(ledgers: ReadLedgers): Promise<NotedTip[]> {
  const tips: NotedTip[] = []
  for (const customerId of [...(await ledgers.customers())].sort()) tips.push({ customerId, ...(await ledgers.read(customerId)).ledger.audit })
  return tips
}

// The ledger may move on between the two looks; then both are taken again.
async function chainOf(ledgers: ReadLedgers, customerId: string): Promise<{ tip: AuditTip; records: readonly AuditRecord[] }> {
  for (let attempt = 1; ; attempt++) {
    const { version, ledger } = await ledgers.read(customerId)
    const records = await ledgers.audit(customerId)
    if (attempt === ATTEMPTS || (await ledgers.read(customerId)).version === version) return { tip: ledger.audit, records }
  }
}
