import { inSubscription } from '#adapters/sandbox/subscriptions'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

/** The tickets of the customer whose token it is, in the URL's subscription. */
export function ticketsOf({ state }: Stage, { tenantId, path }: Ask): SandboxTicket[] {
  return state.tickets.filter(({ customerId, subscriptionId }) => customerId === tenantId && subscriptionId === path.subscriptionId?.toLowerCase())
}

/** The one that the URL names. */
export function namedTicket(stage: Stage, ask: Ask): SandboxTicket | undefined {
  return ticketsOf(stage, ask).find(({ name }) => name.toLowerCase() === ask.path.name?.toLowerCase())
}

/** Answers for the ticket that the URL names. */
export function forTicket(stage: Stage, answer: (ticket: SandboxTicket, ask: Ask) => Answer): Route['answer'] {
  return inSubscription(stage, (ask) => {
    const ticket = namedTicket(stage, ask)
    return ticket ? answer(ticket, ask) : problem(404, 'ResourceNotFound', `The support ticket '${ask.path.name ?? ''}' was not found.`)
  })
}
