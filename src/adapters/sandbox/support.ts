import { randomUUID } from 'node:crypto'
import { formatDay } from '#domain/calendar'
import { BILLING, BILLING_CLASSIFICATIONS, SERVICES } from '#adapters/sandbox/classifications'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { inSubscription } from '#adapters/sandbox/subscriptions'
import { communicationAnswer, ticketAnswer } from '#adapters/sandbox/support-answers'
import { tenantOf } from '#adapters/sandbox/tokens'
import { storyOf, wishOf } from '#adapters/sandbox/wish'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const SUPPORT = '/providers/Microsoft.Support'
const SERVICES_URL = `https://management.azure.com${SUPPORT}/services` as const
const SUBSCRIPTION_URL = `https://management.azure.com/subscriptions/{subscriptionId}${SUPPORT}` as const
const NEEDED = ['serviceId', 'problemClassificationId', 'title', 'description', 'severity', 'contactDetails']
const NEEDED_OF_CONTACT = ['firstName', 'lastName', 'preferredContactMethod', 'primaryEmailAddress', 'preferredTimeZone', 'country', 'preferredSupportLanguage']

/** Microsoft.Support 2020-04-01: services, classifications, tickets and their messages. */
export function support(stage: Stage, isPartner: (tenantId: string) => boolean): Route[] {
  const tickets = ({ tenantId, path }: Ask) => stage.state.tickets.filter(({ customerId, subscriptionId }) => customerId === tenantId && subscriptionId === path.subscriptionId?.toLowerCase())
  const named = (ask: Ask) => tickets(ask).find(({ name }) => name.toLowerCase() === ask.path.name?.toLowerCase())
  const forTicket = (answer: (ticket: SandboxTicket) => Answer) =>
    inSubscription(stage, (ask) => {
      const ticket = named(ask)
      return ticket ? answer(ticket) : problem(404, 'ResourceNotFound', `The support ticket '${ask.path.name ?? ''}' was not found.`)
    })

  const create = (ask: Ask): Answer => {
    const sent = ((ask.body ?? {}) as { properties?: Record<string, unknown> }).properties ?? {}
    const helpers = (ask.headers.get('x-ms-authorization-auxiliary') ?? '').split(/,\s*/).map(tenantOf)
    if (!helpers.some((tenantId) => tenantId !== undefined && isPartner(tenantId))) return problem(403, 'AuthorizationFailed', "The client has no authorization to perform action 'Microsoft.Support/supportTickets/write': the partner's auxiliary token is missing.")
    const contact = (sent.contactDetails ?? {}) as Record<string, unknown>
    const missing = [...NEEDED.filter((field) => !sent[field]), ...NEEDED_OF_CONTACT.filter((field) => !contact[field])]
    if (missing.length > 0) return invalid(`Please provide a valid value for ${missing.join(', ')}.`)
    if (!/^[\w-]{1,260}$/.test(ask.path.name ?? '')) return invalid('Support ticket resource name is invalid. Please provide a valid name.')
    if (named(ask)) return problem(409, 'ResourceAlreadyExists', `A support ticket with the name '${ask.path.name ?? ''}' exists already.`)
    if (storyOf(wishOf(stage, ask.tenantId, String(sent.description))) === 'refused') return problem(403, 'InvalidSupportPlan', 'A Professional Direct, Premier or Unified support plan is required to create a support ticket for this subscription.')
    const ticket = ticketFrom(stage, ask, sent)
    stage.state.tickets.push(ticket)
    stage.save()
    const operation = (kind: string) => `https://management.azure.com/subscriptions/${ticket.subscriptionId}${SUPPORT}/${kind}/${ticket.operationId}?api-version=2020-04-01`
    return { status: 202, headers: { 'azure-asyncoperation': operation('operationsStatus'), location: operation('operationResults'), 'retry-after': '0' } }
  }

  return [
    { url: `GET ${SERVICES_URL}`, token: 'customer', answer: () => ok({ value: Object.entries(SERVICES).map(([id, displayName]) => ({ id: `${SUPPORT}/services/${id}`, name: id, type: 'Microsoft.Support/services', properties: { displayName, resourceTypes: [] } })) }) },
    {
      url: `GET ${SERVICES_URL}/{serviceId}/problemClassifications`,
      token: 'customer',
      answer: ({ path }) => ok({ value: path.serviceId?.toLowerCase() === BILLING ? Object.entries(BILLING_CLASSIFICATIONS).map(classificationAnswer) : [] }),
    },
    { url: `POST ${SUBSCRIPTION_URL}/checkNameAvailability`, token: 'customer', answer: inSubscription(stage, (ask) => nameAnswer(tickets(ask), ask.body)) },
    { url: `PUT ${SUBSCRIPTION_URL}/supportTickets/{name}`, token: 'customer', answer: inSubscription(stage, create) },
    { url: `GET ${SUBSCRIPTION_URL}/operationsStatus/{operationId}`, token: 'customer', answer: ({ path, url }) => ok({ id: url.pathname, name: path.operationId, status: 'Succeeded' }) },
    { url: `GET ${SUBSCRIPTION_URL}/operationResults/{operationId}`, token: 'customer', answer: (ask) => ok(tickets(ask).filter(({ operationId }) => operationId === ask.path.operationId).map(ticketAnswer)[0] ?? {}) },
    { url: `GET ${SUBSCRIPTION_URL}/supportTickets`, token: 'customer', answer: inSubscription(stage, (ask) => ok({ value: tickets(ask).filter(statusFilter(ask.query.get('$filter'))).map(ticketAnswer) })) },
    { url: `GET ${SUBSCRIPTION_URL}/supportTickets/{name}`, token: 'customer', answer: forTicket((ticket) => ok(ticketAnswer(ticket))) },
    { url: `GET ${SUBSCRIPTION_URL}/supportTickets/{name}/communications`, token: 'customer', answer: forTicket((ticket) => ok({ value: ticket.messages.map((message) => communicationAnswer(ticket, message)) })) },
  ]
}

