import { caseCard } from '#cards/case/case.card'
import type { Locale } from '#cards/locales/locales'
import type { Caller, Conversation } from '#bot/caller'
import { today, type Office } from '#bot/office'
import type { CardReply, Refresh, Reply } from '#bot/reply'
import type { Case } from '#domain/case'
import { actionsFor } from '#domain/case-actions'
import { mayDo, type Role } from '#domain/person'
import { unlessDown } from '#ports/service-error'
import { maySee } from '#usecases/authorize'
import { portalUrlOf } from '#usecases/portal-url'
import { descriptionOf, titleOf } from '#usecases/support-text'

/** Somebody who looks at a case: a person, or everybody in the approvals place. */
export interface Viewer {
  readonly id?: string
  readonly roles: readonly Role[]
}

/** The approvals place shows what an approver may do; who may really do it is checked when somebody does. */
export const PLACE: Viewer = { roles: ['Admin'] }

/** The card of a case for one viewer. */
export async function caseReply(office: Office, shown: Case, otherOpenCases: readonly Case[], viewer: Viewer, locale: Locale): Promise<CardReply> {
  return viewOf(office, await factsOf(office, shown, otherOpenCases), viewer, locale)
}

/** A case as a caller gets to see it, with the customer's other open cases. In a channel or group chat the others see nobody's own view. */
export async function showCase(office: Office, { person, locale, conversation }: Caller, shown: Case): Promise<Reply> {
  const { ledger } = await office.desk.ledgers.read(shown.customer.id)
  const others = ledger.openCases.filter(({ id }) => id !== shown.id)
  const facts = await factsOf(office, shown, others)
  const own = await viewOf(office, facts, await viewerFor(office, person.id), locale)
  if (conversation.kind === 'personal') return own
  const { card, ...forAll } = await viewOf(office, facts, PLACE, await localeOfPlace(office, shown, conversation))
  return { ...forAll, card: own.card, forOthers: card }
}

/** The viewer that a person is; somebody whose roles cannot be read may only look. */
export async function viewerFor({ desk }: Office, personId: string | undefined): Promise<Viewer> {
  if (personId === undefined) return PLACE
  return { id: personId, roles: (await unlessDown(desk.directory.rolesOf(personId))) ?? [] }
}

// What a case's card shows to everybody alike.
async function factsOf(office: Office, shown: Case, otherOpenCases: readonly Case[]) {
  const handText = shown.state === 'by-hand' ? { handText: await handTextOf(office, shown) } : {}
  return { case: shown, otherOpenCases, today: today(office), ...handText }
}

async function viewOf(office: Office, facts: Awaited<ReturnType<typeof factsOf>>, viewer: Viewer, locale: Locale): Promise<CardReply> {
  const shown = facts.case
  const may = actionsFor(shown, viewer.id ?? '', viewer.roles)
  const isApprover = mayDo('case.approve', viewer.roles)
  const role = shown.requester.id === viewer.id ? 'requester' : isApprover ? 'approver' : 'other'
  return { card: caseCard({ ...facts, viewer: role, may }, locale), shows: shown, refresh: await refreshOf(office, shown, viewer) }
}

// In a channel or group chat those get their own view who have a part in the case: who asked for it, and whoever may do something with it now.
async function refreshOf({ desk, memory, clients }: Office, shown: Case, viewer: Viewer): Promise<Refresh> {
  const data = { customerId: shown.customer.id, caseId: shown.id }
  if (viewer.id || clients === 'plain') return { verb: 'case.refresh', data }
  const people = (await memory.people.list()).map(({ key }) => key).filter((id) => id !== shown.requester.id)
  const acting = (await unlessDown(Promise.all(people.map(async (id) => (actionsFor(shown, id, await desk.directory.rolesOf(id)).length > 0 && (await maySee(desk, id, shown.customer.id)) ? [id] : []))))) ?? []
  return { verb: 'case.refresh', data, viewers: [shown.requester.id, ...acting.flat()] }
}

// What all see keeps the language in which it was sent there, whoever presses a button of it.
async function localeOfPlace({ memory }: Office, { id }: Case, { conversationId, locale }: Conversation): Promise<Locale> {
  const shown = (await memory.shownCards.read(id))?.find(({ conversation }) => conversation.conversationId === conversationId)
  return shown?.conversation.locale ?? locale
}

async function handTextOf({ desk }: Office, shown: Case) {
  const classification = (await unlessDown(desk.supportRequests.classification(shown.customer.id)))?.name ?? ''
  return { title: titleOf(shown), description: descriptionOf(shown), portalUrl: portalUrlOf({ customerId: shown.customer.id, ...shown.returns[0] }), classification }
}
