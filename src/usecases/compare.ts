import type { Day } from '#domain/calendar'
import { compareReturn, laterDayFor, type Comparison } from '#domain/compare-return'
import type { Person } from '#domain/person'
import { quoteReturn } from '#domain/quote-return'
import type { QuotedReturn } from '#domain/quoted-return'
import type { Reservation } from '#domain/reservation'
import { authorize } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'
import type { NothingToQuote } from '#usecases/find-reservations'
import { gatherReturn } from '#usecases/gather-facts'
import type { ReturnWish } from '#usecases/wish'

/** What can be done with a reservation, side by side. */
export interface Compared {
  readonly outcome: 'compared'
  readonly quoted: QuotedReturn
  readonly comparison: Comparison
  readonly laterDay: Day
  /** Today's utilisation; undefined where Microsoft does not say. */
  readonly usedPercent: number | undefined
}

/** Compares cancelling now, exchanging, keeping, and cancelling on a later day (left out: the day that is worth a look). Changes nothing. */
export async function compareChoices(desk: Desk, person: Person, wish: ReturnWish, wished?: Day): Promise<Compared | NothingToQuote> {
  const allowed = await authorize(desk, person, 'quote', wish.customerId)
  if (allowed.outcome === 'refusal') return allowed
  const [said, { ledger }] = await Promise.all([gatherReturn(desk, wish), desk.ledgers.read(wish.customerId)])
  if ('outcome' in said) return said
  const quoted = quoteReturn(said, ledger)
  const { facts, policy, reservation } = quoted
  const laterDay = wished !== undefined && wished > facts.asOf ? wished : laterDayFor(facts, policy)
  const usedPercent = usedPercentOf(reservation)
  return { outcome: 'compared', quoted, comparison: compareReturn(facts, policy, laterDay, usedPercent), laterDay, usedPercent }
}

// The longest look back says most about the days to come.
function usedPercentOf({ utilization }: Reservation): number | undefined {
  return [...utilization].sort((a, b) => b.days - a.days)[0]?.percent
}
