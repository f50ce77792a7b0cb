import { aTicket } from '#test/support/a-case'
import { CONTACT } from '#test/support/a-desk'
import type { Case } from '#domain/case'
import { emptyLedger, type Ledger } from '#domain/ledger'
import type { Role, Verb } from '#domain/person'
import { quote } from '#usecases/quote'
import { submitCase } from '#usecases/submit-case'
import { anActivity, aPress, type QuickDesk, type Someone } from '#test/hardening/a6-desk'

export const CONTOSO = '040df6fc-e7a0-465a-a168-98ad0bed29ee'
export const NORTHWIND = 'ba79c7d8-f21a-4e3d-ac95-5e62b9cdb2ba'
export const UNITS = { orderId: '8b5e3628-2f5b-459a-910f-9dc6e461ab61', reservationId: 'ee0fd337-a792-46c1-8653-0a16448710da' }
/** What nobody may read who may not see the customer. */
export const SECRET = /Contoso|Web servers|Kept from others/

const AGENTS: readonly Role[] = ['Sales', 'Helpdesk', 'Admin', 'Global']
const APPROVERS: readonly Role[] = ['Helpdesk', 'Admin', 'Global']
const ADMINS: readonly Role[] = ['Admin', 'Global']
const EVERYBODY: readonly Role[] = [...AGENTS, 'UserAdmin']

/** One row of the table of contracts.md, section 3, as a button or a word. Written anew, so that it cannot be wrong together with the code. */
export interface Row {
  readonly name: string
  readonly roles: readonly Role[]
  /** `only`: one's own case; `never`: another's. */
  readonly own?: 'only' | 'never'
  /** True where the other kind of case has a row of its own. */
  readonly hasTwin?: true
  /** The state of the case that it is about. */
  readonly state?: Case['state']
  /** What comes of it: a change of the case's ledger, something done at Microsoft, the approvals place, or only that it is shown. */
  readonly effect: 'ledger' | 'deed' | 'place' | 'shown'
  readonly verb?: string
  readonly text?: string
  /** The verb of the domain that is asked for. */
  readonly asks: Verb
  /** True where the card carries a version. */
  readonly isVersioned?: true
  readonly data?: (world: World) => object
}

/** What the matrix is played on. */
export interface World {
  readonly desk: QuickDesk
  readonly submitted: Case
  /** Names the offer of the same units, with the figures of today. */
  readonly draft: string
}

const onCase = { isVersioned: true as const }
const ids = () => UNITS

