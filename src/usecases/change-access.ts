import type { Errand } from '#domain/errand'
import { errandOfDraft } from '#domain/ledger-errands'
import type { Person } from '#domain/person'
import { refuse, type Refusal } from '#domain/refusal'
import type { OrderRole, Principal, RoleAssignment } from '#domain/role-assignment'
import type { Desk } from '#usecases/desk'
import { runErrand, wishOf } from '#usecases/do-errand'
import { refuseAbout, type NothingToQuote } from '#usecases/find-reservations'
import { manage, type Managed, type ReservationIds } from '#usecases/manage'

/** Who has which role on a reservation's order. */
export interface Access extends Omit<Managed, 'outcome'> {
  readonly outcome: 'access'
  readonly assignments: readonly RoleAssignment[]
}

/** A role to be given, to be confirmed. */
export interface AccessPreview extends Omit<Managed, 'outcome'> {
  readonly outcome: 'preview'
  readonly principal: Principal
  readonly draft: string
}

/** Reads who may do what. Changes nothing. */
export async function showAccess(desk: Desk, person: Person, ids: ReservationIds): Promise<Access | NothingToQuote> {
  const managed = await manage(desk, person, 'see', ids)
  if (managed.outcome === 'refusal') return managed
  return { ...managed, outcome: 'access', assignments: await desk.roleAssignments.onOrder(ids.customerId, ids.orderId) }
}

/** Finds whom a text means. Changes nothing. */
export async function previewAccess(desk: Desk, person: Person, ids: ReservationIds, who: string): Promise<AccessPreview | NothingToQuote> {
  const managed = await manage(desk, person, 'access.add', ids)
  if (managed.outcome === 'refusal') return managed
  const principal = await desk.roleAssignments.findPrincipal(ids.customerId, who)
  if (!principal) return refuseAbout(managed, { code: 'principal-not-found', details: { text: who } })
  return { ...managed, outcome: 'preview', principal, draft: desk.newId() }
}

/** The assignment that is to be taken away; an inherited one can only be taken away where it was given. Changes nothing. */
export async function previewRemoval(desk: Desk, person: Person, ids: ReservationIds, assignmentId: string): Promise<(Omit<Access, 'outcome' | 'assignments'> & { outcome: 'removal'; assignment: RoleAssignment; draft: string }) | NothingToQuote> {
  const managed = await manage(desk, person, 'access.remove', ids)
  if (managed.outcome === 'refusal') return managed
  const assignment = await removable(desk, ids, assignmentId)
  if ('outcome' in assignment) return refuseAbout(managed, assignment)
  return { ...managed, outcome: 'removal', assignment, draft: desk.newId() }
}

/** Gives a role, once per draft. */
export async function addAccess(desk: Desk, person: Person, ids: ReservationIds, principalId: string, role: OrderRole, draft: string): Promise<Errand | Refusal> {
  const previewed = await previewAccess(desk, person, ids, principalId)
  if (previewed.outcome === 'refusal') return previewed
  return runErrand(desk, wishOf(previewed, person, draft, { kind: 'add-access', principal: previewed.principal, role }))
}

/** Takes a role away, once per draft. */
export async function removeAccess(desk: Desk, person: Person, ids: ReservationIds, assignmentId: string, draft: string): Promise<Errand | Refusal> {
  const managed = await manage(desk, person, 'access.remove', ids)
  if (managed.outcome === 'refusal') return managed
  const { ledger } = await desk.ledgers.read(ids.customerId)
  const earlier = errandOfDraft(ledger, draft)
  if (earlier) return earlier
  const assignment = await removable(desk, ids, assignmentId)
  if ('outcome' in assignment) return assignment
  const { principal, role, id } = assignment
  return runErrand(desk, wishOf(managed, person, draft, { kind: 'remove-access', principal, role, assignmentId: id }))
}

async function removable({ roleAssignments }: Desk, { customerId, orderId }: ReservationIds, assignmentId: string): Promise<RoleAssignment | Refusal> {
  const assignment = (await roleAssignments.onOrder(customerId, orderId)).find(({ id }) => id.toLowerCase() === assignmentId)
  if (!assignment) return refuse({ code: 'assignment-not-found', details: {} })
  return assignment.isInherited ? refuse({ code: 'assignment-inherited', details: {} }) : assignment
}
