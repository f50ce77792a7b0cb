import { createDefaultHttpClient, createPipelineRequest, type HttpClient } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/core-auth'
import { z } from 'zod'
import { credentialsFor } from '#adapters/microsoft/credentials'
import { asking, orUndefined } from '#adapters/microsoft/errors'
import { rest } from '#adapters/microsoft/rest'
import { ARM_SCOPE, GRAPH_SCOPE, PARTNER_CENTER_SCOPE } from '#adapters/microsoft/scopes'
import type { Audience, Probes } from '#ports/probes'
import { ServiceError } from '#ports/service-error'

const GRAPH = 'https://graph.microsoft.com/v1.0'
const SCOPES: Readonly<Record<Audience, string>> = { 'Azure Resource Manager': ARM_SCOPE, 'Partner Center': PARTNER_CENTER_SCOPE, 'Microsoft Graph': GRAPH_SCOPE }
/** Source: Bot Framework, "Authentication with the Bot Connector API". */
const CONNECTOR_SCOPE = 'https://api.botframework.com/.default'
const PATIENCE_MS = 15_000

const groupAnswer = z.object({ id: z.string(), displayName: z.string().nullish() })
const roleAnswer = z.object({ id: z.string(), roleTemplateId: z.string(), displayName: z.string().nullish() })

/** The questions of a check-up. `network` carries what is asked of Teams, in the sandbox too: it has no Teams. */
export function probes({ credentialFor, partnerTenantId, httpClient, network = createDefaultHttpClient() }: {
  credentialFor: (tenantId: string) => TokenCredential
  partnerTenantId: string
  httpClient?: HttpClient | undefined
  network?: HttpClient | undefined
}): Probes {
  const graph = rest({ service: 'Microsoft Entra', scope: GRAPH_SCOPE, credential: credentialFor(partnerTenantId), httpClient })
  const ask = <Answer>(answer: z.ZodType<Answer>, path: string) => orUndefined(asking('Microsoft Entra', async () => answer.parse(JSON.parse(await graph('GET', `${GRAPH}${path}`)))))
  const tokenOf = (credential: TokenCredential, scope: string) =>
    asking('Microsoft Entra', async () => {
      if (!(await credential.getToken(scope))?.token) throw new ServiceError('Microsoft Entra', 'no-token', `There is no token for ${scope}.`)
    })
  return {
    token: (tenantId, audience) => tokenOf(credentialFor(tenantId), SCOPES[audience]),
    async groupName(id) {
      const group = await ask(groupAnswer, `/groups/${encodeURIComponent(id)}?$select=id,displayName`)
      return group && (group.displayName || group.id)
    },
    async directoryRole(id) {
      const role = await ask(roleAnswer, `/directoryRoles/${encodeURIComponent(id)}`)
      return role && { id: role.id.toLowerCase(), templateId: role.roleTemplateId.toLowerCase(), name: role.displayName || role.id }
    },
    botToken: ({ appId, appPassword, appTenantId }) =>
      tokenOf(credentialsFor({ kind: 'client-secret', clientId: appId, clientSecret: appPassword }, { httpClient: network, warn: () => undefined })(appTenantId), CONNECTOR_SCOPE),
    reach: (url) => asking('Microsoft Teams', async () => void (await network.sendRequest(createPipelineRequest({ url, timeout: PATIENCE_MS })))),
  }
}
