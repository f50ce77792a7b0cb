import { existsSync } from 'node:fs'
import type { HttpClient } from '@azure/core-rest-pipeline'
import type { Sandbox } from '#adapters/sandbox/sandbox'
import { documentedAzure } from '#test/adapters/sandbox/documented-azure'
import { documentedBilling, documentedBillingFiles } from '#test/adapters/sandbox/documented-billing'
import { documentedGraph, documentedLogin } from '#test/adapters/sandbox/documented-entra'
import { documentedPartnerCenter, documentedRates } from '#test/adapters/sandbox/documented-partner'
import { answerFaults, questionFaults } from '#test/adapters/sandbox/exchange-faults'
import { OpenApi } from '#test/adapters/sandbox/openapi'

/** Microsoft's API definitions, which lie beside the project. */
export const SPECIFICATION = new URL('../../../shared/openapi/azure-rest-api-specs/specification/', import.meta.url)
const FILES = [
  'reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01/reservations.json',
  'consumption/resource-manager/Microsoft.Consumption/stable/2024-08-01/consumption.json',
  'support/resource-manager/Microsoft.Support/Support/stable/2020-04-01/support.json',
  'authorization/resource-manager/Microsoft.Authorization/stable/2022-04-01/authorization-RoleAssignmentsCalls.json',
]
/** What the services are known to do otherwise than their definitions say. */
const KNOWN = [
  // The newest @azure/arm-consumption asks by an older version of the same paths.
  /^api-version is 2021-10-01, not 2024-08-01$/,
  // Recorded (Azure CLI, support tickets): a field, and errors with a capital.
  /^answer.*\.properties\.productionOutage is not declared$/,
  /^answer\.Error is not declared$/,
  // Product types that the definition's words name beside its list.
  /^body.*\.reservedResourceType: "(MDC|Sentinel)" is not in the list$/,
]
const MADE_UP = 'x-made-up-by-a-test'

let loaded: OpenApi | undefined
const unheard: string[] = []

/** The definitions, read once; undefined where they are not beside the project. */
export function microsoftsDefinitions(): OpenApi | undefined {
  if (!existsSync(SPECIFICATION)) return undefined
  // Their references are counted from the folder that holds the files.
  const written = Object.entries({ azure: documentedAzure, partnerCenter: documentedPartnerCenter, rates: documentedRates, graph: documentedGraph, billing: documentedBilling, billingFiles: documentedBillingFiles, login: documentedLogin })
  return (loaded ??= new OpenApi(FILES.map((file) => new URL(file, SPECIFICATION)), written.map(([name, definition]) => ({ url: new URL(`../${name}`, SPECIFICATION), definition }))))
}

/**
 * A transport that holds every request and every answer against Microsoft's API definitions, and throws what is wrong with them. Where
 * those are not beside the project it is the transport that was given. What an adapter or a use case may have caught is told at the end
 * of the run; `tell` hears it instead. `note` hears what was asked, as `GET /subscriptions/{subscriptionId}/locations`.
 */
export function checkedTransport(httpClient: HttpClient, { tell = (faults: string) => void unheard.push(faults), note = (_operation: string) => {} } = {}): HttpClient {
  const api = microsoftsDefinitions()
  if (!api) return httpClient
  return {
    async sendRequest(request) {
      const asked = api.find(request.method, new URL(request.url))
      const complain = (faults: readonly string[]) => {
        const left = faults.filter((fault) => !KNOWN.some((known) => known.test(fault)))
        if (left.length === 0) return
        const complaint = `${request.method} ${request.url}\n  ${left.join('\n  ')}`
        tell(complaint)
        throw new Error(`Not as Microsoft's definitions say: ${complaint}`)
      }
      if (!asked) return complain(['is in no definition']) as never
      note(`${asked.method} ${asked.path}`)
      complain(questionFaults(api, asked, request))
      const response = await httpClient.sendRequest(request)
      if (!response.headers.has(MADE_UP)) complain(answerFaults(api, asked, response))
      return response
    },
  }
}

/** A sandbox whose transport is checked; not so the answers that a test makes up. */
export function checkedSandbox(sandbox: Sandbox, hearing?: Parameters<typeof checkedTransport>[1]): Sandbox {
  return {
    ...sandbox,
    httpClient: checkedTransport(sandbox.httpClient, hearing),
    misbehave({ with: how, ...rest }) {
      sandbox.misbehave({ ...rest, with: typeof how === 'object' && 'status' in how ? { ...how, headers: { ...how.headers, [MADE_UP]: 'true' } } : how })
    },
  }
}

after(() => {
  if (unheard.length > 0) throw new Error(`Not as Microsoft's definitions say:\n${[...new Set(unheard)].join('\n')}`)
})
