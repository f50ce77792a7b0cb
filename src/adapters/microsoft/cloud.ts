import type { TokenCredential } from '@azure/core-auth'
import { auxiliaryAuthenticationHeaderPolicy, type HttpClient } from '@azure/core-rest-pipeline'
import { catalogue } from '#adapters/microsoft/catalogue'
import { customers } from '#adapters/microsoft/customers'
import { directory } from '#adapters/microsoft/directory'
import { exchangeRates } from '#adapters/microsoft/exchange-rates'
import { onePer } from '#adapters/microsoft/one-per'
import { prepare } from '#adapters/microsoft/pipeline'
import { reservationTransactions } from '#adapters/microsoft/reservation-transactions'
import { reservations } from '#adapters/microsoft/reservations'
import { rest } from '#adapters/microsoft/rest'
import { NO_SUBSCRIPTION, supportRequests } from '#adapters/microsoft/support-requests'
import { usage } from '#adapters/microsoft/usage'
import type { Cloud } from '#ports/cloud'
import type { Service } from '#ports/service-error'

/** What of Microsoft's cloud belongs to this partner; ids of groups and directory roles are object ids. */
export interface CloudSettings {
  readonly partnerTenantId: string
  readonly billingAccountId: string
  readonly billingProfileId: string
  readonly groups: { readonly sales: string; readonly helpdesk: string; readonly admin: string }
  readonly directoryRoles: { readonly globalAdmin: string; readonly userAdmin: string }
}

const ARM_SCOPE = 'https://management.azure.com/.default'
const PARTNER_CENTER_SCOPE = 'https://api.partnercenter.microsoft.com/.default'
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'

/**
 * Connects the ports to Microsoft's services. Reservations, the catalogue, usage and support requests are asked for with a token of
 * the CUSTOMER's tenant, everything else with one of the partner's. `now` is in milliseconds; it bounds how long roles are kept.
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
  const withHabits = <Client extends { readonly pipeline: Parameters<typeof prepare>[0] }>(client: Client, service: Service): Client => {
    prepare(client.pipeline, service)
    return client
  }

  // The clients' packages are large: each is loaded when it is first needed, and a tenant's client is made once.
  const consumptionOf = onePer(async (tenantId = '') => {
    const { ConsumptionManagementClient } = await import('@azure/arm-consumption')
    const service = tenantId === settings.partnerTenantId ? 'Azure billing' : 'Azure usage'
    return withHabits(new ConsumptionManagementClient(credentialFor(tenantId), NO_SUBSCRIPTION, overHttp), service)
  })
  const capacityOf = onePer(async (tenantId = '') => {
    const { AzureReservationAPI } = await import('@azure/arm-reservations')
    return withHabits(new AzureReservationAPI(credentialFor(tenantId), overHttp), 'Azure reservations')
  })
  const armOf = onePer((tenantId = '') => rest({ service: 'Azure reservations', scope: ARM_SCOPE, credential: credentialFor(tenantId), httpClient }))
  const supportOf = onePer(async (tenantId = '', subscriptionId = '') => {
    const { MicrosoftSupport } = await import('@azure/arm-support')
    const client = withHabits(new MicrosoftSupport(credentialFor(tenantId), subscriptionId, overHttp), 'Azure support')
    // Filing on behalf of a customer: the partner's token goes along (source: SupportTickets_Create, "on-behalf-of").
    client.pipeline.addPolicy(auxiliaryAuthenticationHeaderPolicy({ credentials: [partner], scopes: ARM_SCOPE }), { phase: 'Sign' })
    return client
  })

  return {
    customers: customers(partnerCenter),
    exchangeRates: exchangeRates(partnerCenter),
    directory: directory(graph, { Sales: groups.sales, Helpdesk: groups.helpdesk, Admin: groups.admin, Global: directoryRoles.globalAdmin, UserAdmin: directoryRoles.userAdmin }, now),
    reservations: reservations(capacityOf),
    catalogue: catalogue(capacityOf, armOf),
    usage: usage(consumptionOf),
    reservationTransactions: reservationTransactions(() => consumptionOf(settings.partnerTenantId), settings.billingAccountId, settings.billingProfileId),
    supportRequests: supportRequests(supportOf),
  }
}