function ticketFrom(stage: Stage, { tenantId, path }: Ask, sent: Record<string, unknown>): SandboxTicket {
  // As Microsoft numbers them: the day, then a running number, such as 120011621000159.
  const number = `1${formatDay(stage.today()).slice(2).replaceAll('-', '')}${21_000_001 + stage.state.tickets.length}`
  return { name: path.name ?? '', number, customerId: tenantId, subscriptionId: path.subscriptionId?.toLowerCase() ?? '', operationId: randomUUID(), createdAt: stage.now(), sent, messages: [], stepsDone: 0 }
}

function classificationAnswer([id, displayName]: [string, string]) {
  return { id: `${SUPPORT}/services/${BILLING}/problemClassifications/${id}`, name: id, type: 'Microsoft.Support/problemClassifications', properties: { displayName } }
}

function nameAnswer(tickets: readonly SandboxTicket[], body: unknown): Answer {
  const { name } = (body ?? {}) as { name?: string }
  const isTaken = tickets.some((ticket) => ticket.name.toLowerCase() === name?.toLowerCase())
  return ok(isTaken ? { nameAvailable: false, reason: 'AlreadyExists', message: `The name '${name ?? ''}' is in use.` } : { nameAvailable: true })
}

function statusFilter(filter: string | null): (ticket: SandboxTicket) => boolean {
  const status = /status eq '(\w+)'/i.exec(filter ?? '')?.[1]?.toLowerCase()
  return ({ closedAt }) => !status || status === (closedAt ? 'closed' : 'open')
}

// Azure support was recorded to write this error with capitals.
function invalid(message: string): Answer {
  return { status: 400, body: { Error: { Code: 'InvalidData', Message: message, Target: null, InnerError: null, Details: [] } } }
}
