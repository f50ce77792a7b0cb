import { dayOfInstant } from '#domain/calendar'
import type { Case, Posting } from '#domain/case'
import type { Ledger } from '#domain/ledger'
import { withoutOld } from '#domain/ledger-errands'
import { isKnownPosting, withMarkClaimed, withQuestion } from '#domain/ledger-postings'
import { matchPosting } from '#domain/posting'
import type { PurchasePosting } from '#domain/purchase'
import { matchPurchase } from '#domain/purchase-posting'
import type { Term } from '#domain/reservation'
import { changeLedger, decideEvent, type LedgerDecision } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { followTickets } from '#usecases/follow-tickets'
import { unlessBroken } from '#usecases/unless-broken'

/** Days after which a case that nobody decided on, or confirmed anew, gives its room in the cap back. */
const WAITING_DAYS = 14
/** A reservation that was active on some day was bought at most so long before. */
const LONGEST_DAYS: Record<Term, number> = { P1Y: 366, P3Y: 3 * 365 + 1, P5Y: 5 * 365 + 2 }

/** Looks after what takes days: credits that Microsoft posted, tickets that moved, cases that waited too long. */
export async function followCases(desk: Desk, stopping = () => false): Promise<void> {
  const ledgers = await desk.ledgers.active()
  for (const { customerId, openCases } of ledgers) {
    if (openCases.some((open) => hasExpired(open, desk))) await unlessBroken(desk, () => expireOldCases(desk, customerId))
  }
  for (const ledger of ledgers) await unlessBroken(desk, () => leaveOutOld(desk, ledger))
  await unlessBroken(desk, () => placePostings(desk, ledgers))
  for (const { customerId } of ledgers) {
    if (stopping()) return
    await unlessBroken(desk, () => followTickets(desk, customerId))
  }
}

function hasExpired({ state, changedAt }: Case, { clock }: Desk): boolean {
  return (state === 'submitted' || state === 'reconfirm') && dayOfInstant(clock.now()) - dayOfInstant(changedAt) >= WAITING_DAYS
}

// What is over for long is on record; a ledger that holds nothing else is at rest.
async function leaveOutOld(desk: Desk, seen: Ledger): Promise<void> {
  const today = dayOfInstant(desk.clock.now())
  if (withoutOld(seen, today) === seen) return
  await changeLedger(desk, seen.customerId, (ledger) => ({ ledger: withoutOld(ledger, today), answer: undefined }))
}

// One at a time, each against the ledger as it is then: a case that was confirmed meanwhile stays.
async function expireOldCases(desk: Desk, customerId: string): Promise<void> {
  const expireOne = (ledger: Ledger): LedgerDecision<boolean> => {
    const old = ledger.openCases.find((open) => hasExpired(open, desk))
    return old ? { ...decideEvent(ledger, old.id, { type: 'expire' }, desk.clock.now()), answer: true } : { answer: false }
  }
  while (await changeLedger(desk, customerId, expireOne)) continue
}

// One question to Microsoft for all cases: what was posted since the oldest filing.
async function placePostings(desk: Desk, ledgers: readonly Ledger[]): Promise<void> {
  const filed = ledgers.flatMap(({ openCases }) => openCases).filter(({ state, action }) => state === 'filed' && action !== 'swap')
  const filedOn = filed.flatMap(({ ticket }) => (ticket ? [dayOfInstant(ticket.filedAt)] : []))
  if (filedOn.length === 0) return
  const boughtSince = Math.min(...filed.flatMap(({ submittedAt, returns }) => returns.map(({ term }) => dayOfInstant(submittedAt) - LONGEST_DAYS[term])))
  const posted = await unlessBroken(desk, () => desk.reservationTransactions.between(Math.min(...filedOn), dayOfInstant(desk.clock.now()), boughtSince))
  // Purchases first: an exchange whose refund came with them is told of once, as done.
  const isFree = ({ id }: PurchasePosting) => !ledgers.some((ledger) => isKnownPosting(ledger, id))
  for (const posting of (posted?.purchases ?? []).filter(isFree)) {
    const match = matchPurchase(posting, filed)
    const customerId = filed.find(({ id }) => id === match?.caseId)?.customer.id
    if (customerId) await unlessBroken(desk, () => changeLedger(desk, customerId, (ledger) => decidePurchase(ledger, posting, desk.clock.now())))
  }
  const customerOf = new Map(filed.flatMap(({ returns, customer }) => returns.map(({ orderId }) => [orderId, customer.id])))
  for (const posting of (posted?.refunds ?? []).toSorted(asPosted)) {
    const customerId = customerOf.get(posting.orderId)
    if (customerId) await unlessBroken(desk, () => changeLedger(desk, customerId, (ledger) => decidePlace(ledger, posting, desk.clock.now())))
  }
}

// Whatever the order of the listing: where several cases wait for money, a part is placed more surely once the whole ones are.
function asPosted(a: Posting, b: Posting): number {
  const difference = b.amount.minor - a.amount.minor
  return a.postedAt.localeCompare(b.postedAt) || Number(difference > 0n) - Number(difference < 0n) || a.id.localeCompare(b.id)
}

function decidePlace(ledger: Ledger, posting: Posting, at: string): LedgerDecision<unknown> {
  if (isKnownPosting(ledger, posting.id)) return { answer: undefined }
  const claimed = withMarkClaimed(ledger, posting)
  if (claimed) return { ledger: claimed, answer: undefined }
  const match = matchPosting(posting, ledger.openCases)
  if (match.kind === 'case') return decideEvent(ledger, match.caseId, { type: 'post', posting }, at)
  const [caseId] = match.kind === 'question' ? match.caseIds : []
  return caseId ? { ledger: withQuestion(ledger, caseId, posting, at), answer: undefined } : { answer: undefined }
}

// A purchase that no exchange waits for is none of ours: the partner buys for other reasons too.
function decidePurchase(ledger: Ledger, posting: PurchasePosting, at: string): LedgerDecision<unknown> {
  const match = isKnownPosting(ledger, posting.id) ? undefined : matchPurchase(posting, ledger.openCases)
  return match ? decideEvent(ledger, match.caseId, { type: 'post-purchase', posting, of: match.of }, at) : { answer: undefined }
}
