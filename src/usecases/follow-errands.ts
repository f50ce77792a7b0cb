import { dayOfInstant } from '#domain/calendar'
import { ticketNameOf } from '#domain/case'
import type { Errand } from '#domain/errand'
import { unlessDown, whatWentWrong } from '#ports/service-error'
import type { TicketMessage } from '#ports/support-requests'
import type { Desk } from '#usecases/desk'
import { doErrand, note } from '#usecases/do-errand'

/** As long as a turn may work on an errand by itself; only after that does anybody else look at it. */
const IN_TURN_MILLISECONDS = 240_000
/** A ticket that Microsoft has not shown for so long after it was filed is gone, with the relationship perhaps. */
const DAYS_UNTIL_GONE = 7

/** Goes on with what got no answer, such as before a restart; `done` is called after each, for its requester is to be told. */
export async function doDueErrands(desk: Desk, done: () => void, stopping = () => false): Promise<void> {
  const { clock, ledgers, pauses, warn } = desk
  const isDue = ({ id, state, askedAt }: Errand) => state === 'asked' && Date.parse(clock.now()) - Date.parse(askedAt) > IN_TURN_MILLISECONDS && pauses.isOver(id, clock.now())
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

/** Brings what Microsoft wrote on an errand's ticket to its requester, and notes that it was closed. */
export async function followErrandTicket(desk: Desk, errand: Errand): Promise<void> {
  const { id, customer, deed, ticket } = errand
  if (deed.kind !== 'support' || !ticket) return
  const of = [customer.id, deed.subscriptionId, ticketNameOf(id)] as const
  const status = await desk.supportRequests.find(...of)
  const messages = await unlessDown(desk.supportRequests.messages(...of))
  const unread = (messages ?? []).filter((written) => written.from === 'microsoft' && !ticket.toldMessages.includes(written.id))
  const isGone = !status && dayOfInstant(desk.clock.now()) - dayOfInstant(ticket.filedAt) >= DAYS_UNTIL_GONE
  if (!status?.isClosed && !isGone) {
    for (const message of unread) await note(desk, errand, { type: 'tell-message', messageId: message.id, message: wordsOf(message) }, true)
    return
  }
  const last = unread.at(-1)
  await note(desk, errand, { type: 'close-ticket', ...(last ? { message: wordsOf(last) } : {}) }, true)
}

/** The words of a message, as they are told. */
export function wordsOf({ subject, body }: TicketMessage): string {
  return [subject.trim(), body.trim()].filter((part) => part !== '').join(': ')
}
