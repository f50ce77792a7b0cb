import type { Day } from '#domain/calendar'
import type { CapEntry } from '#domain/cap'
import type { Posting } from '#domain/case'
import type { Ledger } from '#domain/ledger'
import { roomHeldBy } from '#domain/case-events'
import { placedPostingIds } from '#domain/ledger-postings'
import { isApart, sum, type Money } from '#domain/money'
import type { Policy } from '#domain/policy'
import { isSameAmount, matchPosting } from '#domain/posting'
import type { CapSources } from '#domain/quoted-return'

/** Something that takes room in the cap: a refund, an open case that holds room, or Microsoft's undated total where no refund could be listed. */
export interface CapUse extends CapEntry {
  readonly kind: 'refund' | 'held' | 'total'
  readonly caseId?: string
  readonly orderId?: string
}

/** A refund that Microsoft posted, and its USD. */
export interface PostedRefund {
  readonly posting: Posting
  readonly usd: Money
  readonly date: Day
}

/** What the services said about a customer's cap. */
export interface CapSaid {
  readonly asOf: Day
  readonly policy: Policy
  /** The refunds posted on the customer's orders in the cap's window; undefined where they could not be listed. */
  readonly refunds?: readonly PostedRefund[]
  /** Microsoft's own count (consumedRefundsTotal) and limit (maxRefundLimit); undefined where it could not be asked. */
  readonly microsoft?: { readonly consumedUsd: Money; readonly limitUsd?: Money }
}

/** Everything that takes room in a customer's cap, and where that is known from. `exceptCaseId`: the case whose own room does not count against it. */
export function capUses(said: CapSaid, ledger: Ledger, exceptCaseId?: string): { uses: readonly CapUse[]; sources: CapSources } {
  const { asOf, policy, microsoft } = said
  const paid = refundsPaid(said, ledger)
  const held = roomHeld(ledger, asOf, exceptCaseId)
  // What is dated tomorrow counts from today on: Microsoft's clock is not ours, and ours may have been set back.
  const counting = paid.uses.map((use) => ({ ...use, date: Math.min(use.date, asOf) })).filter(({ date }) => asOf < date + policy.capWindowDays)
  const refunded = sum('USD', counting.map(({ usd }) => usd))
  const differs = microsoft && paid.source === 'transactions' && isApart(microsoft.consumedUsd, refunded)
  const sources: CapSources = {
    refunded,
    held: sum('USD', held.map(({ usd }) => usd)),
    heldByCases: held.flatMap(({ caseId }) => caseId ?? []),
    source: paid.source,
    ...(differs ? { microsoftDiffers: microsoft.consumedUsd } : {}),
    ...(microsoft?.limitUsd && isApart(microsoft.limitUsd, policy.capLimit) ? { limitDiffers: microsoft.limitUsd } : {}),
  }
  return { uses: [...counting, ...held], sources }
}

/** The room that open cases hold, from today on. */
export function roomHeld(ledger: Ledger, today: Day, exceptCaseId?: string): CapUse[] {
  return ledger.openCases.flatMap((open): CapUse[] => {
    const usd = open.id === exceptCaseId ? undefined : roomHeldBy(open)
    return usd && usd.minor > 0n ? [{ kind: 'held', date: today, usd, caseId: open.id }] : []
  })
}

// Our credited cases, and what Microsoft posted beside them; a posting of a case that still holds its room is not counted twice.
function refundsPaid(said: CapSaid, ledger: Ledger): { uses: CapUse[]; source: CapSources['source'] } {
  const ours: CapUse[] = ledger.refunds.filter(({ usd }) => usd.minor > 0n).map(({ date, usd, caseId, orderId }) => ({ kind: 'refund', date, usd, caseId, orderId }))
  if (said.refunds) {
    const theirs = withoutMarkedByHand(unplacedIn(said.refunds, ledger), ledger).map(({ posting: { orderId }, date, usd }): CapUse => ({ kind: 'refund', date, usd, orderId }))
    return { uses: [...ours, ...theirs], source: 'transactions' }
  }
  const { asOf, microsoft } = said
  return microsoft ? { uses: [{ kind: 'total', date: asOf, usd: microsoft.consumedUsd }], source: 'consumed-total' } : { uses: ours, source: 'unknown' }
}

// One after the other, as they will be placed: the room that a case holds stands for its own refund, not for a second one of that size.
function unplacedIn(refunds: readonly PostedRefund[], ledger: Ledger): readonly PostedRefund[] {
  const placed = placedPostingIds(ledger)
  let { openCases } = ledger
  return refunds.filter(({ posting }) => {
    if (placed.has(posting.id)) return false
    const match = matchPosting(posting, openCases)
    if (match.kind !== 'case') return true
    openCases = openCases.map((open) => (open.id === match.caseId ? { ...open, postings: [...open.postings, posting] } : open))
    return false
  })
}

// A refund that a person marked is counted already: Microsoft's own posting of it, one for each mark, is left out.
function withoutMarkedByHand(refunds: readonly PostedRefund[], ledger: Ledger): readonly PostedRefund[] {
  const left = [...refunds]
  for (const { orderId, amount } of ledger.refunds.flatMap(({ markedByHand }) => markedByHand)) {
    const same = left.findIndex(({ posting }) => orderId === posting.orderId && isSameAmount(amount, posting.amount))
    if (same >= 0) left.splice(same, 1)
  }
  return left
}
