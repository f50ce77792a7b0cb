import { dayOfInstant, type Day } from '#domain/calendar'
import { ticketNameOf } from '#domain/case'
import type { Errand } from '#domain/errand'
import { unlessDown, whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'
import { doErrand, note } from '#usecases/do-errand'
import { newsOf } from '#usecases/ticket-news'

/** As long as a turn may work on an errand by itself; only after that does anybody else look at it. */
const IN_TURN_MILLISECONDS = 240_000
/** A ticket that Microsoft has not shown for so long is gone, with the relationship perhaps. */
const DAYS_UNTIL_GONE = 7
/** Microsoft may open a ticket again, or show it as closed for a moment. */
const DAYS_FOLLOWED_CLOSED = 7

/** Goes on with what got no answer, such as before a restart; `done` is called after each, for its requester is to be told. */
export async function doDueErrands(desk: Desk, done: () => void, stopping = () => false): Promise<void> {
  const { clock, ledgers, pauses, warn } = desk
  // What was refused for now is not under way in any turn; nor is what a clock that was set back since shows as asked tomorrow.
  const isFree = ({ askedAt, trouble }: Errand) => trouble !== undefined || Math.abs(Date.parse(clock.now()) - Date.parse(askedAt)) > IN_TURN_MILLISECONDS
  const isDue = (errand: Errand) => errand.state === 'asked' && isFree(errand) && pauses.isOver(errand.id, clock.now())
  for (const { id, customer } of (await ledgers.active()).flatMap(({ errands }) => errands).filter(isDue)) {
    if (stopping()) return
    try {
      // As it is now: its own turn may have finished it meanwhile.
      const errand = (await ledgers.read(customer.id)).ledger.errands.find((known) => known.id === id)
      if (errand && isDue(errand)) await doErrand(desk, errand)
    } catch (error) {
      pauses.failed(id, clock.now())
      warn('An errand could not be done; it is tried again.', { errandId: id, ...whatWentWrong(error) })
    }
    done()
  }
}

/** True for an errand whose ticket may still have something to tell. */
export function isFollowed({ state, ticket }: Errand, today: Day): boolean {
  return state === 'filed' || (state === 'done' && ticket?.closedAt !== undefined && today - dayOfInstant(ticket.closedAt) <= DAYS_FOLLOWED_CLOSED)
}

/** Brings what Microsoft wrote on an errand's ticket to its requester, and notes that it was closed, or opened again. */
export async function followErrandTicket(desk: Desk, errand: Errand): Promise<void> {
  const { id, customer, deed, ticket } = errand
  if (deed.kind !== 'support' || !ticket) return
  const of = [customer.id, deed.subscriptionId, ticketNameOf(id)] as const
  const status = await desk.supportRequests.find(...of)
  if (!status) return missed(desk, errand, ticket)
  if (ticket.missingSince) await note(desk, errand, { type: 'see-ticket' }, false)
  const isReopened = errand.state === 'done' && !status.isClosed
  if (isReopened) await note(desk, errand, { type: 'reopen-ticket' }, true)
  else if (errand.state === 'done') return
  const messages = await unlessDown(desk.supportRequests.messages(...of))
  for (const event of newsOf(status, messages ?? [], ticket.toldMessages)) await note(desk, errand, event, true)
}

async function missed(desk: Desk, errand: Errand, { missingSince }: NonNullable<Errand['ticket']>): Promise<void> {
  if (errand.state === 'done') return
  if (!missingSince) await note(desk, errand, { type: 'miss-ticket' }, false)
  else if (dayOfInstant(desk.clock.now()) - dayOfInstant(missingSince) >= DAYS_UNTIL_GONE) await note(desk, errand, { type: 'lose-ticket' }, true)
}
