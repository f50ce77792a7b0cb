import type { Instant } from '#domain/calendar'
import { close, tell, type Scene } from '#adapters/sandbox/scene'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { storyOf, wishOf } from '#adapters/sandbox/wish'
import type { Order } from '#adapters/sandbox/world'

/** True where a ticket's text asks for units back, whether or not it can be made out which. */
export function asksForReturn(description: string): boolean {
  return /^[ \t]*Quantity to return:/im.test(description)
}

/** True where Microsoft takes no ticket about one of the orders that the text names. */
export function refusesTicket(stage: Stage, customerId: string, description: string): boolean {
  const asked = asksForReturn(description) ? [storyOf(wishOf(stage, customerId, description))] : ordersIn(stage, customerId, description).map(({ ticket }) => ticket)
  return asked.includes('refused')
}

/** What happens to a ticket that returns nothing: Microsoft answers and closes it; about an order that `asks` only once its question was answered. */
export function questionScenes(stage: Stage, ticket: SandboxTicket): readonly Scene[] {
  const isAsked = ordersIn(stage, ticket.customerId, String(ticket.sent.description)).some((order) => order.ticket === 'asks')
  const answer = (at: Instant) => close(ticket, at, 'Your question was answered', `We have looked into "${String(ticket.sent.title)}" and found nothing that you need to do.`)
  if (!isAsked) return [{ after: 1, play: answer }]
  return [
    { after: 0.5, isQuestion: true, play: (at) => tell(ticket, at, 'We need more information', 'Could you please tell us since when this happens, and which resources it concerns?') },
    { after: 1, waitsForAnswer: true, play: answer },
  ]
}

function ordersIn(stage: Stage, customerId: string, description: string): Order[] {
  const ids = [...description.matchAll(/Reservation order ID:\s*([0-9a-f-]{36})/gi)]
  return ids.flatMap(([, id = '']) => stage.order(customerId, id) ?? [])
}
