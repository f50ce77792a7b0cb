import type { Money } from '#domain/money'
import type { Clock } from '#ports/clock'
import type { Customers } from '#ports/customers'
import type { Directory } from '#ports/directory'
import type { ExchangeRates } from '#ports/exchange-rates'
import type { Ledgers } from '#ports/ledgers'
import type { Messenger } from '#ports/messenger'
import type { RefundTransactions } from '#ports/refund-transactions'
import type { Reservations } from '#ports/reservations'
import type { SupportRequests } from '#ports/support-requests'
import type { Usage } from '#ports/usage'

/** Everything that the use cases need from the world. */
export interface Desk {
  readonly clock: Clock
  readonly customers: Customers
  readonly reservations: Reservations
  readonly usage: Usage
  readonly exchangeRates: ExchangeRates
  readonly refundTransactions: RefundTransactions
  readonly supportRequests: SupportRequests
  readonly directory: Directory
  readonly ledgers: Ledgers
  readonly messenger: Messenger
  readonly settings: DeskSettings
  /** A new id that nobody can guess and that never comes again, such as `7K3F9Q2M`. */
  newId(): string
  /** What the administrator should know; never a secret, never a person's words. */
  warn(message: string, details: Record<string, unknown>): void
}

export interface DeskSettings {
  /** A policy version's name, or `by-date`. */
  readonly policy: string
  readonly filing: 'file' | 'dry-run'
  /** Credits of this many USD and more need a second approver. */
  readonly secondApproval: Money
}
