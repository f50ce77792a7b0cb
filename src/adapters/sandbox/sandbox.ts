import type { HttpClient } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/core-auth'
import { dayOfInstant, type Day } from '#domain/calendar'
import type { Policy } from '#domain/policy'
import { authorization } from '#adapters/sandbox/authorization'
import { billing, SANDBOX_BILLING_ACCOUNT, SANDBOX_BILLING_PROFILE } from '#adapters/sandbox/billing'
import { capacity } from '#adapters/sandbox/capacity'
import { capacityExchanges } from '#adapters/sandbox/capacity-exchanges'
import { capacityPurchases } from '#adapters/sandbox/capacity-purchases'
import { communications } from '#adapters/sandbox/communications'
import { capacityScopes } from '#adapters/sandbox/capacity-scopes'
import { consumption } from '#adapters/sandbox/consumption'
import { graph } from '#adapters/sandbox/graph'
import { graphCustomers } from '#adapters/sandbox/graph-customers'
import { graphDirectory } from '#adapters/sandbox/graph-directory'
import { invoices } from '#adapters/sandbox/invoices'
import { misbehaviours, type Misbehaviour } from '#adapters/sandbox/misbehaviour'
import { partnerCenter } from '#adapters/sandbox/partner-center'
import { router } from '#adapters/sandbox/router'
import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_TENANT } from '#adapters/sandbox/staff'
import { openStage } from '#adapters/sandbox/stage'
import { readState } from '#adapters/sandbox/state'
import { subscriptions } from '#adapters/sandbox/subscriptions'
import { support } from '#adapters/sandbox/support'
import { goOn } from '#adapters/sandbox/ticket-story'
import { sandboxCredential } from '#adapters/sandbox/tokens'
import { responseTo } from '#adapters/sandbox/wire'
import { loadWorld } from '#adapters/sandbox/world'
import type { Clock } from '#ports/clock'

/** Microsoft's services in a box: a transport that answers their URLs in their wire format, out of a world file. */
export interface Sandbox {
  readonly httpClient: HttpClient
  readonly credentialFor: (tenantId: string) => TokenCredential
  /** What the adapters of Microsoft's services must know of this partner. */
  readonly settings: {
    readonly partnerTenantId: string
    readonly billingAccountId: string
    readonly billingProfileId: string
    readonly groups: { readonly sales: string; readonly helpdesk: string; readonly admin: string }
    readonly directoryRoles: { readonly globalAdmin: string; readonly userAdmin: string }
  }
  /** Makes the next matching requests fail, or wait. */
  misbehave(how: Misbehaviour): void
}

/**
 * Opens a sandbox. Dates of the world are counted from the clock's today, or from the day on which the kept state began.
 * `creditAfterSeconds`: from a ticket to its posted refund, which is what the policy of the ticket's day expects, fee taken off.
 */
export function openSandbox({ worldFile, clock, creditAfterSeconds, policyOn, stateFile }: {
  worldFile?: string
  clock: Clock
  creditAfterSeconds: number
  policyOn: (day: Day) => Policy
  stateFile?: string
}): Sandbox {
  const state = readState(stateFile, clock.now())
  const world = loadWorld(worldFile ?? new URL('world.json', import.meta.url), dayOfInstant(state.openedAt))
  const stage = openStage({ world, state, clock, creditAfterSeconds, policyOn, stateFile })
  stage.save()
  const isPartner = (tenantId: string) => tenantId === SANDBOX_TENANT
  const isCustomer = (tenantId: string) => stage.customer(tenantId) !== undefined
  const routes = [
    ...partnerCenter(stage),
    ...subscriptions(stage),
    ...capacity(stage),
    ...capacityPurchases(stage),
    ...capacityExchanges(stage),
    ...capacityScopes(stage),
    ...authorization(stage),
    ...consumption(stage),
    ...billing(stage),
    ...invoices(stage),
    ...support(stage, isPartner),
    ...communications(stage, isPartner),
    ...graphCustomers(stage),
    ...graphDirectory(),
    ...graph(),
  ]
  const answer = router(routes, isPartner, isCustomer)
  const failures = misbehaviours()
  return {
    httpClient: {
      async sendRequest(request) {
        goOn(stage) // what became due happens before the answer, so that the answer shows it
        return responseTo(request, await failures.answer(request, () => answer(request)))
      },
    },
    credentialFor: sandboxCredential,
    settings: {
      partnerTenantId: SANDBOX_TENANT,
      billingAccountId: SANDBOX_BILLING_ACCOUNT,
      billingProfileId: SANDBOX_BILLING_PROFILE,
      groups: SANDBOX_GROUPS,
      directoryRoles: SANDBOX_DIRECTORY_ROLES,
    },
    misbehave: failures.add,
  }
}
