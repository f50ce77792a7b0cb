import type { OrderRole, Principal, RoleAssignment } from '#domain/role-assignment'

/** Who may do what on a customer's reservation orders. Every call may throw a ServiceError. */
export interface RoleAssignments {
  /** All that hold on the order, inherited ones included, with names as far as the directory tells them. */
  onOrder(customerId: string, orderId: string): Promise<RoleAssignment[]>
  /**
   * Whom a text means: the object id, user principal name or mail of somebody in the customer's directory, or the name of one of the
   * partner's own groups (AdminAgents, HelpdeskAgents, SalesAgents). Undefined for nobody.
   */
  findPrincipal(customerId: string, text: string): Promise<Principal | undefined>
  /** Gives a role. The same one given again does no harm. */
  add(customerId: string, orderId: string, principal: Principal, role: OrderRole): Promise<void>
  /** Takes a role away. One that is gone already is no error. */
  remove(customerId: string, orderId: string, assignmentId: string): Promise<void>
}
