import type { AuditEntry } from '#domain/audit'
import { faultOfChain } from '#domain/audit-check'
import type { Case } from '#domain/case'
import { digest } from '#src/wiring/digest'
import { CUSTOMER } from '#test/hardening/simulator/customer'
import type { World } from '#test/hardening/simulator/world'

/** What is wrong with the audit: a chain that is not whole, or a case whose versions it does not hold, each once, each from the state that the one before led to. */
export function faultsOfAudit(world: World): string[] {
  const records = world.ledgers.auditOf(CUSTOMER.id)
  const broken = faultOfChain(records, world.ledgers.ledgerOf(CUSTOMER.id).audit, digest)
  if (broken) return [`record ${broken.sequence} of the audit is ${broken.kind}`]
  const entries = records.map(({ body }) => JSON.parse(body) as AuditEntry)
  return world.cases().flatMap((one) => faultsOfCase(one, entries.filter(({ caseId, version }) => caseId === one.id && version !== undefined)))
}

function faultsOfCase({ id, state, version }: Case, entries: readonly AuditEntry[]): string[] {
  const lines = entries.map((entry) => `${entry.version}: ${entry.from} to ${entry.to}`)
  const following = entries.map(({ to }, index) => `${index + 1}: ${entries[index - 1]?.to} to ${to}`)
  const isWhole = entries.length === version && entries.at(-1)?.to === state && lines.every((line, index) => line === following[index])
  return isWhole ? [] : [`${id} is ${state} in version ${version}, and the audit says ${lines.join(', ')}`]
}
