import type { Day } from '#domain/calendar'
import type { Posting } from '#domain/case'
import type { PurchasePosting } from '#domain/purchase'

/** What Microsoft posted for reservations on the partner's billing profile, or on its invoices. May throw a ServiceError. */
export interface ReservationTransactions {
  /**
   * Of all customers, posted between the two days, both included; amounts are positive. `boughtSince`: the earliest purchase that matters
   * (left out: `from`), for Microsoft files a refund in the billing month of its purchase (source: REST reference of reservationTransactions).
   */
  between(from: Day, to: Day, boughtSince?: Day): Promise<{ refunds: Posting[]; purchases: PurchasePosting[] }>
}
