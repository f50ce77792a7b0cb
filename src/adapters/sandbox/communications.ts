import { randomUUID } from 'node:crypto'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { communicationAnswer } from '#adapters/sandbox/support-answers'
import { accepted, invalid, nameAnswer, nameFault, sentProperties, writeFault } from '#adapters/sandbox/support-faults'
import { forTicket } from '#adapters/sandbox/tickets'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const TICKET_URL = 'https://management.azure.com/subscriptions/{subscriptionId}/providers/Microsoft.Support/supportTickets/{name}' as const
/** Messages on a page, at most and unless it is said otherwise (source: Communications_List). */
const A_PAGE = 10

/** Microsoft.Support 2020-04-01: what is written on tickets. */
export function communications(stage: Stage, isPartner: (tenantId: string) => boolean): Route[] {
  const named = ({ messages }: SandboxTicket, { path }: Ask) => messages.find(({ name }) => name.toLowerCase() === path.communication?.toLowerCase())

  const write = (ticket: SandboxTicket, ask: Ask): Answer => {
    const { subject, body, sender } = sentProperties(ask.body)
    const missing = Object.entries({ subject, body, sender }).flatMap(([field, value]) => (typeof value === 'string' && value !== '' ? [] : [field]))
    const name = ask.path.communication ?? ''
    const fault = writeFault(ask, 'communications', isPartner) ?? nameFault(name, 'Communication') ?? (missing.length > 0 ? invalid(`Please provide a valid value for ${missing.join(', ')}.`) : undefined)
    if (fault) return fault
    if (named(ticket, ask)) return problem(409, 'ResourceAlreadyExists', `A communication with the name '${name}' exists already.`)
    ticket.messages.push({ name, at: stage.now(), subject: String(subject), body: String(body), sender: String(sender) })
    stage.save()
    return accepted(ticket.subscriptionId, randomUUID())
  }

  return [
    { url: `GET ${TICKET_URL}/communications`, token: 'customer', answer: forTicket(stage, (ticket, ask) => ok(pageOf(ticket, ask))) },
    { url: `POST ${TICKET_URL}/checkNameAvailability`, token: 'customer', answer: forTicket(stage, ({ messages }, { body }) => nameAnswer(body, 'Communication', messages.map(({ name }) => name))) },
    { url: `PUT ${TICKET_URL}/communications/{communication}`, token: 'customer', answer: forTicket(stage, write) },
    {
      url: `GET ${TICKET_URL}/communications/{communication}`,
      token: 'customer',
      answer: forTicket(stage, (ticket, ask) => {
        const message = named(ticket, ask)
        return message ? ok(communicationAnswer(ticket, message)) : problem(404, 'ResourceNotFound', `The communication '${ask.path.communication ?? ''}' was not found.`)
      }),
    },
  ]
}

function pageOf(ticket: SandboxTicket, { query, url }: Ask) {
  const top = Math.min(Number(query.get('$top') ?? A_PAGE) || A_PAGE, A_PAGE)
  const from = Number(query.get('$skiptoken') ?? 0)
  const next = new URL(url)
  next.searchParams.set('$skiptoken', `${from + top}`)
  return { value: ticket.messages.slice(from, from + top).map((message) => communicationAnswer(ticket, message)), ...(ticket.messages.length > from + top ? { nextLink: next.href } : {}) }
}
