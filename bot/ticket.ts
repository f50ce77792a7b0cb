import { ticketCard } from '#cards/ticket/ticket.card'
import type { Locale } from '#cards/locales/locales'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { refusalSentence } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { pressOnCase } from '#bot/press-on-case'
import type { ManagingBy } from '#bot/pressed-to-manage'
import { LONGEST_DESCRIPTION } from '#domain/support'
import { answerTicket, showTicket, type ShownTicket } from '#usecases/tickets'

type Problem = Parameters<typeof ticketCard>[0]['problem']

/** The ticket of a case or an errand: its status, what was written, and room for an answer. */
export async function showTicketCard(office: Office, caller: Caller, { customerId, caseId: id, answer }: Omit<ManagingBy<'ticket.show'>, 'verb'>, problem?: Problem): Promise<Reply[]> {
  const shown = await showTicket(office.desk, caller.person, { customerId, id })
  return [shown.outcome === 'refusal' ? await refusalSentence(office, caller, shown) : ticketReply(shown, caller.locale, answer, problem)]
}

/** The same below the case's own card, which stays: it is brought up to date by itself, and others see it too. */
export async function showTicketBeside(office: Office, caller: Caller, pressed: ManagingBy<'ticket.open'>): Promise<Reply[]> {
  const { customerId, caseId } = pressed
  return [await pressOnCase(office, caller, { verb: 'case.show', customerId, caseId }), ...(await showTicketCard(office, caller, { ...pressed, answer: '' }))]
}

/** Sends an answer to Microsoft, and shows the ticket with it. */
export async function answerOnTicket(office: Office, caller: Caller, pressed: ManagingBy<'ticket.answer'>): Promise<Reply[]> {
  const { customerId, caseId: id, answer } = pressed
  if (answer === '') return showTicketCard(office, caller, pressed, 'empty')
  if (answer.length > LONGEST_DESCRIPTION) return showTicketCard(office, caller, pressed, 'too-long')
  const shown = await answerTicket(office.desk, caller.person, { customerId, id }, answer)
  return [shown.outcome === 'refusal' ? await refusalSentence(office, caller, shown) : ticketReply(shown, caller.locale)]
}

/** The card of a ticket; `answer` is what was typed on it and not sent. */
export function ticketReply({ status, ...shown }: ShownTicket, locale: Locale, answer = '', problem?: Problem): Reply {
  const said = status ? { status: status.status, classification: status.classification } : {}
  return { card: ticketCard({ ...shown, ...said, ...(answer ? { answer } : {}), ...(problem ? { problem } : {}) }, locale) }
}
