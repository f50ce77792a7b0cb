import type { Instant } from '#domain/calendar'
import type { SandboxTicket } from '#adapters/sandbox/state'

/** Something that happens to a ticket: so many times the time until credit after it was filed, or when a question before it was answered. */
export interface Scene {
  readonly after: number
  /** Microsoft asks something, and an answer lets the next scene come at once. */
  readonly isQuestion?: boolean
  /** It does not come without an answer. */
  readonly waitsForAnswer?: boolean
  readonly play: (at: Instant) => void
}

/** Writes a message of Microsoft's people. */
export function tell(ticket: SandboxTicket, at: Instant, subject: string, body: string): void {
  ticket.messages.push({ name: `message-${ticket.messages.length + 1}-${ticket.number}`, at, subject, body })
}

/** Writes a last message, and closes the ticket. */
export function close(ticket: SandboxTicket, at: Instant, subject: string, body: string): void {
  tell(ticket, at, subject, `${body} This support request is now closed.`)
  ticket.closedAt = at
}

/** When a scene comes, seconds of the time until credit given; undefined while it waits for an answer. */
export function timeOf({ createdAt, messages }: SandboxTicket, scene: Scene, before: Scene | undefined, creditAfterSeconds: number): Instant | undefined {
  const asked = messages.findLastIndex(({ sender }) => !sender)
  const answeredAt = before?.isQuestion ? messages.slice(asked + 1).find(({ sender }) => sender)?.at : undefined
  const planned = new Date(Date.parse(createdAt) + scene.after * creditAfterSeconds * 1000).toISOString()
  if (answeredAt === undefined) return scene.waitsForAnswer ? undefined : planned
  return scene.waitsForAnswer || answeredAt < planned ? answeredAt : planned
}
