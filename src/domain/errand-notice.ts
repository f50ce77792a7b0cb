import type { Instant } from '#domain/calendar'
import type { Errand, ErrandEvent } from '#domain/errand'

/** What happens to an errand and only the bot needs to know. */
const UNTOLD = ['wait', 'miss-ticket', 'see-ticket'] as const satisfies readonly ErrandEvent['type'][]

/** What happens to an errand and is to be told. */
type ToldEvent = Exclude<ErrandEvent['type'], (typeof UNTOLD)[number]>

/** What the requester of an errand must be told; sent after the change that it tells of, at least once. */
export interface ErrandNotice {
  readonly id: string
  readonly errandId: string
  readonly kind: ToldEvent
  readonly at: Instant
  /** Microsoft's words, for `tell-message` and `close-ticket`. */
  readonly message?: string
}

/** True for an event that the requester is to be told of. */
export function isTold(event: ErrandEvent): event is ErrandEvent & { readonly type: ToldEvent } {
  return !UNTOLD.some((type) => type === event.type)
}

/** The notice of an event that has just happened. */
export function errandNoticeOf({ id, changedAt, ticket }: Errand, event: ErrandEvent & { readonly type: ToldEvent }): ErrandNotice {
  const message = 'message' in event && event.message ? { message: event.message } : {}
  return { id: `${id}/${event.type}/${ticket?.toldMessages.length ?? 0}/${changedAt}`, errandId: id, kind: event.type, at: changedAt, ...message }
}
