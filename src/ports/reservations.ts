import type { MicrosoftRefund } from '#domain/quoted-return'
import type { MicrosoftExchange, Purchase } from '#domain/purchase'
import type { Reservation, UnitPrice } from '#domain/reservation'
import type { ReservationScope } from '#domain/reservation-scope'

export type { MicrosoftRefund } from '#domain/quoted-return'

/** A customer's Azure reservations. Every call may throw a ServiceError. */
export interface Reservations {
  /** All of the customer's reservations, with utilisation, ended ones included. An active one whose billing plan Microsoft does not tell (its details are refused) is left out. */
  ofCustomer(customerId: string): Promise<Reservation[]>
  /** The price of one unit for one payment, from the order's payment schedule; undefined where the order has none. */
  unitPrice(customerId: string, reservation: Reservation): Promise<UnitPrice | undefined>
  /** What Microsoft would refund (calculateRefund). */
  microsoftRefund(customerId: string, reservation: Reservation, quantity: number): Promise<MicrosoftRefund>
  /** What Microsoft says of an exchange (calculateExchange), waited for to its end. The purchases are billed to the subscription. */
  microsoftExchange(customerId: string, subscriptionId: string, returns: readonly { reservation: Reservation; quantity: number }[], purchases: readonly Purchase[]): Promise<MicrosoftExchange>
  /** Which of the scopes Microsoft would take for the reservation, in the same order (availableScopes). */
  availableScopes(customerId: string, reservation: Pick<Reservation, 'orderId' | 'id'>, scopes: readonly ReservationScope[]): Promise<boolean[]>
  /** Changes the scope and waits for the end of it. The same change asked for again does no harm: a scope that it has already is no error. */
  changeScope(customerId: string, reservation: Pick<Reservation, 'orderId' | 'id'>, scope: ReservationScope): Promise<void>
}
