import type { Case, ReturnRequest } from '#domain/case'
import type { Confirmation } from '#domain/confirmation'
import type { Contact } from '#domain/contact'
import { open, type Ledger } from '#domain/ledger'
import { mayFile } from '#domain/partner-type'
import type { Person } from '#domain/person'
import { freeQuantity } from '#domain/quote-return'
import { actionOf, confirmationOf, returnsOf, type Quoted } from '#domain/quoted'
import { refuse } from '#domain/refusal'
import type { Customer } from '#domain/reservation'
import { authorize } from '#usecases/authorize'
import { changeLedger, type LedgerDecision } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { refuseAbout, type NothingToQuote } from '#usecases/find-reservations'
import { gatherFacts, type Said } from '#usecases/gather-facts'
import { offerOf, quoteSaid, showsFiguresOf, type Offer } from '#usecases/quote'
import type { Wish } from '#usecases/wish'

/** A requester's yes to the figures of an offer. */
export interface Submission {
  readonly wish: Wish
  readonly draft: string
  readonly reason: string
  readonly contact: Contact
}

/** What a submission comes to; an offer where the figures have moved since, to be looked at again. */
export type Submitted = { readonly outcome: 'submitted'; readonly case: Case } | Offer | NothingToQuote

/** Makes a case of an offer and holds its room in the cap. The same offer submitted twice is the same case. */
export async function submitCase(desk: Desk, person: Person, submission: Submission): Promise<Submitted> {
  const allowed = await authorize(desk, person, 'quote.submit', submission.wish.customerId)
  if (allowed.outcome === 'refusal') return allowed
  if (!mayFile(desk.settings.partnerType)) return refuse({ code: 'indirect-reseller', details: {} })
  const earlier = submittedBefore((await desk.ledgers.read(submission.wish.customerId)).ledger, submission.draft)
  if (earlier) return earlier
  const facts = await gatherFacts(desk, submission.wish)
  if ('outcome' in facts) return facts
  // As for an approval: the services may have taken their time.
  const still = await authorize(desk, person, 'quote.submit', submission.wish.customerId)
  if (still.outcome === 'refusal') return still
  const id = `RD-${desk.newId()}`
  return changeLedger(desk, submission.wish.customerId, (ledger) => decide(desk, ledger, facts, person, submission, id))
}

function decide(desk: Desk, ledger: Ledger, said: Said, person: Person, submission: Submission, id: string): LedgerDecision<Submitted> {
  const earlier = submittedBefore(ledger, submission.draft)
  if (earlier) return { answer: earlier }
  const quoted = quoteSaid(said, ledger)
  const taken = returnsOf(quoted).find(({ reservation, quantity }) => quantity > freeQuantity(reservation, ledger))
  if (taken) return { answer: quantityTaken(ledger, quoted.customer, taken) }
  const confirmation = confirmationOf(quoted)
  if (!confirmation || !showsFiguresOf(submission.draft, quoted)) return { answer: offerOf(desk, quoted) }
  const opened = newCase(desk, quoted, confirmation, person, submission, id)
  return { ledger: open(ledger, opened), answer: { outcome: 'submitted', case: opened } }
}

function newCase({ clock, origin }: Desk, quoted: Quoted, confirmation: Confirmation, requester: Person, { draft, reason, contact }: Submission, id: string): Case {
  const { customer } = quoted
  const [first, ...others] = returnsOf(quoted)
  if (!first) throw new RangeError('A case returns something.')
  const at = clock.now()
  const { billingSubscriptionId } = first.reservation
  return {
    id,
    version: 1,
    draft,
    ...(origin.correlationId ? { correlationId: origin.correlationId } : {}),
    customer: { id: customer.id, name: customer.name },
    action: actionOf(quoted),
    returns: [requestOf(first), ...others.map(requestOf)],
    purchases: quoted.action === 'exchange' ? quoted.purchases.map(({ purchase }) => purchase) : [],
    ...(billingSubscriptionId ? { subscriptionId: billingSubscriptionId } : {}),
    requester,
    reason,
    contact,
    confirmation,
    state: 'submitted',
    submittedAt: at,
    changedAt: at,
    approvals: [],
    postings: [],
    bought: [],
  }
}

function requestOf({ reservation, quantity }: ReturnType<typeof returnsOf>[number]): ReturnRequest {
  const { orderId, id: reservationId, name: reservationName, resourceType, sku, region, term, billingPlan, quantity: owned } = reservation
  return { orderId, reservationId, reservationName, resourceType, sku, region, term, billingPlan, quantity, owned }
}

function submittedBefore(ledger: Ledger, draft: string): Submitted | undefined {
  const opened = ledger.openCases.find((open) => open.draft === draft)
  if (opened) return { outcome: 'submitted', case: opened }
  const closed = ledger.closedCases.find((short) => short.draft === draft)
  return closed && refuse({ code: 'case-moved-on', details: { state: closed.state } })
}

function quantityTaken(ledger: Ledger, customer: Customer, { reservation, quantity }: ReturnType<typeof returnsOf>[number]): NothingToQuote {
  const free = freeQuantity(reservation, ledger)
  const other = ledger.openCases.find(({ returns }) => returns.some(({ reservationId }) => reservationId === reservation.id))
  return refuseAbout({ customer, reservation }, other ? { code: 'quantity-in-open-case', details: { caseId: other.id, free } } : { code: 'invalid-quantity', details: { quantity, owned: reservation.quantity } })
}
