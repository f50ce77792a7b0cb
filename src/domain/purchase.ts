import type { Instant } from '#domain/calendar'
import type { ServiceTrouble } from '#domain/service-trouble'
import type { Money } from '#domain/money'
import type { BillingPlan, Term } from '#domain/reservation'

/** What can be bought as a reservation, as Microsoft's catalogue lists it. */
export interface CatalogueItem {
  readonly resourceType: string
  /** The SKU, such as `Standard_D4s_v5`. */
  readonly sku: string
  /** Microsoft's words for it, such as `DSv2 Series, DS5`; empty where it gives none. */
  readonly title: string
  /** What it can be bought for, each term with its billing plans; never empty. */
  readonly terms: readonly { readonly term: Term; readonly billingPlans: readonly BillingPlan[] }[]
  /** The size that a reservation can be changed to and from in place, where there is one. */
  readonly swapsWith?: string
}

/** An Azure region: `westeurope`, and as people read it, `West Europe`. */
export interface Region {
  readonly name: string
  readonly displayName: string
}

/** What to buy; `region` is empty for products without one. */
export interface Purchase {
  readonly resourceType: string
  readonly sku: string
  readonly region: string
  readonly term: Term
  readonly billingPlan: BillingPlan
  readonly quantity: number
}

/** What a purchase costs, in the billing currency, without tax. */
export interface PurchasePrice {
  /** The whole commitment: every payment of all units. */
  readonly total: Money
  /** What is paid at once: all of it if Upfront, the first month if Monthly. */
  readonly firstPayment: Money
}

/** A purchase that Microsoft posted: the first payment of a new reservation order. `id` names it uniquely among all postings. */
export interface PurchasePosting {
  readonly id: string
  /** The new reservation order. */
  readonly orderId: string
  readonly postedAt: Instant
  readonly amount: Money
  readonly sku: string
  readonly region: string
  readonly term: string
  readonly quantity: number
  /** The subscription that pays, where Microsoft names it. */
  readonly subscriptionId?: string
}

/** What Microsoft's calculateExchange says of an exchange, billing currency. */
export interface MicrosoftExchange {
  /** What the returned reservations are worth: refunds and cancelled future payments. */
  readonly returned: Money
  readonly purchases: Money
  readonly netPayable: Money
  /** Each returned reservation's own figures. */
  readonly returns: readonly { readonly reservationId: string; readonly refund: Money; readonly remainingCommitment: Money }[]
  /** Reasons for which Microsoft would refuse. */
  readonly policyErrors: readonly ServiceTrouble[]
}
