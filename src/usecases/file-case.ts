import { ticketNameOf, type Case, type Ticket } from '#domain/case'
import type { CaseEvent } from '#domain/case-events'
import { ServiceError, whatWentWrong } from '#ports/service-error'
import type { TicketStatus } from '#ports/support-requests'
import { changeCase } from '#usecases/change-ledger'
import type { Desk } from '#usecases/desk'
import { supportRequestOf } from '#usecases/support-text'

/** How many requests are under way at once: a ticket takes Microsoft half a minute. */
const AT_ONCE = 4
/** After so long without an answer people are asked to look; a ticket that is found later is still taken. */
const HOURS_WITHOUT_ANSWER = 1

/** Files every approved case, several at once; `filed` is called after each, and none is begun once `stopping` says so. */
export async function fileDueCases(desk: Desk, filed: () => void, stopping = () => false): Promise<void> {
  const open = (await desk.ledgers.active()).flatMap(({ openCases }) => openCases)
  const due = open.filter(({ id, state }) => (state === 'approved' || state === 'filing') && desk.pauses.isOver(id, desk.clock.now()))
  const takeNext = async () => {
    for (let next = due.shift(); next && !stopping(); next = due.shift()) {
      await fileCase(desk, next).catch((error: unknown) => {
        desk.pauses.failed(next.id, desk.clock.now())
        desk.warn('A case could not be filed; it is tried again.', { caseId: next.id, ...whatWentWrong(error) })
      })
      filed()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
}

/**
 * Files the support request of an approved case, once: the intent is written first, and a request already made is found
 * by its name before another is sent. Does nothing for a case in another state. Where the service does not answer,
 * the case stays in `filing` and is looked at again.
 */
export async function fileCase(desk: Desk, due: Case): Promise<void> {
  const { customer, id } = due
  const filing = due.state === 'approved' ? await changeCase(desk, customer.id, id, { type: 'start-filing' }) : due
  if ('outcome' in filing || filing.state !== 'filing') return
  const event = await send(desk, filing)
  if (!event) return
  await changeCase(desk, customer.id, id, event)
  desk.pauses.succeeded(id)
}

async function send(desk: Desk, filing: Case): Promise<CaseEvent | undefined> {
  const { subscriptionId } = filing.request
  if (!subscriptionId) return handOver('no-subscription', '')
  const find = () => desk.supportRequests.find(filing.customer.id, subscriptionId, ticketNameOf(filing.id))
  try {
    const earlier = await find()
    if (earlier) return { type: 'file', ticket: ticketOf(filing, earlier) }
    if (desk.settings.filing === 'dry-run') return handOver('dry-run', '')
  } catch (error) {
    // Not even looking is allowed: then nothing was sent either. A ticket that shows later is still taken.
    if (error instanceof ServiceError && error.isFinal) return desk.settings.filing === 'dry-run' ? handOver('dry-run', '') : handOver(error.code, error.message)
    return later(desk, filing, error)
  }
  try {
    return { type: 'file', ticket: ticketOf(filing, await desk.supportRequests.file(supportRequestOf(filing, subscriptionId))) }
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.isFinal) return later(desk, filing, error)
    // A no may also have come after the request was taken: only what is not there was not taken.
    const taken = await find().catch((unseen: unknown) => later(desk, filing, unseen) ?? 'unseen')
    if (taken === 'unseen') return undefined
    if (taken && 'number' in taken) return { type: 'file', ticket: ticketOf(filing, taken) }
    return taken ?? handOver(error.code, error.message)
  }
}

// Tried again after a pause; people are asked to look when it has taken too long.
function later({ clock, pauses, warn }: Desk, { id, filingSince, changedAt }: Case, error: unknown): CaseEvent | undefined {
  if (!(error instanceof ServiceError)) throw error
  warn('The support request was not answered; it is looked at again.', { caseId: id, ...whatWentWrong(error) })
  // After a restart one failure says little: the service may be back at the next look.
  const failedBefore = pauses.hasFailed(id)
  pauses.failed(id, clock.now(), error.retryAfterSeconds)
  const hours = (Date.parse(clock.now()) - Date.parse(filingSince ?? changedAt)) / 3_600_000
  return failedBefore && hours >= HOURS_WITHOUT_ANSWER ? handOver('no-answer', '') : undefined
}

function handOver(code: string, message: string): CaseEvent {
  return { type: 'hand-over', trouble: { code, message } }
}

/** The ticket that Microsoft shows for a case. */
export function ticketOf({ id }: Case, { number, createdAt, classification }: TicketStatus): Ticket {
  return { name: ticketNameOf(id), number, filedAt: createdAt, classification, toldMessages: [] }
}
