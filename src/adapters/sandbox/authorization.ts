import { z } from 'zod'
import { orderScope, SANDBOX_ROLES, type Assignment } from '#adapters/sandbox/assignments'
import type { Stage } from '#adapters/sandbox/stage'
import { SANDBOX_GROUPS } from '#adapters/sandbox/staff'
import type { Order, WorldCustomer } from '#adapters/sandbox/world'
import { isFault, ok, problem, type Answer, type Ask, type Fault, type Route } from '#adapters/sandbox/wire'

const DEFINITIONS = '/providers/Microsoft.Authorization/roleDefinitions'
const ASSIGNMENTS = 'https://management.azure.com/providers/Microsoft.Capacity/reservationOrders/{orderId}/providers/Microsoft.Authorization/roleAssignments'

const assignmentBody = z.object({ properties: z.object({ roleDefinitionId: z.string(), principalId: z.string(), principalType: z.string().default('User') }) })

/** Microsoft.Authorization 2022-04-01: who may do what on a reservation order. */
export function authorization(stage: Stage): Route[] {
  const forOrder =
    (answer: (order: Order, customer: WorldCustomer, ask: Ask) => Answer): Route['answer'] =>
    (ask) => {
      const customer = stage.customer(ask.tenantId)
      const order = stage.order(ask.tenantId, ask.path.orderId ?? '')
      return customer && order ? answer(order, customer, ask) : problem(404, 'ReservationOrderNotFound', `Reservation order ${ask.path.orderId ?? ''} was not found.`)
    }
  const own = (order: Order, name = '') => order.assignments.find((one) => one.scope === orderScope(order.id) && one.name === name.toLowerCase())

  return [
    { url: `GET ${ASSIGNMENTS}`, token: 'customer', answer: forOrder((order) => ok({ value: order.assignments.map(assignmentAnswer) })) },
    {
      url: `PUT ${ASSIGNMENTS}/{name}`,
      token: 'customer',
      answer: forOrder((order, customer, { path: { name = '' }, body }) => {
        const assignment = assignmentFrom(order, customer, name.toLowerCase(), body)
        if (isFault(assignment)) return problem(400, assignment.code, assignment.message)
        const isTheSame = ({ scope, roleId, principalId }: Assignment) => scope === assignment.scope && roleId === assignment.roleId && principalId === assignment.principalId
        if (order.assignments.some(isTheSame)) return problem(409, 'RoleAssignmentExists', 'The role assignment already exists.')
        if (own(order, name)) return problem(409, 'RoleAssignmentUpdateNotPermitted', 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.')
        stage.change({ kind: 'access', orderId: order.id, name: assignment.name, assignment })
        stage.save()
        return { status: 201, body: assignmentAnswer(assignment) }
      }),
    },
    {
      url: `DELETE ${ASSIGNMENTS}/{name}`,
      token: 'customer',
      answer: forOrder((order, _customer, { path }) => {
        const assignment = own(order, path.name)
        if (!assignment) return { status: 204 }
        stage.change({ kind: 'access', orderId: order.id, name: assignment.name })
        stage.save()
        return ok(assignmentAnswer(assignment))
      }),
    },
    {
      url: `GET https://management.azure.com${DEFINITIONS}/{roleId}`,
      token: 'customer',
      answer({ path: { roleId = '' } }) {
        const id = roleId.toLowerCase()
        const roleName = SANDBOX_ROLES[id]
        if (!roleName) return problem(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${roleId}' does not exist.`)
        return ok({ id: `${DEFINITIONS}/${id}`, name: id, type: 'Microsoft.Authorization/roleDefinitions', properties: { roleName, type: 'BuiltInRole', description: roleName, assignableScopes: ['/'], permissions: [] } })
      },
    },
  ]
}

function assignmentFrom(order: Order, { people }: WorldCustomer, name: string, body: unknown): Assignment | Fault {
  const read = assignmentBody.safeParse(body)
  if (!read.success) return { code: 'InvalidRequestContent', message: z.prettifyError(read.error) }
  const { roleDefinitionId, principalType } = read.data.properties
  const roleId = roleDefinitionId.split('/').at(-1)?.toLowerCase() ?? ''
  const principalId = read.data.properties.principalId.toLowerCase()
  if (!SANDBOX_ROLES[roleId]) return { code: 'RoleDefinitionDoesNotExist', message: `The specified role definition with ID '${roleId}' does not exist.` }
  const type = Object.values<string>(SANDBOX_GROUPS).includes(principalId) ? 'ForeignGroup' : people.find(({ id }) => id === principalId)?.type
  if (!type) return { code: 'PrincipalNotFound', message: `Principal ${principalId} does not exist in the directory.` }
  if (type !== principalType) return { code: 'UnmatchedPrincipalType', message: `The PrincipalId '${principalId}' has type '${type}', which is different from specified PrincipalType '${principalType}'.` }
  return { name, scope: orderScope(order.id), roleId, principalId, principalType }
}

function assignmentAnswer({ name, scope, roleId, principalId, principalType }: Assignment) {
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: { roleDefinitionId: `${DEFINITIONS}/${roleId}`, principalId, principalType, scope, condition: null, conditionVersion: null },
  }
}
