import type { Check, Finding } from '#commands/doctor/check'
import { dayOfInstant } from '#domain/calendar'
import type { Customer, Reservation } from '#domain/reservation'
import type { RoleAssignment } from '#domain/role-assignment'
import type { CheckUp } from '#src/wiring/check-up'

const DAYS = 7
/** With which everything of the bot can be done on an order (source: "Permissions to view and manage Azure reservations"). */
const ENOUGH = ['Owner', 'Reservations Administrator']
const ROLE = "Give AdminAgents, or the app, the role Owner or Reservations Administrator on the customer's reservation orders, or Reservations Administrator on /providers/Microsoft.Capacity. A guest account can look but not return, whatever its role: leave the guest account, or be added to the order."

/** What may be done with a customer's returnable reservation; no lines where there is none. */
export function checkOrder({ cloud, clock, partner }: Pick<CheckUp, 'cloud' | 'clock' | 'partner'>, group: string, customer: Customer, active: () => Promise<Reservation | undefined>): Check[] {
  const line = (what: string, why: string, mend: string, look: (reservation: Reservation) => Promise<Finding | string>): Check => ({
    group,
    what,
    why,
    ifNot: 'warning',
    mend,
    async look() {
      const reservation = await active()
      return reservation && look(reservation)
    },
  })
  return [
    line('Usage can be read', 'A reservation that was never used comes back in full in its first days. Unknown counts as used.', ROLE, async (reservation) => {
      const today = dayOfInstant(clock.now())
      const used = await cloud.usage.wasUsed(customer.id, reservation, today - DAYS, today)
      return used === undefined ? `of "${reservation.name}": nothing on record` : `of "${reservation.name}": ${used ? '' : 'not '}used in the last ${DAYS} days`
    }),
    line('Microsoft says what it would refund', "Microsoft's own figure (calculateRefund, which changes nothing) stands beside the bot's. Who may not ask may not cancel either.", `${ROLE} Where the code is neither AuthorizationFailed nor Forbidden, Microsoft objects to this reservation, not to the bot.`, async (reservation) => {
      const { policyErrors } = await cloud.reservations.microsoftRefund(customer.id, reservation, 1)
      return policyErrors.length === 0 ? `it answers for "${reservation.name}"` : `it answers for "${reservation.name}", and objects: ${policyErrors.map(({ code }) => code).join(', ')}`
    }),
    line('Access can be read, and is enough', 'Changes of scope and access need the right on the order. Who the bot is in a group the answer does not tell: only trying does.', ROLE, async (reservation) => {
      const assignments = await cloud.roleAssignments.onOrder(customer.id, reservation.orderId)
      const ours = assignments.filter(({ role, principal }) => ENOUGH.includes(role) && mayBeOurs(principal, partner))
      if (ours.length > 0) return ours.map(shown).join(', ')
      return { state: 'warning', note: `neither a group of the partner nor an application is ${ENOUGH.join(' or ')} of the order of "${reservation.name}"`, mend: ROLE }
    }),
  ]
}

function mayBeOurs({ id, type }: RoleAssignment['principal'], { groups }: CheckUp['partner']): boolean {
  return type === 'ServicePrincipal' || Object.values(groups).some((group) => group.toLowerCase() === id)
}

function shown({ role, principal, isInherited }: RoleAssignment): string {
  return `${principal.name || principal.id}: ${role}${isInherited ? ', from above the order' : ''}`
}
