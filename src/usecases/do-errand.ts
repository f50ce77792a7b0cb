import { isOver, type Errand, type ErrandDeed, type ErrandEvent } from '#domain/errand'
import { askErrand, errandHappens } from '#domain/ledger-errands'
import type { Person } from '#domain/person'
import type { Refusal } from '#domain/refusal'
import { ServiceError, troubleOf, whatWentWrong } from '#ports/service-error'
import { changeLedger } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { fileErrand } from '#usecases/file-errand'
import type { Managed } from '#usecases/manage'

/** What takes longer than a turn has patience for is told by a notice too: the turn's own answer may not arrive. */
const TURN_MILLISECONDS = 2_000

/** What is asked, by whom and for what. `draft` names the card, so that a second press is the same errand. */
export type ErrandWish = Pick<Errand, 'draft' | 'customer' | 'reservation' | 'requester' | 'deed'>

/** An errand about a reservation that somebody manages. */
export function wishOf({ customer, reservation }: Pick<Managed, 'customer' | 'reservation'>, requester: Person, draft: string, deed: ErrandDeed): ErrandWish {
  return { draft, customer: { id: customer.id, name: customer.name }, reservation: { id: reservation.id, orderId: reservation.orderId, name: reservation.name }, requester, deed }
}

/** Writes the intent, does it, and gives the errand as it is then. What gets no clear answer stays `asked`; it is looked at again, and its requester told. */
export async function runErrand(desk: Desk, wish: ErrandWish): Promise<Errand | Refusal> {
  const at = desk.clock.now()
  const id = `RE-${desk.newId()}`
  const { correlationId } = desk.origin
  const asked = await changeLedger<Errand | Refusal>(desk, wish.customer.id, (ledger) => {
    const after = askErrand(ledger, { ...wish, ...(correlationId ? { correlationId } : {}), id, state: 'asked', askedAt: at, changedAt: at })
    if ('outcome' in after) return { answer: after }
    return { answer: after.errand, ...('ledger' in after ? { ledger: after.ledger } : {}) }
  })
  // One that was asked before from the same card is under way already.
  if ('outcome' in asked || asked.id !== id) return asked
  return doErrand(desk, asked)
}

/** Does what an errand asks for, and notes how it went. Safe to call again for one that is still `asked`: every deed is one that does no harm when it is done twice. */
export async function doErrand(desk: Desk, errand: Errand): Promise<Errand> {
  const event = await attempt(desk, errand)
  if (!event) return errand
  if (event.type !== 'wait') desk.pauses.succeeded(errand.id)
  return note(desk, errand, event, Date.parse(desk.clock.now()) - Date.parse(errand.askedAt) > TURN_MILLISECONDS)
}

/** Lets an event happen to an errand; the errand as it is then. */
export function note(desk: Desk, { id, customer, ...errand }: Errand, event: ErrandEvent, isToTell: boolean): Promise<Errand> {
  return changeLedger<Errand>(desk, customer.id, (ledger) => {
    const after = errandHappens(ledger, id, event, desk.clock.now(), isToTell)
    // Somebody else was faster: then it is as they left it.
    if ('outcome' in after) return { answer: ledger.errands.find((known) => known.id === id) ?? { id, customer, ...errand } }
    return { answer: after.errand, ledger: after.ledger, event, ...(isOver(after.errand) ? { closesErrand: after.errand } : {}) }
  })
}

async function attempt(desk: Desk, errand: Errand): Promise<ErrandEvent | undefined> {
  try {
    return await perform(desk, errand)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    desk.warn('An errand was not done.', { errandId: errand.id, ...whatWentWrong(error) })
    if (error.isFinal) return { type: 'fail', trouble: troubleOf(error) }
    const isGivenUp = desk.pauses.failedTooLong(errand.id, errand.askedAt, desk.clock.now(), error.retryAfterSeconds)
    if (!isGivenUp) return error.status === undefined ? undefined : { type: 'wait', trouble: troubleOf(error) }
    return { type: 'fail', trouble: error.status === undefined ? { code: 'no-answer', message: '' } : troubleOf(error) }
  }
}

async function perform(desk: Desk, errand: Errand): Promise<ErrandEvent> {
  const { customer, reservation, deed } = errand
  switch (deed.kind) {
    case 'scope':
      await desk.reservations.changeScope(customer.id, reservation, deed.to)
      return { type: 'finish' }
    case 'add-access':
      await desk.roleAssignments.add(customer.id, reservation.orderId, deed.principal, deed.role)
      return { type: 'finish' }
    case 'remove-access':
      await desk.roleAssignments.remove(customer.id, reservation.orderId, deed.assignmentId)
      return { type: 'finish' }
    case 'support':
      return fileErrand(desk, errand, deed)
  }
}
