import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '#domain/calendar'
import type { SandboxChange } from '#adapters/sandbox/changes'

/** A ticket as it was sent, and what became of it. */
export interface SandboxTicket {
  readonly name: string
  readonly number: string
  readonly customerId: string
  readonly subscriptionId: string
  readonly operationId: string
  readonly createdAt: Instant
  /** The `properties` of the request. */
  readonly sent: Record<string, unknown>
  readonly messages: SandboxMessage[]
  closedAt?: Instant
  /** How much of what happens to it has happened. */
  stepsDone: number
}

export interface SandboxMessage {
  readonly name: string
  readonly at: Instant
  readonly subject: string
  readonly body: string
  /** Who wrote it for the customer; nobody if Microsoft did. */
  readonly sender?: string
}

/** A refund posted since the world was opened; amounts as decimals. */
export interface SandboxRefund {
  readonly orderId: string
  readonly at: Instant
  readonly currency: string
  readonly amount: string
  /** What it counts against the cap. */
  readonly usd: string
  readonly quantity: number
}

/** What happened in the sandbox since it was first opened. */
export interface State {
  /** The world's dates are counted from here, so that a restart on another day finds the same world. */
  readonly openedAt: Instant
  readonly tickets: SandboxTicket[]
  /** To the customers' orders, in the order in which they came about. */
  readonly changes: SandboxChange[]
  readonly refunds: SandboxRefund[]
}

/** The kept state, or that of a new world. */
export function readState(file: string | undefined, now: Instant): State {
  if (!file || !existsSync(file)) return { openedAt: now, tickets: [], changes: [], refunds: [] }
  const { returns = [], ...state } = JSON.parse(readFileSync(file, 'utf8')) as State & { returns?: object[] }
  // Before there were exchanges, the file held returns alone.
  return { ...state, changes: [...returns.map((returned) => ({ kind: 'return', ...returned }) as SandboxChange), ...(state.changes ?? [])] }
}

/** Writes beside the file and renames, so that a reader never meets half a state. */
export function writeState(file: string | undefined, state: State): void {
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.half`
  writeFileSync(half, JSON.stringify(state, null, 1))
  renameSync(half, file)
}
