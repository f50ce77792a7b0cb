import type { Case } from '#domain/case'
import type { Ledger } from '#domain/ledger'
import type { Desk } from '#usecases/desk'

/** Leaves a line in the log for each case that a change of its ledger moved, with ids alone. */
export function tellDeeds({ tell }: Pick<Desk, 'tell'>, before: Ledger, { ledger: { openCases }, closes }: { readonly ledger: Ledger; readonly closes?: Case }): void {
  for (const moved of [...openCases, ...(closes ? [closes] : [])]) {
    const from = before.openCases.find(({ id }) => id === moved.id)?.state
    if (from === moved.state) continue
    // Where no turn says so by itself, it is the turn that the case came from.
    const { correlationId } = moved
    tell('A case moved.', { ...(correlationId ? { correlationId } : {}), caseId: moved.id, ...(from ? { from } : {}), to: moved.state, ...(moved.ticket ? { ticket: moved.ticket.number } : {}) })
  }
}
