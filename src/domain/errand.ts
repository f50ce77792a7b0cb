import type { Instant } from '#domain/calendar'
import type { ServiceTrouble } from '#domain/service-trouble'
import type { Contact } from '#domain/contact'
import type { Person } from '#domain/person'
import type { ReservationScope } from '#domain/reservation-scope'
import type { OrderRole, Principal } from '#domain/role-assignment'
import type { Classification, Severity } from '#domain/support'
import { refuse, type Refusal } from '#domain/refusal'

/**
 * Something that is done at Microsoft for a customer without money moving: a change of scope, of access, or another support request.
 * `asked`: the intent, written before anything is sent. `filed`: a support request is open at Microsoft.
 */
export type ErrandState = 'asked' | 'filed' | 'done' | 'failed'

/** What an errand is about. */
export type ErrandDeed =
  | { readonly kind: 'scope'; readonly from?: ReservationScope; readonly to: ReservationScope }
  | { readonly kind: 'add-access'; readonly principal: Principal; readonly role: OrderRole }
  | { readonly kind: 'remove-access'; readonly principal: Principal; readonly role: string; readonly assignmentId: string }
  | { readonly kind: 'support'; readonly subscriptionId: string; readonly classification: Classification; readonly severity: Severity; readonly title: string; readonly description: string; readonly contact: Contact }

/** The support request of an errand, as Microsoft shows it. */
export interface ErrandTicket {
  readonly number: string
  readonly filedAt: Instant
  readonly closedAt?: Instant
  /** Since when Microsoft does not show it. */
  readonly missingSince?: Instant | undefined
  /** Microsoft's messages that the requester was already told of. */
  readonly toldMessages: readonly string[]
}

export interface Errand {
  /** Short and speakable, such as `RE-7K3F9Q2M`; unique. */
  readonly id: string
  /** Names the card that it was asked from, so that a second press of the button finds it. */
  readonly draft: string
  /** Names the turn that it was asked in. */
  readonly correlationId?: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly reservation: { readonly orderId: string; readonly id: string; readonly name: string }
  readonly requester: Person
  readonly deed: ErrandDeed
  readonly state: ErrandState
  readonly askedAt: Instant
  readonly changedAt: Instant
  /** Why it was not done; of one that is `asked`, why it was not done yet. */
  readonly trouble?: ServiceTrouble | undefined
  readonly ticket?: ErrandTicket
}

/** What can happen to an errand. */
export type ErrandEvent =
  | { readonly type: 'finish' }
  | { readonly type: 'fail'; readonly trouble: ServiceTrouble }
  /** It was not done for now, and is tried again. */
  | { readonly type: 'wait'; readonly trouble: ServiceTrouble }
  | { readonly type: 'file'; readonly ticket: ErrandTicket }
  | { readonly type: 'tell-message'; readonly messageId: string; readonly message: string }
  /** `message`: what Microsoft wrote last, where it wrote anything new. */
  | { readonly type: 'close-ticket'; readonly messageId?: string; readonly message?: string }
  /** Microsoft shows a ticket as open that it had closed. */
  | { readonly type: 'reopen-ticket' }
  /** Microsoft does not show the ticket; it shows it again; it has not shown it for long. */
  | { readonly type: 'miss-ticket' }
  | { readonly type: 'see-ticket' }
  | { readonly type: 'lose-ticket' }

const FROM: Record<ErrandEvent['type'], ErrandState> = {
  finish: 'asked',
  fail: 'asked',
  wait: 'asked',
  file: 'asked',
  'tell-message': 'filed',
  'close-ticket': 'filed',
  'reopen-ticket': 'done',
  'miss-ticket': 'filed',
  'see-ticket': 'filed',
  'lose-ticket': 'filed',
}

/** The errand after the event, or why it cannot happen now. */
export function advanceErrand(before: Errand, event: ErrandEvent, at: Instant): Errand | Refusal {
  if (before.state !== FROM[event.type]) return refuse({ code: 'errand-moved-on', details: {} })
  return { ...before, ...changeOf(before, event, at), changedAt: at }
}

function changeOf({ ticket }: Errand, event: ErrandEvent, at: Instant): Partial<Errand> {
  switch (event.type) {
    case 'finish':
      return { state: 'done', trouble: undefined }
    case 'wait':
      return { trouble: event.trouble }
    case 'fail':
      return { state: 'failed', trouble: event.trouble }
    case 'file':
      return { state: 'filed', trouble: undefined, ticket: event.ticket }
    case 'tell-message':
      return ticket ? { ticket: { ...ticket, toldMessages: [...ticket.toldMessages, event.messageId] } } : {}
    case 'close-ticket':
      return { state: 'done', ...(ticket ? { ticket: { ...ticket, closedAt: at, toldMessages: [...ticket.toldMessages, ...(event.messageId ? [event.messageId] : [])] } } : {}) }
    case 'reopen-ticket':
      return { state: 'filed', ...(ticket ? { ticket: open(ticket) } : {}) }
    case 'miss-ticket':
      return ticket ? { ticket: { ...ticket, missingSince: at } } : {}
    case 'see-ticket':
      return ticket ? { ticket: { ...ticket, missingSince: undefined } } : {}
    case 'lose-ticket':
      return { state: 'done', trouble: { code: 'ticket-gone', message: '' } }
  }
}

function open({ closedAt: _closedAt, ...ticket }: ErrandTicket): ErrandTicket {
  return ticket
}

/** True for an errand on which nothing is left to do. */
export function isOver({ state }: Errand): boolean {
  return state === 'done' || state === 'failed'
}

/** True where an errand that has no answer yet may still change what the other is to change: the scope of a reservation, or what somebody may do on an order. */
export function isInTheWay(open: Errand, { deed, reservation }: Pick<Errand, 'deed' | 'reservation'>): boolean {
  if (open.state !== 'asked') return false
  if (open.deed.kind === 'scope' && deed.kind === 'scope') return open.reservation.id === reservation.id
  return 'principal' in open.deed && 'principal' in deed && open.deed.principal.id === deed.principal.id && open.reservation.orderId === reservation.orderId
}
