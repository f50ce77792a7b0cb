import type { Case } from '#domain/case'
import type { Reservation } from '#domain/reservation'
import type { Refusal } from '#domain/refusal'
import type { Person } from '#domain/person'
import type { CaseOnCard } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'
import { fileDueCases } from '#usecases/file-case'
import { followCases } from '#usecases/follow-cases'
import { notifyEverybody } from '#test/support/notify-everybody'
import { quote } from '#usecases/quote'
import { submitCase, type Submitted } from '#usecases/submit-case'
import { CUSTOMER } from '#test/hardening/simulator/customer'
import { CONTACT, SAM } from '#test/hardening/simulator/staff'
import type { World } from '#test/hardening/simulator/world'

/** The name of an offer for so many units, as its card carries it. */
export async function offered(desk: Desk, { orderId, id }: Reservation, quantity: number, by: Person = SAM): Promise<string> {
  const offer = await quote(desk, by, { customerId: CUSTOMER.id, orderId, reservationId: id, quantity })
  if (offer.outcome !== 'offer') throw new Error(`Refused: ${offer.code}`)
  return offer.draft
}

/** The requester's yes to an offer. */
export function submit(desk: Desk, { orderId, id }: Reservation, quantity: number, draft: string, by: Person = SAM): Promise<Submitted> {
  return submitCase(desk, by, { wish: { customerId: CUSTOMER.id, orderId, reservationId: id, quantity }, draft, reason: 'The project has ended.', contact: CONTACT })
}

/** Asks for a quote and says yes to it; the case must come into being. */
export async function submitted(desk: Desk, reservation: Reservation, quantity: number, by: Person = SAM): Promise<Case> {
  const result = await submit(desk, reservation, quantity, await offered(desk, reservation, quantity, by), by)
  if (result.outcome !== 'submitted') throw new Error(`Not submitted: ${result.outcome}`)
  return result.case
}

export function cardOf({ customer, id, version }: Case): CaseOnCard {
  return { customerId: customer.id, caseId: id, version }
}

/** The state of the case that a deed led to, or the code of its refusal. */
export function outcomeOf(result: Case | Refusal): string {
  return 'state' in result ? result.state : result.code
}

/** What the bot does by itself at a beat, all at once. */
export async function beat(desk: Desk): Promise<void> {
  await Promise.all([notifyEverybody(desk).catch(() => undefined), fileDueCases(desk, () => undefined).catch(() => undefined), followCases(desk).catch(() => undefined)])
}

/** Lets Microsoft post the refund of a filed case: at once, or in parts that add up to it. */
export function post(world: World, filed: Case, parts = 1): void {
  const { minor, currency } = filed.confirmation.credit
  for (let part = 0; part < parts; part++) {
    const amount = { currency, minor: part === 0 ? minor - (minor / BigInt(parts)) * BigInt(parts - 1) : minor / BigInt(parts) }
    world.posted.push({ id: `${filed.id}/${part}`, orderId: filed.returns[0].orderId, postedAt: world.now, amount })
  }
}
