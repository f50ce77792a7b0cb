import { refusalCard, type RefusalValues } from '#cards/refusal/refusal.card'
import { notAllowedText, refusalText } from '#cards/sentences'
import type { Caller } from '#bot/caller'
import { today, type Office } from '#bot/office'
import type { Reply } from '#bot/reply'
import { viewerFor } from '#bot/case-view'
import type { Refusal } from '#domain/refusal'

/** Says no on a card: what, why, with which numbers, and what can be done instead. */
export async function refusalReply(office: Office, caller: Caller, refusal: Refusal, about: Partial<RefusalValues> = {}): Promise<Reply> {
  // Nothing about the return itself: the card that was pressed stays, with all that was typed into it.
  if (refusal.code === 'not-allowed' || refusal.code === 'directory-down') return refusalSentence(office, caller, refusal)
  office.desk.telemetry.refused('desk', refusal.code)
  return { card: refusalCard({ ...about, refusal, today: today(office) }, caller.locale) }
}

/** Says no in words, where the card that was pressed must stay as it is for others. */
export async function refusalSentence(office: Office, { person, locale }: Caller, refusal: Refusal): Promise<Reply> {
  office.desk.telemetry.refused('desk', refusal.code)
  if (refusal.code !== 'not-allowed') return { text: refusalText(refusal, locale) }
  const { roles } = await viewerFor(office, person.id)
  return { text: notAllowedText({ verb: refusal.details.verb, roles }, locale) }
}
