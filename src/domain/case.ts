import type { Instant } from '#domain/calendar'
import type { Confirmation } from '#domain/confirmation'
import type { Contact } from '#domain/contact'
import type { Money } from '#domain/money'
import type { Person } from '#domain/person'
import type { Purchase, PurchasePosting } from '#domain/purchase'
import type { BillingPlan, Term } from '#domain/reservation'
import type { ServiceTrouble } from '#domain/service-trouble'

/**
 * Where a case stands. The straight way is submitted, approved, filing, filed, credited.
 * `reconfirm`: the figures moved, the requester is asked again. `by-hand`: Microsoft's service would not take the request.
 */
export type CaseState = 'submitted' | 'reconfirm' | 'approved' | 'filing' | 'by-hand' | 'filed' | 'credited' | 'withdrawn' | 'rejected' | 'expired' | 'declined'

const CLOSED: readonly CaseState[] = ['credited', 'withdrawn', 'rejected', 'expired', 'declined']

/** What the customer wants: money back, other reservations instead, or a size that differs in premium storage alone. */
export type CaseAction = 'cancel' | 'exchange' | 'swap'

/** A reservation that is to be returned, as it was when the case was submitted. */
export interface ReturnRequest {
  readonly orderId: string
  readonly reservationId: string
  readonly reservationName: string
  readonly resourceType: string
  readonly sku: string
  readonly region: string
  readonly term: Term
  readonly billingPlan: BillingPlan
  /** Units to return, of `owned`. */
  readonly quantity: number
  readonly owned: number
}

/** A refund that Microsoft posted. `id` names it uniquely among all postings. */
export interface Posting {
  readonly id: string
  readonly orderId: string
  readonly postedAt: Instant
  readonly amount: Money
}

/** The support request at Microsoft. */
export interface Ticket {
  /** Our name for it, derived from the case. */
  readonly name: string
  /** Microsoft's number, such as `120011621000159`. */
  readonly number: string
  readonly filedAt: Instant
  readonly classification: string
  /** Set where a person entered the number. */
  readonly enteredBy?: Person
  readonly closedAt?: Instant | undefined
  /** The number of the bot's own ticket, where Microsoft shows it beside the one that a person entered. */
  readonly secondNumber?: string
  /** Microsoft's messages that the requester was already told of. */
  readonly toldMessages: readonly string[]
}

/** One approver's yes. */
export interface Approval {
  readonly by: Person
  readonly at: Instant
}

/** One wish of a customer, from the first yes to the credited refund. */
export interface Case {
  /** Short and speakable, such as `RD-7K3F9Q`; unique. */
  readonly id: string
  /** Grows with every change; a card that carries an older one cannot act. */
  readonly version: number
  /** Names the card that it was submitted from, so that a second press of the button finds it. */
  readonly draft: string
  /** Names the turn that it was submitted in: what the desk does about it by itself is recorded under it. */
  readonly correlationId?: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly action: CaseAction
  /** What is given back; more than one only in an exchange. */
  readonly returns: readonly [ReturnRequest, ...ReturnRequest[]]
  /** What is bought instead: one or more in an exchange, the other size in a swap, nothing in a cancellation. */
  readonly purchases: readonly Purchase[]
  /** The subscription under which the support request is filed. */
  readonly subscriptionId?: string
  readonly requester: Person
  readonly reason: string
  readonly contact: Contact
  readonly confirmation: Confirmation
  readonly state: CaseState
  readonly submittedAt: Instant
  readonly changedAt: Instant
  readonly approvals: readonly Approval[]
  readonly rejection?: { readonly by: Person; readonly reason: string }
  /** Why the requester is asked again. */
  readonly reconfirmation?: undefined | 'below-the-floor' | 'above-the-ceiling' | 'too-late' | 'policy-changed' | 'refused'
  readonly filingSince?: Instant
  /** Why the request was not sent: Microsoft's no, or the code `dry-run` (FILING=dry-run), `no-subscription` or `no-answer`. */
  readonly trouble?: ServiceTrouble
  readonly ticket?: Ticket
  readonly postings: readonly Posting[]
  /** What Microsoft posted of the purchases; `of`: which one, from 0. */
  readonly bought: readonly { readonly of: number; readonly posting: PurchasePosting }[]
  /** Set where a person marked it as credited. */
  readonly creditedBy?: Person
  /** Microsoft's words, where it said no. */
  readonly declineReason?: string
}

/** True for a state that nothing leaves. */
export function isClosed(state: CaseState): boolean {
  return CLOSED.includes(state)
}

/** The name of the case's support request: the same each time, so that a request already made is found again. */
export function ticketNameOf(caseId: string): string {
  return `reservation-desk-${caseId.toLowerCase()}`
}
