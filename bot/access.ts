import { accessCard } from '#cards/access/access.card'
import { accessConfirmCard } from '#cards/access-confirm/access-confirm.card'
import { say } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { errandReply } from '#bot/manage'
import type { Office } from '#bot/office'
import type { ManagingBy } from '#bot/pressed-to-manage'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { mayDo, type Verb } from '#domain/person'
import { isOrderRole } from '#domain/role-assignment'
import { addAccess, previewAccess, previewRemoval, removeAccess, showAccess } from '#usecases/change-access'
import type { ReservationIds } from '#usecases/manage'

const OFFERED: readonly Verb[] = ['access.add', 'access.remove']
type Problem = Parameters<typeof accessCard>[0]['problem']

/** Who has which role on the order; `problem` is what was wrong with what was typed. */
export async function showAccessOf(office: Office, caller: Caller, ids: ReservationIds, typed: { who?: string; role?: string } = {}, problem?: Problem): Promise<Reply[]> {
  const access = await showAccess(office.desk, caller.person, ids)
  if (access.outcome === 'refusal') return [await refusalReply(office, caller, access, access)]
  const may = OFFERED.filter((verb) => mayDo(verb, access.roles))
  return [{ card: accessCard({ ...access, may, typed, ...(problem ? { problem } : {}) }, caller.locale) }]
}

/** Shows who would get which role. */
export async function previewAddition(office: Office, caller: Caller, pressed: ManagingBy<'access.preview'>): Promise<Reply[]> {
  const { who, role } = pressed
  if (who === '' || !isOrderRole(role)) return showAccessOf(office, caller, pressed, pressed, 'missing')
  const preview = await previewAccess(office.desk, caller.person, pressed, who)
  if (preview.outcome === 'preview') return [{ card: accessConfirmCard({ ...preview, kind: 'add-access', role }, caller.locale) }]
  if (preview.code === 'principal-not-found') return showAccessOf(office, caller, pressed, pressed, 'nobody')
  return [await refusalReply(office, caller, preview, preview)]
}

/** Shows whose role would be taken away. */
export async function previewTakingAway(office: Office, caller: Caller, pressed: ManagingBy<'access.preview-removal'>): Promise<Reply[]> {
  const preview = await previewRemoval(office.desk, caller.person, pressed, pressed.assignmentId)
  if (preview.outcome === 'refusal') return [await refusalReply(office, caller, preview, preview)]
  const { principal, role, id: assignmentId } = preview.assignment
  return [{ card: accessConfirmCard({ ...preview, kind: 'remove-access', principal, role, assignmentId }, caller.locale) }]
}

/** Gives the role and shows what came of it. */
export async function give(office: Office, caller: Caller, pressed: ManagingBy<'access.add'>): Promise<Reply[]> {
  const { role, principalId, draft } = pressed
  if (!isOrderRole(role)) return [{ text: say('old-card', {}, caller.locale) }]
  return [await errandReply(office, caller, await addAccess(office.desk, caller.person, pressed, principalId, role, draft))]
}

/** Takes the role away and shows what came of it. */
export async function takeAway(office: Office, caller: Caller, pressed: ManagingBy<'access.remove'>): Promise<Reply[]> {
  return [await errandReply(office, caller, await removeAccess(office.desk, caller.person, pressed, pressed.assignmentId, pressed.draft))]
}
