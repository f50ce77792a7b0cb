import type { Day } from '#domain/calendar'
import type { Posting } from '#domain/case'
import type { PurchasePosting } from '#domain/purchase'

/** What Microsoft posted on the partner's billing profile for reservations. May throw a ServiceError. */
export interface ReservationTransactions {
  /** Of all customers, posted between the two days, both included; amounts are positive. */
  between(from: Day, to: Day): Promise<{ refunds: Posting[]; purchases: PurchasePosting[] }>
}
