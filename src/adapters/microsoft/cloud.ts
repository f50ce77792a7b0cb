import type { TokenCredential } from '@azure/core-auth'
import { auxiliaryAuthenticationHeaderPolicy, type HttpClient } from '@azure/core-rest-pipeline'
import { billingFiles } from '#adapters/microsoft/billing-files'
import { catalogue } from '#adapters/microsoft/catalogue'
import { customers } from '#adapters/microsoft/customers'
import { directory } from '#adapters/microsoft/directory'
import { exchangeRates } from '#adapters/microsoft/exchange-rates'
import { invoiceLines } from '#adapters/microsoft/invoice-lines'
import { onePer } from '#adapters/microsoft/one-per'
import { prepare } from '#adapters/microsoft/pipeline'
import { principals } from '#adapters/microsoft/principals'
import { reservationTransactions } from '#adapters/microsoft/reservation-transactions'
import { reservations } from '#adapters/microsoft/reservations'
import { rest, restAnswers, type Rest } from '#adapters/microsoft/rest'
import { roleAssignments } from '#adapters/microsoft/role-assignments'
import { ARM_SCOPE, GRAPH_SCOPE, PARTNER_CENTER_SCOPE, PARTNER_SCOPE } from '#adapters/microsoft/scopes'
import { subscriptions } from '#adapters/microsoft/subscriptions'
import { NO_SUBSCRIPTION, supportRequests } from '#adapters/microsoft/support-requests'
import { usage } from '#adapters/microsoft/usage'
import type { Cloud } from '#ports/cloud'
import type { Service } from '#ports/service-error'

/** What of Microsoft's cloud belongs to this partner; ids of groups and directory roles are object ids, empty for a group that the partner does not have. */
export type CloudSettings = CreditSource & {
  readonly partnerTenantId: string
  readonly groups: { readonly sales: string; readonly helpdesk: string; readonly admin: string }
  readonly directoryRoles: { readonly globalAdmin: string; readonly userAdmin: string }
  /** The groups that have a list of customers. */
  readonly listedGroups?: readonly string[]
}

/** Where credits are seen: on the partner's billing profile, or on the lines of its invoices where the profile cannot be read. */
type CreditSource =
  | { readonly creditsFrom?: 'reservation-transactions'; readonly billingAccountId: string; readonly billingProfileId: string }
  | { readonly creditsFrom: 'invoice-lines'; readonly billingAccountId?: string; readonly billingProfileId?: string }

/**
 * Connects the ports to Microsoft's services. Reservations, the catalogue, usage, subscriptions, access and support requests are asked
 * for with a token of the CUSTOMER's tenant, everything else with one of the partner's. `now` is in milliseconds; it bounds how long roles are kept.
 */
export function connectCloud({ httpClient, credentialFor, settings, now = Date.now }: {
  httpClient?: HttpClient
  credentialFor: (tenantId: string) => TokenCredential
  settings: CloudSettings
  now?: () => number
}): Cloud {
  const partner = credentialFor(settings.partnerTenantId)
  const overHttp = httpClient ? { httpClient } : {}
  const { groups, directoryRoles } = settings
  const partnerCenter = rest({ service: 'Partner Center', scope: PARTNER_CENTER_SCOPE, credential: partner, httpClient })
  const graph = rest({ service: 'Microsoft Entra', scope: GRAPH_SCOPE, credential: partner, httpClient })
  // Partner Center's data, though Microsoft Graph hands them out.
  const partnerBilling = restAnswers({ service: 'Partner Center', scope: GRAPH_SCOPE, credential: partner, httpClient, isOwnHost: (host) => host === 'graph.microsoft.com' })
  const withHabits = <Client extends { readonly pipeline: Parameters<typeof prepare>[0] }>(client: Client, service: Service): Client => {
    prepare(client.pipeline, service)
    return client
  }

  // Whoever gets no token there is no customer's tenant, or not yet: nothing is made or kept of it.
  const signedIn = async (tenantId: string, scope = ARM_SCOPE): Promise<TokenCredential> => {
    const credential = credentialFor(tenantId)
    await credential.getToken(scope)
    return credential
  }
  const restOf = (service: Service, scope: string): ((tenantId: string) => Rest) => {
    const made = onePer(async (tenantId = '') => rest({ service, scope, credential: await signedIn(tenantId, scope), httpClient }))
    return (tenantId) => async (...request) => (await made(tenantId))(...request)
  }

  // The clients' packages are large: each is loaded when it is first needed, and a tenant's client is made once.
  const consumptionOf = onePer(async (tenantId = '') => {
    const { ConsumptionManagementClient } = await import('@azure/arm-consumption')
    const service = tenantId === settings.partnerTenantId ? 'Azure billing' : 'Azure usage'
    return withHabits(new ConsumptionManagementClient(await signedIn(tenantId), NO_SUBSCRIPTION, overHttp), service)
  })
  const capacityOf = onePer(async (tenantId = '') => {
    const { AzureReservationAPI } = await import('@azure/arm-reservations')
    return withHabits(new AzureReservationAPI(await signedIn(tenantId), overHttp), 'Azure reservations')
  })
  const armOf = restOf('Azure Resource Manager', ARM_SCOPE)
  const graphOf = restOf('Microsoft Entra', GRAPH_SCOPE)
  const authorizationOf = onePer(async (tenantId = '') => {
    const { AuthorizationManagementClient } = await import('@azure/arm-authorization')
    return withHabits(new AuthorizationManagementClient(await signedIn(tenantId), NO_SUBSCRIPTION, overHttp), 'Azure access control')
  })
  const supportOf = onePer(async (tenantId = '', subscriptionId = '') => {
    const { MicrosoftSupport } = await import('@azure/arm-support')
    const client = withHabits(new MicrosoftSupport(await signedIn(tenantId), subscriptionId, overHttp), 'Azure support')
    // Filing on behalf of a customer: the partner's token goes along (source: SupportTickets_Create, "on-behalf-of").
    client.pipeline.addPolicy(auxiliaryAuthenticationHeaderPolicy({ credentials: [partner], scopes: ARM_SCOPE }), { phase: 'Sign' })
    return client
  })

  return {
    customers: customers(partnerCenter),
    exchangeRates: exchangeRates(rest({ service: 'Partner Center', scope: PARTNER_SCOPE, credential: partner, httpClient })),
    directory: directory(graph, { Sales: groups.sales, Helpdesk: groups.helpdesk, Admin: groups.admin, Global: directoryRoles.globalAdmin, UserAdmin: directoryRoles.userAdmin }, settings.listedGroups ?? [], now),
    reservations: reservations(capacityOf),
    catalogue: catalogue(capacityOf, armOf),
    usage: usage(consumptionOf),
    reservationTransactions:
      settings.creditsFrom === 'invoice-lines' ? invoiceLines({ partnerCenter, graph: partnerBilling, readFiles: billingFiles(httpClient), now }) : reservationTransactions(() => consumptionOf(settings.partnerTenantId), settings.billingAccountId, settings.billingProfileId),
    roleAssignments: roleAssignments(authorizationOf, principals(graphOf, { AdminAgents: groups.admin, HelpdeskAgents: groups.helpdesk, SalesAgents: groups.sales })),
    subscriptions: subscriptions(armOf),
    supportRequests: supportRequests(supportOf),
  }
}
