import { connectCloud, type CloudSettings } from '#adapters/microsoft/cloud'
import { probes } from '#adapters/microsoft/probes'
import type { Sandbox } from '#adapters/sandbox/sandbox'
import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_STAFF } from '#adapters/sandbox/staff'
import { dayOfInstant } from '#domain/calendar'
import type { Reservation } from '#domain/reservation'
import type { Cloud } from '#ports/cloud'
import type { Probes } from '#ports/probes'
import type { Service } from '#ports/service-error'
import type { SupportRequest } from '#ports/support-requests'

/** What the ports of Microsoft's services are asked about, of the sandbox's world. */
export interface Subject {
  readonly customerId: string
  readonly reservation: Reservation
  /** A role assignment on its order. */
  readonly assignmentId: string
  readonly now: string
}

interface Ports extends Cloud {
  readonly invoiceLines: Cloud['reservationTransactions']
  readonly probes: Pick<Probes, 'groupName' | 'directoryRole'>
}

type Asked<Port> = { readonly [Method in keyof Port]: readonly [service: Service, ask: (port: Port) => Promise<unknown>] }

/** A question to a port: whom it reaches, and the question. */
export interface Question {
  readonly name: string
  readonly service: Service
  ask(transport: Transport): Promise<unknown>
}
type Transport = Pick<Sandbox, 'httpClient' | 'credentialFor'> & { readonly settings: CloudSettings & Pick<Sandbox['settings'], 'partnerTenantId'> }

/** One question for every method of every port to Microsoft's services, in an order in which each finds what it needs; one without a question does not compile. */
export function everyQuestion({ customerId, reservation, assignmentId, now }: Subject): Question[] {
  const today = dayOfInstant(now)
  const { orderId, billingSubscriptionId: subscriptionId = '' } = reservation
  const purchase = { ...reservation, quantity: 2 }
  const [staff] = SANDBOX_STAFF
  const ticket: SupportRequest = {
    name: 'rd-every-question', customerId, subscriptionId, title: 'Cancel a reservation', startTime: now, about: 'exchanges-and-refunds', severity: 'moderate',
    description: `Reservation ID: ${reservation.id}\nReservation order ID: ${orderId}\nQuantity to return: 1 of ${reservation.quantity}`,
    contact: { firstName: 'Henry', lastName: 'Okafor', email: 'h@example.com', method: 'phone', phone: '+44 20 7946 0102', timeZone: 'GMT Standard Time', country: 'GBR', language: 'en-us' },
  } // prettier-ignore
  const of = [customerId, subscriptionId, ticket.name] as const

  const questions: { readonly [Port in keyof Ports]: Asked<Ports[Port]> } = {
    customers: { startingWith: ['Partner Center', (port) => port.startingWith('Con', 2)], byId: ['Partner Center', (port) => port.byId(customerId)] },
    reservations: {
      ofCustomer: ['Azure reservations', (port) => port.ofCustomer(customerId)],
      unitPrice: ['Azure reservations', (port) => port.unitPrice(customerId, reservation)],
      microsoftRefund: ['Azure reservations', (port) => port.microsoftRefund(customerId, reservation, 1)],
      microsoftExchange: ['Azure reservations', (port) => port.microsoftExchange(customerId, subscriptionId, [{ reservation, quantity: 1 }], [purchase])],
      availableScopes: ['Azure reservations', (port) => port.availableScopes(customerId, reservation, [{ kind: 'shared' }, { kind: 'subscription', subscriptionId }])],
      changeScope: ['Azure reservations', (port) => port.changeScope(customerId, reservation, { kind: 'subscription', subscriptionId })],
    },
    catalogue: {
      regions: ['Azure Resource Manager', (port) => port.regions(customerId, subscriptionId)],
      items: ['Azure reservations', (port) => port.items(customerId, subscriptionId, reservation.resourceType, reservation.region)],
      price: ['Azure reservations', (port) => port.price(customerId, subscriptionId, purchase)],
    },
    usage: { wasUsed: ['Azure usage', (port) => port.wasUsed(customerId, reservation, today - 3, today)] },
    exchangeRates: { usdRate: ['Partner Center', (port) => port.usdRate('EUR', today)] },
    reservationTransactions: { between: ['Azure billing', (port) => port.between(today - 400, today)] },
    invoiceLines: { between: ['Partner Center', (port) => port.between(today - 90, today)] },
    roleAssignments: {
      onOrder: ['Azure access control', (port) => port.onOrder(customerId, orderId)],
      findPrincipal: ['Microsoft Entra', (port) => port.findPrincipal(customerId, 'nobody@example.com')],
      add: ['Azure access control', (port) => port.add(customerId, orderId, { id: SANDBOX_GROUPS.helpdesk, name: 'HelpdeskAgents', type: 'ForeignGroup' }, 'Reservations Reader')],
      remove: ['Azure access control', (port) => port.remove(customerId, orderId, assignmentId)],
    },
    subscriptions: {
      ofCustomer: ['Azure Resource Manager', (port) => port.ofCustomer(customerId)],
      resourceGroups: ['Azure Resource Manager', (port) => port.resourceGroups(customerId, subscriptionId)],
      managementGroups: ['Azure Resource Manager', (port) => port.managementGroups(customerId)],
    },
    supportRequests: {
      classification: ['Azure support', (port) => port.classification(customerId)],
      classifications: ['Azure support', (port) => port.classifications(customerId)],
      file: ['Azure support', (port) => port.file(ticket)],
      find: ['Azure support', (port) => port.find(...of)],
      answer: ['Azure support', (port) => port.answer(...of, { inReplyTo: '', sender: 'h@example.com', subject: 'Re: question', body: 'Yes.' })],
      messages: ['Azure support', (port) => port.messages(...of)],
    },
    directory: {
      rolesOf: ['Microsoft Entra', (port) => port.rolesOf(staff?.id ?? '')],
      groupsOf: ['Microsoft Entra', (port) => port.groupsOf(staff?.id ?? '')],
      profileOf: ['Microsoft Entra', (port) => port.profileOf(staff?.id ?? '')],
    },
    probes: { groupName: ['Microsoft Entra', (port) => port.groupName(SANDBOX_GROUPS.sales)], directoryRole: ['Microsoft Entra', (port) => port.directoryRole(SANDBOX_DIRECTORY_ROLES.globalAdmin)] },
  }
  return Object.entries(questions).flatMap(([port, methods]) =>
    Object.entries<readonly [Service, (port: never) => Promise<unknown>]>(methods).map(([method, [service, ask]]) => ({ name: `${port}.${method}`, service, ask: (transport: Transport) => ask(portsOver(transport)[port as keyof Ports] as never) })),
  )
}

// New ones for every question, so that nothing is remembered from the one before.
function portsOver(transport: Transport): Ports {
  const { httpClient, credentialFor, settings } = transport
  return {
    ...connectCloud({ ...transport, settings: { ...settings, listedGroups: Object.values(SANDBOX_GROUPS) } }),
    invoiceLines: connectCloud({ ...transport, settings: { ...settings, creditsFrom: 'invoice-lines' } }).reservationTransactions,
    probes: probes({ credentialFor, partnerTenantId: settings.partnerTenantId, httpClient }),
  }
}
