import type { Case, CaseState } from '#domain/case'
import { mayDo, maySecond, type Role, type Verb } from '#domain/person'

const FOR_APPROVER: Partial<Record<CaseState, readonly Verb[]>> = {
  submitted: ['case.approve', 'case.reject'],
  'by-hand': ['case.ticket', 'case.credit', 'case.decline'],
  filed: ['case.credit', 'case.decline'],
}

const FOR_REQUESTER: Partial<Record<CaseState, readonly Verb[]>> = {
  submitted: ['case.withdraw'],
  reconfirm: ['quote.submit', 'case.withdraw'],
  'by-hand': ['case.withdraw'],
}

/** What a person may do with a case now: what its card offers. The same is checked again when it is done. */
export function actionsFor(shown: Case, personId: string, roles: readonly Role[]): Verb[] {
  const isRequester = shown.requester.id === personId
  const mine = isRequester ? (FOR_REQUESTER[shown.state] ?? []) : []
  const approvers = (FOR_APPROVER[shown.state] ?? []).filter((verb) => !fourEyes(verb) || mayDecide(shown, personId, roles))
  return [...approvers, ...mine].filter((verb) => mayDo(verb, roles))
}

function fourEyes(verb: Verb): boolean {
  return verb === 'case.approve' || verb === 'case.reject'
}

function mayDecide({ requester, approvals }: Case, personId: string, roles: readonly Role[]): boolean {
  if (requester.id === personId || approvals.some(({ by }) => by.id === personId)) return false
  return approvals.length === 0 || maySecond(roles)
}
