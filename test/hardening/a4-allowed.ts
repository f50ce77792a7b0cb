import type { Case } from '#domain/case'
import type { Errand } from '#domain/errand'
import type { Ledger } from '#domain/ledger'
import type { Role } from '#domain/person'

const AGENTS: readonly Role[] = ['Sales', 'Helpdesk', 'Admin', 'Global']
const APPROVERS: readonly Role[] = ['Helpdesk', 'Admin', 'Global']
const ADMINS: readonly Role[] = ['Admin', 'Global']
const ACCESS: readonly Role[] = [...ADMINS, 'UserAdmin']
const DEEDS: Record<string, readonly Role[]> = { 'scope.change': APPROVERS, 'access.add': ACCESS, 'access.remove': ACCESS, 'support.create': AGENTS, 'ticket.answer': AGENTS }
const ERRANDS: Record<Errand['deed']['kind'], readonly Role[]> = { scope: APPROVERS, 'add-access': ACCESS, 'remove-access': ACCESS, support: AGENTS }

/** Who did something, by what the channel vouches for. */
export interface Actor {
  readonly id: string
  readonly roles: readonly Role[]
}

/** What of a change of a ledger this person may not have made: the table of contracts.md, section 3, read from the change itself. */
export function forbiddenIn(before: Ledger, after: Ledger, actor: Actor, activity: string): string[] {
  if (before === after) return []
  const faults: string[] = []
  const needs = (what: string, roles: readonly Role[], holds = true) => {
    if (!holds || !actor.roles.some((role) => roles.includes(role))) faults.push(`${what} by ${actor.id} as ${actor.roles.join() || 'nobody'}`)
  }
  for (const now of [...after.openCases, ...before.openCases.filter(({ id }) => !after.openCases.some((open) => open.id === id))]) {
    const was = before.openCases.find(({ id }) => id === now.id)
    if (was === now && after.openCases.includes(now)) continue
    if (!was) {
      needs(`a case was opened`, AGENTS, now.requester.id === actor.id)
      continue
    }
    const isOwn = was.requester.id === actor.id
    if (!activity.includes(was.id) || !activity.includes(was.customer.id)) faults.push(`${was.id} changed, which was not named`)
    const state = after.closedCases.find(({ id }) => id === was.id)?.state ?? now.state
    for (const { roles, what, holds } of neededFor(was, now, state, isOwn)) needs(`${was.id}: ${what}`, roles, holds)
    if (now.approvals.length > was.approvals.length && now.approvals.at(-1)?.by.id !== actor.id) faults.push(`${was.id} was approved in another’s name`)
  }
  for (const errand of after.errands.filter(({ id }) => !before.errands.some((known) => known.id === id))) needs(`an errand of ${errand.deed.kind}`, ERRANDS[errand.deed.kind], errand.requester.id === actor.id)
  return faults
}

function neededFor(was: Case, now: Case, state: Case['state'], isOwn: boolean): { what: string; roles: readonly Role[]; holds: boolean }[] {
  if (state === 'withdrawn') return [{ what: 'withdrawn', roles: AGENTS, holds: isOwn }]
  if (state === 'rejected') return [{ what: 'rejected', roles: APPROVERS, holds: !isOwn }]
  if (state === 'credited' || state === 'declined') return [{ what: state, roles: APPROVERS, holds: true }]
  if (was.state === 'by-hand') return [{ what: 'a ticket', roles: APPROVERS, holds: true }]
  if (was.state === 'reconfirm') return [{ what: 'confirmed', roles: AGENTS, holds: isOwn }]
  return [{ what: now.state, roles: was.approvals.length > 0 ? ADMINS : APPROVERS, holds: !isOwn }]
}

/** What was done at Microsoft that this person may not do. */
export function forbiddenDeeds(deeds: readonly { readonly name: string }[], { id, roles }: Actor): string[] {
  return deeds.filter(({ name }) => !roles.some((role) => DEEDS[name]?.includes(role))).map(({ name }) => `${name} by ${id} as ${roles.join() || 'nobody'}`)
}

/** True for somebody who may choose where approval cards go. */
export function mayChoosePlace({ roles }: Actor): boolean {
  return roles.some((role) => ADMINS.includes(role))
}
