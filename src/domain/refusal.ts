import type { Day } from '#domain/calendar'
import type { CapMeasure } from '#domain/policy'
import type { Money } from '#domain/money'
import type { Verb } from '#domain/person'
import type { ServiceTrouble } from '#domain/service-trouble'

/** Why something was not done: a code and the numbers needed to explain it and to suggest what to do instead. */
export type Refusal = { readonly outcome: 'refusal' } & RefusalReason

/** The reasons for which no quote can be given, in the order in which they are checked. `return`: which of several returns is meant, from 0. */
export type QuoteRefusalReason =
  | { readonly code: 'invalid-quantity'; readonly details: { readonly quantity: number; readonly owned: number; readonly return?: number } }
  | { readonly code: 'not-started'; readonly details: { readonly purchaseDate: Day; readonly return?: number } }
  | { readonly code: 'expired'; readonly details: { readonly expiry: Day; readonly return?: number } }
  | { readonly code: 'not-refundable'; readonly details: { readonly reservedResourceType: string; readonly return?: number } }
  | { readonly code: 'not-exchangeable'; readonly details: { readonly reservedResourceType: string; readonly return?: number } }
  | { readonly code: 'exchange-window-closed'; readonly details: { readonly reservedResourceType: string; readonly purchaseDate: Day; readonly return?: number } }
  | { readonly code: 'cross-type-exchange'; readonly details: { readonly returned: readonly string[]; readonly purchased: readonly string[] } }
  | { readonly code: 'new-commitment-too-small'; readonly details: { readonly shortBy: Money; readonly returned: Money; readonly purchases: Money } }
  | { readonly code: 'refund-limit-exceeded'; readonly details: LimitExceeded }

/** The reasons for which a reservation or a case cannot be acted on. */
export type CaseRefusalReason =
  | { readonly code: 'customer-not-found'; readonly details: Record<string, never> }
  | { readonly code: 'reservation-not-found'; readonly details: Record<string, never> }
  | { readonly code: 'reservation-not-active'; readonly details: { readonly state: string } }
  | { readonly code: 'quantity-in-open-case'; readonly details: { readonly caseId: string; readonly free: number } }
  | { readonly code: 'not-for-sale'; readonly details: { readonly sku: string } }
  | { readonly code: 'currencies-differ'; readonly details: { readonly currencies: readonly string[] } }
  | { readonly code: 'no-subscription'; readonly details: Record<string, never> }
  | { readonly code: 'quote-changed'; readonly details: Record<string, never> }
  | { readonly code: 'case-not-found'; readonly details: Record<string, never> }
  | { readonly code: 'case-moved-on'; readonly details: { readonly state: string } }
  | { readonly code: 'own-case'; readonly details: Record<string, never> }
  | { readonly code: 'not-your-case'; readonly details: Record<string, never> }
  | { readonly code: 'already-approved-by-you'; readonly details: Record<string, never> }
  | { readonly code: 'second-approver-needed'; readonly details: { readonly thresholdUsd: Money } }
  | { readonly code: 'not-allowed'; readonly details: { readonly verb: Verb } }
  | { readonly code: 'directory-down'; readonly details: { readonly trouble?: ServiceTrouble } }
  | { readonly code: 'currency-differs'; readonly details: { readonly currency: string } }
  | { readonly code: 'amount-differs'; readonly details: { readonly expected: Money; readonly amount: Money } }
  | { readonly code: 'posted-before-case'; readonly details: { readonly submittedOn: Day } }
  | { readonly code: 'customer-not-yours'; readonly details: Record<string, never> }
  | { readonly code: 'indirect-reseller'; readonly details: Record<string, never> }

/** The reasons for which something else about a reservation cannot be done. */
export type ErrandRefusalReason =
  | { readonly code: 'no-subscription-to-file'; readonly details: Record<string, never> }
  | { readonly code: 'no-such-classification'; readonly details: Record<string, never> }
  | { readonly code: 'scope-not-available'; readonly details: Record<string, never> }
  | { readonly code: 'same-scope'; readonly details: Record<string, never> }
  | { readonly code: 'change-under-way'; readonly details: Record<string, never> }
  | { readonly code: 'principal-not-found'; readonly details: { readonly text: string } }
  | { readonly code: 'assignment-not-found'; readonly details: Record<string, never> }
  | { readonly code: 'assignment-inherited'; readonly details: Record<string, never> }
  | { readonly code: 'errand-not-found'; readonly details: Record<string, never> }
  | { readonly code: 'errand-moved-on'; readonly details: Record<string, never> }
  | { readonly code: 'no-such-ticket'; readonly details: Record<string, never> }
  | { readonly code: 'ticket-not-readable'; readonly details: { readonly number: string } }
  | { readonly code: 'ticket-is-closed'; readonly details: { readonly number: string } }

/** Every reason for which the bot says no, with its numbers. */
export type RefusalReason = QuoteRefusalReason | CaseRefusalReason | ErrandRefusalReason
export type RefusalCode = RefusalReason['code']

/** What does not fit into the cap, and what would. */
export interface LimitExceeded {
  readonly measure: CapMeasure
  /** What this return would count, USD. */
  readonly counted: Money
  readonly remainingBefore: Money
  /** The most units whose count fits now; may be 0. */
  readonly largestQuantity: number
  /** The first later day on which this same count fits; null if it is above the limit itself. */
  readonly firstDate: Day | null
}

/** Makes a refusal of its reason. */
export function refuse<Reason extends RefusalReason>(reason: Reason): Reason & { readonly outcome: 'refusal' } {
  return { outcome: 'refusal', ...reason }
}
