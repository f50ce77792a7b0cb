import { randomUUID } from 'node:crypto'
import { formatDay } from '#domain/calendar'
import { classified, SERVICES } from '#adapters/sandbox/classifications'
import { refusesTicket } from '#adapters/sandbox/question-story'
import type { Stage } from '#adapters/sandbox/stage'
import type { SandboxTicket } from '#adapters/sandbox/state'
import { inSubscription } from '#adapters/sandbox/subscriptions'
import { ticketAnswer } from '#adapters/sandbox/support-answers'
import { accepted, invalid, nameAnswer, nameFault, sentProperties, writeFault } from '#adapters/sandbox/support-faults'
import { forTicket, namedTicket, ticketsOf } from '#adapters/sandbox/tickets'
import { ok, problem, type Answer, type Ask, type Route } from '#adapters/sandbox/wire'

const SUPPORT = '/providers/Microsoft.Support'
const SERVICES_URL = `https://management.azure.com${SUPPORT}/services` as const
const SUBSCRIPTION_URL = `https://management.azure.com/subscriptions/{subscriptionId}${SUPPORT}` as const
const NEEDED = ['serviceId', 'problemClassificationId', 'title', 'description', 'severity', 'contactDetails']
const NEEDED_OF_CONTACT = ['firstName', 'lastName', 'preferredContactMethod', 'primaryEmailAddress', 'preferredTimeZone', 'country', 'preferredSupportLanguage']

/** Microsoft.Support 2020-04-01: services, classifications and tickets. */
export function support(stage: Stage, isPartner: (tenantId: string) => boolean): Route[] {
  const create = (ask: Ask): Answer => {
    const sent = sentProperties(ask.body)
    const fault = writeFault(ask, 'supportTickets', isPartner) ?? faultOf(sent) ?? nameFault(ask.path.name ?? '', 'Support ticket')
    if (fault) return fault
    if (namedTicket(stage, ask)) return problem(409, 'ResourceAlreadyExists', `A support ticket with the name '${ask.path.name ?? ''}' exists already.`)
    if (refusesTicket(stage, ask.tenantId, String(sent.description))) return problem(403, 'InvalidSupportPlan', 'A Professional Direct, Premier or Unified support plan is required to create a support ticket for this subscription.')
    const ticket = ticketFrom(stage, ask, sent)
    stage.state.tickets.push(ticket)
    stage.save()
    return accepted(ticket.subscriptionId, ticket.operationId)
  }

  return [
    { url: `GET ${SERVICES_URL}`, token: 'customer', answer: () => ok({ value: Object.entries(SERVICES).map(([id, { displayName }]) => ({ id: `${SUPPORT}/services/${id}`, name: id, type: 'Microsoft.Support/services', properties: { displayName, resourceTypes: [] } })) }) },
    { url: `GET ${SERVICES_URL}/{serviceId}/problemClassifications`, token: 'customer', answer: ({ path }) => classificationsAnswer(path.serviceId?.toLowerCase() ?? '') },
    { url: `POST ${SUBSCRIPTION_URL}/checkNameAvailability`, token: 'customer', answer: inSubscription(stage, (ask) => nameAnswer(ask.body, 'Support ticket', ticketsOf(stage, ask).map(({ name }) => name))) },
    { url: `PUT ${SUBSCRIPTION_URL}/supportTickets/{name}`, token: 'customer', answer: inSubscription(stage, create) },
    { url: `GET ${SUBSCRIPTION_URL}/operationsStatus/{operationId}`, token: 'customer', answer: ({ path, url }) => ok({ id: url.pathname, name: path.operationId, status: 'Succeeded' }) },
    { url: `GET ${SUBSCRIPTION_URL}/operationResults/{operationId}`, token: 'customer', answer: (ask) => ok(ticketsOf(stage, ask).filter(({ operationId }) => operationId === ask.path.operationId).map(ticketAnswer)[0] ?? {}) },
    { url: `GET ${SUBSCRIPTION_URL}/supportTickets`, token: 'customer', answer: inSubscription(stage, (ask) => ok({ value: ticketsOf(stage, ask).filter(statusFilter(ask.query.get('$filter'))).map(ticketAnswer) })) },
    { url: `GET ${SUBSCRIPTION_URL}/supportTickets/{name}`, token: 'customer', answer: forTicket(stage, (ticket) => ok(ticketAnswer(ticket))) },
  ]
}

function faultOf(sent: Record<string, unknown>): Answer | undefined {
  const contact = (sent.contactDetails ?? {}) as Record<string, unknown>
  const missing = [...NEEDED.filter((field) => !sent[field]), ...NEEDED_OF_CONTACT.filter((field) => !contact[field])]
  if (missing.length > 0) return invalid(`Please provide a valid value for ${missing.join(', ')}.`)
  if (!/^(minimal|moderate|critical|highestcriticalimpact)$/i.test(String(sent.severity))) return invalid('Please provide a valid value for severity.')
  return classified(String(sent.serviceId), String(sent.problemClassificationId)) ? undefined : invalid('Please provide a valid value for problemClassificationId.')
}

function ticketFrom(stage: Stage, { tenantId, path }: Ask, sent: Record<string, unknown>): SandboxTicket {
  // As Microsoft numbers them: the day, then a running number, such as 120011621000159.
  const number = `1${formatDay(stage.today()).slice(2).replaceAll('-', '')}${21_000_001 + stage.state.tickets.length}`
  return { name: path.name ?? '', number, customerId: tenantId, subscriptionId: path.subscriptionId?.toLowerCase() ?? '', operationId: randomUUID(), createdAt: stage.now(), sent, messages: [], stepsDone: 0 }
}

function classificationsAnswer(serviceId: string): Answer {
  const service = SERVICES[serviceId]
  if (!service) return problem(404, 'ResourceNotFound', `The service '${serviceId}' was not found.`)
  return ok({ value: Object.entries(service.classifications).map(([id, displayName]) => ({ id: `${SUPPORT}/services/${serviceId}/problemClassifications/${id}`, name: id, type: 'Microsoft.Support/problemClassifications', properties: { displayName } })) })
}

function statusFilter(filter: string | null): (ticket: SandboxTicket) => boolean {
  const status = /status eq '(\w+)'/i.exec(filter ?? '')?.[1]?.toLowerCase()
  return ({ closedAt }) => !status || status === (closedAt ? 'closed' : 'open')
}
