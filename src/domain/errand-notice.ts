import type { Instant } from '#domain/calendar'
import type { Errand, ErrandEvent } from '#domain/errand'

/** What the requester of an errand must be told; sent after the change that it tells of, at least once. */
export interface ErrandNotice {
  readonly id: string
  readonly errandId: string
  readonly kind: ErrandEvent['type']
  readonly at: Instant
  /** Microsoft's words, for `tell-message` and `close-ticket`. */
  readonly message?: string
}

/** The notice of an event that has just happened. */
export function errandNoticeOf({ id, changedAt, ticket }: Errand, event: ErrandEvent): ErrandNotice {
  const message = 'message' in event && event.message ? { message: event.message } : {}
  return { id: `${id}/${event.type}/${ticket?.toldMessages.length ?? 0}`, errandId: id, kind: event.type, at: changedAt, ...message }
}
