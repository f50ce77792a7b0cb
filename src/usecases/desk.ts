import type { Digest } from '#domain/audit'
import type { CustomerLists } from '#domain/customer-lists'
import type { Money } from '#domain/money'
import type { PartnerType } from '#domain/partner-type'
import type { Clock } from '#ports/clock'
import type { Cloud } from '#ports/cloud'
import type { Ledgers } from '#ports/ledgers'
import type { Messenger } from '#ports/messenger'
import type { Telemetry } from '#ports/telemetry'
import type { Pauses } from '#usecases/pauses'

/** Whose turn it is that something is done in; empty where the desk goes on by itself. */
export interface Origin {
  /** Names the turn, in every log line and in the audit of what came of it. */
  readonly correlationId?: string
  /** The activity as Teams names it. */
  readonly activityId?: string
  /** Who spoke or pressed, by Entra object id, as the channel vouches for it. */
  readonly personId?: string
}

/** Everything that the use cases need from the world. */
export interface Desk extends Cloud {
  readonly origin: Origin
  readonly clock: Clock
  readonly ledgers: Ledgers
  readonly messenger: Messenger
  readonly settings: DeskSettings
  readonly pauses: Pauses
  /** SHA-256 of a text, in hex: it links the records of the audit. */
  readonly digest: Digest
  /** A new id that nobody can guess and that never comes again, such as `7K3F9Q2M`. */
  newId(): string
  readonly telemetry: Telemetry
  /** What an administrator may want to look up, a line a deed; ids alone. */
  tell(message: string, details: Record<string, unknown>): void
  /** What the administrator should know; never a secret, never a person's words. */
  warn(message: string, details: Record<string, unknown>): void
}

export interface DeskSettings {
  /** A policy version's name, or `by-date`. */
  readonly policy: string
  readonly filing: 'file' | 'dry-run'
  /** Credits of this many USD and more need a second approver. */
  readonly secondApproval: Money
  /** Left out: whoever may see customers sees all of them. */
  readonly customerLists?: CustomerLists | undefined
  readonly partnerType: PartnerType
}
