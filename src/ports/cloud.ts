import type { Catalogue } from '#ports/catalogue'
import type { Customers } from '#ports/customers'
import type { Directory } from '#ports/directory'
import type { ExchangeRates } from '#ports/exchange-rates'
import type { ReservationTransactions } from '#ports/reservation-transactions'
import type { Reservations } from '#ports/reservations'
import type { RoleAssignments } from '#ports/role-assignments'
import type { Subscriptions } from '#ports/subscriptions'
import type { SupportRequests } from '#ports/support-requests'
import type { Usage } from '#ports/usage'

/** Everything that we need from Microsoft. */
export interface Cloud {
  readonly customers: Customers
  readonly reservations: Reservations
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly exchangeRates: ExchangeRates
  readonly reservationTransactions: ReservationTransactions
  readonly roleAssignments: RoleAssignments
  readonly subscriptions: Subscriptions
  readonly supportRequests: SupportRequests
  readonly directory: Directory
}
