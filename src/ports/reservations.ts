import type { Money } from '#domain/money'
import type { Reservation, UnitPrice } from '#domain/reservation'

/** Microsoft's own figures for a return. It knows no fee. */
export interface MicrosoftRefund {
  /** Billing currency. */
  readonly refund: Money
  /** The same as Microsoft counts it against the cap, USD. */
  readonly refundUsd: Money
  /** What remains to be paid and would fall away. */
  readonly remainingCommitment: Money
  /** What was paid for the whole reservation so far. */
  readonly totalPaid: Money
  readonly consumedUsd: Money
  readonly limitUsd: Money
  /** Reasons for which Microsoft would refuse. */
  readonly policyErrors: readonly { readonly code: string; readonly message: string }[]
}

/** A customer's Azure reservations. Every call may throw a ServiceError. */
export interface Reservations {
  /** All of the customer's reservations, with utilisation, ended ones included. */
  ofCustomer(customerId: string): Promise<Reservation[]>
  /** The price of one unit for one payment, from the order's payment schedule; undefined where the order has none. */
  unitPrice(customerId: string, reservation: Reservation): Promise<UnitPrice | undefined>
  /** What Microsoft would refund (calculateRefund). */
  microsoftRefund(customerId: string, reservation: Reservation, quantity: number): Promise<MicrosoftRefund>
}
