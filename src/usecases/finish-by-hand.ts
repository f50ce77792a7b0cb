import { formatDay, type Day } from '#domain/calendar'
import { ticketNameOf, type Case } from '#domain/case'
import type { Money } from '#domain/money'
import type { Person } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import { decideOn, type CaseOnCard } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'

/** A person filed the request in the portal and enters Microsoft's ticket number; the case goes on as filed. */
export function enterTicket(desk: Desk, by: Person, card: CaseOnCard, number: string): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.ticket', card, ({ id }) => ({
    type: 'enter-ticket',
    ticket: { name: ticketNameOf(id), number, filedAt: desk.clock.now(), classification: '', enteredBy: by, toldMessages: [] },
  }))
}

/** A person saw the credit and marks the case: the amount in the case's currency, and the day on which it was posted. */
export function creditByHand(desk: Desk, by: Person, card: CaseOnCard, amount: Money, day: Day): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.credit', card, ({ id, request, confirmation }) => {
    const { currency } = confirmation.credit
    if (amount.currency !== currency) return refuse({ code: 'currency-differs', details: { currency } })
    const posting = { id: `by-hand/${id}`, orderId: request.orderId, postedAt: `${formatDay(day)}T00:00:00.000Z`, amount }
    return { type: 'credit-by-hand', posting, by }
  })
}

/** Microsoft said no: the case ends without a credit, in Microsoft's words. */
export function declineCase(desk: Desk, by: Person, card: CaseOnCard, reason: string): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.decline', card, () => ({ type: 'decline', reason, by }))
}
