import type { Day } from '#domain/calendar'
import type { Posting } from '#domain/case'

/** The refunds that Microsoft posted on the partner's billing profile. May throw a ServiceError. */
export interface RefundTransactions {
  /** Refunds of all customers posted between the two days, both included; amounts are positive. */
  between(from: Day, to: Day): Promise<Posting[]>
}
