import type { Day } from '#domain/calendar'
import type { Reservation } from '#domain/reservation'

/** What the usage summaries say. May throw a ServiceError. */
export interface Usage {
  /** True if any hour of the reservation was used between the two days, both included; undefined if the summaries say nothing. */
  wasUsed(customerId: string, reservation: Reservation, from: Day, to: Day): Promise<boolean | undefined>
}
