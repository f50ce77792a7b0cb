import { documented, listOf, object, STRING, UUID, type Operations } from '#test/adapters/sandbox/documented'

const FILES = 'specification'
const CAPACITY = `${FILES}/reservations/resource-manager/Microsoft.Capacity/stable/2022-11-01/reservations.json#/definitions`
const ROLES = `${FILES}/authorization/resource-manager/Microsoft.Authorization/stable/2022-04-01/authorization-RoleDefinitionsCalls.json#/definitions`
const TYPES = `${FILES}/common-types/resource-management/v2/types.json#/definitions`
const ERROR = { $ref: `${TYPES}/ErrorResponse` }
const version = (value: string) => ({ 'api-version': { type: 'string', enum: [value] } })
const STRINGS = { type: 'array', items: STRING }
const TAGS = { type: 'object' }

const operations: Operations = {
  'GET /subscriptions': {
    source: 'Azure Resource Manager REST reference, "Subscriptions - List", 2022-12-01; `count` is what the service adds',
    query: version('2022-12-01'),
    answers: {
      200: listOf(object({
        'id!': STRING, 'subscriptionId!': UUID, tenantId: UUID, displayName: STRING, state: { type: 'string', enum: ['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted'] }, authorizationSource: STRING, tags: TAGS,
        subscriptionPolicies: object({ locationPlacementId: STRING, quotaId: STRING, spendingLimit: { type: 'string', enum: ['On', 'Off', 'CurrentPeriodOff'] } }), managedByTenants: { type: 'array', items: object({ tenantId: UUID }) },
      }), { count: object({ type: STRING, value: { type: 'integer' } }) }),
      default: ERROR,
    },
  },
  'GET /subscriptions/{subscriptionId}/resourcegroups': {
    source: 'Azure Resource Manager REST reference, "Resource Groups - List", 2021-04-01',
    query: { ...version('2021-04-01'), '$filter?': STRING, '$top?': { type: 'integer' } },
    answers: { 200: listOf(object({ id: STRING, 'name!': STRING, type: STRING, 'location!': STRING, managedBy: STRING, tags: TAGS, properties: object({ provisioningState: STRING }) })), default: ERROR },
  },
  'GET /subscriptions/{subscriptionId}/locations': {
    source: 'Azure Resource Manager REST reference, "Subscriptions - List Locations", 2022-12-01',
    query: { ...version('2022-12-01'), 'includeExtendedLocations?': { type: 'boolean' } },
    answers: {
      200: listOf(object({
        id: STRING, subscriptionId: UUID, name: STRING, type: { type: 'string', enum: ['Region', 'EdgeZone'] }, displayName: STRING, regionalDisplayName: STRING,
        metadata: object({
          regionType: { type: 'string', enum: ['Physical', 'Logical'] }, regionCategory: { type: 'string', enum: ['Recommended', 'Extended', 'Other'] }, geography: STRING, geographyGroup: STRING,
          longitude: STRING, latitude: STRING, physicalLocation: STRING, homeLocation: STRING, pairedRegion: { type: 'array', items: object({ name: STRING, id: STRING, subscriptionId: UUID }) },
        }),
      })),
      default: ERROR,
    },
  },
  'GET /providers/Microsoft.Management/managementGroups': {
    source: 'Azure Management Groups REST reference, "Management Groups - List", 2021-04-01',
    query: version('2021-04-01'),
    answers: { 200: listOf(object({ id: STRING, type: STRING, 'name!': STRING, properties: object({ tenantId: UUID, displayName: STRING }) })), default: ERROR },
  },
  'GET /providers/Microsoft.Authorization/roleDefinitions/{roleId}': {
    source: 'authorization-RoleDefinitionsCalls.json 2022-04-01, RoleDefinitions_GetById, whose path there is one parameter',
    query: version('2022-04-01'),
    answers: { 200: { $ref: `${ROLES}/RoleDefinition` }, default: ERROR },
  },
  'GET /providers/Microsoft.Capacity/operationResults/{operationId}': {
    source: 'Azure/azure-powershell, Invoke-AzReservationCalculateExchange.Recording.json: an answer of calculateExchange, which the definition has for its POST',
    query: version('2022-11-01'),
    answers: { 200: { $ref: `${CAPACITY}/CalculateExchangeOperationResultResponse` }, default: { $ref: `${CAPACITY}/Error` } },
  },
  'GET /subscriptions/{subscriptionId}/providers/Microsoft.Support/operationsStatus/{operationId}': {
    source: 'Azure/azure-cli-extensions, test_support_tickets.yaml; `name` and `error` as of Azure\'s asynchronous operations',
    query: version('2020-04-01'),
    answers: { 200: object({ 'id!': STRING, name: STRING, 'status!': STRING, error: object({ code: STRING, message: STRING, details: STRINGS }) }), default: ERROR },
  },
} // prettier-ignore

/** What Azure Resource Manager is asked that is in none of the definitions at hand. */
export const documentedAzure = documented('management.azure.com', operations)
