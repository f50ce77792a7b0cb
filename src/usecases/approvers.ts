import type { Case } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { isOfApproval } from '#domain/notice'
import { mayDo, type Role } from '#domain/person'
import type { Message } from '#ports/messenger'
import { maySee } from '#usecases/authorize'
import type { Desk } from '#usecases/desk'

/** The people who may decide on a case now and have the bot installed; the approvals place, where there is one, comes before them. */
export function approversReachable(desk: Desk, waiting: Case): Promise<string[]> {
  return reachable(desk, waiting.customer.id, (personId, roles) => actionsFor(waiting, personId, roles).includes('case.approve'))
}

/** The people who are told what a notice tells the approvers. */
export function approversFor(desk: Desk, { notice, about }: Pick<Message, 'notice' | 'about'>): Promise<string[]> {
  if (isOfApproval(notice)) return approversReachable(desk, about)
  return reachable(desk, about.customer.id, (personId, roles) => mayDo('case.ticket', roles) && personId !== about.requester.id)
}

// Whoever may not see the customer is not told of it.
async function reachable(desk: Desk, customerId: string, isMeant: (personId: string, roles: readonly Role[]) => boolean): Promise<string[]> {
  const people = await desk.messenger.peopleReachable()
  const meant = await Promise.all(people.map(async (id) => isMeant(id, await desk.directory.rolesOf(id)) && (await maySee(desk, id, customerId))))
  return people.filter((_, index) => meant[index])
}
