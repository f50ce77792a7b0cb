import type { ErrandEvent } from '#domain/errand'
import type { TicketMessage, TicketStatus } from '#ports/support-requests'

/** What Microsoft did on a ticket, as events of the case or the errand that it belongs to. */
type TicketNews = Extract<ErrandEvent, { readonly type: 'tell-message' | 'close-ticket' }>

/** What is new on a ticket, in order: each message of Microsoft's that was not told yet, and that the ticket was closed. */
export function newsOf({ isClosed }: TicketStatus, messages: readonly TicketMessage[], toldMessages: readonly string[]): TicketNews[] {
  const unread = messages.filter(({ id, from }) => from === 'microsoft' && !toldMessages.includes(id)).map((message) => ({ messageId: message.id, message: wordsOf(message) }))
  // The last words of a closed one say why, rather than ask.
  const last = isClosed ? unread.pop() : undefined
  return [...unread.map((told) => ({ type: 'tell-message' as const, ...told })), ...(isClosed ? [{ type: 'close-ticket' as const, ...last }] : [])]
}

function wordsOf({ subject, body }: TicketMessage): string {
  return [subject.trim(), body.trim()].filter((part) => part !== '').join(': ')
}
