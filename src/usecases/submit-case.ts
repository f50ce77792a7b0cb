import type { Case } from '#domain/case'
import { confirm } from '#domain/confirmation'
import type { Contact } from '#domain/contact'
import { open, type Ledger } from '#domain/ledger'
import type { Person } from '#domain/person'
import { freeQuantity, quoteReturn, type ReturnFacts } from '#domain/quote-return'
import type { Quote } from '#domain/quote'
import type { QuotedReturn } from '#domain/quoted-return'
import { refuse } from '#domain/refusal'
import { authorize } from '#usecases/authorize'
import { changeLedger, type LedgerDecision } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { gatherFacts, type NothingToQuote, type ReturnWish } from '#usecases/gather-facts'
import { offerOf, showsFiguresOf, type Offer } from '#usecases/quote'

/** A requester's yes to the figures of an offer. */
export interface Submission {
  readonly wish: ReturnWish
  readonly draft: string
  readonly reason: string
  readonly contact: Contact
}

/** What a submission comes to; an offer where the figures have moved since, to be looked at again. */
export type Submitted = { readonly outcome: 'submitted'; readonly case: Case } | Offer | NothingToQuote

/** Makes a case of an offer and holds its room in the cap. The same offer submitted twice is the same case. */
export async function submitCase(desk: Desk, person: Person, submission: Submission): Promise<Submitted> {
  const allowed = await authorize(desk, person, 'quote.submit')
  if (allowed.outcome === 'refusal') return allowed
  const earlier = submittedBefore((await desk.ledgers.read(submission.wish.customerId)).ledger, submission.draft)
  if (earlier) return earlier
  const facts = await gatherFacts(desk, submission.wish)
  if ('outcome' in facts) return facts
  const id = `RD-${desk.newId()}`
  return changeLedger(desk, submission.wish.customerId, (ledger) => decide(desk, ledger, facts, person, submission, id))
}

function decide(desk: Desk, ledger: Ledger, facts: ReturnFacts, person: Person, submission: Submission, id: string): LedgerDecision<Submitted> {
  const earlier = submittedBefore(ledger, submission.draft)
  if (earlier) return { answer: earlier }
  const free = freeQuantity(facts.reservation, ledger)
  if (facts.quantity > free) return { answer: quantityTaken(ledger, facts, free) }
  const quoted = quoteReturn(facts, ledger)
  if (quoted.answer.outcome === 'refusal' || !showsFiguresOf(submission.draft, quoted)) return { answer: offerOf(desk, quoted) }
  const opened = newCase(desk, quoted, quoted.answer, person, submission, id)
  return { ledger: open(ledger, opened), answer: { outcome: 'submitted', case: opened } }
}

function newCase({ clock }: Desk, quoted: QuotedReturn, answer: Quote, requester: Person, { draft, reason, contact }: Submission, id: string): Case {
  const { customer, reservation, quantity } = quoted
  const at = clock.now()
  return {
    id,
    version: 1,
    draft,
    customer: { id: customer.id, name: customer.name },
    request: {
      orderId: reservation.orderId,
      reservationId: reservation.id,
      reservationName: reservation.name,
      resourceType: reservation.resourceType,
      sku: reservation.sku,
      region: reservation.region,
      term: reservation.term,
      billingPlan: reservation.billingPlan,
      quantity,
      owned: reservation.quantity,
      ...(reservation.billingSubscriptionId ? { subscriptionId: reservation.billingSubscriptionId } : {}),
    },
    requester,
    reason,
    contact,
    confirmation: confirm(answer, quoted.facts, quoted.policy),
    state: 'submitted',
    submittedAt: at,
    changedAt: at,
    approvals: [],
    postings: [],
  }
}

function submittedBefore(ledger: Ledger, draft: string): Submitted | undefined {
  const opened = ledger.openCases.find((open) => open.draft === draft)
  if (opened) return { outcome: 'submitted', case: opened }
  const closed = ledger.closedCases.find((short) => short.draft === draft)
  return closed && refuse({ code: 'case-moved-on', details: { state: closed.state } })
}

function quantityTaken(ledger: Ledger, { customer, reservation, quantity }: ReturnFacts, free: number): NothingToQuote {
  const other = ledger.openCases.find(({ request }) => request.reservationId === reservation.id)
  const reason = other ? refuse({ code: 'quantity-in-open-case', details: { caseId: other.id, free } }) : refuse({ code: 'invalid-quantity', details: { quantity, owned: reservation.quantity } })
  return { ...reason, customer, reservation }
}
