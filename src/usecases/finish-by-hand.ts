import { dayOfInstant, formatDay, type Day } from '#domain/calendar'
import { ticketNameOf, type Case } from '#domain/case'
import type { Money } from '#domain/money'
import { idByHand, isSameAmount, outstandingOf } from '#domain/posting'
import type { Person } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import { decideOn, type CaseOnCard } from '#usecases/decide-case'
import type { Desk } from '#usecases/desk'

/** A person filed the request in the portal and enters Microsoft's ticket number; the case goes on as filed. */
export function enterTicket(desk: Desk, by: Person, card: CaseOnCard, number: string): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.ticket', card, ({ id, filingSince }) => ({
    type: 'enter-ticket',
    // It was filed at some time since the bot tried: a refund posted before today may be its.
    ticket: { name: ticketNameOf(id), number, filedAt: filingSince ?? desk.clock.now(), classification: '', enteredBy: by, toldMessages: [] },
  }))
}

/** What a person saw on the partner's account. */
export interface HandCredit {
  readonly amount: Money
  readonly day: Day
  readonly reallyDiffers: boolean
}

/**
 * A person saw the credit and marks the case: the amount that was posted (beside what the bot saw itself), and the day of the posting.
 * An amount that is not what is outstanding is taken only where the person says that it really differs.
 */
export function creditByHand(desk: Desk, by: Person, card: CaseOnCard, { amount, day, reallyDiffers }: HandCredit): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.credit', card, (found) => {
    const { id, returns: [{ orderId }], confirmation, submittedAt } = found
    const { currency } = confirmation.credit
    const expected = outstandingOf(found)
    if (amount.currency !== currency) return refuse({ code: 'currency-differs', details: { currency } })
    if (day < dayOfInstant(submittedAt)) return refuse({ code: 'posted-before-case', details: { submittedOn: dayOfInstant(submittedAt) } })
    if (!reallyDiffers && !isSameAmount(expected, amount)) return refuse({ code: 'amount-differs', details: { expected, amount } })
    const posting = { id: idByHand(id), orderId, postedAt: `${formatDay(day)}T00:00:00.000Z`, amount }
    return { type: 'credit-by-hand', by, ...(amount.minor > 0n ? { posting } : {}) }
  })
}

/** A person saw that the reservation has the other size now. */
export function changeSizeByHand(desk: Desk, by: Person, card: CaseOnCard): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.credit', card, ({ action, state }) => (action === 'swap' ? { type: 'change-size', by } : refuse({ code: 'case-moved-on', details: { state } })))
}

/** Microsoft said no: the case ends without a credit, in Microsoft's words. */
export function declineCase(desk: Desk, by: Person, card: CaseOnCard, reason: string): Promise<Case | Refusal> {
  return decideOn(desk, by, 'case.decline', card, () => ({ type: 'decline', reason, by }))
}
