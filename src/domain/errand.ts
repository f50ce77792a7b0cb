import type { Instant } from '#domain/calendar'
import type { FilingTrouble } from '#domain/case'
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
  /** Microsoft's messages that the requester was already told of. */
  readonly toldMessages: readonly string[]
}

export interface Errand {
  /** Short and speakable, such as `RE-7K3F9Q2M`; unique. */
  readonly id: string
  /** Names the card that it was asked from, so that a second press of the button finds it. */
  readonly draft: string
  readonly customer: { readonly id: string; readonly name: string }
  readonly reservation: { readonly orderId: string; readonly id: string; readonly name: string }
  readonly requester: Person
  readonly deed: ErrandDeed
  readonly state: ErrandState
  readonly askedAt: Instant
  readonly changedAt: Instant
  readonly trouble?: FilingTrouble
  readonly ticket?: ErrandTicket
}

/** What can happen to an errand. */
export type ErrandEvent =
  | { readonly type: 'finish' }
  | { readonly type: 'fail'; readonly trouble: FilingTrouble }
  | { readonly type: 'file'; readonly ticket: ErrandTicket }
  | { readonly type: 'tell-message'; readonly messageId: string; readonly message: string }
  /** `message`: what Microsoft wrote last, where it wrote anything new. */
  | { readonly type: 'close-ticket'; readonly message?: string }

const FROM: Record<ErrandEvent['type'], ErrandState> = { finish: 'asked', fail: 'asked', file: 'asked', 'tell-message': 'filed', 'close-ticket': 'filed' }

/** The errand after the event, or why it cannot happen now. */
export function advanceErrand(before: Errand, event: ErrandEvent, at: Instant): Errand | Refusal {
  if (before.state !== FROM[event.type]) return refuse({ code: 'errand-moved-on', details: {} })
  return { ...before, ...changeOf(before, event, at), changedAt: at }
}

function changeOf({ ticket }: Errand, event: ErrandEvent, at: Instant): Partial<Errand> {
  switch (event.type) {
    case 'finish':
      return { state: 'done' }
    case 'fail':
      return { state: 'failed', trouble: event.trouble }
    case 'file':
      return { state: 'filed', ticket: event.ticket }
    case 'tell-message':
      return ticket ? { ticket: { ...ticket, toldMessages: [...ticket.toldMessages, event.messageId] } } : {}
    case 'close-ticket':
      return { state: 'done', ...(ticket ? { ticket: { ...ticket, closedAt: at } } : {}) }
  }
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
