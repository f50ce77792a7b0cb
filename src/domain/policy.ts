import type { Day } from '#domain/calendar'
import type { Money } from '#domain/money'
import type { Ratio } from '#domain/ratio'

/** What counts against the refund cap: the refund of today, or the whole commitment that falls away. */
export type CapMeasure = 'refund' | 'commitment'

/** One version of Microsoft's refund and exchange rules. The versions stand in `policies.ts`. */
export interface Policy {
  readonly version: string
  /** The first day on which it is in force by date. */
  readonly from: Day
  /** Early termination fee: a share of the refund. */
  readonly feeRate: Ratio
  /** False where Microsoft reserves the fee but does not charge it. */
  readonly feeIsCharged: boolean
  /** Up to and including this many days after the purchase there is no fee, and unused reservations come back in full. */
  readonly windowDays: number
  /** USD, for each customer. */
  readonly capLimit: Money
  readonly capMeasure: CapMeasure
  /** Days for which a refund counts against the cap. */
  readonly capWindowDays: number
  /** Products that can be neither refunded nor exchanged. */
  readonly notReturnable: readonly string[]
  /** Where exchanges come to an end: what is bought from that day on, of these products, is not exchangeable. */
  readonly exchangeEnd?: { readonly boughtFrom: Day; readonly products: readonly string[] }
  /** The document that the version is named for, and when it was read. */
  readonly source: string
  /** Where each rule stands, and when it was read. */
  readonly sources: Readonly<Record<PolicyRule, string>>
}

/** The rules that a quote is made of. */
export type PolicyRule = 'price' | 'days' | 'window' | 'fee' | 'cap' | 'cap-measure' | 'products' | 'families' | 'commitment' | 'size-swap' | 'exchange-end'