export const ROWS: readonly Row[] = [
  { name: 'see a reservation', asks: 'see', verb: 'manage.show', roles: EVERYBODY, effect: 'shown', data: ids },
  { name: 'see a case', asks: 'see', verb: 'case.show', roles: EVERYBODY, effect: 'shown' },
  { name: 'refresh a case', asks: 'see', verb: 'case.refresh', roles: EVERYBODY, effect: 'shown' },
  { name: 'see an errand', asks: 'see', verb: 'errand.show', roles: EVERYBODY, effect: 'shown', data: () => ({ errandId: 'RE-1' }) },
  { name: 'see a ticket', asks: 'see', verb: 'ticket.show', roles: EVERYBODY, effect: 'shown', state: 'filed' },
  { name: 'see who has access', asks: 'see', verb: 'access.show', roles: EVERYBODY, effect: 'shown', data: ids },
  { name: 'quote', asks: 'quote', verb: 'cancel.quote', roles: AGENTS, effect: 'shown', data: () => ({ ...UNITS, quantity: '1' }) },
  { name: 'compare', asks: 'quote', verb: 'compare.show', roles: AGENTS, effect: 'shown', data: () => ({ ...UNITS, quantity: '1', laterDay: '2026-12-22' }) },
  { name: 'see the cap', asks: 'quote', verb: 'cap.show', roles: AGENTS, effect: 'shown' },
  { name: 'submit', asks: 'quote.submit', verb: 'quote.submit', roles: AGENTS, effect: 'ledger', data: ({ draft }) => ({ ...UNITS, quantity: 1, draft, ...CONTACT }) },
  { name: 'withdraw', asks: 'case.withdraw', verb: 'case.withdraw', roles: AGENTS, own: 'only', state: 'submitted', effect: 'ledger', ...onCase },
  { name: 'confirm', asks: 'quote.submit', verb: 'case.confirm', roles: AGENTS, own: 'only', state: 'reconfirm', effect: 'ledger', ...onCase, data: ({ submitted }) => ({ draft: submitted.draft }) },
  { name: 'approve', asks: 'case.approve', verb: 'case.approve', roles: APPROVERS, own: 'never', state: 'submitted', effect: 'ledger', ...onCase },
  { name: 'approve as the second one', asks: 'case.approve', verb: 'case.approve', roles: ADMINS, own: 'never', state: 'submitted', effect: 'ledger', ...onCase },
  { name: 'reject', asks: 'case.reject', verb: 'case.reject', roles: APPROVERS, own: 'never', state: 'submitted', effect: 'ledger', ...onCase, data: () => ({ rejectReason: 'No.' }) },
  { name: 'enter a ticket', asks: 'case.ticket', verb: 'case.ticket', roles: APPROVERS, state: 'by-hand', effect: 'ledger', ...onCase, data: () => ({ ticketNumber: '120011621000159' }) },
  { name: 'mark as credited', asks: 'case.credit', verb: 'case.credit', roles: APPROVERS, state: 'filed', effect: 'ledger', ...onCase, data: () => ({ amount: '1.00', date: '2026-11-22', differs: 'true' }) },
  { name: 'mark as declined', asks: 'case.decline', verb: 'case.decline', roles: APPROVERS, state: 'filed', effect: 'ledger', ...onCase, data: () => ({ declineReason: 'No.' }) },
  { name: 'change the scope', asks: 'scope.change', verb: 'scope.change', roles: APPROVERS, effect: 'deed', data: () => ({ ...UNITS, scopeKind: 'subscription', subscriptionId: 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5', draft: 'd' }) },
  { name: 'give access', asks: 'access.add', verb: 'access.add', roles: [...ADMINS, 'UserAdmin'], effect: 'deed', data: () => ({ ...UNITS, principalId: 'HelpdeskAgents', role: 'Reservations Reader', draft: 'd' }) },
  { name: 'take access away', asks: 'access.remove', verb: 'access.remove', roles: [...ADMINS, 'UserAdmin'], effect: 'deed', data: ({ desk }) => ({ ...UNITS, assignmentId: assignmentOf.get(desk), draft: 'd' }) },
  { name: 'file another request', asks: 'support.create', verb: 'support.create', roles: AGENTS, effect: 'deed', data: ({ desk }) => ({ ...UNITS, classificationId: classificationOf.get(desk), severity: 'minimal', title: 'A question', description: 'Why?', draft: 'd', ...CONTACT }) },
  { name: 'answer on a ticket of one’s own', asks: 'support.create', verb: 'ticket.answer', roles: AGENTS, own: 'only', hasTwin: true, state: 'filed', effect: 'deed', data: () => ({ answer: 'Yes.' }) },
  { name: 'answer on any ticket', asks: 'support.create', verb: 'ticket.answer', roles: APPROVERS, own: 'never', hasTwin: true, state: 'filed', effect: 'deed', data: () => ({ answer: 'Yes.' }) },
  { name: 'choose the approvals place', asks: 'approvals.here', text: 'approvals here', roles: ADMINS, effect: 'place' },
]

const assignmentOf = new WeakMap<QuickDesk, string | undefined>()
const classificationOf = new WeakMap<QuickDesk, string | undefined>()
const SOFIA: Someone = { id: '5a1e5a1e-0000-4000-8000-00000000aaaa', name: 'Sofia' }

/** A desk with one offer that was submitted for real. */
export async function aWorld(desk: QuickDesk): Promise<World> {
  desk.roles.set(SOFIA.id, ['Sales', 'Admin'])
  const wish = { customerId: CONTOSO, ...UNITS, quantity: 1 }
  const offer = await quote(desk.desk, SOFIA, wish)
  if (offer.outcome !== 'offer') throw new Error(`Refused: ${offer.code}`)
  const made = await submitCase(desk.desk, SOFIA, { wish, draft: offer.draft, reason: 'Kept from others', contact: CONTACT })
  if (made.outcome !== 'submitted') throw new Error('Not submitted.')
  assignmentOf.set(desk, (await desk.desk.roleAssignments.onOrder(CONTOSO, UNITS.orderId)).find(({ isInherited }) => !isInherited)?.id)
  classificationOf.set(desk, (await desk.desk.supportRequests.classifications(CONTOSO))[0]?.id)
  return { desk, submitted: made.case, draft: offer.draft }
}

/** How a button is sent. */
export const WAYS = ['pressed', 'as a message', 'in a group chat', 'by itself'] as const
/** What may be wrong with it, beside the roles. */
export const CIRCUMSTANCES = ['nothing', 'own or another’s', 'an old version', 'another customer', 'the conversation’s tenant', 'the channel’s tenant', 'the speaker’s tenant', 'the directory is down', 'just revoked', 'revoked meanwhile'] as const
export const ROLE_SETS: readonly (readonly Role[])[] = [[], ['Sales'], ['Helpdesk'], ['Admin'], ['Global'], ['UserAdmin'], ['Sales', 'UserAdmin']]

/** One cell of the matrix. */
export interface Cell {
  readonly row: Row
  readonly roles: readonly Role[]
  readonly way: (typeof WAYS)[number]
  readonly wrong: readonly (typeof CIRCUMSTANCES)[number][]
}

/** The ledger of the cell's case: in the state that the row is about, of the actor or of another. */
export function ledgerFor({ row, wrong }: Cell, { submitted }: World, actor: Someone): Ledger {
  const isOwn = (row.own === 'only') !== wrong.includes('own or another’s')
  const other: Someone = { id: '5a1e5a1e-0000-4000-8000-00000000bbbb', name: 'Other' }
  const requester = isOwn ? actor : other
  const state = row.state ?? 'submitted'
  const first = row.name === 'approve as the second one' ? [{ by: { id: '5a1e5a1e-0000-4000-8000-00000000cccc', name: 'First' }, at: submitted.submittedAt }] : []
  const shown: Case = { ...submitted, version: 3, requester, state, approvals: first, ...(state === 'filed' ? { ticket: aTicket() } : {}) }
  const errand = { id: 'RE-1', draft: 'before', customer: submitted.customer, reservation: { orderId: UNITS.orderId, id: UNITS.reservationId, name: 'Web servers' }, requester: other, deed: { kind: 'scope' as const, to: { kind: 'shared' as const } }, state: 'done' as const, askedAt: submitted.submittedAt, changedAt: submitted.submittedAt }
  return { ...emptyLedger(CONTOSO), openCases: row.name === 'submit' ? [] : [shown], errands: [errand] }
}

/** The activity of a cell. Its data claims every role, for nothing in a card says who somebody is. */
export function activityOf({ row, way, wrong }: Cell, world: World, actor: Someone): object {
  const claims = { role: 'Admin', roles: ['Admin', 'Global'], requester: actor.id, isApproved: true, personId: world.submitted.requester.id }
  const customerId = wrong.includes('another customer') ? NORTHWIND : CONTOSO
  const data = { ...claims, customerId, caseId: world.submitted.id, ...(row.isVersioned ? { version: wrong.includes('an old version') ? 2 : 3 } : {}), ...row.data?.(world) }
  const said = row.text !== undefined ? { type: 'message', text: row.text } : way === 'as a message' ? { type: 'message', value: { ...data, verb: row.verb } } : aPress(row.verb ?? '', data, way === 'by itself' ? 'automatic' : 'manual')
  const { conversation, channelData, from } = anActivity(actor, {}) as Record<string, object>
  const foreign = '99999999-0000-4000-8000-000000000000'
  return anActivity(actor, {
    ...said,
    conversation: { ...conversation, ...(way === 'in a group chat' ? { id: '19:group', conversationType: 'groupChat' } : {}), ...(wrong.includes('the conversation’s tenant') ? { tenantId: foreign } : {}) },
    channelData: wrong.includes('the channel’s tenant') ? { tenant: { id: foreign } } : channelData,
    from: { ...from, ...(wrong.includes('the speaker’s tenant') ? { tenantId: foreign } : {}) },
  })
}

