import type { Memory } from '#bot/memory'
import { dayOfInstant, type Day } from '#domain/calendar'
import type { Reservation } from '#domain/reservation'
import type { Desk } from '#usecases/desk'

/** What every answer of the bot is made with. */
export interface Office {
  readonly desk: Desk
  readonly memory: Memory
  /** Only this tenant's people are answered. */
  readonly tenantId: string
  /** `teams`: cards are refreshed when they are looked at, and lists search while one types; `plain`: neither. */
  readonly clients: 'teams' | 'plain'
  /** A customer's reservations, as they were lately: for lists that are searched while one types, never for figures. */
  listed(customerId: string, read: () => Promise<Reservation[]>): Promise<Reservation[]>
  /** True for an activity that did not come before. */
  isNew(activityId: string | undefined): boolean
  /** Says that there is work to carry on with: a case to file, people to tell. */
  wake(): void
  /** Notes work that goes on after its turn was answered: the bot does not stop before it is done. */
  goOn(work: Promise<unknown>): void
}

export function today({ desk }: Office): Day {
  return dayOfInstant(desk.clock.now())
}
